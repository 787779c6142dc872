// Importing: the published files, twice the same, trial runs, and files that are no good.
import Formats
import Foundation
import OfficeFiles
import Testing

@Suite struct ImportTests {
    /// The records of a kind as the program exports them.
    private func records(_ home: Home, _ kind: String) throws -> [[String: any Sendable]] {
        try home.soxa("export", kind, "--format", "jsonl", "--doubtful-names", "keep").lines.map { line in
            try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: any Sendable])
        }
    }

    /// The values of a field byte for byte: comparing texts would hide decomposed letters.
    private func texts(_ records: [[String: any Sendable]], _ field: String) -> [[UInt8]] {
        records.map { Array("\($0[field] ?? "")".utf8) }
    }

    @Test(arguments: Publication.all)
    func bothFormsOfThePublishedTableGiveTheSameRecords(publication: Publication) throws {
        let both = try [publication.wordTable, publication.textTable].map { file in
            let home = try Home()
            let finished = try home.soxa("import", file)
            #expect(finished.status == 0, "\(finished.complaint)")
            return try records(home, "dialogue")
        }
        let (word, text) = (both[0], both[1])
        #expect(word.count == 14)
        #expect(Set(word[0].keys) == Set(text[0].keys))
        for field in word[0].keys where !field.hasSuffix("uid") && !field.hasSuffix("lineage") {
            #expect(texts(word, field) == texts(text, field), "\(field)")
        }
        #expect(word.map { $0["number"] as? Int } == Array(1...14))
        #expect(Set(word.map { $0["unit"] as? String }).count == 12)
        #expect(word.allSatisfy { $0["conference.notice"] as? String == publication.notice })
        let day = String(format: "%04d-%02d-%02d", publication.date[2], publication.date[1], publication.date[0])
        #expect(word.allSatisfy { $0["conference.noticeDate"] as? String == day })
        for record in word {
            for field in ["question", "answer", "unit", "asker"] {
                let value = try #require(record[field] as? String)
                #expect(Array(value.utf8) == Array(value.precomposedStringWithCanonicalMapping.utf8), "\(field)")
            }
        }
        for record in word[12...] {
            #expect((record["question"] as? String)?.unicodeScalars.contains { $0.value >= 0x1EA0 } == true)
        }
    }

    @Test(arguments: Publication.all, ["dialogue", "product"])
    func importingTwiceChangesNothing(publication: Publication, kind: String) throws {
        let home = try Home()
        let file = kind == "dialogue" ? publication.wordTable : publication.productList
        #expect(try home.soxa("import", file).status == 0)
        let before = try home.soxa("export", kind, "--format", "jsonl").output
        #expect(try records(home, kind).count == 14)
        let again = try home.soxa("import", file, "--format", "json")
        #expect(again.status == 0)
        #expect(again.lines.count == (kind == "dialogue" ? 15 : 16))
        #expect(again.lines.allSatisfy { $0.hasPrefix(#"{"action":"same""#) || $0.hasPrefix(#"{"action": "same""#) })
        #expect(try home.soxa("export", kind, "--format", "jsonl").output == before)
    }

    /// What the columns of a list put elsewhere than in a field is told, also when nothing is tried; read again, the same
    /// file changes nothing, and takes nothing out of the notes that somebody wrote on.
    @Test func whatStandsInTheNotesStaysThereWhenTheFileIsReadAgain() throws {
        let home = try Home()
        let file = try home.write(
            """
            STT;Đối tượng thụ hưởng;Nội dung hỗ trợ;Kinh phí được duyệt (đồng);Đã chi (đồng);Năm;Ghi chú
            1;HTX Hồng Nhung;Bao bì;75.000.000;60.000.000;2024;giải ngân đợt 1
            2;HTX Bình Độ;Bao bì;50.000.000;10.000.000;2024;
            3;HTX Áng Mò;Bao bì;20.000.000;25.000.000;2024;vượt

            """, to: "chi.csv")
        for tried in [["--dry-run"], []] {
            let first = try home.runAsWritten(["import", file, "--new"] + tried)
            #expect(first.status == 0 && first.text.contains("để ở ghi chú: Đã chi (đồng)"), "\(first.text)")
            #expect(first.text.contains("đã chi “25.000.000”, nhiều hơn số tiền duyệt"), "\(first.text)")
            #expect(!first.text.contains("“60.000.000”"))
        }
        func notes() throws -> [String?] { try records(home, "support").map { $0["notes"] as? String } }
        let before = try notes()
        #expect(before.contains("giải ngân đợt 1\nĐã chi (đồng): 60.000.000"), "\(before)")
        for _ in 0..<2 {
            let again = try home.soxa("import", file)
            #expect(again.status == 0 && again.text.contains("mới 0, đổi 0, không đổi 3"), "\(again.text)")
            #expect(try notes() == before)
        }
    }

    /// A file that is read again changes nothing: all the samples there are, and the twins of the published files.
    @Test(arguments: Publication.samples) func aFileReadAgainChangesNothing(file: String) throws {
        let home = try Home()
        let first = try home.soxa("import", file, "--new")
        guard first.status == 0 else { return }
        let again = try home.soxa("import", file, "--format", "json")
        #expect(again.status == 0, "\(again.complaint)")
        #expect(again.lines.allSatisfy { $0.contains(#""action":"same""#) || $0.contains(#""action": "same""#) })
    }

    /// *Loại hình* says how the makers are organised or what the products are: its values tell, or somebody does.
    @Test func theKindOfALoaiHinhIsToldByItsValues() throws {
        func read(_ values: [String], heading: String = "Loại hình") throws -> (Home, String) {
            let home = try Home()
            let rows = zip(["Mật ong", "Gạo nếp", "Bún khô"], values).enumerated().map {
                "\($0 + 1);\($1.0);Chủ \($1.0);\($1.1);xã Mẫu;3;2023"
            }
            let text = (["STT;Tên sản phẩm;Chủ thể;\(heading);Xã;Số sao;Năm công nhận"] + rows).joined(separator: "\n")
            let finished = try home.soxa("import", home.write(text, to: "lh.csv"), "--new")
            #expect(finished.status == 0, "\(finished.text)\(finished.complaint)")
            return (home, finished.text)
        }
        for heading in ["Loại hình", "Loại hình chủ thể", "Hình thức tổ chức"] {
            let (home, _) = try read(["HTX", "Hộ kinh doanh", "Công ty TNHH"], heading: heading)
            #expect(try records(home, "product").allSatisfy { $0["group"] as? String == "" })
            let forms = try records(home, "holder").map { "\($0["name"] ?? "") \($0["form"] ?? "")" }
            #expect(
                forms.sorted() == ["Chủ Bún khô company", "Chủ Mật ong cooperative", "⟦ẩn⟧ household"],
                "\(heading) \(forms)")
        }
        let (groups, _) = try read(["Thực phẩm", "Thực phẩm", "Đồ uống"])
        #expect(try Set(records(groups, "product").map { $0["group"] as? String }) == ["Thực phẩm", "Đồ uống"])
        let (open, said) = try read(["Mới", "Cũ", "Mới"])
        #expect(said.contains("Loại hình (") && said.contains("?)"), "\(said)")
        #expect(try records(open, "product").allSatisfy { $0["group"] as? String == "" })
        #expect(try records(open, "product").contains { ($0["notes"] as? String)?.contains("Loại hình: Mới") == true })
    }

    @Test func aTrialRunChangesNothing() throws {
        let home = try Home.withSample()
        let before = try home.everything()
        let file = try home.write(
            "name,unit,year,state\nThạch đen Hồng Nhung,xã Chi Lăng,2022,recognised\nMật ong,xã Tân Minh,,idea\n,x,,\n",
            to: "mới.csv")
        let finished = try home.soxa("import", file, "--dry-run", "--format", "json")
        #expect(finished.status == 1, "a row is refused")
        let items = try finished.lines.map {
            try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: any Sendable])
        }
        #expect(items.map { $0["action"] as? String } == ["changed", "new", "refused"])
        #expect(items.map { $0["kind"] as? String } == ["product", "product", "product"])
        #expect(items[0]["changes"] as? [String] == ["unit", "year"])
        #expect(items[1]["title"] as? String == "Mật ong")
        #expect((items[2]["problems"] as? [String])?.count == 1)
        #expect(items.allSatisfy { $0["place"] is String })
        #expect(try home.everything() == before)
        let text = try home.soxa("import", file, "--dry-run")
        #expect(text.status == 1)
        #expect(text.lines.count == 4)
        #expect(try home.everything() == before)
        let refused = try home.soxa("import", file)
        #expect(refused.status == 2, "nothing is imported from a file with a refused row")
        #expect(refused.complaint.contains("mới.csv"))
        #expect(try home.everything() == before)
    }

    @Test func aWholeWordFileIsTaken() throws {
        let home = try Home()
        let finished = try home.soxa("import", home.write(WrongFile.word(), to: "bảng.docx"))
        #expect(finished.status == 0, "\(finished.complaint)")
        let found = try records(home, "dialogue")
        #expect(found.map { $0["question"] as? String } == ["Hỏi gì?"])
        #expect(found.map { $0["unit"] as? String } == ["Xã Chi Lăng"])
        #expect(found.map { $0["answer"] as? String } == ["Đáp vậy."])
    }

    @Test(arguments: WrongFile.allCases) func aWrongFileIsNamedAndNothingIsTouched(wrong: WrongFile) throws {
        let filled = try Home.withSample()
        let before = try filled.databaseMarks()
        for path in try wrong.make(in: filled) {
            let finished = try filled.soxa("import", path)
            #expect(finished.status == 2, "\(path)")
            #expect(finished.text == "")
            #expect(finished.complaint.contains(path), "\(finished.complaint)")
            #expect(finished.complaint.split(separator: "\n", omittingEmptySubsequences: false).count == 2)
            #expect(try filled.databaseMarks() == before, "\(path)")
            let empty = try Home()
            #expect(try empty.soxa("import", path).status == 2)
            #expect(empty.names(in: "") == ["tmp"], "\(path)")
        }
    }
}

/// Files that nothing can be taken from.
enum WrongFile: String, CaseIterable, Sendable {
    case noTable, empty, cutWord, bomb, foreign, folder, missing, notText, openQuote, badJSON, device

    /// Makes the files and returns their paths.
    func make(in home: Home) throws -> [String] {
        switch self {
        case .noTable:
            return [
                try home.write("Kính gửi Ủy ban nhân dân xã.\nTrân trọng cảm ơn.\n", to: "thư.txt"),
                try home.write("a,b\n1,2\n", to: "bảng.csv"),
            ]
        case .empty: return [try home.write("", to: "trống.docx"), try home.write("\n\n", to: "dòng.txt")]
        case .cutWord:
            let whole = Self.word()
            return try [4, 30, whole.count / 3, whole.count / 2, whole.count - 30, whole.count - 1].map {
                try home.write(Array(whole.prefix($0)), to: "cắt-\($0).docx")
            }
        case .bomb:
            var zip = ZipWriter()
            zip.add("word/document.xml", [UInt8](repeating: 0, count: 64 << 20))
            return [try home.write(zip.finish(), to: "bom.docx")]
        case .foreign:
            return [
                try home.write("%PDF-1.7\nOCOP\n", to: "quét.pdf"),
                try home.write(
                    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600), to: "cũ.doc"),
            ]
        case .folder: return [home.path + "/tmp"]
        case .missing: return [home.path + "/không-có.docx", home.path + "/không-có/tệp.docx"]
        case .notText: return [try home.write([0x54, 0x54, 0xFF, 0xFE, 0x80, 0x00, 0x0A], to: "nhị-phân.txt")]
        case .openQuote: return [try home.write("name\n\"Mật ong\n", to: "ngoặc.csv")]
        case .badJSON: return [try home.write("{\"kind\":\"product\",\"name\":\n", to: "hỏng.jsonl")]
        case .device: return ["/dev/null"]
        }
    }

    /// A table of one question, as a whole file.
    static func word() -> [UInt8] {
        func cell(_ text: String) -> String { "<w:tc><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>" }
        let rows = [
            ["TT", "Nội dung kiến nghị", "Đơn vị", "Nội dung giải đáp"], ["1", "Hỏi gì?", "Xã Chi Lăng", "Đáp vậy."],
        ]
        let table = rows.map { "<w:tr>" + $0.map(cell).joined() + "</w:tr>" }.joined()
        var zip = ZipWriter()
        zip.add(
            "word/document.xml",
            text: #"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"#
                + "<w:p><w:r><w:t>(Kèm theo Thông báo số 12/TB-UBND ngày 12/4/2024 của UBND xã)</w:t></w:r></w:p>"
                + "<w:tbl>\(table)</w:tbl></w:body></w:document>")
        return zip.finish()
    }
}
