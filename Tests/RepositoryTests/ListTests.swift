// Lists: pages by key walk every row once, in both directions, whatever the keys.
import Domain
import Repository
import Testing

@Suite struct ListTests {
    /// Names with many ties and many empty ones.
    private static func fill(_ store: Store, _ random: inout Seeded, count: Int) async throws {
        let names = ["", "Đào Viên", "Chi Lăng", "Chí Minh", "Đại Đồng", "đậu", "Dâu tằm"]
        var entries: [RecordEntry] = []
        for _ in 0..<count {
            let name = names.randomElement(using: &random) ?? ""
            let stars = Int?.some(.random(in: 0...5, using: &random)).flatMap { $0 == 0 ? nil : $0 }
            entries.append(aProduct(name, stars: stars, notes: Bool.random(using: &random) ? "ong vàng" : ""))
        }
        _ = try await store.saveAll(entries, action: "import", by: "an")
        for id in Int64(1)...Int64(count) where id % 9 == 0 {
            _ = try await store.bin(product, id: id, version: 1, by: "an")
        }
    }

    private static let queries = ["name", "starRating", "holder", "unknown"].flatMap { sort in
        [true, false].flatMap { isAscending in
            ["", "ong"].map { ListQuery(kind: product, sort: sort, isAscending: isAscending, filter: $0) }
        }
    }

    @Test(arguments: queries) func pagesWalkTheListOnce(query: ListQuery) async throws {
        try await withStore { store, _ in
            var random = Seeded(state: 42)
            try await Self.fill(store, &random, count: 150)
            let filter = query.filter
            let field = Product.description[query.sort]?.name ?? "name"
            let wanted = try await store.allEntries(of: product)
                .filter { filter.isEmpty || $0["notes"].text.contains(filter) }
                .sorted {
                    let (left, right) = ($0[field].sortKey(), $1[field].sortKey())
                    let isLess =
                        left == right
                        ? $0.identity.id < $1.identity.id : left.lexicographicallyPrecedes(right)
                    return isLess == query.isAscending
                }.map(\.identity.id)
            #expect(try await store.count(query) == wanted.count)
            #expect(!wanted.isEmpty)

            var window = try await store.window(query, at: .start, limit: 7)
            var walked = window.rows
            #expect(!window.hasBefore)
            while window.hasAfter, let last = window.rows.last {
                window = try await store.window(query, at: .after(last.anchor), limit: 7)
                #expect(window.hasBefore)
                walked += window.rows
            }
            #expect(walked.map(\.entry.identity.id) == wanted)

            window = try await store.window(query, at: .end, limit: 7)
            walked = window.rows
            #expect(!window.hasAfter)
            while window.hasBefore, let first = window.rows.first {
                window = try await store.window(query, at: .before(first.anchor), limit: 7)
                #expect(window.hasAfter)
                walked = window.rows + walked
            }
            #expect(walked.map(\.entry.identity.id) == wanted)
        }
    }

    @Test func aWindowStandsAroundARecord() async throws {
        try await withStore { store, _ in
            for number in 1...30 { try await saved(aQuestion("Câu", number: number), in: store) }
            let query = ListQuery(kind: question, sort: "number")
            func numbers(_ id: Int64) async throws -> (ClosedRange<Int>, Bool, Bool) {
                let window = try await store.window(query, at: .around(id), limit: 10)
                let numbers = window.rows.compactMap { $0.entry["number"].number }
                #expect(numbers.count == 10)
                return ((numbers.first ?? 0)...(numbers.last ?? 0), window.hasBefore, window.hasAfter)
            }
            #expect(try await numbers(15) == (10...19, true, true))
            #expect(try await numbers(2) == (1...10, false, true))
            #expect(try await numbers(30) == (21...30, true, false))
            #expect(try await numbers(777) == (1...10, false, true))
        }
    }

    @Test func aFilterFindsWithoutMarksAndInEitherForm() async throws {
        try await withStore { store, _ in
            try await saved(aProduct("Trám đen ướp muối"), in: store)
            try await saved(aProduct("Mật ong Đào Viên"), in: store)
            try await saved(aProduct("Bánh áp chao"), in: store)
            func names(_ filter: String) async throws -> [String] {
                try await store.window(ListQuery(kind: product, filter: filter), at: .start, limit: 9).rows.map(
                    \.entry.title)
            }
            #expect(try await names("tram den") == ["Trám đen ướp muối"])
            #expect(try await names("dao vien") == ["Mật ong Đào Viên"])
            #expect(try await names("TRA\u{301}M \u{111}en") == ["Trám đen ướp muối"])
            #expect(try await names("đao v") == ["Mật ong Đào Viên"])
            #expect(try await names("den uop tram") == ["Trám đen ướp muối"])
            #expect(try await names("tram dao").isEmpty)
            #expect(try await names("  …!? ").count == 3)
        }
    }

    @Test(arguments: [
        "\" OR *", "'; DROP TABLE product; --", "name:", "NEAR(a b)", "a AND NOT b", "-x", "^a", "(", "{a b}: c",
        "*", "\"", "a\0b", "\u{301}", "🐝", "ﬁ", "10%_", "a + b", "ก็ ภาษา",
    ]) func aFilterCanOnlyMeanItsWords(filter: String) async throws {
        try await withStore { store, _ in
            try await saved(aProduct("Trám đen"), in: store)
            let query = ListQuery(kind: product, filter: filter)
            let window = try await store.window(query, at: .start, limit: 5)
            #expect(try await store.count(query) == window.rows.count)
            _ = try await store.search(filter, kinds: [product], limit: 5).hits
            #expect(try await store.count(ListQuery(kind: product)) == 1)
        }
    }

    @Test func theFilterFollowsEveryChange() async throws {
        try await withStore { store, _ in
            func count(_ filter: String) async throws -> Int {
                try await store.count(ListQuery(kind: product, filter: filter))
            }
            var entry = try await saved(aProduct("Trám đen"), in: store)
            entry["name"] = .text("Hồi")
            entry = try await saved(entry, in: store)
            #expect(try await [count("tram"), count("hoi")] == [0, 1])
            _ = try await store.bin(product, id: entry.identity.id, version: 2, by: "an")
            #expect(try await count("hoi") == 0)
            _ = try await store.undo(by: "an")
            #expect(try await count("hoi") == 1)
        }
    }

    @Test func manyMatchesArePagedAsFewAre() async throws {
        try await withStore { store, _ in
            let entries = (0..<2300).map { aProduct("Mật ong \(($0 * 7919) % 2300)") }
            _ = try await store.saveAll(entries, action: "import", by: "an")
            let query = ListQuery(kind: product, filter: "ong")
            var window = try await store.window(query, at: .start, limit: 500)
            var walked = window.rows.map(\.entry.title)
            while window.hasAfter, let last = window.rows.last {
                window = try await store.window(query, at: .after(last.anchor), limit: 500)
                walked += window.rows.map(\.entry.title)
            }
            #expect(walked == (0..<2300).map { "Mật ong \($0)" })
        }
    }
}
