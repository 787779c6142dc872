// Names of persons inside sentences, and their telephone and identity numbers.
import Vietnamese

/// Something in a text that papers do not have, or that somebody should look at.
package struct FoundPerson: Sendable, Hashable {
    /// What it is.
    package enum Kind: Sendable { case name, number }

    /// What it is.
    package let kind: Kind
    /// Where it stands.
    package let range: Range<String.Index>
    /// The name or number, NFC, with single blanks.
    package let text: String
    /// Whether it is a person's beyond doubt; otherwise somebody should look at it.
    package let isSure: Bool
    /// Whether somebody said that it is not a person's.
    package var isCleared = false
}

/// Looks for names of persons in prose (law 91/2025/QH15).
package struct PersonFinder: Sendable {
    /// What the registers know.
    package let known: KnownNames

    /// A search that knows the names of registers.
    package init(_ known: KnownNames = KnownNames()) { self.known = known }

    /// What was found in a text, in its order; no two overlap.
    package func found(in text: String) -> [FoundPerson] {
        let names = names(in: text)
        let numbers = PersonalNumbers.found(in: text).filter { !known.isPublished($0.text) }
        guard !numbers.isEmpty else { return names }
        return (names + numbers.filter { number in !names.contains { $0.range.overlaps(number.range) } })
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The names in a text. Who is named in full in it may be called by the given name alone before or behind.
    private func names(in text: String) -> [FoundPerson] {
        var search = PersonSearch(text, known: known)
        let names = search.names()
        let full = names.filter { $0.isSure && $0.text.contains(" ") && $0.range != text.startIndex..<text.endIndex }
        guard !full.isEmpty else { return names }
        var again = PersonSearch(text, known: known.mentioning(full.map(\.text)))
        return again.names()
    }

    /// The person that a name names, and nothing else: "Nông Văn Ba", "Bà Tư"; nil for "Cơ sở bà Tư".
    package func person(named name: String) -> FoundPerson? {
        let written = composed(name)
        var words = NameTokens(written)
        guard words.count > 0, let person = found(in: written).first(where: { $0.kind == .name }),
            person.range.upperBound == words[words.count - 1].range.upperBound
        else { return nil }
        let start = words[min(words.addressLength(at: 0), words.count - 1)].range.lowerBound
        return person.range.lowerBound == start ? person : nil
    }
}
