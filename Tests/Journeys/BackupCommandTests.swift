// Copies by the command line: made while the book is open, put in its place, and the book examined.

import Foundation
import Testing

@Suite struct BackupCommandTests {
    private func count(in home: Home) throws -> Int {
        try home.soxa("export", "question", "--format", "jsonl").lines.count
    }

    @Test func aBookIsBackedUpAndPutBack() throws {
        let home = try Home.withSample()
        let before = try count(in: home)
        let made = try home.runAsWritten(["backup"])
        #expect(made.status == 0 && made.text.contains("soxa.db.backups/soxa-"))
        let path = try #require(made.lines.first?.split(separator: " ").last.map(String.init))
        #expect(home.mode(of: "data/soxa/soxa.db.backups") == 0o700)
        let row = #"{"kind":"question","conference":"Đối thoại mới","question":"Câu mới?","unit":"xã Hạ"}"#
        #expect(try home.soxa("import", home.write(row + "\n", to: "a.jsonl")).status == 0)
        #expect(try count(in: home) == before + 1)
        let back = try home.runAsWritten(["restore", path])
        #expect(back.status == 0 && back.text.contains("được giữ tại"), "\(back.complaint)")
        #expect(try count(in: home) == before)
        let verified = try home.runAsWritten(["verify"])
        #expect(verified.status == 0 && verified.text.contains("không có gì sai"))
    }

    @Test func whatIsOpenIsBackedUpButNotReplaced() throws {
        let home = try Home.withSample()
        let terminal = try home.open()
        let copy = home.path + "/usb.db"
        #expect(try home.runAsWritten(["backup", copy]).status == 0)
        let twice = try home.runAsWritten(["backup", copy])
        #expect(twice.status == 2 && twice.complaint.contains("usb.db"))
        let busy = try home.runAsWritten(["restore", copy])
        // Waiting would not help: it is said who has to leave.
        let process = terminal.process.description
        #expect(busy.status == 3 && busy.complaint.contains("tiến trình \(process) của "), "\(busy.complaint)")
        try terminal.leave()
        #expect(try home.runAsWritten(["restore", copy]).status == 0)
    }

    @Test func aFolderNamedOnceGetsACopyADay() throws {
        let home = try Home.withSample()
        let (stick, other) = (home.path + "/usb", home.path + "/other.db")
        #expect(try home.runAsWritten(["backup", "--folder", stick]).status == 2)
        try FileManager.default.createDirectory(atPath: stick, withIntermediateDirectories: false)
        let named = try home.runAsWritten(["backup", "--folder", stick])
        #expect(named.status == 0 && named.text.contains("/usb/soxa.db.backups/soxa-"), "\(named.complaint)")
        #expect(home.mode(of: "usb/soxa.db.backups") == 0o700)
        let copies = try FileManager.default.contentsOfDirectory(atPath: stick + "/soxa.db.backups")
        #expect(copies.count == 1)
        // Another book of that name has a folder of its own.
        #expect(try home.runAsWritten(["search", "a", "--new", "--db", home.path + "/b/soxa.db"]).status == 2)
        try FileManager.default.createDirectory(atPath: home.path + "/b", withIntermediateDirectories: false)
        _ = try home.runAsWritten(["search", "a", "--new", "--db", home.path + "/b/soxa.db"])
        let second = try home.runAsWritten(["backup", "--folder", stick, "--db", home.path + "/b/soxa.db"])
        #expect(second.status == 0 && second.text.contains("/usb/soxa.db.backups-2/"), "\(second.complaint)")
        // While the stick is away that is said, and is no error.
        #expect(rename(stick, other) == 0)
        let away = try home.runAsWritten(["backup"])
        #expect(away.status == 0 && away.lines.count == 2 && away.text.contains("Chưa thấy thư mục sao lưu " + stick))
        #expect(rename(other, stick) == 0)
        let back = try home.runAsWritten(["backup"])
        #expect(back.lines.count == 2 && back.text.contains(stick + "/soxa.db.backups/"))
        // Whoever names no copy is offered those of both.
        let asked = try home.runAsWritten(["restore"])
        #expect(
            asked.status == 2 && asked.complaint.contains(stick) && asked.complaint.contains("/data/soxa/soxa.db.b"))
        #expect(try home.runAsWritten(["backup", "--folder", ""]).status == 0)
        #expect(try home.runAsWritten(["backup"]).lines.count == 1)
        // Beside the book is no second place, by whatever name.
        try FileManager.default.createSymbolicLink(atPath: home.path + "/link", withDestinationPath: "data/soxa")
        for own in ["/data/soxa", "/data/soxa/soxa.db.backups", "/link"] {
            let beside = try home.runAsWritten(["backup", "--folder", home.path + own])
            #expect(beside.status == 2 && beside.complaint.contains("/data/soxa/soxa.db.backups"), "\(own)")
        }
    }

    @Test func aStickThatIsAwayIsSaidOnTheScreen() throws {
        let home = try Home.withSample()
        let stick = home.path + "/usb"
        try FileManager.default.createDirectory(atPath: stick, withIntermediateDirectories: false)
        let terminal = try home.open()
        try terminal.press(Key.f9, "thu muc sao luu", Key.enter, stick, Key.enter)
        #expect(terminal.screen.text.contains("Đã sao lưu: "))
        try terminal.leave()
        #expect(try FileManager.default.contentsOfDirectory(atPath: stick + "/soxa.db.backups").count == 1)
        try FileManager.default.removeItem(atPath: stick)
        let again = try home.open()
        #expect(again.screen.text.contains("Chưa thấy thư mục sao lưu"))
        try again.leave()
    }

    @Test(arguments: [
        (["export", "question"], "tệp dữ liệu của sổ"), (["print", "summary"], ".db"),
        (["template", "notice"], "tệp dữ liệu của sổ"),
    ]) func nothingIsWrittenOverABook(arguments: [String], word: String) throws {
        let home = try Home.withSample()
        _ = try home.soxa("search", "a")
        let before = try count(in: home)
        let link = home.path + "/liên kết.db"
        #expect(symlink(home.database, link) == 0)
        for path in [home.database, link] {
            let all = arguments + ["--out", path, "--force"]
            let refused = try home.runAsWritten(all)
            #expect(refused.status == 2 && refused.complaint.contains(word), "\(refused.complaint)")
        }
        #expect(try count(in: home) == before)
        #expect(try home.soxa("verify").status == 0)
    }

    @Test(arguments: [Window.wide, .narrow]) func theScreenMakesACopyADayAndSaysWhenItCannot(window: Window) throws {
        let home = try Home.withSample()
        for _ in 1...2 {
            let terminal = try home.open(window: window)
            #expect(!terminal.screen.text.contains("sao lưu"))
            try terminal.leave()
            #expect(home.names(in: "data/soxa/soxa.db.backups").count == 1)
        }
        let terminal = try home.open(window: window)
        try terminal.press(Key.f9, "sao luu", Key.enter)
        #expect(terminal.screen.text.contains("Đã sao lưu: "))
        try terminal.press(Key.f9, "kiem tra so", Key.enter)
        #expect(terminal.screen.text.contains("không có gì sai"))
        try terminal.leave()
        #expect(home.names(in: "data/soxa/soxa.db.backups").count == 1)
        try FileManager.default.removeItem(atPath: home.database + ".backups")
        try home.write("", to: "data/soxa/soxa.db.backups")
        let hindered = try home.open(window: window)
        #expect(hindered.screen.text.contains("Chưa sao lưu được") && hindered.screen.text.contains("chưa sao lưu"))
        try hindered.leave()
    }

    @Test func theDemoMakesNoCopies() throws {
        let home = try Home()
        let terminal = try home.open("demo")
        #expect(!terminal.screen.text.contains("sao lưu"))
        try terminal.leave()
        #expect(home.names(in: "tmp").isEmpty)
    }

    @Test func aLargeImportBeginsWithACopy() throws {
        let home = try Home.withSample()
        let rows = (1...120).map { #"{"kind":"unit","name":"Xã \#($0)","level":"commune"}"# }.joined(separator: "\n")
        let imported = try home.soxa("import", home.write(rows + "\n", to: "a.jsonl"))
        #expect(imported.status == 0, "\(imported.text)\(imported.complaint)")
        let names = home.names(in: "data/soxa/soxa.db.backups")
        #expect(names.count == 1 && names.first?.hasSuffix("-import-1.db") == true, "\(names)")
        let few = rows.split(separator: "\n").prefix(9).joined(separator: "\n")
        #expect(try home.soxa("import", home.write(few, to: "b.jsonl")).status == 0)
        #expect(home.names(in: "data/soxa/soxa.db.backups") == names)
    }
}
