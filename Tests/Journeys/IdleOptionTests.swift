// Options that do nothing where they stand are refused, and nothing is done.
import Foundation
import Testing

@Suite struct IdleOptionTests {
    @Test(arguments: [
        (["print", "list", "--kind", "product", "--force"], "--force chỉ dùng khi có --out"),
        (["print", "list", "--kind", "product", "--copies", "2"], "--copies chỉ dùng khi có --printer"),
        (["print", "list", "--kind", "product", "--sides", "long"], "--sides chỉ dùng khi có --printer"),
        (["print", "list", "--kind", "product", "--format", "xlsx"], "list không dùng --format"),
        (["print", "list", "--printers"], "PAPER không dùng được cùng --printers"),
        (["print", "notice", "--year", "2024"], "notice không dùng --year"),
        (["print", "plan", "--year", "2024", "--number", "3"], "Chỉ nêu một trong: --number, --year"),
        (
            ["print", "list", "--kind", "product", "--with-names", "Xem", "--doubtful-names", "hide"],
            "cùng --with-names"
        ),
        (["export", "product", "--force"], "--force chỉ dùng khi có --out"),
        (["template", "notice", "--force"], "--force chỉ dùng khi có --out"),
        (["import", "a.csv", "--force"], "--force chỉ dùng khi có --skip-refused"),
        (["import", "a.csv", "--answers", "--skip-refused"], "--skip-refused không dùng được cùng --answers"),
        (["backup", "b.db", "--folder", "."], "FILE không dùng được cùng --folder"),
        (["role", "--name", "Ai đó"], "--name chỉ dùng khi có LOGIN"),
        (["search", "a", "--with-names", "Xem", "--doubtful-names", "keep"], "cùng --with-names"),
    ])
    func isRefused(arguments: [String], sentence: String) throws {
        let home = try Home()
        let refused = try home.runAsWritten(home.beginning(arguments))
        #expect(refused.status == 2 && refused.complaint.contains(sentence), "\(refused.complaint)")
        #expect(refused.output.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: home.path + "/b.db"))
    }
}
