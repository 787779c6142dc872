// What is said of the parts of a filter that ask for fields: what is wrong with one, and how it may go on.
import Domain
import Vietnamese

/// A way in which a filter may go on.
package struct TermOffer: Sendable, Hashable {
    /// The whole filter with it.
    package let filter: String
    /// What is added, as it is shown.
    package let shown: String
}

extension Words {
    /// The first term of a list's filter that is not understood.
    package func misunderstood(in query: ListQuery) -> FieldTerm? {
        query.reading.terms.first { trouble(with: $0, of: query.kind) != nil }
    }

    /// What is wrong with a term of a filter, with the way out; nil where it is understood.
    package func trouble(with term: FieldTerm, of kind: RecordKind) -> String? {
        let description = kind.description
        switch term.meaning {
        case .shows, .words, .unfinished: return nil
        case .unknownField:
            let fields = description.columns.map { column(kind, $0.name).lowercased() }
            return self(.termNoField, term.name, fields.joined(separator: ", "))
        case .unclear:
            guard let field = term.field.flatMap({ description[$0] }) else { return nil }
            let written = term.name + term.relation.rawValue + term.value
            switch field.kind {
            case .date: return self(.termNeedsDay, written)
            case .number, .figure: return self(.termNeedsNumber, written)
            case .money: return self(.termNeedsSum, written)
            case .choice, .several, .flag:
                let values = shownLabels(of: field, kind).map(\.text)
                return self(.termNeedsOneOf, written, values.joined(separator: ", "))
            case .text, .prose, .reference, .references: return self(.termHasNoOrder, written, term.name)
            }
        }
    }

    /// How a filter may go on: the values of the field that its last part asks for, or fields whose names begin with its
    /// last words.
    package func termOffers(for filter: String, in kind: RecordKind) -> [TermOffer] {
        let description = kind.description
        // Drawn with every letter: what the fields are called is looked up where a relation stands.
        let names = filter.contains(where: Self.relations.contains) ? fieldNames(of: description) : [:]
        let pieces = TermScanner(names: names).pieces(of: filter)
        switch pieces.last {
        case .term(let term):
            guard let field = term.field.flatMap({ description[$0] }), [.has, .equal].contains(term.relation),
                !term.isQuoted, term.place.upperBound == filter.count
            else { return [] }
            let typed = TermScanner.key(term.value)
            let start = String(filter.prefix(term.place.lowerBound)) + (term.isExcluding ? "-" : "")
            return shownLabels(of: field, kind).map(\.text).filter { label in
                let key = TermScanner.key(label)
                return key.hasPrefix(typed) && label != term.value
            }.map { label in
                let value = label.contains(where: \.isWhitespace) ? "\"" + label + "\"" : label
                let shown = term.name + term.relation.rawValue + value
                return TermOffer(filter: start + shown, shown: shown)
            }
        case .word:
            return nameOffers(for: filter, pieces, description)
        case nil: return []
        }
    }

    /// A name of a field is not guessed from fewer letters.
    private static let leastLetters = 2

    private func nameOffers(
        for filter: String, _ pieces: [TermScanner.Piece], _ description: RecordDescription
    ) -> [TermOffer] {
        var words: [String] = []
        var offers: [TermOffer] = []
        for piece in pieces.reversed() {
            guard case .word(let word) = piece, word.allSatisfy({ $0.isLetter || $0.isNumber }) else { break }
            words.insert(word, at: 0)
            let typed = words.joined(separator: " ")
            let key = TermScanner.key(typed)
            guard key.count >= Self.leastLetters, filter.hasSuffix(typed) else { continue }
            for field in description.columns {
                let name = column(description.kind, field.name).lowercased()
                guard TermScanner.key(name).hasPrefix(key), name.allSatisfy({ $0.isLetter || $0 == " " }),
                    !offers.contains(where: { $0.shown == name + ":" })
                else { continue }
                offers.append(TermOffer(filter: filter.dropLast(typed.count) + name + ":", shown: name + ":"))
            }
        }
        return offers
    }

    /// Terms that a filter of a kind may have, as examples.
    package func termExamples(of kind: RecordKind, on today: CalendarDate) -> [String] {
        let columns = kind.description.columns
        func name(_ field: FieldDescription) -> String { column(kind, field.name).lowercased() }
        let choice = columns.lazy.compactMap { field in
            shownLabels(of: field, kind).first { !$0.text.contains(" ") }.map { name(field) + ":" + $0.text }
        }.first
        let day = columns.first { $0.kind == .date }.map { name($0) + "<" + today.shortText }
        return [choice, day].compactMap(\.self).filter { !$0.contains("(") }
    }
}
