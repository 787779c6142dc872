// What a plan says of the tables of a file before anything is carried out.
import Domain
import Foundation
import Office
import Testing
import Words

@Suite struct ImportPlanTests {
    private let words = Words(.vi)

    private func written(_ text: String) throws -> String {
        let path = NSTemporaryDirectory() + "bang-\(UUID().uuidString).csv"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// The plan of a file with this text, as one of two desks sees it.
    private func plan(_ text: String, columns: String = "") async throws -> ImportPlan? {
        let path = try written(text)
        defer { try? FileManager.default.removeItem(atPath: path) }
        var found: ImportPlan?
        try await withTwoDesks { desks in
            if case .plan(let plan) = try await desks.an.planImport(path, in: nil, choices: try columnChoices(columns))
            {
                found = plan
            }
        }
        return found
    }

    @Test func columnsAreToldAsReadLeftOutOrOpen() async throws {
        let plan = try #require(
            try await plan(
                "STT,Nội dung kiến nghị,Cơ quan - đơn vị,Ghi chú,Nội dung trả lời,Hạn trả lời\n1,Q,A,x,T,Quý III/2031"))
        let lines = words.tables(plan.tables, isWhole: true)
        #expect(lines.first == "Bảng: Câu hỏi, 1 dòng")
        #expect(lines.contains { $0.contains("Nội dung kiến nghị → Câu hỏi") && $0.contains("STT → số thứ tự") })
        #expect(lines.contains("  bỏ: Ghi chú"))
        #expect(lines.contains("  không rõ là gì, bỏ: Cơ quan - đơn vị (Người hỏi/Cơ quan trả lời?) (1 dòng: 2; “A”)"))
        #expect(lines.last == "  B2: “Quý III/2031” đọc thành Hạn trả lời: 30/9/2031")
        // Where room is little, only what somebody has to look at.
        #expect(words.tables(plan.tables, isWhole: false).count == 2)
    }

    @Test func printedListsAreReadByTheLabelsOfBothLanguages() async throws {
        let printed = try #require(
            try await plan("TT,Người thụ hưởng,Nội dung,Năm,Số tiền duyệt,Trạng thái\n1,A,quảng bá,2031,5000000,đã chi")
        )
        let item = try #require(printed.items.first { $0.entry.kind == .support }?.entry)
        #expect(item["purpose"].text == "promotion" && item["state"].text == "paid")
        let english = try #require(
            try await plan("Beneficiary,Purpose,Year,Approved,State\nA,promotion,2031,5000000,paid"))
        #expect(english.items.contains { $0.entry.kind == .support && $0.entry["beneficiary"].text == "A" })
    }

    @Test func aFileOfNothingKnownIsRefusedWithItsHeadings() async throws {
        let path = try written("Tên,Tuổi\nA,30")
        defer { try? FileManager.default.removeItem(atPath: path) }
        let failure = await #expect(throws: OfficeFailure.self) { try await readImport(path, as: .asked, words: words) }
        let said = words(try #require(failure))
        #expect(said.contains("bảng này là gì?") && said.contains("Tên, Tuổi") && said.contains("1 dòng"))
    }

    @Test func whatWasSaidOfTheColumnsIsKeptWithThePlan() async throws {
        let said = "Việc=question,Ai lo=department"
        let plan = try #require(try await plan("Việc,Ai lo\nSửa cầu,Phòng A", columns: said))
        #expect(plan.choices.everywhere == (try ColumnChoice(said)))
        #expect(plan.items.last?.entry["department"].text == "Phòng A")
        do {
            _ = try await self.plan("a,b\n1,2", columns: "a=câu")
            Issue.record("a field that is none was taken")
        } catch let failure as OfficeFailure {
            #expect(words(failure).contains("Không có trường “câu”"))
        }
    }

    /// A separator that nobody put into quotes parts a cell and moves those behind it.
    @Test func cellsBehindTheHeadingsAreTold() async throws {
        let rows = "STT;Câu hỏi;Đơn vị;Trả lời\n1;Hỏi một?;Đoàn xã;Đáp một; phần sau.\n2;Hỏi hai?;Đoàn xã;Đáp hai.;\n"
        let plan = try #require(try await plan(rows))
        #expect(plan.items.filter { $0.entry.kind == .question }.count == 2)
        #expect(
            plan.notes.contains { $0.contains("nhiều ô hơn hàng tiêu đề") && $0.contains("dòng 2") }, "\(plan.notes)")
        let straight = try #require(
            try await self.plan(rows.replacingOccurrences(of: "; phần sau", with: ", phần sau")))
        #expect(!straight.notes.contains { $0.contains("nhiều ô") })
    }

    /// What stands under no heading is told with its column, its rows and what it says.
    @Test func aCellUnderNoHeadingIsToldInTextAndJSON() async throws {
        let rows =
            "STT;Câu hỏi;Đơn vị;;Trả lời\n1;Hỏi một?;Đoàn xã;;Đáp một.\n2;Hỏi hai?;Đoàn xã;Đã gọi ngày 5/11;Đáp hai.\n"
        let plan = try #require(try await plan(rows))
        for isWhole in [true, false] {
            let report = ImportReport(plan, words, isWhole: isWhole, units: UnitRegistry())
            #expect(
                report.text.contains("bỏ: [D] không có tiêu đề (1 dòng: 3; “Đã gọi ngày 5/11”)"), "\(report.text)")
            let unread = report.objects.split(separator: "\n").map { $0.contains(#""unread":["[D]"]"#) }
            #expect(unread.count { $0 } == 1 && unread.last == true, "\(report.objects)")
        }
    }

    /// In a file of ours the cells that were moved would come in under other names.
    @Test(arguments: [ExportForm.people, .programs]) func aRowOfOursWithMoreCellsThanHeadingsIsRefused(
        form: ExportForm
    ) async throws {
        try await withTwoDesks { desks in
            var product = Product()
            product.name = "Gạo nếp cái"
            _ = try await desks.stored(RecordEntry(product))
            let path = desks.folder + "/a.csv"
            _ = try await desks.an.export(.everything(.product, form), to: path, replaces: false)
            let text = try String(contentsOfFile: path, encoding: .utf8)
            let separator = text.contains(";") ? ";" : ","
            let moved = text.replacingOccurrences(of: "Gạo nếp cái", with: "Gạo nếp\(separator) cái")
            try Data(moved.utf8).write(to: URL(fileURLWithPath: path))
            await #expect(throws: OfficeFailure.intake(.longRow(line: 2), path: path)) {
                try await desks.an.planImport(path, in: nil)
            }
        }
        #expect(words(.intake(.longRow(line: 3), path: "a.csv")).contains("dòng 3"))
    }
}
