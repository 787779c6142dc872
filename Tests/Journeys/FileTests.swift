// The file with the records: whole by itself after every way out, told when something is wrong with it.

import Foundation
import Glibc
import PseudoTerminal
import Testing

@Suite struct FileTests {
    /// Saves a word in the first answer.
    private func save(_ word: String, on terminal: PseudoTerminal) throws {
        try terminal.openAnswer()
        try terminal.press(word + " ", Key.f2)
        #expect(terminal.screen.text.contains("Đã lưu"))
    }

    /// How many exported questions of a file have a word.
    private func count(_ word: String, in file: String, _ home: Home) throws -> Int {
        let finished = try home.runAsWritten(["export", "dialogue", "--format", "jsonl", "--db", file])
        #expect(finished.status == 0, "\(finished.complaint)")
        return finished.lines.count { $0.contains(word) }
    }

    // MARK: The file alone is whole

    @Test(arguments: ["keys", "SIGTERM", "SIGHUP", "SIGINT", "hang-up", "hang-ups"])
    func afterEveryWayOutTheFileAloneIsWhole(how: String) throws {
        let home = try Home.withSample()
        let terminal = try home.open()
        try save("DA-LUU", on: terminal)
        switch how {
        case "keys": try terminal.send(Key.f10)
        case "hang-up": terminal.hangUp()
        // A shell passes on the hang-up that the kernel sends as well, while the program is closing.
        case "hang-ups": for _ in 0..<100_000 { terminal.signal(SIGHUP) }
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
            _ = try home.runAsWritten(command)
            #expect(home.names(in: "data/soxa") == ["soxa.db"], "\(command)")
        }
        let usb = try home.write(home.bytes(of: "data/soxa/soxa.db"), to: "usb.db")
        #expect(try count("Hỏi thêm?", in: usb, home) == 1)
    }

    @Test(arguments: ["", "-wal", "-shm", "-journal"])
    func nothingIsWrittenOverWhatABookKeepsBesideIt(ending: String) throws {
        let home = try Home.withSample()
        let book = home.path + "/data/soxa/soxa.db"
        for command in [["export", "product", "--format", "jsonl"], ["template", "report"], ["backup"]] {
            let out = command == ["backup"] ? [book + ending] : ["--out", book + ending, "--force"]
            let finished = try home.runAsWritten(command + out)
            #expect(finished.status == 2 || finished.status == 3, "\(command) \(finished.status)")
            #expect(finished.complaint.contains("soxa.db" + ending), "\(finished.complaint)")
            #expect(home.names(in: "data/soxa") == ["soxa.db"], "\(command)")
        }
        let other = try home.runAsWritten(["export", "product", "--format", "jsonl", "--out", home.path + "/a.db-wal"])
        #expect(other.status == 0, "\(other.complaint)")
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
        _ = try home.runAsWritten(["search", "trám"])
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
        let finished = try home.runAsWritten(["export", "dialogue"])
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
            let finished = try home.runAsWritten(words)
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

    @Test(arguments: ["its beginning", "its end"]) func aDamagedBookOffersItsLatestWholeCopy(lost: String) throws {
        let home = try Home.withSample()
        #expect(try home.runAsWritten(["backup"]).status == 0)
        // The latest copy is no good either.
        let copies = home.database + ".backups"
        _ = try home.write("không phải bản sao", to: "data/soxa/soxa.db.backups/soxa-2999-01-01.db")
        var bytes = try home.bytes(of: "data/soxa/soxa.db")
        if lost == "its beginning" {
            bytes.replaceSubrange(0..<200, with: [UInt8](repeating: 0, count: 200))
        } else {
            bytes.removeLast(bytes.count - 8192)
        }
        _ = try home.write(bytes, to: "data/soxa/soxa.db")
        let told = try home.runAsWritten(["export", "dialogue", "--format", "jsonl"])
        #expect(told.status == 3)
        #expect(told.complaint.contains(copies) && !told.complaint.contains("2999"), "\(told.complaint)")
        let asked = try home.openAsWritten([])
        #expect(asked.screen.text.contains("Tệp dữ liệu bị hỏng"))
        try asked.press(Key.down, Key.enter)
        #expect(asked.screen.text.contains("1/14"))
        try asked.leave()
        let names = home.names(in: "data/soxa")
        #expect(names.contains { $0.hasPrefix("soxa.db.2") }, "the damaged file is kept: \(names)")
        #expect(!names.contains("soxa.db-wal"), "\(names)")
    }

    @Test func whatIsDamagedIsReadAgainByACommand() throws {
        let home = try Home.withSample()
        var bytes = try home.bytes(of: "data/soxa/soxa.db")
        // A page with a text of the sample is one in use.
        let text = try #require(Data(bytes).range(of: Data("Trám đen".utf8)))
        let page = text.lowerBound / 4096 * 4096
        bytes.replaceSubrange(page..<page + 4096, with: [UInt8](repeating: 0xA7, count: 4096))
        _ = try home.write(bytes, to: "data/soxa/soxa.db")
        let told = try home.runAsWritten(["restore", "--salvage"])
        #expect(told.status == 0, "\(told.complaint)")
        #expect(told.lines.first?.contains("Đã đọc lại") == true, "\(told.lines)")
        #expect(try home.runAsWritten(["export", "question", "--format", "jsonl"]).lines.count >= 14)
        #expect(home.names(in: "data/soxa").contains { $0.hasPrefix("soxa.db.2") }, "the damaged file is kept")
        #expect(try home.runAsWritten(["restore"]).status == 2, "nothing was named")
        #expect(try home.runAsWritten(["restore", "a.db", "--salvage"]).status == 2, "two were named")
    }

    @Test func anOldLogIsSetAsideOrUsedAsThePersonSays() throws {
        for choice in 0...2 {
            let home = try Home.withSample()
            _ = try home.runAsWritten(["search", "trám"])
            let copy = try home.bytes(of: "data/soxa/soxa.db")
            let terminal = try home.open()
            try save("SAU-BAN-SAO", on: terminal)
            terminal.signal(SIGKILL)
            _ = try terminal.waitEnd()
            #expect(rename(try home.write(copy, to: "usb.db"), home.database) == 0)
            let log = try home.bytes(of: "data/soxa/soxa.db-wal")
            let asked = try home.openAsWritten([])
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
            try change(home.database, "UPDATE words_data SET block = randomblob(length(block))")
        }
        try damage()
        let found = try home.runAsWritten(["search", "trám", "--kind", "product"])
        #expect(found.status == 0 && !found.lines.isEmpty)
        #expect(found.complaint.contains("lập lại"))
        #expect(try home.runAsWritten(["search", "trám", "--kind", "product"]).complaint == "")
        try damage()
        let file = try home.write(#"{"kind":"product","name":"Sản phẩm mới"}"# + "\n", to: "a.jsonl")
        let imported = try home.runAsWritten(["import", file])
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
