// The tour: every step noticed when it is done, by what changed; the sample is gone afterwards.
import Foundation
import PseudoTerminal
import Testing

@Suite struct TourTests {
    private func pasted(_ text: String) -> String { "\u{1B}[200~" + text + "\u{1B}[201~" }

    private func lastLine(_ terminal: PseudoTerminal) -> Substring {
        terminal.screen.text.split(separator: "\n").last ?? ""
    }

    private static let f12 = "\u{1B}[24~"

    @Test func twelveStepsAreDoneByDoing() throws {
        let home = try Home()
        let terminal = try home.openAsWritten(["tour"])
        func expect(_ step: Int, at location: SourceLocation = #_sourceLocation) {
            #expect(terminal.screen.text.contains(" \(step)/12 "), "\(terminal.screen.text)", sourceLocation: location)
        }
        expect(1)
        // Keys that change nothing of what is asked for do no step.
        try terminal.press(Key.down, Key.f1, Key.escape)
        expect(1)
        try terminal.press("2", "3")
        expect(2)
        try terminal.press("1", "/", "chi lang", Key.enter)
        expect(3)
        try terminal.press(Key.f3)
        expect(4)
        try terminal.press(pasted("Xin bổ sung. "), Key.f2)
        expect(5)
        try terminal.press(Key.f6, Key.enter)
        expect(6)
        try terminal.press(Key.escape, Key.escape, " ", " ")
        expect(7)
        try terminal.press("\u{10}", Key.enter)
        expect(8)
        try terminal.press(Key.escape, Key.undo)
        expect(9)
        try terminal.press("2", Key.f7, pasted("Mật ong thử"), Key.f2)
        expect(10)
        try terminal.press("p", Key.enter, Key.f7, Key.enter)
        expect(11)
        try terminal.press("3", "$", Key.f2, pasted("Làm thử"), Key.enter)
        expect(12)
        try terminal.press(Key.f9, "nhap tu tep")
        #expect(terminal.screen.text.contains("Đã đi hết các bước"), "\(terminal.screen.text)")
        try terminal.press(Key.escape)
        try terminal.leave()
        #expect(home.names(in: "tmp") == [] && home.names(in: "") == ["tmp"], "nothing is left behind")
    }

    @Test(arguments: [Window.wide, .narrow, Window(rows: 10, columns: 40)]) func stepsAreSkippedAndTheTourIsLeft(
        window: Window
    ) throws {
        let home = try Home()
        let terminal = try home.openAsWritten(["tour", "--lang", "en"], window)
        #expect(terminal.screen.text.contains("1/12 Look around"), "\(terminal.screen.text)")
        try terminal.press(Self.f12, Self.f12)
        #expect(terminal.screen.text.contains("3/12 Open a question"), "\(terminal.screen.text)")
        try terminal.press(Key.f9, "leave the tour", Key.enter)
        #expect(!terminal.screen.text.contains("3/12"), "\(terminal.screen.text)")
        // The whole window is there again.
        #expect(lastLine(terminal).contains("F10"), "\(terminal.screen.text)")
        try terminal.leave()
        #expect(home.names(in: "tmp") == [])
    }
}
