// How well a text reads as Vietnamese, to hold two ways of reading it against each other.

/// What became of a text's words in one way of reading it.
package struct Legibility: Sendable, Equatable {
    /// Different words that became Vietnamese syllables with marks.
    private let vietnamese: Int
    /// Different words with letters that no Vietnamese syllable has.
    private let strange: Int

    private var score: Int { vietnamese - 2 * strange }

    /// Looks at a text in NFC.
    /// - Parameter before: the text as it is written, whose Vietnamese words speak for no way of reading.
    package init(_ text: String, before: TextLook) {
        let look = TextLook(text)
        vietnamese = look.syllables.subtracting(before.syllables).count
        strange = look.strange
    }

    /// Whether the other way of reading is clearly the better one.
    package func isClearlyWorse(than other: Legibility) -> Bool { other.score >= 2 && 2 * score < other.score }

    /// Whether the marked words are hardly Vietnamese, whatever else they may be.
    package var isHardlyVietnamese: Bool { strange >= 2 && strange > vietnamese }
}
