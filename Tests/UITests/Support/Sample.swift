// A few records for the tests, made up for them.
import Domain
import Foundation
import UI

/// Records of every kind.
enum Sample {
    static let today = CalendarDate(year: 2024, month: 4, day: 20) ?? .epoch
    static let question = RecordKind.question
    static let product = RecordKind.product
    static let support = RecordKind.support
    static let conference = RecordKind.conference

    /// An office with all of them, or all but those of a kind, and with more.
    static func office(without kind: RecordKind? = nil, and more: [RecordEntry] = []) -> TestOffice {
        TestOffice((records + units.map { RecordEntry($0) }).filter { $0.kind != kind } + more)
    }

    /// The same records with decomposed letters.
    static func decomposedOffice() -> TestOffice {
        let entries = records.map { entry in
            var entry = entry
            for (place, value) in entry.values.enumerated() {
                if case .text(let text) = value {
                    entry.values[place] = .text(text.decomposedStringWithCanonicalMapping)
                }
            }
            return entry
        }
        return TestOffice(entries + units.map { RecordEntry($0) })
    }

    /// An office with many questions, numbered from 1.
    static func large(_ count: Int) -> TestOffice {
        TestOffice(
            [records[0]] + (1...count).map { RecordEntry(makeQuestion($0, "Câu hỏi thứ \($0)", "xã Hạ", .new)) })
    }

    static var records: [RecordEntry] {
        var meeting = Conference()
        (meeting.title, meeting.year, meeting.notice) = ("Gặp mặt thanh niên mùa xuân", 2024, "12/TB-UBND")
        var older = Conference()
        (older.title, older.year) = ("Gặp mặt thanh niên mùa thu", 2023)
        return [RecordEntry(meeting), RecordEntry(older)] + questions.map { RecordEntry($0) }
            + products.map { RecordEntry($0) } + supports.map { RecordEntry($0) }
    }

    private static var questions: [Question] {
        var long = makeQuestion(3, "Trám đen của thôn được giá thì bán ở đâu?", "xã Hạ", .draft, due: 12)
        long.answer =
            "Phòng đã hẹn ba cửa hàng ở phố huyện nhận trám của thôn từ tháng 9.\n"
            + "Ai muốn gửi hàng thì báo cho tổ trưởng trước ngày 25 hằng tháng; giá do hai bên thoả thuận, có biên nhận."
        var first = makeQuestion(1, "Lớp học nghề làm mật ong mở ngày nào?", "xã Thượng", .published, due: 15)
        first.answer = "Lớp mở ngày 05/5 tại nhà văn hoá, không thu tiền."
        return [
            first, makeQuestion(2, "Đường vào bãi chè bao giờ sửa xong?", "xã Thượng", .pending, due: 10), long,
            makeQuestion(4, "Ở đâu cho mượn sân tập bóng chuyền?", "xã Hạ", .new, due: 28),
            makeQuestion(5, "Vay vốn mở quán nước cần giấy tờ gì?", "thị trấn Chợ", .approved, due: 18),
            makeQuestion(6, "Ảnh chụp vườn hồng có được in lên tem không?", "xã Hạ", .returned, due: 19),
            makeQuestion(7, "Ong nhà bay mất thì hỏi ai?", "xã Thượng", .assigned, due: 30),
            makeQuestion(8, "Mạng ở nhà văn hoá chập chờn, có đổi không?", "thị trấn Chợ", .forwarded, due: nil),
        ]
    }

    static func makeQuestion(
        _ number: Int, _ text: String, _ unit: String, _ state: Question.State, due: Int? = nil
    ) -> Question {
        var question = Question()
        (question.number, question.question, question.unit, question.state) = (number, text, unit, state)
        question.conference = 1
        question.asker = "Bí thư chi đoàn"
        question.department = number % 2 == 0 ? "Phòng Hạ tầng" : "Phòng Kinh tế"
        question.topic = "Làm ăn"
        question.dueOn = due.flatMap { CalendarDate(year: 2024, month: 4, day: $0) }
        return question
    }

    private static var products: [Product] {
        func make(_ name: String, _ stars: Int?, _ year: Int?, _ state: Product.State, _ holder: String) -> Product {
            var product = Product()
            (product.name, product.starRating, product.year, product.state) = (name, stars, year, state)
            (product.holder, product.unit, product.group) = (holder, "xã Hạ", "Thực phẩm")
            product.issuedOn = year.flatMap { CalendarDate(year: $0, month: 6, day: 1) }
            return product
        }
        return [
            make("Trám đen muối", 3, 2023, .recognised, "HTX Rừng Xanh"),
            make("Mật ong hoa nhãn", 4, 2021, .recognised, "Tổ hợp tác Ong Vàng"),
            make("Chè búp", 3, 2020, .recognised, "Hộ ông chủ vườn chè"),
            make("Tinh dầu hồi", nil, nil, .applying, "Công ty Hồi Thơm"),
            make("Bánh gai", nil, nil, .idea, "Hội phụ nữ"),
            make("Đũa tre", 3, 2022, .revoked, "Tổ đan lát"),
        ]
    }

    private static var supports: [Support] {
        func make(_ name: String, _ year: Int, _ dong: Int64, _ state: Support.State, _ paid: Int?) -> Support {
            var support = Support()
            (support.beneficiary, support.year, support.state) = (name, year, state)
            support.amount = Money(dong: dong)
            support.programme = "Quỹ việc làm"
            support.paidOn = paid.flatMap { CalendarDate(year: year, month: $0, day: 9) }
            return support
        }
        return [
            make("HTX Rừng Xanh", 2023, 75_000_000, .paid, 3), make("Tổ đan lát", 2024, 20_000_000, .applied, nil),
            make("Chi đoàn thôn Đông", 2022, 169_020_000, .closed, 11),
        ]
    }

    private static var units: [AdministrativeUnit] {
        var lower = AdministrativeUnit()
        (lower.name, lower.code, lower.successors) = ("Hạ", "101", "201")
        lower.validTo = CalendarDate(year: 2025, month: 6, day: 30)
        var merged = AdministrativeUnit()
        (merged.name, merged.code) = ("Bản Mẫu", "201")
        merged.validFrom = CalendarDate(year: 2025, month: 7, day: 1)
        return [lower, merged]
    }

    /// A plan with a row of every fate.
    static var plan: ImportPlan {
        let stored = RecordEntry(makeQuestion(9, "Nhà văn hoá mở cửa đến mấy giờ?", "xã Hạ", .new))
        var changed = stored
        changed["answer"] = .text("Đến 21 giờ.")
        return ImportPlan(
            source: "bang.xlsx",
            items: [
                ImportItem(action: .new, entry: stored, place: "1:2"),
                ImportItem(
                    action: .changed, entry: changed,
                    changes: [FieldChange(field: "answer", before: .none, after: changed["answer"])], place: "1:3",
                    respelled: "Xã Hạ"),
                ImportItem(action: .same, entry: stored, place: "Sheet1!B4"),
                ImportItem(
                    action: .refused, entry: stored, problems: [FieldProblem("dueOn", .notADate("32/1/2024"))],
                    place: "17"),
            ])
    }

    /// A plan in which two records were changed on both sides.
    static var conflictPlan: ImportPlan {
        let items = [("Trám đen ướp muối", 3, 4), ("Quy linh cao", 4, 5)].enumerated().map { index, row in
            var product = Product()
            product.name = row.0
            product.starRating = row.1
            product.identity = RecordIdentity(id: Int64(index + 1), uid: "", version: 3)
            let stored = RecordEntry(product)
            var file = stored
            file["starRating"] = .number(row.2)
            file["notes"] = .text("Ghi ở tệp")
            let base = RecordState(version: 1, values: RecordEntry(Product()).values)
            let merge = ImportMerge(
                file, stated: ["starRating", "notes"], into: stored,
                base: { ImportBase(candidates: [base], later: []) }, isSame: { first, second, _ in first == second })
            return ImportItem(merge, stored: stored, problems: [], place: "\(index + 2)")
        }
        let same = ImportItem(action: .same, entry: items[0].entry, place: "9")
        return ImportPlan(source: "san-pham.csv", items: [same] + items)
    }

    /// The plan without the row that cannot be taken.
    static var goodPlan: ImportPlan {
        ImportPlan(source: plan.source, items: plan.items.filter { $0.action != .refused })
    }
}
