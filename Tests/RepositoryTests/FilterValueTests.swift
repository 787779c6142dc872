// A list is filtered by what its columns show: days, states, numbers and sums, alone and beside words.
import Domain
import Repository
import Synchronization
import Testing

private let support = RecordKind.support

@Suite struct FilterValueTests {
    private static let labels: [ShownLabel] = [
        ShownLabel("chờ duyệt", .oneOf(field: "state", [.text("pending")])),
        ShownLabel("đã duyệt", .oneOf(field: "state", [.text("approved")])),
        ShownLabel("mới", .oneOf(field: "state", [.text("new")])),
        ShownLabel("đã chi", .oneOf(field: "state", [.text("paid")])),
    ]

    private func query(_ filter: String, of kind: RecordKind = question, sort: String? = nil) throws -> ListQuery {
        var query = ListQuery(kind: kind, sort: sort, filter: filter)
        let description = kind.description
        query.reading = FilterReading(filter, of: description, labels: Self.labels)
        return query
    }

    /// The titles of a list, from every way of reading it, which must agree.
    private func titles(_ query: ListQuery, in store: Store) async throws -> [String] {
        let whole = try await store.window(query, at: .start, limit: 1000)
        let titles = whole.rows.map(\.entry.title)
        #expect(try await store.count(query) == titles.count)
        let batched = Mutex<[String]>([])
        try await store.forEachBatch(query, size: 3) { batch in batched.withLock { $0 += batch.map(\.title) } }
        #expect(batched.withLock { $0 } == titles)
        #expect(try await store.window(query, at: .end, limit: 1000).rows.map(\.entry.title) == titles)
        var walked: [String] = []
        var window = try await store.window(query, at: .start, limit: 2)
        walked += window.rows.map(\.entry.title)
        while window.hasAfter, let last = window.rows.last {
            window = try await store.window(query, at: .after(last.anchor), limit: 2)
            walked += window.rows.map(\.entry.title)
        }
        #expect(walked == titles)
        if let row = whole.rows.last {
            let around = try await store.window(query, at: .around(row.entry.identity.id), limit: 1000)
            #expect(around.rows.map(\.entry.title) == titles)
        }
        return titles
    }

    private func filled(_ store: Store) async throws {
        let asked: [(String, Int, String, String)] = [
            ("một", 1, "2024-04-12", "pending"), ("hai, chờ duyệt vốn vay", 2, "2024-04-15", "new"),
            ("ba", 14, "2023-04-12", "approved"), ("bốn 14 hộ", 4, "", "new"),
            ("năm có 1428/TB", 5, "2024-12-04", "pending"),
        ]
        for (text, number, due, state) in asked {
            var entry = aQuestion(text, number: number, unit: text == "một" ? "xã Hùng Sơn" : "xã Hạ")
            entry["dueOn"] = CalendarDate(due).map(FieldValue.date) ?? .none
            entry["state"] = .text(state)
            try await saved(entry, in: store)
        }
    }

    @Test(arguments: [
        ("12/4", ["một", "ba"]), ("12/4/2024", ["một"]), ("15/4/2024", ["hai, chờ duyệt vốn vay"]),
        ("4/2024", ["một", "hai, chờ duyệt vốn vay"]), ("12/04", ["một", "ba"]),
        ("chờ duyệt", ["một", "năm có 1428/TB", "hai, chờ duyệt vốn vay"]), ("da duyet", ["ba"]),
        ("duyệt", ["hai, chờ duyệt vốn vay", "một", "năm có 1428/TB", "ba"]),
        ("14", ["ba", "bốn 14 hộ", "năm có 1428/TB"]), ("chờ duyệt hùng sơn", ["một"]),
        ("chờ duyệt 12/4", ["một"]), ("hùng 12/4/2024 chờ", ["một"]), ("không có đâu", []), ("13/4", []),
    ]) func whatTheColumnsShowIsFound(_ filter: String, _ wanted: [String]) async throws {
        try await withStore { store, _ in
            try await filled(store)
            #expect(try await titles(query(filter, sort: "number"), in: store) == wanted)
            var reversed = try query(filter, sort: "number")
            reversed.isAscending = false
            #expect(Set(try await titles(reversed, in: store)) == Set(wanted))
        }
    }

    @Test func sumsAreFoundAsTheyWereWritten() async throws {
        try await withStore { store, _ in
            for (name, sum) in [("A", "169,02 triệu đồng"), ("B", "75,0 triệu đồng"), ("C", "75.000 đồng")] {
                var record = Support()
                (record.beneficiary, record.amount, record.year) = (name, Money(sum), 2023)
                try await saved(RecordEntry(record), in: store)
            }
            #expect(try await titles(query("169,02", of: support), in: store) == ["A"])
            #expect(try await titles(query("169.020.000", of: support), in: store) == ["A"])
            #expect(try await titles(query("75,0 triệu", of: support), in: store) == ["B"])
            #expect(try await titles(query("75", of: support, sort: "beneficiary"), in: store) == ["B", "C"])
            #expect(try await titles(query("2023", of: support, sort: "beneficiary"), in: store) == ["A", "B", "C"])
        }
    }

    @Test func textOfAColumnThatNoIndexOfWordsHasIsFound() async throws {
        try await withStore { store, _ in
            for (name, code) in [("Thất Khê", "06040"), ("Tràng Định", "06046")] {
                var unit = AdministrativeUnit()
                (unit.name, unit.code) = (name, code)
                try await saved(RecordEntry(unit), in: store)
            }
            let kind = RecordKind.administrativeUnit
            #expect(try await titles(query("06040", of: kind), in: store) == ["Thất Khê"])
            #expect(try await titles(query("0604", of: kind), in: store) == ["Thất Khê", "Tràng Định"])
        }
    }

    @Test func theSearchOverAllKindsFindsValuesToo() async throws {
        try await withStore { store, _ in
            try await filled(store)
            var list = ListQuery(kind: question, filter: "chờ duyệt")
            list.reading = FilterReading("chờ duyệt", of: Question.description, labels: Self.labels)
            let hits = try await store.search("chờ duyệt", kinds: [question], limit: 9, lists: [question: list]).hits
            #expect(hits.map(\.entry.title) == ["năm có 1428/TB", "một", "hai, chờ duyệt vốn vay"])
            #expect(hits.map(\.field) == ["state", "state", "question"])
        }
    }

    /// A state that most of a large register has, at the far end of the order.
    @Test func aStateOfManyIsReadInTheOrderOfTheList() async throws {
        try await withStore { store, _ in
            let entries = (1...9000).map { number in
                var entry = aQuestion("câu \(number)", number: number)
                entry["state"] = .text(number > 5000 ? "pending" : "new")
                return entry
            }
            _ = try await store.saveAll(entries, action: "import", by: "an")
            var late = try query("chờ duyệt", sort: "number")
            let first = try await store.window(late, at: .start, limit: 3)
            #expect(first.rows.map(\.entry.title) == ["câu 5001", "câu 5002", "câu 5003"] && !first.hasBefore)
            late.isAscending = false
            let last = try await store.window(late, at: .end, limit: 3)
            #expect(last.rows.map(\.entry.title) == ["câu 5003", "câu 5002", "câu 5001"] && !last.hasAfter)
            #expect(try await store.count(late) == 4000)
        }
    }
}
