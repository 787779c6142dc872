// What a word looks like, whatever it means: a word, a name, initials, an abbreviation.
import Vietnamese

extension NameToken {
    /// Whether it begins with a letter and has no digit.
    var isWord: Bool {
        text.unicodeScalars.first.map(LetterTraits.isAlphabetic) == true
            && !text.unicodeScalars.contains { (0x30...0x39).contains($0.value) }
    }

    /// Whether it has letters alone, apostrophes among them, and one capital in front of small ones.
    var isName: Bool {
        isCapital && !isUpper
            && text.unicodeScalars.allSatisfy { LetterTraits.isAlphabetic($0) || "'’ʼ‘".unicodeScalars.contains($0) }
            && text.dropFirst().split(whereSeparator: { "'’ʼ‘".contains($0) }).allSatisfy {
                !$0.dropFirst().contains(where: \.isUppercase)
            }
    }

    /// Whether it is a person's name of which the first letters alone are written: "N.T.H"; "T.P" is none.
    func isInitials(_ key: String) -> Bool {
        let letters = text.split(separator: ".", omittingEmptySubsequences: false)
        guard isUpper, (2...5).contains(letters.count), letters.allSatisfy({ $0.count == 1 }) else { return false }
        return letters.allSatisfy { $0.first?.isLetter == true } && !Self.isKnownAbbreviation(key)
    }

    /// Whether it is an abbreviation: capitals that make no syllable.
    func isAbbreviation(_ key: String) -> Bool {
        guard isUpper, !isInitials(key) else { return false }
        if Self.isKnownAbbreviation(key) { return true }
        return !key.unicodeScalars.contains { isVietnameseVowel($0) } || text.contains("&") || text.contains("/")
    }

    /// Whether a word is one of the abbreviations that everybody writes, with points in it or without: "U.B.N.D". *Tư* is
    /// one only with them, for it is a given name as well.
    private static func isKnownAbbreviation(_ key: String) -> Bool {
        key == "t.ư" || PersonWords.abbreviations.contains(key.filter { $0 != "." })
    }
}
