// What leaves the office leaves its mark.

import Foundation
import Testing

@Suite struct LeavingTests {
    private func holds(_ home: Home, _ text: String) throws -> Bool {
        let wanted = Array(text.utf8)
        return try ["soxa.db", "soxa.db-wal"].contains { name in
            guard home.names(in: "data/soxa").contains(name) else { return false }
            return Data(try home.bytes(of: "data/soxa/" + name)).range(of: Data(wanted)) != nil
        }
    }

    @Test(arguments: [["support"], ["all"]]) func anExportWithPrivateFieldsIsNoted(kind: [String]) throws {
        let home = try Home.withSample()
        let open = ["export"] + kind + ["--format", "jsonl"]
        #expect(try home.runAsWritten(open).status == 0)
        #expect(try home.soxa("export", "disclosure", "--format", "jsonl").lines.isEmpty)
        let whole = open + ["--private"]
        #expect(try home.runAsWritten(whole).status == 0)
        let noted = try home.soxa("export", "disclosure", "--format", "jsonl").lines
        #expect(noted.count == 1 && noted.first?.contains("thông tin nội bộ") == true, "\(noted)")
        let person = try #require(noted.first)
        #expect(person.contains(#""person":""#) && !person.contains(#""person":"""#))
    }

    @Test func aPaperAndAnExportLeaveALineInTheJournal() throws {
        let home = try Home.withSample()
        let (paper, list) = (home.path + "/danh sách.docx", home.path + "/ra.csv")
        #expect(try home.soxa("print", "list", "--kind", "product", "--out", paper).status == 0)
        #expect(try home.soxa("export", "product", "--out", list).status == 0)
        #expect(try holds(home, "→ " + paper) && holds(home, "→ " + list))
        #expect(try home.soxa("verify").status == 0)
    }
}
