// Lists, records and score sheets on paper: columns, values, and what persons' names become.
import Domain
import Papers
import Testing
import Words

@Suite("Lists and records on paper")
struct ListPaperTests {
    private let words = Words(.vi)
    private let today = CalendarDate("04/5/2026") ?? .epoch

    private func hiding(_ holders: [Holder] = [], cases: [Support] = [], showsAll: Bool = false) -> NameHiding {
        NameHiding(
            names: PrintedNames(holders: holders, cases: cases, showsAll: showsAll), showsAll: showsAll,
            stands: NameHiding.Stands(unnamed: "…"))
    }

    private func lines(_ document: PaperDocument) -> [String] { TextPages.write(document).joined().map { $0 } }

    private func support(_ beneficiary: String, _ form: Support.Form, dong: Int64? = nil) -> RecordEntry {
        var support = Support()
        (support.beneficiary, support.form, support.year) = (beneficiary, form, 2023)
        support.amount = dong.map { Money(dong: $0, written: "169,02 triệu") }
        support.paidOn = CalendarDate("08/3/2024")
        support.age = 24
        return RecordEntry(support)
    }

    @Test func theTitleStandsInFrontAndEveryValueAsOfficesWriteIt() throws {
        let list = ListComposer(Support.description, printer: FieldPrinter(words: words, on: today))
        #expect(list.headings.prefix(3) == ["TT", "Người thụ hưởng", "Đơn vị"])
        var names = hiding()
        let row = list.row(support("HTX Hồng Nhung", .cooperative, dong: 169_020_000), number: 7, hiding: &names)
        let cells = Dictionary(uniqueKeysWithValues: zip(list.headings, row.cells))
        #expect(cells["TT"]?.text == "7")
        #expect(cells["Số tiền duyệt"].map { [$0.text, $0.style.rawValue] } == ["169.020.000 đ", "cellNumber"])
        #expect(
            cells["Ngày chi"]?.text == "08/3/2024"
                && cells["Ngày chi"]?.value == .date(CalendarDate("08/3/2024") ?? .epoch))
        #expect(cells["Năm"].map { [$0.text, $0.style.rawValue] } == ["2023", "cellNumber"])
        #expect(cells["Trạng thái"]?.text == "đã đề nghị" && names.hidden.isEmpty)
        var product = Product()
        (product.name, product.state, product.starRating) = ("Trám", .recognised, 4)
        product.expiresOn = CalendarDate("01/5/2026")
        let products = ListComposer(Product.description, printer: FieldPrinter(words: words, on: today))
        let texts = products.row(RecordEntry(product), number: 1, hiding: &names).cells.map(\.text)
        #expect(texts.contains("hết hạn") && texts.contains("4 sao"), "what the day makes of the state")
    }

    @Test func everyRowIsThereUnderTheHeadingOnEverySheet() throws {
        let list = ListComposer(Support.description, printer: FieldPrinter(words: words, on: today))
        var names = hiding()
        let rows = (1...100).map {
            list.row(support("K\($0)k", .cooperative, dong: 9_999_999_999), number: $0, hiding: &names)
        }
        let pages = TextPages.write(list.document(title: "Danh sách hỗ trợ", rows: rows, on: today))
        #expect(pages.count > 3)
        let text = pages.joined().joined(separator: "\n")
        #expect(text.contains("DANH SÁCH HỖ TRỢ") && text.contains("Số liệu đến ngày 04/5/2026 · 100 khoản hỗ trợ"))
        #expect((1...100).allSatisfy { text.contains(" K\($0)k ") })
        #expect(pages.allSatisfy { $0.contains { $0.contains("Người thụ") } }, "the heading is repeated")
        #expect(text.contains("9.999.999.999 đ") && text.contains("08/3/2024"), "numbers and days stay whole")
    }

    @Test func personsAreNotNamedUnlessSomebodySaysWhy() {
        var household = Holder()
        (household.name, household.form) = ("Lý Thị Hoa", .household)
        let list = ListComposer(Support.description, printer: FieldPrinter(words: words, on: today))
        let rows = [
            support("Nông Văn A", .person), support("Lý Thị Hoa", .unstated),
            support("HTX Trám; Lý Thị Hoa", .unstated),
            support("Vi Văn B", .household), support("HTX Trám", .cooperative), support("nông  văn a", .person),
        ]
        for showsAll in [false, true] {
            var names = hiding([household], showsAll: showsAll)
            let shown = rows.map { list.row($0, number: 1, hiding: &names).cells[1].text }
            let all = ["Nông Văn A", "Lý Thị Hoa", "HTX Trám; Lý Thị Hoa", "Vi Văn B", "HTX Trám", "nông  văn a"]
            #expect(shown == (showsAll ? all : ["…", "…", "HTX Trám; …", "…", "HTX Trám", "…"]))
            #expect(
                names.hidden.prefix(3) == [
                    HiddenPart(.name("Nông Văn A"), .person), HiddenPart(.name("Lý Thị Hoa"), .household),
                    HiddenPart(.name("Vi Văn B"), .household),
                ])
        }
    }

    @Test func rolesArePrintedWhereNamesAreNot() {
        var project = Project()
        (project.name, project.people) = ("Homestay", "Bí thư Đoàn xã; Nguyễn Văn An, bà Tư")
        var names = hiding()
        let document = RecordComposer(printer: FieldPrinter(words: words, on: today)).document(
            RecordEntry(project), on: today, hiding: &names)
        let text = lines(document).joined(separator: "\n")
        #expect(text.contains("Bí thư Đoàn xã; …") && !text.contains("Nguyễn") && !text.contains("Tư"))
        #expect(names.hidden.map(\.content) == [.name("Nguyễn Văn An"), .name("bà Tư")])
    }

    @Test func aRecordSaysWhatItHoldsInItsOrder() throws {
        var names = hiding()
        var entry = support("HTX Trám", .cooperative, dong: 5_000_000)
        entry["outcome"] = .text("Dòng một\nDòng hai")
        entry["accepted"] = .text("raw")
        let printer = FieldPrinter(words: words, on: today)
        let document = RecordComposer(printer: printer).document(entry, on: today, hiding: &names)
        let text = lines(document).joined(separator: "\n")
        let places = [
            "HỖ TRỢ", "Người thụ hưởng", "HTX Trám", "Số tiền duyệt", "5.000.000 đ", "Kết quả sau hỗ trợ", "Dòng một",
            "Dòng hai",
        ].compactMap { text.range(of: $0)?.lowerBound }
        #expect(places.count == 8 && places == places.sorted())
        #expect(!text.contains("Số tiền đề nghị") && !text.contains("raw") && !text.contains("Tuổi"))
        #expect(names.hidden == [HiddenPart(.field(RecordKind.support, "age"), .kept)])
        var shown = hiding(showsAll: true)
        _ = RecordComposer(printer: printer).document(entry, on: today, hiding: &shown)
        #expect(shown.hidden.isEmpty, "what is never shown is not among what was shown")
    }

    @Test func aRecordNamesWhatItRefersTo() {
        var question = Question()
        (question.question, question.conference) = ("Hỏi gì?", 3)
        var names = hiding()
        let printer = FieldPrinter(
            words: words, on: today, titles: [RecordKind.conference: [3: "Đối thoại 2024"]])
        let text = lines(RecordComposer(printer: printer).document(RecordEntry(question), on: today, hiding: &names))
        #expect(text.contains { $0.contains("│ Đối thoại ") && $0.contains("Đối thoại 2024") })
    }

    @Test func notReportedIsNotZero() {
        let list = ListComposer(Indicator.description, printer: FieldPrinter(words: words, on: today))
        var names = hiding()
        func result(_ change: (inout Indicator) -> Void) -> String? {
            var indicator = Indicator()
            change(&indicator)
            return list.row(RecordEntry(indicator), number: 1, hiding: &names).cells.last?.text
        }
        #expect(result { _ in } == "chưa báo cáo")
        #expect(result { $0.result = Figure(0) } == "0")
        #expect(result { $0.isNotApplicable = true } == "không áp dụng")
        #expect(result { $0.result = Figure(vietnamese: "294.590,2") } == "294.590,2")
    }

    @Test func aScoreSheetHasItsOptionsPointsAndStars() throws {
        var set = CriteriaSet()
        (set.name, set.decision, set.total) = ("Bộ thử", "1/QĐ", 10)
        set.outline = """
            A | Phần A | 6
            A1 | Nguồn gốc | 6
            - trong xã | 6
            - ngoài xã | 2
            B | Phần B | 4
            B1 | Bao bì | 4
            - đẹp | 4
            * 3 | 5
            """
        var sheet = ScoreSheet()
        (sheet.item, sheet.role, sheet.marks) = ("Trám", .member, "A1 | 1 | Ảnh kho | cần xem lại")
        let paper = ScoreComposer(words: words)
        let text = lines(
            paper.document(sheet, set: set, product: nil, holder: "HTX Trám", scorer: "Thành viên 2")
        ).joined(separator: "\n")
        for part in [
            "Bộ thử (01/QĐ)", "Sản phẩm: Trám", "Chủ thể: HTX Trám",
            "Người chấm: thành viên hội đồng – Thành viên 2", "trong xã", "Ảnh kho",
            "Phiếu chưa xong: còn 1 tiêu chí chưa chấm.",
        ] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(!text.contains("ngoài xã") && !text.contains("Địa bàn"))
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("│ A ") || $0.contains("Tổng điểm") }
            .map { $0.split(separator: "│").map { $0.trimmingCharacters() } }
        #expect(rows.first.map { [$0[3], $0[4]] } == ["6", "6"], "the sum of the part")
        #expect(rows.last.map { [$0[3], $0[4]] } == ["6", "10"])
        // A sheet that is not finished has no stars.
        #expect(!text.contains("Xếp hạng") && !text.contains("chưa rõ hạng sao"))
        sheet.marks += "\nB1 | 1"
        let whole = paper.document(sheet, set: set, product: nil, holder: "", scorer: "")
        #expect(lines(whole).joined().contains("Xếp hạng theo điểm: 3 sao"))
    }
}

extension Substring {
    fileprivate func trimmingCharacters() -> String { trimmed(String(self)) }
}
