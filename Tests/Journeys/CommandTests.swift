// The command line: help, wrong use, the first start, statuses.

import Foundation
import Testing

@Suite struct CommandTests {
    static let subcommands = ["open", "demo", "import", "export", "print", "search"]

    @Test(arguments: [[]] + subcommands.map { [$0] }, ["vi", "en"])
    func helpIsGivenForEverySubcommand(words: [String], language: String) throws {
        let home = try Home()
        let arguments = words + ["--lang", language, "--help"]
        let finished = try finish(builtProgram("soxa"), arguments, environment: home.environment)
        #expect(finished.status == 0)
        #expect(finished.text.contains("soxa"))
        #expect(finished.text.contains(language == "en" ? "The language" : "Ngôn ngữ"))
        #expect(finished.complaint == "")
        #expect(home.names(in: "") == ["tmp"], "help touches nothing")
    }

    @Test(arguments: [
        ["--nonsense"], ["nonsense"], ["import"], ["export"], ["export", "nonsense"],
        ["export", "dialogue", "--format", "pdf"],
        ["print"], ["print", "nonsense"], ["search"], ["search", "a", "--kind", "b"], ["search", "a", "--limit", "b"],
        ["--lang", "xx"], ["import", "--format", "xml", "a"], ["demo", "--db", "a"],
    ])
    func wrongUseIsRefused(arguments: [String]) throws {
        let home = try Home()
        let finished = try finish(builtProgram("soxa"), arguments, environment: home.environment)
        #expect(finished.status == 2)
        #expect(finished.text == "")
        #expect(!finished.complaint.isEmpty)
        #expect(home.names(in: "") == ["tmp"], "wrong use touches nothing")
    }

    @Test(arguments: [["open"], [], ["demo"]])
    func withoutATerminalTheScreenIsRefused(arguments: [String]) throws {
        let home = try Home()
        let finished = try finish(builtProgram("soxa"), arguments, environment: home.environment)
        #expect(finished.status == 2)
        #expect(finished.complaint.contains("soxa --help"))
        #expect(home.names(in: "") == ["tmp"])
        #expect(home.names(in: "tmp") == [])
    }

    @Test func theFirstStartMakesAFolderAndAFileForTheOwnerOnly() throws {
        let home = try Home()
        #expect(try home.soxa("export", "dialogue", "--new").status == 0)
        for kind in ["programme", "payment", "project", "visit", "need", "activity", "voucher", "loan"] {
            #expect(try home.soxa("export", kind).status == 0)
        }
        #expect(home.mode(of: "data/soxa") == 0o700)
        #expect(home.mode(of: "data/soxa/soxa.db") == 0o600)
        for name in home.names(in: "data/soxa") { #expect(home.mode(of: "data/soxa/" + name) == 0o600, "\(name)") }
        #expect(home.names(in: "") == ["data", "tmp"])
        #expect(home.names(in: "tmp") == [])
    }

    @Test func withoutADataFolderTheHomeHoldsTheRecords() throws {
        for unusable in ["", "relative/folder"] {
            let home = try Home()
            #expect(try home.soxa("export", "unit", environment: ["XDG_DATA_HOME": unusable]).status == 0)
            #expect(home.mode(of: ".local/share/soxa/soxa.db") == 0o600)
        }
    }

    @Test func anotherFileIsNamedByDb() throws {
        let home = try Home()
        let path = home.path + "/riêng/sổ.db"
        #expect(try home.soxa("import", "--new", "--db", path, Home.sampleFile("product")).status == 2)
        #expect(home.names(in: "") == ["tmp"], "the folder of a named file is not made")
        #expect(mkdir(home.path + "/riêng", 0o700) == 0)
        #expect(try home.soxa("import", "--new", "--db", path, Home.sampleFile("product")).status == 0)
        #expect(home.mode(of: "riêng/sổ.db") == 0o600)
        #expect(home.names(in: "data") == [])
        #expect(try home.soxa("export", "product", "--db", path, "--format", "jsonl").lines.count == 14)
        #expect(try home.soxa("export", "product", "--db", "~/riêng/sổ.db", "--format", "jsonl").lines.count == 14)
    }

    @Test func whatIsNotOursIsRefusedAndLeftAlone() throws {
        let home = try Home()
        let garbage = Array(repeating: UInt8(ascii: "x"), count: 5000)
        let path = try home.write(garbage, to: "thư.txt")
        for arguments in [
            ["export", "unit"], ["import", Home.sampleFile("units")], ["search", "a"], ["print", "notice"],
        ] {
            let finished = try finish(
                builtProgram("soxa"), arguments + ["--db", path], environment: home.environment)
            #expect(finished.status == 3, "\(arguments)")
            #expect(finished.text == "")
            #expect(finished.complaint.contains("thư.txt"))
        }
        #expect(try home.bytes(of: "thư.txt") == garbage)
        #expect(home.names(in: "") == ["thư.txt", "tmp"])
    }

    @Test func aCutDatabaseIsCalledDamaged() throws {
        let home = try Home.withSample()
        let whole = try home.bytes(of: "data/soxa/soxa.db")
        let path = try home.write(Array(whole.prefix(whole.count / 2)), to: "nửa.db")
        let finished = try home.soxa("export", "dialogue", "--db", path)
        #expect(finished.status == 3)
        #expect(finished.complaint.contains("nửa.db"))
    }

    @Test(.enabled(if: sqlite != nil)) func aNewerDatabaseIsRefusedAndLeftAlone() throws {
        let home = try Home.withSample()
        try change(
            home.database, "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE; PRAGMA user_version = 99")
        let before = try home.databaseMarks()
        let finished = try home.soxa("export", "dialogue")
        #expect(finished.status == 3)
        #expect(finished.complaint.contains(home.database))
        #expect(try home.databaseMarks() == before)
    }

    @Test(.enabled(if: sqlite != nil)) func anImportThatFailsDoesNotCountWhatIsNotThere() throws {
        let home = try Home.withSample()
        try change(
            home.database,
            "CREATE TRIGGER refuse BEFORE INSERT ON product BEGIN SELECT RAISE(ABORT, 'refused here'); END")
        let finished = try home.soxa(
            "import", try home.write("name,holder\nMật ong Tân Minh,Tổ hợp tác\n", to: "một.csv"))
        #expect(finished.status == 3)
        #expect(finished.text == "")
        #expect(finished.complaint.split(separator: "\n").count == 1)
    }

    @Test(.enabled(if: sqlite != nil)) func aBusyDatabaseIsSaidToBeBusy() throws {
        let home = try Home.withSample()
        let lock = try Locker(home.database)
        let finished = try home.soxa(
            "import", try home.write("name,holder\nMật ong Tân Minh,Tổ hợp tác\n", to: "một.csv"))
        #expect(finished.status == 3)
        #expect(finished.complaint.split(separator: "\n").count == 1)
        lock.end()
        #expect(try home.soxa("import", home.path + "/một.csv").status == 0)
    }

    @Test func aReaderWhoLeavesEarlyHearsNoComplaint() throws {
        let home = try Home.withSample()
        for words in ["export dialogue", "print notice", "search ocop", "export unit --format jsonl"] {
            let line = "\"$0\" \(words) | head -c 5"
            let finished = try finish("/bin/sh", ["-c", line, builtProgram("soxa")], environment: home.environment)
            #expect(finished.output.count == 5, "\(words)")
            #expect(troubles(finished).isEmpty, "\(words): \(finished.complaint)")
        }
    }

    /// What went wrong, without what there is to know of a paper before it is sent.
    private func troubles(_ finished: Finished) -> [Substring] {
        finished.complaint.split(separator: "\n").filter { !$0.hasPrefix("! ") }
    }

    @Test(arguments: ["export dialogue", "print notice", "print summary", "search ocop", "search ocop --format json"])
    func aFullDiskIsNoSuccess(words: String) throws {
        let home = try Home.withSample()
        let line = "exec \"$0\" \(words) > /dev/full"
        let finished = try finish("/bin/sh", ["-c", line, builtProgram("soxa")], environment: home.environment)
        #expect(finished.status == 2)
        #expect(troubles(finished).count == 1)
    }

    @Test func nothingButMessagesGoesToStandardError() throws {
        let home = try Home.withSample()
        for arguments in [
            ["export", "dialogue"], ["export", "unit", "--format", "jsonl"], ["print", "notice"], ["print", "summary"],
            ["search", "ocop"], ["search", "ocop", "--format", "json"],
            ["import", Home.sampleFile("question"), "--dry-run"], ["search", "zzz qqq"],
            ["print", "notice", "--number", "7"],
        ] {
            let finished = try finish(builtProgram("soxa"), arguments, environment: home.environment)
            #expect(troubles(finished).isEmpty == (finished.status < 2), "\(arguments)")
            #expect(!finished.output.contains(0x1B), "\(arguments)")
            #expect(!finished.complaint.contains("\u{1B}"), "\(arguments)")
        }
    }
}

/// The sqlite3 command-line tool, when there is one.
let sqlite = ["/usr/bin/sqlite3", "/usr/local/bin/sqlite3"].first { FileManager.default.isExecutableFile(atPath: $0) }

/// Runs SQL on a database from outside.
@discardableResult
func change(_ database: String, _ sql: String) throws -> String {
    let finished = try finish(sqlite ?? "", [database, sql], environment: [:])
    guard finished.status == 0 else { throw JourneyError.failed(sql, finished.complaint) }
    return finished.text
}
