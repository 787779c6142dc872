// The file with the records: whole by itself after every way out, made only when wanted, told when something is wrong with it.

import Foundation
import Glibc
import PseudoTerminal
import Testing

@Suite struct FileTests {
    /// Runs the program here with nothing added.
    func run(_ arguments: [String], in home: Home) throws -> Finished {
        try finish(builtProgram("soxa"), arguments, environment: home.environment)
    }

    /// Opens the screen here with nothing added.
    func screen(_ arguments: [String], in home: Home, _ window: Window = .wide) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(rows: window.rows, columns: window.columns)
        try terminal.run(builtProgram("soxa"), arguments, environment: home.environment)
        try terminal.waitIdle()
        return terminal
    }

    /// Saves a word in the first answer.
    func save(_ word: String, on terminal: PseudoTerminal) throws {
        try terminal.openAnswer()
        try terminal.press(word + " ", Key.f2)
        #expect(terminal.screen.text.contains("Đã lưu"))
    }

    /// How many exported questions of a file have a word.
    func count(_ word: String, in file: String, _ home: Home) throws -> Int {
        let finished = try run(["export", "dialogue", "--format", "jsonl", "--db", file], in: home)
        #expect(finished.status == 0, "\(finished.complaint)")
        return finished.lines.count { $0.contains(word) }
    }

    // MARK: The file alone is whole

    @Test(arguments: ["keys", "SIGTERM", "SIGHUP", "SIGINT", "hang-up"]) func afterEveryWayOutTheFileAloneIsWhole(
        how: String
    ) throws {
        let home = try Home.withSample()
        let terminal = try home.open()
        try save("DA-LUU", on: terminal)
        switch how {
        case "keys": try terminal.send(Key.f10)
        case "hang-up": terminal.hangUp()
        default: terminal.signal(["SIGTERM": SIGTERM, "SIGHUP": SIGHUP, "SIGINT": SIGINT][how] ?? SIGTERM)
        }
        #expect(try terminal.waitEnd() == .exited(0))
        #expect(home.names(in: "data/soxa") == ["soxa.db"])
        let usb = try home.write(home.bytes(of: "data/soxa/soxa.db"), to: "usb.db")
        #expect(try count("DA-LUU", in: usb, home) == 1)
    }

    @Test func everyCommandLeavesTheFileAlone() throws {
        let home = try Home.withSample()
        let file = try home.write("question\nHỏi thêm?\n", to: "a.csv")
        let commands = [
            ["import", file], ["import", file, "--dry-run"], ["export", "dialogue"], ["search", "trám"],
            ["search", "không-có-gì-như-thế"], ["print", "summary"], ["print", "notice", "--number", "9/XX"],
        ]
        for command in commands {
            _ = try run(command, in: home)
            #expect(home.names(in: "data/soxa") == ["soxa.db"], "\(command)")
        }
        let usb = try home.write(home.bytes(of: "data/soxa/soxa.db"), to: "usb.db")
        #expect(try count("Hỏi thêm?", in: usb, home) == 1)
    }

    @Test func theLastOfTwoScreensLeavesTheFileAlone() throws {
        let home = try Home.withSample()
        let (first, second) = (try home.open(), try home.open())
        try save("BAN-MOT", on: first)
        try first.leave()
        try second.wait(for: "BAN-MOT")
        try second.leave()
        #expect(home.names(in: "data/soxa") == ["soxa.db"])
        #expect(try count("BAN-MOT", in: home.database, home) == 1)
    }

    @Test func killedItGoesOnWithAllThatWasSaved() throws {
        let home = try Home.withSample()
        let terminal = try home.open()
        try save("TRUOC-KHI-MAT", on: terminal)
        terminal.signal(SIGKILL)
        _ = try terminal.waitEnd()
        #expect(home.names(in: "data/soxa").contains("soxa.db-wal"))
        #expect(try count("TRUOC-KHI-MAT", in: home.database, home) == 1)
        #expect(home.names(in: "data/soxa") == ["soxa.db"])
    }

    @Test(arguments: [true, false]) func aCopyPutBesideTheLogOfAKilledProgramIsSaid(inPlace: Bool) throws {
        let home = try Home.withSample()
        _ = try run(["search", "trám"], in: home)
        let copy = try home.bytes(of: "data/soxa/soxa.db")
        let terminal = try home.open()
        try save("SAU-BAN-SAO", on: terminal)
        terminal.signal(SIGKILL)
        _ = try terminal.waitEnd()
        if inPlace {
            let file = open(home.database, O_WRONLY | O_TRUNC)
            #expect(write(file, copy, copy.count) == copy.count)
            close(file)
        } else {
            #expect(rename(try home.write(copy, to: "usb.db"), home.database) == 0)
        }
        let log = try home.bytes(of: "data/soxa/soxa.db-wal")
        let finished = try run(["export", "dialogue"], in: home)
        #expect(finished.status == 3 && finished.text == "")
        #expect(finished.complaint.contains("soxa.db-wal"))
        #expect(try home.bytes(of: "data/soxa/soxa.db") == copy)
        #expect(try home.bytes(of: "data/soxa/soxa.db-wal") == log)
    }

    @Test(arguments: [["search", "a"], ["import", "--new"], ["--new"], []]) func aLogWithoutItsFileIsLeftAndSaid(
        arguments: [String]
    ) throws {
        let home = try Home.withSample()
        let terminal = try home.open()
        try save("CHI-CON-NHAT-KY", on: terminal)
        terminal.signal(SIGKILL)
        _ = try terminal.waitEnd()
        unlink(home.database)
        let log = try home.bytes(of: "data/soxa/soxa.db-wal")
        #expect(!log.isEmpty)
        var complaint: String
        if arguments.first?.hasPrefix("--") == false {
            let words = arguments == ["import", "--new"] ? arguments + [Home.sampleFile("units")] : arguments
            let finished = try run(words, in: home)
            #expect(finished.status == 3)
            complaint = finished.complaint
        } else {
            let terminal = try PseudoTerminal(rows: 24, columns: 100)
            try terminal.run(builtProgram("soxa"), arguments, environment: home.environment)
            #expect(try terminal.waitEnd() == .exited(3))
            complaint = terminal.screen.text
        }
        #expect(complaint.contains("soxa.db-wal"))
        #expect(try home.bytes(of: "data/soxa/soxa.db-wal") == log)
        #expect(!home.names(in: "data/soxa").contains("soxa.db"))
    }

    // MARK: Only what was meant is made

    @Test(arguments: [
        ["search", "a"], ["export", "unit"], ["print", "summary"], ["import", Home.sampleFile("units")],
        ["import", "--dry-run", Home.sampleFile("units")],
    ]) func scriptsMakeNoFileUnasked(arguments: [String]) throws {
        let home = try Home()
        for place in [[], ["--db", home.path + "/sổ.db"], ["--db", home.path + "/thư mục/sổ.db"]] {
            let finished = try run(arguments + place, in: home)
            #expect(finished.status == 2, "\(place)")
            #expect(finished.text == "")
            #expect(!finished.complaint.isEmpty)
        }
        #expect(home.names(in: "") == ["tmp"])
    }

    @Test func aFileIsFoundAsItIsWritten() throws {
        let home = try Home()
        let file = home.path + "/sổ xã.db"
        #expect(try run(["import", Home.sampleFile("units"), "--new", "--db", file], in: home).status == 0)
        let address = URL(fileURLWithPath: file).absoluteString
        for written in [file, "\"\(file)\"", "'\(file)'", "“~/sổ xã.db”", "~/sổ xã.db", address, file + " "] {
            let finished = try run(["export", "unit", "--format", "jsonl", "--db", written], in: home)
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
                let finished = try run(
                    ["search", "a", "--new", "--lang", language, "--db", home.path + "/" + name], in: home)
                #expect([2, 3].contains(finished.status) && finished.text == "", "\(name)")
                if language == "vi" { #expect(finished.complaint.contains(word), "\(finished.complaint)") }
                for foreign in ["SQLite", "sqlite", "database disk", "unable to open", "No such file"] {
                    #expect(!finished.complaint.contains(foreign))
                }
            }
        }
        #expect(home.names(in: "") == ["liên kết", "thư mục", "thư.txt", "tmp"])
    }

    @Test func anOldLogIsSetAsideOrUsedAsThePersonSays() throws {
        for choice in 0...2 {
            let home = try Home.withSample()
            _ = try run(["search", "trám"], in: home)
            let copy = try home.bytes(of: "data/soxa/soxa.db")
            let terminal = try home.open()
            try save("SAU-BAN-SAO", on: terminal)
            terminal.signal(SIGKILL)
            _ = try terminal.waitEnd()
            #expect(rename(try home.write(copy, to: "usb.db"), home.database) == 0)
            let log = try home.bytes(of: "data/soxa/soxa.db-wal")
            let asked = try screen([], in: home)
            #expect(asked.screen.text.contains("Nhật ký cũ"))
            for _ in 0..<choice { try asked.press(Key.down) }
            if choice == 0 {
                try asked.send(Key.enter)
                #expect(try asked.waitEnd() == .exited(1))
                #expect(try home.bytes(of: "data/soxa/soxa.db") == copy)
                #expect(try home.bytes(of: "data/soxa/soxa.db-wal") == log)
                continue
            }
            try asked.press(Key.enter)
            #expect(asked.screen.text.contains("1/14"))
            try asked.leave()
            #expect(try count("SAU-BAN-SAO", in: home.database, home) == choice - 1)
            let aside = home.names(in: "data/soxa").filter { $0 != "soxa.db" }
            #expect(aside.count == (choice == 1 ? 1 : 0))
            for name in aside { #expect(try home.bytes(of: "data/soxa/" + name) == log) }
        }
    }

    // MARK: Damage

    @Test(.enabled(if: sqlite != nil)) func aDamagedIndexIsMadeAgainWithAWord() throws {
        let home = try Home.withSample()
        func damage() throws {
            try change(home.database, "UPDATE productSearch_data SET block = randomblob(length(block))")
        }
        try damage()
        let found = try run(["search", "trám", "--kind", "product"], in: home)
        #expect(found.status == 0 && !found.lines.isEmpty)
        #expect(found.complaint.contains("lập lại"))
        #expect(try run(["search", "trám", "--kind", "product"], in: home).complaint == "")
        try damage()
        let file = try home.write(#"{"kind":"product","name":"Sản phẩm mới"}"# + "\n", to: "a.jsonl")
        let imported = try run(["import", file], in: home)
        #expect(imported.status == 0 && imported.complaint.contains("lập lại"))
        try damage()
        let terminal = try home.open()
        try terminal.press("2", "/", "tram den")
        #expect(terminal.screen.text.contains("lập lại"))
        #expect(terminal.screen.text.contains("Trám đen"))
        try terminal.press(Key.enter)
        try terminal.leave()
    }
}
