// A seat over SSH: what its person names is read and written in one folder, and nothing else is started.

import Foundation
import Testing

@Suite struct ConfinementTests {
    private static let row = #"{"kind":"product","name":"Trám đen"}"# + "\n"

    /// A home with records in the folder `xã`, and the arguments of its seat.
    private func seat() throws -> (home: Home, folder: String, seat: [String]) {
        let home = try Home()
        let folder = home.path + "/xã"
        let file = try home.write(Self.row, to: "xã/a.jsonl")
        let seat = ["--confine", folder, "--db", folder + "/sổ.db"]
        let all = ["import", file, "--new"] + seat
        let begun = try home.runAsWritten(all)
        #expect(begun.status == 0, "\(begun.complaint)")
        return (home, folder, seat)
    }

    @Test func insideEverythingGoesOn() throws {
        let (home, folder, seat) = try seat()
        for arguments in [
            ["export", "product", "--out", folder + "/ra.csv"],
            ["print", "list", "--kind", "product", "--out", folder + "/ra.docx"],
            ["backup", folder + "/sao.db"], ["restore", folder + "/sao.db"],
        ] {
            let all = arguments + seat
            let done = try home.runAsWritten(all)
            #expect(done.status == 0, "\(arguments): \(done.complaint)")
        }
        let template = ["template", "notice", "--out", folder + "/mẫu.txt", "--confine", folder]
        #expect(try home.runAsWritten(template).status == 0)
        #expect(home.names(in: "xã").contains("mẫu.txt"))
        let trial = [
            "import", folder + "/a.jsonl", "--dry-run", "--new", "--confine", folder, "--db", folder + "/b.db",
        ]
        #expect(try home.runAsWritten(trial).status == 0)
    }

    @Test(arguments: [
        ["export", "product", "--force", "--out"], ["print", "list", "--kind", "product", "--force", "--out"],
        ["print", "record", "--kind", "product", "--name", "Trám đen", "--force", "--out"], ["import"], ["backup"],
        ["restore"],
    ]) func outsideNothingIsReadOrWritten(arguments: [String]) throws {
        let (home, folder, seat) = try seat()
        try home.write(Self.row, to: "ngoài.txt")
        try FileManager.default.createDirectory(atPath: home.path + "/khác", withIntermediateDirectories: false)
        #expect(symlink(home.path + "/khác", folder + "/lối") == 0)
        #expect(symlink(home.path + "/ngoài.txt", folder + "/tên.txt") == 0)
        #expect(symlink(home.path + "/khác/mới.txt", folder + "/gãy.txt") == 0)
        try home.write(Self.row, to: "xã/.ssh/rc.txt")
        let before = home.names(in: "") + home.names(in: "xã") + home.names(in: "xã/.ssh")
        for path in [
            home.path + "/ngoài.txt", folder + "/../ngoài.txt", folder + "/lối/ra.txt", folder + "/tên.txt",
            folder + "/gãy.txt", folder + "/.ssh/rc.txt", folder + "/.bashrc.txt", "/etc/passwd.txt",
            "~/.ssh/rc.txt",
        ] {
            let all = arguments + [path] + seat
            let refused = try home.runAsWritten(all)
            #expect(refused.status == 2, "\(path): \(refused.status) \(refused.text)")
            #expect(refused.complaint.contains("nằm ngoài thư mục"), "\(path): \(refused.complaint)")
        }
        #expect(home.names(in: "") + home.names(in: "xã") + home.names(in: "xã/.ssh") == before)
        #expect(try home.bytes(of: "ngoài.txt") == Array(Self.row.utf8))
        #expect(home.names(in: "khác").isEmpty)
    }

    @Test func whoMayAddArgumentsLeavesTheFolderBySuchNeither() throws {
        let (home, folder, seat) = try seat()
        for more in [["--confine", "/"], ["--confine=/"]] {
            let all = ["export", "product", "--out", home.path + "/ra.csv"] + seat + more
            #expect(try home.runAsWritten(all).status == 2)
        }
        let book = ["search", "a", "--confine", folder, "--new", "--db", home.path + "/khác.db"]
        let refused = try home.runAsWritten(book)
        #expect(refused.status == 2 && refused.complaint.contains("nằm ngoài thư mục"))
        #expect(home.names(in: "").allSatisfy { !$0.hasSuffix(".db") && !$0.hasSuffix(".csv") })
        let none = try home.runAsWritten(["search", "a", "--confine", home.path + "/không có"])
        #expect(none.status == 2 && none.complaint.contains("--confine"))
    }

    @Test func noOtherProgramIsStarted() throws {
        let (home, folder, seat) = try seat()
        for name in ["lp", "lpstat", "soffice"] { try home.script("touch \(home.path)/chạy; echo in", named: name) }
        try home.write(
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600), to: "xã/a.doc")
        let path = ["PATH": home.path + "/bin:/usr/bin:/bin"].merging(home.environment) { first, _ in first }
        for arguments in [
            ["print", "list", "--kind", "product", "--printer", "default"], ["print", "--printers"],
            ["import", folder + "/a.doc"],
        ] {
            let done = try finish(builtProgram("soxa"), arguments + seat, environment: path)
            #expect(done.status == 2, "\(arguments)")
        }
        #expect(!home.names(in: "").contains("chạy"))
        let free = try finish(builtProgram("soxa"), ["print", "--printers"], environment: path)
        #expect(home.names(in: "").contains("chạy"), "\(free.complaint)")
    }
}
