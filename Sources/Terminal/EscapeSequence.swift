// The keys and reports that terminals send as escape sequences: xterm, rxvt, PuTTY, the Linux console, screen, tmux.

import Screen

/// Finds and reads one escape sequence.
enum EscapeSequence {
    /// What a look at the bytes gave.
    enum Scan {
        /// More bytes must come first.
        case incomplete
        /// Not a sequence; reading goes on at the index.
        case broken(end: Int)
        /// A whole sequence that ends before the index.
        case complete(Found, end: Int)
    }

    private static let longest = 64

    /// Reads the sequence that starts at an index with Escape and [ or O.
    static func scan(_ bytes: [UInt8], from start: Int, readsMouse: Bool) -> Scan {
        let isControlSequence = bytes[start + 1] == UInt8(ascii: "[")
        let first = start + 2
        guard first < bytes.count else { return .incomplete }
        if isControlSequence, bytes[first] == UInt8(ascii: "[") {
            guard first + 1 < bytes.count else { return .incomplete }
            let number = Int(bytes[first + 1]) - 0x40
            return .complete((1...5).contains(number) ? .key(KeyPress(.function(number))) : .nothing, end: first + 2)
        }
        if isControlSequence, readsMouse, bytes[first] == UInt8(ascii: "M") {
            guard first + 3 < bytes.count else { return .incomplete }
            let report = MouseReport(
                button: Int(bytes[first + 1]) - 32, column: Int(bytes[first + 2]) - 33, row: Int(bytes[first + 3]) - 33)
            return .complete(.mouse(report), end: first + 4)
        }
        var at = first
        while at < bytes.count {
            let byte = bytes[at]
            let isRxvtShift = byte == UInt8(ascii: "$") && at > first && bytes[first] < UInt8(ascii: "<")
            if (0x40...0x7E).contains(byte) || isRxvtShift {
                let parameters = Parameters(bytes[first..<at])
                let found =
                    isControlSequence
                    ? control(parameters, final: byte) : .key(single(byte, parameters)) ?? .nothing
                return .complete(found, end: at + 1)
            }
            guard (0x20...0x3F).contains(byte), at - first < longest else { return .broken(end: at) }
            at += 1
        }
        return .incomplete
    }

    private static func control(_ parameters: Parameters, final: UInt8) -> Found {
        if parameters.prefix == UInt8(ascii: "<") {
            guard final == UInt8(ascii: "M") || final == UInt8(ascii: "m") else { return .nothing }
            return .mouse(
                MouseReport(
                    button: parameters[0] ?? 0, column: (parameters[1] ?? 1) - 1, row: (parameters[2] ?? 1) - 1,
                    isRelease: final == UInt8(ascii: "m")))
        }
        if parameters.prefix == UInt8(ascii: "?") { return answer(parameters, final: final) }
        guard parameters.prefix == nil else { return .nothing }
        switch final {
        case UInt8(ascii: "R") where parameters[0] ?? 1 > 1:
            // With F3 the first number is always 1; questions are asked below the first row.
            return .answer(.cursor(row: parameters[0] ?? 0, column: parameters[1] ?? 1))
        case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "@"):
            return numbered(parameters, final: final)
        case UInt8(ascii: "u"):
            return .key(coded(parameters[0], parameters[1])) ?? .nothing
        default:
            return .key(lettered(final, parameters)) ?? .nothing
        }
    }

    private static func answer(_ parameters: Parameters, final: UInt8) -> Found {
        switch final {
        case UInt8(ascii: "c"): return .answer(.attributes)
        case UInt8(ascii: "y"): return .answer(.mode(parameters[0] ?? 0, setting: parameters[1] ?? 0))
        default: return .nothing
        }
    }

    private static func numbered(_ parameters: Parameters, final: UInt8) -> Found {
        if parameters[0] == 200 { return .pasteStart }
        if parameters[0] == 27 { return .key(coded(parameters[2], parameters[1])) ?? .nothing }
        var modifiers = modifiers(parameters[1])
        if final == UInt8(ascii: "^") || final == UInt8(ascii: "@") { modifiers.insert(.control) }
        if final == UInt8(ascii: "$") || final == UInt8(ascii: "@") { modifiers.insert(.shift) }
        let key: Key
        switch parameters[0] ?? 0 {
        case 1, 7: key = .home
        case 2: key = .insert
        case 3: key = .delete
        case 4, 8: key = .end
        case 5: key = .pageUp
        case 6: key = .pageDown
        case let number:
            guard let index = functionNumbers.firstIndex(of: number) else { return .nothing }
            key = .function(index + 1)
        }
        return .key(KeyPress(key, modifiers))
    }

    private static let functionNumbers = [
        11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24, 25, 26, 28, 29, 31, 32, 33, 34,
    ]

    /// CSI and a letter: arrows, Home, End, F1 to F4, Shift-Tab; in lower case rxvt's arrows with Shift.
    private static func lettered(_ final: UInt8, _ parameters: Parameters) -> KeyPress? {
        let held = modifiers(parameters[1] ?? (parameters[0] ?? 1 > 1 ? parameters[0] : nil))
        if let arrow = arrow(final & 0xDF) {
            return KeyPress(arrow, final & 0x20 == 0 ? held : [.shift])
        }
        switch final {
        case UInt8(ascii: "H"): return KeyPress(.home, held)
        case UInt8(ascii: "F"): return KeyPress(.end, held)
        case UInt8(ascii: "Z"): return KeyPress(.backTab, held.subtracting(.shift))
        case UInt8(ascii: "P")...UInt8(ascii: "S"): return KeyPress(.function(Int(final) - 0x4F), held)
        default: return nil
        }
    }

    /// SS3 and a letter: arrows, F1 to F4 and the keypad; in lower case rxvt's arrows with Control.
    private static func single(_ final: UInt8, _ parameters: Parameters) -> KeyPress? {
        switch final {
        case UInt8(ascii: "a")...UInt8(ascii: "d"):
            return arrow(final & 0xDF).map { KeyPress($0, .control) }
        case UInt8(ascii: "M"): return KeyPress(.enter, modifiers(parameters[0]))
        case UInt8(ascii: "I"): return KeyPress(.tab)
        case UInt8(ascii: " "): return .letter(" ")
        case UInt8(ascii: "X"): return .letter("=")
        case UInt8(ascii: "j")...UInt8(ascii: "y"):
            return .letter(Character(Unicode.Scalar(final - 0x40)))
        default: return lettered(final, parameters)
        }
    }

    private static func arrow(_ letter: UInt8) -> Key? {
        switch letter {
        case UInt8(ascii: "A"): return .up
        case UInt8(ascii: "B"): return .down
        case UInt8(ascii: "C"): return .right
        case UInt8(ascii: "D"): return .left
        default: return nil
        }
    }

    /// A key told by its Unicode number, as xterm (modifyOtherKeys) and kitty send it.
    private static func coded(_ code: Int?, _ modifier: Int?) -> KeyPress? {
        guard let code, let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else { return nil }
        let held = modifiers(modifier)
        switch code {
        case 9: return held.contains(.shift) ? KeyPress(.backTab, held.subtracting(.shift)) : KeyPress(.tab, held)
        case 13: return KeyPress(.enter, held)
        case 27: return KeyPress(.escape, held)
        case 8, 127: return KeyPress(.backspace, held)
        case 0..<32, 128..<160, 0xE000...0xF8FF: return nil
        default:
            let letter = Character(scalar)
            let lower = Character(String(scalar.properties.lowercaseMapping))
            return KeyPress(.character(held.contains(.control) ? lower : letter), held.subtracting(.shift))
        }
    }

    private static func modifiers(_ parameter: Int?) -> Modifiers {
        guard let parameter, (2...16).contains(parameter) else { return [] }
        let bits = parameter - 1
        var held: Modifiers = []
        if bits & 1 != 0 { held.insert(.shift) }
        if bits & (2 | 8) != 0 { held.insert(.alt) }
        if bits & 4 != 0 { held.insert(.control) }
        return held
    }
}

extension Found {
    fileprivate static func key(_ press: KeyPress?) -> Found? { press.map { Found.key($0) } }
}

/// The numbers of a sequence, each at most six digits long.
private struct Parameters {
    private(set) var prefix: UInt8?
    private var numbers: [Int?] = [nil]

    init(_ bytes: ArraySlice<UInt8>) {
        var isSubparameter = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "<")...UInt8(ascii: "?"): prefix = byte
            case UInt8(ascii: ";"):
                numbers.append(nil)
                isSubparameter = false
            case UInt8(ascii: ":"): isSubparameter = true
            case UInt8(ascii: "0")...UInt8(ascii: "9") where !isSubparameter:
                let value = (numbers[numbers.count - 1] ?? 0) * 10 + Int(byte - UInt8(ascii: "0"))
                numbers[numbers.count - 1] = min(value, 2_000_000)
            default: break
            }
        }
    }

    subscript(_ index: Int) -> Int? { index < numbers.count ? numbers[index] : nil }
}
