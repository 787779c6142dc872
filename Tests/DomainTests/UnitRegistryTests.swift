// What units are called today.
import Domain
import Testing

@Suite("Units through time")
struct UnitRegistryTests {
    private let noticeDay = Sample.day(2024, 4, 12)

    private func unit(
        _ name: String, _ level: AdministrativeUnit.Level = .commune, code: String = "", from: CalendarDate? = nil,
        to: CalendarDate? = nil, _ successors: String = ""
    ) -> AdministrativeUnit {
        var unit = AdministrativeUnit()
        unit.name = name
        unit.level = level
        unit.code = code
        unit.validFrom = from
        unit.validTo = to
        unit.successors = successors
        return unit
    }

    private var end: CalendarDate { Sample.day(2025, 6, 30) }
    private var start: CalendarDate { Sample.day(2025, 7, 1) }

    private var registry: UnitRegistry {
        UnitRegistry([
            unit("Thất Khê", code: "06040", from: start), unit("Quốc Khánh", code: "06004", from: start),
            unit("Chi Lăng", from: start), unit("Chi Lăng", to: end, "06040"),
            unit("Thất Khê", .township, to: end, "06040"), unit("Đội Cấn", to: end, "06004"),
            unit("Quốc Khánh", to: end, "06004"),
            unit("Đại Đồng", to: Sample.day(2024, 11, 30), "Thất Khê; Đội Cấn"),
        ])
    }

    @Test func namesCarryTheirLevelAndThoseOfTheDayComeFirst() {
        #expect(
            registry.names(on: start) == [
                "xã Chi Lăng", "xã Quốc Khánh", "xã Thất Khê", "thị trấn Thất Khê", "xã Đại Đồng", "xã Đội Cấn",
            ])
        #expect(registry.names(on: noticeDay).first == "thị trấn Thất Khê")
        #expect(UnitRegistry([unit("Phường Đông Kinh")]).names(on: start) == ["Phường Đông Kinh"])
        #expect(UnitRegistry().names(on: start) == [])
    }

    @Test func aSplitUnitHasTwoNames() {
        #expect(registry.currentNames(of: "xã Đại Đồng", on: noticeDay) == ["xã Quốc Khánh", "xã Thất Khê"])
        #expect(registry.currentNames(of: "Đại Đồng", on: noticeDay).count == 2)
    }

    @Test func todaysUnitOfTheSameNameIsAnotherPlace() {
        #expect(registry.currentNames(of: "xã Chi Lăng", on: noticeDay) == ["xã Thất Khê"])
        #expect(registry.currentNames(of: "Xã CHI LĂNG", on: end) == ["xã Thất Khê"])
        #expect(registry.currentNames(of: "xã Chi Lăng", on: start).isEmpty)
    }

    @Test func unknownAndUnchangedUnitsHaveNoOtherName() {
        #expect(registry.currentNames(of: "xã Không Có", on: noticeDay).isEmpty)
        #expect(registry.currentNames(of: "", on: noticeDay).isEmpty)
        #expect(registry.currentNames(of: "Khối Đảng – Đoàn thể huyện", on: noticeDay).isEmpty)
        #expect(registry.currentNames(of: "xã Quốc Khánh", on: start).isEmpty)
        #expect(UnitRegistry().currentNames(of: "xã Chi Lăng", on: noticeDay).isEmpty)
        #expect(registry.currentNames(of: "thị trấn Tha\u{302}\u{301}t Khê", on: noticeDay) == ["xã Thất Khê"])
    }

    @Test func theLevelThatIsWrittenCounts() {
        let both = UnitRegistry([
            unit("Chi Lăng", .district, to: end, "Lạng Sơn"), unit("Chi Lăng", to: end, "06040"),
            unit("Thất Khê", code: "06040", from: start),
        ])
        #expect(both.currentNames(of: "xã Chi Lăng", on: noticeDay) == ["xã Thất Khê"])
        #expect(both.currentNames(of: "huyện Chi Lăng", on: noticeDay) == ["Lạng Sơn"])
    }

    @Test func aNamedSuccessorIsTheUnitOfTheNextDay() {
        // The successor of 2024 is the unit that was there then, not the other place of that name of 2025.
        let registry = UnitRegistry([
            unit("Chi Lăng", code: "09999", from: start), unit("Chi Lăng", to: end, "06040"),
            unit("Thất Khê", code: "06040", from: start), unit("Bản Cũ", to: Sample.day(2024, 11, 30), "Chi Lăng"),
        ])
        #expect(registry.currentNames(of: "xã Bản Cũ", on: noticeDay) == ["xã Thất Khê"])
        // A unit that keeps its name is followed by the one that begins the day after.
        let same = UnitRegistry([unit("A", to: end, "A"), unit("A", from: start)])
        #expect(same.currentNames(of: "xã A", on: noticeDay) == ["xã A"])
    }

    @Test func cyclesEndAndHideNothing() {
        let day = Sample.day(2024, 12, 31)
        let around = UnitRegistry([unit("A", code: "1", to: day, "2"), unit("B", code: "2", to: day, "1")])
        #expect(around.currentNames(of: "A", on: noticeDay).isEmpty)
        let itself = UnitRegistry([unit("A", code: "1", to: day, "1")])
        #expect(itself.currentNames(of: "A", on: noticeDay).isEmpty)
        for successors in ["2; 3", "3; 2"] {
            let units = UnitRegistry([
                unit("A", code: "1", to: day, successors), unit("B", code: "2", to: day, "1"), unit("C", code: "3"),
            ])
            #expect(units.currentNames(of: "A", on: noticeDay) == ["xã C"])
        }
    }

    @Test func longChainsAreFollowedToTheirEnd() {
        let units = (0..<60).map { unit("U\($0)", code: "c\($0)", to: Sample.day(2000 + $0, 12, 31), "c\($0 + 1)") }
        let chain = UnitRegistry(units + [unit("Cuối", code: "c60")])
        #expect(chain.currentNames(of: "U0", on: Sample.day(2000, 1, 1)) == ["xã Cuối"])
    }

    @Test func namesThatNobodyKnowsAreGivenOnceAndNotEmpty() {
        let units = UnitRegistry([unit("A", to: end, "Xa Lạ; ; Xa Lạ;"), unit("B", to: end, "")])
        #expect(units.currentNames(of: "A", on: noticeDay) == ["Xa Lạ"])
        #expect(units.currentNames(of: "B", on: noticeDay).isEmpty)
    }
}
