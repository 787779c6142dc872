// The figures of all panes as lines with bars.
import Domain
import Screen
import Vietnamese
import Words

/// The lines of the summary.
package struct SummaryText {
    let words: Words
    let summary: Summary

    /// The summary in words, for the screen and for paper.
    package init(words: Words, summary: Summary) {
        self.words = words
        self.summary = summary
    }

    /// The lines in a width; a wide window has two columns.
    package func lines(width: Int) -> [StyledLine] {
        guard width >= PaneLayout.splitWidth - 2 else {
            return blocks(width: width).flatMap { $0 + [StyledLine("")] }
        }
        let half = (width - 3) / 2
        let all = blocks(width: half)
        let total = all.reduce(0) { $0 + $1.count + 1 }
        var left: [StyledLine] = []
        var right: [StyledLine] = []
        for block in all {
            if left.count + block.count / 2 <= total / 2, right.isEmpty {
                left += block + [StyledLine("")]
            } else {
                right += block + [StyledLine("")]
            }
        }
        return (0..<max(left.count, right.count)).map { row in
            let start = left.indices.contains(row) ? left[row] : StyledLine("")
            return start.padded(to: half + 3) + (right.indices.contains(row) ? right[row] : StyledLine(""))
        }
    }

    private func blocks(width: Int) -> [[StyledLine]] {
        let question = RecordKind.question
        return [
            tallies(
                .summaryStates, summary.questionsByState.map { (stateTitle(question, $0.name), $0.count) }, width),
            tallies(.summaryUnits, summary.questionsByUnit.map { (named($0.name), $0.count) }, width),
            tallies(
                .summaryStars,
                summary.productsByStar.map { ($0.name.isEmpty ? words[.notRated] : words(.stars, $0.name), $0.count) },
                width),
            tallies(.summaryYears, summary.productsByYear.map { (named($0.name), $0.count) }, width),
            support(width),
            ideas(width),
            targets(width),
            results(width),
            contradictions(width),
        ].filter { $0.count > 1 }
    }

    private func stateTitle(_ kind: RecordKind, _ code: String) -> String {
        let word = words.choice(kind, "state", code)
        return words.sign(kind, "state", code).map { $0 + " " + word } ?? word
    }

    private func named(_ name: String) -> String { name.isEmpty ? words[.unknown] : name }

    private func heading(_ text: Text, _ width: Int, _ note: String = "") -> StyledLine {
        let title = words[text]
        let room = width - columnWidth(title) - columnWidth(note)
        return StyledLine(
            Span(title, .header, bold: true), Span(String(repeating: " ", count: max(1, room)) + note, .dim))
    }

    private func tallies(_ title: Text, _ rows: [(String, Int)], _ width: Int) -> [StyledLine] {
        let largest = rows.map(\.1).max() ?? 0
        let labelWidth = min(width / 2, max(16, rows.map { columnWidth($0.0) }.max() ?? 0))
        let total = rows.reduce(0) { $0 + $1.1 }
        return [heading(title, width, grouped(Int64(total)))]
            + rows.map { label, count in
                let number = grouped(Int64(count))
                let room = width - labelWidth - 8
                return StyledLine(clip(label, labelWidth)).padded(to: labelWidth + 1)
                    + StyledLine(Self.aligned(number, 5) + " ")
                    + StyledLine(Self.bar(Double(count), of: Double(largest), columns: room), .bar)
            }
    }

    private func millions(_ sum: Int128) -> String { Money(sum: sum)?.millionsText ?? words[.marketTooLarge] }

    private func support(_ width: Int) -> [StyledLine] {
        var lines = [heading(.summarySupport, width, words[.millionDong])]
        for year in summary.supportByYear {
            let sum = millions(year.dong)
            lines.append(
                StyledLine(Span("\(year.year)", .accent, bold: true)).padded(to: width - 14)
                    + StyledLine(Span(Self.aligned(sum, 14), .accent, bold: true)))
            for part in summary.support where part.year == year.year {
                let text = "  " + named(part.programme) + " (\(part.count))"
                lines.append(
                    StyledLine(clip(text, width - 15)).padded(to: width - 14)
                        + StyledLine(Self.aligned(millions(part.dong), 14)))
            }
        }
        return lines
    }

    /// The idea bank: how many ideas each year brought, and what became of them.
    private func ideas(_ width: Int) -> [StyledLine] {
        let kind = RecordKind.project
        let total = summary.ideas.reduce(0) { $0 + $1.count }
        let states = Project.State.allCases.filter { state in summary.ideas.contains { $0.states[state] != nil } }
        let legend = states.map { stateTitle(kind, $0.rawValue) }.joined(separator: " · ")
        return [heading(.summaryIdeas, width, grouped(Int64(total)))]
            + summary.ideas.map { year in
                let parts = states.map { state in
                    let count = year.states[state].map { grouped(Int64($0)) } ?? "–"
                    return (words.sign(kind, "state", state.rawValue) ?? "") + Self.aligned(count, 4)
                }
                return StyledLine(
                    Span(year.year.map(String.init) ?? words[.unknown], .accent),
                    Span(Self.aligned(grouped(Int64(year.count)), 7) + "   " + parts.joined(separator: "  ")))
            } + (summary.ideas.isEmpty ? [] : wrapLines(legend, width).map { StyledLine($0, .dim) })
    }

    private func targets(_ width: Int) -> [StyledLine] {
        var lines = [heading(.summaryTargets, width, words[.targetNote])]
        for indicator in summary.targets {
            lines += wrapLines("\(indicator.name) (\(indicator.period))", width).map { StyledLine($0) }
            let target = indicator.target?.approximation ?? 0
            let goal = (indicator.target?.vietnameseText ?? "–") + " " + indicator.measure
            let standing = IndicatorStanding(indicator, summary.counted)
            guard let result = standing.figure else {
                let text =
                    standing == .notApplicable
                    ? Span("  " + words[.notApplicable], .dim) : Span("  " + words(.notReported, goal), .warning)
                lines.append(StyledLine(text))
                continue
            }
            let shown = CountedText(words: words, indicator, summary.counted)
            let value = indicator.result.map { $0.vietnameseText + countedSign(indicator) } ?? shown.text
            let figures = "  " + value + " / " + goal + " "
            let room = max(4, min(24, width - columnWidth(figures) - 1))
            let filled = Self.bar(result.approximation, of: max(target, result.approximation), columns: room)
            let rest = String(repeating: "░", count: max(0, room - columnWidth(filled)))
            lines.append(StyledLine(Span(figures), Span(filled, .bar), Span(rest, .barRest)))
            lines += countedLines(indicator, width: width)
        }
        return lines
    }

    private func results(_ width: Int) -> [StyledLine] {
        var lines = [heading(.summaryResults, width)]
        for indicator in summary.results {
            let shown = CountedText(words: words, indicator, summary.counted)
            let value =
                switch shown.standing {
                case .reported(let figure): figure.vietnameseText + " " + indicator.measure + countedSign(indicator)
                case .counted: shown.text + " " + indicator.measure
                case .notReported, .notApplicable: shown.text
                }
            let note = indicator.isCumulative ? words(.cumulative, indicator.period) : indicator.period
            let room = max(22, min(columnWidth(value), width / 2))
            let right = Self.aligned(clip(value, room), room)
            let text = clip("\(indicator.name) (\(note))", max(8, width - room - 2))
            lines.append(StyledLine(text).padded(to: width - room) + StyledLine(right, shown.role))
            lines += countedLines(indicator, width: width)
        }
        return lines
    }

    private static func aligned(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - columnWidth(text))) + text
    }

    private static func bar(_ value: Double, of largest: Double, columns: Int) -> String {
        guard largest > 0, value > 0, columns > 0 else { return "" }
        return String(repeating: "█", count: max(1, Int((value / largest * Double(min(columns, 40))).rounded())))
    }
}
