// A name that fits several units: told apart by what stands above them, or not at all.
import Domain
import Testing

@Suite struct UnitNameTests {
    private let then = Sample.day(2024, 4, 12)
    private let end = Sample.day(2025, 6, 30)
    private let start = Sample.day(2025, 7, 1)

    private func unit(
        _ name: String, _ level: AdministrativeUnit.Level = .commune, code: String = "", in parent: String = "",
        from: CalendarDate? = nil, to: CalendarDate? = nil, _ successors: String = ""
    ) -> AdministrativeUnit {
        var unit = AdministrativeUnit()
        (unit.name, unit.level, unit.code, unit.parent) = (name, level, code, parent)
        (unit.validFrom, unit.validTo, unit.successors) = (from, to, successors)
        return unit
    }

    /// Three communes called Hạ, two of them in one province, and one that the register knows without a parent.
    private var registry: UnitRegistry {
        UnitRegistry([
            unit("Bắc", .province, code: "20"), unit("Nam", .province, code: "30"),
            unit("Sông", .district, in: "20", to: end), unit("Núi", .district, in: "20", to: end),
            unit("Hạ", in: "huyện Sông", to: end, "201"), unit("Hạ", in: "huyện Núi, tỉnh Bắc", to: end, "202"),
            unit("Hạ", to: end, "301"),
            unit("Sông Mới", code: "201", in: "20", from: start),
            unit("Núi Mới", .ward, code: "202", in: "20", from: start),
            unit("Biển", .specialZone, code: "301", in: "30", from: start),
            unit("Thượng", in: "huyện Sông", to: end, "201"),
        ])
    }

    @Test func aNameThatFitsSeveralIsNeverGuessed() {
        #expect(registry.currentNames(of: "xã Hạ", on: then).isEmpty)
        #expect(registry.currentNames(of: "Hạ", on: then).isEmpty)
        #expect(
            registry.choices(for: "xã Hạ", on: then) == [
                "xã Hạ, huyện Núi, tỉnh Bắc", "xã Hạ, huyện Sông, tỉnh Bắc", "xã Hạ, tỉnh Nam",
            ])
        #expect(registry.currentNames(of: "xã Thượng", on: then) == ["xã Sông Mới"])
        #expect(registry.choices(for: "xã Thượng", on: then).isEmpty)
        #expect(registry.choices(for: "xã Không Có", on: then).isEmpty)
    }

    @Test(arguments: [
        ("xã Hạ, huyện Sông", "xã Sông Mới"), ("xã Hạ, huyện Sông, tỉnh Bắc", "xã Sông Mới"),
        ("xã Hạ huyện Núi", "phường Núi Mới"),
        ("Hạ, Núi", "phường Núi Mới"), ("xã Hạ (tỉnh Nam)", "đặc khu Biển"),
        ("Bí thư Đoàn xã Hạ, huyện Sông", "xã Sông Mới"),
    ]) func theUnitsAboveItTellItApart(_ written: String, _ wanted: String) {
        #expect(registry.currentNames(of: written, on: then) == [wanted])
    }

    @Test func theContextTellsItApartAndMayLeaveItOpen() {
        let context = ["Đối thoại với thanh niên huyện Sông năm 2024", "UBND xã Khác"]
        #expect(registry.currentNames(of: "xã Hạ", on: then, within: context) == ["xã Sông Mới"])
        // What is written goes before the context.
        #expect(registry.currentNames(of: "xã Hạ, huyện Núi", on: then, within: context) == ["phường Núi Mới"])
        // Two of them lie in the province.
        #expect(registry.currentNames(of: "xã Hạ", on: then, within: ["Tỉnh đoàn tỉnh Bắc"]).isEmpty)
        #expect(registry.choices(for: "xã Hạ", on: then, within: ["UBND tỉnh Bắc"]).count == 2)
    }

    @Test func severalThatBecameOneNeedNoChoice() {
        let registry = UnitRegistry([
            unit("Đông", in: "huyện Sông", to: end, "201"), unit("Đông", .township, in: "huyện Sông", to: end, "201"),
            unit("Sông Mới", code: "201", from: start),
        ])
        #expect(registry.currentNames(of: "Đông", on: then) == ["xã Sông Mới"])
    }

    @Test func wardsAndSpecialZonesAreLevels() {
        #expect(registry.names(on: start).contains("phường Núi Mới"))
        #expect(registry.names(on: start).contains("đặc khu Biển"))
        let registry = UnitRegistry([
            unit("Tây", .ward, in: "tỉnh Bắc", to: end, "201"), unit("Tây", in: "tỉnh Bắc", to: end, "202"),
            unit("Cũ", to: end, "202"), unit("Một", code: "201", from: start), unit("Hai", code: "202", from: start),
        ])
        #expect(registry.currentNames(of: "phường Tây", on: then) == ["xã Một"])
        #expect(registry.currentNames(of: "xã Tây", on: then) == ["xã Hai"])
        #expect(registry.currentNames(of: "Tây", on: then).isEmpty)
        // A register from before has its wards as communes.
        #expect(registry.currentNames(of: "phường Cũ", on: then) == ["xã Hai"])
    }

    @Test func whatASuccessorIsCalledIsSaidByItsName() {
        let entry = RecordEntry(unit("Hạ", to: end, "201; 301; 999"))
        #expect(
            registry.readingText("successors", "201; 301; 999", of: entry) == "xã Sông Mới; đặc khu Biển; 999")
        #expect(registry.readingText("parent", "20", of: entry) == "tỉnh Bắc")
        #expect(registry.readingText("parent", "huyện Lạ", of: entry) == "huyện Lạ")
    }

    @Test func namesThatSeveralUnitsHaveAreOfferedWithThoseAbove() {
        let offered = registry.names(on: then)
        #expect(
            offered.contains("xã Hạ, huyện Sông, tỉnh Bắc") && offered.contains("xã Thượng")
                && !offered.contains("xã Hạ"))
    }

    @Test func aFilterDoesNotTakeOnesPastForAnothers() {
        let registry = UnitRegistry([
            unit("Đông", in: "tỉnh Bắc", from: start), unit("Đông", in: "tỉnh Nam", from: start),
            unit("Cũ", in: "tỉnh Bắc", to: end, "Đông"),
        ])
        #expect(registry.predecessors(of: "đông", on: start).isEmpty)
        // The successor is the one under the same parent.
        #expect(registry.currentNames(of: "Cũ", on: then) == ["xã Đông"])
    }

    @Test func aBodyOfAnUnclearUnitHasAllThatMayFollow() throws {
        let all = try #require(registry.succession(ofBody: "UBND xã Hạ", on: then, today: start))
        #expect(all.names == ["đặc khu Biển", "phường Núi Mới", "xã Sông Mới"])
        let one = try #require(registry.succession(ofBody: "UBND xã Hạ, huyện Sông", on: then, today: start))
        #expect(one.names == ["xã Sông Mới"])
    }
}
