// A reported figure beside what the registers count.
import Domain
import Screen
import Vietnamese

/// The words of a figure that the registers count too.
struct CountedText {
    let words: Words
    let figure: CheckedFigure

    /// The figure of an indicator's result; nil for other fields, and when nothing is counted for it.
    init?(_ field: FieldDescription, of entry: RecordEntry, state: AppState) {
        guard entry.kind == Indicator.description.kind, field.name == "result",
            let indicator = entry.record(as: Indicator.self), let figure = CheckedFigure(indicator, state.counted)
        else { return nil }
        self.init(words: state.words, figure: figure)
    }

    init(words: Words, figure: CheckedFigure) {
        self.words = words
        self.figure = figure
    }

    /// The sign beside the figure.
    var sign: String {
        switch figure.verdict {
        case .agrees: "✓"
        case .open: "?"
        case .contradicts: "!"
        }
    }

    /// How it is meant.
    var role: StyleRole { figure.verdict == .agrees ? .normal : .warning }

    /// What was counted, in words; empty when the figure agrees.
    var note: String {
        guard figure.verdict != .agrees else { return "" }
        let (least, most) = (grouped(Int64(figure.count.least)), grouped(Int64(figure.count.most)))
        return least == most ? words(.counted, least) : words(.countedRange, least, most)
    }

    /// The figure with what was counted.
    var text: String { value + " " + sign + (note.isEmpty ? "" : " · " + note) }

    /// The same in a few columns.
    func short(width: Int) -> String {
        let whole = value + " " + sign + (figure.verdict == .agrees ? "" : " " + words(.countedShort, range))
        return columnWidth(whole) <= width ? whole : clip(value + " " + sign, width)
    }

    private var value: String { figure.indicator.result?.vietnameseText ?? "" }

    private var range: String {
        let (least, most) = (grouped(Int64(figure.count.least)), grouped(Int64(figure.count.most)))
        return least == most ? least : least + "–" + most
    }
}

extension SummaryText {
    /// What stands below a figure that the registers do not confirm.
    func countedLines(_ indicator: Indicator, width: Int) -> [StyledLine] {
        guard let figure = CheckedFigure(indicator, summary.counted), figure.verdict != .agrees else { return [] }
        let text = CountedText(words: words, figure: figure)
        return wrapLines(text.sign + " " + text.note, max(8, width - 2)).map { StyledLine("  " + $0, text.role) }
    }

    /// The sign behind a figure that the registers count.
    func countedSign(_ indicator: Indicator) -> String {
        CheckedFigure(indicator, summary.counted).map { " " + CountedText(words: words, figure: $0).sign } ?? ""
    }

    /// Figures of one report of which a part is larger than the whole.
    func contradictions(_ width: Int) -> [StyledLine] {
        let lines = summary.contradictions.flatMap { pair -> [StyledLine] in
            let (part, whole) = (pair.part, pair.whole)
            let counted = summary.counted[whole.counter].map { grouped(Int64($0.least)) } ?? "–"
            let text = words(
                .contradiction, part.result?.vietnameseText ?? "", part.name, whole.result?.vietnameseText ?? "",
                whole.name, counted)
            return wrapLines("! " + text, width).map { StyledLine($0, .warning) }
                + wrapLines(part.source, max(8, width - 2)).map { StyledLine("  " + $0, .dim) }
        }
        return [StyledLine(Span(words[.summaryContradictions], .header, bold: true))] + lines
    }
}
