// Loans and indicators through their periods, with small pictures.
import Domain
import Screen
import Vietnamese

extension StartupText {
    /// How the loans of the same body in the same unit went on, and what the period comes to over all of them.
    func loan(_ width: Int) -> [StyledLine] {
        guard let loan = entry.record(as: Loan.self) else { return [] }
        let account = LoanAccount(related.records())
        let series = account.series(of: loan)
        var lines: [StyledLine] = []
        if series.count > 1 {
            lines += figures("outstanding", series, width) {
                $0.outstanding.map { Double($0.dong) }
            } text: {
                $0.outstanding.map { FieldValue.money(Money(dong: $0.dong)).readingText }
            }
            for (field, number) in [("groups", \Loan.groups), ("households", \Loan.households)] {
                lines += figures(field, series, width) {
                    $0[keyPath: number].map(Double.init)
                } text: {
                    $0[keyPath: number].map { grouped(Int64($0)) }
                }
            }
        }
        let shares = series.compactMap { loan -> String? in
            guard let share = LoanAccount.overdueShare(overdue: loan.overdue?.dong, of: loan.outstanding?.dong) else {
                return nil
            }
            return loan.period + ": " + percent(share)
        }
        if !shares.isEmpty {
            lines += wrapLines(words(.loanOverdueShare, shares.joined(separator: " · ")), width).map { StyledLine($0) }
        }
        return section(.seriesHeading, "", lines) + total(account.total(ofPeriodOf: loan), loan, width)
    }

    private func total(_ total: LoanAccount.Total, _ loan: Loan, _ width: Int) -> [StyledLine] {
        let kind = RecordKind.loan
        var parts: [String] = []
        if let sum = total.outstanding {
            parts.append(words.field(kind, "outstanding") + ": " + Money(dong: sum).fullText)
        }
        if let sum = total.lent { parts.append(words.field(kind, "lent") + ": " + Money(dong: sum).fullText) }
        if let count = total.groups { parts.append(words.field(kind, "groups") + ": " + grouped(Int64(count))) }
        if let count = total.households { parts.append(words.field(kind, "households") + ": " + grouped(Int64(count))) }
        if let sum = total.overdue {
            let share = LoanAccount.overdueShare(overdue: sum, of: total.outstanding).map { " (" + percent($0) + ")" }
            parts.append(words.field(kind, "overdue") + ": " + Money(dong: sum).fullText + (share ?? ""))
        }
        let note = " " + words(.loanTotalOf, loan.period, String(total.bodies), String(total.units))
        return section(.loanTotal, note, parts.flatMap { wrapped($0, width) })
    }

    /// A figure through the periods: its picture, and a line for each.
    private func figures(
        _ field: String, _ series: [Loan], _ width: Int, value: (Loan) -> Double?, text: (Loan) -> String?
    ) -> [StyledLine] {
        guard series.contains(where: { value($0) != nil }) else { return [] }
        let picture = Sparkline(series.map(value), isFine: context.hasFineBlocks).text
        let values = series.map { $0.period + ": " + (text($0) ?? words[.notReportedShort]) }
        let heading = StyledLine(
            Span(words.field(RecordKind.loan, field) + "  ", .dim), Span(picture, .bar))
        return [heading]
            + wrapLines(values.joined(separator: " · "), max(8, width - 2)).map { StyledLine("  " + $0) }
    }

    /// The same indicator in its other periods.
    func indicator(_ width: Int) -> [StyledLine] {
        guard let indicator = entry.record(as: Indicator.self) else { return [] }
        let series = IndicatorSeries(of: indicator, among: related.records(), counts: context.counted)
        guard series.points.count > 1 else { return [] }
        let picture = Sparkline(
            series.points.map { $0.standing.figure?.approximation }, isFine: context.hasFineBlocks
        ).text
        let largest = series.points.compactMap { $0.standing.figure?.approximation }.max() ?? 0
        let lines = series.points.flatMap { point -> [StyledLine] in
            let shown = CountedText(words: words, point.indicator, context.counted)
            var parts = [shown.text]
            if let difference = point.difference {
                let sign = difference.unscaled > 0 ? "+" : ""
                let share = point.change.map { " (" + tenths($0) + ")" } ?? ""
                parts.append(sign + difference.vietnameseText + share)
            }
            let isHere = point.indicator.identity == indicator.identity
            let text = (isHere ? "▸ " : "  ") + point.indicator.period + ": " + parts.joined(separator: "  ")
            var lines = wrapLines(text, width).map { StyledLine($0, isHere ? .accent : shown.role) }
            if let value = point.standing.figure?.approximation, largest > 0, value > 0, width > 12 {
                let columns = max(1, Int((value / largest * Double(min(width - 4, 40))).rounded()))
                lines.append(StyledLine("  " + String(repeating: "█", count: columns), .bar))
            }
            return lines
        }
        let note = indicator.isCumulative ? " " + words[.seriesCumulative] : ""
        return section(.seriesHeading, "  " + picture + note, lines)
    }

    private func percent(_ hundredths: Int) -> String { grouped(Int64(hundredths), scale: 2) + " %" }

    private func tenths(_ value: Int) -> String { (value > 0 ? "+" : "") + grouped(Int64(value), scale: 1) + " %" }
}
