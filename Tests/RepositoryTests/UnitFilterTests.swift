// Lists that look through time: units under the names they had, and bodies that went with their unit.
import Domain
import Repository
import Synchronization
import Testing

@Suite struct UnitFilterTests {
    private static let end = CalendarDate(year: 2025, month: 6, day: 30)
    private static let made = CalendarDate(year: 2024, month: 4, day: 12)
    private static let later = CalendarDate(year: 2026, month: 3, day: 1)
    private static let today = CalendarDate(year: 2026, month: 11, day: 21) ?? .epoch

    private static let units: [AdministrativeUnit] = [
        unit("Thất Khê", code: "06040", from: end?.adding(days: 1)),
        unit("Chi Lăng", from: end?.adding(days: 1)),
        unit("Chi Lăng", to: end, "06040"), unit("Chí Minh", to: end, "06040"),
        unit("Thất Khê", .township, to: end, "06040"),
    ]

    private static func unit(
        _ name: String, _ level: AdministrativeUnit.Level = .commune, code: String = "", from: CalendarDate? = nil,
        to: CalendarDate? = nil, _ successors: String = ""
    ) -> AdministrativeUnit {
        var unit = AdministrativeUnit()
        (unit.name, unit.level, unit.code, unit.validFrom, unit.validTo) = (name, level, code, from, to)
        unit.successors = successors
        return unit
    }

    private static func query(_ kind: RecordKind, _ filter: String, sort: String? = nil) -> ListQuery {
        var query = ListQuery(kind: kind, sort: sort, filter: filter)
        query.units = UnitRegistry(units).predecessors(of: filter, on: today)
        return query
    }

    /// The titles of a list, from every way of reading it, which must agree.
    private func titles(_ query: ListQuery, in store: Store) async throws -> [String] {
        let whole = try await store.window(query, at: .start, limit: 100)
        let titles = whole.rows.map(\.entry.title)
        #expect(try await store.count(query) == titles.count)
        let batched = Mutex<[String]>([])
        try await store.forEachBatch(query, size: 2) { batch in batched.withLock { $0 += batch.map(\.title) } }
        #expect(batched.withLock { $0 } == titles)
        #expect(try await store.window(query, at: .end, limit: 100).rows.map(\.entry.title) == titles)
        for (index, row) in whole.rows.enumerated() {
            let after = try await store.window(query, at: .after(row.anchor), limit: 2)
            #expect(after.rows.map(\.entry.title) == Array(titles.dropFirst(index + 1).prefix(2)))
            #expect(after.hasBefore && after.hasAfter == (index + 3 < titles.count))
            let around = try await store.window(query, at: .around(row.entry.identity.id), limit: 100)
            #expect(around.rows.map(\.entry.title) == titles)
        }
        return titles
    }

    @Test func questionsAreFoundUnderTodaysNameOfTheirUnit() async throws {
        try await withStore { store, _ in
            var conferences: [Int64] = []
            for day in [Self.made, Self.later] {
                var record = Conference()
                (record.title, record.heldOn) = ("Hội nghị", day)
                conferences.append(try await saved(RecordEntry(record), in: store).identity.id)
            }
            var noticed = Conference()
            (noticed.title, noticed.noticeDate) = ("Hội nghị có thông báo", Self.made)
            conferences.append(try await saved(RecordEntry(noticed), in: store).identity.id)
            let asked: [(String, String, Int?)] = [
                ("1 cũ", "xã Chi Lăng", 0), ("2 nơi khác, nay", "xã Chi Lăng", 1), ("3 cũ", "Đoàn Xã CHÍ MINH", 0),
                ("4 không rõ ngày", "xã Chí Minh", nil), ("5 không phải xã", "Đoàn TNCS Hồ Chí Minh", 0),
                ("6 cấp khác", "thị trấn Chi Lăng", 0), ("7 nay", "xã Thất Khê", 1), ("8 thất khê trong câu", "", 1),
                ("9 cũ", "Bí thư xã Chi La\u{306}ng, huyện Tràng Định", 2), ("10 xã dài hơn", "xã Chi Lăng Nam", 0),
                ("11 khác", "xã Hạ", 0), ("12 thị trấn cũ", "thị trấn Thất Khê", 0),
            ]
            for (text, unit, conference) in asked {
                var entry = aQuestion(text, unit: unit)
                entry["conference"] = conference.map { .reference(conferences[$0]) } ?? .none
                try await saved(entry, in: store)
            }
            let gone = try await saved(aQuestion("13 đã bỏ", unit: "xã Chi Lăng"), in: store)
            _ = try await store.bin(question, id: gone.identity.id, version: 1, by: "an")
            let wanted: Set = ["1 cũ", "3 cũ", "7 nay", "8 thất khê trong câu", "9 cũ", "12 thị trấn cũ"]
            for filter in ["thất khê", "that khe"] {
                for sort in ["question", "unit", "number"] {
                    let found = try await titles(Self.query(question, filter, sort: sort), in: store)
                    #expect(Set(found) == wanted && found.count == wanted.count)
                }
            }
            let named = try await titles(Self.query(question, "xã Thất Khê"), in: store)
            #expect(Set(named) == wanted.subtracting(["8 thất khê trong câu"]))
            // The unit that is called Chi Lăng today is another place: its name finds what it is written in.
            let other = try await titles(Self.query(question, "chi lăng"), in: store)
            #expect(Set(other) == ["1 cũ", "2 nơi khác, nay", "6 cấp khác", "9 cũ", "10 xã dài hơn"])
            var narrowed = Self.query(question, "thất khê")
            narrowed.conditions = [.equals(field: "conference", .reference(conferences[2]))]
            #expect(try await titles(narrowed, in: store) == ["9 cũ"])
        }
    }

    @Test func productsAndPromisesHaveTheirOwnDays() async throws {
        try await withStore { store, _ in
            for (name, unit, year, day) in [
                ("A", "xã Chí Minh", 2023, nil), ("B", "xã Chí Minh", 2026, nil), ("C", "xã Chi Lăng", 2026, Self.made),
                ("D", "xã Chi Lăng", nil, nil),
            ] as [(String, String, Int?, CalendarDate?)] {
                var record = Product()
                (record.name, record.unit, record.year, record.issuedOn) = (name, unit, year, day)
                try await saved(RecordEntry(record), in: store)
            }
            #expect(try await titles(Self.query(product, "thất khê"), in: store) == ["A", "C"])
            for (what, body, beneficiary, day) in [
                ("A", "UBND xã Chi Lăng", "", Self.made), ("B", "UBND huyện", "xã Chí Minh", Self.made),
                ("C", "UBND xã Chi Lăng", "xã Chí Minh", Self.later), ("D", "UBND xã Chí Minh", "", nil),
            ] as [(String, String, String, CalendarDate?)] {
                var record = Promise()
                (record.commitment, record.body, record.beneficiary, record.madeOn) = (what, body, beneficiary, day)
                try await saved(RecordEntry(record), in: store)
            }
            let kind = RecordKind.promise
            #expect(try await titles(Self.query(kind, "thất khê", sort: "commitment"), in: store) == ["A", "B"])
            // A kind without units takes no notice.
            var notices = Self.query(conference, "thất khê")
            notices.conditions = [.bodyGone(on: Self.today)]
            #expect(try await titles(notices, in: store).isEmpty)
        }
    }

    @Test(arguments: RecordKind.allCases.filter { $0.description["unit"]?.column != nil && $0 != .question })
    func everyListWithAUnitIsFilteredByTodaysName(_ kind: RecordKind) async throws {
        try await withStore { store, _ in
            let day = kind.description.unitDays.last
            for (title, unit, year) in [("A", "xã Chí Minh", 2024), ("B", "xã Chí Minh", 2026), ("C", "xã Hạ", 2024)] {
                var entry = kind.description.blank()
                entry[kind.description.titleField] = .text(title)
                entry["unit"] = .text(unit)
                if let day {
                    let isDate = kind.description[day]?.kind == .date
                    entry[day] =
                        isDate
                        ? CalendarDate(year: year, month: 8, day: 1).map(FieldValue.date) ?? .none : .number(year)
                }
                try await saved(entry, in: store)
            }
            // What says no day may have been called so on any.
            let found = try await titles(Self.query(kind, "thất khê", sort: kind.description.titleField), in: store)
            #expect(found == (day == nil ? ["A", "B"] : ["A"]))
        }
    }

    @Test func promisesOfBodiesThatAreGoneAreThoseOfTheRule() async throws {
        try await withStore { store, _ in
            for unit in Self.units { try await saved(RecordEntry(unit), in: store) }
            var wanted: [String] = []
            var number = 100
            let registry = UnitRegistry(Self.units)
            for body in [
                "UBND xã Chi Lăng", "UBND xã \"Chí Minh\"", "UBND xã Chí Minh", "Đoàn thị trấn Thất Khê", "Phòng Y",
            ] {
                for day in [Self.made, Self.end, Self.end?.adding(days: 1), Self.later, nil] {
                    for state in Promise.State.allCases {
                        var record = Promise()
                        (record.body, record.madeOn, record.state) = (body, day, state)
                        record.commitment = "C\(number)"
                        record.successor = number % 7 == 0 ? "UBND xã Thất Khê" : ""
                        number += 1
                        try await saved(RecordEntry(record), in: store)
                        if state.isOpen, record.successor.isEmpty,
                            registry.succession(ofBody: body, on: day, today: Self.today) != nil
                        {
                            wanted.append(record.commitment)
                        }
                    }
                }
            }
            let query = ListQuery(
                kind: .promise, sort: "commitment",
                conditions: ListCondition.orphanedPromises(on: Self.today))
            #expect(wanted.count > 10)
            #expect(try await titles(query, in: store) == wanted)
            // While the units are still there nobody needs a successor.
            let before = ListQuery(
                kind: .promise, conditions: ListCondition.orphanedPromises(on: Self.end ?? .epoch))
            #expect(try await titles(before, in: store).isEmpty)
        }
    }

    @Test func promisesOfEarlierConferences() async throws {
        try await withStore { store, _ in
            let query = ListQuery(
                kind: .promise, sort: "commitment",
                conditions: [.notOfCurrentConference(field: "conference")])
            var ids: [Int64?] = [nil]
            for year in [2024, 2025] {
                var record = Conference()
                (record.title, record.year) = ("Hội nghị \(year)", year)
                ids.append(try await saved(RecordEntry(record), in: store).identity.id)
            }
            for (index, id) in ids.enumerated() {
                var record = Promise()
                (record.commitment, record.body, record.conference) = ("C\(index)", "UBND", id)
                try await saved(RecordEntry(record), in: store)
            }
            #expect(try await titles(query, in: store) == ["C0", "C1"])
        }
    }
}
