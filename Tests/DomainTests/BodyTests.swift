// The register of bodies: who a name meant then, what follows it, and what it may not issue any more.
import Domain
import Testing

@Suite struct BodyTests {
    private static let end = Sample.day(2025, 6, 30)
    private static let start = Sample.day(2025, 7, 1)
    private static let made = Sample.day(2024, 4, 12)
    private static let today = Sample.day(2026, 11, 21)

    private static func body(
        _ name: String, _ aliases: String = "", from: CalendarDate? = nil, to: CalendarDate? = nil,
        _ successors: String = ""
    ) -> Body {
        var body = Body()
        (body.name, body.aliases, body.validFrom, body.validTo) = (name, aliases, from, to)
        body.successors = successors
        return body
    }

    private static func unit(_ name: String, to: CalendarDate? = nil, _ successor: String = "") -> AdministrativeUnit {
        var unit = AdministrativeUnit()
        (unit.name, unit.validTo, unit.successors) = (name, to, successor)
        return unit
    }

    private let register = UnitRegistry(
        [unit("Hạ", to: end, "Thượng"), unit("Thượng")],
        bodies: [
            body(
                "Phòng Nông nghiệp", "Phòng NN; Phòng Nông-lâm", to: Sample.day(2024, 12, 31), "Phòng Nông nghiệp mới"),
            body("Phòng Nông nghiệp mới", to: end, "Phòng Kinh tế xã Thượng; Phòng Kinh tế xã Chợ"),
            body("Phòng Văn thư", to: end), body("Ủy ban nhân dân xã Hạ", from: Sample.day(2000, 1, 1)),
            body("Ban Điều hành", to: end), body("Ban Điều hành", from: start),
            body("Huyện đoàn Mới", from: start), body("Đoàn xã Hạ", from: Sample.day(2026, 1, 1)),
        ])

    private func followers(_ text: String, on day: CalendarDate? = made, today: CalendarDate = today) -> [String]? {
        register.succession(ofBody: text, on: day, today: today)?.bodies
    }

    @Test func theRegisterSaysWhatFollows() {
        let last = ["Phòng Kinh tế xã Chợ", "Phòng Kinh tế xã Thượng"]
        #expect(followers("phòng nông nghiệp") == last && followers("Phòng NN") == last)
        #expect(followers("Phòng Nông – lâm") == last, "dashes are one")
        #expect(followers("Phòng Nông nghiệp", today: Sample.day(2025, 1, 1)) == ["Phòng Nông nghiệp mới"])
        #expect(followers("Phòng Nông nghiệp", today: Sample.day(2024, 12, 31)) == nil)
        #expect(followers("Phòng Văn thư") == [] && followers("Phòng Không có") == nil)
    }

    @Test func aBodyGoesWithItsUnitUnlessItBeganLater() {
        #expect(followers("UBND xã Hạ") == ["UBND xã Thượng"])
        #expect(followers("Đoàn xã Hạ") == ["Đoàn xã Thượng"] && followers("Đoàn xã Hạ", on: nil) == nil)
        // Two of one name: the one that is there now made no promise before it began.
        #expect(followers("Ban Điều hành") == [] && followers("Ban Điều hành", on: Self.today) == nil)
        #expect(followers("Ban Điều hành", on: nil) == nil)
    }

    @Test func promisesOfTheTimeNeedASuccessor() {
        let times = register.orphanTimes(ofBody: "Ban Điều hành", today: Self.today)
        #expect(times.map(\.to) == [Self.end] && times.map(\.from) == [nil])
        #expect(register.orphanTimes(ofBody: "Phòng Văn thư", today: Self.end).isEmpty)
        #expect(!register.orphanTimes(ofBody: "Phòng Văn thư", today: Self.start).isEmpty)
    }

    @Test func whatIsGoneIsGoneByTheRegisterToo() {
        let bodies = ["Phòng NN", "Phòng Văn thư", "Huyện đoàn Mới", "Huyện đoàn Cũ", "Ban Điều hành"]
        #expect(register.gone(bodies, on: Self.end).map(\.body) == ["Phòng NN", "Huyện đoàn Mới"])
        let gone = register.gone(bodies, on: Self.today)
        #expect(gone.map(\.body) == ["Phòng NN", "Phòng Văn thư", "Huyện đoàn Cũ"])
        #expect(gone.first?.followers == ["Phòng Kinh tế xã Chợ", "Phòng Kinh tế xã Thượng"])
    }

    @Test(
        arguments: [
            ("UBND xã Hạ", .committee, .commune), ("Huyện đoàn Tràng Định", .union, .district),
            ("Phòng Tài chính – Kế hoạch huyện Hạ", .department, .district), ("Sở Nội vụ", .department, .province),
            ("HTX Rừng Xanh", .cooperative, .commune), ("Trung tâm Văn hóa xã Hạ", .service, .commune),
            ("Hội đồng nhân dân tỉnh Hạ", .council, .province), ("Đảng ủy xã Hạ", .party, .commune),
            ("Bộ Tài chính", .department, .central), ("Nhà máy Hạ", .other, .commune),
            ("Ban Thường vụ Tỉnh đoàn Lạng Sơn", .union, .province), ("Thành đoàn Hạ", .union, .province),
            ("Ban Thường vụ Đảng ủy xã Hạ", .party, .commune), ("Ban Thường vụ", .party, .commune),
        ] as [(String, Body.Form, Body.Level)])
    func aNewBodySaysByItsNameWhatItIs(name: String, form: Body.Form, level: Body.Level) {
        let settled = Body.settled(Self.body(name), from: nil)
        #expect(settled.form == form && settled.level == level)
        // What stands in the register stays.
        #expect(Body.settled(Self.body(name), from: Self.body("Khác")).form == .other)
    }

    @Test func theOfficeGoesWithItsCommune() {
        func coded(_ name: String, _ code: String, to: CalendarDate? = nil, _ successors: String = "")
            -> AdministrativeUnit
        {
            var unit = Self.unit(name, to: to, successors)
            unit.code = code
            return unit
        }
        let units = [
            coded("Hạ", "1", to: Self.end, "2"), coded("Thượng", "2"), coded("Chia", "3", to: Self.end, "2; 4"),
            coded("Bốn", "4"), coded("Mất", "5", to: Self.end, "xã Chưa có mã"),
        ]
        for (home, own) in [("1", "2"), ("2", "2"), ("3", "3"), ("5", "5"), ("9", "9"), ("", "")] {
            #expect(UnitRegistry(units, home: home).ownCommune(on: Self.today) == own, "\(home)")
        }
        #expect(UnitRegistry(units, home: "1").ownCommune(on: Self.end) == "1", "the day has not come")
    }

    @Test func mergedNamesKeepTheShortOne() {
        var (one, other) = (
            Self.body("Phòng Kinh tế – Hạ tầng"), Self.body("Phòng Kinh tế và Hạ tầng", "Phòng KTHT cũ")
        )
        (one.shortName, other.shortName) = ("Phòng KT-HT", "Phòng KTHT")
        #expect(SameName.likeness(of: RecordEntry(one), and: RecordEntry(other))?.isProbable == true)
        let merged = Merging.merged(RecordEntry(other), into: RecordEntry(one)).record(as: Body.self)
        #expect(merged?.shortName == "Phòng KT-HT")
        #expect(merged?.aliases == "Phòng Kinh tế và Hạ tầng; Phòng KTHT; Phòng KTHT cũ")
    }

    @Test func aRenamedBodyKeepsItsNames() {
        let old = Self.body("Phòng Kinh tế", "Phòng KT")
        var new = old
        new.name = "Phòng Kinh tế, Hạ tầng"
        #expect(Body.settled(new, from: old).aliases == "Phòng KT; Phòng Kinh tế")
        new.name = "PHÒNG KINH TẾ"
        #expect(Body.settled(new, from: old).aliases == "Phòng KT", "spelled otherwise it is the same name")
    }

    @Test func whoIsNoMoreSendsNoPaperOfThatDay() {
        var paper = IncomingPaper()
        (paper.issuer, paper.receivedOn) = ("Phòng Văn thư", Self.start)
        #expect(paper.goneSender(in: register, on: Self.today)?.body == "Phòng Văn thư")
        paper.date = Self.end
        #expect(paper.goneSender(in: register, on: Self.today) == nil)
        (paper.issuer, paper.date) = ("Huyện đoàn Mới", Self.made)
        #expect(paper.goneSender(in: register, on: Self.today)?.startsOn == Self.start)
    }
}
