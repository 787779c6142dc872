// Capitals with tones, which TCVN3 has no bytes for: the letters around them tell where they were meant.

/// Raises the toned letters of words in capitals.
enum TCVN3Capitals {
    private enum Case { case upper, open, small }

    private struct Word {
        let range: Range<Int>
        let form: Case
        /// Whether it is a Vietnamese syllable and no abbreviation.
        let isSyllable: Bool
        /// Whether any of its letters shows its case.
        let showsCase: Bool
    }

    /// The text with the capitals that were meant. A word with two capitals and nothing small is one of capitals; a word
    /// of one capital and toned letters is so among such words only.
    static func raised(_ text: String) -> String {
        var scalars = text.unicodeScalars.map(\.value)
        var words: [Word] = []
        var start = 0
        var isChanged = false
        for index in 0...scalars.count {
            if index < scalars.count, !Alphabet.letter(scalars[index]).isNone { continue }
            if start < index { words.append(word(scalars, start..<index)) }
            start = index + 1
            guard index == scalars.count || isEnd(scalars[index]) else { continue }
            for range in upper(words) {
                for place in range where Alphabet.letter(scalars[place]).toneRank != 0 {
                    let letter = Alphabet.letter(scalars[place])
                    guard !letter.isForeign, !letter.isUpper else { continue }
                    scalars[place] = Alphabet.scalar(
                        Letter(ordinal: letter.ordinal, toneRank: letter.toneRank, isUpper: true))
                    isChanged = true
                }
            }
            words.removeAll(keepingCapacity: true)
        }
        guard isChanged else { return text }
        return String(String.UnicodeScalarView(scalars.map { Unicode.Scalar($0) ?? "\u{FFFD}" }))
    }

    /// Lines and fields are judged by themselves.
    private static func isEnd(_ value: UInt32) -> Bool { [0x0A, 0x0D, 0x09, 0x2C, 0x3B].contains(value) }

    private static func word(_ scalars: [UInt32], _ range: Range<Int>) -> Word {
        let letters = scalars[range].map(Alphabet.letter)
        let shown = letters.filter { $0.toneRank == 0 }
        // áN: a capital behind a toned letter says that the toned one is a capital too.
        let isRaised = letters.first.map { $0.toneRank != 0 } == true && !shown.isEmpty
        let form: Case = shown.contains { !$0.isUpper } ? .small : shown.count >= 2 || isRaised ? .upper : .open
        let isSyllable = letters.count < 8 && Vietnamese.isSyllable(letters.map { $0.lowercased() })
        return Word(range: range, form: form, isSyllable: isSyllable, showsCase: !shown.isEmpty)
    }

    /// The words of a line or field that are all capitals.
    private static func upper(_ words: [Word]) -> [Range<Int>] {
        let isAllUpper = !words.contains { $0.form == .small } && words.contains { $0.form == .upper && $0.isSyllable }
        var hasUpperBefore = false
        var hasUpperAfter = [Bool](repeating: false, count: words.count)
        var next = false
        for (index, word) in words.enumerated().reversed() {
            hasUpperAfter[index] = next
            if word.form != .open { next = word.form == .upper && word.isSyllable }
        }
        return words.enumerated().compactMap { index, word in
            defer { if word.form != .open { hasUpperBefore = word.form == .upper && word.isSyllable } }
            switch word.form {
            case .small: return nil
            case .upper: return word.range
            case .open:
                return isAllUpper || word.showsCase && hasUpperBefore && hasUpperAfter[index] ? word.range : nil
            }
        }
    }
}
