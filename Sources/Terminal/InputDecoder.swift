// Turns the bytes a terminal sends into events, whatever reads they were split over.

import Screen

/// Decodes keys, pastes and mouse reports from bytes.
///
/// The program reads the bytes itself, because ncurses loses a letter whose bytes come in two reads, waits on
/// mouse reports and cannot hand over a paste whole.
package struct InputDecoder {
    private let sequences: [[UInt8]: KeyPress]
    private let readsMouse: Bool
    private var pending: [UInt8] = []
    private var paste: PasteCollector?
    private let pasteLimit: Int
    private var mouse = MouseTracker()
    private var time = 0
    private var measurement: TerminalMeasurement?
    /// Whether the code of each Backspace is told before its press.
    package var tellsBackspace = false

    /// A decoder that knows some sequences beyond the usual ones.
    /// A paste longer than `pasteLimit` bytes arrives in several parts.
    package init(sequences: [[UInt8]: KeyPress] = [:], readsMouse: Bool = true, pasteLimit: Int = 4 << 20) {
        self.sequences = sequences
        self.readsMouse = readsMouse
        self.pasteLimit = pasteLimit
    }

    /// How many milliseconds without a further byte decide what is still undecided; nil when nothing is.
    package var patience: Int? {
        if paste != nil { return 5_000 }
        guard pending.first == escape else { return nil }
        return pending.count == 1 ? 25 : 100
    }

    /// Whether answers of the terminal are still to come.
    package var isMeasuring: Bool { measurement != nil }

    /// Takes the answers to a measurement that was sent. Without one, answers are neither keys nor text.
    package mutating func expect(_ measurement: TerminalMeasurement) { self.measurement = measurement }

    /// The events in bytes that came at a time in milliseconds, together with those left over from before.
    package mutating func feed(_ bytes: some Sequence<UInt8>, at milliseconds: Int = 0) -> [Event] {
        time = milliseconds
        pending.append(contentsOf: bytes)
        return decode(isLast: false)
    }

    /// The events in what is left over, when nothing more has come: a lone Escape is the key Escape.
    package mutating func expire() -> [Event] {
        var events: [Event] = []
        if var open = paste {
            if let text = open.finish() { events.append(.paste(text)) }
            paste = nil
        }
        return events + decode(isLast: true)
    }

    private mutating func decode(isLast: Bool) -> [Event] {
        var events: [Event] = []
        var at = 0
        while at < pending.count {
            if paste != nil {
                at = collectPaste(from: at, into: &events)
                continue
            }
            guard let step = step(at: at, isLast: isLast) else { break }
            if tellsBackspace, pending[at] == 0x08 || pending[at] == 0x7F { events.append(.backspaceCode(pending[at])) }
            at = max(step.next, at + 1)
            switch step.found {
            case .nothing: break
            case .key(let press): events.append(.key(press))
            case .mouse(let report):
                if let (action, point) = mouse.handle(report, at: time) { events.append(.mouse(action, at: point)) }
            case .answer(let answer):
                guard let findings = measurement?.take(answer) else { break }
                measurement = nil
                events.append(.measured(findings))
            case .pasteStart: paste = PasteCollector(limit: pasteLimit)
            }
        }
        pending.removeFirst(min(at, pending.count))
        return events
    }

    private mutating func collectPaste(from start: Int, into events: inout [Event]) -> Int {
        var at = start
        while at < pending.count {
            let outcome = paste?.add(pending[at])
            at += 1
            switch outcome {
            case .part(let text): events.append(.paste(text))
            case .end(let text):
                if let text { events.append(.paste(text)) }
                paste = nil
                return at
            case .more, nil: break
            }
        }
        return at
    }

    /// What stands at an index and where the next begins; nil when more bytes must come first.
    private func step(at index: Int, isLast: Bool) -> Step? {
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
            return plain(at: after, isLast: isLast).map { $0.withAlt() }
        }
    }

    private func sequence(at index: Int, isLast: Bool) -> Step? {
        let scan = EscapeSequence.scan(pending, from: index, readsMouse: readsMouse)
        switch scan {
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

    private func plain(at index: Int, isLast: Bool) -> Step? {
        let byte = pending[index]
        if byte < 0x80 { return Step(.key(asciiKey(byte)), index + 1) }
        switch decodeScalar(pending, at: index) {
        case .incomplete:
            return isLast ? Step(.key(.letter("\u{FFFD}")), pending.count) : nil
        case .invalid:
            return Step(.key(.letter("\u{FFFD}")), index + 1)
        case .scalar(let scalar, let length):
            let isControl = scalar.value < 0xA0
            return Step(isControl ? .nothing : .key(.letter(Character(scalar))), index + length)
        }
    }
}

let escape: UInt8 = 0x1B

/// What a run of bytes means.
enum Found {
    case nothing
    case key(KeyPress)
    case mouse(MouseReport)
    case answer(TerminalAnswer)
    case pasteStart
}

private struct Step {
    var found: Found
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
