// Two people at one answer: who reviews it and who edits it.

import PseudoTerminal
import Testing

@Suite struct ReviewTests {
    /// Opens the eighth question of the sample, which waits for approval, in the split view.
    private func review(_ home: Home, window: Window = .wide) throws -> PseudoTerminal {
        let terminal = try home.open(window: window)
        try terminal.press("\u{1B}[B", "\u{1B}[B", "\u{1B}[B", "\u{1B}[B", "\u{1B}[B", "\u{1B}[B", "\u{1B}[B", Key.f3)
        return terminal
    }

    @Test(arguments: [Window.wide, .narrow]) func anOlderTextIsNotApproved(window: Window) throws {
        let home = try Home.withSample()
        let (reviewer, clerk) = (try review(home, window: window), try review(home, window: window))
        #expect(reviewer.screen.text.contains("Câu hỏi 8"))
        try clerk.press("BO-SUNG ", Key.f2)
        #expect(clerk.screen.text.contains("Đã lưu"))
        try reviewer.wait(for: "{+BO-SUNG +}")
        try reviewer.press(Key.f6, "da duyet", Key.enter)
        #expect(reviewer.screen.text.contains("● đã duyệt"))
        try clerk.wait(for: "● đã duyệt")
        try reviewer.leave()
        try clerk.leave()
        let line = try home.soxa("export", "dialogue", "--format", "jsonl").lines[7]
        #expect(line.contains("BO-SUNG"))
        #expect(line.contains("\"state\":\"approved\""))
    }

    @Test func nobodysWordsAreLost() throws {
        let home = try Home.withSample()
        let (first, second) = (try review(home), try review(home))
        try first.press("BAN-MOT ")
        try second.press("BAN-HAI ")
        try first.press(Key.f2)
        try second.wait(for: "có bản mới hơn")
        #expect(second.screen.text.contains("BAN-HAI"))
        // Sending back takes the text along, so it meets the other one first.
        try second.press(Key.f6, "tra lai", Key.enter, "Thiếu căn cứ", Key.enter)
        #expect(second.screen.text.contains("Đã có bản mới hơn được lưu"))
        #expect(second.screen.text.contains("BAN-MOT"))
        #expect(second.screen.text.contains("BAN-HAI"))
        try second.press(Key.enter, Key.f2)
        try first.leave()
        try second.leave()
        let line = try home.soxa("export", "dialogue", "--format", "jsonl").lines[7]
        #expect(line.contains("BAN-HAI"))
    }

    @Test func aCommentReachesTheOther() throws {
        let home = try Home.withSample()
        let (reviewer, clerk) = (try review(home), try review(home))
        let shiftRight = "\u{1B}[1;2C"
        try reviewer.press(shiftRight, shiftRight, shiftRight, shiftRight, "\u{07}", Key.enter, "NOI-RO-HON", Key.enter)
        #expect(reviewer.screen.text.contains("NOI-RO-HON"))
        try clerk.wait(for: "NOI-RO-HON")
        try clerk.press("\u{07}", "da xu ly", Key.enter)
        try reviewer.wait(for: "Góp ý (0 chưa xử lý)")
        try reviewer.leave()
        try clerk.leave()
    }
}
