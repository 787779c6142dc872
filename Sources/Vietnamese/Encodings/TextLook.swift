// How Vietnamese a text looks: which of its words are syllables of Vietnamese.

/// The different words of a text that have more than plain letters.
package struct TextLook: Sendable, Equatable {
    /// Those that are Vietnamese syllables with marks.
    private(set) var syllables: Set<[UInt32]> = []
    /// Those that no Vietnamese syllable is.
    private var others: Set<[UInt32]> = []
    /// How many words there are in all, plain ones and repeated ones too.
    package private(set) var words = 0
    /// How many of them are Vietnamese syllables with marks, repeated ones too.
    package private(set) var marked = 0

    /// How many different words are Vietnamese syllables with marks.
    package var vietnamese: Int { syllables.count }
    /// How many different words have letters that no Vietnamese syllable has.
    package var strange: Int { others.count }

    /// Looks at a text in NFC.
    package init(_ text: String) {
        var word = Word()
        for scalar in text.unicodeScalars {
            let letter = Alphabet.letter(scalar.value)
            if letter.isNone, scalar.value < 0x80 || scalar.properties.isWhitespace || Self.isTypographic(scalar.value)
            {
                take(&word)
            } else {
                word.add(scalar.value, letter)
            }
        }
        take(&word)
    }

    private struct Word {
        var scalars: [UInt32] = []
        var letters: [Letter] = []
        var hasMark = false
        var isStrange = false
        var isUpper = true

        mutating func add(_ scalar: UInt32, _ letter: Letter) {
            scalars.append(scalar)
            if scalar >= 0x80 { hasMark = true }
            if letter.isNone || letter.isForeign {
                isStrange = true
            } else {
                letters.append(letter.lowercased())
                if !letter.isUpper { isUpper = false }
            }
        }
    }

    private mutating func take(_ word: inout Word) {
        guard !word.scalars.isEmpty else { return }
        defer { word = Word() }
        words += 1
        // One sign alone (©, ®, ½) says nothing, whatever letter it would be in an old font.
        guard word.hasMark, word.scalars.count > 1 else { return }
        if !word.isStrange, isSyllable(word.letters) {
            marked += 1
            syllables.insert(word.scalars)
        } else if word.isStrange || !word.isUpper || word.letters.contains(where: \.isVowel) {
            others.insert(word.scalars)
        }
        // What is left are abbreviations such as QĐ and HĐND, which say nothing either.
    }

    /// Quotes, dashes and other signs of office texts stand between words.
    private static func isTypographic(_ value: UInt32) -> Bool {
        (0x2010...0x203A).contains(value) || [0xA0, 0xA7, 0xAB, 0xB0, 0xB7, 0xBB, 0xD7, 0x20AB, 0x20AC].contains(value)
    }
}

/// Whether letters are a whole Vietnamese syllable.
func isSyllable(_ letters: [Letter]) -> Bool {
    let tones = Set(letters.map(\.toneRank)).subtracting([0])
    guard tones.count <= 1, let tone = Tone(rawValue: Int(tones.first ?? 0)) else { return false }
    return SpellingRules.shared.allows(letters.map { 1 << LetterSet($0.ordinal) }, tone, isWhole: true)
}
