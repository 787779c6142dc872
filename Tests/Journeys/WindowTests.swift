// The window: other sizes, too small ones, and records that would take the terminal over.

import PseudoTerminal
import Testing

@Suite struct WindowTests {
    @Test func aFormFollowsTheWindow() throws {
        let home = try Home.withSample()
        let terminal = try home.open()
        try terminal.openAnswer()
        try terminal.press("CO-GIAN ")
        let before = terminal.screen.lines
        for (rows, columns) in [(24, 80), (12, 40), (10, 40), (50, 200), (40, 120)] {
            terminal.resize(rows: rows, columns: columns)
            try terminal.waitIdle()
            #expect(terminal.screen.text.contains("CO-GIAN"), "\(columns)×\(rows)")
            if columns >= 80 {
                let words = terminal.screen.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                #expect(words.contains("Chủ thể OCOP được hướng dẫn kỹ năng số"), "the answer is wrapped anew")
            }
            #expect(terminal.screen.isCursorVisible)
            #expect(terminal.screen.cursor.row < rows - 1)
        }
        #expect(terminal.screen.lines == before)
        try terminal.press("XONG ")
        #expect(terminal.screen.text.contains("CO-GIAN XONG"))
        try terminal.leave()
    }

    @Test func theSmallestWindowWorks() throws {
        let home = try Home.withSample()
        let terminal = try home.open(window: Window(rows: 10, columns: 40))
        #expect(terminal.screen.text.contains("1/14"))
        try terminal.press(Key.down, Key.down)
        #expect(terminal.screen.text.contains("3/14"))
        try terminal.openAnswer()
        try terminal.press("NHO ", Key.f2)
        #expect(terminal.screen.text.contains("Đã lưu"))
        for key in [
            Key.escape, Key.f1, Key.escape, Key.f9, Key.escape, "4", "2", "3", "1", "/", "den", Key.enter, "\u{10}",
            Key.enter,
        ] {
            try terminal.press(key)
            #expect(terminal.screen.complaints == [])
        }
        try terminal.press(Key.escape)
        try terminal.leave()
        #expect(try home.soxa("export", "dialogue", "--format", "jsonl").lines[2].contains("NHO "))
    }

    @Test(arguments: [(9, 40), (10, 39), (9, 39), (1, 1), (2, 5)])
    func aSmallerWindowSaysSoAndRecovers(rows: Int, columns: Int) throws {
        let home = try Home.withSample()
        let terminal = try home.open()
        try terminal.openAnswer()
        try terminal.press("VAN-CON ")
        let before = terminal.screen.lines
        terminal.resize(rows: rows, columns: columns)
        try terminal.waitIdle()
        let shown = terminal.screen.lines.joined(separator: " ")
        #expect(columns < 39 ? !shown.contains("VAN-CON") : shown.contains("Cửa sổ nhỏ quá"))
        try terminal.press("xyz\r", Key.escape)
        terminal.resize(rows: 40, columns: 120)
        try terminal.waitIdle()
        #expect(terminal.screen.lines == before, "what was typed blindly did nothing")
        terminal.resize(rows: rows, columns: columns)
        try terminal.waitIdle()
        try terminal.leave()
    }

    @Test func manySizesInARowEndInTheLast() throws {
        let home = try Home.withSample()
        let terminal = try home.open(window: .narrow)
        let before = terminal.screen.lines
        for step in 1...60 { terminal.resize(rows: 8 + step, columns: 30 + step * 2) }
        terminal.resize(rows: 24, columns: 80)
        try terminal.wait("the old screen") { $0.screen.lines == before }
        try terminal.press(Key.down)
        #expect(terminal.screen.text.contains("2/14"))
        try terminal.leave()
    }

    @Test(arguments: ["imported", "stored"]) func controlCharactersNeverReachTheTerminal(how: String) throws {
        let home = try Home()
        let evil = "Mật \u{1B}[31mđỏ\u{1B}]52;c;aGFj\u{07}\u{9B}32m\u{1B}[2J\u{1B}[10;10H\u{202E}ong\u{0E}\u{08}"
        let file = try home.write("name,holder\n\"\(how == "imported" ? evil : "Mật ong")\",HTX\n", to: "a.csv")
        #expect(try home.soxa("import", file).status == 0)
        if how == "stored" {
            guard sqlite != nil else { return }
            try change(home.database, "UPDATE product SET name = '\(evil)', notes = '\(evil)' || char(10) || '\(evil)'")
        }
        let terminal = try home.open("--no-color")
        for keys in ["2", Key.enter, Key.f4, Key.escape, Key.f8, Key.undo, "/mat", Key.enter, "\u{10}", Key.escape] {
            try terminal.press(keys)
            let screen = terminal.screen
            #expect(screen.clipboard == nil)
            #expect(screen.complaints == [])
            #expect(screen.lines.first?.hasPrefix(" Sổ Xã") == true || screen.text.contains("trang 1/"))
            #expect(screen.lines.last?.contains("F10") == true)
            for row in 0..<screen.rows {
                for column in 0..<screen.columns {
                    let cell = try #require(screen.cell(row: row, column: column))
                    #expect(cell.style.foreground == nil)
                    #expect(
                        !cell.text.unicodeScalars.contains {
                            $0.value < 32 || (0x7F...0x9F).contains($0.value) || $0 == "\u{202E}"
                        })
                }
            }
        }
        #expect(terminal.screen.text.contains("Mật"))
        try terminal.leave()
        for arguments in [["search", "mat"], ["import", "--dry-run", file]] {
            let written = try finish(builtProgram("soxa"), arguments, environment: home.environment)
            #expect(!written.output.contains(0x1B), "\(arguments)")
        }
    }
}
