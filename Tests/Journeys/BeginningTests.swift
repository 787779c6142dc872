// How a book begins: only where somebody wants one, and never over a file that may be a failed copy.

import Foundation
import Glibc
import PseudoTerminal
import Testing

@Suite struct BeginningTests {
    @Test(arguments: [
        ["search", "a"], ["export", "unit"], ["print", "summary"], ["import", Home.sampleFile("units")],
        ["import", "--dry-run", Home.sampleFile("units")],
    ]) func scriptsMakeNoFileUnasked(arguments: [String]) throws {
        let home = try Home()
        for place in [[], ["--db", home.path + "/sổ.db"], ["--db", home.path + "/thư mục/sổ.db"]] {
            let finished = try home.runAsWritten(arguments + place)
            #expect(finished.status == 2, "\(place)")
            #expect(finished.text == "")
            #expect(!finished.complaint.isEmpty)
        }
        #expect(home.names(in: "") == ["tmp"])
    }

    @Test(arguments: [Window.wide, .narrow, Window(rows: 10, columns: 40)]) func theFirstStartAsksWhereTheBookIsMade(
        window: Window
    ) throws {
        let home = try Home()
        let no = try home.openAsWritten([], window)
        #expect(no.screen.text.contains("Lập sổ mới"))
        if window.columns > 40 { #expect(no.screen.text.contains("data/soxa/soxa.db")) }
        try no.send(Key.escape)
        #expect(try no.waitEnd() == .exited(1))
        no.expectGivenBack()
        #expect(home.names(in: "") == ["tmp"])

        let last = try home.openAsWritten([], window)
        try last.press(Key.down)
        try last.send(Key.enter)
        #expect(try last.waitEnd() == .exited(1))
        #expect(home.names(in: "") == ["tmp"])

        let yes = try home.openAsWritten([], window)
        try yes.press(Key.enter)
        #expect(yes.screen.text.contains("Những bước đầu"))
        try yes.press(Key.escape)
        #expect(yes.screen.text.contains("0/0"))
        #expect(home.mode(of: "data/soxa") == 0o700 && home.mode(of: "data/soxa/soxa.db") == 0o600)
        try yes.leave()
        let again = try home.openAsWritten([], window)
        #expect(again.screen.text.contains("0/0"))
        try again.leave()
    }

    @Test(arguments: [SIGTERM, SIGHUP]) func endedWhileItAsksItMakesNothing(number: Int32) throws {
        let home = try Home()
        let terminal = try home.openAsWritten([])
        terminal.signal(number)
        #expect(try terminal.waitEnd() == .exited(1))
        terminal.expectGivenBack()
        #expect(home.names(in: "") == ["tmp"])
    }

    @Test func aFileNamedByDbIsMadeAfterAskingAndItsFolderNever() throws {
        let home = try Home()
        let file = home.path + "/sổ.db"
        let asked = try home.openAsWritten(["--db", file])
        #expect(asked.screen.text.contains("sổ.db"))
        #expect(!FileManager.default.fileExists(atPath: file))
        try asked.press(Key.enter, Key.escape)
        #expect(asked.screen.text.contains("0/0"))
        try asked.leave()
        #expect(home.names(in: "") == ["sổ.db", "tmp"] && home.mode(of: "sổ.db") == 0o600)

        let missing = home.path + "/không có/sổ.db"
        for arguments in [["--db", missing], ["--db", missing, "--new"]] {
            let terminal = try PseudoTerminal(rows: 24, columns: 100)
            try terminal.run(builtProgram("soxa"), arguments, environment: home.environment)
            #expect(try terminal.waitEnd() == .exited(2))
            #expect(terminal.screen.text.contains("không có"))
        }
        #expect(home.names(in: "") == ["sổ.db", "tmp"])
    }

    @Test func newMakesAFileWithoutAsking() throws {
        let home = try Home()
        #expect(try home.runAsWritten(["export", "criteria", "--new", "--format", "jsonl"]).lines.count == 28)
        #expect(home.names(in: "data/soxa") == ["soxa.db"] && home.mode(of: "data/soxa") == 0o700)
        let file = home.path + "/b.db"
        let trial = try home.runAsWritten(["import", "--dry-run", "--new", "--db", file, Home.sampleFile("units")])
        #expect(trial.status == 0 && trial.text.contains("units"))
        #expect(home.names(in: "") == ["data", "tmp"] && home.names(in: "tmp") == [], "a trial makes nothing")
        let terminal = try home.openAsWritten(["--db", file, "--new"])
        #expect(terminal.screen.text.contains("0/0"))
        try terminal.leave()
    }

    @Test func aFileIsFoundAsItIsWritten() throws {
        let home = try Home()
        let file = home.path + "/sổ xã.db"
        #expect(try home.runAsWritten(["import", Home.sampleFile("units"), "--new", "--db", file]).status == 0)
        let address = URL(fileURLWithPath: file).absoluteString
        for written in [file, "\"\(file)\"", "'\(file)'", "“~/sổ xã.db”", "~/sổ xã.db", address, file + " "] {
            let finished = try home.runAsWritten(["export", "unit", "--format", "jsonl", "--db", written])
            #expect(finished.status == 0 && finished.lines.count > 3, "\(written)")
        }
        #expect(home.names(in: "") == ["sổ xã.db", "tmp"])
    }

    @Test func whatIsNoFileIsSaidInWords() throws {
        let home = try Home()
        try FileManager.default.createDirectory(atPath: home.path + "/thư mục", withIntermediateDirectories: false)
        try home.write("x", to: "thư.txt")
        #expect(symlink(home.path + "/đâu đó", home.path + "/liên kết") == 0)
        for (name, word) in [
            ("thư mục", "thư mục hoặc thiết bị"), ("thư.txt", "không phải là dữ liệu"), ("thư.txt/a.db", "thư.txt"),
            ("liên kết", "liên kết"), (String(repeating: "a", count: 300), "tên dài quá"),
        ] {
            for language in ["vi", "en"] {
                let finished = try home.runAsWritten(
                    ["search", "a", "--new", "--lang", language, "--db", home.path + "/" + name])
                #expect([2, 3].contains(finished.status) && finished.text == "", "\(name)")
                if language == "vi" { #expect(finished.complaint.contains(word), "\(finished.complaint)") }
                for foreign in ["SQLite", "sqlite", "database disk", "unable to open", "No such file"] {
                    #expect(!finished.complaint.contains(foreign))
                }
            }
        }
        #expect(home.names(in: "") == ["liên kết", "thư mục", "thư.txt", "tmp"])
    }

    /// Files in which nothing was ever written: none of bytes, and a database without a table.
    private func blankFiles(in home: Home) throws -> [String] {
        let blank = try home.write("", to: "trống.db")
        let table = home.path + "/chưa có bảng.db"
        if let sqlite { _ = try finish(sqlite, [table, "CREATE TABLE a(b); DROP TABLE a"], environment: [:]) }
        return sqlite == nil ? [blank] : [blank, table]
    }

    @Test(arguments: [
        ["search", "a"], ["export", "unit"], ["print", "summary"], ["import", Home.sampleFile("units")],
    ]) func aFileWithNothingInItIsNoBook(arguments: [String]) throws {
        let home = try Home()
        for file in try blankFiles(in: home) {
            let finished = try home.runAsWritten(arguments + ["--db", file])
            #expect(finished.status == 2 && finished.text == "")
            #expect(finished.complaint.contains("không có gì bên trong"), "\(finished.complaint)")
            let wanted = try home.runAsWritten(arguments + ["--db", file, "--new"])
            #expect(wanted.complaint.contains("Đã lập sổ mới: "), "\(wanted.complaint)")
            #expect(try home.runAsWritten(["export", "criteria", "--format", "jsonl", "--db", file]).lines.count == 28)
        }
    }

    @Test func theScreenAsksBeforeAFileWithNothingInItBecomesABook() throws {
        let home = try Home()
        for file in try blankFiles(in: home) {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: file)).count
            let no = try home.openAsWritten(["--db", file])
            #expect(no.screen.text.contains("không có gì bên trong"))
            try no.send(Key.escape)
            #expect(try no.waitEnd() == .exited(1))
            if bytes == 0 { #expect(try Data(contentsOf: URL(fileURLWithPath: file)).isEmpty) }
            let yes = try home.openAsWritten(["--db", file])
            try yes.press(Key.down, Key.enter, Key.escape)
            #expect(yes.screen.text.contains("0/0"))
            try yes.leave()
        }
    }
}
