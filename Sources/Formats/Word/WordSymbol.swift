// The signs of symbol fonts as letters of Unicode (the code charts of the fonts that come with office programs).

/// A font that shows signs in the place of letters.
enum SymbolFont: String {
    case symbol, wingdings, wingdings2 = "wingdings 2", wingdings3 = "wingdings 3", webdings

    /// The font of a name; nil when it shows letters.
    init?(named name: String) { self.init(rawValue: name.lowercased()) }

    /// The sign that stands at a code from 0x20 to 0xFF; nil when the font has one that Unicode or we do not.
    func sign(_ code: UInt32) -> Unicode.Scalar? {
        guard (0x20...0xFF).contains(code) else { return nil }
        if code == 0x20 { return " " }
        switch self {
        case .symbol: return Self.greek[code] ?? Self.mathematics[code]
        case .wingdings: return Self.dingbats[code]
        case .wingdings2: return Self.boxes[code]
        case .wingdings3: return Self.arrows[code]
        case .webdings: return Self.web[code]
        }
    }

    /// A text of the font as it shows; signs without a letter of their own are left out.
    func text(_ written: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in written.unicodeScalars {
            // Signs stand at the codes of letters or, as documents keep them, in the private area.
            let code = (0xF000...0xF0FF).contains(scalar.value) ? scalar.value & 0xFF : scalar.value
            if code < 0x20 || code > 0xFF {
                if !(0xE000...0xF8FF).contains(scalar.value) { result.append(scalar) }
            } else if let sign = sign(code) {
                result.append(sign)
            } else if self == .symbol, code < 0x80 {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Signs in the order of their codes, a space for none.
    private static func table(_ first: UInt32, _ signs: String) -> [UInt32: Unicode.Scalar] {
        var table: [UInt32: Unicode.Scalar] = [:]
        for (index, scalar) in signs.unicodeScalars.enumerated() where scalar != " " {
            table[first + UInt32(index)] = scalar
        }
        return table
    }

    private static let greek = table(0x41, "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ")
        .merging(table(0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ")) { first, _ in first }
    private static let mathematics = table(
        0xA1, "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…  ↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑"
    ).merging([0x22: "∀", 0x24: "∃", 0x27: "∋", 0x2A: "∗", 0x2D: "−", 0x40: "≅", 0x5C: "∴", 0x5E: "⊥", 0x7E: "∼"]) {
        first, _ in first
    }
    private static let dingbats: [UInt32: Unicode.Scalar] = [
        0x22: "✂", 0x28: "☎", 0x2A: "✉", 0x36: "⌛", 0x3F: "✍", 0x45: "☜", 0x46: "☞", 0x47: "☝", 0x48: "☟", 0x4A: "☺",
        0x4C: "☹", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "◻", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫",
        0x75: "◆", 0x76: "❖", 0x78: "⌧", 0x9E: "·", 0x9F: "•", 0xA1: "○", 0xA4: "◉", 0xA7: "▪", 0xA8: "☐", 0xAA: "✦",
        0xAB: "★", 0xAC: "✶", 0xAF: "✹", 0xB5: "✪", 0xB6: "☆", 0xD8: "➢", 0xDC: "➲", 0xDF: "←", 0xE0: "→", 0xE1: "↑",
        0xE2: "↓", 0xE7: "←", 0xE8: "→", 0xE9: "↑", 0xEA: "↓", 0xEF: "⇦", 0xF0: "→", 0xF3: "⇔", 0xFB: "✗", 0xFC: "✓",
        0xFD: "☒", 0xFE: "☑",
    ].merging(table(0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿")) { first, _ in first }
    private static let boxes: [UInt32: Unicode.Scalar] = [
        0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x55: "⊗", 0x97: "●", 0x98: "•", 0x99: "○",
        0xA2: "■", 0xA3: "☐", 0xAE: "◆", 0xEA: "★",
    ]
    private static let arrows: [UInt32: Unicode.Scalar] = [
        0x66: "←", 0x67: "→", 0x68: "↑", 0x69: "↓", 0x70: "▲", 0x71: "▼", 0x74: "◄", 0x75: "►", 0x7D: "►", 0x84: "◀",
        0xB6: "↔",
    ]
    private static let web: [UInt32: Unicode.Scalar] = [
        0x31: "□", 0x33: "◀", 0x34: "▶", 0x35: "▲", 0x36: "▼", 0x3C: "■", 0x3D: "●", 0x61: "✓", 0x63: "□", 0x67: "■",
        0x6E: "●", 0x72: "✗", 0x79: "☆",
    ]
}

enum WordSymbol {
    /// What a w:sym stands for; empty when only its font would know.
    static func text(font: String, code: String) -> String {
        guard let value = UInt32(code, radix: 16), let scalar = Unicode.Scalar(value) else { return "" }
        if let font = SymbolFont(named: font) { return font.text(String(Character(scalar))) }
        let isLetter = value >= 0x20 && !(0xE000...0xF8FF).contains(value)
        return isLetter ? String(Character(scalar)) : ""
    }

    /// The sign of a list whose entries are ticked: boxes and ticks mean something, other signs are hyphens.
    static func bullet(_ text: String, font: String?) -> String {
        guard let scalar = text.unicodeScalars.first else { return "" }
        if let font = font.flatMap({ SymbolFont(named: $0) }) {
            let sign = font.text(text)
            return "☐☑☒✓✗□".contains(sign) && !sign.isEmpty ? (sign == "□" ? "☐" : sign) : "-"
        }
        // Symbol fonts keep their glyphs in the private use area, where the letters mean nothing without the font.
        return (0xE000...0xF8FF).contains(scalar.value) || scalar == "o" ? "-" : text
    }
}
