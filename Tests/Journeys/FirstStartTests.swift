// Where the records are made at the first start, asked for or told.
import Foundation
import Glibc
import PseudoTerminal
import Testing

extension FileTests {
    @Test(arguments: [Window.wide, .narrow, Window(rows: 10, columns: 40)]) func theFirstStartAsksWhereTheBookIsMade(
        window: Window
    ) throws {
        let home = try Home()
        let no = try screen([], in: home, window)
        #expect(no.screen.text.contains("Lập sổ mới"))
        if window.columns > 40 { #expect(no.screen.text.contains("data/soxa/soxa.db")) }
        try no.send(Key.escape)
        #expect(try no.waitEnd() == .exited(1))
        no.expectGivenBack()
        #expect(home.names(in: "") == ["tmp"])

        let last = try screen([], in: home, window)
        try last.press(Key.down)
        try last.send(Key.enter)
        #expect(try last.waitEnd() == .exited(1))
        #expect(home.names(in: "") == ["tmp"])

        let yes = try screen([], in: home, window)
        try yes.press(Key.enter)
        #expect(yes.screen.text.contains("0/0"))
        #expect(home.mode(of: "data/soxa") == 0o700 && home.mode(of: "data/soxa/soxa.db") == 0o600)
        try yes.leave()
        let again = try screen([], in: home, window)
        #expect(again.screen.text.contains("0/0"))
        try again.leave()
    }

    @Test(arguments: [SIGTERM, SIGHUP]) func endedWhileItAsksItMakesNothing(number: Int32) throws {
        let home = try Home()
        let terminal = try screen([], in: home)
        terminal.signal(number)
        #expect(try terminal.waitEnd() == .exited(1))
        terminal.expectGivenBack()
        #expect(home.names(in: "") == ["tmp"])
    }

    @Test func aFileNamedByDbIsMadeAfterAskingAndItsFolderNever() throws {
        let home = try Home()
        let file = home.path + "/sổ.db"
        let asked = try screen(["--db", file], in: home)
        #expect(asked.screen.text.contains("sổ.db"))
        #expect(!FileManager.default.fileExists(atPath: file))
        try asked.press(Key.enter)
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
        #expect(try run(["export", "criteria", "--new", "--format", "jsonl"], in: home).lines.count == 2)
        #expect(home.names(in: "data/soxa") == ["soxa.db"] && home.mode(of: "data/soxa") == 0o700)
        let file = home.path + "/b.db"
        let trial = try run(["import", "--dry-run", "--new", "--db", file, Home.sampleFile("units")], in: home)
        #expect(trial.status == 0 && trial.text.contains("units"))
        #expect(home.names(in: "") == ["data", "tmp"] && home.names(in: "tmp") == [], "a trial makes nothing")
        let terminal = try screen(["--db", file, "--new"], in: home)
        #expect(terminal.screen.text.contains("0/0"))
        try terminal.leave()
    }
}
