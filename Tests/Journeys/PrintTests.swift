// Printed papers and the search on the command line.

import Foundation
import Testing

@Suite struct PrintTests {
    @Test(arguments: [
        ("answers", 118), ("notice", 118), ("conclusion", 118), ("report", 118), ("promises", 78), ("plan", 78),
        ("programme", 78), ("call", 78), ("invitation", 78),
        ("dialogues", 78), ("summary", 78),
        ("labels", 78), ("market", 78), ("supports", 78),
    ])
    func pagesKeepToTheirSheet(paper: String, columns: Int) throws {
        let home = try Home.withSample()
        let printed = try home.soxa("print", paper)
        #expect(printed.status == 0)
        let pages = printed.text.components(separatedBy: "\n\u{0C}\n").map {
            $0.split(separator: "\n", omittingEmptySubsequences: false)
        }
        #expect(pages.count > (paper == "answers" ? 2 : 0))
        for (index, page) in pages.enumerated() {
            #expect(page.allSatisfy { $0.count <= columns }, "page \(index + 1)")
            guard !["conclusion", "notice", "report", "call"].contains(paper) else { continue }
            let number = page.first?.trimmingCharacters(in: .whitespaces)
            #expect((number == "\(index + 1)") == (index > 0), "page \(index + 1)")
        }
        let path = home.path + "/in.txt"
        #expect(try home.soxa("print", paper, "--out", path).status == 0)
        #expect(try home.bytes(of: "in.txt") == printed.output)
        #expect(home.mode(of: "in.txt") == 0o600)
    }

    @Test func labelsAreWrittenForABrowserWhenTheFileSaysSo() throws {
        let home = try Home.withSample()
        let path = home.path + "/nhãn.html"
        #expect(try home.soxa("print", "labels", "--lots", "BT-2024-02, HN-2024-01", "--out", path).status == 0)
        let text = String(decoding: try home.bytes(of: "nhãn.html"), as: UTF8.self)
        #expect(text.hasPrefix("<!DOCTYPE html>"))
        #expect(text.components(separatedBy: "<svg").count == 3)
        let names = text.components(separatedBy: "<h1>").dropFirst().map { $0.prefix { $0 != "<" } }
        #expect(names == ["Gạo bao thai hồng", "Thạch đen Hồng Nhung"])
        #expect(home.mode(of: "nhãn.html") == 0o600)
        #expect(try home.soxa("print", "labels", "--out", path).status == 2)
        for wrong in ["HN-2024-01,zz", ","] {
            let refused = try home.soxa("print", "labels", "--lots", wrong)
            #expect(refused.status == 2)
            #expect(refused.complaint.contains(wrong == "," ? "," : "zz"))
        }
    }

    @Test func theYearsOfSupportComeOutToTheDong() throws {
        let home = try Home.withSample()
        let text = try home.soxa("print", "supports", "--year", "2023").text
        for part in ["Duyệt 349.020.000 đ, đã chi 349.020.000 đ", "169.020.000", "200.000.000", "không chia"] {
            #expect(text.contains(part), "\(part)")
        }
        let before = try home.soxa("print", "supports", "--year", "2022").text
        #expect(before.contains("Khoản chung của 03 đối tượng"))
        #expect(try home.soxa("print", "supports").text.contains("Năm 2023"))
    }

    @Test func whatIsHiddenIsSaidAndShownForAReasonThatIsNoted() throws {
        let home = try Home.withSample()
        #expect(try home.soxa("import", Home.sampleFile("letterhead")).status == 0)
        let cases = [("ông Lý Văn Mẫu", "person"), ("Hộ bà Hoàng Thị Mẫu", "household")].map { name, form in
            #"{"kind": "support", "beneficiary": "\#(name)", "form": "\#(form)", "recipients": 1, "programme": "Mẫu", "#
                + #""purpose": "foundation", "year": 2023, "amount": "5 triệu đồng", "state": "paid"}"#
        }
        #expect(try home.soxa("import", home.write(cases.joined(separator: "\n"), to: "a.jsonl")).status == 0)
        let hidden = try home.soxa("print", "supports", "--year", "2023")
        #expect(hidden.status == 0)
        #expect(!hidden.text.contains("Văn Mẫu") && !hidden.text.contains("Thị Mẫu"))
        #expect(
            hidden.complaint == "Đã ẩn: 1 tên cá nhân, 1 tên hộ gia đình. Hiện: --with-names LÝ-DO\n")
        #expect(try home.soxa("export", "disclosure", "--format", "jsonl").lines == [])
        let refused = try home.soxa("print", "supports", "--year", "2023", "--with-names", " ")
        #expect(refused.status == 2)
        #expect(refused.text == "" && refused.complaint.contains("--with-names"))
        for format in ["a.txt", "a.docx", "a.html"] {
            let path = home.path + "/" + format
            let shown = try home.soxa(
                "print", "supports", "--year", "2023", "--with-names", "Công văn 12", "--out", path)
            #expect(shown.status == 0)
            #expect(shown.complaint == "Đã ghi tệp \(path).\n")
        }
        let text = String(decoding: try home.bytes(of: "a.txt"), as: UTF8.self)
        #expect(text.contains("Văn Mẫu") && text.contains("Thị Mẫu"))
        let noted = try home.soxa("export", "disclosure", "--format", "jsonl").lines
        #expect(noted.count == 3)
        for line in noted {
            #expect(line.contains("Công văn 12"))
            #expect(line.contains(#""count": 2"#) || line.contains(#""count":2"#), "\(line)")
        }
        // What hides nothing has nothing to note.
        #expect(try home.soxa("print", "market", "--with-names", "Công văn 12").complaint == "")
        #expect(try home.soxa("export", "disclosure", "--format", "jsonl").lines.count == 3)
    }

    @Test func theMarketCountsEveryUnitByItself() throws {
        let home = try Home.withSample()
        let text = try home.soxa("print", "market", "--year", "2024").text
        for volume in ["180 tấn", "2.000 hộp", " 2 tấn", "0,5 tấn", "500 túi 300 g"] {
            #expect(text.contains(volume), "\(volume)")
        }
        #expect(text.contains("không có trong sổ"))
        #expect(!text.contains("2022"))
        #expect(try home.soxa("print", "market", "--year", "x").status == 2)
    }

    @Test func everyQuestionAndAnswerIsOnTheNotice() throws {
        let home = try Home.withSample()
        let text = try home.soxa("print", "notice").text
        #expect(text.contains("1428/TB-UBND"))
        #expect(text.contains("12/4/2024"))
        // The words of each column, in the order of the lines; a row may go on over the page.
        var columns = ["", "", "", "", ""]
        for line in text.split(separator: "\n") where line.hasPrefix("│") {
            for (index, cell) in line.split(separator: "│").prefix(5).enumerated() {
                columns[index] += cell.trimmingCharacters(in: .whitespaces) + " "
            }
        }
        let lines = try home.soxa("export", "dialogue", "--format", "jsonl").lines
        #expect(lines.count == 14)
        for line in lines {
            let record = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: any Sendable])
            let number = try #require(record["number"] as? Int)
            guard ["approved", "published"].contains(record["state"] as? String) else {
                #expect(!columns[0].split(separator: " ").contains("\(number)"))
                continue
            }
            for (column, field) in [(1, "question"), (3, "department"), (4, "answer")] {
                // The first words: what follows may be parted by the heading of the next page.
                let words = try #require(record[field] as? String).split(whereSeparator: \.isWhitespace).prefix(4)
                #expect(columns[column].contains(words.joined(separator: " ")), "\(field) \(number)")
            }
            #expect(columns[0].split(separator: " ").contains("\(number)"))
            #expect(columns[2].contains(try #require(record["unit"] as? String).split(separator: " ").last ?? "?"))
        }
    }

    @Test func exactlyTheQuestionsNamedArePrinted() throws {
        let home = try Home.withSample()
        let printed = try home.soxa("print", "answers", "--questions", "9, 2")
        #expect(printed.status == 0)
        let numbers = printed.text.split(separator: "\n").filter { $0.hasPrefix("│") }
            .compactMap { Int($0.dropFirst().prefix { $0 != "│" }.trimmingCharacters(in: .whitespaces)) }
        #expect(numbers == [9, 2])
        for wrong in ["2,99,x,9", "99,x"] {
            let refused = try home.soxa("print", "conclusion", "--questions", wrong)
            #expect(refused.status == 2)
            #expect(refused.complaint.contains("99, x"))
        }
        #expect(try home.soxa("print", "notice", "--questions", ",").status == 2)
    }

    @Test func theConclusionHasItsPartsAndItsAnnex() throws {
        let home = try Home.withSample()
        let promise =
            "commitment,body,beneficiary,dueOn,madeOn,conference\n"
            + "Mở lớp dạy nghề,Phòng Kinh tế,thanh niên,2024-06-01,2024-04-12,1428/TB-UBND\n"
        #expect(try home.soxa("import", home.write(promise, to: "hứa.csv")).status == 0)
        let text = try home.soxa("print", "conclusion").text
        var rest = text[...]
        for part in [
            "THÔNG BÁO", "Kết luận đối thoại", "\nI. ", "\nII. ", "\nIII. ", "\nIV. ", "Mở lớp dạy nghề", "PHỤ LỤC",
            "┌",
        ] {
            let found = try #require(rest.range(of: part), "\(part)")
            rest = rest[found.upperBound...]
        }
        let account = try home.soxa("print", "promises")
        #expect(account.status == 0 && !account.text.contains("Mở lớp"), "it was made at this dialogue")
        let next = #"{"kind":"conference","title":"Đối thoại năm 2025","year":2025,"heldOn":"2025-04-10"}"#
        #expect(try home.soxa("import", home.write(next + "\n", to: "sau.jsonl")).status == 0)
        let later = try home.soxa("print", "promises").text
        #expect(later.contains("Mở lớp dạy nghề") && later.contains("quá hạn") && later.contains("01/6/2024"))
        #expect(try home.soxa("print", "promises", "--number", "1428/TB-UBND").output == account.output)
        for paper in ["notice", "answers", "conclusion"] {
            let empty = try home.soxa("print", paper)
            #expect(empty.status == 2 && empty.complaint.contains("Đối thoại năm 2025"), "\(paper)")
        }
    }

    @Test func theReportCarriesEveryFigureInItsUnit() throws {
        let home = try Home.withSample()
        #expect(try home.soxa("import", Home.sampleFile("letterhead")).status == 0)
        let text = try home.soxa("print", "report", "--year", "2022", "--date", "31/12/2022").text
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("ĐOÀN TNCS HỒ CHÍ MINH") && words.contains("Trà Vinh, ngày 31 tháng 12 năm 2022"))
        for figure in [
            "342 cuộc", "1.892 lượt", "10.543 ý tưởng", "trên 1.000 ý tưởng", "166 ý tưởng", "61 dự án", "7 cuộc",
            "trên 800 lượt", "6 hợp tác xã", "92 tổ hợp tác", "151 mô hình", "2.668 đoàn viên", "294.590,2 triệu đồng",
            "334 tổ", "12.189 hộ", "1.054 người", "2.959 lượt", "1.302 người", "3 dự án", "1 thanh niên",
        ] { #expect(words.contains(figure), "\(figure)") }
        // The annex has them all once more, with their units beside them.
        let annex = try #require(text.range(of: "PHỤ LỤC")).lowerBound
        let cells = text[annex...].split(separator: "\n").filter { $0.hasPrefix("│") }
            .map { $0.split(separator: "│").map { $0.trimmingCharacters(in: .whitespaces) } }
        let rows = cells.filter { $0.count > 4 && Int($0[0]) != nil }
        #expect(rows.count == 20)
        #expect(rows.contains { $0[2] == "triệu đồng" && $0[4] == "294.590,2" && $0[5] == "lũy kế" })
        #expect(try home.soxa("print", "report", "--year", "2022", "--date", "ngày mai").status == 2)
    }

    @Test(arguments: ["txt", "docx", "csv"]) func aListSaysWhatItHidesAndNotesWhatItShows(format: String) throws {
        let home = try Home()
        let case1 = #"{"kind":"support","beneficiary":"Hộ bà Tám","form":"household","purpose":"training","year":2024}"#
        #expect(try home.soxa("import", home.write(case1 + "\n", to: "a.jsonl")).status == 0)
        let path = home.path + "/a." + format
        let hidden = try home.soxa("print", "list", "--kind", "support", "--out", path)
        #expect(hidden.status == 0 && hidden.complaint.contains("1 tên hộ gia đình"))
        #expect(try home.soxa("export", "disclosure", "--format", "jsonl").lines.isEmpty)
        let shown = try home.soxa(
            "print", "list", "--kind", "support", "--out", path, "--force", "--with-names", " Thanh tra hỏi ")
        #expect(shown.status == 0)
        let noted = try home.soxa("export", "disclosure", "--format", "jsonl").lines
        #expect(noted.count == 1 && noted.first?.contains(#""reason":"Thanh tra hỏi""#) == true)
        guard format != "docx" else { return }
        #expect(String(decoding: try home.bytes(of: "a." + format), as: UTF8.self).contains("Hộ bà Tám"))
    }

    @Test func whatThereIsToKnowIsSaidBeforeItIsWritten() throws {
        let home = try Home.withSample()
        let unlettered = try home.soxa("print", "notice", "--out", home.path + "/a.docx")
        #expect(unlettered.status == 0 && unlettered.complaint.contains("Chưa có mẫu thể thức"))
        #expect(unlettered.complaint.contains("dòng 12"))
        for name in ["a.doc", "a.xyz"] {
            let refused = try home.soxa("print", "notice", "--out", home.path + "/" + name)
            #expect(refused.status == 2 && refused.complaint.contains(".docx, .pdf"))
        }
        #expect(home.names(in: "").filter { $0.hasPrefix("a.") } == ["a.docx"])
    }

    @Test func anOfficeWordsItsPapersItself() throws {
        let home = try Home.withSample()
        #expect(try home.soxa("import", Home.sampleFile("letterhead")).status == 0)
        let shipped = try home.soxa("template", "notice")
        #expect(shipped.status == 0 && shipped.text.contains("tên: THÔNG BÁO"))
        let own = "tên: THÔNG BÁO\ntrích yếu: Giải đáp năm {năm}\nđoạn: Lời của xã: {số câu hỏi} câu./.\n"
        let path = try home.write(own, to: "config/soxa/templates/notice.txt")
        let text = try home.soxa("print", "notice").text
        #expect(text.contains("Lời của xã: 10 câu./.") && text.contains("Giải đáp năm 2024"))
        #expect(text.contains("Nơi nhận:") && text.contains("Số: 1428/TB-UBND"))
        _ = try home.write(own.replacing("số câu hỏi", with: "số câu hỏ"), to: "config/soxa/templates/notice.txt")
        let refused = try home.soxa("print", "notice")
        #expect(refused.status == 2 && refused.text.isEmpty)
        #expect(refused.complaint.contains(path) && refused.complaint.contains("dòng 3"))
        #expect(refused.complaint.contains("{số câu hỏi}"))
        #expect(try home.soxa("template", "notice").status == 2)
        #expect(try home.soxa("template", "x").complaint.contains("notice, report"))
    }

    @Test func aNoticeIsFoundByItsNumberOrNotAtAll() throws {
        let home = try Home.withSample()
        let latest = try home.soxa("print", "notice")
        #expect(try home.soxa("print", "notice", "--number", "1428/TB-UBND").output == latest.output)
        let unknown = try home.soxa("print", "notice", "--number", "9/TB-UBND")
        #expect(unknown.status == 2)
        #expect(unknown.complaint.contains("9/TB-UBND"))
        let nothing = try Home().soxa("print", "notice")
        #expect(nothing.status == 2)
        #expect(!nothing.complaint.isEmpty)
    }
}
