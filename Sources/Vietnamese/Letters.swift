// The Vietnamese alphabet as tables: every letter taken apart into its place in the alphabet, its tone and its case.

/// One Latin letter packed into 16 bits: place in the alphabet, tone and case; zero when it is no letter of ours.
struct Letter: Equatable, Sendable {
    var bits: UInt16

    static let none = Letter(bits: 0)
    /// The tone rank of a Latin letter with a mark that Vietnamese does not have (ñ, ö, ç).
    static let foreignRank: UInt8 = 6

    init(bits: UInt16) { self.bits = bits }

    init(ordinal: Int, toneRank: UInt8, isUpper: Bool) {
        bits = UInt16(ordinal + 1) | UInt16(toneRank) << 6 | (isUpper ? 1 << 9 : 0)
    }

    var isNone: Bool { bits == 0 }
    /// The place in the alphabet, from 0 (a) to 32 (z); tone and case play no part.
    var ordinal: Int { Int(bits & 63) - 1 }
    var toneRank: UInt8 { UInt8(truncatingIfNeeded: bits >> 6 & 7) }
    var isUpper: Bool { bits & 1 << 9 != 0 }
    var isForeign: Bool { toneRank == Letter.foreignRank }
    /// Whether it is one of the twelve vowel letters, with nothing on it that Vietnamese does not write.
    var isVowel: Bool { !isNone && !isForeign && Alphabet.vowels &>> UInt64(truncatingIfNeeded: ordinal) & 1 != 0 }

    func with(ordinal: Int) -> Letter { Letter(ordinal: ordinal, toneRank: toneRank, isUpper: isUpper) }
    func with(toneRank: UInt8) -> Letter { Letter(ordinal: ordinal, toneRank: toneRank, isUpper: isUpper) }
    func lowercased() -> Letter { Letter(bits: bits & ~(1 << 9)) }
}

/// Places in the alphabet that rules speak of.
enum Ordinal {
    static let a = 0
    static let aBreve = 1
    static let aCircumflex = 2
    static let c = 4
    static let e = 7
    static let eCircumflex = 8
    static let g = 10
    static let h = 11
    static let i = 12
    static let k = 14
    static let m = 16
    static let n = 17
    static let o = 18
    static let oCircumflex = 19
    static let oHorn = 20
    static let p = 21
    static let q = 22
    static let t = 25
    static let u = 26
    static let uHorn = 27
    static let y = 31
}

/// The tables; loops take a local copy of the one they use.
enum Alphabet {
    private static let lower = Array("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars)
    private static let upper = Array("AĂÂBCDĐEÊFGHIJKLMNOÔƠPQRSTUƯVWXYZ".unicodeScalars)
    private static let lowerToned = Array(
        "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ".unicodeScalars)
    private static let upperToned = Array(
        "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬEÈẺẼÉẸÊỀỂỄẾỆIÌỈĨÍỊOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢUÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴ".unicodeScalars)
    private static let vowelOrdinals = [
        Ordinal.a, Ordinal.aBreve, Ordinal.aCircumflex, Ordinal.e, Ordinal.eCircumflex, Ordinal.i,
        Ordinal.o, Ordinal.oCircumflex, Ordinal.oHorn, Ordinal.u, Ordinal.uHorn, Ordinal.y,
    ]
    /// U+00C0–017F without their marks; a hyphen where a letter has no canonical decomposition.
    private static let latin = Array(
        ("AAAAAA-CEEEEIIII-NOOOOO--UUUUY--aaaaaa-ceeeeiiii-nooooo--uuuuy-y"
            + "AaAaAaCcCcCcCcDd--EeEeEeEeEeGgGgGgGgHh--IiIiIiIiI---JjKk-LlLlLl--"
            + "--NnNnNn---OoOoOo--RrRrRrSsSsSsSsTtTt--UuUuUuUuUuUuWwYyYZzZzZz-").utf8)

    private static let directLimit: UInt32 = 0x1B2
    private static let tonedStart: UInt32 = 0x1EA0
    private static let tonedCount: UInt32 = 0x5A

    /// Bit n is set when the letter at place n is a vowel.
    static let vowels: UInt64 = 0x8C1C_1187

    /// The letter by its place without any mark, as ASCII.
    static let plain = Array("aaabcddeefghijklmnooopqrstuuvwxyz".utf8)

    /// Letters by `slot(of:)`.
    static let letters: [Letter] = makeLetters()

    /// Scalar values by `(ordinal * 6 + tone) * 2 + case`; zero where nothing is written so.
    static let forms: [UInt32] = makeForms()

    /// The index into `letters`, or nil for a scalar that is not in the table.
    @inline(__always)
    static func slot(of value: UInt32) -> Int? {
        if value < directLimit { return Int(value) }
        let offset = value &- tonedStart
        return offset < tonedCount ? Int(directLimit + offset) : nil
    }

    /// Letters of other languages that look like Đ and are typed in its place: Ð, ð and Ɖ.
    private static let lookalikes: [UInt32] = [0xD0, 0xF0, 0x189]

    /// The Đ or đ that a letter looking like it is meant for; every other scalar is itself.
    @inline(__always)
    static func bar(for value: UInt32) -> UInt32 {
        switch value {
        case 0xD0, 0x189: 0x110
        case 0xF0: 0x111
        default: value
        }
    }

    /// The letter that a scalar is, or `.none`.
    @inline(__always)
    static func letter(_ value: UInt32) -> Letter {
        guard let slot = slot(of: value) else { return .none }
        return letters[slot]
    }

    /// The composed scalar of a Vietnamese letter; zero for a foreign one.
    @inline(__always)
    static func scalar(_ letter: Letter) -> UInt32 {
        guard !letter.isNone, !letter.isForeign else { return 0 }
        return forms[(letter.ordinal * 6 + Int(letter.toneRank)) * 2 + (letter.isUpper ? 1 : 0)]
    }

    private static func makeLetters() -> [Letter] {
        var table = [Letter](repeating: .none, count: Int(directLimit + tonedCount))
        for (offset, byte) in latin.enumerated() where byte != UInt8(ascii: "-") {
            let isUpper = byte < UInt8(ascii: "a")
            if let ordinal = lower.firstIndex(of: Unicode.Scalar(byte | 0x20)) {
                table[0xC0 + offset] = Letter(ordinal: ordinal, toneRank: Letter.foreignRank, isUpper: isUpper)
            }
        }
        for (index, value) in makeForms().enumerated() {
            guard value != 0, let slot = slot(of: value) else { continue }
            table[slot] = Letter(
                ordinal: index / 12, toneRank: UInt8(index / 2 % 6), isUpper: !index.isMultiple(of: 2))
        }
        for value in lookalikes { table[Int(value)] = table[Int(bar(for: value))] }
        return table
    }

    private static func makeForms() -> [UInt32] {
        var table = [UInt32](repeating: 0, count: lower.count * 12)
        for ordinal in lower.indices {
            table[ordinal * 12] = lower[ordinal].value
            table[ordinal * 12 + 1] = upper[ordinal].value
        }
        for (row, ordinal) in vowelOrdinals.enumerated() {
            for tone in 0..<6 {
                table[(ordinal * 6 + tone) * 2] = lowerToned[row * 6 + tone].value
                table[(ordinal * 6 + tone) * 2 + 1] = upperToned[row * 6 + tone].value
            }
        }
        return table
    }
}
