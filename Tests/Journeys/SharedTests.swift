// Two programs on one database.

import PseudoTerminal
import Testing

@Suite struct SharedTests {
    @Test func theSecondToSaveSeesBothTexts() throws {
        let home = try Home.withSample()
        let (first, second) = (try home.open(), try home.open())
        try first.openAnswer()
        try second.openAnswer()
        try first.press("BAN-MOT ")
        try second.press("BAN-HAI ")
        try first.press(Key.f2)
        #expect(first.screen.text.contains("Đã lưu"))
        try second.press(Key.f2)
        #expect(second.screen.text.contains("Đã có bản mới hơn được lưu"))
        #expect(second.screen.text.contains("BAN-MOT"))
        #expect(second.screen.text.contains("BAN-HAI"))

        try second.press(Key.escape)
        #expect(second.screen.text.contains("BAN-HAI"), "Escape goes back to the form")
        #expect(!second.screen.text.contains("BAN-MOT"))
        try second.press(Key.f2, Key.right, Key.enter)
        #expect(second.screen.text.contains("Đã lưu"))
        let lines = try home.soxa("export", "dialogue", "--format", "jsonl").lines
        #expect(lines.count == 14)
        #expect(lines[0].contains("BAN-HAI"))
        #expect(!lines[0].contains("BAN-MOT"))
        try first.wait(for: "BAN-HAI")
        try first.leave()
        try second.leave()
    }

    @Test func changesInDifferentFieldsAreMerged() throws {
        let home = try Home.withSample()
        let (first, second) = (try home.open(), try home.open())
        try first.press(Key.enter, Key.f4, "CAU-HOI ")
        try second.openAnswer()
        try second.press("TRA-LOI ")
        try first.press(Key.f2)
        try second.press(Key.f2)
        #expect(second.screen.text.contains("Đã có bản mới hơn được lưu"))
        try second.press(Key.enter, Key.f2)
        #expect(second.screen.text.contains("Đã lưu"))
        try first.leave()
        try second.leave()
        let lines = try home.soxa("export", "dialogue", "--format", "jsonl").lines
        #expect(lines[0].contains("CAU-HOI"))
        #expect(lines[0].contains("TRA-LOI"))
    }

    @Test func theirTextWinsWhenWantedAndMineStaysADraft() throws {
        let home = try Home.withSample()
        let (first, second) = (try home.open(), try home.open())
        try first.openAnswer()
        try second.openAnswer()
        try first.press("BAN-MOT ")
        try second.press("BAN-HAI ")
        try first.press(Key.f2)
        try second.press(Key.f2, Key.right, Key.right, Key.enter)
        #expect(try home.soxa("export", "dialogue", "--format", "jsonl").lines[0].contains("BAN-MOT"))
        try second.press(Key.f4)
        #expect(second.screen.text.contains("BAN-HAI"))
        try first.leave()
        try second.leave()
    }

    @Test func theOthersListRefreshesByItself() throws {
        let home = try Home.withSample()
        let (first, second) = (try home.open(), try home.open())
        try second.press(Key.down)
        try first.press(Key.enter, Key.f4, "MOI-HON ", Key.f2)
        try second.wait(for: "MOI-HON")
        #expect(second.screen.text.contains("2/14"), "the cursor stays on its record")
        try first.press(Key.f8)
        try second.wait("the list without it") {
            $0.screen.text.contains("1/13") && !$0.screen.text.contains("MOI-HON")
        }
        #expect(try home.soxa("import", home.write("question\nHỏi thêm?\n", to: "a.csv")).status == 0)
        try second.wait(for: "/14")
        try first.leave()
        try second.leave()
    }

    @Test func aRecordDeletedMeanwhileIsNotBroughtBackUnasked() throws {
        let home = try Home.withSample()
        let (first, second) = (try home.open(), try home.open())
        try second.openAnswer()
        try second.press("CON-GIU ")
        try first.press(Key.f8)
        try second.press(Key.f2)
        #expect(second.screen.text.contains("thùng rác"))
        #expect(second.screen.text.contains("CON-GIU"))
        #expect(try home.soxa("export", "dialogue", "--format", "jsonl").lines.count == 13)
        try first.leave()
        try second.leave()
    }

    @Test(.enabled(if: sqlite != nil)) func whatCannotBeSavedNowStaysInTheForm() throws {
        let home = try Home.withSample()
        let terminal = try home.open()
        try terminal.openAnswer()
        try terminal.press("BAN-RON ")
        let lock = try Locker(home.database)
        try terminal.press(Key.f2)
        #expect(terminal.screen.text.contains("chương trình khác"))
        #expect(terminal.screen.text.contains("BAN-RON"))
        lock.end()
        try terminal.press(Key.f2)
        #expect(terminal.screen.text.contains("Đã lưu"))
        try terminal.leave()
        #expect(try home.soxa("export", "dialogue", "--format", "jsonl").lines[0].contains("BAN-RON"))
    }

    @Test func manyFirstStartsAtOnceMakeOneDatabase() throws {
        for _ in 1...3 {
            let home = try Home()
            let terminals = try (1...4).map { _ in try PseudoTerminal(rows: 24, columns: 80) }
            for terminal in terminals {
                try terminal.run(builtProgram("soxa"), ["--new"], environment: home.environment)
            }
            for terminal in terminals {
                try terminal.waitIdle()
                #expect(terminal.screen.text.contains("0/0"))
            }
            for terminal in terminals { try terminal.leave() }
            #expect(home.names(in: "data/soxa").first == "soxa.db")
        }
    }
}
