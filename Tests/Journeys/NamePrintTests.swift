// Names of persons in what leaves the office: askers, names inside sentences, files that come back.

import Foundation
import Testing

@Suite struct NamePrintTests {
    private static let names = [
        "Triệu Thị Mận", "Nông Văn Hợi", "Nông Văn Tý", "Nông Văn Sửu", "Lý Thị Dần", "MÃO", "Sao Mai",
    ]

    private static let rows = """
        STT;Câu hỏi;Đơn vị;Trả lời
        1;Hỏi một?;Triệu Thị Mận, thôn Khau Ra;Giao anh Lý Thị Dần trả lời, điện thoại 0912 345 678.
        2;Hỏi hai?;Ông Nông Văn Hợi;Đáp.
        3;Hỏi ba?;Đ/c Nông Văn Tý, Bí thư Chi đoàn;Đáp.
        4;Hỏi bốn?;Nông Văn Sửu - thôn Nà Pàn;Đáp.
        5;Hỏi năm?;NÔNG VĂN MÃO;Đáp.
        6;Hỏi sáu?;Sao Mai (thôn Nà Pàn);Đáp.
        7;Hỏi bảy?;Bí thư Đoàn xã Tân Lập;Ủy ban nhân dân xã Tân Lập giao Phòng Kinh tế trả lời.

        """

    private func home() throws -> Home {
        let home = try Home()
        #expect(try home.soxa("import", home.write(Self.rows, to: "hoi.csv")).status == 0)
        return home
    }

    private func isSilent(_ text: String) -> Bool {
        !Self.names.contains { text.contains($0) } && !text.contains("0912 345")
    }

    @Test(arguments: ["answers", "notice", "conclusion"])
    func personsWhoAskedAreOnNoPaper(paper: String) throws {
        let home = try home()
        let arguments = ["print", paper, "--questions", "1,2,3,4,5,6,7"]
        let hidden = try home.runAsWritten(arguments)
        #expect(hidden.status == 0 && isSilent(hidden.text), "\(hidden.text)")
        let flat = hidden.text.split { $0.isWhitespace || $0 == "│" }.joined(separator: " ")
        for part in ["Khau Ra", "Nà Pàn", "Tân Lập"] { #expect(flat.contains(part), "\(part)") }
        if paper != "conclusion" { #expect(flat.contains("Phòng Kinh tế")) }
        #expect(hidden.complaint.contains("tên cá nhân") && hidden.complaint.contains("--with-names"))
        let shown = try home.runAsWritten(arguments + ["--with-names", "Công văn 12"])
        #expect(shown.text.contains("Nông") && shown.text.contains("Khau Ra"))
        #expect(!shown.text.contains("0912"), "no reason shows a telephone number")
        #expect(try home.soxa("export", "disclosure", "--format", "jsonl").lines.count == 1)
    }

    /// A name in a sentence of which nobody knows whether it is a person's: nothing leaves before somebody has said it, to
    /// a file, a pipe, or in the files of the departments.
    @Test(arguments: [["answers"], ["answers", "--out", "a.txt"], ["requests", "--out", "."]])
    func aPaperWithNamesInDoubtWaits(arguments: [String]) throws {
        let home = try Home()
        let rows = "STT;Câu hỏi;Cơ quan trả lời;Trả lời\n1;Hỏi Sao Mai được không?;Phòng Kinh tế;\n"
        #expect(try home.soxa("import", home.write(rows, to: "hoi.csv")).status == 0)
        let order = ["print"] + arguments.map { ["a.txt", "."].contains($0) ? home.path + "/" + $0 : $0 }
        let asked = order[1] == "requests" ? order : order + ["--questions", "1"]
        func isWritten() throws -> Bool {
            try FileManager.default.contentsOfDirectory(atPath: home.path).contains {
                $0 == "a.txt" || $0.hasSuffix(".docx")
            }
        }
        let waiting = try home.runAsWritten(asked)
        #expect(waiting.status != 0 && !waiting.text.contains("Sao Mai"), "\(waiting)")
        #expect(waiting.complaint.contains("Sao Mai") && waiting.complaint.contains("--doubtful-names"))
        #expect(try !isWritten())
        let force = asked.contains("--out") ? ["--force"] : []
        let kept = try home.runAsWritten(asked + ["--doubtful-names", "keep"] + force)
        #expect(kept.status == 0, "\(kept)")
        if arguments.count == 1 { #expect(kept.text.contains("Sao Mai")) } else { #expect(try isWritten()) }
        let hidden = try home.runAsWritten(asked + ["--doubtful-names", "hide"] + force)
        #expect(hidden.status == 0 && !hidden.text.contains("Sao Mai"), "\(hidden)")
    }

    @Test(arguments: ["docx", "html", "xlsx", "csv", "txt"])
    func inEveryFormat(ending: String) throws {
        let home = try home()
        let path = home.path + "/a." + ending
        let done = try home.soxa("print", "answers", "--questions", "1,2,3,4,5,6,7", "--out", path)
        #expect(done.status == 0)
        let bytes = try home.bytes(of: "a." + ending)
        guard !["docx", "xlsx"].contains(ending) else {
            let unpacked = try finish(
                "/usr/bin/env", ["sh", "-c", "unzip -p \"$0\" || true", path], environment: home.environment)
            #expect(isSilent(unpacked.text))
            return
        }
        #expect(isSilent(String(decoding: bytes, as: UTF8.self)))
    }

    @Test func listsAndRecordsHideThemToo() throws {
        let home = try home()
        let list = try home.soxa("print", "list", "--kind", "dialogue")
        #expect(list.status == 0 && isSilent(list.text) && list.text.contains("Khau Ra"))
        let record = try home.soxa("print", "record", "--kind", "dialogue", "--name", "Hỏi sáu?")
        #expect(record.status == 0 && isSilent(record.text) && record.text.contains("Công dân"), "\(record.text)")
    }

    @Test(arguments: ["csv", "jsonl", "xlsx"])
    func whatIsExportedHidesNamesAndComesBackWithoutLosingThem(format: String) throws {
        let home = try home()
        let path = home.path + "/ra." + format
        let done = try home.soxa("export", "dialogue", "--format", format, "--out", path)
        #expect(done.status == 0 && done.complaint.contains("tên cá nhân"))
        if format != "xlsx" {
            let text = String(decoding: try home.bytes(of: "ra." + format), as: UTF8.self)
            #expect(isSilent(text), "\(text)")
        }
        let back = try home.soxa("import", path, "--format", "json")
        #expect(back.status == 0 && back.lines.allSatisfy { $0.contains(#""same""#) }, "\(back.text)\(back.complaint)")
        let whole = try home.soxa("export", "dialogue", "--format", "jsonl", "--private", "--with-names", "Sao lưu")
        for name in Self.names + ["0912 345 678"] { #expect(whole.text.contains(name), "\(name)") }
        let noted = try home.soxa("export", "disclosure", "--format", "jsonl").text
        #expect(noted.contains("Sao lưu"))
        #expect(try home.soxa("export", "dialogue", "--with-names", "  ").status == 2)
    }

    /// A village in brackets is a place, in a list and in a file alike.
    @Test func placesInBracketsAreShownEverywhere() throws {
        let home = try Home()
        let rows = [
            #"{"kind":"conference","title":"Đối thoại năm 2024","year":2024}"#,
            #"{"kind":"question","conference":"Đối thoại năm 2024","number":1,"asker":"Nông Văn Hợi","#
                + #""unit":"xã Mẫu (thôn Nà Pàn)","question":"Hỏi một?"}"#,
            #"{"kind":"question","conference":"Đối thoại năm 2024","number":2,"unit":"Nông Văn Tý (thôn Khau Ra)","#
                + #""question":"Hỏi hai?"}"#,
        ].joined(separator: "\n")
        #expect(try home.soxa("import", home.write(rows, to: "a.jsonl")).status == 0)
        let path = home.path + "/in.csv"
        #expect(try home.soxa("print", "list", "--kind", "question", "--out", path).status == 0)
        let list = String(decoding: try home.bytes(of: "in.csv"), as: UTF8.self)
        let csv = try home.soxa("export", "question", "--format", "csv")
        for text in [list, csv.text] {
            #expect(isSilent(text) && text.contains("Khau Ra"), "\(text)")
            #expect(text.contains("xã Mẫu (thôn Nà Pàn)"), "\(text)")
        }
        #expect(csv.text.contains("⟦ẩn⟧ (thôn Khau Ra)"))
        let back = try home.soxa("import", home.write(csv.output, to: "b.csv"), "--format", "json")
        #expect(back.status == 0 && back.lines.allSatisfy { $0.contains(#""same""#) }, "\(back.text)\(back.complaint)")
    }

    @Test func aChangeAroundAHiddenNameIsRefusedAndAnotherIsTaken() throws {
        let home = try home()
        let lines = try home.soxa("export", "dialogue", "--format", "jsonl").lines
        let changed = lines[0].replacingOccurrences(of: "Hỏi một?", with: "Hỏi một, sửa?")
        #expect(try home.soxa("import", home.write(changed + "\n", to: "a.jsonl")).status == 0)
        let kept = try home.soxa("export", "dialogue", "--format", "jsonl", "--with-names", "Xem").lines[0]
        #expect(kept.contains("Hỏi một, sửa?") && kept.contains("Triệu Thị Mận") && kept.contains("Lý Thị Dần"))
        let broken = lines[0].replacingOccurrences(of: "trả lời", with: "trả lời ngay")
        let refused = try home.soxa("import", home.write(broken + "\n", to: "b.jsonl"))
        #expect(refused.status != 0 && refused.text.contains("bị ẩn"), "\(refused.text)")
    }

    @Test func askersKeepTheirWords() throws {
        let home = try home()
        let lines = try home.soxa("export", "dialogue", "--format", "jsonl", "--private", "--with-names", "Xem").lines
        let written = Self.rows.split(separator: "\n").dropFirst().map { $0.split(separator: ";")[2] }
        #expect(lines.count == written.count)
        for (line, asker) in zip(lines, written) {
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            let parts = ["asker", "unit"].compactMap { object?[$0] as? String }.filter { !$0.isEmpty }
            #expect(parts.joined(separator: " ") == asker)
        }
    }

    @Test(arguments: ["csv", "jsonl"]) func anEmptiedHiddenNameIsKept(format: String) throws {
        let home = try home()
        func exported(_ more: String...) throws -> [String] {
            let all = ["export", "question", "--format", "jsonl"] + more
            return try home.runAsWritten(all).lines
        }
        func marked(_ text: String) -> String { text.replacingOccurrences(of: "⟦ẩn⟧", with: "") }
        let before = try exported("--with-names", "Xem")
        let path = home.path + "/a." + format
        #expect(try home.soxa("export", "question", "--format", format, "--out", path).status == 0)
        try home.write(marked(try String(contentsOfFile: path, encoding: .utf8)), to: "a." + format)
        let back = try home.soxa("import", path)
        #expect(back.status != 0 && (back.text + back.complaint).contains("tên bị ẩn"), "\(back.text)")
        #expect(isSilent(back.text + back.complaint), "\(back.text)")
        #expect(try exported("--with-names", "Xem") == before)
        // Whoever saw the name may take it out.
        let seen = home.path + "/b.jsonl"
        let named = ["export", "question", "--format", "jsonl", "--with-names", "Xem", "--out", seen]
        #expect(try home.runAsWritten(named).status == 0)
        let without = try String(contentsOfFile: seen, encoding: .utf8)
            .replacing(/"asker":"[^"]*"/, with: #""asker":"""#)
        #expect(try home.soxa("import", home.write(without, to: "c.jsonl")).status == 0)
        #expect(try exported("--with-names", "Xem").allSatisfy { $0.contains(#""asker":"""#) })
    }

    @Test func aRowWithoutItsMarksEmptiesNoName() throws {
        let home = try home()
        func names() throws -> [String] {
            let all = ["export", "question", "--format", "jsonl", "--with-names", "Xem"]
            return try home.runAsWritten(all).lines
        }
        let before = try names()
        let out = try home.soxa("export", "question", "--format", "jsonl").text
        let cut = out.replacing(/"(version|lineage)":[^,}]*,?/, with: "").replacing(/,\}/, with: "}")
            .replacing(/"asker":"[^"]*"/, with: #""asker":"""#)
        let back = try home.soxa("import", home.write(cut, to: "a.jsonl"))
        #expect(back.status != 0 && isSilent(back.text + back.complaint), "\(back.text)\(back.complaint)")
        #expect(try names() == before)
    }

    @Test(arguments: ["notice", "answers", "conclusion"]) func onlyWhoStandsOnAPaperIsCountedAsHidden(paper: String)
        throws
    {
        let home = try home()
        let one = try home.runAsWritten(["print", paper, "--questions", "2"])
        #expect(one.status == 0 && one.complaint.contains("1 tên"), "\(one.complaint)")
    }
}
