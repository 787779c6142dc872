// Fills a template with what the records say.
import Domain
import Vietnamese

/// What the records say to the places of a template.
package struct TemplateValues: Sendable {
    /// What the paper says of itself; a fact that is not there has nothing to say.
    package var facts: [TemplateFact: String]
    /// What the indicators of the year come to, by their names.
    package var figures: [ReportedFigure]
    /// The paragraphs and tables of a list; empty for a list that has nothing to say.
    package var lists: [TemplateList: [PaperBlock]]

    /// Values.
    package init(
        facts: [TemplateFact: String] = [:], figures: [ReportedFigure] = [], lists: [TemplateList: [PaperBlock]] = [:]
    ) {
        self.facts = facts
        self.figures = figures
        self.lists = lists
    }
}

/// A line of a template that says less than it could.
package struct TemplateGap: Sendable, Equatable {
    /// The line, from 1.
    package let line: Int
    /// The place that had nothing to say.
    package let place: String
    /// Which indicator was probably meant; nil when none is near.
    package let meant: String?
    /// Whether the whole line was left out.
    package let isLineLeftOut: Bool
}

extension PaperTemplate {
    /// The blocks of the paper, and where the records had nothing to say.
    ///
    /// A line whose places all have nothing to say is left out; of another one each such place becomes `…`.
    package func filled(_ values: TemplateValues) -> (blocks: [PaperBlock], gaps: [TemplateGap]) {
        var blocks: [PaperBlock] = []
        var gaps: [TemplateGap] = []
        var entries: [PaperParagraph] = []
        func flush() {
            if !entries.isEmpty { blocks.append(.list(entries)) }
            entries = []
        }
        for line in lines {
            switch line.mark {
            case .list(let list):
                for block in values.lists[list] ?? [] {
                    if case .list(let paragraphs) = block {
                        entries += paragraphs
                    } else {
                        flush()
                        blocks.append(block)
                    }
                }
            case .step: break
            case .paragraph(let style, let level):
                var filling = LineFilling(values: values)
                let text = filling.text(line.pieces)
                let isLeftOut = filling.filledCount == 0 && !filling.missing.isEmpty
                // A line of optional parts alone, of which none has anything to say, is no line.
                if !isLeftOut, text.allSatisfy(\.isWhitespace) { continue }
                gaps += filling.missing.map { place in
                    TemplateGap(
                        line: line.number, place: place.name, meant: values.meant(by: place), isLineLeftOut: isLeftOut)
                }
                guard !isLeftOut else { continue }
                if style == .item {
                    entries.append(PaperParagraph(.item, text, mark: level > 0 ? "+" : "-", level: level))
                } else {
                    flush()
                    blocks.append(.paragraph(PaperParagraph(style, text)))
                }
            }
        }
        flush()
        return (blocks.withoutEmptyHeadings(), gaps)
    }

    /// The steps of a programme that the template has for those of whom the records say none.
    package func steps(_ values: TemplateValues) -> [String] {
        lines.filter { $0.mark == .step }.map { line in
            var filling = LineFilling(values: values)
            return filling.text(line.pieces)
        }
    }

    /// The indicators that lines of the template name.
    package func named(in values: TemplateValues) -> Set<Int64> {
        func places(_ pieces: [Piece]) -> [TemplatePlace] {
            pieces.flatMap { piece -> [TemplatePlace] in
                switch piece {
                case .text: []
                case .place(let place): [place]
                case .optional(let pieces): places(pieces)
                }
            }
        }
        return Set(lines.flatMap { places($0.pieces) }.compactMap { values.figure(for: $0)?.indicator.identity.id })
    }

    /// Whether a line asks for a list.
    package func asks(for list: TemplateList) -> Bool { lines.contains { $0.mark == .list(list) } }
}

/// The words of a line while they are filled.
private struct LineFilling {
    let values: TemplateValues
    private(set) var missing: [TemplatePlace] = []
    private(set) var filledCount = 0

    init(values: TemplateValues) { self.values = values }

    mutating func text(_ pieces: [PaperTemplate.Piece]) -> String {
        var text = ""
        for piece in pieces {
            switch piece {
            case .text(let words): text += words
            case .place(let place):
                if let value = values.text(for: place) {
                    text += value
                    // What every line could say does not make this one worth saying.
                    if !place.isCommon { filledCount += 1 }
                } else {
                    text += "…"
                    missing.append(place)
                }
            case .optional(let pieces):
                var inner = LineFilling(values: values)
                let words = inner.text(pieces)
                filledCount += inner.filledCount
                if inner.missing.isEmpty { text += words }
            }
        }
        return text
    }
}

extension TemplatePlace {
    fileprivate var name: String {
        switch self {
        case .fact(let fact): fact.rawValue
        case .indicator(let name), .figure(let name): name
        }
    }

    /// Whether it says nothing of the line's own.
    fileprivate var isCommon: Bool {
        switch self {
        case .fact(.year), .fact(.nextYear), .fact(.issuer), .fact(.superior): true
        default: false
        }
    }
}

extension TemplateValues {
    fileprivate func text(for place: TemplatePlace) -> String? {
        switch place {
        case .fact(let fact): facts[fact].flatMap { $0.isEmpty ? nil : $0 }
        case .indicator: figure(for: place)?.textWithUnit.map(officeCount)
        case .figure: figure(for: place)?.text.map(officeCount)
        }
    }

    /// The indicator that a place names: by its whole name, or without what stands in brackets behind it.
    fileprivate func figure(for place: TemplatePlace) -> ReportedFigure? {
        guard case .indicator(let name) = place.withUnit else { return nil }
        let key = matchKey(name)
        return figures.first { matchKey($0.indicator.name) == key }
            ?? figures.first { matchKey(Self.bare($0.indicator.name)) == key }
            // The contest of a province: the template of all offices does not say which.
            ?? figures.first { matchKey($0.indicator.name).hasPrefix(key + " ") }
    }

    fileprivate func meant(by place: TemplatePlace) -> String? {
        guard case .indicator(let name) = place.withUnit else { return nil }
        return meantText(name, among: figures.map { Self.bare($0.indicator.name) })
    }

    private static func bare(_ name: String) -> String {
        guard name.hasSuffix(")"), let start = name.lastIndex(of: "(") else { return name }
        return trimmed(String(name[..<start]))
    }
}

extension TemplatePlace {
    fileprivate var withUnit: TemplatePlace { if case .figure(let name) = self { .indicator(name) } else { self } }
}
