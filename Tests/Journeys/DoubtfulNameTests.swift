// Names of which nobody knows whether they are those of persons: one rule for all that leaves the office.

import Foundation
import Testing

@Suite struct DoubtfulNameTests {
    private static let rows = """
        STT;Câu hỏi;Đơn vị;Cơ quan trả lời;Trả lời
        1;Hỏi Sao Mai được không?;Anh Vàng A Páo, bản Chu;Phòng Kinh tế;Đã hỏi Hoa Ban. Liên hệ Vàng A Páo ở bản.
        2;Vàng A Páo hỏi gì?;Đoàn xã Tân Lập;Phòng Kinh tế;Đáp.

        """

    private func home() throws -> Home {
        let home = try Home()
        #expect(try home.soxa("import", home.write(Self.rows, to: "hoi.csv")).status == 0)
        return home
    }

    private static let exports: [[String]] =
        ["csv", "jsonl", "xlsx"].flatMap { [["question", "--format", $0], ["dialogue", "--format", $0]] }
        + [["question", "--format", "xlsx", "--labels"], ["all", "--format", "jsonl"]]

    @Test(arguments: exports, [true, false])
    func nothingIsExportedUnasked(_ what: [String], toFile: Bool) throws {
        let home = try home()
        let path = home.path + "/ra.out"
        let order = ["export"] + what + (toFile ? ["--out", path] : [])
        let waiting = try home.runAsWritten(order)
        #expect(waiting.status == 2 && waiting.output.isEmpty, "\(waiting.complaint)")
        #expect(waiting.complaint.contains("Sao Mai: “Hỏi Sao Mai được không”"), "\(waiting.complaint)")
        #expect(!waiting.complaint.contains("Páo"))
        #expect(!FileManager.default.fileExists(atPath: path))
        let force = toFile ? ["--force"] : []
        for choice in ["hide", "keep"] {
            let done = try home.runAsWritten(order + ["--doubtful-names", choice] + force)
            #expect(done.status == 0, "\(done.complaint)")
            guard !what.contains("xlsx") else { continue }
            let bytes = toFile ? try home.bytes(of: "ra.out") : [UInt8](done.output)
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.contains("Sao Mai") == (choice == "keep") && text.contains("Hoa Ban") == (choice == "keep"))
            #expect(!text.contains("Páo"), "a name that is hidden once is hidden everywhere: \(text)")
        }
        #expect(try home.runAsWritten(order + ["--with-names", "Xem"] + force).status == 0)
    }

    /// A name that was hidden by choice comes back as a name that was not seen: the record keeps its words.
    @Test(arguments: ["csv", "jsonl", "xlsx"]) func whatWasHiddenByChoiceOverwritesNothing(format: String) throws {
        let home = try home()
        func stored() throws -> [String] {
            try home.soxa("export", "question", "--format", "jsonl", "--private", "--with-names", "Xem").lines
        }
        let before = try stored()
        let path = home.path + "/ra." + format
        let out = ["export", "question", "--format", format, "--doubtful-names", "hide", "--out", path]
        #expect(try home.runAsWritten(out).status == 0)
        let back = try home.soxa("import", path, "--format", "json")
        #expect(back.status == 0 && back.lines.allSatisfy { $0.contains(#""same""#) }, "\(back.text)\(back.complaint)")
        #expect(try stored() == before)
        guard format == "csv" else { return }
        let changed = String(decoding: try home.bytes(of: "ra.csv"), as: UTF8.self)
            .replacingOccurrences(of: "⟦ẩn⟧ hỏi gì?", with: "⟦ẩn⟧ muốn hỏi gì?")
        let refused = try home.soxa("import", home.write(changed, to: "sua.csv"))
        #expect(refused.status != 0 && refused.text.contains("bị ẩn"), "\(refused.text)")
        #expect(try stored() == before)
    }

    @Test(arguments: [["print", "answers", "--questions", "1,2"], ["export", "question", "--format", "csv"]])
    func namesAreDecidedOneByOne(order: [String]) throws {
        let home = try home()
        let one = try home.runAsWritten(order + ["--keep-name", "Hoa Ban"])
        #expect(one.status == 2 && one.complaint.contains("Sao Mai") && !one.complaint.contains("Hoa Ban:"))
        let both = try home.runAsWritten(order + ["--keep-name", "HOA BAN", "--hide-name", "Sao Mai"])
        #expect(both.status == 0 && both.text.contains("Hoa Ban") && !both.text.contains("Sao Mai"), "\(both)")
        #expect(try home.runAsWritten(order).status == 2, "it held that once")
    }

    /// A name that is a person's beyond doubt needs a reason in the register of disclosures; one that is nowhere is said.
    @Test(arguments: [
        ["print", "answers", "--questions", "1,2"], ["export", "question"], ["export", "dialogue"],
        ["export", "all", "--format", "jsonl"], ["search", "hỏi"],
    ])
    func aCertainNameIsKeptForAReasonOnly(order: [String]) throws {
        let home = try home()
        let (shown, order) = (order, order + ["--doubtful-names", "hide"])
        for name in ["Vàng A Páo", "vàng  A PÁO"] {
            let refused = try home.runAsWritten(order + ["--keep-name", name])
            #expect(
                refused.status == 2 && refused.output.isEmpty && refused.complaint.contains("--with-names"),
                "\(refused)")
        }
        let absent = try home.runAsWritten(order + ["--keep-name", "Hoa Hồng", "--hide-name", "Sao Hôm"])
        #expect(absent.status == 2 && absent.output.isEmpty, "\(absent)")
        #expect(absent.complaint.contains("Sao Hôm; Hoa Hồng"), "\(absent)")
        #expect(try home.soxa("export", "disclosure", "--format", "jsonl").lines.isEmpty)
        let kept = try home.runAsWritten(shown + ["--keep-name", "Vàng A Páo", "--with-names", "Kiểm tra"])
        #expect(kept.status == 0 && kept.text.contains("Vàng A Páo"), "\(kept)")
        #expect(try home.soxa("export", "disclosure", "--format", "jsonl").text.contains("Kiểm tra"))
        let both = try home.runAsWritten(shown + ["--hide-name", "Vàng A Páo", "--with-names", "Kiểm tra"])
        #expect(both.status == 2 && both.complaint.contains("Vàng A Páo"), "all are shown: \(both)")
    }

    /// What a search prints may go on into another program or a letter: by the rule of lists that leave the office.
    @Test(arguments: ["text", "json"]) func aSearchHidesNames(format: String) throws {
        let home = try home()
        for word in ["Liên hệ", "Vàng A Páo", "vang a pao"] {
            let found = try home.runAsWritten(["search", "--format", format, word])
            #expect(found.status == 0 && !found.text.contains("Páo") && !found.text.contains("Hoa Ban"), "\(found)")
            #expect(found.complaint.contains("--with-names"), "\(found)")
            if word == "Liên hệ" { #expect(found.text.contains("[…] ở bản"), "\(found)") }
        }
        let kept = try home.runAsWritten(["search", "--format", format, "Liên hệ", "--doubtful-names", "keep"])
        #expect(kept.text.contains("Hoa Ban") && !kept.text.contains("Páo"), "\(kept)")
        let shown = try home.runAsWritten(["search", "--format", format, "Liên hệ", "--with-names", "Gọi điện"])
        #expect(shown.text.contains("Vàng A Páo") && shown.complaint.isEmpty, "\(shown)")
        #expect(try home.soxa("export", "disclosure", "--format", "jsonl").text.contains("Gọi điện"))
    }

    @Test(arguments: ["answers", "notice", "conclusion", "list", "record"])
    func aNameThatIsHiddenOnceIsHiddenOnTheWholePaper(paper: String) throws {
        let home = try home()
        let arguments: [String] =
            switch paper {
            case "list": ["--kind", "question"]
            case "record": ["--kind", "question", "--name", "Hỏi Sao Mai được không?"]
            default: ["--questions", "1,2"]
            }
        let made = try home.runAsWritten(["print", paper, "--doubtful-names", "hide"] + arguments)
        #expect(made.status == 0 && !made.text.contains("Páo") && !made.text.contains("Sao Mai"), "\(made)")
    }

    /// A label names who makes the goods; a person or a household only for a reason, on every kind of sheet.
    @Test(arguments: ["txt", "docx", "html", "pdf"]) func aLabelNamesItsHolderForAReasonOnly(ending: String) throws {
        let home = try Home()
        let rows = [
            #"{"kind":"holder","name":"Ông Nông Văn Ba","form":"household"}"#,
            #"{"kind":"product","name":"Trám đen","holder":"Ông Nông Văn Ba","unit":"xã Mẫu"}"#,
            #"{"kind":"lot","item":"Trám đen","code":"L1","producedOn":"2026-01-02","quantity":"5","measure":"hộp"}"#,
        ].joined(separator: "\n")
        #expect(try home.soxa("import", home.write(rows, to: "a.jsonl")).status == 0)
        let path = home.path + "/nhan." + ending
        let refused = try home.runAsWritten(["print", "labels", "--out", path])
        #expect(refused.status == 2 && refused.complaint.contains("Ông Nông Văn Ba"), "\(refused)")
        #expect(refused.complaint.contains("--with-names") && !FileManager.default.fileExists(atPath: path))
        let named = try home.runAsWritten(["print", "labels", "--out", path, "--with-names", "Ghi nhãn"])
        #expect(named.status == 0, "\(named)")
        #expect(try home.soxa("export", "disclosure", "--format", "jsonl").text.contains("Ghi nhãn"))
        guard ["txt", "html"].contains(ending) else { return }
        #expect(String(decoding: try home.bytes(of: "nhan." + ending), as: UTF8.self).contains("Ông Nông Văn Ba"))
    }

    /// How the office is reached stays on the papers that invite to write to it.
    @Test(arguments: ["plan", "call", "invitation"]) func theOfficesOwnContactStays(paper: String) throws {
        let home = try Home()
        let row =
            #"{"kind":"conference","title":"Đối thoại","plannedOn":"2026-12-20","questionsTo":"#
            + #""Đoàn xã Thất Khê, doanxa.thatkhe@mail.vn, 0912 345 678"}"#
        #expect(try home.soxa("import", home.write(row, to: "a.jsonl")).status == 0)
        let made = try home.soxa("print", paper, "--date", "10/11/2026")
        let flat = made.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(made.status == 0 && flat.contains("doanxa.thatkhe@mail.vn, 0912 345 678"), "\(made)")
    }
}
