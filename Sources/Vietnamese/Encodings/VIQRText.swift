// VIQR, Vietnamese in the letters of ASCII (RFC 1456).

/// Reads VIQR: signs behind a letter are its marks, unless a backslash stands before them.
enum VIQRText {
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        let bytes = Array(bytes)
        let isStrict = zip(bytes, bytes.dropFirst()).contains { $0 == 0x5C && ($1 == 0x2E || $1 == 0x3F) }
        let addresses = addresses(in: bytes)
        var scalars: [UInt32] = []
        var last = Letter.none
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == 0x5C, index < bytes.count, isSign(bytes[index]) || bytes[index] == 0x5C {
                scalars.append(UInt32(bytes[index]))
                last = .none
                index += 1
                continue
            }
            if !addresses[index - 1], let changed = marked(last, byte),
                isStrict || isMark(bytes, index - 1, scalars[...], changed)
            {
                scalars[scalars.count - 1] = Alphabet.scalar(changed)
                last = changed
                continue
            }
            let value = byte < 0x80 ? UInt32(byte) : Windows.table1252[Int(byte)]
            last = Alphabet.letter(value)
            scalars.append(value)
        }
        return String(String.UnicodeScalarView(scalars.map { Unicode.Scalar($0) ?? "\u{FFFD}" }))
    }

    private static func isSign(_ byte: UInt8) -> Bool { "'`?~.^+(".utf8.contains(byte) }

    /// Whether a sign is a mark. A full stop or a question mark at the end of a text, of a line or before a capital may
    /// end a sentence: few who wrote VIQR put the backslash that the rule asks for. A text that has it anywhere is read by
    /// the rule.
    private static func isMark(
        _ bytes: [UInt8], _ place: Int, _ before: ArraySlice<UInt32>, _ toned: Letter
    ) -> Bool {
        guard bytes[place] == 0x2E || bytes[place] == 0x3F else { return true }
        let ending = VIQREnding(before: before, toned: Alphabet.scalar(toned), isQuestion: bytes[place] == 0x3F)
        var next = place + 1
        guard next < bytes.count, bytes[next] != 0x0A, bytes[next] != 0x0D else { return ending.isToneAtTheEnd }
        guard bytes[next] == 0x20 else {
            // A comma of a sentence has a blank behind it, one of a table has none.
            let isField = bytes[next] == 0x09 || bytes[next] == 0x22
            let isTable = ",;".utf8.contains(bytes[next]) && next + 1 < bytes.count && bytes[next + 1] != 0x20
            if isField || isTable { return ending.isToneAtTheEnd }
            return !",;:!)".utf8.contains(bytes[next]) || ending.isPossible
        }
        while next < bytes.count, bytes[next] == 0x20 { next += 1 }
        guard next < bytes.count, bytes[next] != 0x0A, bytes[next] != 0x0D else { return ending.isToneAtTheEnd }
        return !(0x41...0x5A).contains(bytes[next]) || ending.isTone(beforeName: bytes[next...])
    }

    /// Which bytes belong to an address of the internet: its dots and signs are its own.
    private static func addresses(in bytes: [UInt8]) -> [Bool] {
        var found = Array(repeating: false, count: bytes.count)
        for token in bytes.split(whereSeparator: { $0 <= 0x20 || ",;\"<>".utf8.contains($0) }) {
            let isAddress =
                token.contains(0x40) || token.starts(with: "www.".utf8) || token.starts(with: "http://".utf8)
                || token.starts(with: "https://".utf8)
            if isAddress { for index in token.indices { found[index] = true } }
        }
        return found
    }

    /// The letter with one more mark; nil when the sign marks no such letter, or it has such a mark already.
    private static func marked(_ letter: Letter, _ sign: UInt8) -> Letter? {
        guard !letter.isNone, !letter.isForeign else { return nil }
        if sign | 0x20 == 0x64, letter.ordinal == LetterPlace.d { return letter.with(ordinal: LetterPlace.dBar) }
        guard letter.isVowel else { return nil }
        if let mark = vowelMark(letter.ordinal, sign) { return letter.with(ordinal: mark) }
        guard letter.toneRank == 0, let rank = "`?~'.".utf8.firstIndex(of: sign) else { return nil }
        let tone = "`?~'.".utf8.distance(from: "`?~'.".utf8.startIndex, to: rank) + 1
        return letter.with(toneRank: UInt8(tone))
    }

    private static func vowelMark(_ ordinal: Int, _ sign: UInt8) -> Int? {
        switch (sign, ordinal) {
        case (0x5E, Ordinal.a): Ordinal.aCircumflex
        case (0x5E, Ordinal.e): Ordinal.eCircumflex
        case (0x5E, Ordinal.o): Ordinal.oCircumflex
        case (0x28, Ordinal.a): Ordinal.aBreve
        case (0x2B, Ordinal.o): Ordinal.oHorn
        case (0x2B, Ordinal.u): Ordinal.uHorn
        default: nil
        }
    }
}
