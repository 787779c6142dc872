// Splits a program's output into letters, controls and sequences.

/// What a byte of output completed.
enum OutputAction {
    case print(Unicode.Scalar)
    case control(UInt8)
    case escape(intermediates: [UInt8], final: UInt8)
    case sequence(prefix: UInt8?, numbers: [Int?], intermediates: [UInt8], final: UInt8)
    case command(String)
}

/// A state machine over bytes.
struct OutputParser {
    private enum State {
        case ground
        case escape
        case sequence
        case command
        case commandEscape
        case letter(rest: Int)
    }

    private var state = State.ground
    private var collected: [UInt8] = []

    mutating func take(_ byte: UInt8) -> OutputAction? {
        switch state {
        case .ground: return ground(byte)
        case .letter(let rest):
            // A letter that was cut off is dropped; the byte that cut it may begin a sequence.
            guard byte & 0xC0 == 0x80 else {
                state = .ground
                return ground(byte)
            }
            collected.append(byte)
            state = rest == 1 ? .ground : .letter(rest: rest - 1)
            return rest == 1 ? .print(String(decoding: collected, as: UTF8.self).unicodeScalars.first ?? "?") : nil
        case .escape:
            if collected.isEmpty, byte == UInt8(ascii: "[") { return go(.sequence) }
            if collected.isEmpty, byte == UInt8(ascii: "]") { return go(.command) }
            if (0x20...0x2F).contains(byte) {
                collected.append(byte)
                return nil
            }
            state = .ground
            return .escape(intermediates: collected, final: byte)
        case .sequence:
            if byte < 0x20 { return ground(byte) }
            if byte < 0x40 {
                collected.append(byte)
                return nil
            }
            state = .ground
            return sequence(final: byte)
        case .command:
            if byte == 0x1B { return go(.commandEscape, keeping: true) }
            if byte == 0x07 { return finishCommand() }
            collected.append(byte)
            return nil
        case .commandEscape:
            return finishCommand()
        }
    }

    private mutating func go(_ next: State, keeping: Bool = false) -> OutputAction? {
        state = next
        if !keeping { collected = [] }
        return nil
    }

    private mutating func ground(_ byte: UInt8) -> OutputAction? {
        switch byte {
        case 0x1B: return go(.escape)
        case 0x00...0x1F, 0x7F:
            state = .ground
            return .control(byte)
        case 0x20...0x7E: return .print(Unicode.Scalar(byte))
        default:
            let rest = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
            guard byte >= 0xC2 else { return .print("\u{FFFD}") }
            state = .letter(rest: rest)
            collected = [byte]
            return nil
        }
    }

    private mutating func finishCommand() -> OutputAction? {
        state = .ground
        return .command(String(decoding: collected, as: UTF8.self))
    }

    private func sequence(final: UInt8) -> OutputAction {
        var bytes = collected[...]
        var prefix: UInt8?
        if let first = bytes.first, (0x3C...0x3F).contains(first) {
            prefix = first
            bytes = bytes.dropFirst()
        }
        let digits = bytes.prefix { $0 >= 0x30 }
        let numbers = digits.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
            .map { Int(String(decoding: $0, as: UTF8.self)) }
        return .sequence(
            prefix: prefix, numbers: numbers, intermediates: Array(bytes.dropFirst(digits.count)), final: final)
    }
}
