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

    /// What refers to other records, as files that can only come from here; uids are filled up to their length.
    private static let linked = [
        ("conference", #"{"kind":"conference","uid":"c1","title":"Đối thoại","year":2025,"complex":true}"#),
        (
            "dialogue",
            #"""
            {"kind":"question","uid":"a1","number":1,"question":"Một?","sameAs.uid":"a3","conference.uid":"c1","conference":"Đối thoại","conference.title":"Đối thoại"}
            {"kind":"question","uid":"a2","number":2,"question":"Hai?","replaces.uid":"a1","splitFrom.uid":"a3","reason":"sai số"}
            {"kind":"question","uid":"a3","number":3,"question":"Ba?","answer":"Đáp.","state":"published","notice":"1/TB"}
            """#
        ),
        (
            "promise",
            #"{"kind":"promise","uid":"b1","commitment":"Mở lớp","body":"Đoàn xã","progress":"01/3: họp\n02/3: mở","question.uid":"a3","conference.uid":"c1","conference":"Đối thoại","conference.title":"Đối thoại"}"#
        ),
        (
            "comment",
            #"{"kind":"comment","uid":"d1","text":"Xem lại","quote":"Đáp","start":0,"seenVersion":1,"question.uid":"a3"}"#
        ),
        ("block", #"{"kind":"block","uid":"e1","name":"Mở đầu","text":"Kính gửi {đơn vị}"}"#),
        (
            "view",
            #"{"kind":"view","uid":"f1","name":"Của tôi","list":"question","filter":"=ong","currentOnly":true}"#
        ),
    ].map { kind, lines in
        (
            kind: kind,
            lines: lines.replacing(#/:"([a-f]\d)"/#) { ":\"" + String(repeating: "0", count: 30) + $0.1 + "\"" }
        )
    }

    @Test(arguments: ["csv", "jsonl"]) func whatIsLinkedComesBackTheSame(format: String) throws {
        let (home, other) = (try Home(), try Home())
        for (kind, lines) in Self.linked {
            let imported = try home.soxa("import", home.write(lines + "\n", to: kind + ".jsonl"))
            #expect(imported.status == 0, "\(kind): \(imported.complaint)")
        }
        for (kind, _) in Self.linked {
            let exported = try home.soxa("export", kind, "--format", format)
            #expect(exported.status == 0, "\(exported.complaint)")
            let file = try home.write(exported.output, to: "\(kind).\(format)")
            #expect(try home.soxa("import", file, "--format", "json").lines.allSatisfy { $0.contains(#""same""#) })
            #expect(try other.soxa("import", file).status == 0)
        }
        for (kind, _) in Self.linked {
            let texts = try [home, other].map { try $0.soxa("export", kind, "--format", format).text }
            #expect(texts[0] == texts[1] && texts[0].contains("000000000"), "\(kind)")
        }
        let question = try home.soxa("export", "dialogue", "--format", "jsonl").lines
        #expect(question[0].contains(#""sameAs.uid":"000000000000000000000000000000a3""#))
        #expect(!question[0].contains("sameAs.question"))
    }

    @Test func aLinkThatLeadsNowhereIsSaid() throws {
        let home = try Home()
        let lost = try home.soxa("import", home.write(Self.linked[2].lines + "\n", to: "a.jsonl"))
        #expect(lost.status != 0 && lost.complaint.contains("a3"))
        #expect(try home.soxa("export", "promise", "--format", "jsonl").text.isEmpty)
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
