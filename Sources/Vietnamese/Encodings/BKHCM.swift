// BK HCM 2: a letter that may have its hat or horn, and behind it one byte for its tone.

/// Reads BK HCM 2, the encoding of the Polytechnic of Hồ Chí Minh City.
enum BKHCM {
    /// Letters that are one byte by themselves; for the small byte.
    private static let letters: [UInt8: (ordinal: Int, tone: Tone)] = [
        0xE0: (LetterPlace.dBar, .level), 0xEA: (Ordinal.aCircumflex, .level), 0xEF: (Ordinal.eCircumflex, .level),
        0xF1: (Ordinal.i, .acute), 0xF2: (Ordinal.i, .grave), 0xF3: (Ordinal.i, .hook), 0xF4: (Ordinal.i, .tilde),
        0xF5: (Ordinal.i, .dot), 0xF6: (Ordinal.oCircumflex, .level), 0xF9: (Ordinal.aBreve, .level),
        0xFA: (Ordinal.oHorn, .level), 0xFB: (Ordinal.uHorn, .level),
    ]
    private static let hatted: Set<Int> = [Ordinal.aCircumflex, Ordinal.eCircumflex, Ordinal.oCircumflex]

    static func text(_ bytes: some Sequence<UInt8>) -> String {
        var scalars: [UInt32] = []
        var last = Letter.none
        for byte in bytes {
            // A capital letter, and the mark behind one, is 32 below the small one.
            let small = (0xC0..<0xE0).contains(byte) ? byte + 0x20 : byte
            if let tone = tone(of: small, on: last) {
                scalars[scalars.count - 1] = Alphabet.scalar(last.with(toneRank: UInt8(tone.rawValue)))
                last = .none
                continue
            }
            if let (ordinal, tone) = letters[small] {
                last = Letter(ordinal: ordinal, toneRank: UInt8(tone.rawValue), isUpper: small != byte)
                scalars.append(Alphabet.scalar(last))
                continue
            }
            let value = Windows.table1252[Int(byte)]
            last = byte < 0x80 ? Alphabet.letter(value) : .none
            scalars.append(value)
        }
        return String(String.UnicodeScalarView(scalars.map { Unicode.Scalar($0) ?? "\u{FFFD}" }))
    }

    /// The tone that a byte puts on the letter before it; nil when it is no mark there.
    private static func tone(of byte: UInt8, on letter: Letter) -> Tone? {
        guard letter.isVowel, letter.toneRank == 0 else { return nil }
        let tones = [Tone.acute, .grave, .hook, .tilde]
        switch byte {
        case 0xE5: return .dot
        case 0xE6...0xE9: return letter.ordinal == Ordinal.aBreve ? tones[Int(byte - 0xE6)] : nil
        case 0xEB...0xEE: return hatted.contains(letter.ordinal) ? tones[Int(byte - 0xEB)] : nil
        case 0xE1...0xE4:
            let isPlain = letter.ordinal != Ordinal.aBreve && !hatted.contains(letter.ordinal)
            return isPlain ? tones[Int(byte - 0xE1)] : nil
        default: return nil
        }
    }
}
