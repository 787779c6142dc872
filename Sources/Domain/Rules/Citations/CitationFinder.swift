// Finds the legal documents that a text names.
import Vietnamese

/// Finds citations, whatever their spacing, dashes, case and letters; short mentions mean what was cited before.
package struct CitationFinder: Sendable {
    private let register: DocumentRegister

    /// A finder that knows the documents of a register when a text names one by its number alone.
    package init(register: DocumentRegister = DocumentRegister([])) { self.register = register }

    /// The citations in their order, apart from each other.
    package func citations(in text: String) -> [Citation] {
        let letters = CitationText(text)
        var found: [Citation] = []
        // The last full citation by what a short mention says: type and number, with the year or without.
        var earlier: [String: Citation] = [:]
        var place = 0
        while place < letters.count {
            if let (citation, end) = citation(at: place, in: letters, after: earlier) {
                found.append(citation)
                if !citation.symbol.isEmpty {
                    earlier[citation.shortKey(year: nil)] = citation
                    if let year = citation.year { earlier[citation.shortKey(year: year)] = citation }
                }
                place = end
            } else {
                let isWord = letters[place]?.isWord == true
                place = isWord ? letters.wordEnd(place) : place + 1
            }
        }
        return found
    }

    private func citation(at place: Int, in text: CitationText, after earlier: [String: Citation]) -> (Citation, Int)? {
        guard let letter = text[place], letter.isWord else { return nil }
        let type = DocumentTypes.type(at: place, in: text)
        var next = type.map { text.skippingSpaces($0.end) } ?? place
        var hasNumberWord = false
        if let end = text.end(of: "so", at: next) {
            hasNumberWord = true
            next = text.skippingSpaces(end)
            if text[next]?.is(":") == true || text[next]?.is(".") == true { next = text.skippingSpaces(next + 1) }
        }
        guard text[next]?.isDigit == true, Self.beginsNumber(next, in: text) else { return nil }
        var parser = CitationParser(text: text, start: place, type: type?.name, hasNumberWord: hasNumberWord)
        guard parser.read(at: next) else { return nil }
        if parser.symbol.isEmpty {
            guard parser.type != nil, let short = short(parser, after: earlier) else { return nil }
            return (short, parser.end)
        }
        return (
            parser.citation(
                type: parser.type ?? DocumentTypes.type(ofSymbol: parser.symbol), year: parser.year,
                symbol: parser.symbol),
            parser.end
        )
    }

    /// Whether a number may begin here: not within a date, a sum or a telephone number.
    private static func beginsNumber(_ place: Int, in text: CitationText) -> Bool {
        guard let before = text[place - 1] else { return true }
        if before.isWord || before.is("/") { return false }
        let isJoined = before.is(".") || before.is(",") || before.is("-")
        return !(isJoined && text[place - 2]?.isDigit == true)
    }

    private func short(_ parser: CitationParser, after earlier: [String: Citation]) -> Citation? {
        let key = Citation.key(type: parser.type, number: parser.number, year: parser.year, symbol: "")
        if let full = earlier[key] { return resolved(parser, full.year, full.symbol) }
        if let known = register.only(type: parser.type, number: parser.number, year: parser.year) {
            return resolved(parser, known.year, known.symbol)
        }
        // A law has its year and symbol always; "kỷ luật số 5" is none.
        guard parser.hasNumberWord, parser.type != "Luật" else { return nil }
        return parser.citation(type: parser.type, year: parser.year, symbol: "")
    }

    /// A number after a type is a mention when something says so: the word for number, a year, or what follows.
    private func resolved(_ parser: CitationParser, _ year: Int?, _ symbol: String) -> Citation? {
        guard parser.hasNumberWord || parser.year != nil || parser.endsMention else { return nil }
        return parser.citation(type: parser.type, year: year, symbol: symbol)
    }
}
