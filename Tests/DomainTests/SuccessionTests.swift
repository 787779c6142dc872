// Bodies that went with their unit, and units found under the names they had.
import Domain
import Testing

@Suite("Succession and predecessors")
struct SuccessionTests {
    private static let end = Sample.day(2025, 6, 30)
    private static let start = Sample.day(2025, 7, 1)
    private static let made = Sample.day(2024, 4, 12)
    private static let today = Sample.day(2026, 11, 21)

    private static func unit(
        _ name: String, _ level: AdministrativeUnit.Level = .commune, code: String = "", from: CalendarDate? = nil,
        to: CalendarDate? = nil, _ successors: String = ""
    ) -> AdministrativeUnit {
        var unit = AdministrativeUnit()
        (unit.name, unit.level, unit.code, unit.validFrom, unit.validTo) = (name, level, code, from, to)
        unit.successors = successors
        return unit
    }

    private let registry = UnitRegistry([
        unit("Thất Khê", code: "06040", from: start), unit("Quốc Khánh", code: "06004", from: start),
        unit("Kháng Chiến", code: "06037", from: start), unit("Chi Lăng", from: start),
        unit("Chi Lăng", to: end, "06040"), unit("Chí Minh", to: end, "06040"),
        unit("Thất Khê", .township, to: end, "06040"), unit("Đội Cấn", to: end, "06004"),
        unit("Kháng Chiến", to: end, "06037"), unit("Tân Minh", to: end, "06037"),
        unit("Đại Đồng", to: Sample.day(2024, 11, 30), "Thất Khê; Đội Cấn"), unit("Bỏ Không", to: end, ""),
        unit("Xa", to: end, "Nơi Khác"),
    ])

    private func bodies(_ text: String, on day: CalendarDate? = made, today: CalendarDate = today) -> [String]? {
        registry.succession(ofBody: text, on: day, today: today)?.bodies
    }

    @Test func theBodyKeepsItsWordsAndTakesTheNewName() {
        #expect(bodies("UBND xã Tân Minh") == ["UBND xã Kháng Chiến"])
        #expect(bodies("xã Tân Minh") == ["xã Kháng Chiến"])
        #expect(bodies("Tân Minh") == ["Kháng Chiến"])
        #expect(bodies("Đoàn Xã TÂN MINH, huyện Tràng Định") == ["Đoàn xã Kháng Chiến"])
        #expect(bodies("UBND xã Tân Minh (cũ)") == ["UBND xã Kháng Chiến (cũ)"])
        #expect(bodies("UBND thị trấn Tha\u{302}\u{301}t Khê") == ["UBND xã Thất Khê"])
        #expect(bodies("UBND xã Đại Đồng") == ["UBND xã Quốc Khánh", "UBND xã Thất Khê"])
        #expect(registry.succession(ofBody: "UBND xã Đại Đồng", on: Self.made, today: Self.today)?.names.count == 2)
        #expect(bodies("UBND xã Xa") == ["UBND xã Nơi Khác"])
        #expect(bodies("UBND xã Bỏ Không") == [])
    }

    @Test func whatGoesOnNeedsNobody() {
        for body in [
            "UBND xã Kháng Chiến", "Phòng Kinh tế – Hạ tầng", "", "UBND xã Không Có", "Đoàn TNCS Hồ Chí Minh",
            "Hợp tác xã Tân Minh", "UBND thị trấn Chi Lăng", "UBND xã Tân Minh Hai", "xã", "xã hội",
        ] { #expect(bodies(body) == nil, "\(body)") }
        // Before the last day is over the unit is still there.
        #expect(bodies("UBND xã Tân Minh", today: Self.end) == nil)
        #expect(bodies("UBND xã Tân Minh", today: Self.start) == ["UBND xã Kháng Chiến"])
    }

    @Test func theDayOfThePromiseSaysWhichUnitIsMeant() {
        #expect(bodies("UBND xã Chi Lăng") == ["UBND xã Thất Khê"])
        #expect(bodies("UBND xã Chi Lăng", on: Self.start) == nil)
        #expect(bodies("UBND xã Chi Lăng", on: nil) == nil)
        #expect(bodies("UBND xã Chí Minh", on: nil) == ["UBND xã Thất Khê"])
    }

    @Test func aUnitIsFoundUnderTheNamesItHad() {
        for words in ["Thất Khê", "that khe", "xã Thất Khê", "Xa  THAT Khê", "tha\u{302}\u{301}t khê"] {
            let found = registry.predecessors(of: words, on: Self.today)
            #expect(found.map(\.name) == ["Chi Lăng", "Chí Minh", "Đại Đồng", "Thất Khê"], "\(words)")
            #expect(found.allSatisfy { $0.to == ($0.name == "Đại Đồng" ? Sample.day(2024, 11, 30) : Self.end) })
        }
        for words in ["Chi Lăng", "thất", "thất khê vay", "thị trấn Thất Khê", "", "xã", "Tân Minh"] {
            #expect(registry.predecessors(of: words, on: Self.today).isEmpty, "\(words)")
        }
        #expect(registry.predecessors(of: "Thất Khê", on: Self.made).isEmpty)
    }

    @Test func marksDecideBetweenUnitsOfTheSameLetters() {
        let registry = UnitRegistry([
            Self.unit("Bản Mới", code: "1", from: Self.start), Self.unit("Bàn Mới", code: "2", from: Self.start),
            Self.unit("A", to: Self.end, "1"), Self.unit("B", to: Self.end, "2"),
        ])
        #expect(registry.predecessors(of: "ban moi", on: Self.today).map(\.name) == ["A", "B"])
        #expect(registry.predecessors(of: "bàn mới", on: Self.today).map(\.name) == ["B"])
    }

    @Test func aTextNamesAUnitWithItsLevel() {
        let period = UnitPeriod(name: "Chí Minh", level: .commune, to: Self.end)
        for text in [
            "xã Chí Minh", "UBND xã Chí Minh", "CHÍ MINH", "Đoàn xã Chí Minh, huyện Tràng Định", "xã  Chí Minh.",
        ] {
            #expect(period.isNamed(in: text), "\(text)")
        }
        for text in ["Đoàn TNCS Hồ Chí Minh", "thị trấn Chí Minh", "xã Chí Minh Hai", "xã Chi Minh", ""] {
            #expect(!period.isNamed(in: text), "\(text)")
        }
        #expect(period.contains(Self.end) && !period.contains(Self.start))
    }

    // Random histories: units that merge, split, are renamed and take names that were free again.

    private struct History {
        var units: [AdministrativeUnit] = []
        let last: CalendarDate

        init(_ generator: inout some RandomNumberGenerator) {
            let names = ["An", "Bình", "Cao", "Dương", "Đông", "Ê"]
            var living: [Int] = []
            var (units, day) = ([AdministrativeUnit](), 10_000)
            func date(_ number: Int) -> CalendarDate? { CalendarDate.epoch.adding(days: number) }
            for name in names.prefix(4) {
                living.append(units.count)
                units.append(SuccessionTests.unit(name, code: "c\(units.count)"))
            }
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                day += Int.random(in: 2...400, using: &generator)
                living.shuffle(using: &generator)
                let ended = living.prefix(Int.random(in: 1...2, using: &generator))
                living.removeFirst(ended.count)
                var heirs: [Int] = []
                for _ in 0..<Int.random(in: 1...2, using: &generator) {
                    let free = names.filter { name in
                        !living.contains { units[$0].name == name } && !heirs.contains { units[$0].name == name }
                    }
                    guard let name = free.randomElement(using: &generator) else { continue }
                    heirs.append(units.count)
                    units.append(SuccessionTests.unit(name, code: "c\(units.count)", from: date(day)))
                }
                for index in ended {
                    units[index].validTo = date(day - 1)
                    units[index].successors = heirs.map { units[$0].code }.joined(separator: "; ")
                }
                living += heirs
            }
            self.units = units
            last = date(day + 100) ?? .epoch
        }

        /// What a unit went into, followed step by step.
        func heirs(of unit: AdministrativeUnit, on today: CalendarDate) -> Set<String> {
            guard let end = unit.validTo, end < today else { return [unit.name] }
            let codes = unit.successors.split(separator: ";").map { $0.filter { $0 != " " } }
            return Set(
                codes.flatMap { code in
                    units.filter { $0.code == code }.flatMap { heirs(of: $0, on: today) }
                })
        }
    }

    @Test func randomHistoriesObeyTheRule() throws {
        var generator = Generator(state: 20_241_112)
        for _ in 0..<30 {
            let history = History(&generator)
            let registry = UnitRegistry(history.units)
            let today = history.last
            for name in Set(history.units.map(\.name)) {
                let body = "UBND xã " + name
                let times = registry.orphanTimes(ofBody: body, today: today)
                for offset in stride(from: -10, through: 2_600, by: 41) {
                    let day = try #require(CalendarDate.epoch.adding(days: 10_000 + offset))
                    let meant = history.units.first {
                        $0.name == name && ($0.validFrom ?? day) <= day && day <= ($0.validTo ?? day)
                    }
                    let heirs = meant.map { history.heirs(of: $0, on: today) } ?? [name]
                    let found = registry.succession(ofBody: body, on: day, today: today)
                    // A body needs a successor when what its unit became does not go by its name alone.
                    #expect((found == nil) == (heirs == [name]))
                    if let found {
                        #expect(Set(found.bodies) == Set(heirs.map { "UBND xã " + $0 }))
                        #expect(Set(found.names) == Set(heirs.map { "xã " + $0 }))
                    }
                    // And the times in which that is so are those of the list.
                    let isInTimes = times.contains { ($0.from ?? day) <= day && day <= ($0.to ?? day) }
                    #expect(isInTimes == (found != nil))
                }
            }
            // A unit of today and its predecessors are two ways to say the same.
            for unit in history.units where unit.validTo == nil {
                let periods = registry.predecessors(of: unit.name, on: today)
                for old in history.units where old.validTo != nil {
                    let isPart = history.heirs(of: old, on: today).contains(unit.name)
                    let isFound = periods.contains {
                        $0.name == old.name && $0.from == old.validFrom && $0.to == old.validTo
                    }
                    #expect(isFound == isPart)
                }
            }
        }
    }
}
