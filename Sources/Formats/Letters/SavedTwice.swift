// Puts right what was UTF-8, was taken for Windows-1252 or -1258 and saved as UTF-8 again: "Ná»™i dung" is "Nội dung".
import Vietnamese

enum SavedTwice {
    /// What a text was before.
    struct Mended: Equatable {
        var text: String
        /// Whether letters are lost, because the program that saved it had no sign for their bytes.
        var hasLost = false
    }

    /// The text as it was; nil when it was not saved twice.
    static func mended(_ text: String) -> Mended? {
        var text = text
        guard text.withUTF8(mayBe) else { return nil }
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var (hits, weak, misses, hasLost) = (0, 0, 0, false)
        var at = 0
        while at < scalars.count {
            let scalar = scalars[at]
            if scalar.value < 0x80 {
                result.append(scalar)
                at += 1
            } else if let (letter, count) = letter(scalars, at) {
                if let letter { result.append(letter) } else { result.append("\u{FFFD}") }
                hasLost = hasLost || letter == nil
                // "XÃ…" or "XÃ BA" can be what was written.
                let isWeak = count == 2 && scalar.value < 0xC4 && " …“”‘’–—•".unicodeScalars.contains(scalars[at + 1])
                if isWeak { weak += 1 } else { hits += 1 }
                at += count
            } else {
                misses += 1
                result.append(scalar)
                at += 1
            }
        }
        return hits > 0 && hits + weak >= 4 * misses ? Mended(text: composed(String(result)), hasLost: hasLost) : nil
    }

    /// Whether a letter that can be the first byte of one stands before a sign that can be the second. In what was saved
    /// once hardly any does, and most files are that.
    private static func mayBe(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var at = 0
        while at + 2 < bytes.count {
            // Â to â (C2 to E2), and Ă, which Windows-1258 has for C3.
            let isLead = bytes[at] == 0xC3 && (0x82...0xA2).contains(bytes[at + 1])
            if isLead || bytes[at] == 0xC4 && bytes[at + 1] == 0x82 {
                switch bytes[at + 2] {
                // U+0080 to 00BF, Œ Š Ž, ƒ, ˆ ˜, general punctuation, what stands for a lost byte.
                case 0xC2, 0xC5, 0xC6, 0xCB, 0xE2, 0xEF: return true
                case 0x20: if bytes[at + 1] <= 0x83 { return true }
                default: break
                }
            }
            at += 1
        }
        return false
    }

    /// The letter whose bytes stand at a place as letters of their own, and how many they are; a nil letter is lost.
    private static func letter(_ scalars: [Unicode.Scalar], _ at: Int) -> (Unicode.Scalar?, count: Int)? {
        guard let lead = byte(scalars[at]), (0xC2...0xE2).contains(lead) else { return nil }
        let count = lead < 0xE0 ? 2 : 3
        guard at + count <= scalars.count else { return nil }
        var value = lead < 0xE0 ? UInt32(lead & 0x1F) : UInt32(lead & 0x0F)
        var candidates = [value]
        for scalar in scalars[(at + 1)..<(at + count)] {
            if scalar == "\u{FFFD}" {
                candidates = candidates.flatMap { before in unsigned.map { before << 6 | UInt32($0 & 0x3F) } }
                continue
            }
            // The no-break space in a letter of two bytes was often made an ordinary one.
            let next = scalar == " " && count == 2 && lead == 0xC3 ? 0xA0 : byte(scalar)
            guard let next, (0x80...0xBF).contains(next) else { return nil }
            candidates = candidates.map { $0 << 6 | UInt32(next & 0x3F) }
        }
        let known = candidates.compactMap(Unicode.Scalar.init).filter(isOurs)
        value = known.first?.value ?? 0
        if known.isEmpty { return nil }
        return (known.count == 1 ? known[0] : nil, count)
    }

    /// Whether a letter stands in texts of an office.
    private static func isOurs(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xA0, 0xA9, 0xAB, 0xAE, 0xB0...0xB3, 0xB7, 0xBB...0xBE, 0xD7, 0xF7: true
        case 0x300...0x323, 0x2010...0x2030, 0x20AB, 0x20AC, 0x2192, 0x2264, 0x2265: true
        default: letters.contains(scalar)
        }
    }

    private static let letters: Set<Unicode.Scalar> = Set(
        ("àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ" + "ăđơưũĩ" + "ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ" + "ĂĐƠƯŨĨ"
            + "ẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ").unicodeScalars)

    /// The bytes for which Windows-1252 has no sign.
    private static let unsigned: [UInt8] = [0x81, 0x8D, 0x8F, 0x90, 0x9D]

    /// The byte that a letter has in Windows-1252, or as the lead of ours in Windows-1258.
    private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
        if (0x80...0xFF).contains(scalar.value) { return UInt8(scalar.value) }
        return high[scalar]
    }

    private static let high: [Unicode.Scalar: UInt8] = [
        "€": 0x80, "‚": 0x82, "ƒ": 0x83, "„": 0x84, "…": 0x85, "†": 0x86, "‡": 0x87, "ˆ": 0x88, "‰": 0x89, "Š": 0x8A,
        "‹": 0x8B, "Œ": 0x8C, "Ž": 0x8E, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97,
        "˜": 0x98, "™": 0x99, "š": 0x9A, "›": 0x9B, "œ": 0x9C, "ž": 0x9E, "Ÿ": 0x9F, "Ă": 0xC3,
    ]

    /// The sign of a byte in Windows-1252.
    static func sign(_ byte: UInt8) -> Unicode.Scalar { signs[byte] ?? Unicode.Scalar(byte) }

    private static let signs = Dictionary(high.filter { $0.value < 0xA0 }.map { ($0.value, $0.key) }) { first, _ in
        first
    }
}
