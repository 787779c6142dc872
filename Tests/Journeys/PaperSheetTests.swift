// The sheets of papers as files and for the printer: the same pages everywhere, codes that are read, pages that are not.

import CodeReader
import Foundation
import Testing

@Suite struct PaperSheetTests {
    private static let papers = [
        ["notice"], ["answers"], ["conclusion", "--date", "31/12/2024"], ["promises"], ["report", "--year", "2022"],
        ["summary"],
        ["market", "--year", "2024"], ["supports", "--year", "2023"], ["labels"], ["list", "--kind", "product"],
        ["list", "--kind", "support"], ["list", "--kind", "indicator"],
        ["record", "--kind", "product", "--name", "Trám đen ướp muối"],
    ]

    /// A home whose path has stand-ins for the queues; what `lp` got is kept.
    private func home() throws -> Home {
        let home = try Home.withSample()
        try home.script(
            #"for last; do :; done; printf '%s\n' "$@" > "$HOME/asked"; cp "$last" "$HOME/given.pdf"; echo "request id is $2-1 (1 file(s))""#,
            named: "lp")
        try home.script(
            #"case "$1" in -e) echo P;; -d) echo "system default destination: P";; esac"#, named: "lpstat")
        _ = try home.soxa("import", Home.sampleFile("letterhead"))
        return home
    }

    private func print(_ home: Home, _ arguments: [String]) throws -> Finished {
        try finish(
            builtProgram("soxa"), ["print"] + arguments,
            environment: home.environment.merging(["PATH": "/usr/bin:/bin:" + home.path + "/bin"]) { $1 })
    }

    /// The sheets of a text file, as lines.
    private func sheets(_ text: String) -> [[Substring]] {
        text.components(separatedBy: "\u{0C}\n").map { $0.split(separator: "\n") }
    }

    private static func pageCount(_ bytes: [UInt8]) -> Int? {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.firstMatch(of: /\/Type \/Pages \/Count (\d+)/).flatMap { Int($0.output.1) }
    }

    @Test(arguments: papers.indices) func textFilePDFAndPrinterHaveTheSamePages(index: Int) throws {
        let (home, paper) = (try home(), Self.papers[index])
        let text = try print(home, paper)
        #expect(text.status == 0, "\(text.complaint)")
        let count = sheets(text.text).count
        #expect(try print(home, paper + ["--out", home.path + "/a.pdf"]).status == 0)
        #expect(try Self.pageCount(home.bytes(of: "a.pdf")) == count)
        #expect(try print(home, paper + ["--printer", "P"]).status == 0)
        #expect(try home.bytes(of: "given.pdf") == home.bytes(of: "a.pdf"))
        for options in [["--printer", "P"], ["--out", home.path + "/b.pdf"], ["--out", home.path + "/b.txt"], []] {
            let beyond = try print(home, paper + options + ["--pages", "1,\(count + 1)"])
            #expect(beyond.status == 2 && beyond.complaint.contains("\(count) trang"), "\(options)")
        }
        #expect(!home.names(in: "").contains { $0.hasPrefix("b.") })
    }

    @Test func chosenPagesAreTheSameEverywhere() throws {
        let home = try home()
        let whole = sheets(try print(home, ["answers"]).text)
        #expect(whole.count > 2)
        let part = sheets(try print(home, ["answers", "--pages", "2-3"]).text)
        #expect(part == Array(whole[1...2]))
        #expect(try print(home, ["answers", "--pages", "2-3", "--out", home.path + "/a.pdf"]).status == 0)
        #expect(try Self.pageCount(home.bytes(of: "a.pdf")) == 2)
        let word = try print(home, ["answers", "--pages", "2", "--out", home.path + "/a.docx"])
        #expect(word.status == 2 && word.complaint.contains(".pdf"))
    }

    private static let drawer = "/usr/bin/pdftoppm"
    private static let hasTools = CodeReader.isInstalled && FileManager.default.isExecutableFile(atPath: drawer)

    @Test(.enabled(if: hasTools, "zbar-tools and poppler-utils are not installed"))
    func codesAreReadFromTheFileAndFromWhatThePrinterGets() throws {
        let home = try home()
        #expect(try print(home, ["labels", "--out", home.path + "/a.pdf"]).status == 0)
        #expect(try print(home, ["labels", "--printer", "P"]).status == 0)
        let lots = try home.soxa("export", "lot", "--format", "jsonl").lines.count
        #expect(lots > 0)
        for name in ["a.pdf", "given.pdf"] {
            let drawn = try finish(
                Self.drawer, ["-r", "200", "-gray", home.path + "/" + name, home.path + "/page"], environment: [:])
            #expect(drawn.status == 0)
            let pictures = home.names(in: "").filter { $0.hasPrefix("page") }.map { home.path + "/" + $0 }
            let read = try finish(
                "/usr/bin/zbarimg", ["--quiet", "--nodbus", "-Sdisable", "-Sqrcode.enable"] + pictures, environment: [:]
            )
            #expect(read.text.components(separatedBy: "QR-Code:").count - 1 == lots, "\(name): \(read.text)")
            #expect(read.text.contains("HN-2024-01"))
        }
    }

    @Test func theWordsOfThePDFCanBeSearched() throws {
        let tool = "/usr/bin/pdftotext"
        guard FileManager.default.isExecutableFile(atPath: tool) else { return }
        let home = try home()
        #expect(try print(home, ["notice", "--out", home.path + "/a.pdf"]).status == 0)
        let text = try finish(tool, ["-layout", home.path + "/a.pdf", "-"], environment: [:]).text
        #expect(text.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") && text.contains("Số: 1428/TB-UBND"))
        #expect(text.contains("PHỤ LỤC") && text.contains("148/QĐ-TTg"))
    }

    @Test func whoAnswersStandsInTheTableAndComesBack() throws {
        let home = try home()
        let path = home.path + "/a.docx"
        #expect(try print(home, ["notice", "--out", path]).status == 0)
        let text = try print(home, ["notice"]).text
        #expect(text.contains("Cơ quan giải") && text.contains("PHỤ LỤC"))
        let back = try home.soxa("import", path, "--dry-run")
        #expect(back.status == 0, "\(back.text) \(back.complaint)")
        #expect(back.text.contains("mới 0"), "\(back.text)")
    }

    @Test func bodiesThatAreNoMoreAreSaidBeforeAnythingIsSent() throws {
        let home = try home()
        let head = """
            {"kind":"letterhead","name":"Danh sách","papers":"list","issuer":"Sở Mẫu","recipients":"UBND huyện Tràng Định"}

            """
        #expect(try home.soxa("import", home.write(head, to: "mẫu.jsonl")).status == 0)
        let list = ["list", "--kind", "product"]
        let then = try print(home, list + ["--date", "30/6/2025", "--out", home.path + "/a.pdf"])
        #expect(!then.complaint.contains("không còn vào ngày"))
        let now = try print(home, list + ["--date", "01/8/2025", "--out", home.path + "/b.pdf"])
        #expect(now.status == 0 && now.complaint.contains("huyện Tràng Định” không còn vào ngày 01/8/2025"))
        let sent = try print(home, list + ["--date", "02/8/2025", "--printer", "P"])
        #expect(sent.complaint.contains("không còn vào ngày"))
    }

    /// Units of askers and in sentences, once each; one that still exists, or whose name only begins another, is not.
    @Test func unitsThatAreNoMoreAreSaidWhereverTheyStand() throws {
        let home = try Home()
        let units =
            "name,level,code,validFrom,validTo,successors\n"
            + "Đào Viên,commune,06001,,30/06/2025,06009\nTân Minh,commune,06009,01/07/2025,,\n"
        try Data(units.utf8).write(to: URL(fileURLWithPath: home.path + "/u.csv"))
        #expect(try home.soxa("import", home.path + "/u.csv").status == 0)
        let rows =
            "STT;Câu hỏi;Đơn vị;Trả lời\n1;Hỏi gì?;Đoàn xã Đào Viên;Giao UBND xã Tân Minh, xã Đào Viên, làm.\n"
            + "2;Xã Đào Viên Thượng ở đâu?;Đoàn xã Tân Minh;Đáp.\n"
        try Data(rows.utf8).write(to: URL(fileURLWithPath: home.path + "/a.csv"))
        #expect(try home.soxa("import", home.path + "/a.csv").status == 0)
        let now = try print(home, ["answers", "--questions", "1,2", "--date", "01/8/2025"])
        #expect(now.complaint.contains("xã Đào Viên (nay là xã Tân Minh)"), "\(now)")
        #expect(!now.complaint.contains("Thượng") && now.complaint.components(separatedBy: "nay là").count == 2)
        let next = try print(home, ["answers", "--questions", "2", "--date", "01/8/2025"])
        #expect(!next.complaint.contains("không còn"), "\(next)")
        let then = try print(home, ["answers", "--questions", "1,2", "--date", "01/6/2025"])
        #expect(!then.complaint.contains("không còn"), "\(then)")
    }

    @Test func whoIsGoneIssuesNothing() throws {
        let home = try home()
        let head = """
            {"kind":"letterhead","name":"Danh sách","papers":"list","issuer":"Phòng Kinh tế - Hạ tầng huyện Tràng Định"}

            """
        #expect(try home.soxa("import", home.write(head, to: "mẫu.jsonl")).status == 0)
        let list = ["list", "--kind", "product"]
        let then = try print(home, list + ["--date", "30/6/2025", "--out", home.path + "/a.pdf"])
        #expect(then.status == 0, "\(then.complaint)")
        for more in [["--out", home.path + "/b.pdf"], ["--printer", "P"], []] {
            let now = try print(home, list + ["--date", "01/7/2025"] + more)
            #expect(now.status != 0 && now.text.isEmpty, "\(more)")
            #expect(now.complaint.contains("không còn vào ngày 01/7/2025"), "\(now.complaint)")
            #expect(now.complaint.contains("chọn cơ quan kế thừa"), "\(now.complaint)")
        }
        #expect(!home.names(in: "").contains("b.pdf"))
    }

    @Test func theTableOfAnswersAloneSaysItToo() throws {
        let home = try Home()
        let rows = "STT;Câu hỏi;Cơ quan trả lời;Trả lời\n1;Hỏi gì?;UBND huyện Tràng Định;Đáp.\n"
        try Data(rows.utf8).write(to: URL(fileURLWithPath: home.path + "/a.csv"))
        _ = try home.soxa("import", home.path + "/a.csv")
        func answers(_ day: String, _ name: String) throws -> Finished {
            try print(home, ["answers", "--questions", "1", "--date", day, "--out", home.path + "/" + name])
        }
        let now = try answers("01/8/2025", "a.pdf")
        #expect(now.complaint.contains("huyện Tràng Định” không còn vào ngày 01/8/2025"), "\(now)")
        let then = try answers("01/6/2025", "b.pdf")
        #expect(then.status == 0 && !then.complaint.contains("không còn"), "\(then)")
    }
}
