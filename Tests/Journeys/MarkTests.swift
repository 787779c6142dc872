// Marked rows in the built program: what is marked is taken, in one change, and what a filter hides is told.

import PseudoTerminal
import Testing

@Suite struct MarkTests {
    private func questions(_ home: Home) throws -> Int {
        try home.soxa("export", "dialogue", "--format", "jsonl").lines.count
    }

    @Test(arguments: [Window.wide, .narrow]) func markedRowsGoToTheBinAndOneUndoBringsThemBack(window: Window) throws {
        let home = try Home.withSample()
        let all = try questions(home)
        let terminal = try home.open(window: window)
        try terminal.press(" ", " ", " ", Key.f8)
        #expect(terminal.screen.text.contains("Đã chuyển 3 câu hỏi vào thùng rác"))
        #expect(terminal.screen.lines.contains { $0.contains(" 4  ") }, "the row under the cursor stays")
        #expect(try questions(home) == all - 3)
        try terminal.press(Key.undo)
        #expect(try questions(home) == all)
        try terminal.leave()
    }

    @Test(arguments: [Window.wide, .narrow]) func aFilterHidesMarksAndTheyAreAskedAbout(window: Window) throws {
        let home = try Home.withSample()
        let all = try questions(home)
        let terminal = try home.open(window: window)
        try terminal.press("*", "/", "tram den", Key.enter)
        #expect(terminal.screen.text.contains("◆ 14 (1"), "\(terminal.screen.text)")
        #expect(terminal.screen.text.contains(" ẩn)"))
        try terminal.press(Key.f8, Key.enter)
        #expect(try questions(home) == all, "the first line leaves them")
        try terminal.press(Key.f4)
        #expect(terminal.screen.text.contains("Lệnh này cần đúng một câu hỏi"))
        try terminal.press(Key.escape, Key.f4)
        #expect(terminal.screen.text.contains("Câu hỏi"))
        try terminal.leave()
    }
}
