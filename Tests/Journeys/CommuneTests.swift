// Communes taken over from the country on the command line.
import Foundation
import Testing

@Suite struct CommuneTests {
    private func run(_ home: Home, _ name: String, _ options: String...) throws -> (status: Int32, text: String) {
        let finished = try finish(
            builtProgram("soxa"), ["import", "soxa:commune:" + name, "--new"] + options, environment: home.environment)
        return (finished.status, finished.text + finished.complaint)
    }

    @Test func aCommuneComesInAsAPlan() throws {
        let home = try Home()
        let trial = try run(home, "06040", "--dry-run")
        #expect(trial.status == 0 && trial.text.contains("mới 7") && trial.text.contains("Chí Minh"), "\(trial.text)")
        let taken = try run(home, "Thất Khê")
        #expect(taken.status == 0 && taken.text.contains("mới 7"), "\(taken.text)")
        let again = try run(home, "06040", "--dry-run")
        #expect(again.text.contains("mới 0"), "\(again.text)")
    }

    @Test func anUnclearNameLeavesNothingBehind() throws {
        let home = try Home()
        let unclear = try run(home, "Hùng Sơn")
        #expect(unclear.status == 2 && unclear.text.contains("xã Hùng Sơn (Đà Nẵng, 20443)"), "\(unclear.text)")
        #expect(unclear.text.contains("xã Tràng Định (Lạng Sơn, 06046)"), "\(unclear.text)")
        let unknown = try run(home, "Không Đâu")
        #expect(unknown.status == 2 && unknown.text.contains("Không Đâu"), "\(unknown.text)")
        // Once it is known where the office is, its province is named first.
        #expect(try run(home, "06040").status == 0)
        let asked = try run(home, "Hùng Sơn").text
        #expect(asked.contains("6 nơi: xã Tràng Định (Lạng Sơn, 06046); "), "\(asked)")
    }
}

/// Records that go out and come in again beside units of the country.
@Suite struct UnitRoundTripTests {
    @Test func aFileOfTheProgramBringsNoUnitsAndComesBackAsItWas() throws {
        let (first, second) = (try Home(), try Home())
        #expect(try first.soxa("import", "soxa:commune:06040").status == 0)
        let rows = "question,unit\nCâu 1,xã Tân Minh\nCâu 2,xã Chí Minh\n"
        #expect(try first.soxa("import", first.write(rows, to: "a.csv")).status == 0)
        // The file's own unit came with it.
        let units = try first.soxa("export", "unit", "--format", "jsonl").text
        #expect(units.contains("Kháng Chiến"), "\(units)")
        let exported = try first.soxa("export", "question", "--format", "jsonl").text
        #expect(try second.soxa("import", "soxa:commune:06040").status == 0)
        let before = try second.soxa("export", "unit", "--format", "jsonl").text
        let imported = try second.soxa("import", second.write(exported, to: "b.jsonl"))
        #expect(imported.status == 0, "\(imported.text)\(imported.complaint)")
        #expect(try second.soxa("export", "question", "--format", "jsonl").text == exported)
        #expect(try second.soxa("export", "unit", "--format", "jsonl").text == before)
        // And here nothing changes by what was written here.
        let again = try first.soxa("import", first.write(exported, to: "c.jsonl"), "--dry-run")
        #expect(again.text.contains("mới 0, đổi 0"), "\(again.text)")
        let own = try first.soxa("import", first.write(units, to: "d.jsonl"), "--dry-run")
        #expect(own.text.contains("mới 0, đổi 0"), "\(own.text)")
    }
}
