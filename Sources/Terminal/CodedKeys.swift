// Keys told by their number: CSI u of kitty and others, and CSI 27 ~ of xterm (modifyOtherKeys).

import Screen

/// Reads keys told by their Unicode number, or by kitty's numbers for keys without a letter.
enum CodedKeys {
    /// Super, Hyper and Meta of kitty: what is pressed with them is meant for the desktop.
    private static let foreignModifiers = 8 | 16 | 32

    /// The keys of CSI u: code, shifted code and layout; modifiers and event; the text.
    static func unicode(_ parameters: Parameters) -> Found {
        guard !parameters.isRelease else { return .report }
        let bits = max(0, (parameters[1] ?? 1) - 1)
        guard bits & foreignModifiers == 0 else { return .report }
        let held = KeyModifiers.of(parameters[1])
        let text = parameters.group(2).compactMap { UInt32(exactly: $0).flatMap(Unicode.Scalar.init) }
            .filter { !isNoText($0) }
        if !text.isEmpty, held.isDisjoint(with: [.control, .alt]) { return .keys(text.map { .letter(Character($0)) }) }
        return press(parameters[0], shifted: parameters.sub(0, 1), held).map { .key($0) } ?? .report
    }

    /// The key of CSI 27 ; modifiers ; code ~.
    static func other(_ parameters: Parameters) -> Found {
        press(parameters[2], shifted: nil, KeyModifiers.of(parameters[1])).map { .key($0) } ?? .report
    }

    private static func press(_ code: Int?, shifted: Int?, _ held: Modifiers) -> KeyPress? {
        guard let code else { return nil }
        switch code {
        case 9, 57346:
            return held.contains(.shift) ? KeyPress(.backTab, held.subtracting(.shift)) : KeyPress(.tab, held)
        case 13, 57345, 57414: return KeyPress(.enter, held)
        case 27, 57344: return KeyPress(.escape, held)
        case 8, 127, 57347: return KeyPress(.backspace, held)
        case 57364...57375: return KeyPress(.function(code - 57363), held)
        case 0xE000...0xF8FF:
            if let key = named[code] { return KeyPress(key, held) }
            let letters = Array("0123456789./*-+")
            let index = code - 57399
            if letters.indices.contains(index) { return KeyPress(.character(letters[index]), held.subtracting(.shift)) }
            return code == 57415 ? .letter("=") : code == 57416 ? .letter(",") : nil
        default: return letter(code, shifted: shifted, held)
        }
    }

    private static func letter(_ code: Int, shifted: Int?, _ held: Modifiers) -> KeyPress? {
        func scalar(_ code: Int) -> Unicode.Scalar? { UInt32(exactly: code).flatMap(Unicode.Scalar.init) }
        guard let plain = scalar(code), !isNoText(plain) else { return nil }
        let rest = held.subtracting(.shift)
        if held.contains(.control) {
            return KeyPress(.character(plain.properties.lowercaseMapping.first ?? Character(plain)), rest)
        }
        guard held.contains(.shift) else { return KeyPress(.character(Character(plain)), rest) }
        if let shifted = shifted.flatMap(scalar), !isNoText(shifted) {
            return KeyPress(.character(Character(shifted)), rest)
        }
        let upper = plain.properties.uppercaseMapping
        return KeyPress(.character(upper.count == 1 ? Character(upper) : Character(plain)), rest)
    }

    private static let named: [Int: Key] = [
        57348: .insert, 57349: .delete, 57350: .left, 57351: .right, 57352: .up, 57353: .down, 57354: .pageUp,
        57355: .pageDown, 57356: .home, 57357: .end, 57417: .left, 57418: .right, 57419: .up, 57420: .down,
        57421: .pageUp, 57422: .pageDown, 57423: .home, 57424: .end, 57425: .insert, 57426: .delete,
    ]
}
