// The few symbol-font characters that mean something in an office's text.

enum WordSymbol {
    /// What a w:sym stands for; empty when only its font would know.
    static func text(font: String, code: String) -> String {
        guard let value = UInt32(code, radix: 16) else { return "" }
        let isPrivate = (0xF000...0xF0FF).contains(value)
        if !isPrivate {
            guard value >= 0x20, !(0xE000...0xF8FF).contains(value), let scalar = Unicode.Scalar(value) else {
                return ""
            }
            return String(Character(scalar))
        }
        switch (font, value & 0xFF) {
        case ("Symbol", 0xB7): return "•"
        case ("Symbol", 0xAE): return "→"
        case ("Symbol", 0xB3): return "≥"
        case ("Symbol", 0xA3): return "≤"
        case ("Symbol", 0xB4): return "×"
        case ("Symbol", 0xB1): return "±"
        case ("Wingdings", 0xAB): return "★"
        case ("Wingdings", 0xE0), ("Wingdings", 0xE8), ("Wingdings", 0xF0): return "→"
        case ("Wingdings", 0xFC), ("Wingdings", 0xFE), ("Wingdings 2", 0x52): return "☑"
        case ("Wingdings", 0xA8), ("Wingdings", 0x6F), ("Wingdings 2", 0xA3): return "☐"
        default: return ""
        }
    }
}
