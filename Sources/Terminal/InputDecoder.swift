// Turns the bytes a terminal sends into events, whatever reads they are split over.

import Screen

/// Decodes keys, pastes and mouse reports from bytes.
///
/// The program reads the bytes itself, because ncurses loses a letter whose bytes come in two reads, waits on
/// mouse reports and cannot hand over a paste whole.
///
/// Escape alone is told after a moment. When what follows within the window shows that it began something else, that
/// is told too (`Event.revokedEscape`), and nothing of it becomes letters.
package struct InputDecoder {
    let sequences: [[UInt8]: KeyPress]
    private let pasteLimit: Int
    private let escapeWindow: Int
    var reader: EscapeSequence
    private(set) var pending: [UInt8] = []
    private var paste: PasteCollector?
    private var string: ControlString?
    private var givenUp = GivenUp()
    private var mouse = MouseTracker()
    private var time = 0
    /// When an Escape came that was told as a key and may still turn out to be none.
    private var escapedAt: Int?
    /// When the Escape at the start of `pending` came, if it was told as a key.
    private var toldAt: Int?
    private var isTold: Bool { toldAt != nil }
    /// Whether what waits came in a piece that no hand types: a bracket and more of a sequence at once.
    private(set) var isSent = false
    private var measurement: TerminalMeasurement?
    /// Whether the code of each Backspace is told before its press.
    package var tellsBackspace = false

    /// The pause after which Escape alone is a key, in milliseconds.
    private static let escapePause = 25
    private static let clickPause = 50
    private static let pastePause = 5_000

    /// A decoder that knows some sequences beyond the usual ones.
    /// - Parameters:
    ///   - pasteLimit: a paste of more bytes arrives in several parts.
    ///   - escapeWindow: the milliseconds that a connection may take between Escape and the rest of a key.
    ///   - speaksKitty: whether the terminal is one of those with kitty's keyboard protocol.
    ///   - speaksSCO: whether the terminal is one of those with the function keys of SCO.
    package init(
        sequences: [[UInt8]: KeyPress] = [:], readsMouse: Bool = true, pasteLimit: Int = 4 << 20,
        escapeWindow: Int = 500, speaksKitty: Bool = false, speaksSCO: Bool = false
    ) {
        self.sequences = sequences
        self.pasteLimit = pasteLimit
        self.escapeWindow = escapeWindow
        let dialect = TerminalDialect(speaksKitty: speaksKitty, speaksSCO: speaksSCO)
        reader = EscapeSequence(dialect: dialect, readsMouse: readsMouse)
    }

    /// The window, for telling clicks of the oldest protocol from keys; nil when it is not known.
    package var window: Size? {
        get { reader.window }
        set { reader.window = newValue }
    }

    /// How many milliseconds without a further byte decide what is still undecided; nil when nothing is.
    package var patience: Int? {
        if paste != nil { return Self.pastePause }
        if string != nil { return pending.isEmpty ? ControlString.patience : escapeWindow }
        guard pending.first == escape else { return holdsLetters ? escapeWindow : nil }
        if toldAt != nil { return patienceBehindTold }
        if pending.count == 1 || pending == [escape, escape] { return Self.escapePause }
        if pending.starts(with: [escape, UInt8(ascii: "["), UInt8(ascii: "M")]) { return Self.clickPause }
        return pending.count > 2 ? ControlString.patience : escapeWindow
    }

    /// Whether letters wait for the rest of one that was torn, so that all of them are told together.
    private var holdsLetters: Bool {
        guard !pending.isEmpty else { return false }
        if case .incomplete = decodeScalar(pending, at: 0) { return false }
        return true
    }

    /// How long what followed a told Escape may go on to be a key, or an answer of the terminal: each piece has a window
    /// of its own. A bracket that is a command waits as long, but only when it came so soon behind Escape.
    private var patienceBehindTold: Int { isSent ? ControlString.patience : escapeWindow }

    /// Whether answers of the terminal are still to come.
    package var isMeasuring: Bool { measurement != nil }

    /// Takes the answers to a measurement that was sent. Without one, answers are neither keys nor text.
    package mutating func expect(_ measurement: TerminalMeasurement) { self.measurement = measurement }

    /// The events in bytes that came at a time in milliseconds, together with those left over from before.
    package mutating func feed(_ bytes: some Collection<UInt8>, at milliseconds: Int = 0) -> [Event] {
        guard let first = bytes.first else { return [] }
        time = milliseconds
        if let escapedAt, pending.isEmpty, milliseconds - escapedAt <= escapeWindow, Self.introducers.contains(first) {
            pending = [escape]
            toldAt = escapedAt
        }
        var bytes = Array(bytes)
        let isRest = pending.isEmpty && paste == nil && string == nil && goOn(with: &bytes)
        givenUp = GivenUp()
        escapedAt = nil
        isSent = pending.isEmpty ? isRest : isSent || pending == [escape] && bytes.count > 2
        pending.append(contentsOf: bytes)
        return decode(isLast: false)
    }

    /// Goes on with what had been given up, when bytes are the rest of it.
    private mutating func goOn(with bytes: inout [UInt8]) -> Bool {
        switch givenUp.rest(in: bytes, at: time, reader) {
        case .none: return false
        case .sequence(let whole):
            if givenUp.beginning == [escape], !whole.isEmpty { toldAt = escapedAt }
            // The end of a string that is done with is nothing.
            bytes = whole.isEmpty ? Array(bytes.dropFirst()) : whole
        case .string(let kind):
            string = ControlString(kind, at: time)
            bytes.removeFirst(GivenUp.letterEnd(bytes))
        case .paste(let before): paste = PasteCollector(limit: pasteLimit, after: before)
        }
        return true
    }

    /// The events in what is left over, when nothing more has come: a lone Escape is the key Escape.
    package mutating func expire() -> [Event] {
        if var open = paste {
            paste = nil
            let (text, rest) = open.pause()
            givenUp = GivenUp(beginning: rest, time: time)
            return (text.map { [.paste($0)] } ?? []) + decode(isLast: true)
        }
        givenUp = GivenUp(beginning: pending, string: string?.kind, time: time)
        if string != nil {
            // An Escape in it was the first half of its end, or its second half would have come.
            string = nil
            pending = []
            return []
        }
        return decode(isLast: true)
    }

    /// What may follow Escape in something that is no key by itself: [ O ] P _ ^ X.
    private static let introducers: [UInt8] = Array("[O]P_^X".utf8)

    /// What introduces in seven bits what a byte at the start of a letter does in eight (ISO/IEC 6429): no letter of UTF-8
    /// begins with it.
    private static func introducer(_ byte: UInt8) -> [UInt8]? {
        guard (0x80...0x9F).contains(byte), introducers.contains(byte - 0x40), byte != 0x8F else { return nil }
        return [escape, byte - 0x40]
    }

    private mutating func decode(isLast: Bool) -> [Event] {
        var events: [Event] = []
        var at = 0
        var letters: (at: Int, events: Int)?
        while at < pending.count {
            if paste != nil {
                at = collectPaste(from: at, into: &events)
                continue
            }
            if string != nil {
                guard let next = swallowString(from: at) else { break }
                at = next
                continue
            }
            if let introducer = Self.introducer(pending[at]) { pending.replaceSubrange(at...at, with: introducer) }
            guard let step = isTold ? toldStep(isLast: isLast) : step(at: at, isLast: isLast) else {
                // Letters in front of a torn one are the beginning of its word, and no keys of their own.
                if let letters, pending[at] != escape {
                    at = letters.at
                    events.removeLast(events.count - letters.events)
                }
                break
            }
            let isLetter = !isTold && pending[at] >= 0x20 && pending[at] != 0x7F
            letters = isLetter ? letters ?? (at, events.count) : nil
            if tellsBackspace, pending[at] == 0x08 || pending[at] == 0x7F { events.append(.backspaceCode(pending[at])) }
            at = max(step.next, at + 1)
            take(step.found, into: &events)
            toldAt = nil
        }
        pending.removeFirst(min(at, pending.count))
        return events
    }

    private mutating func take(_ found: Found, into events: inout [Event]) {
        if isTold {
            switch found {
            case .nothing: break
            case .key(let press): return events.append(.revokedEscape(press))
            default: events.append(.revokedEscape(nil))
            }
        }
        switch found {
        case .nothing, .report: break
        case .key(let press):
            if press == KeyPress(.escape), pending.count == 1 { escapedAt = time }
            events.append(.key(press))
        case .keys(let presses): events += presses.map { .key($0) }
        case .mouse(let report):
            if let (action, point) = mouse.handle(report, at: time) { events.append(.mouse(action, at: point)) }
        case .answer(let answer):
            guard let findings = measurement?.take(answer) else { break }
            measurement = nil
            events.append(.measured(findings))
        case .pasteStart: paste = PasteCollector(limit: pasteLimit)
        case .string(let kind): string = ControlString(kind, at: time)
        }
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

    /// Where reading goes on; nil when an Escape waits for the rest of the string's end.
    private mutating func swallowString(from start: Int) -> Int? {
        var at = start
        while at < pending.count {
            if pending[at] == escape {
                guard at + 1 < pending.count else { return at == start ? nil : at }
                string = nil
                // Any other sequence breaks it off, and is a key like any other.
                return pending[at + 1] == UInt8(ascii: "\\") ? at + 2 : at
            }
            switch string?.take(pending[at], at: time) {
            case .goesOn: at += 1
            case .isGivenUp:
                string = nil
                return pending.count
            case .ends, nil:
                string = nil
                return at + 1
            }
        }
        return at
    }
}
