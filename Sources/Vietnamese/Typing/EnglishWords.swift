// English words that lack only a tone to be Vietnamese, and are meant as English.

/// The few English words that stay as they were typed although a Vietnamese syllable may be on its way.
enum EnglishWords {
    private static let words: Set<[UInt32]> = Set(
        """
        root keep deep troop peep poop
        """.unicodeScalars.split { $0 == " " || $0 == "\n" }.map { $0.map(\.value) })

    /// Whether these keys are one of them, in any case.
    static func contains(_ keys: [UInt32]) -> Bool { words.contains(keys.map { $0 | 0x20 }) }
}
