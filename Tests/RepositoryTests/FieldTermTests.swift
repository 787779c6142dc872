// Terms of a filter find what their fields hold, in every way in which a list is read.
import Domain
import Repository
import Testing

@Suite struct FieldTermTests {
    private static let today = CalendarDate("1/3/2024")
    private static let labels = [
        ShownLabel("chờ duyệt", .oneOf(field: "state", [.text("pending")])),
        ShownLabel("mới", .oneOf(field: "state", [.text("new")])),
    ]

    private func query(_ filter: String, of kind: RecordKind = question, sort: String? = "number") throws -> ListQuery {
        var query = ListQuery(kind: kind, sort: sort, filter: filter)
        let fields = kind.description.fields.map(\.name)
        query.reading = FilterReading(
            filter, of: kind.description, labels: Self.labels,
            names: Dictionary(uniqueKeysWithValues: fields.map { (TermScanner.key($0), $0) }),
            on: Self.today)
        return query
    }

    /// The titles of a list from its start, its end, in batches, one by one and counted, which must agree.
    private func titles(_ query: ListQuery, in store: Store) async throws -> [String] {
        let titles = try await store.window(query, at: .start, limit: 100).rows.map(\.entry.title)
        #expect(try await store.window(query, at: .end, limit: 100).rows.map(\.entry.title) == titles)
        #expect(try await store.count(query) == titles.count)
        #expect(try await store.ids(of: query).count == titles.count)
        var walked: [String] = []
        var window = try await store.window(query, at: .start, limit: 1)
        while let row = window.rows.first {
            walked.append(row.entry.title)
            window = try await store.window(query, at: .after(row.anchor), limit: 1)
        }
        #expect(walked == titles)
        #expect(try await store.groups(of: query, by: "state").reduce(0) { $0 + $1.count } == titles.count)
        return titles
    }

    private func filled(_ store: Store) async throws {
        let asked: [(String, Int, String, String)] = [
            ("một gạo", 1, "2024-04-12", "pending"), ("hai gạo nếp", 2, "2024-04-15", "new"),
            ("ba", 3, "2023-04-12", "approved"), ("bốn", 4, "", "new"), ("năm gạo", 5, "2024-12-04", "pending"),
        ]
        for (text, number, due, state) in asked {
            var entry = aQuestion(text, number: number, unit: number == 1 ? "xã Hùng Sơn" : "xã Hạ")
            entry["dueOn"] = CalendarDate(due).map(FieldValue.date) ?? .none
            entry["state"] = .text(state)
            try await saved(entry, in: store)
        }
    }

    @Test(arguments: [
        ("dueon<15/4", ["một gạo", "ba"]), ("dueon<=15/4", ["một gạo", "hai gạo nếp", "ba"]),
        ("dueon>15/4", ["năm gạo"]), ("dueon>=15/4/2024", ["hai gạo nếp", "năm gạo"]),
        ("dueon:4/2024", ["một gạo", "hai gạo nếp"]), ("-dueon<15/4", ["hai gạo nếp", "bốn", "năm gạo"]),
        ("dueon:\"\"", ["bốn"]), ("-dueon:\"\"", ["một gạo", "hai gạo nếp", "ba", "năm gạo"]),
        ("number>=2 number<5", ["hai gạo nếp", "ba", "bốn"]), ("number:2..3 state:mới", ["hai gạo nếp"]),
        ("state:chờ gạo", ["một gạo", "năm gạo"]), ("gạo -state:chờ", ["hai gạo nếp"]), ("-gạo", ["ba", "bốn"]),
        ("-gạo state:mới", ["bốn"]), ("question:gạo number>1", ["hai gạo nếp", "năm gạo"]),
        ("unit:\"Hùng Sơn\"", ["một gạo"]), ("-unit:\"Hùng Sơn\" gạo", ["hai gạo nếp", "năm gạo"]),
        ("state:xong", []), ("sao:3", []), ("number<", ["một gạo", "hai gạo nếp", "ba", "bốn", "năm gạo"]),
    ]) func termsFindWhatTheirFieldsHold(_ filter: String, _ wanted: [String]) async throws {
        try await withStore { store, _ in
            try await filled(store)
            #expect(try await titles(query(filter), in: store) == wanted, "\(filter)")
        }
    }

    @Test func sumsAndRecordsThatAreNamed() async throws {
        try await withStore { store, _ in
            for (name, sum) in [("A", "169,02 triệu đồng"), ("B", "75,0 triệu đồng"), ("C", "75.000 đồng"), ("D", "")] {
                var record = Support()
                (record.beneficiary, record.amount, record.year) = (name, Money(sum), 2023)
                try await saved(RecordEntry(record), in: store)
            }
            func found(_ filter: String) async throws -> [String] {
                try await titles(query(filter, of: .support, sort: "beneficiary"), in: store)
            }
            #expect(try await found("amount>=75tr") == ["A", "B"])
            #expect(try await found("amount<75.000.000") == ["C"])
            #expect(try await found("amount:\"\"") == ["D"])
            #expect(try await found("amount>50") == [])

            var product = Product()
            product.name = "Gạo nếp cái"
            let rice = try await saved(RecordEntry(product), in: store)
            var dossier = Dossier()
            dossier.product = rice.identity.id
            try await saved(RecordEntry(dossier), in: store)
            let dossiers = try query("product:nếp", of: .dossier, sort: nil)
            #expect(try await store.count(dossiers) == 1)
            #expect(try await store.count(query("product:trám", of: .dossier, sort: nil)) == 0)
            #expect(try await store.count(query("-product:trám", of: .dossier, sort: nil)) == 1)
        }
    }
}
