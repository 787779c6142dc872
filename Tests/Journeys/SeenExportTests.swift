// A register is exported as it is seen: filter, order, columns and headings of the screen, in real files.

import Foundation
import PseudoTerminal
import Testing

@Suite struct SeenExportTests {
    private func export(_ terminal: PseudoTerminal, _ choice: String, to path: String) throws {
        try terminal.press(Key.f9, choice, Key.enter, "\u{01}", path, Key.enter)
    }

    @Test func theFilteredListGoesOutAsItStandsOnTheScreen() throws {
        let home = try Home.withSample()
        let terminal = try home.open()
        try terminal.press("2", "/", "tram den", Key.enter)
        let shown = terminal.screen.lines
        let path = home.path + "/ong.csv"
        try export(terminal, "xuat so dang xem", to: path)
        #expect(terminal.screen.text.contains("Đã xuất"))
        try terminal.leave()
        let text = try String(decoding: home.bytes(of: "ong.csv"), as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        let all = try home.soxa("export", "product", "--format", "jsonl").lines
        #expect(lines.count > 1 && lines.count < all.count, "\(lines) of \(all.count)")
        #expect(lines[0].hasPrefix("\u{FEFF}Tên") || lines[0].contains("Sản phẩm"))
        for line in lines.dropFirst() {
            let name = line.split(separator: ",")[0].replacing("\"", with: "")
            #expect(shown.contains { $0.contains(name.prefix(10)) }, "\(line)")
        }
        #expect(home.mode(of: "ong.csv") == 0o600)
    }

    @Test func headingsAreInTheLanguageOfTheScreen() throws {
        let home = try Home.withSample()
        for (language, heading, choice) in [
            ("vi", "Trạng thái", "xuat so dang xem"), ("en", "State", "export what is"),
        ] {
            let terminal = try home.open("--lang", language)
            let path = home.path + "/\(language).csv"
            try export(terminal, choice, to: path)
            try terminal.leave()
            let text = try String(decoding: home.bytes(of: language + ".csv"), as: UTF8.self)
            #expect(text.split(whereSeparator: \.isNewline).first?.contains(heading) == true, "\(text.prefix(200))")
        }
    }

    @Test func daysAndSumsAreRealInASpreadsheetAndWrittenInText() throws {
        let home = try Home.withSample()
        let terminal = try home.open(window: Window(rows: 40, columns: 200))
        try terminal.press("3")
        try export(terminal, "xuat so dang xem", to: home.path + "/a.xlsx")
        try export(terminal, "xuat so dang xem", to: home.path + "/a.csv")
        try export(terminal, "xuat so dang xem", to: home.path + "/a.jsonl")
        #expect(terminal.screen.text.contains("Xuất tất cả"))
        try terminal.press(Key.escape)
        try terminal.leave()
        let text = try String(decoding: home.bytes(of: "a.csv"), as: UTF8.self)
        #expect(text.contains(".000.000 đ"))
        let unzipped = try finish(
            "/usr/bin/env", ["unzip", "-p", home.path + "/a.xlsx", "xl/worksheets/sheet1.xml"],
            environment: ["PATH": "/usr/bin:/bin"])
        #expect(unzipped.text.contains("000000</v>"))
        #expect(!unzipped.text.contains(".000.000"))
    }

    /// Names in fields and inside sentences are hidden in the list as in other exports, and it says how to show them.
    @Test func namesAreHiddenAndTheWayToThemIsSaid() throws {
        let home = try Home()
        let rows = [
            #"{"kind":"conference","title":"Đối thoại năm 2024","year":2024}"#,
            #"{"kind":"question","conference":"Đối thoại năm 2024","number":1,"asker":"Ông Hoàng Văn Thái","unit":"xã Mẫu","#
                + #""question":"Ông Nguyễn Văn Bình hỏi vay vốn ở đâu?"}"#,
        ].joined(separator: "\n")
        #expect(try home.soxa("import", home.write(rows, to: "a.jsonl")).status == 0)
        let terminal = try home.open(window: Window(rows: 40, columns: 160))
        try terminal.press("c")
        try export(terminal, "xuat so dang xem", to: home.path + "/a.csv")
        let screen = terminal.screen.text
        #expect(screen.contains("Đã ẩn") && screen.contains("Ctrl-P"), "\(screen)")
        try export(terminal, "xuat tat ca", to: home.path + "/b.csv")
        #expect(terminal.screen.text.contains("--with-names"), "\(terminal.screen.text)")
        try terminal.leave()
        for name in ["a.csv", "b.csv"] {
            let text = try String(decoding: home.bytes(of: name), as: UTF8.self)
            #expect(text.contains("vay vốn ở đâu") && !text.contains("Bình") && !text.contains("Thái"), "\(text)")
        }
    }
}
