// A clerk's way through the screen: look, filter, edit, save, come back.

import PseudoTerminal
import Testing

@Suite struct WalkTests {
    @Test(arguments: [Window.wide, .narrow]) func theDemoShowsTheFourteenQuestions(window: Window) throws {
        let home = try Home()
        let terminal = try home.open("demo", window: window)
        #expect(terminal.screen.text.contains("1/14"))
        #expect(terminal.screen.text.contains("Đối thoại"))
        for number in 1...14 {
            #expect(terminal.screen.lines.contains { $0.contains(" \(number)  ") }, "row \(number)")
        }
        #expect(home.names(in: "tmp").count == 1)
        #expect(home.names(in: "tmp").allSatisfy { home.mode(of: "tmp/" + $0) == 0o700 })
        for pane in ["2", "3", "4", "1"] { try terminal.press(pane) }
        #expect(terminal.screen.text.contains("1/14"))
        #expect(terminal.screen.complaints == [])
        try terminal.leave()
        #expect(home.names(in: "tmp") == [])
        #expect(home.names(in: "") == ["tmp"])
    }

    @Test(arguments: [Window.wide, .narrow]) func whatIsEditedIsThereAfterwards(window: Window) throws {
        let home = try Home.withSample()
        let terminal = try home.open(window: window)
        try terminal.press("/", "tram den", Key.enter)
        #expect(terminal.screen.text.contains("Trám đen ướp"))
        #expect(!terminal.screen.text.contains("1/14"))
        try terminal.openAnswer()
        try terminal.press("Đã sửa: ", Key.f2)
        #expect(terminal.screen.text.contains("Đã lưu"))
        try terminal.leave()

        let exported = try home.soxa("export", "dialogue", "--format", "jsonl").lines
        let edited = exported.filter { $0.contains("Đã sửa: ") }
        #expect(edited.count == 1)
        #expect(edited.first?.contains("trám đen") == true)

        let again = try home.open(window: window)
        try again.press("/", "tram den", Key.enter)
        try again.openAnswer()
        #expect(again.screen.text.contains("Đã sửa: "))
        try again.press(Key.escape)
        #expect(!again.screen.text.contains("nháp"), "nothing was typed, so nothing is kept")
        try again.leave()
    }

    /// Exported records without what they were before: undo makes another version that says the same.
    private static func withoutPast(_ text: String) -> String {
        text.replacing(/"(conference\.)?(version|lineage)":("[a-p ]*"|\d+),?/, with: "")
    }

    @Test func undoReachesBackOverARestart() throws {
        let home = try Home.withSample()
        let before = try Self.withoutPast(home.soxa("export", "dialogue", "--format", "jsonl").text)
        let first = try home.open()
        try first.openAnswer()
        try first.press("Đã sửa: ", Key.f2)
        try first.leave()
        #expect(try Self.withoutPast(home.soxa("export", "dialogue", "--format", "jsonl").text) != before)
        let second = try home.open()
        try second.press(Key.undo)
        #expect(second.screen.text.contains("Đã hoàn tác"))
        try second.leave()
        #expect(try Self.withoutPast(home.soxa("export", "dialogue", "--format", "jsonl").text) == before)
    }

    @Test func whatIsDeletedCanBeTakenBack() throws {
        let home = try Home.withSample()
        let terminal = try home.open()
        try terminal.press(Key.f8)
        #expect(terminal.screen.text.contains("1/13"))
        try terminal.press("\u{7F}", "\u{08}")
        #expect(terminal.screen.text.contains("1/13"), "Backspace deletes nothing in a list")
        try terminal.press(Key.undo)
        #expect(terminal.screen.text.contains("/14"))
        try terminal.leave()
    }

    @Test func aFileIsImportedAndAPaperIsWritten() throws {
        let whole = try Home.withSample().soxa("export", "dialogue", "--format", "jsonl")
        let home = try Home()
        let file = try home.write(whole.output, to: "hỏi.jsonl")
        let terminal = try home.open()
        #expect(terminal.screen.text.contains("0/0"))
        try terminal.press(Key.f9, "nhap tu", Key.enter, file, Key.enter)
        #expect(terminal.screen.text.contains("mới 15"))
        try terminal.press(Key.f2)
        #expect(terminal.screen.text.contains("1/14"))
        try terminal.press("\u{10}", Key.enter)
        #expect(terminal.screen.text.contains("trang 1/"))
        try terminal.press(Key.f2, "\u{15}" + home.path + "/in.txt", Key.enter)
        #expect(terminal.screen.text.contains("Đã ghi tệp"))
        try terminal.press(Key.escape)
        try terminal.leave()
        let printed = try home.soxa("print", "notice")
        #expect(try printed.output == home.bytes(of: "in.txt"))
    }

    @Test func englishIsSpokenWhenAsked() throws {
        let home = try Home()
        let terminal = try home.open("demo", "--lang", "en")
        #expect(terminal.screen.text.contains("1 Dialogue"))
        #expect(!terminal.screen.text.contains("1 Đối thoại"))
        try terminal.press(Key.f1)
        #expect(terminal.screen.text.contains("Help"))
        try terminal.press(Key.escape)
        try terminal.leave()
    }

    @Test func functionKeysHaveTwinsForTerminalsThatKeepThem() throws {
        let home = try Home.withSample()
        let terminal = try home.open()
        try terminal.press("\u{1B}1")
        #expect(terminal.screen.text.contains("Trợ giúp"))
        try terminal.press(Key.escape, Key.enter, "\u{1B}4")
        try terminal.goToAnswer()
        try terminal.press("HAI ", "\u{1B}2")
        #expect(terminal.screen.text.contains("Đã lưu"))
        try terminal.send("\u{1B}0")
        #expect(try terminal.waitEnd() == .exited(0))
        #expect(try home.soxa("export", "dialogue", "--format", "jsonl").lines[0].contains("HAI "))
    }

    @Test(arguments: ["variable", "option"]) func withoutColourNothingIsColoured(how: String) throws {
        let home = try Home.withSample()
        let terminal =
            how == "option" ? try home.open("--no-color") : try home.open(environment: ["NO_COLOR": "1"])
        for key in ["", "4", "1", "/den", Key.enter, Key.enter, Key.f4, Key.escape, Key.f9, Key.escape, Key.f1] {
            if !key.isEmpty { try terminal.press(key) }
            #expect(colours(terminal) == [], "after \(key.debugDescription)")
        }
        try terminal.press(Key.escape)
        try terminal.leave()
        #expect(!colours(try home.open()).isEmpty, "there are colours otherwise")
    }

    private func colours(_ terminal: PseudoTerminal) -> Set<Int> {
        var found: Set<Int> = []
        for row in 0..<terminal.screen.rows {
            for column in 0..<terminal.screen.columns {
                guard let style = terminal.screen.cell(row: row, column: column)?.style else { continue }
                for colour in [style.foreground, style.background] { if let colour { found.insert(colour) } }
            }
        }
        return found
    }
}
