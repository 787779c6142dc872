// What is exported comes back the same, and files are written whole or not at all.

import Foundation
import Testing

@Suite struct ExportTests {
    static let kinds = ["unit", "conference", "dialogue", "product", "support", "indicator"]

    @Test(arguments: kinds, ["csv", "jsonl"])
    func whatIsExportedComesBackTheSame(kind: String, format: String) throws {
        let home = try Home.withSample()
        let first = try home.soxa("export", kind, "--format", format)
        #expect(first.status == 0)
        #expect(first.output.count > 100)
        let file = try home.write(first.output, to: "\(kind).\(format)")
        let again = try home.soxa("import", file, "--format", "json")
        #expect(again.status == 0)
        #expect(again.lines.allSatisfy { $0.contains(#""same""#) }, "what is there already is known again")
        let other = try Home()
        let imported = try other.soxa("import", file)
        #expect(imported.status == 0, "\(imported.complaint)")
        #expect(try other.soxa("export", kind, "--format", format).output == first.output)
    }

    @Test func aSpreadsheetFileBeginsWithItsByteOrderMarkAndComesBack() throws {
        let home = try Home.withSample()
        let path = home.path + "/hỏi đáp.csv"
        #expect(try home.soxa("export", "dialogue", "--out", path).status == 0)
        let bytes = try home.bytes(of: "hỏi đáp.csv")
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(try home.soxa("export", "dialogue").output == Array(bytes.dropFirst(3)))
        let other = try Home()
        #expect(try other.soxa("import", path).status == 0)
        #expect(try other.soxa("export", "dialogue").output == Array(bytes.dropFirst(3)))
    }

    @Test(arguments: [["export", "dialogue"], ["print", "notice"], ["print", "summary"]])
    func aFileIsOnlyReplacedWhenTold(words: [String]) throws {
        let home = try Home.withSample()
        func write(_ more: [String]) throws -> Finished {
            let arguments = words + ["--out", home.path + "/ra/tệp.txt"] + more
            return try finish(builtProgram("soxa"), arguments, environment: home.environment)
        }
        let missing = try write([])
        #expect(missing.status == 2, "the folder is not made")
        #expect(missing.complaint.contains("ra/tệp.txt"))
        try FileManager.default.createDirectory(atPath: home.path + "/ra", withIntermediateDirectories: false)
        let first = try write([])
        #expect(first.status == 0)
        #expect(first.text == "")
        #expect(home.mode(of: "ra/tệp.txt") == 0o600)
        let written = try home.bytes(of: "ra/tệp.txt")
        #expect(written.count > 500)
        try home.write("khác", to: "ra/tệp.txt")
        let refused = try write([])
        #expect(refused.status == 2)
        #expect(refused.complaint.contains("--force"))
        #expect(try home.bytes(of: "ra/tệp.txt") == Array("khác".utf8))
        #expect(try write(["--force"]).status == 0)
        #expect(try home.bytes(of: "ra/tệp.txt") == written)
        #expect(home.mode(of: "ra/tệp.txt") == 0o600)
        #expect(home.names(in: "ra") == ["tệp.txt"], "nothing half-written is left")
    }

    @Test func aFolderIsNeverReplaced() throws {
        let home = try Home.withSample()
        for more in [[], ["--force"]] {
            let arguments = ["export", "unit", "--out", home.path + "/tmp"] + more
            let finished = try finish(builtProgram("soxa"), arguments, environment: home.environment)
            #expect(finished.status == 2)
            #expect(finished.complaint.contains(home.path + "/tmp"))
        }
        #expect(home.names(in: "") == ["data", "tmp"])
    }

    @Test func aPipeIsNeverReplaced() throws {
        let home = try Home.withSample()
        #expect(mkfifo(home.path + "/ống", 0o600) == 0)
        let finished = try home.soxa("export", "unit", "--out", home.path + "/ống", "--force")
        #expect(finished.status == 2)
        #expect(finished.complaint.contains("ống"))
        var status = stat()
        #expect(stat(home.path + "/ống", &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    }
}
