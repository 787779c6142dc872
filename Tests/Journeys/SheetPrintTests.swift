// Lists as spreadsheets and PDF from the command line, and what is left when that fails.
import Formats

import Foundation
import Testing

@Suite struct SheetPrintTests {
    private func book(_ home: Home, _ name: String) throws -> Workbook {
        guard case .workbook(let book) = try readOffice(fileAt: home.path + "/" + name).content else {
            throw JourneyError.failed(name, "no workbook")
        }
        return book
    }

    @Test func aListIsASpreadsheetWithTypes() throws {
        let home = try Home.withSample()
        let path = home.path + "/hỗ trợ.xlsx"
        let done = try home.soxa("print", "list", "--kind", "support", "--out", path)
        #expect(done.status == 0 && home.mode(of: "hỗ trợ.xlsx") == 0o600)
        let sheet = try #require(try book(home, "hỗ trợ.xlsx").sheets.first)
        #expect(sheet.name == "Danh sách- Hỗ trợ")
        let headings = sheet.rows[0].cells.map(\.value.text)
        #expect(headings.first == "TT" && headings.contains("Số tiền duyệt"))
        let column = try #require(headings.firstIndex(of: "Số tiền duyệt"))
        let sums = sheet.rows.dropFirst().compactMap { row in row.cells.first { $0.column == column }?.value }
        #expect(sums.contains(.number("169020000")))
        #expect(sheet.rows.count == (try home.soxa("export", "support", "--format", "jsonl").lines.count) + 1)
        let text = home.path + "/a.csv"
        #expect(try home.soxa("print", "list", "--kind", "product", "--out", text).status == 0)
        let rows = try DelimitedText(reading: String(decoding: home.bytes(of: "a.csv"), as: UTF8.self)).rows
        #expect(rows.count == 15 && Set(rows.map(\.count)).count == 1 && rows[1].first == "1")
        #expect(try home.bytes(of: "a.csv").starts(with: [0xEF, 0xBB, 0xBF]))
    }

    @Test func aPaperWithoutATableSaysSo() throws {
        let home = try Home.withSample()
        for ending in ["xlsx", "csv"] {
            let path = home.path + "/a." + ending
            let none = try home.soxa("print", "summary", "--out", path)
            #expect(none.status == 2 && none.complaint.contains(".docx"))
            #expect(!home.names(in: "").contains { $0.hasPrefix("a.") })
        }
        let several = try home.soxa("print", "supports", "--year", "2023", "--out", home.path + "/a.csv")
        #expect(several.status == 2 && several.complaint.contains(".xlsx"))
        #expect(try home.soxa("print", "supports", "--year", "2023", "--out", home.path + "/a.xlsx").status == 0)
        #expect(try book(home, "a.xlsx").sheets.count > 3)
    }

    @Test func whatIsExportedAsASpreadsheetComesBackTheSame() throws {
        let home = try Home.withSample()
        let odd =
            #"{"kind":"support","beneficiary":"=1+2","basis":"+84","year":2024,"requested":"169,02 triệu","amount":12000000,"paidOn":"2024-03-08","exception":"@x"}"#
        #expect(try home.soxa("import", home.write(odd + "\n", to: "s.jsonl")).status == 0)
        let indicator =
            #"{"kind":"indicator","name":"Tỷ lệ","measure":"%","period":"2024","target":"2,50","result":"12,345"}"#
        #expect(try home.soxa("import", home.write(indicator + "\n", to: "i.jsonl")).status == 0)
        let other = try Home()
        for kind in ["unit", "conference", "dialogue", "product", "support", "indicator", "sale", "lot"] {
            let path = home.path + "/\(kind).xlsx"
            #expect(
                try home.soxa("export", kind, "--format", "xlsx", "--private", "--with-names", "Mẫu", "--out", path)
                    .status == 0)
            let back = try home.soxa("import", path, "--dry-run")
            #expect(back.status == 0 && back.text.contains("mới 0, đổi 0"), "\(kind): \(back.text.suffix(300))")
            #expect(try other.soxa("import", path).status == 0)
            let lines = try [home, other].map {
                try $0.soxa("export", kind, "--format", "jsonl", "--private").lines.sorted()
            }
            #expect(lines[0] == lines[1], "\(kind)")
        }
    }

    @Test func aPDFIsMadeWithoutOtherPrograms() throws {
        let home = try Home.withSample()
        func portable(_ more: String...) throws -> Finished {
            try finish(
                builtProgram("soxa"), ["print", "promises", "--out", home.path + "/a.pdf"] + more,
                environment: home.environment.merging(["PATH": "/nowhere"]) { $1 })
        }
        #expect(try portable().status == 0)
        #expect(try home.bytes(of: "a.pdf").starts(with: Array("%PDF-".utf8)))
        #expect(home.mode(of: "a.pdf") == 0o600 && home.names(in: "tmp") == [])
        let again = try portable()
        #expect(again.status == 2 && !again.complaint.isEmpty)
        #expect(try portable("--force").status == 0)
    }

    /// A home whose path has a stand-in for `lp` that stops whoever started it, as Ctrl-C does.
    private func home(lp: String) throws -> Home {
        let home = try Home.withSample()
        try home.script(lp, named: "lp")
        try home.script(#"case "$1" in -e) echo P;; esac"#, named: "lpstat")
        return home
    }

    private func sent(_ home: Home) throws -> Finished {
        try finish(
            builtProgram("soxa"), ["print", "promises", "--printer", "P"],
            environment: home.environment.merging(["PATH": home.path + "/bin"]) { $1 })
    }

    @Test func aStoppedPaperLeavesNothingBehind() throws {
        let home = try home(lp: "kill -INT $PPID; sleep 60")
        let done = try sent(home)
        #expect(done.status == 130 && done.complaint.contains("Đã dừng"))
        #expect(home.names(in: "tmp") == [] && home.names(in: "") == ["bin", "data", "tmp"])
    }

    @Test func aStoppedProgramIsEndedWithAllItStarted() throws {
        let home = try home(
            lp: #"(sleep 60; touch "$HOME/late") & echo $! > "$HOME/child"; kill -INT $PPID; sleep 60"#)
        #expect(try sent(home).status == 130)
        let child = try #require(pid_t(String(decoding: home.bytes(of: "child"), as: UTF8.self).dropLast()))
        #expect(kill(child, 0) != 0 || Self.isOver(child))
    }

    /// Whether a process has ended and only waits to be forgotten.
    private static func isOver(_ process: pid_t) -> Bool {
        let status = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ") Z"
        return status.split(separator: ")").last?.hasPrefix(" Z") == true
    }
}
