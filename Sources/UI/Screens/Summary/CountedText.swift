// A reported figure beside what the registers count.
import Domain
import Screen
import Vietnamese
import Words

/// The words of an indicator's result: what was reported, counted, not reported, or does not apply.
struct CountedText {
    let words: Words
    let standing: IndicatorStanding
    /// What the registers count; nil when they count nothing for it.
    let figure: CheckedFigure?

    /// The result of an indicator; nil for other fields.
    init?(_ field: FieldDescription, of entry: RecordEntry, context: RecordContext) {
        guard entry.kind == .indicator, field.name == "result",
            let indicator = entry.record(as: Indicator.self)
        else { return nil }
        self.init(words: context.words, indicator, context.counted)
    }

    /// The words of what was counted beside a reported figure.
    init(words: Words, checked figure: CheckedFigure?) {
        self.words = words
        standing = figure.map { $0.indicator.result.map(IndicatorStanding.reported) ?? .counted($0) } ?? .notReported
        self.figure = figure
    }

    init(words: Words, _ indicator: Indicator, _ counts: [CountRequest: RegisterCount]) {
        self.words = words
        standing = IndicatorStanding(indicator, counts)
        figure = CheckedFigure(indicator, counts)
    }

    /// The sign beside a reported figure; empty when nothing is held against it.
    var sign: String {
        switch figure?.verdict {
        case .agrees: "✓"
        case .open: "?"
        case .contradicts: "!"
        case nil: ""
        }
    }

    /// How it is meant.
    var role: StyleRole {
        switch standing {
        case .reported: figure?.verdict == nil || figure?.verdict == .agrees ? .normal : .warning
        case .counted: .accent
        case .notReported: .warning
        case .notApplicable: .dim
        }
    }

    /// What was counted, in words; empty when it is what was reported.
    var note: String {
        guard let figure, let verdict = figure.verdict, verdict != .agrees else { return "" }
        let (least, most) = (figure.least.vietnameseText, figure.most.vietnameseText)
        return least == most ? words(.counted, least) : words(.countedRange, least, most)
    }

    /// The result in words; a figure with what was counted.
    var text: String {
        switch standing {
        case .reported(let figure):
            ([figure.vietnameseText, sign].filter { !$0.isEmpty }.joined(separator: " "))
                + (note.isEmpty ? "" : " · " + note)
        case .counted: words(.countedAs, range)
        case .notReported: words[.notReportedShort]
        case .notApplicable: words[.notApplicable]
        }
    }

    /// The same in a few columns.
    func short(width: Int) -> String {
        guard case .reported(let value) = standing else {
            guard case .counted = standing, columnWidth(text) > width else { return clip(text, width) }
            return clip(words(.countedShort, range), width)
        }
        guard figure?.verdict != nil else { return clip(text, width) }
        let short = value.vietnameseText + " " + sign
        let whole = short + (note.isEmpty ? "" : " " + words(.countedShort, range))
        return columnWidth(whole) <= width ? whole : clip(short, width)
    }

    private var range: String {
        guard let figure else { return "" }
        let (least, most) = (figure.least.vietnameseText, figure.most.vietnameseText)
        return least == most ? least : least + "–" + most
    }
}

extension SummaryText {
    /// What stands below a figure that the registers do not confirm.
    func countedLines(_ indicator: Indicator, width: Int) -> [StyledLine] {
        let text = CountedText(words: words, indicator, summary.counted)
        guard !text.note.isEmpty else { return [] }
        return wrapLines(text.sign + " " + text.note, max(8, width - 2)).map { StyledLine("  " + $0, text.role) }
    }

    /// The sign behind a figure that the registers count.
    func countedSign(_ indicator: Indicator) -> String {
        let sign = CountedText(words: words, indicator, summary.counted).sign
        return sign.isEmpty ? "" : " " + sign
    }

    /// Figures of one report of which a part is larger than the whole.
    func contradictions(_ width: Int) -> [StyledLine] {
        let lines = summary.contradictions.flatMap { pair -> [StyledLine] in
            let (part, whole) = (pair.part, pair.whole)
            let counted = CheckedFigure(whole, summary.counted)?.least.vietnameseText ?? "–"
            let text = words(
                .contradiction, part.result?.vietnameseText ?? "", part.name, whole.result?.vietnameseText ?? "",
                whole.name, counted)
            return wrapLines("! " + text, width).map { StyledLine($0, .warning) }
                + wrapLines(part.source, max(8, width - 2)).map { StyledLine("  " + $0, .dim) }
        }
        return [StyledLine(Span(words[.summaryContradictions], .header, bold: true))] + lines
    }
}
