// The keys that end in a letter: CSI and SS3 with a final byte.

import Screen

/// Finds the key of a final letter.
enum LetterKeys {
    /// The key of CSI and a letter alone.
    static func bare(_ final: UInt8, _ dialect: TerminalDialect) -> Found {
        if let named = named[final] { return .key(KeyPress(named)) }
        switch Character(Unicode.Scalar(final)) {
        case "I", "O":
            guard dialect.speaksSCO else { return .report }
            return .key(KeyPress(final == UInt8(ascii: "I") ? .pageUp : .function(3)))
        case "Z": return .key(KeyPress(.backTab))
        case "P"..."S" where dialect.speaksKitty: return .key(KeyPress(.function(Int(final) - 0x4F)))
        case "M"..."X": return .key(KeyPress(.function(Int(final) - 0x4C)))
        case "Y": return .key(KeyPress(.function(1), .shift))
        // rxvt's arrows with Shift, unless the terminal is known to speak otherwise.
        case "a"..."d" where !dialect.speaksSCO:
            return named[final & 0xDF].map { .key(KeyPress($0, .shift)) } ?? .nothing
        case "a"..."j": return .key(KeyPress(.function(Int(final) - 0x5E), .shift))
        case "k"..."v": return .key(KeyPress(.function(Int(final) - 0x6A), .control))
        case "w"..."z": return .key(KeyPress(.function(Int(final) - 0x76), [.control, .shift]))
        default: return .nothing
        }
    }

    /// The key of CSI, numbers and a letter: what was held is the second number, in old terminals the only one.
    static func numbered(_ final: UInt8, _ parameters: Parameters) -> KeyPress? {
        let first = parameters[0] ?? 1
        let held = KeyModifiers.of(parameters[1] ?? (first > 1 ? first : nil))
        switch Character(Unicode.Scalar(final)) {
        case "A"..."D", "F", "H": return named[final].map { KeyPress($0, held) }
        case "P", "Q", "S": return KeyPress(.function(Int(final) - 0x4F), held)
        // Otherwise it tells the place of the cursor.
        case "R" where first == 1 && (2...16).contains(parameters[1] ?? 0): return KeyPress(.function(3), held)
        case "Z": return KeyPress(.backTab, held.subtracting(.shift))
        default: return nil
        }
    }

    /// The key of SS3 and a letter: arrows, function keys (PuTTY's VT100+ has all twelve), the keypad; in lower case
    /// rxvt's arrows with Control.
    static func single(_ final: UInt8, _ parameters: Parameters) -> KeyPress? {
        let held = KeyModifiers.of(parameters[1] ?? parameters[0])
        switch Character(Unicode.Scalar(final)) {
        case "A"..."D", "F", "H": return named[final].map { KeyPress($0, held) }
        case "I": return KeyPress(.tab)
        case "M": return KeyPress(.enter, held)
        case "P"..."[": return KeyPress(.function(Int(final) - 0x4F), held)
        case " ": return .letter(" ")
        case "a"..."d": return named[final & 0xDF].map { KeyPress($0, .control) }
        case "j"..."y": return .letter(Character(Unicode.Scalar(final - 0x40)))
        default: return nil
        }
    }

    private static let named: [UInt8: Key] = [
        UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
        UInt8(ascii: "F"): .end, UInt8(ascii: "G"): .pageDown, UInt8(ascii: "H"): .home, UInt8(ascii: "L"): .insert,
    ]
}

/// Reads what was held with a key.
enum KeyModifiers {
    /// From the number that xterm and kitty send: 1 more than the bits. Super, Hyper and Meta count as Alt; Caps Lock and
    /// Num Lock do not count.
    static func of(_ parameter: Int?) -> Modifiers {
        guard let parameter, (2...256).contains(parameter) else { return [] }
        let bits = parameter - 1
        var held: Modifiers = []
        if bits & 1 != 0 { held.insert(.shift) }
        if bits & (2 | 8 | 16 | 32) != 0 { held.insert(.alt) }
        if bits & 4 != 0 { held.insert(.control) }
        return held
    }
}
