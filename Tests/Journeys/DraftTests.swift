// What was typed is never lost: Escape, a crash, signals, a lost connection, another program.

import Glibc
import PseudoTerminal
import Testing

@Suite struct DraftTests {
    @Test(arguments: [Window.wide, .narrow]) func escapeKeepsWhatWasTyped(window: Window) throws {
        let home = try Home.withSample()
        let before = try home.soxa("export", "dialogue").output
        let terminal = try home.open(window: window)
        try terminal.openAnswer()
        try terminal.press("CHUA-XONG ", Key.escape)
        #expect(terminal.screen.text.contains("bản nháp được giữ"))
        try terminal.press(Key.f4)
        #expect(terminal.screen.text.contains("Đang viết tiếp bản nháp"))
        #expect(terminal.screen.text.contains("CHUA-XONG"))
        try terminal.press(Key.escape)
        try terminal.leave()
        #expect(try home.soxa("export", "dialogue").output == before, "a draft is no record")
    }

    @Test func aCrashLosesNothingThatWasKept() throws {
        let home = try Home.withSample()
        let terminal = try home.open()
        try terminal.openAnswer()
        try terminal.press("TRUOC-KHI-MAT-DIEN ")
        try home.waitForDraft("TRUOC-KHI-MAT-DIEN", of: terminal)
        try terminal.waitIdle()
        terminal.signal(SIGKILL)
        #expect(try terminal.waitEnd() == .killed(SIGKILL))
        try expectDraft("TRUOC-KHI-MAT-DIEN", in: home)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func askedToEndItKeepsTheDraft(number: Int32) throws {
        let home = try Home.withSample()
        let terminal = try PseudoTerminal(rows: 40, columns: 120)
        let before = terminal.lineModes
        try terminal.run(builtProgram("soxa"), environment: home.environment)
        try terminal.waitIdle()
        #expect(terminal.screen.isAlternate)
        #expect(terminal.lineModes != before)
        try terminal.openAnswer()
        try terminal.press("BI-NGAT ")
        terminal.signal(number)
        #expect(try terminal.waitEnd() == .exited(0))
        terminal.expectGivenBack(before)
        try expectDraft("BI-NGAT", in: home)
    }

    @Test func aLostConnectionKeepsTheDraft() throws {
        let home = try Home.withSample()
        let terminal = try home.open()
        try terminal.openAnswer()
        try terminal.press("MAT-MANG ")
        terminal.hangUp()
        #expect(try terminal.waitEnd() == .exited(0))
        try expectDraft("MAT-MANG", in: home)
    }

    @Test func leavingWithAnOpenFormKeepsTheDraft() throws {
        let home = try Home.withSample()
        let terminal = try home.open()
        try terminal.openAnswer()
        try terminal.press("CHUA-LUU ")
        try terminal.leave()
        try expectDraft("CHUA-LUU", in: home)
    }

    /// The records take nothing while another program writes: what was typed goes into a file and comes back.
    @Test(arguments: [Ending.escape, .quit, .terminated, .hungUp]) func whileAnotherWritesNothingIsLost(how: Ending)
        throws
    {
        let home = try Home.withSample()
        let terminal = try home.open()
        try terminal.openAnswer()
        let locker = try Locker(home.database)
        try terminal.press("BAN-RON ")
        switch how {
        case .escape:
            try terminal.press(Key.escape)
            #expect(terminal.screen.text.contains("tệp riêng"))
            try terminal.press(Key.f4)
            #expect(terminal.screen.text.contains("BAN-RON"))
            try terminal.leave()
        case .quit: try terminal.leave()
        case .terminated:
            terminal.signal(SIGTERM)
            #expect(try terminal.waitEnd() == .exited(0))
        case .hungUp:
            terminal.hangUp()
            #expect(try terminal.waitEnd() == .exited(0))
        }
        locker.end()
        try expectDraft("BAN-RON", in: home)
    }

    enum Ending: CaseIterable { case escape, quit, terminated, hungUp }

    /// Somebody who saves sees at once that another program writes, and may go on typing instead.
    @Test func aSaveThatWaitsIsToldAndCanBeStopped() throws {
        let home = try Home.withSample()
        let terminal = try home.open()
        try terminal.openAnswer()
        try terminal.press("DOI-LUU ")
        try terminal.waitIdle()
        let locker = try Locker(home.database)
        try terminal.send(Key.f2)
        try terminal.wait(for: "Đang chờ chương trình khác ghi xong")
        try terminal.press(Key.escape)
        #expect(terminal.screen.text.contains("Chưa lưu: chương trình khác đang ghi"), "\(terminal.screen.text)")
        #expect(terminal.screen.text.contains("DOI-LUU"))
        locker.end()
        try terminal.press(Key.f2)
        #expect(terminal.screen.text.contains("Đã lưu"))
        try terminal.leave()
        #expect(try home.soxa("export", "dialogue").text.contains("DOI-LUU"))
    }

    @Test func aNewRecordHasADraftToo() throws {
        let home = try Home()
        let terminal = try home.open()
        try terminal.press(Key.f7, Key.tab, "Câu hỏi dở dang", Key.escape)
        try terminal.leave()
        let again = try home.open()
        try again.press(Key.f7)
        #expect(again.screen.text.contains("Câu hỏi dở dang"))
        try again.leave()
    }

    @Test func stoppedItComesAgainWithWhatWasTyped() throws {
        let home = try Home.withSample()
        let terminal = try PseudoTerminal(rows: 24, columns: 80)
        let before = terminal.lineModes
        try terminal.run(builtProgram("soxa"), environment: home.environment)
        try terminal.waitIdle()
        let during = terminal.lineModes
        try terminal.openAnswer()
        try terminal.press("TAM-DUNG ")
        let shown = terminal.screen.lines
        terminal.signal(SIGTSTP)
        #expect(try terminal.waitEnd(orStopped: true) == .stopped(SIGSTOP))
        terminal.expectGivenBack(before)
        terminal.signal(SIGCONT)
        try terminal.waitIdle()
        #expect(terminal.lineModes == during)
        #expect(terminal.screen.isAlternate)
        #expect(terminal.screen.modes.contains(2004))
        #expect(terminal.screen.lines == shown)
        try terminal.press("LAI ")
        #expect(terminal.screen.text.contains("TAM-DUNG LAI"))
        try terminal.leave()
    }

    @Test(arguments: ["keys", "signal"]) func theDemoLeavesNothingBehind(how: String) throws {
        let home = try Home()
        let terminal = try home.open("demo")
        #expect(home.names(in: "tmp").count == 1)
        try terminal.openAnswer()
        try terminal.press("THU ")
        if how == "keys" { try terminal.send("\u{11}") } else { terminal.signal(SIGTERM) }
        #expect(try terminal.waitEnd() == .exited(0))
        terminal.expectGivenBack()
        #expect(home.names(in: "tmp") == [])
        #expect(home.names(in: "") == ["tmp"])
    }

    @Test func aKilledDemoIsClearedUpByTheNext() throws {
        let home = try Home()
        let first = try home.open("demo")
        first.signal(SIGKILL)
        #expect(try first.waitEnd() == .killed(SIGKILL))
        #expect(home.names(in: "tmp").count == 1)
        let second = try home.open("demo")
        #expect(home.names(in: "tmp").count == 1)
        try second.leave()
        #expect(home.names(in: "tmp") == [])
    }

    /// Opens the first question again and expects the draft in its answer.
    private func expectDraft(_ text: String, in home: Home, at location: SourceLocation = #_sourceLocation) throws {
        let terminal = try home.open()
        try terminal.press(Key.enter, Key.f4)
        #expect(terminal.screen.text.contains("Đang viết tiếp bản nháp"), sourceLocation: location)
        #expect(terminal.screen.text.contains(text), sourceLocation: location)
        try terminal.leave()
    }
}
