// Filtered lists of some thousand rows: every way of looking for the rows leads through one order.
import Domain
import GRDB
import Repository
import Testing

@Suite struct LargeListTests {
    private static let count = 9000

    /// Words that stand in all rows, in many, in few, in a stretch of them only, and beside each other.
    private static func text(_ number: Int, _ generator: inout Seeded) -> String {
        var words = ["chung", "số \(number)"]
        words.append(number % 3 == 0 ? "thuong" : "thường")
        words.append(["nửa", "nưa", "nua", "khác"].randomElement(using: &generator) ?? "")
        if Int.random(in: 0..<25, using: &generator) == 0 { words.append("hiếm") }
        if Int.random(in: 0..<10, using: &generator) == 0 { words.append("vừa") }
        if number > count * 6 / 10 { words.append(number % 2 == 0 ? "cuối" : "cuội") }
        words.append(Bool.random(using: &generator) ? "ong vàng" : "vàng ong")
        return words.joined(separator: " ")
    }

    private static func rows(of conference: Int64) -> [RecordEntry] {
        var generator = Seeded(state: 11)
        let units = ["xã Chi Lăng", "thị trấn Thất Khê", "xã Đào Viên"]
        let states: [Question.State] = [.new, .assigned, .draft]
        return (1...count).map { number in
            var record = Question()
            record.question = text(number, &generator)
            record.conference = conference
            record.unit = units.randomElement(using: &generator) ?? ""
            record.state = states.randomElement(using: &generator) ?? .new
            return RecordEntry(record)
        }
    }

    /// A unit that was called Thất Khê: its name finds the rows of the township too.
    private static let township: [UnitPeriod] = {
        var now = AdministrativeUnit()
        (now.name, now.code) = ("Tràng Định", "06040")
        var then = AdministrativeUnit()
        (then.name, then.level, then.successors) = ("Thất Khê", .township, "06040")
        then.validTo = CalendarDate(year: 2025, month: 6, day: 30)
        now.validFrom = CalendarDate(year: 2025, month: 7, day: 1)
        let today = CalendarDate(year: 2026, month: 1, day: 1) ?? .epoch
        return UnitRegistry([now, then]).predecessors(of: "tràng định", on: today)
    }()

    @Test func everyWayThroughALongListHasTheSameOrder() async throws {
        try await withStore { store, _ in
            var held = Conference()
            (held.title, held.heldOn) = ("Đối thoại", CalendarDate(year: 2024, month: 4, day: 12))
            let conference = try await saved(RecordEntry(held), in: store).identity.id
            _ = try await store.saveAll(Self.rows(of: conference), action: "import", by: "an")
            let filters = [
                "chung", "thường", "thuong", "nửa", "nưa", "nua", "hiếm", "hiem chung", "vừa", "cuối", "cuoi thuong",
                "nửa cuối", "\"ong vàng\"", "\"ong vang\" nửa", "thường 77", "số 1", "hiếm vừa nửa", "không có",
            ]
            for (place, filter) in filters.enumerated() {
                for sort in ["number", "question", "unit", "state"] {
                    let query = ListQuery(
                        kind: question, sort: sort, isAscending: (place + sort.count) % 2 == 0, filter: filter)
                    try await walk(query, store)
                }
            }
            var query = ListQuery(kind: question, sort: "unit", filter: "tràng định")
            query.units = Self.township
            #expect(try await walk(query, store) > 2500)
            query.filter = "thường tràng định"
            #expect(try await walk(query, store) > 2500)
            query.conditions = [.equals(field: "state", .text("draft"))]
            #expect(try await walk(query, store) < 1500)
            query.filter = "cuối"
            query.units = []
            query.sort = "question"
            #expect(try await walk(query, store) > 900)
        }
    }

    /// The numbers of a damaged file may be any.
    @Test func numbersFarApartAreFound() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        var store = try Store.open(path: folder.file(), createIfMissing: true)
        _ = try await store.saveAll((1...2000).map { aQuestion("thạch \($0)") }, action: "import", by: "an")
        try store.close()
        let raw = try DatabaseQueue(path: folder.file())
        try await raw.write { db in
            try db.execute(
                sql: """
                    UPDATE question SET id = 1099511627775 WHERE id = 2000;
                    DELETE FROM setting WHERE name = 'wordIndex';
                    """)
        }
        try raw.close()
        store = try Store.open(path: folder.file(), createIfMissing: false)
        for filter in ["thạch", "thach", "thạch 2000"] {
            let found = try await walk(ListQuery(kind: question, sort: "question", filter: filter), store)
            #expect(found == (filter == "thạch 2000" ? 1 : 2000))
        }
        try store.close()
    }

    /// Holds windows at both ends and around some rows against the whole list, which is sorted by one statement.
    @discardableResult
    private func walk(_ query: ListQuery, _ store: Store) async throws -> Int {
        nonisolated(unsafe) var whole: [Int64] = []
        try await store.forEachBatch(query) { whole += $0.map(\.identity.id) }
        #expect(try await store.count(query) == whole.count)
        func numbers(_ window: ListWindow) -> [Int64] { window.rows.map(\.entry.identity.id) }
        var window = try await store.window(query, at: .start, limit: 50)
        #expect(numbers(window) == Array(whole.prefix(50)), "\(query)")
        #expect(window.hasAfter == (whole.count > 50))
        if let last = window.rows.last {
            window = try await store.window(query, at: .after(last.anchor), limit: 120)
            #expect(numbers(window) == Array(whole.dropFirst(50).prefix(120)), "\(query)")
        }
        window = try await store.window(query, at: .end, limit: 50)
        #expect(numbers(window) == Array(whole.suffix(50)), "\(query)")
        if let first = window.rows.first {
            window = try await store.window(query, at: .before(first.anchor), limit: 120)
            #expect(numbers(window) == Array(whole.dropLast(50).suffix(120)), "\(query)")
        }
        for place in [whole.count / 3, whole.count * 9 / 10] where whole.indices.contains(place) {
            window = try await store.window(query, at: .around(whole[place]), limit: 40)
            let found = numbers(window)
            let start = try #require(whole.firstIndex(of: found.first ?? 0))
            #expect(found == Array(whole[start...].prefix(40)) && found.contains(whole[place]), "\(query)")
        }
        return whole.count
    }
}
