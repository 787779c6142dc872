// What stands at a place in the bytes that wait: a key, a sequence, the beginning of a string.

import Screen

extension InputDecoder {
    /// What stands at an index and where the next begins; nil when more bytes must come first.
    mutating func step(at index: Int, isLast: Bool) -> Step? {
        guard pending[index] == escape else { return plain(at: index, isLast: isLast) }
        let after = index + 1
        guard after < pending.count else {
            return isLast ? Step(.key(KeyPress(.escape)), after) : nil
        }
        switch pending[after] {
        case UInt8(ascii: "["), UInt8(ascii: "O"):
            return sequence(at: index, isLast: isLast)
        case escape:
            // rxvt sends Alt with an arrow as two Escapes; otherwise the first is a key of its own.
            guard after + 1 < pending.count else {
                return isLast ? Step(.key(KeyPress(.escape)), after) : nil
            }
            guard pending[after + 1] == UInt8(ascii: "[") || pending[after + 1] == UInt8(ascii: "O") else {
                return Step(.key(KeyPress(.escape)), after)
            }
            return sequence(at: after, isLast: isLast).map { $0.withAlt() }
        default:
            if let kind = ControlString.Kind(rawValue: pending[after]) {
                if after + 1 == pending.count, !isLast { return nil }
                if after + 1 < pending.count, begins(kind, at: after + 1) { return Step(.string(kind), after + 1) }
            }
            return plain(at: after, isLast: isLast).map { $0.withAlt() }
        }
    }

    /// Whether a string of a kind begins with the byte at an index, or ends there without content.
    private func begins(_ kind: ControlString.Kind, at index: Int) -> Bool {
        kind.canBegin(with: pending[index]) || pending[index...].starts(with: [escape, UInt8(ascii: "\\")])
    }

    private mutating func sequence(at index: Int, isLast: Bool) -> Step? {
        switch reader.scan(pending, from: index, isLast: isLast) {
        case .incomplete:
            guard isLast else { return nil }
            // Escape and [ or O alone were typed; a longer piece is the rest of a broken report.
            guard index + 2 == pending.count else { return Step(.nothing, pending.count) }
            let letter = Character(Unicode.Scalar(pending[index + 1]))
            return Step(.key(KeyPress(.character(letter), .alt)), pending.count)
        case .broken(let end):
            return Step(.nothing, end)
        case .complete(let found, let end):
            if let press = sequences[Array(pending[index..<end])] { return Step(.key(press), end) }
            return Step(found, end)
        }
    }

    /// What stands at the start behind an Escape that was told as a key: the rest of what it began, or letters that a
    /// hand typed after it.
    mutating func toldStep(isLast: Bool) -> Step? {
        let letters = Step(.nothing, 1)
        guard pending.count > 1 else { return nil }
        if let kind = ControlString.Kind(rawValue: pending[1]) {
            if kind.isCertain(pending[2...]) { return Step(.string(kind), 2) }
            let isOpen = pending[2...].allSatisfy { (0x30...0x39).contains($0) } || pending.count == 3
            let mayGoOn = pending.count == 2 || kind == .command && isOpen && kind.canBegin(with: pending[2])
            return mayGoOn && !isLast ? nil : letters
        }
        switch reader.scan(pending, from: 0, isLast: isLast) {
        case .incomplete: return isLast ? isSent ? Step(.nothing, pending.count) : letters : nil
        case .broken: return letters
        case .complete(let found, let end):
            if let press = sequences[Array(pending[..<end])] { return Step(.key(press), end) }
            // A small letter directly behind [ is a command: no key of the usual terminals.
            if case .nothing = found { return letters }
            let isSmall = pending[1] == UInt8(ascii: "[") && end == 3 && pending[2] >= UInt8(ascii: "a")
            return isSmall ? letters : Step(found, end)
        }
    }

    private func plain(at index: Int, isLast: Bool) -> Step? {
        let byte = pending[index]
        if byte < 0x80 { return Step(.key(asciiKey(byte)), index + 1) }
        switch decodeScalar(pending, at: index) {
        case .incomplete:
            return isLast ? Step(.key(.letter("\u{FFFD}")), pending.count) : nil
        case .invalid:
            return Step(.key(.letter("\u{FFFD}")), index + 1)
        case .scalar(let scalar, let length):
            return Step(isNoText(scalar) ? .nothing : .key(.letter(Character(scalar))), index + length)
        }
    }
}

let escape: UInt8 = 0x1B

/// What stands at a place.
struct Step {
    /// What it means.
    var found: Found
    /// Where the next begins.
    var next: Int

    init(_ found: Found, _ next: Int) {
        self.found = found
        self.next = next
    }

    func withAlt() -> Step {
        guard case .key(var press) = found else { return self }
        press.modifiers.insert(.alt)
        return Step(.key(press), next)
    }
}

private func asciiKey(_ byte: UInt8) -> KeyPress {
    switch byte {
    case 0x00: return .control(" ")
    case 0x08, 0x7F: return KeyPress(.backspace)
    case 0x09: return KeyPress(.tab)
    case 0x0A, 0x0D: return KeyPress(.enter)
    case 0x01...0x1A: return .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1B...0x1F: return .control(Character(Unicode.Scalar(byte + 0x40)))
    default: return .letter(Character(Unicode.Scalar(byte)))
    }
}
