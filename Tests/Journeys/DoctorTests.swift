// Terminals that answer how they draw, terminals that do not, and what is remembered of them.

import Glibc
import PseudoTerminal
import Testing

@Suite struct DoctorTests {
    private let file = "state/soxa/terminals"

    /// Opens a program here in a terminal that answers.
    private func open(
        _ home: Home, _ arguments: String..., window: Window = .narrow, oddWidths: [Unicode.Scalar: Int] = [:],
        environment: [String: String] = [:]
    ) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(rows: window.rows, columns: window.columns)
        terminal.answer(oddWidths: oddWidths)
        let state = ["XDG_STATE_HOME": home.path + "/state"].merging(environment) { $1 }
        try terminal.run(
            builtProgram("soxa"), home.beginning(arguments), environment: home.environment.merging(state) { $1 })
        return terminal
    }

    private func report(_ home: Home, _ environment: [String: String] = [:]) throws -> Finished {
        let state = ["XDG_STATE_HOME": home.path + "/state"].merging(environment) { $1 }
        return try home.soxa("doctor", "--report", environment: state)
    }

    private func text(_ home: Home) throws -> String { String(decoding: try home.bytes(of: file), as: UTF8.self) }

    @Test func aTerminalThatDrawsRightIsGreetedOnceAndRemembered() throws {
        let home = try Home.withSample()
        let first = try open(home)
        try first.wait(for: "Màn hình này vẽ đúng")
        try first.wait("the file") { _ in home.mode(of: self.file) != nil }
        try first.leave()
        #expect(home.mode(of: file) == 0o600)
        #expect(home.mode(of: "state/soxa") == 0o700)
        let kept = try text(home)
        #expect(kept.hasPrefix("soxa terminals 1\nxterm-256color\ton="))
        #expect(!kept.contains("localhost"))
        // Known, it is asked nothing more.
        let second = try open(home)
        try second.waitIdle()
        #expect(second.questionCount == 0)
        #expect(!second.screen.text.contains("Màn hình này vẽ đúng"))
        try second.leave()
        let finished = try report(home)
        #expect(finished.status == 0)
        #expect(finished.lines.first?.hasPrefix("Màn hình xterm-256color, khám ngày ") == true)
        #expect(finished.text.contains("✓ Chữ và dấu đều đúng bề rộng."))
        #expect(try report(home, ["TERM": "linux"]).status == 1)
    }

    @Test func aSignThatIsDrawnWideIsReplacedNowAndTheNextTime() throws {
        let home = try Home.withSample()
        let odd: [Unicode.Scalar: Int] = ["●": 2, "│": 2, "…": 2, "─": 2]
        let first = try open(home, window: .wide, oddWidths: odd)
        try first.wait(for: "Màn hình vẽ lệch")
        try first.wait("the file") { _ in home.mode(of: self.file) != nil }
        #expect(!first.screen.text.contains("│"))
        #expect(first.screen.text.contains("~"))
        try first.leave()
        let second = try open(home, window: .wide, oddWidths: odd)
        try second.waitIdle()
        #expect(second.questionCount == 0)
        #expect(!second.screen.text.contains("│"))
        // Nothing is out of line: the bar between list and record stands in one column.
        let bars = second.screen.lines.compactMap { line in line.firstIndex(of: "|").map { line[..<$0].count } }
        #expect(bars.count > 20)
        #expect(Set(bars).count == 1)
        try second.leave()
        let finished = try report(home)
        #expect(finished.status == 1)
        #expect(finished.lines.contains { $0.hasPrefix("! ") && $0.contains("●") && $0.contains("*") })
    }

    @Test func withoutUTF8LettersAreDrawnWithoutMarksAndTheWayOutIsTold() throws {
        let home = try Home.withSample()
        // What a terminal of one byte a letter makes of three.
        var odd: [Unicode.Scalar: Int] = [:]
        for letter in "ếợẫƯ●│─…".unicodeScalars { odd[letter] = 3 }
        let terminal = try open(home, window: .wide, oddWidths: odd)
        try terminal.wait(for: "Window > Translation > UTF-8")
        #expect(terminal.screen.text.allSatisfy { $0.isASCII })
        #expect(terminal.screen.text.contains("So Xa"))
        try terminal.leave()
        #expect(try report(home).text.contains("unicode_start"))
    }

    @Test func keysTypedAheadOfTheAnswersAreKept() throws {
        let home = try Home.withSample()
        let terminal = try PseudoTerminal(rows: 24, columns: 80)
        terminal.answer()
        try terminal.send("2")
        try terminal.run(
            builtProgram("soxa"),
            environment: home.environment.merging(["XDG_STATE_HOME": home.path + "/state"]) { $1 })
        try terminal.wait("the file") { _ in home.mode(of: self.file) != nil }
        try terminal.wait(for: "sản phẩm")
        #expect(!terminal.screen.text.contains(";"))
        try terminal.leave()
    }

    @Test func aTerminalThatDoesNotAnswerIsNotKnown() throws {
        let home = try Home.withSample()
        let terminal = try home.open(environment: ["XDG_STATE_HOME": home.path + "/state"])
        try terminal.press("\u{1B}[B")
        #expect(!terminal.screen.text.contains("vẽ đúng"))
        try terminal.leave()
        #expect(home.mode(of: file) == nil)
        let finished = try report(home)
        #expect(finished.status == 1)
        #expect(finished.text == "Chưa biết gì về màn hình xterm-256color. Khám: soxa doctor\n")
    }

    @Test func theDemoRemembersNothing() throws {
        let home = try Home()
        let terminal = try open(home, "demo", oddWidths: ["●": 2])
        try terminal.wait(for: "Màn hình vẽ lệch")
        try terminal.leave()
        #expect(home.names(in: "state") == [])
    }

    @Test func theWholeExaminationIsRemembered() throws {
        let home = try Home()
        let terminal = try open(home, "doctor", environment: ["TERM_PROGRAM": "thử", "TMUX": "x", "SSH_TTY": "y"])
        try terminal.waitIdle()
        #expect(terminal.screen.text.contains("Khám 1/8"))
        try terminal.press("c", "k", Key.f1, Key.f2, Key.f10, "\u{11}", "k")
        try terminal.press("\u{08}", "\u{13}", "\u{11}", Key.enter, "\u{1B}[200~dán\u{1B}[201~", Key.enter)
        try terminal.press("\u{1B}[<0;12;5M\u{1B}[<0;12;5m", Key.enter, "tieng\u{08}\u{08}\u{08}ếng", Key.enter)
        #expect(terminal.screen.text.contains("Khám 8/8"))
        #expect(terminal.screen.text.contains("! Không thấy F3, F4, F5, F6, F7, F8, F9:"))
        try terminal.send(Key.escape)
        #expect(try terminal.waitEnd() == .exited(1))
        terminal.expectGivenBack()
        #expect(terminal.screen.text.contains("soxa doctor --report"))
        let kept = try text(home)
        #expect(kept.contains("\nxterm-256color/th_/tmux/ssh\t"))
        for part in [
            "lines=yes", "colours=no", "f-keys=1,2,10", "backspace=8", "flow=qs", "paste=whole", "mouse=yes",
            "method=retype-8",
        ] { #expect(kept.contains("\t" + part), "\(part)") }
        let again = try report(home, ["TERM_PROGRAM": "thử", "TMUX": "x", "SSH_TTY": "y"])
        #expect(again.status == 1)
        #expect(again.text.contains("✓ Bộ gõ xóa rồi gõ lại bằng mã 0x08"))
    }

    @Test func itEndsAsItsReportDoes() throws {
        for (answers, status) in [(["c", "c"], 0), (["c", "k"], 1), ([], 1)] as [([String], Int32)] {
            let home = try Home()
            // One that does not answer, so that nothing is known but what is said.
            let terminal = try home.open("doctor", environment: ["XDG_STATE_HOME": home.path + "/state"])
            for answer in answers { try terminal.press(answer) }
            try terminal.send(Key.escape)
            #expect(try terminal.waitEnd() == .exited(status))
            #expect(try report(home).status == status)
        }
        #expect(try Home().soxa("doctor", "--help").text.contains("Kết thúc bằng 0"))
    }

    @Test func aDamagedFileIsPassedOverAndWrittenAnew() throws {
        let home = try Home.withSample()
        try home.write([0xFF, 0x00, 0x0A], to: file)
        let finished = try report(home)
        #expect(finished.status == 1)
        #expect(finished.complaint.contains("hỏng"))
        let terminal = try open(home)
        try terminal.wait("the file") { _ in (try? self.text(home))?.hasPrefix("soxa terminals 1") == true }
        try terminal.leave()
        #expect(home.mode(of: file) == 0o600)
        #expect(try report(home).status == 0)
        try home.write([UInt8](repeating: 0x61, count: 100_000), to: file)
        #expect(try report(home).complaint.contains("hỏng"))
    }

    @Test func withoutATerminalItSaysSo() throws {
        let home = try Home()
        let finished = try home.soxa("doctor")
        #expect(finished.status == 2)
        #expect(finished.complaint.hasPrefix("Cần một cửa sổ dòng lệnh"))
        let english = try home.soxa("doctor", "--report", "--lang", "en")
        #expect(english.status == 1)
        #expect(english.text.hasPrefix("Nothing is known"))
    }
}
