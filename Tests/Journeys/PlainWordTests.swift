// What people read names units by name and counts who asked; what they type for kinds and numbers is understood or refused
// in their language; own papers of text come back.

import Foundation
import PseudoTerminal
import Testing

@Suite struct PlainWordTests {
    private static let units = """
        {"kind":"unit","name":"Hạ Mới","level":"commune","code":"06001","parent":"20","validFrom":"2025-07-01"}
        {"kind":"unit","name":"Mỹ","level":"province","code":"20"}
        {"kind":"unit","name":"Hạ","level":"commune","code":"1","parent":"20","validTo":"2025-06-30","successors":"06001"}

        """

    private func home(_ text: String, _ name: String) throws -> Home {
        let home = try Home()
        let done = try home.soxa("import", home.write(text, to: name))
        #expect(done.status == 0, "\(done.complaint)")
        return home
    }

    @Test func unitsAreNamedWhereAPersonReadsAndKeepTheirCodesWhereAFileComesBack() throws {
        let home = try home(Self.units, "u.jsonl")
        let list = try home.soxa("print", "list", "--kind", "unit").text
        #expect(list.contains("xã Hạ Mới") && list.contains("tỉnh Mỹ"))
        let record = try home.soxa("print", "record", "--kind", "unit", "--name", "Hạ").text
        #expect(record.contains("xã Hạ Mới") && record.contains("tỉnh Mỹ") && !record.contains("06001"))
        let terminal = try home.open(window: Window(rows: 40, columns: 160))
        try terminal.press("[", "[", "[")
        let path = home.path + "/u.csv"
        try terminal.press(Key.f9, "xuat so dang xem", Key.enter, "\u{01}", path, Key.enter)
        try terminal.leave()
        let exported = try home.soxa("export", "unit").text
        #expect(exported.contains("06001") && !exported.contains("xã Hạ Mới"))
    }

    private static let asked = """
        STT;Câu hỏi;Đơn vị;Trả lời
        1;Hỏi một?;Vi Thị Mùi, thôn Nà Lả;Đáp.
        2;Hỏi hai?;Chị Vi Thị Mùi, thôn Nà Lả;Đáp.
        3;Hỏi ba?;Ông Hoàng Văn Ba;Đáp.
        4;Hỏi bốn?;Hoàng Văn Năm - thôn Nà Pàn;Đáp.
        5;Hỏi năm?;Hoàng Văn Sáu (thôn Nà Pàn);Đáp.

        """

    @Test func theNoticeCountsUnitsAndPersonsApart() throws {
        let home = try home(Self.asked, "a.csv")
        let notice = try home.soxa("print", "notice", "--questions", "1,2,3,4,5").text
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(notice.contains("05 câu hỏi của 04 cá nhân; đã giải đáp 05 câu."), "\(notice.prefix(600))")
        let part = try home.soxa("print", "notice", "--questions", "4,5").text
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(part.contains("02 câu hỏi của 02 cá nhân;"))
        let chosen = try home.soxa("print", "conclusion", "--questions", "1,2,3,4,5").text
        #expect(chosen.contains("số đơn vị, tổ chức: 0; số cá nhân: 04"))
        #expect(chosen.contains("Đã giải đáp 05 trên 05"), "the letter and the conclusion count the same table")
    }

    @Test(arguments: ["txt", "docx", "html"]) func anOwnPaperOfAnswersComesBack(_ ending: String) throws {
        let home = try Home.withSample()
        let paper = home.path + "/bang." + ending
        #expect(try home.soxa("print", "answers", "--out", paper, "--with-names", "thử").status == 0)
        let other = home.path + "/other.db"
        let done = try home.soxa("import", paper, "--db", other, "--new")
        #expect(done.status == 0, "\(done.complaint)")
        func rows(_ arguments: String...) throws -> [[String]] {
            let base = ["export", "question", "--format", "jsonl", "--with-names", "thử"] + arguments
            return try finish(builtProgram("soxa"), base, environment: home.environment).lines.map { line in
                let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
                return ["number", "question", "asker", "unit", "answer"].map { field in
                    String(describing: object[field] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
                }
            }
        }
        let printed = try rows().filter { row in !row[4].isEmpty }
        let back = try rows("--db", other)
        let lost = back.filter { !printed.contains($0) }
        #expect(back.count > 3 && lost.isEmpty, "\(lost)")
    }

    @Test(arguments: ["txt", "doc", "xls"]) func aPageOfTheWebIsReadWhateverItIsCalled(ending: String) throws {
        let home = try Home.withSample()
        let paper = home.path + "/bang.html"
        #expect(try home.soxa("print", "answers", "--out", paper).status == 0)
        let named = home.path + "/bang." + ending
        try FileManager.default.copyItem(atPath: paper, toPath: named)
        let (page, other) = (try home.soxa("import", "--dry-run", paper), try home.soxa("import", "--dry-run", named))
        #expect(page.text.contains("Câu hỏi, "), "\(page.text)\(page.complaint)")
        #expect(other.lines.dropLast() == page.lines.dropLast(), "\(other.text)\(other.complaint)")
    }

    @Test(arguments: ["câu hỏi", "cau hoi", "questions", "question", "dialogue", "Câu-hỏi"])
    func aKindGoesByItsNamesToo(_ name: String) throws {
        let home = try home(Self.asked, "a.csv")
        #expect(try home.soxa("export", name, "--format", "jsonl").lines.count == 5)
        #expect(try home.soxa("print", "list", "--kind", name).text.contains("5 câu hỏi"))
        #expect(try home.soxa("search", "hỏi", "--kind", name).lines.count == 5)
    }

    @Test func anUnknownKindOrPaperIsRefusedInTheLanguageAskedFor() throws {
        let home = try Home.withSample()
        for arguments in [["export", "zz"], ["search", "a", "--kind", "zz"], ["print", "list", "--kind", "zz"]] {
            let base = home.beginning(arguments)
            let vietnamese = try finish(builtProgram("soxa"), base, environment: home.environment)
            #expect(vietnamese.status == 2 && vietnamese.complaint.contains("question (Câu hỏi)"))
            let english = try finish(builtProgram("soxa"), base + ["--lang", "en"], environment: home.environment)
            #expect(english.status == 2 && english.complaint.contains("There is no kind of record called “zz”"))
        }
        #expect(try home.soxa("print", "zz").complaint.contains("Không có văn bản nào tên “zz”"))
    }

    @Test func aDayIsNoNumberOfANotice() throws {
        let home = try Home.withSample()
        let asked = try home.soxa("print", "notice", "--number", "12/4/2024")
        #expect(asked.status == 2 && asked.complaint.contains("không phải số văn bản"))
        let row = #"{"kind":"conference","title":"Đối thoại thử","notice":"12/4/2024"}"# + "\n"
        let taken = try home.soxa("import", home.write(row, to: "c.jsonl"))
        #expect(taken.status == 2 && taken.complaint.contains("1428/TB-UBND"))
    }

    @Test func anImportSaysWhichUnitsOnlyAPersonCanTell() throws {
        let several = """
            {"kind":"unit","name":"Hạ","level":"commune","code":"1","parent":"huyện Một, tỉnh A"}
            {"kind":"unit","name":"Hạ","level":"commune","code":"2","parent":"huyện Hai, tỉnh A"}

            """
        let home = try home(several, "u.jsonl")
        let rows = try home.write("name,unit\nGạo,xã Hạ\nMật,\"xã Hạ, huyện Hai\"\nChè,xã Khác\n", to: "p.csv")
        let plan = try home.soxa("import", rows, "--dry-run", "--format", "json").lines
        #expect(plan.count == 3 && plan[0].contains("có thể là 2 đơn vị") && plan[0].contains("huyện Hai"))
        #expect(!plan[1].contains("có thể là") && !plan[2].contains("có thể là"))
        #expect(try home.soxa("import", rows, "--dry-run").text.contains("có thể là 2 đơn vị"))
    }

    @Test func theAccountOfSupportHasTheTargetsOfItsOfficeAlone() throws {
        let records = """
            {"kind":"letterhead","name":"Chung","issuer":"UBND xã Hạ"}
            {"kind":"indicator","name":"Chỉ tiêu của ta","period":"2024","office":"UBND xã Hạ","target":"5"}
            {"kind":"indicator","name":"Chỉ tiêu chung","period":"2024","target":"6"}
            {"kind":"indicator","name":"Chỉ tiêu của tỉnh","period":"2024","office":"Tỉnh đoàn Mỹ","target":"7"}

            """
        let home = try home(records, "r.jsonl")
        let paper = try home.soxa("print", "supports", "--year", "2024").text
        #expect(paper.contains("của ta") && paper.contains("Chỉ tiêu chung") && !paper.contains("của tỉnh"))
        #expect(try home.soxa("print", "list", "--kind", "indicator").text.contains("của tỉnh"))
    }

    @Test func filesAreNamedAfterTheKindInTheLanguageOfTheScreen() throws {
        let home = try Home.withSample()
        for (language, choice, name) in [
            ("vi", "xuat so dang xem", "san-pham.xlsx"), ("en", "export what is", "products.xlsx"),
        ] {
            let terminal = try home.open("--lang", language)
            try terminal.press("2", Key.f9, choice, Key.enter)
            #expect(terminal.screen.text.contains(name), "\(terminal.screen.text)")
            try terminal.press(Key.escape)
            try terminal.leave()
        }
    }
}
