// VNI-Windows: a letter, and behind it one byte for its marks.

/// Reads VNI-Windows.
enum VNIWindows {
    /// What the byte behind a vowel adds: a mark on the letter, a tone, or both; for the small byte.
    private static let marks: [UInt8: (letter: Mark, tone: UInt8)] = [
        0xF8: (.none, 1), 0xFB: (.none, 2), 0xF5: (.none, 3), 0xF9: (.none, 4), 0xEF: (.none, 5),
        0xE2: (.circumflex, 0), 0xE0: (.circumflex, 1), 0xE5: (.circumflex, 2), 0xE3: (.circumflex, 3),
        0xE1: (.circumflex, 4), 0xE4: (.circumflex, 5), 0xEA: (.breve, 0), 0xE8: (.breve, 1), 0xFA: (.breve, 2),
        0xFC: (.breve, 3), 0xE9: (.breve, 4), 0xEB: (.breve, 5),
    ]
    /// Letters that are one byte by themselves; for the small byte.
    private static let letters: [UInt8: (ordinal: Int, tone: UInt8)] = [
        0xF4: (Ordinal.oHorn, 0), 0xF6: (Ordinal.uHorn, 0), 0xF1: (LetterPlace.dBar, 0), 0xEC: (Ordinal.i, 1),
        0xE6: (Ordinal.i, 2), 0xF3: (Ordinal.i, 3), 0xED: (Ordinal.i, 4), 0xF2: (Ordinal.i, 5), 0xEE: (Ordinal.y, 5),
    ]

    private enum Mark { case none, circumflex, breve }

    static func text(_ bytes: some Sequence<UInt8>) -> String {
        var scalars: [UInt32] = []
        var last = Letter.none
        for byte in bytes {
            // A capital mark is 32 below the small one.
            let small = (0xC0..<0xE0).contains(byte) ? byte + 0x20 : byte
            if let changed = marked(last, small) {
                scalars[scalars.count - 1] = Alphabet.scalar(changed)
                last = .none
                continue
            }
            if let (ordinal, tone) = letters[small] {
                last = Letter(ordinal: ordinal, toneRank: tone, isUpper: small != byte)
                scalars.append(Alphabet.scalar(last))
                if tone != 0 { last = .none }
                continue
            }
            let value = Windows.table1252[Int(byte)]
            last = byte < 0x80 ? Alphabet.letter(value) : .none
            scalars.append(value)
        }
        return String(String.UnicodeScalarView(scalars.map { Unicode.Scalar($0) ?? "\u{FFFD}" }))
    }

    /// The letter with the marks of a byte behind it; nil when the byte marks no such letter.
    private static func marked(_ letter: Letter, _ byte: UInt8) -> Letter? {
        guard letter.isVowel, letter.toneRank == 0, let (mark, tone) = marks[byte] else { return nil }
        let ordinal: Int
        switch (mark, letter.ordinal) {
        case (.none, _): ordinal = letter.ordinal
        case (.circumflex, Ordinal.a): ordinal = Ordinal.aCircumflex
        case (.circumflex, Ordinal.e): ordinal = Ordinal.eCircumflex
        case (.circumflex, Ordinal.o): ordinal = Ordinal.oCircumflex
        case (.breve, Ordinal.a): ordinal = Ordinal.aBreve
        default: return nil
        }
        return Letter(ordinal: ordinal, toneRank: tone, isUpper: letter.isUpper)
    }
}
