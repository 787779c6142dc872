// Which old encoding a text is in, by how much of it becomes Vietnamese.

/// A guess at how bytes were written.
package struct EncodingGuess: Sendable, Equatable {
    /// The encoding.
    package let encoding: OldEncoding
    /// Words that became Vietnamese syllables with marks.
    package let vietnamese: Int
    /// Words with letters that no Vietnamese syllable has.
    package let strange: Int

    /// More bytes than these are not looked at.
    private static let sampleLimit = 64_000

    /// Whether so much is Vietnamese that one may ask about it.
    package var isLikely: Bool { vietnamese >= 2 && vietnamese > 2 * strange }

    /// The guesses for bytes that are no Unicode text, the likeliest first; only those that are likely.
    package static func guesses(_ bytes: [UInt8]) -> [EncodingGuess] {
        ranked { encoding in encoding.text(bytes.prefix(sampleLimit)) }
    }

    /// The guesses for a Unicode text whose letters may stand for the bytes of an old font.
    package static func guesses(writtenAs letters: String) -> [EncodingGuess] {
        let sample = String(letters.unicodeScalars.prefix(sampleLimit).map(Character.init))
        return ranked { encoding in encoding.text(writtenAs: sample) }
    }

    private static func ranked(_ decode: (OldEncoding) -> String?) -> [EncodingGuess] {
        OldEncoding.allCases.compactMap { encoding -> EncodingGuess? in
            guard let text = decode(encoding) else { return nil }
            let guess = EncodingGuess(encoding, text)
            return guess.isLikely ? guess : nil
        }.sorted { $0.vietnamese - 2 * $0.strange > $1.vietnamese - 2 * $1.strange }
    }

    /// Counts the words of a text that have more than plain letters.
    private init(_ encoding: OldEncoding, _ text: String) {
        self.encoding = encoding
        var (vietnamese, strange) = (0, 0)
        var word: [Letter] = []
        var isStrange = false
        var hasMark = false
        func endWord() {
            defer { (word, isStrange, hasMark) = ([], false, false) }
            guard hasMark || isStrange else { return }
            if !isStrange, isSyllable(word) { vietnamese += 1 } else { strange += 1 }
        }
        for scalar in text.unicodeScalars {
            let letter = Alphabet.letter(scalar.value)
            if letter.isNone, scalar.value < 0x80 || scalar.properties.isWhitespace || Self.isTypographic(scalar.value)
            {
                endWord()
                continue
            }
            if letter.isNone || letter.isForeign { isStrange = true } else { word.append(letter.lowercased()) }
            if scalar.value >= 0x80 { hasMark = true }
        }
        endWord()
        (self.vietnamese, self.strange) = (vietnamese, strange)
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
