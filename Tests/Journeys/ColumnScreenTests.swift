// A list with headings of the office's own: what it is and what its columns are is said on the screen, once.
import PseudoTerminal
import Testing

@Suite struct ColumnScreenTests {
    private static let list = "Việc đã hứa,Ai lo,Ghi riêng\nSửa cầu Nà Pàn,Phòng Kinh tế,x1\nLắp đèn,Phòng Văn hóa,x2\n"

    private func isIn(_ home: Home, _ kind: String, _ field: String, _ value: String) throws -> Bool {
        try home.soxa("export", kind, "--format", "jsonl").text.contains("\"\(field)\":\"\(value)\"")
    }

    @Test(arguments: [Window.wide, .narrow])
    func anUnknownTableIsSaidAndKnownFromThenOn(window: Window) throws {
        let home = try Home()
        let file = try home.write(Self.list, to: "viec.csv")
        let terminal = try home.open(window: window)
        try terminal.press(Key.f9, "nhap tu tep", Key.enter, file, Key.enter)
        try terminal.wait(for: "Chưa rõ bảng này là gì")
        // What nobody said is not imported.
        try terminal.press(Key.f2)
        try terminal.wait(for: "Chưa đủ cột")
        try terminal.press(Key.enter, "cam kết", Key.enter)
        try terminal.wait(for: "Cam kết, 2 dòng")
        try terminal.press(Key.down, Key.enter, "nội dung cam kết", Key.enter)
        try terminal.press(Key.enter, "cơ quan cam kết", Key.enter)
        #expect(terminal.screen.text.contains("Sửa cầu Nà Pàn | Lắp đèn"))
        #expect(terminal.screen.text.contains("→ Cơ quan cam kết"))
        try terminal.press(Key.f8, Key.f2)
        try terminal.wait(for: "mới 2")
        try terminal.press(Key.enter)
        try terminal.wait(for: "Đã nhập")
        for body in ["Phòng Kinh tế", "Phòng Văn hóa"] { #expect(try isIn(home, "promise", "body", body)) }
        // The next list of this make is known, in another order too, and that is told.
        let next = try home.write("Ai lo,Ghi riêng,Việc đã hứa\nĐoàn xã,x3,Mở sân bóng\n", to: "moi.csv")
        try terminal.press(Key.f9, "nhap tu tep", Key.enter, next, Key.enter)
        try terminal.wait(for: "như đã chọn lần trước")
        // No row is refused, and that is said.
        try terminal.press("-")
        #expect(terminal.screen.text.contains("Không có dòng nào không hợp lệ"))
        // One column is changed; what was said of the others stays.
        try terminal.press(Key.f4, Key.down, Key.down, Key.enter, "tiến độ", Key.enter, Key.f2)
        try terminal.wait(for: "mới 1")
        try terminal.press(Key.enter)
        try terminal.wait(for: "Đã nhập: 1 mới")
        #expect(try isIn(home, "promise", "body", "Đoàn xã") && isIn(home, "promise", "progress", "x3"))
    }

    @Test func aColumnOfAKnownTableIsChangedAndATableLeftOut() throws {
        let home = try Home()
        let file = try home.write(
            "STT,Nội dung kiến nghị,Cơ quan - đơn vị,Nội dung trả lời\n1,Xin đèn,Phòng A,Sẽ lắp\n", to: "hoi.csv")
        let terminal = try home.open()
        try terminal.press(Key.f9, "nhap tu tep", Key.enter, file, Key.enter)
        try terminal.wait(for: "mới 2")
        // The conference of a question that stays cannot go.
        try terminal.press(Key.f8)
        #expect(terminal.screen.text.contains("1 dòng khác cần dòng này"))
        try terminal.press(Key.f4)
        try terminal.wait(for: "Các cột của")
        // The cursor stands on the column that is not clear; the likely fields come first.
        try terminal.press(Key.enter, Key.down, Key.enter)
        #expect(terminal.screen.text.contains("→ Cơ quan trả lời"))
        try terminal.press(Key.f2)
        try terminal.wait(for: "mới 2")
        try terminal.press(Key.enter)
        try terminal.wait(for: "Đã nhập")
        #expect(try isIn(home, "question", "department", "Phòng A"))
        try terminal.press(Key.f9, "nhap tu tep", Key.enter, file, Key.enter)
        try terminal.wait(for: "không đổi 2")
        try terminal.press(Key.f4, "\u{1B}[H", Key.f8)
        try terminal.wait(for: "bỏ, 1 dòng")
        try terminal.press(Key.f2)
        try terminal.wait(for: "Chưa đủ cột")
        try terminal.press(Key.f8)
        try terminal.wait(for: "Câu hỏi, 1 dòng")
    }

    @Test func aRowIsLookedAtAndLeftOut() throws {
        let home = try Home()
        let file = try home.write(
            "Tên sản phẩm,Chủ thể,Hạng sao\nTrám đen,HTX Một,3\nMật ong,HTX Hai,9\nThạch đen,HTX Ba,4\n", to: "sp.csv")
        let terminal = try home.open()
        try terminal.press("2", Key.f9, "nhap tu tep", Key.enter, file, Key.enter)
        try terminal.wait(for: "không hợp lệ 1")
        try terminal.press(Key.f3)
        #expect(terminal.screen.text.contains("Tên sản phẩm: Mật ong"))
        try terminal.press("-", Key.end, Key.f8)
        #expect(terminal.screen.text.contains("không hợp lệ 0 · bỏ 2"))
        try terminal.press(Key.f2)
        try terminal.wait(for: "bỏ 2 dòng")
        #expect(try isIn(home, "product", "name", "Trám đen"))
        for left in ["Mật ong", "Thạch đen"] { #expect(try !isIn(home, "product", "name", left)) }
    }
}
