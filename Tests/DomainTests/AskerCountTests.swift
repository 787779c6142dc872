// Who asked, counted: units and bodies once under all their spellings, and persons who name none.
import Domain
import Testing

@Suite struct AskerCountTests {
    private func count(_ askers: [(asker: String, unit: String)]) -> AskerCount {
        AskerCount(
            of: askers.map { asker, unit in
                var question = Question()
                (question.asker, question.unit) = (asker, unit)
                return question
            })
    }

    @Test func personsAreNoUnits() {
        let found = count([
            ("Vi Thị Mùi,", "thôn Nà Lả"), ("Chị Vi Thị Mùi,", "thôn Nà Lả"), ("Ông Hoàng Văn Ba", ""),
            ("Đ/c Hoàng Văn Tư, Bí thư Chi đoàn", ""), ("HOÀNG VĂN BẢY", ""), ("Hoàng Văn Bảy", ""),
        ])
        #expect(found.bodies == 0 && found.persons == 4)
        #expect(count([("Đoàn xã", ""), ("Câu lạc bộ Khởi nghiệp", ""), ("", "")]).bodies == 2)
        #expect(count([("Công dân", ""), ("Công dân", ""), ("Học sinh lớp 12A", "")]).persons == 3)
    }

    @Test(arguments: [
        ("Vi Thị Mùi -", "thôn Nà Lả", true), ("Hoàng Văn Sáu", "(thôn Nà Lả)", true),
        ("Em Vi Thị Lê", "lớp 12A", true),
        ("Đại biểu Hoàng Văn Ba,", "xã Đào Viên", true), ("Bà Vi Thị Sở,", "khối 3", true),
        ("Đ/c Vi Thị Hội,", "Chi đoàn Nà Lả", true), ("Bí thư Đoàn Hoàng Văn Ba,", "xã Đào Viên", true),
        ("Hoàng Văn Ba, Phó Chủ tịch", "thị trấn Thất Khê", true), ("Bí thư Đoàn", "xã Đào Viên", false),
        ("Anh Hoàng Văn Ba,", "Khối Đảng – Đoàn thể huyện", true), ("Anh Hoàng Văn Ba,", "Tổ hợp tác Nà Lả", true),
        ("Đ/c Hoàng Văn Tư,", "Bí thư Chi đoàn", true), ("", "Hoàng Văn Tư (thôn Nà Lả)", true),
        ("Anh Hoàng Văn Ba,", "Trường THPT Thất Khê", true), ("", "thôn Nà Lả", false),
        ("Nhóm thanh niên do anh Hoàng Văn Ba làm trưởng nhóm,", "thôn Nà Lả", false),
    ]) func whoIsNamedAsksAsAPerson(_ asker: String, _ unit: String, _ isPerson: Bool) {
        let found = count([(asker, unit)])
        #expect(found.persons == (isPerson ? 1 : 0) && found.bodies == (isPerson ? 0 : 1))
    }

    @Test(arguments: [
        ["thôn Nà Pàn", "(thôn Nà Pàn)", "Thôn Nà Pàn.", "thôn Nà Pàn,"],
        ["xã Đào Viên", "XÃ ĐÀO VIÊN", "xã Đào Viên (cũ)", "Đào Viên", "x. Đào Viên"],
        ["Khối Đảng – Đoàn thể huyện", "Khối Đảng - Đoàn thể huyện"], ["thị trấn Thất Khê", "TT. Thất Khê"],
    ]) func aUnitWrittenInSeveralWaysCountsOnce(_ written: [String]) {
        #expect(count(written.map { ("", $0) }).bodies == 1)
        #expect(UnitSpellings.distinct(written) == [written[0]])
    }

    @Test func unitsOfOneNameAndOtherLevelsAreApart() {
        #expect(UnitSpellings.distinct(["xã Thất Khê", "thị trấn Thất Khê"]).count == 2)
        #expect(UnitSpellings.distinct(["xã Thất Khê", "thị trấn Thất Khê", "Thất Khê"]).count == 3)
        #expect(UnitSpellings.distinct(["thôn 5", "khối 5", "", " "]).count == 2)
    }

    @Test func countsOfOneUnitAreOneLine() {
        let counts = ["thôn Nà Pàn": 4, "(thôn Nà Pàn)": 3, "xã Đề Thám": 5, "Đề Thám": 1, "": 2].map(Tally.init)
            .sorted { $0.count > $1.count }
        let found = UnitSpellings.together(counts)
        #expect(
            found == [
                Tally(name: "thôn Nà Pàn", count: 7), Tally(name: "xã Đề Thám", count: 6), Tally(name: "", count: 2),
            ])
    }

    @Test func onlyWhatAFieldShowsIsHidden() throws {
        var question = Question()
        (question.asker, question.unit) = ("Ông Hoàng Văn Sáu", "(thôn Nà Pàn)")
        let entry = RecordEntry(question)
        var names = NameHiding(
            names: PrintedNames(holders: []), showsAll: false, stands: NameHiding.Stands(unnamed: "…"))
        #expect(!names.shown("unit", of: entry).contains("Sáu"))
        #expect(names.hidden.isEmpty)
        #expect(!names.shown("asker", of: entry).contains("Sáu"))
        #expect(names.hidden.count == 1)
    }

    @Test(arguments: [
        ("12/4/2024", true), ("12-4-2024", true), ("ngày 12 tháng 4 năm 2024", true), ("2024-04-12", true),
        ("số 12/4/2024", true), ("1428", false), ("1428/TB-UBND", false), ("08/2019/NQ-HĐND", false),
        ("12/2024", false), ("05/NN&PTNT", false), ("01/4/2024/TB-UBND", false), ("", false),
    ]) func aDayIsNoNumberOfADocument(_ text: String, _ isDay: Bool) {
        #expect(DocumentNumber.isOnlyDay(text) == isDay)
        var conference = Conference()
        (conference.title, conference.notice, conference.conclusion) = ("Đối thoại", text, text)
        let problems = Conference.description.problems(of: RecordEntry(conference)).map(\.field)
        #expect(problems == (isDay ? ["conclusion", "notice"] : []))
    }

    @Test func unitsOfARecordAreReadByName() {
        func unit(_ name: String, _ level: AdministrativeUnit.Level, _ code: String) -> AdministrativeUnit {
            var unit = AdministrativeUnit()
            (unit.name, unit.level, unit.code) = (name, level, code)
            return unit
        }
        var old = unit("Đại Đồng", .commune, "1")
        (old.parent, old.successors, old.validTo) = ("20", "06040; Đội Cấn; Xa Lạ", CalendarDate("30/6/2025"))
        var kept = unit("Đội Cấn", .commune, "3")
        kept.validFrom = CalendarDate("01/7/2025")
        let registry = UnitRegistry([old, unit("Thất Khê", .commune, "06040"), kept, unit("Lạng Sơn", .province, "20")])
        let entry = RecordEntry(old)
        #expect(
            registry.readingText("successors", old.successors, of: entry) == "xã Thất Khê; xã Đội Cấn; Xa Lạ")
        #expect(registry.readingText("parent", "20", of: entry) == "tỉnh Lạng Sơn")
        #expect(registry.readingText("parent", "Lạng Sơn", of: entry) == "tỉnh Lạng Sơn")
        #expect(registry.readingText("parent", "99", of: entry) == "99")
        #expect(registry.readingText("name", "Đại Đồng", of: entry) == "Đại Đồng")
    }
}
