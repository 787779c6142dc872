// A new book: five answers, a question, and the first notice prints whole.
import Foundation
import PseudoTerminal
import Testing

@Suite struct FirstStepsTests {
    private func pasted(_ text: String) -> String { "\u{1B}[200~" + text + "\u{1B}[201~" }

    private func notice(_ home: Home) throws -> String {
        try home.runAsWritten(["print", "notice", "--out", home.path + "/notice.txt"]).complaint
            + String(decoding: home.bytes(of: "notice.txt"), as: UTF8.self)
    }

    @Test(arguments: [Window.wide, .narrow]) func fiveAnswersAndTheFirstNoticePrintsWhole(window: Window) throws {
        let home = try Home()
        let terminal = try home.openAsWritten([], window)
        try terminal.press(Key.enter)
        #expect(terminal.screen.text.contains("Những bước đầu"))
        // The commune by its code, the office, who signs and what they are called, the year.
        try terminal.press(Key.enter, "06040", Key.enter, Key.enter)
        try terminal.press(Key.enter, Key.enter, pasted("Nông Văn Mẫu"), Key.enter)
        try terminal.press(Key.enter, Key.enter)
        #expect(terminal.screen.text.contains("UBND xã Thất Khê"), "\(terminal.screen.text)")
        #expect(terminal.screen.text.contains("Đối thoại với thanh niên năm"), "\(terminal.screen.text)")
        try terminal.press(Key.escape, "n", pasted("xã Thất Khê"), Key.enter)
        try terminal.press(
            pasted("Đoàn xã"), Key.enter, Key.enter, pasted("Bao giờ có lớp nghề?"), Key.enter, Key.escape)
        try terminal.wait(for: "/1")
        // Handed out, answered, submitted, approved; the notice has its number in the dialogue, and publishes it.
        try terminal.press("g", pasted("Phòng Kinh tế"), Key.enter, Key.enter)
        try terminal.press(Key.f3, pasted("Tháng 5 có lớp nghề trồng hồi."), Key.f2, Key.escape)
        try terminal.press(Key.f6, "cho duyet", Key.enter, Key.f6, "da duyet", Key.enter)
        try terminal.press("]", Key.f4)
        for _ in 0..<23 { try terminal.press(Key.tab) }
        try terminal.press("01/TB-UBND", Key.f2, "[", Key.f6, "cong bo", Key.enter)
        #expect(terminal.screen.text.contains("✓ đã công bố"), "\(terminal.screen.text)")
        try terminal.leave()
        let printed = try notice(home)
        for part in [
            "ỦY BAN NHÂN DÂN", "XÃ THẤT KHÊ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 01/TB-UBND", "Thất Khê, ngày",
            "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nông Văn Mẫu", "Đoàn xã Thất Khê", "Lưu: VT", "Bao giờ có lớp nghề?",
            "Tháng 5 có lớp nghề trồng hồi.",
        ] { #expect(printed.contains(part), "\(part) is not in \(printed)") }
    }

    @Test func leftInTheMiddleItLosesNothingAndDoesNotAskAgain() throws {
        let home = try Home()
        let first = try home.openAsWritten([])
        try first.press(Key.enter, Key.enter, "06040", Key.enter, Key.enter, Key.escape)
        try first.leave()
        let again = try home.openAsWritten([])
        #expect(!again.screen.text.contains("Những bước đầu ─"), "\(again.screen.text)")
        #expect(again.screen.text.contains("UBND xã Thất Khê"), "the title names the office")
        try again.press(Key.f9, "nhung buoc dau", Key.enter)
        #expect(again.screen.text.contains("✓ 1 Xã, cơ quan"), "\(again.screen.text)")
        #expect(again.screen.text.contains("○ 2 Thể thức, người ký"), "\(again.screen.text)")
        try again.leave()
    }

    /// Scripts and tests say `--new`, and are asked nothing.
    @Test func newAsksNothing() throws {
        let home = try Home()
        let terminal = try home.openAsWritten(["--new"])
        #expect(!terminal.screen.text.contains("Những bước đầu ─"))
        try terminal.leave()
    }
}
