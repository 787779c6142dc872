// The program on a screen, and a person at its keys.

import Glibc
import PseudoTerminal
import Testing

/// Keys as xterm sends them.
enum Key {
    static let enter = "\r"
    static let escape = "\u{1B}"
    static let tab = "\t"
    static let f1 = "\u{1B}OP"
    static let f2 = "\u{1B}OQ"
    static let f3 = "\u{1B}OR"
    static let f4 = "\u{1B}OS"
    static let f6 = "\u{1B}[17~"
    static let f7 = "\u{1B}[18~"
    static let f8 = "\u{1B}[19~"
    static let f9 = "\u{1B}[20~"
    static let f10 = "\u{1B}[21~"
    static let down = "\u{1B}[B"
    static let right = "\u{1B}[C"
    static let end = "\u{1B}[F"
    static let undo = "\u{1A}"
    static let leave = "\u{11}"
}

/// A size of the window.
struct Window: Sendable, CustomStringConvertible {
    let rows: Int
    let columns: Int
    static let wide = Window(rows: 40, columns: 120)
    static let narrow = Window(rows: 24, columns: 80)
    var description: String { "\(columns)×\(rows)" }
}

extension Home {
    /// Opens the screen here and waits until it stands.
    func open(
        _ arguments: String..., window: Window = .wide, environment: [String: String] = [:]
    ) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(rows: window.rows, columns: window.columns)
        try terminal.run(
            builtProgram("soxa"), beginning(arguments), environment: self.environment.merging(environment) { $1 })
        try terminal.waitIdle()
        return terminal
    }

    /// Opens the screen here with nothing added.
    func openAsWritten(_ arguments: [String], _ window: Window = .wide) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(rows: window.rows, columns: window.columns)
        try terminal.run(builtProgram("soxa"), arguments, environment: environment)
        try terminal.waitIdle()
        return terminal
    }

    /// Waits until the log of the database holds a text: what is typed is kept as a draft after a pause, and the
    /// screen does not say so.
    func waitForDraft(_ text: String, of terminal: PseudoTerminal) throws {
        let wanted = Array(text.utf8)
        try terminal.wait("a kept draft with \(text)") { _ in
            guard let log = try? self.bytes(of: "data/soxa/soxa.db-wal") else { return false }
            return log.contains(wanted)
        }
    }
}

extension PseudoTerminal {
    /// Types keys one after the other, each when the one before is done with.
    func press(_ keys: String...) throws {
        for key in keys {
            try send(key)
            try waitIdle()
        }
    }

    /// Opens the form of the record under the cursor with the cursor in its answer.
    func openAnswer() throws {
        try press(Key.enter, Key.f4)
        try goToAnswer()
    }

    /// Goes from the question, where a form opens, to the answer.
    func goToAnswer() throws { for _ in 0..<8 { try press(Key.tab) } }

    /// Leaves with Ctrl-Q, from wherever it is; fails when the program does not end well.
    func leave(at location: SourceLocation = #_sourceLocation) throws {
        try send(Key.leave)
        #expect(try waitEnd() == .exited(0), sourceLocation: location)
        expectGivenBack(at: location)
    }

    /// Expects the terminal to be as a shell wants it.
    func expectGivenBack(_ before: LineModes? = nil, at location: SourceLocation = #_sourceLocation) {
        if let before { #expect(lineModes == before, sourceLocation: location) }
        #expect(!screen.isAlternate, sourceLocation: location)
        #expect(screen.isCursorVisible, sourceLocation: location)
        #expect(screen.modes.isDisjoint(with: [1, 66, 1000, 1006, 1049, 2004]), sourceLocation: location)
        #expect(screen.complaints == [], sourceLocation: location)
    }
}

extension [UInt8] {
    /// Whether some bytes stand among these, one after the other.
    func contains(_ other: [UInt8]) -> Bool {
        guard let first = other.first else { return true }
        var from = startIndex
        while let index = self[from...].firstIndex(of: first) {
            if self[index...].starts(with: other) { return true }
            from = index + 1
        }
        return false
    }
}
