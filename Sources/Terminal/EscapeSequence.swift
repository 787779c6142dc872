// Finds and reads one control sequence of a terminal: xterm, kitty, rxvt, PuTTY, SCO, the Linux console, screen, tmux.

import Screen

/// What a run of bytes means.
enum Found {
    /// Nothing that is known.
    case nothing
    /// Something the terminal says that is no key.
    case report
    case key(KeyPress)
    /// Text of one key press.
    case keys([KeyPress])
    case mouse(MouseReport)
    case answer(TerminalAnswer)
    case pasteStart
    /// OSC, DCS, APC, PM or SOS: what follows is swallowed to its end.
    case string(ControlString.Kind)
}

/// Finds and reads one sequence that begins with CSI or SS3.
struct EscapeSequence {
    /// What a look at the bytes gave.
    enum Scan {
        /// More bytes must come first.
        case incomplete
        /// Not a sequence; reading goes on at the index.
        case broken(end: Int)
        /// A whole sequence that ends before the index.
        case complete(Found, end: Int)
    }

    /// What the terminal was heard to speak; each whole sequence may add to it.
    var dialect: TerminalDialect
    /// Whether the terminal was asked to report its mouse.
    var readsMouse: Bool
    /// The window, for telling a click from a key and letters; nil when it is not known.
    var window: Size?

    /// Keys are shorter; what is longer is swallowed to its end.
    private static let longestKey = 64
    /// No report is longer.
    private static let longest = 4096

    /// Reads the sequence that starts at an index with Escape and [ or O.
    /// - Parameter isLast: whether nothing more comes, so that what could go on is at its end.
    mutating func scan(_ bytes: [UInt8], from start: Int, isLast: Bool) -> Scan {
        let first = start + 2
        guard first < bytes.count else { return .incomplete }
        guard bytes[start + 1] == UInt8(ascii: "[") else { return singleShift(bytes, from: first) }
        if bytes[first] == UInt8(ascii: "[") {
            guard first + 1 < bytes.count else { return .incomplete }
            let number = Int(bytes[first + 1]) - 0x40
            return .complete((1...5).contains(number) ? .key(KeyPress(.function(number))) : .nothing, end: first + 2)
        }
        if bytes[first] == UInt8(ascii: "M") { return clickOrKey(bytes, at: first, isLast: isLast) }
        return control(bytes, from: first)
    }

    private mutating func control(_ bytes: [UInt8], from first: Int) -> Scan {
        var at = first
        var parameterEnd: Int?
        while at < bytes.count {
            let byte = bytes[at]
            switch byte {
            // rxvt's Shift; with several numbers it belongs to a report of the terminal (DECRPM).
            case UInt8(ascii: "$") where at > first && bytes[first..<at].allSatisfy(Self.isDigit), 0x40...0x7E:
                let parameters = Parameters(bytes[first..<(parameterEnd ?? at)])
                guard parameterEnd == nil, at - first <= Self.longestKey else {
                    let modes = bytes[(parameterEnd ?? at)..<at].elementsEqual([UInt8(ascii: "$")])
                    return .complete(modes ? mode(parameters, final: byte) : .report, end: at + 1)
                }
                dialect.learn(parameters, final: byte)
                return .complete(found(parameters, final: byte), end: at + 1)
            case 0x20...0x2F: if parameterEnd == nil { parameterEnd = at }
            case 0x30...0x3F: break
            default: return .broken(end: at)
            }
            guard at - first < Self.longest else { return .broken(end: at) }
            at += 1
        }
        return .incomplete
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private func singleShift(_ bytes: [UInt8], from first: Int) -> Scan {
        var at = first
        while at < bytes.count, at - first < 8, Self.isDigit(bytes[at]) || bytes[at] == UInt8(ascii: ";") { at += 1 }
        guard at < bytes.count else { return .incomplete }
        guard (0x20...0x7E).contains(bytes[at]) else { return .broken(end: at) }
        let press = LetterKeys.single(bytes[at], Parameters(bytes[first..<at]))
        return .complete(press.map { .key($0) } ?? .nothing, end: at + 1)
    }

    /// CSI M begins a click of the oldest mouse protocol, and is F1 of SCO. A click has three more bytes at once, which
    /// name a cell of the window.
    private mutating func clickOrKey(_ bytes: [UInt8], at first: Int, isLast: Bool) -> Scan {
        let key = Scan.complete(.key(KeyPress(.function(1))), end: first + 1)
        let rest = bytes[(first + 1)...].prefix(3)
        let isClick = readsMouse && !dialect.numbersClicks && !dialect.speaksSCO && rest.allSatisfy { $0 >= 0x20 }
        if isClick, rest.count < 3, !isLast { return .incomplete }
        guard isClick, rest.count == 3 else {
            dialect.learn(Parameters([]), final: UInt8(ascii: "M"))
            return key
        }
        let report = MouseReport(
            button: Int(bytes[first + 1]) - 32, column: Int(bytes[first + 2]) - 33, row: Int(bytes[first + 3]) - 33)
        let isInside = window.map { report.row < $0.rows && report.column < $0.columns } ?? true
        guard isInside, report.row >= 0, report.column >= 0 else { return key }
        return .complete(.mouse(report), end: first + 4)
    }

    private func found(_ parameters: Parameters, final: UInt8) -> Found {
        if parameters.prefix == UInt8(ascii: "<") {
            // Clicks that nobody asked for were left on by a program before.
            guard readsMouse, final == UInt8(ascii: "M") || final == UInt8(ascii: "m") else { return .report }
            return .mouse(
                MouseReport(
                    button: parameters[0] ?? 0, column: (parameters[1] ?? 1) - 1, row: (parameters[2] ?? 1) - 1,
                    isRelease: final == UInt8(ascii: "m")))
        }
        if parameters.prefix == UInt8(ascii: "?"), final == UInt8(ascii: "c") { return .answer(.attributes) }
        guard parameters.prefix == nil, !parameters.isRelease else { return .report }
        guard !parameters.isEmpty else { return LetterKeys.bare(final, dialect) }
        switch final {
        case UInt8(ascii: "R") where parameters[0] ?? 1 > 1:
            // With F3 the first number is always 1; questions are asked below the first row.
            return .answer(.cursor(row: parameters[0] ?? 0, column: parameters[1] ?? 1))
        case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "@"):
            return numbered(parameters, final: final)
        case UInt8(ascii: "u"): return CodedKeys.unicode(parameters)
        default: return LetterKeys.numbered(final, parameters).map { .key($0) } ?? .report
        }
    }

    /// How a private mode is set (DECRPM).
    private func mode(_ parameters: Parameters, final: UInt8) -> Found {
        guard parameters.prefix == UInt8(ascii: "?"), final == UInt8(ascii: "y") else { return .report }
        return .answer(.mode(parameters[0] ?? 0, setting: parameters[1] ?? 0))
    }

    private func numbered(_ parameters: Parameters, final: UInt8) -> Found {
        if parameters[0] == 200 { return .pasteStart }
        if parameters[0] == 27 { return CodedKeys.other(parameters) }
        var modifiers = KeyModifiers.of(parameters[1])
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
            guard let index = Self.functionNumbers.firstIndex(of: number) else { return .report }
            key = .function(index + 1)
        }
        return .key(KeyPress(key, modifiers))
    }

    private static let functionNumbers = [
        11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24, 25, 26, 28, 29, 31, 32, 33, 34,
    ]
}
