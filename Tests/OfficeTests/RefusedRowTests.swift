// The refused rows of a file: the good ones come in, the others come back mended.
import Domain
import Formats
import Foundation
import Office
import Testing
import Words

@Suite("Refused rows")
struct RefusedRowTests {
    private static let reason = Words(.vi)[.fileReason]

    private func plan(_ office: Office, _ path: String) async throws -> ImportPlan {
        guard case .plan(let plan) = try await office.planImport(path, in: nil) else {
            throw OfficeFailure.exportEnding
        }
        return plan
    }

    private func sheet(_ path: String) throws -> [[String]] {
        guard case .workbook(let book) = try readOffice(fileAt: path).content else { return [] }
        return book.sheets[0].rows.map { row in
            let width = (row.cells.last?.column ?? -1) + 1
            return (0..<width).map { column in row.cells.first { $0.column == column }?.value.text ?? "" }
        }
    }

    private static let list = [
        ["Danh sách hỗ trợ khởi nghiệp năm 2025"],
        ["TT", "Người thụ hưởng", "Số tiền duyệt (đồng)", "Năm", "Ngày duyệt"],
        ["I. Xã Tân Minh"],
        ["1", "HTX Một", "50.000.000", "2025", "01/2/2025"],
        ["2", "HTX Hai", "năm mươi triệu", "2025", "02/2/2025"],
        ["II. Xã Hùng Sơn"],
        ["3", "HTX Ba", "30.000.000", "1950", "03/2/2025"],
        ["4", "HTX Bốn", "20.000.000", "2025", "04/2/2025"],
    ]

    private func write(_ rows: [[String]], to path: String) throws {
        if path.hasSuffix("csv") {
            return try DelimitedText(rows: rows).written().write(toFile: path, atomically: true, encoding: .utf8)
        }
        var writer = SheetWriter()
        writer.begin("Hỗ trợ", widths: [8, 30, 20, 8, 12], headings: [])
        for row in rows { writer.add(row.map { .text($0) }) }
        try Data(writer.take() + writer.finish()).write(to: URL(fileURLWithPath: path))
    }

    @Test(arguments: ["csv", "xlsx"]) func theGoodRowsComeInAndTheOthersComeBackMended(ending: String) async throws {
        try await withTwoDesks { desks in
            let path = desks.folder + "/ds." + ending
            try write(Self.list, to: path)
            let first = try await plan(desks.an, path)
            #expect(first.count(.new) == 3 && first.count(.refused) == 1, "\(first.items.map(\.problems))")
            guard case .done(let file, 1) = try await desks.an.carryOutRest(first, of: path, replaces: false) else {
                Issue.record("not done")
                return
            }
            #expect(file.hasSuffix("/ds-loi." + ending))
            #expect(try await desks.all(.support).count == 3)
            var rows = try sheet(file)
            #expect(
                rows.map { $0.filter { !$0.isEmpty }.first } == [
                    "Danh sách hỗ trợ khởi nghiệp năm 2025", "TT", "I. Xã Tân Minh", "II. Xã Hùng Sơn", "3",
                ])
            #expect(rows[1].last == Self.reason && rows[4].last?.contains("1990") == true)
            // Never over a file that is there.
            await #expect(throws: OfficeFailure.exists(path: file)) {
                _ = try await desks.an.carryOutRest(first, of: path, replaces: false)
            }
            rows[4][3] = "2025"
            try write(rows, to: file)
            let second = try await plan(desks.an, file)
            #expect(second.count(.new) == 1 && second.count(.refused) == 0 && second.unread.isEmpty)
            #expect(
                second.items.first?.entry["unit"].text
                    == first.items.first { $0.action == .refused }?.entry["unit"].text)
            #expect(try await desks.an.carryOut(second, of: file) == nil)
            #expect(try await desks.all(.support).count == 4)
        }
    }

    @Test(arguments: [ExportForm.people, .programs], ["csv", "xlsx", "jsonl"])
    func rowsOfOurOwnFilesComeBackToo(form: ExportForm, ending: String) async throws {
        try await withTwoDesks { desks in
            for number in 1...3 {
                var lot = Lot()
                (lot.item, lot.code, lot.measure) = ("Chè \(number)", "L\(number)", "kg")
                (lot.producedOn, lot.quantity) = (CalendarDate("2024-05-01"), Figure(plain: "5"))
                _ = try await desks.stored(RecordEntry(lot))
            }
            let path = desks.folder + "/lo." + ending
            _ = try await desks.an.export(.everything(.lot, form), to: path, replaces: false)
            var text = ending == "xlsx" ? "" : try String(contentsOfFile: path, encoding: .utf8)
            if ending == "xlsx" {
                var rows = try sheet(path)
                rows[2] = rows[2].map { $0.hasPrefix("2024") ? "hôm qua" : $0 == "Chè 2" ? "Chè hai" : $0 }
                rows[1] = rows[1].map { $0 == "Chè 1" ? "Chè một" : $0 }
                try write(rows, to: path)
            } else {
                let lines = text.split(whereSeparator: \.isNewline).map(String.init)
                let bad = try #require(lines.first { $0.contains("Chè 2") })
                text = text.replacing(
                    bad, with: bad.replacing("01/5/2024", with: "hôm qua").replacing("2024-05-01", with: "hôm qua"))
                text = text.replacing("Chè 1", with: "Chè một")
                try text.write(toFile: path, atomically: true, encoding: .utf8)
            }
            let first = try await plan(desks.an, path)
            #expect(first.count(.changed) == 1 && first.count(.refused) == 1 && first.count(.same) == 1)
            guard case .done(let file, 1) = try await desks.an.carryOutRest(first, of: path, replaces: false) else {
                Issue.record("not done")
                return
            }
            let again = try await plan(desks.an, file)
            #expect(again.items.map(\.action) == [.refused] && again.unread.isEmpty, "\(again)")
            #expect(try await desks.all(.lot).contains { $0["item"].text == "Chè một" })
        }
    }

    /// What stood in prose has no row: it comes field by field.
    @Test func whatStoodInProseComesFieldByField() async throws {
        try await withTwoDesks { desks in
            let long = String(repeating: "rất dài ", count: 100)
            let path = desks.folder + "/bien-ban.txt"
            try """
            BIÊN BẢN ĐỐI THOẠI NĂM 2025

            Câu 1. Bao giờ xã làm đường vào thôn Nà Lả?
            Trả lời: Quý III năm 2025.

            Câu 2. Bao giờ có nước sạch ở thôn Bản Cáu?
            Trả lời: Năm 2026.
            """.write(toFile: path, atomically: true, encoding: .utf8)
            var first = try await plan(desks.an, path)
            let index = try #require(first.items.firstIndex { $0.entry["question"].text.contains("nước sạch") })
            var items = first.items
            var entry = items[index].entry
            entry["supporting"] = .text(long)
            let problems = entry.kind.description.problems(of: entry)
            #expect(!problems.isEmpty)
            items[index] = ImportItem(action: .refused, entry: entry, problems: problems, place: items[index].place)
            first = first.replacing(items)
            guard case .done(let file, 1) = try await desks.an.carryOutRest(first, of: path, replaces: false) else {
                Issue.record("not done")
                return
            }
            #expect(file.hasSuffix("/bien-ban-loi.xlsx"))
            let rows = try sheet(file)
            #expect(rows.count == 2 && rows[0].last == Self.reason && rows[1].contains { $0.contains("nước sạch") })
            let again = try await plan(desks.an, file)
            #expect(again.count(.refused) == 1 && again.items.contains { $0.entry["answer"].text == "Năm 2026." })
        }
    }

    /// A row that refers to what is refused cannot come in without it.
    @Test func whatRefersToARefusedRowIsRefusedWithIt() throws {
        var conference = Conference()
        conference.title = "Đối thoại"
        var question = Question()
        (question.question, question.conference) = ("Hỏi?", -1)
        let problem = FieldProblem("year", .notANumber("x"))
        let plan = ImportPlan(
            source: "a",
            items: [
                ImportItem(action: .refused, entry: RecordEntry(conference), problems: [problem], place: "2"),
                ImportItem(action: .new, entry: RecordEntry(question), place: "2"),
            ])
        let rest = plan.withoutRefused
        #expect(rest.items.allSatisfy { $0.action == .refused && $0.isLeftOut } && !rest.changesAnything)
        #expect(rest.items[1].problems == [FieldProblem("conference", .refusedReference("Đối thoại"))])
    }

    /// An answer published from here is refused; one of an older notice is told.
    @Test func aPublishedAnswerDoesNotChangeInSilence() async throws {
        try await withTwoDesks { desks in
            var question = Question()
            (question.question, question.answer, question.state) = ("Cũ?", "Trả lời cũ.", .published)
            _ = try await desks.stored(RecordEntry(question))
            (question.question, question.publishedOn) = ("Mới?", CalendarDate("2025-01-02"))
            _ = try await desks.stored(RecordEntry(question))
            let path = desks.folder + "/q.csv"
            _ = try await desks.an.export(.everything(.question, .people), to: path, replaces: false)
            let text = try String(contentsOfFile: path, encoding: .utf8)
            try text.replacing("Trả lời cũ.", with: "Trả lời khác.").write(
                toFile: path, atomically: true, encoding: .utf8)
            let changed = try await plan(desks.an, path)
            let byTitle = Dictionary(uniqueKeysWithValues: changed.items.map { ($0.entry.title, $0) })
            // What somebody has to say a word about is not taken without one.
            #expect(byTitle["Cũ?"]?.action == .conflict && byTitle["Cũ?"]?.remark == .changesPublished)
            #expect(byTitle["Cũ?"]?.entry["answer"].text == "Trả lời cũ.")
            #expect(byTitle["Cũ?"]?.choosing(.theirs).entry["answer"].text == "Trả lời khác.")
            #expect(byTitle["Mới?"]?.problems == [FieldProblem("answer", .published)])
            // Nor is its day taken away, so that it would change the next time.
            try text.replacing("02/01/2025", with: "").replacing("02/1/2025", with: "").write(
                toFile: path, atomically: true, encoding: .utf8)
            let unsealed = try await plan(desks.an, path)
            #expect(
                unsealed.items.first { $0.entry.title == "Mới?" }?.problems == [FieldProblem("publishedOn", .published)]
            )
        }
    }

    /// What is put right in the plan is planned again as a whole: names, doubles, references within the file.
    @Test func aRowPutRightIsPlannedAgain() async throws {
        try await withTwoDesks { desks in
            let path = desks.folder + "/ds.csv"
            try write(Self.list, to: path)
            let first = try await plan(desks.an, path)
            let index = try #require(first.items.firstIndex { $0.action == .refused })
            var entry = first.items[index].entry
            entry["year"] = .number(2025)
            let again = try await desks.an.planAgain(first.correcting(index, to: entry), of: path)
            #expect(again.count(.refused) == 0 && again.count(.new) == 4)
            #expect(again.items[index].isCorrected && again.items.count(where: \.isCorrected) == 1)
            // A second correction goes on from the first.
            entry["beneficiary"] = .text("HTX Ba mới")
            let third = try await desks.an.planAgain(again.correcting(index, to: entry), of: path)
            #expect(third.items[index].entry["year"] == .number(2025) && third.items[index].entry.title == "HTX Ba mới")
            #expect(try await desks.all(.support).isEmpty, "nothing is in the records yet")
            #expect(try await desks.an.carryOut(third, of: path) == nil)
            #expect(try await desks.all(.support).contains { $0.title == "HTX Ba mới" })
        }
    }

    /// A corrected reference may name a record that the file itself brings.
    @Test func aRowPutRightMayNameARecordOfTheFile() async throws {
        try await withTwoDesks { desks in
            let path = desks.folder + "/q.jsonl"
            try """
            {"kind":"conference","title":"Đối thoại A","year":2025}
            {"kind":"conference","title":"Đối thoại B","year":2025}
            {"kind":"question","question":"Hỏi?","conference":"Đối thoại A","dueOn":"hôm nào"}
            """.write(toFile: path, atomically: true, encoding: .utf8)
            let first = try await plan(desks.an, path)
            let index = try #require(first.items.firstIndex { $0.entry.kind == .question })
            let other = try #require(first.items.firstIndex { $0.entry.title == "Đối thoại B" })
            var entry = first.items[index].entry
            entry["dueOn"] = .none
            entry["conference"] = .reference(-Int64(other + 1))
            let again = try await desks.an.planAgain(first.correcting(index, to: entry), of: path)
            #expect(again.count(.refused) == 0)
            let question = try #require(again.items.first { $0.entry.kind == .question })
            #expect(again.title(of: .conference, question.entry["conference"].reference ?? 0) == "Đối thoại B")
        }
    }

    /// Excel of a Vietnamese office writes semicolons: with commas its file of mended rows would open in one column.
    @Test(arguments: [";", "\t", "sep=;", "utf16", "plain"])
    func theFileOfRefusedRowsIsWrittenAsItsOriginal(form: String) async throws {
        try await withTwoDesks { desks in
            let path = desks.folder + "/ds.csv"
            let sign = form.count == 1 ? form : ";"
            let text =
                (form == "sep=;" ? "sep=;\r\n" : "")
                + Self.list.dropFirst().map { $0.joined(separator: sign) }.joined(separator: "\r\n") + "\r\n"
            let mark: [UInt8] = form == "plain" ? [] : [0xEF, 0xBB, 0xBF]
            let pairs: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            let bytes: [UInt8] = form == "utf16" ? pairs : mark + Array(text.utf8)
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            guard
                case .done(let file, _) = try await desks.an.carryOutRest(
                    try await plan(desks.an, path), of: path, replaces: false)
            else { return }
            let written = try Data(contentsOf: URL(fileURLWithPath: file))
            #expect(Array(written.prefix(2)) == Array(bytes.prefix(2)), "\(Array(written.prefix(4)))")
            let found = String(decoding: written, as: UTF8.self).filter { $0 != "\0" }
            #expect(found.contains("HTX Ba" + sign) && !found.contains("3,HTX"), "\(found)")
            #expect(found.contains("sep=;") == (form == "sep=;"))
            #expect(try sheet(file).contains { $0.contains("HTX Ba") && $0.count == 6 })
        }
    }
}
