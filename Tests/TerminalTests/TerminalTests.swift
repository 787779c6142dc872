// Journeys through a pseudo-terminal: keys, pastes, the window's size, signals, crashes.

import Glibc
import PseudoTerminal
import Testing

@Suite struct TypingTests {
    @Test func keysArriveInOrder() throws {
        let terminal = try startProbe()
        #expect(
            try terminal.type("aế\u{1B}[A\u{1B}[1;5C\r\t") == ["a 61", "ế 1ebf", "up", "ctrl-right", "enter", "tab"])
        #expect(terminal.screen.complaints == [])
    }

    @Test func controlKeysDoNotKillOrStop() throws {
        let terminal = try startProbe()
        try terminal.send("\u{03}\u{1A}\u{13}\u{1C}\u{16}")
        try terminal.wait(for: "ctrl-v 76")
        #expect(terminal.events == ["ctrl-c 63", "ctrl-z 7a", "ctrl-s 73", "ctrl-\\ 5c", "ctrl-v 76"])
        try terminal.send("\u{11}")
        #expect(try terminal.waitEnd() == .exited(0))
    }

    @Test func aLoneEscapeIsAKeyAndWithALetterItIsAlt() throws {
        let terminal = try startProbe()
        #expect(try terminal.type("\u{1B}") == ["escape"])
        #expect(try terminal.type("\u{1B}ê") == ["alt-ê ea"])
        #expect(try terminal.type("\u{1B}[") == ["alt-[ 5b"])
        #expect(try terminal.type("\u{1B}\u{1B}") == ["escape", "escape"])
    }

    @Test func aLetterSplitOverTwoReadsIsNotLost() throws {
        let terminal = try startProbe()
        try terminal.send([0xE1, 0xBA])
        // The probe is certainly past the first half when it has come back from being stopped.
        terminal.signal(SIGTSTP)
        #expect(try terminal.waitEnd(orStopped: true) == .stopped(SIGSTOP))
        terminal.signal(SIGCONT)
        try terminal.wait(for: "resumed")
        try terminal.send([0xBF])
        try terminal.wait(for: "ế 1ebf")
        #expect(terminal.events == ["resumed", "ế 1ebf"])
    }

    @Test func burstsOfAnInputMethodKeepTheirOrder() throws {
        let terminal = try startProbe()
        #expect(
            try terminal.type("nghie\u{08}\u{7F}iệ\u{7F}e\u{302}\u{323}") == [
                "n 6e", "g 67", "h 68", "i 69", "e 65", "backspace", "backspace", "i 69", "ệ 1ec7", "backspace", "e 65",
                "302", "323",
            ])
    }

    @Test func aPasteArrivesWhole() throws {
        let terminal = try startProbe()
        #expect(try terminal.type("\u{1B}[200~Thất Khê\rhai\r\nba\u{1B}[201~x") == ["paste Thất Khê|hai|ba", "x 78"])
        let long = String(repeating: "xã ", count: 20_000)
        #expect(try terminal.type("\u{1B}[200~" + long + "\u{1B}[201~").last == "paste of \(long.utf8.count)")
    }

    @Test func clicksAndTheWheelArriveAtTheirCells() throws {
        let terminal = try startProbe()
        #expect(terminal.screen.modes.isSuperset(of: [1000, 1006]))
        let click = "\u{1B}[<0;12;3M\u{1B}[<0;12;3m"
        #expect(
            try terminal.type(click + "\u{1B}[<64;1;1M" + "\u{1B}[<65;1;1M" + click) == [
                "click 2,11", "scrollUp 0,0", "scrollDown 0,0", "doubleClick 2,11",
            ])
    }

    @Test func theClipboardIsFilled() throws {
        let terminal = try startProbe()
        #expect(try terminal.type("\u{17}").last == "copied true")
        #expect(terminal.screen.clipboard == "U+G7lSBYw6M=")
    }
}

@Suite struct SessionTests {
    @Test func theTerminalIsGivenBackAtTheEnd() throws {
        let terminal = try PseudoTerminal(rows: 24, columns: 80)
        let before = terminal.lineModes
        try terminal.run(builtProgram("TerminalProbe"))
        try terminal.waitIdle()
        #expect(terminal.screen.isAlternate)
        #expect(terminal.screen.modes.contains(2004))
        #expect(terminal.lineModes != before)
        try terminal.send("\u{11}")
        #expect(try terminal.waitEnd() == .exited(0))
        expectGivenBack(terminal, before)
    }

    @Test(arguments: [
        ("\u{14}", ProcessState.killed(SIGILL)), ("\u{0F}", .killed(SIGSEGV)), ("\u{02}", .killed(SIGABRT)),
        ("\u{05}", .exited(5)),
    ])
    func aCrashGivesTheTerminalBack(key: String, end: ProcessState) throws {
        let terminal = try PseudoTerminal(rows: 24, columns: 80)
        let before = terminal.lineModes
        try terminal.run(builtProgram("TerminalProbe"))
        try terminal.waitIdle()
        try terminal.send(key)
        #expect(try terminal.waitEnd() == end)
        expectGivenBack(terminal, before)
    }

    /// Signals that nobody sends to a program like this one end it all the same; the last two are of real time.
    @Test(arguments: [
        SIGQUIT, SIGUSR1, SIGUSR2, SIGPIPE, SIGALRM, SIGXCPU, SIGXFSZ, SIGVTALRM, SIGPROF, SIGIO, SIGPWR, SIGSYS, 34,
        64,
    ])
    func killedByAnySignalItGivesTheTerminalBack(number: Int32) throws {
        let terminal = try PseudoTerminal(rows: 24, columns: 80)
        let before = terminal.lineModes
        try terminal.run(builtProgram("TerminalProbe"))
        try terminal.waitIdle()
        terminal.signal(number)
        #expect(try terminal.waitEnd() == .killed(number))
        expectGivenBack(terminal, before)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func askedToEndItSavesAndLeaves(number: Int32) throws {
        let terminal = try PseudoTerminal(rows: 24, columns: 80)
        let before = terminal.lineModes
        try terminal.run(builtProgram("TerminalProbe"))
        try terminal.waitIdle()
        terminal.signal(number)
        #expect(try terminal.waitEnd() == .exited(3))
        expectGivenBack(terminal, before)
    }

    @Test func aLostConnectionEndsIt() throws {
        let terminal = try startProbe()
        terminal.hangUp()
        #expect(try terminal.waitEnd() == .exited(3))
    }

    @Test func stoppedItGivesTheTerminalBackAndComesAgain() throws {
        let terminal = try PseudoTerminal(rows: 24, columns: 80)
        let before = terminal.lineModes
        try terminal.run(builtProgram("TerminalProbe"))
        try terminal.waitIdle()
        let during = terminal.lineModes
        for round in 1...2 {
            terminal.signal(SIGTSTP)
            #expect(try terminal.waitEnd(orStopped: true) == .stopped(SIGSTOP))
            expectGivenBack(terminal, before)
            terminal.signal(SIGCONT)
            try terminal.waitIdle()
            #expect(terminal.lineModes == during)
            #expect(terminal.screen.isAlternate)
            #expect(terminal.screen.modes.isSuperset(of: [2004, 1000, 1006]))
            #expect(terminal.events == Array(repeating: "resumed", count: round))
        }
    }

    @Test func stoppedFromOutsideWithoutWarningItComesAgain() throws {
        let terminal = try startProbe()
        let during = terminal.lineModes
        terminal.signal(SIGSTOP)
        #expect(try terminal.waitEnd(orStopped: true) == .stopped(SIGSTOP))
        terminal.resize(rows: 20, columns: 60)
        terminal.signal(SIGCONT)
        try terminal.wait(for: "resumed")
        #expect(terminal.events.sorted() == ["resize 20x60", "resumed"])
        #expect(terminal.lineModes == during)
        #expect(terminal.screen.isAlternate)
    }

    @Test func theWindowMayTakeAnySize() throws {
        let terminal = try startProbe()
        for (rows, columns) in [(10, 40), (1, 1), (50, 200), (2, 3), (24, 80)] {
            terminal.resize(rows: rows, columns: columns)
            try terminal.waitIdle()
            let newest = terminal.screen.lines.last { !$0.isEmpty }
            #expect(newest == String("resize \(rows)x\(columns)".prefix(columns)))
        }
        #expect(try terminal.type("a").last == "a 61")
    }

    @Test(arguments: [
        "linux", "screen-256color", "tmux-256color", "rxvt", "vt100", "vt220", "xterm", "xterm-mono", "ansi",
    ])
    func theUsualTerminalsAreTaken(name: String) throws {
        let terminal = try PseudoTerminal(rows: 24, columns: 80)
        let before = terminal.lineModes
        try terminal.run(builtProgram("TerminalProbe"), environment: ["TERM": name])
        try terminal.waitIdle()
        try terminal.send("\u{1B}[B\u{7F}")
        try terminal.waitIdle()
        try terminal.send("\u{11}")
        #expect(try terminal.waitEnd() == .exited(0))
        #expect(terminal.lineModes == before)
    }

    @Test func anUnfitTerminalIsRefused() throws {
        for name in ["no-such-terminal", "dumb", ""] {
            let terminal = try PseudoTerminal(rows: 24, columns: 80)
            let before = terminal.lineModes
            try terminal.run(builtProgram("TerminalProbe"), environment: ["TERM": name])
            #expect(try terminal.waitEnd() == .exited(1))
            #expect(terminal.screen.text.contains("unknown terminal '\(name)'"))
            #expect(terminal.lineModes == before)
        }
    }

    @Test func withoutColourNothingIsColoured() throws {
        let terminal = try startProbe(environment: ["NO_COLOR": "1"])
        let styles = (0..<5).compactMap { terminal.screen.cell(row: $0, column: 0)?.style }
        #expect(styles.allSatisfy { $0.foreground == nil && $0.background == nil })
    }

    @Test func withoutAUnicodeLocaleLettersStillArriveAndAreShown() throws {
        let terminal = try startProbe(environment: ["LANG": "C", "LC_ALL": "POSIX"])
        #expect(try terminal.type("ữ") == ["ữ 1eef"])
    }

    private func expectGivenBack(
        _ terminal: PseudoTerminal, _ before: LineModes?, at location: SourceLocation = #_sourceLocation
    ) {
        #expect(terminal.lineModes == before, sourceLocation: location)
        #expect(terminal.screen.isAlternate == false, sourceLocation: location)
        #expect(terminal.screen.isCursorVisible, sourceLocation: location)
        #expect(terminal.screen.modes.isDisjoint(with: [1, 66, 1000, 1006, 1049, 2004]), sourceLocation: location)
    }
}
