// Texts as their bytes stand, for tables of many of them.

/// A text that is equal to another only letter for letter as it is written. `String` takes composed and decomposed letters
/// as equal, and takes each text apart for it: of a long list that is most of the work.
package struct ExactText: Hashable, Sendable {
    /// The text.
    package let text: String

    /// A text.
    package init(_ text: String) { self.text = text }

    /// Whether both have the same bytes.
    package static func == (one: Self, other: Self) -> Bool { one.text.utf8.elementsEqual(other.text.utf8) }

    /// Mixes in the bytes.
    package func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

/// Texts that stand in memory once, however often they come: a list names the same people, bodies and places again.
package struct SharedTexts {
    private var known: Set<ExactText> = []

    /// No more texts than these are kept.
    private static let limit = 16_384
    /// Bytes that a text has in itself, without a place elsewhere.
    private static let ownBytes = 15

    /// A table without texts.
    package init() {}

    /// The text, as it was met before.
    package mutating func shared(_ text: String) -> String {
        guard text.utf8.count > Self.ownBytes else { return text }
        guard known.count < Self.limit else {
            guard let place = known.firstIndex(of: ExactText(text)) else { return text }
            return known[place].text
        }
        return known.insert(ExactText(text)).memberAfterInsert.text
    }
}
