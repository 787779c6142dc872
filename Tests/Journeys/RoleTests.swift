// Roles on the command line: who gives them, and what they keep people from.
import Domain
import Foundation
import Repository
import Testing

@Suite struct RoleTests {
    private let own = ProcessInfo.processInfo.userName

    /// A home in which the person of this process only looks on.
    private func reading() async throws -> Home {
        let home = try Home.withSample()
        let store = try Store.open(path: home.database, createIfMissing: false)
        var person = OfficePerson()
        (person.login, person.role) = ("lan-" + own, .reviewer)
        guard case .saved = try await store.save(RecordEntry(person), by: person.login) else {
            throw JourneyError.failed("role", "not given")
        }
        try store.close()
        return home
    }

    @Test func rolesAreGivenByCommandAndTheRightToGiveThemStays() throws {
        let home = try Home.withSample()
        let none = try home.soxa("role")
        #expect(none.status == 0 && none.text.contains("Chưa ai có vai trò"))
        let other = try home.soxa("role", "lan", "clerk")
        #expect(other.status == 2 && other.complaint.contains("vai trò đầu tiên") && other.complaint.contains(own))
        #expect(try home.soxa("role", own, "reviewer", "--name", "Nguyễn Thị Lan").status == 0)
        let clerk = try home.soxa("role", "lan", "clerk")
        #expect(clerk.status == 0 && clerk.lines.first == "lan · chuyên viên nhập liệu")
        let less = try home.soxa("role", own, "reader")
        #expect(less.status == 2 && less.complaint.contains("để người duyệt khác làm"))
        let rule = try home.soxa("role", "--no-own-answers")
        #expect(rule.status == 0 && rule.text.contains("Người soạn không được tự duyệt"))
        let all = try home.soxa("role").lines
        #expect(all.contains("\(own) · người duyệt · Nguyễn Thị Lan") && all.contains("lan · chuyên viên nhập liệu"))
        #expect(try home.soxa("role", "lan", "chủ").status == 2)
        #expect(try home.soxa("verify").status == 0)
    }

    @Test func whoLooksOnChangesAndDisclosesNothing() async throws {
        let home = try await reading()
        let file = try home.write("Tên sản phẩm,Chủ thể\nRượu ngô,HTX Bản Mẫu\n", to: "a.csv")
        let copy = home.path + "/copy.db"
        #expect(try home.soxa("backup", copy).status == 0)
        #expect(try home.soxa("import", file, "--dry-run").status == 0)
        #expect(try home.soxa("export", "product").status == 0)
        let out = home.path + "/ra.jsonl"
        let refused = [
            ["import", file], ["restore", copy], ["role", own, "reviewer"], ["role", "--no-own-answers"],
            ["export", "support", "--private"], ["export", "support", "--private", "--out", out],
            ["export", "all", "--format", "jsonl", "--with-names", "Thanh tra hỏi"],
            ["export", "all", "--format", "jsonl", "--with-names", "Thanh tra hỏi", "--out", out],
        ]
        for arguments in refused {
            let told = try home.runAsWritten(arguments)
            #expect(told.status == 2 && told.text.isEmpty, "\(arguments) \(told.status) \(told.text.prefix(200))")
            #expect(told.complaint.contains("cần vai trò"), "\(arguments) \(told.complaint)")
        }
        #expect(!FileManager.default.fileExists(atPath: out))
        #expect(try home.soxa("export", "disclosure", "--format", "jsonl").lines.isEmpty)
        #expect(try home.soxa("search", "Rượu ngô Bản Mẫu").status == 1)
        #expect(try home.soxa("verify").status == 0)
    }
}
