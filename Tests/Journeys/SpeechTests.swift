// The terminal speaks: whatever it says of itself, wherever it is torn, the program does nothing.

import Glibc
import PseudoTerminal
import Testing

@Suite struct SpeechTests {
    private static let replies = [
        "\u{1B}[?62;22c", "\u{1B}[>41;380;0c", "\u{1B}P!|7E7E7E7E\u{1B}\\", "\u{1B}P>|XTerm(380)\u{1B}\\",
        "\u{1B}[?2026;2$y", "\u{1B}[4;2$y", "\u{1B}P1$r0;1m\u{1B}\\", "\u{1B}]4;1;rgb:cdcd/0000/0000\u{07}",
        "\u{1B}]10;rgb:ffff/ffff/ffff\u{1B}\\", "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{1B}\\",
        "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{07}", "\u{1B}]52;c;U+G7lSBYw6M=\u{07}", "\u{1B}P1+r544e=787465726d\u{1B}\\",
        "\u{1B}[12;40R", "\u{1B}[0n", "\u{1B}[?997;1n", "\u{1B}[8;24;80t", "\u{1B}]lTiêu đề q\u{1B}\\",
        "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}^q\u{1B}\\", "\u{1B}Xq\u{1B}\\", "\u{1B}[?1u", "\u{1B}[97;1:3u",
        "\u{1B}[I",
    ]

    /// In a list, in a menu and in a form, whole and in two pieces that the program reads apart.
    @Test(arguments: ["list", "menu", "form"]) func nothingHappens(place: String) throws {
        let home = try Home.withSample()
        let records = try home.everything()
        let terminal = try home.open()
        try terminal.press(Key.down)
        if place == "menu" { try terminal.press(Key.f9) }
        if place == "form" { try terminal.press(Key.enter, Key.f4) }
        let shown = terminal.screen.lines
        // A key that means nothing anywhere: the program says when it is done with it.
        let idleKey = "\u{1B}[23~"
        for reply in Self.replies {
            try terminal.press(reply + idleKey)
            #expect(terminal.screen.lines == shown, "\(reply.debugDescription)")
            let bytes = Array(reply.utf8)
            for cut in 1..<bytes.count {
                try terminal.send(Array(bytes[..<cut]))
                // Escape alone is taken for the key first.
                if cut == 1 { try terminal.waitIdle() }
                try terminal.send(Array(bytes[cut...]) + Array(idleKey.utf8))
                try terminal.waitIdle()
                #expect(terminal.screen.lines == shown, "\(reply.debugDescription) at \(cut)")
            }
        }
        if place != "list" { try terminal.press(Key.escape) }
        try terminal.leave()
        #expect(try home.everything() == records)
    }

    @Test func textWithoutMarksInAListIsOfferedAsTheFilter() throws {
        let home = try Home.withSample()
        let records = try home.everything()
        let terminal = try home.open()
        try terminal.press("Nguyễn Quang Vinh\rmở lớp\r")
        #expect(terminal.screen.text.contains("lọc: Nguyễn Quang Vinh mở lớp"))
        #expect(terminal.screen.text.contains("Dán vào ô lọc"))
        try terminal.press(Key.escape)
        #expect(terminal.screen.text.contains("/14"))
        let long = String(repeating: "nhà xưởng mua máy sấy\r", count: 200)
        try terminal.press(long)
        try terminal.press(Key.escape)
        #expect(terminal.screen.text.contains("/14"))
        try terminal.leave()
        #expect(try home.everything() == records)
    }

    @Test func aTornArrowInAFormMovesAndLeavesNothing() throws {
        let home = try Home.withSample()
        let terminal = try home.open(environment: ["SSH_TTY": "/dev/pts/9"])
        try terminal.press(Key.enter, Key.f4, "DANG-VIET ")
        try terminal.press(Key.escape)
        #expect(terminal.screen.text.contains("bản nháp được giữ"))
        try terminal.press("[A")
        #expect(terminal.screen.text.contains("DANG-VIET"))
        #expect(!terminal.screen.text.contains("bản nháp được giữ"))
        try terminal.press(Key.escape)
        try terminal.leave()
    }

    @Test func theWindowsTitleIsSetAndGivenBack() throws {
        let home = try Home.withSample()
        let terminal = try home.open()
        #expect(terminal.screen.title.hasPrefix("Sổ Xã – "))
        #expect(terminal.screen.titles.first == "before")
        try terminal.leave()
        #expect(terminal.screen.title == "before" && terminal.screen.titles == [])
        for term in ["linux", "vt100"] {
            let plain = try home.open(environment: ["TERM": term])
            #expect(plain.screen.title == "before")
            try plain.send(Key.f10)
            #expect(try plain.waitEnd() == .exited(0))
            #expect(plain.screen.title == "before")
        }
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGSEGV, SIGABRT]) func theTitleIsGivenBackHoweverItEnds(number: Int32) throws {
        let terminal = try Home.withSample().open()
        #expect(terminal.screen.title.hasPrefix("Sổ Xã – "))
        terminal.signal(number)
        _ = try terminal.waitEnd()
        #expect(terminal.screen.title == "before" && terminal.screen.titles == [])
    }

    @Test func stoppedItGivesTheTitleBackAndTakesItAgain() throws {
        let home = try Home.withSample()
        let terminal = try home.open()
        for _ in 0..<2 {
            terminal.signal(SIGTSTP)
            #expect(try terminal.waitEnd(orStopped: true) == .stopped(SIGSTOP))
            #expect(terminal.screen.title == "before" && terminal.screen.titles == [])
            terminal.signal(SIGCONT)
            try terminal.waitIdle()
            #expect(terminal.screen.title.hasPrefix("Sổ Xã – "))
        }
        try terminal.leave()
    }

    @Test func aFilesNameCannotEndTheTitle() throws {
        let home = try Home.withSample()
        let file = try home.write(home.bytes(of: "data/soxa/soxa.db"), to: "a\u{1B}]2;b\u{07}c\u{202E}.db")
        let terminal = try home.open("--db", file)
        #expect(terminal.screen.title == "Sổ Xã – a]2;bc.db")
        try terminal.leave()
    }

    @Test(arguments: [
        "xterm-kitty", "xterm-ghostty", "foot", "foot-extra", "alacritty", "alacritty-direct", "wezterm", "xterm-neu",
        "konsole-256color", "st-256color", "tmux-direct", "screen.neu", "rxvt-neu", "putty-256color", "contour",
    ])
    func aTerminalWithoutADescriptionFallsBack(name: String) throws {
        let home = try Home.withSample()
        let terminal = try home.open(environment: ["TERM": name])
        #expect(terminal.screen.text.contains("1/14"))
        try terminal.press(Key.down, Key.f1)
        #expect(terminal.screen.text.contains("Trợ giúp"))
        try terminal.press(Key.escape)
        try terminal.send(Key.f10)
        #expect(try terminal.waitEnd() == .exited(0))
    }
}
