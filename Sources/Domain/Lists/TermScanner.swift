// Takes a filter apart into terms that ask for fields and the words between them.
import Vietnamese

/// Finds the terms of a filter.
package struct TermScanner {
    /// A term before anybody asked what it means.
    package struct Term: Sendable {
        /// Its letters in the filter, as places of characters.
        package let place: Range<Int>
        /// The name of the field as it was typed.
        package let name: String
        /// The field; nil where there is none of that name, or several begin so.
        package let field: String?
        /// How field and value are related.
        package let relation: TermRelation
        /// The value without quotation marks.
        package let value: String
        /// Whether the value stood in quotation marks.
        package let isQuoted: Bool
        /// Whether a dash stands in front.
        package let isExcluding: Bool
    }

    /// A piece of a filter.
    package enum Piece: Sendable {
        /// What stands between blanks, as it was typed.
        case word(String)
        /// A name, a relation and a value.
        case term(Term)
    }

    /// A run of letters between blanks; blanks between quotation marks belong to it.
    private struct Chunk {
        let text: [Character]
        let start: Int
        var end: Int { start + text.count }
        var sign: Sign? { Sign(text) }
        var string: String { String(text) }
    }

    /// A relation inside a chunk, with what stands before and behind it.
    private struct Sign {
        let isExcluding: Bool
        let name: String
        let relation: TermRelation
        let value: [Character]

        init?(_ text: [Character]) {
            let dash = text.first.map { $0 == "-" || $0 == "\u{2212}" } ?? false
            let rest = dash ? text.dropFirst() : text[...]
            let name = rest.prefix { $0.isLetter || $0.isNumber }
            let behind = rest.dropFirst(name.count)
            guard let (relation, length) = Self.relation(behind) else { return nil }
            (isExcluding, self.name, self.relation) = (dash, String(name), relation)
            value = Array(behind.dropFirst(length))
        }

        private static func relation(_ text: ArraySlice<Character>) -> (TermRelation, length: Int)? {
            guard let first = text.first else { return nil }
            let isFollowed = text.dropFirst().first == "="
            switch first {
            case ":": return (.has, 1)
            case "=": return (.equal, 1)
            case "<": return isFollowed ? (.atMost, 2) : (.below, 1)
            case ">": return isFollowed ? (.atLeast, 2) : (.above, 1)
            case "≤": return (.atMost, 1)
            case "≥": return (.atLeast, 1)
            default: return nil
            }
        }
    }

    /// The names of fields have no more words than these.
    private static let longestName = 6

    /// By their names, folded and without blanks, the fields.
    private let names: [String: String]

    /// A scanner for the fields of a kind.
    /// - Parameter names: by their names as `key(_:)` makes them, the fields.
    package init(names: [String: String]) { self.names = names }

    /// The pieces of a filter in the order in which they were typed.
    package func pieces(of filter: String) -> [Piece] {
        let chunks = Self.chunks(of: filter)
        var pieces: [(piece: Piece, chunk: Chunk)] = []
        var index = 0
        while index < chunks.count {
            let chunk = chunks[index]
            index += 1
            guard let sign = chunk.sign, let (count, found) = named(sign, after: pieces) else {
                pieces.append((.word(chunk.string), chunk))
                continue
            }
            let before = pieces.suffix(count).map(\.chunk)
            var (value, end) = (sign.value, chunk.end)
            // A value may stand apart from a field that is known: `sao >= 3`.
            if value.isEmpty, found.field != nil, index < chunks.count, chunks[index].sign == nil {
                (value, end) = (chunks[index].text, chunks[index].end)
                index += 1
            }
            pieces.removeLast(count)
            let isQuoted = value.first.map { SearchQuery.quotes.contains($0) } ?? false
            let bare = isQuoted ? value.filter { !SearchQuery.quotes.contains($0) } : value
            let term = Term(
                place: (before.first?.start ?? chunk.start)..<end, name: found.name, field: found.field,
                relation: sign.relation, value: String(bare), isQuoted: isQuoted,
                isExcluding: sign.isExcluding || before.first?.text.first == "-")
            pieces.append((.term(term), chunk))
        }
        return pieces.map(\.piece)
    }

    /// The field that stands before a relation, with how many words in front of the chunk belong to its name; nil where the
    /// relation is no more than a sign in a text.
    private func named(
        _ sign: Sign, after pieces: [(piece: Piece, chunk: Chunk)]
    ) -> (count: Int, (name: String, field: String?))? {
        var before: [String] = []
        if !sign.isExcluding {
            for (piece, _) in pieces.reversed().prefix(Self.longestName) {
                guard case .word(let word) = piece, !word.contains(where: SearchQuery.quotes.contains) else { break }
                before.insert(word, at: 0)
                if word.first == "-" { break }
            }
        }
        for count in (0...before.count).reversed() {
            let words = before.suffix(count) + (sign.name.isEmpty ? [] : [sign.name])
            let name = words.joined(separator: " ").trimmingPrefix("-")
            if let field = names[Self.key(String(name))] { return (count, (String(name), field)) }
        }
        let isName = sign.name.count > 1 && sign.name.allSatisfy(\.isLetter)
        guard isName, sign.relation != .equal || !sign.value.isEmpty else { return nil }
        // A dash or slash behind a colon is no value: `http://`.
        if sign.relation == .has, let first = sign.value.first,
            !first.isLetter, !first.isNumber, !SearchQuery.quotes.contains(first)
        {
            return nil
        }
        return (0, (sign.name, nil))
    }

    /// The fields that a filter names before relations.
    package static func fields(named names: [String: String], in filter: String) -> [String] {
        TermScanner(names: names).pieces(of: filter).compactMap {
            if case .term(let term) = $0 { term.field } else { nil }
        }
    }

    /// A name of a field as it is looked up: folded, letters and digits alone.
    package static func key(_ name: String) -> String { folded(name).filter { $0.isLetter || $0.isNumber } }

    private static func chunks(of filter: String) -> [Chunk] {
        var chunks: [Chunk] = []
        var text: [Character] = []
        var isInside = false
        for (index, character) in filter.enumerated() {
            if SearchQuery.quotes.contains(character) { isInside.toggle() }
            if character.isWhitespace, !isInside {
                if !text.isEmpty { chunks.append(Chunk(text: text, start: index - text.count)) }
                text = []
            } else {
                text.append(character)
            }
        }
        if !text.isEmpty { chunks.append(Chunk(text: text, start: filter.count - text.count)) }
        return chunks
    }
}
