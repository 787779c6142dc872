// What a filter finds, nearest spelling first, and what is offered where it finds nothing.
import Domain
import Repository
import Testing
import Vietnamese

@Suite struct RankTests {
    private func names(_ filter: String, _ store: Store, isAscending: Bool = true) async throws -> [String] {
        let query = ListQuery(kind: block, isAscending: isAscending, filter: filter)
        return try await store.window(query, at: .start, limit: 99).rows.map(\.entry.title)
    }

    @Test func whatWasTypedWithMarksComesFirst() async throws {
        try await withStore { store, _ in
            for name in ["ma", "mà", "má", "mâ", "mấy", "Hòa Bình", "Hoà Bình", "hóa bình", "hoa binh"] {
                try await saved(aBlock(name), in: store)
            }
            #expect(try await names("má", store) == ["má", "ma", "mà", "mâ", "mấy"])
            #expect(try await names("má", store, isAscending: false) == ["má", "mà", "ma", "mâ", "mấy"])
            #expect(try await names("ma", store) == ["ma", "mà", "má", "mâ", "mấy"])
            #expect(try await names("mâ", store) == ["mâ", "mấy", "ma", "mà", "má"])
            #expect(try await names("hoà binh", store) == ["Hoà Bình", "Hòa Bình", "hoa binh", "hóa bình"])
            let old = try await names("hòa bình", store)
            #expect(try await names("hoà bình", store) == old)
            #expect(try await names("hoa b", store).first == "hoa binh")
            #expect(try await names("hòa bìn", store).prefix(2) == ["Hoà Bình", "Hòa Bình"])
            #expect(try await names("binh", store).count == 4)
            #expect(try await names("binhx", store).isEmpty)
        }
    }

    @Test func aPhraseStandsTogetherAndItsMarksCount() async throws {
        try await withStore { store, _ in
            for name in ["ong mật rừng", "mật ong", "mát ong", "Mat ong", "ong mật"] {
                try await saved(aBlock(name), in: store)
            }
            #expect(try await names("\"mật ong\"", store) == ["mật ong", "Mat ong", "mát ong"])
            #expect(try await names("“ong mật” rừng", store) == ["ong mật rừng"])
            #expect(try await names("\"ong mat", store) == ["ong mật", "ong mật rừng"])
            #expect(try await names("\"ong ma\"", store).isEmpty)
        }
    }

    /// Whether the words of a filter stand in a row as whole words next to each other, whatever their marks.
    private func isTogether(_ filter: String, _ row: ListRow) -> Bool {
        SearchQuery("\"\(filter)\"").quality(in: row.entry.title) > .none
    }

    @Test func wordsThatStandTogetherComeBeforeTheBeginningsOfOthers() async throws {
        try await withStore { store, _ in
            for name in [
                "a sản xuất từ nguồn vốn", "b xuất hàng, nguyên liệu", "c bộ đội xuất ngũ", "d họ có trong tay",
                "e hỗ trợ",
                "g ngũ cốc xuất khẩu",
            ] { try await saved(aBlock(name), in: store) }
            #expect(try await names("xuat ngu", store).first == "c bộ đội xuất ngũ")
            #expect(try await names("xuất ngu", store).first == "c bộ đội xuất ngũ")
            #expect(try await names("xuất ngũ", store).prefix(2) == ["c bộ đội xuất ngũ", "g ngũ cốc xuất khẩu"])
            #expect(try await names("xuat ngu", store).count == 4)
            #expect(try await names("ho tro", store) == ["e hỗ trợ", "d họ có trong tay"])
            #expect(try await names("xuat ngu", store, isAscending: false).first == "c bộ đội xuất ngũ")
            let hits = try await store.search("ho tro", kinds: [block], limit: 9).hits
            #expect(hits.map(\.entry.title) == ["e hỗ trợ", "d họ có trong tay"])
        }
    }

    /// Whether a row's name begins with the words of a filter, whatever their marks.
    private func begins(_ filter: String, _ row: ListRow) -> Bool {
        isTogether(filter, row) && (folded(row.entry.title) + " ").hasPrefix(folded(filter) + " ")
    }

    /// Paged in both directions, around a record, counted, exported: it is one order, the one that the rule of nearness
    /// gives.
    @Test(arguments: ["má", "ba má", "bá ma", "ma ba", "ba m", "bà ma x", "bâ", "đa mà", "b", "thuyê", "thuyet"])
    func everyWayThroughTheListHasTheSameOrder(_ filter: String) async throws {
        try await withStore { store, _ in
            var generator = Seeded(state: 5)
            let syllables = [
                "ba", "bá", "bà", "bâ", "bấ", "ma", "má", "mà", "mâ", "đa", "đà", "da", "x", "thuyết", "thuyền",
                "thuyet",
            ]
            var entries: [RecordEntry] = []
            for _ in 0..<400 {
                entries.append(
                    aBlock((0..<3).map { _ in syllables.randomElement(using: &generator) ?? "" }.joined(separator: " "))
                )
            }
            _ = try await store.saveAll(entries, action: "import", by: "an")
            let query = ListQuery(kind: block, isAscending: filter.count % 3 != 0, filter: filter)
            var all = query
            all.filter = ""
            let listed = try await store.window(all, at: .start, limit: 1000).rows
            let typed = SearchQuery(filter)
            let isMarked = typed.isMarked && typed.words.allSatisfy(\.isMarked)
            // Some marks: the words that stand together must have those that were typed.
            let least: Nearness = typed.isMarked ? .asTyped : .folded
            func place(_ row: ListRow) -> Int { begins(filter, row) ? 2 : isTogether(filter, row) ? 1 : 0 }
            let places: [(Nearness, Int)] = Nearness.allCases.reversed().filter { $0 > .none }.flatMap {
                [($0, 2), ($0, 1), ($0, 0)]
            }
            // Without marks on every word, the words that stand together come before all others.
            let ranks: [(ListRow) -> Bool] =
                isMarked
                ? places.map { wanted in { self.nearness(filter, $0) == wanted.0 && place($0) == wanted.1 } }
                : [2, 1].flatMap { wanted in
                    Nearness.allCases.reversed().filter { $0 >= least && $0 > .none }.map { nearness in
                        { place($0) == wanted && self.nearness(filter, $0) == nearness }
                    }
                }
                    + Nearness.allCases.reversed().filter { $0 > .none }.map { nearness in
                        {
                            self.nearness(filter, $0) == nearness
                                && !(self.isTogether(filter, $0) && nearness >= least)
                        }
                    }
            let wanted = ranks.flatMap { listed.filter($0) }.map(\.entry.identity.id)
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
            while window.hasBefore, let first = window.rows.first {
                window = try await store.window(query, at: .before(first.anchor), limit: 7)
                walked = window.rows + walked
            }
            #expect(walked.map(\.entry.identity.id) == wanted)
            let middle = wanted[wanted.count / 2]
            let around = try await store.window(query, at: .around(middle), limit: 9).rows.map(\.entry.identity.id)
            let place = try #require(around.firstIndex(of: middle))
            let start = wanted.count / 2 - place
            #expect(Array(wanted[start..<start + around.count]) == around)
            #expect(try await store.count(query) == wanted.count)
            nonisolated(unsafe) var exported: [Int64] = []
            try await store.forEachBatch(query, size: 50) { exported += $0.map(\.identity.id) }
            #expect(exported == wanted)
        }
    }

    /// Rows are looked for along the order of the list, and where that leads nowhere they are listed first.
    @Test func aFilterThatFindsMostOfALargeRegister() async throws {
        try await withStore { store, _ in
            let count = 45_000
            var entries: [RecordEntry] = []
            for number in 1...count {
                // The last have another word; the order of the names puts it behind.
                var entry = aBlock("đoạn \(number) " + (number > 40_000 ? "sau" : "trước"))
                entry["text"] = .text((35_001...40_000 ~= number ? "sáu " : "") + (number % 2 == 0 ? "chan" : "chẵn"))
                entries.append(entry)
            }
            _ = try await store.saveAll(entries, action: "import", by: "an")
            func first(_ filter: String, isAscending: Bool = true) async throws -> [String] {
                let query = ListQuery(kind: block, isAscending: isAscending, filter: filter)
                return try await store.window(query, at: .start, limit: 3).rows.map(\.entry.title)
            }
            #expect(try await first("đoạn") == ["đoạn 1 trước", "đoạn 2 trước", "đoạn 3 trước"])
            #expect(try await first("doan") == ["đoạn 1 trước", "đoạn 2 trước", "đoạn 3 trước"])
            #expect(try await first("đoạn sau") == ["đoạn 40001 sau", "đoạn 40002 sau", "đoạn 40003 sau"])
            #expect(try await first("đ", isAscending: false).first == "đoạn 45000 sau")
            #expect(try await store.count(ListQuery(kind: block, filter: "sàu")) == 10_000)
            let query = ListQuery(kind: block, filter: "sau")
            let end = try await store.window(query, at: .end, limit: 3)
            #expect(end.rows.map(\.entry.title) == ["đoạn 39998 trước", "đoạn 39999 trước", "đoạn 40000 trước"])
            #expect(end.hasBefore && !end.hasAfter)
            #expect(try await first("đoạn 4499") == ["đoạn 4499 trước", "đoạn 44990 sau", "đoạn 44991 sau"])
            let offered = try await store.corrections(of: ListQuery(kind: block, filter: "đaọn"), limit: 5)
            #expect(offered == [SearchCorrection(text: "đoạn", count: SearchCorrection.countLimit + 1)])
            var last = ListQuery(kind: block, filter: "đoạn")
            last.conditions = [.records([44_999, 45_000])]
            for filter in ["đoạn", "chẵn"] {
                last.filter = filter
                let late = try await store.window(last, at: .start, limit: 3).rows.map(\.entry.title)
                #expect(late == ["đoạn 44999 sau", "đoạn 45000 sau"])
            }
            (last.filter, last.conditions) = ("sau", [.records([39_999, 45_000])])
            let near = try await store.window(last, at: .start, limit: 3).rows.map(\.entry.title)
            #expect(near == ["đoạn 45000 sau", "đoạn 39999 trước"])
            let anchor = try #require(end.rows.first?.anchor)
            let before = try await store.window(query, at: .before(anchor), limit: 2).rows.map(\.entry.title)
            #expect(before == ["đoạn 39996 trước", "đoạn 39997 trước"])
        }
    }

    @Test func theIndexOfMarksFollowsEveryChange() async throws {
        try await withStore { store, _ in
            var entry = try await saved(aBlock("má"), in: store)
            try await saved(aBlock("ma"), in: store)
            #expect(try await names("má", store) == ["má", "ma"])
            entry["name"] = .text("mà")
            entry = try await saved(entry, in: store)
            try await saved(aBlock("má"), in: store)
            #expect(try await names("má", store) == ["má", "ma", "mà"])
            _ = try await store.bin(block, id: entry.identity.id, version: 2, by: "an")
            #expect(try await names("mà", store) == ["ma", "má"])
            _ = try await store.undo(by: "an")
            #expect(try await names("mà", store) == ["mà", "ma", "má"])
        }
    }

    @Test func searchOverAllKindsPutsTheNearestSpellingFirst() async throws {
        try await withStore { store, _ in
            let many = (0..<600).map { aBlock("ma \($0)") } + [aBlock("má cuối")]
            _ = try await store.saveAll(many, action: "import", by: "an")
            try await saved(aProduct("Mạ"), in: store)
            let hits = try await store.search("má", kinds: [product, block], limit: 2).hits
            #expect(hits.map(\.entry.title) == ["má cuối", "Mạ"])
        }
    }

    private func nearness(_ filter: String, _ row: ListRow) -> Nearness {
        SearchQuery(filter).quality(in: row.entry.title).nearness
    }
}
