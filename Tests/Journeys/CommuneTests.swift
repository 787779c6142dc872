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
        #expect(trial.status == 0 && trial.text.contains("mới 5") && trial.text.contains("Chí Minh"), "\(trial.text)")
        let taken = try run(home, "Thất Khê")
        #expect(taken.status == 0 && taken.text.contains("mới 5"), "\(taken.text)")
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
