// The schema against the descriptions, and the counters against the rows.
import Domain
import Foundation
import GRDB
import Repository
import Testing
import Vietnamese

@Suite struct SchemaTests {
    /// Kinds whose lists are short and sorted as they are read.
    private static let few: Set<RecordKind> = [
        .conference, .legalDocument, .comment, .savedView, .criteriaSet, .awardRule, .programme, .indicator,
        .letterhead, .disclosure, .visit, .promotion, .listing, .scoreSheet, .project, .activity, .incomingPaper,
        .outgoingPaper, .body, .person, .loan, .textBlock, .holiday,
    ]

    /// Every connection reads the whole schema.
    @Test func theSchemaIsSmall() async throws {
        try await withStore { _, folder in
            let queue = try DatabaseQueue(path: folder.file())
            let (parts, letters) = try await queue.read { db in
                (
                    try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0,
                    try Int.fetchOne(db, sql: "SELECT sum(length(sql)) FROM sqlite_master") ?? 0
                )
            }
            #expect(parts <= 250 && letters < 70_000, "\(parts) \(letters)")
        }
    }

    @Test(arguments: Catalogue.descriptions.map(\.kind)) func tableHasTheColumnsOfTheDescription(kind: RecordKind)
        async throws
    {
        try await withStore { _, folder in
            let description = kind.description
            var expected: [String: String] = [
                "id": "INTEGER", "uid": "TEXT!", "version": "INTEGER!", "createdAt": "INTEGER!",
                "updatedAt": "INTEGER!", "binnedAt": "INTEGER",
            ]
            for field in description.fields {
                switch field.kind {
                case .text, .prose, .choice, .several, .references: expected[field.name] = "TEXT!"
                case .date, .figure: expected[field.name] = "TEXT"
                case .number, .reference: expected[field.name] = "INTEGER"
                case .flag: expected[field.name] = "INTEGER!"
                case .money:
                    expected[field.name] = "INTEGER"
                    expected[field.name + "Written"] = "TEXT!"
                }
                if field.column != nil { expected[field.name + "Key"] = "BLOB!" }
            }
            let queue = try DatabaseQueue(path: folder.file())
            let (columns, indexes) = try await queue.read { db in
                let rows = try Row.fetchAll(db, sql: "PRAGMA table_info(\"\(kind.rawValue)\")")
                let columns = rows.map { ($0["name"] as String, ($0["type"] as String) + ($0["notnull"] ? "!" : "")) }
                let indexes = try String.fetchAll(
                    db, sql: "SELECT sql FROM sqlite_master WHERE sql LIKE 'CREATE INDEX%' AND tbl_name = ?",
                    arguments: [kind.rawValue])
                return (columns, indexes)
            }
            #expect(Dictionary(uniqueKeysWithValues: columns) == expected)
            for field in description.columns where field.column != nil && !Self.few.contains(kind) {
                #expect(indexes.contains { $0.contains("(\"\(field.name)Key\", id) WHERE binnedAt IS NULL") })
            }
        }
    }

    @Test func everyCodeOfAChoiceCanBeStored() async throws {
        try await withStore { store, _ in
            // Who gives the first role is somebody of that role.
            for description in Catalogue.descriptions where description.kind != .person {
                for field in description.fields {
                    for code in field.kind.codes {
                        var entry = description.blank()
                        entry[field.name] = .text(code)
                        let stored = try await saved(entry, in: store)
                        #expect(stored[field.name] == .text(code))
                    }
                }
            }
        }
    }

    /// A copy of a database that a released version made.
    private func released(_ version: Int, in folder: Folder) throws -> String {
        let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
        let copy = folder.path + "/released.db"
        try FileManager.default.copyItem(
            at: fixtures.appendingPathComponent("version-\(version).db"), to: URL(fileURLWithPath: copy))
        return copy
    }

    /// What the file is made of, and what stands in it before any record: counters and how the words are kept.
    private func schema(_ path: String) async throws -> [String] {
        let queue = try DatabaseQueue(path: path)
        return try await queue.read { db in
            try [
                "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name",
                "SELECT kind FROM recordCount ORDER BY kind",
                "SELECT k || v FROM words_config UNION ALL SELECT k || v FROM spellings_config",
            ].flatMap { try String.fetchAll(db, sql: $0) }
        }
    }

    /// A step that changed after it was shipped would make another schema here than in a new file; so would a step that
    /// the script of new files does not know.
    @Test(arguments: [2, 3, 4, 5, 6, 7, 9]) func aReleasedFileBecomesWhatANewOneIs(version: Int) async throws {
        try await withStore { _, folder in
            let old = try released(version, in: folder)
            try Store.open(path: old, createIfMissing: false).close()
            let (fresh, upgraded) = (try await schema(folder.file()), try await schema(old))
            #expect(fresh == upgraded)
        }
    }

    @Test(arguments: [2, 3, 4, 5, 6, 7, 9]) func aReleasedFileKeepsItsRecords(version: Int) async throws {
        try await withStore { _, folder in
            let store = try Store.open(path: try released(version, in: folder), createIfMissing: false)
            let questions = try await store.allEntries(of: .question).compactMap {
                $0.record(as: Question.self)
            }
            #expect(questions.map(\.number) == [1])
            #expect(questions.first?.state == .approved)
            #expect(questions.first?.sameAs == nil && questions.first?.publishedOn == nil)
            let conference = try await store.currentConference()
            #expect(conference?.notice == "12/TB-UBND" && conference?.isComplex == false)
            #expect(try await store.search("nuoi ong", kinds: [RecordKind.question], limit: 9).hits.count == 1)
            var promise = Promise()
            (promise.commitment, promise.body) = ("Mở lớp", "UBND xã")
            promise.question = questions.first?.identity.id
            #expect(try await saved(RecordEntry(promise), in: store).identity.version == 1)
            try store.close()
        }
    }

    /// A dash weighs as a blank since step 14: keys of the order before are made again.
    @Test func keysOfAReleasedFileAreMadeAgain() async throws {
        try await withStore { _, folder in
            let old = try released(9, in: folder)
            let queue = try DatabaseQueue(path: old)
            try await queue.write { db in
                try db.execute(
                    sql: "UPDATE product SET nameKey = x'4103' WHERE id = (SELECT min(id) FROM product)")
            }
            try queue.close()
            try Store.open(path: old, createIfMissing: false).close()
            let upgraded = try DatabaseQueue(path: old)
            let rows = try await upgraded.read { db in
                try Row.fetchAll(db, sql: "SELECT name, nameKey FROM product").map { row -> (String, Data) in
                    (row["name"], row["nameKey"])
                }
            }
            #expect(!rows.isEmpty)
            for (name, key) in rows { #expect(key == Data(sortKey(name).prefix(128)), "\(name)") }
        }
    }

    /// Persons are ordered by their given names since step 15, also those that stood in the file before.
    @Test func personsOfAReleasedFileAreOrderedByGivenName() async throws {
        try await withStore { _, folder in
            let old = try released(9, in: folder)
            let names = ["HTX Cẩm Sơn", "Lê Thị Bình", "ông Trần Văn An"]
            let queue = try DatabaseQueue(path: old)
            try await queue.write { db in
                for (name, id) in zip(names, try Int64.fetchAll(db, sql: "SELECT id FROM support ORDER BY id LIMIT 3"))
                {
                    try db.execute(
                        sql: "UPDATE support SET beneficiary = ?, beneficiaryKey = ? WHERE id = ?",
                        arguments: [name, Data(sortKey(name)), id])
                }
            }
            try queue.close()
            let store = try Store.open(path: old, createIfMissing: false)
            let rows = try await store.window(ListQuery(kind: .support, sort: "beneficiary"), at: .start, limit: 99)
                .rows
            #expect(
                rows.map(\.entry.title).filter(names.contains) == ["ông Trần Văn An", "Lê Thị Bình", "HTX Cẩm Sơn"])
            try store.close()
        }
    }

    /// The last day is stored since step 4, with the key that the list is sorted by.
    @Test func productsOfAReleasedFileGetTheirLastDay() async throws {
        try await withStore { _, folder in
            let store = try Store.open(path: try released(3, in: folder), createIfMissing: false)
            let query = ListQuery(kind: product, sort: "expiresOn")
            let rows = try await store.window(query, at: .start, limit: 9).rows
            #expect(
                rows.map { "\($0.entry.title) \($0.entry["expiresOn"].plainText)" } == [
                    "Quy linh cao ", "Trám đen ướp muối 2026-12-31", "Mật ong rừng 2027-02-28",
                ])
            let last = try #require(rows.last)
            #expect(last.anchor.key == last.entry["expiresOn"].sortKey())
            try store.close()
        }
    }

    /// The table of supports was made anew in step 4: its rows, their order and their search go on.
    @Test func supportsOfAReleasedFileGoOn() async throws {
        try await withStore { _, folder in
            let store = try Store.open(path: try released(3, in: folder), createIfMissing: false)
            let support = RecordKind.support
            let rows = try await store.window(ListQuery(kind: support, sort: "purpose"), at: .start, limit: 9).rows
            #expect(rows.map { $0.entry["purpose"].text } == ["foundation", "training", "other"])
            for row in rows {
                let choices = Support.description["purpose"]?.kind.choices ?? []
                #expect(row.anchor.key == row.entry["purpose"].sortKey(choices: choices))
            }
            #expect(try await store.count(ListQuery(kind: support)) == 3)
            #expect(try await store.search("binh do", kinds: [support], limit: 9).hits.count == 1)
            var award = Support()
            (award.beneficiary, award.purpose, award.year) = ("Cơ sở thạch đen", .trademark, 2026)
            award.product = try await store.window(ListQuery(kind: product), at: .start, limit: 1).rows[0].entry
                .identity.id
            #expect(try await saved(RecordEntry(award), in: store)["purpose"] == .text("trademark"))
            #expect(try await store.count(ListQuery(kind: support)) == 4)
            try store.close()
        }
    }

    /// The tables of supports and indicators were made anew in step 5: what was paid at once counts as paid, the states
    /// sort in their new order, a holder of that very name is linked, and the years of a period are known.
    @Test func casesAndFiguresOfAReleasedFileGoOn() async throws {
        try await withStore { _, folder in
            let store = try Store.open(path: try released(4, in: folder), createIfMissing: false)
            let support = RecordKind.support
            let rows = try await store.window(ListQuery(kind: support, sort: "state"), at: .start, limit: 9).rows
            #expect(
                rows.map { "\($0.entry["state"].text) \($0.entry["paid"].plainText)" } == [
                    "applied ", "applied ", "applied ", "approved ", "paid 20 triệu", "closed 1,2 triệu", "refused ",
                ])
            let choices = Support.description["state"]?.kind.choices ?? []
            for row in rows { #expect(row.anchor.key == row.entry["state"].sortKey(choices: choices)) }
            let paid = try await store.window(ListQuery(kind: support, sort: "paid"), at: .start, limit: 9).rows
            #expect(paid.last?.anchor.key == paid.last?.entry["paid"].sortKey())
            let holder = try #require(
                try await store.window(ListQuery(kind: .holder), at: .start, limit: 9)
                    .rows.first)
            let linked = rows.filter { $0.entry["holder"] == .reference(holder.entry.identity.id) }
            #expect(linked.map(\.entry.title) == ["HTX Chè Núi", "HTX Chè Núi"])
            #expect(try await store.search("che nui", kinds: [support], limit: 9).hits.count == 2)
            let figures = try await store.allEntries(of: .indicator).compactMap {
                $0.record(as: Indicator.self)
            }
            #expect(figures.map(\.years) == [Period("2022"), Period("2022–2025"), nil])
            #expect(try await store.count(ListQuery(kind: support)) == 7)
            try store.close()
        }
    }

    /// What step 5 brought is there, and a letterhead finds its place since step 6.
    @Test func theTrackerOfAReleasedFileGoesOn() async throws {
        try await withStore { _, folder in
            let store = try Store.open(path: try released(5, in: folder), createIfMissing: false)
            let programmes = try await store.allEntries(of: .programme)
            #expect(programmes.map(\.title) == ["Hỗ trợ khởi nghiệp"])
            #expect(try await store.allEntries(of: .voucher).map(\.title) == ["T-01"])
            var letterhead = Letterhead()
            (letterhead.name, letterhead.issuer) = ("Thông báo", "ỦY BAN NHÂN DÂN XÃ THẤT KHÊ")
            letterhead.papers = Codes([.notice, .conclusion])
            let stored = try await saved(RecordEntry(letterhead), in: store)
            #expect(stored.record(as: Letterhead.self)?.papers == letterhead.papers)
            #expect(try await store.search("that khe", kinds: [RecordKind.letterhead], limit: 9).hits.count == 1)
            try store.close()
        }
    }

    /// Step 7 knows the marks of what was there before it.
    @Test func whatAReleasedFileHoldsIsRankedByItsMarks() async throws {
        try await withStore { _, folder in
            let store = try Store.open(path: try released(6, in: folder), createIfMissing: false)
            let kind = RecordKind.letterhead
            func names(_ filter: String) async throws -> [String] {
                let rows = try await store.window(ListQuery(kind: kind, filter: filter), at: .start, limit: 9).rows
                return rows.map(\.entry.title)
            }
            var letterhead = Letterhead()
            (letterhead.name, letterhead.issuer) = ("Mát", "UBND xã")
            try await saved(RecordEntry(letterhead), in: store)
            #expect(try await names("mật") == ["Mật ong", "Mát"])
            #expect(try await names("mát").first == "Mát")
            #expect(try await names("thong bao") == ["Thông báo"])
            try store.close()
        }
    }

    @Test func countersEqualTheRows() async throws {
        try await withStore { store, folder in
            var entries: [RecordEntry] = []
            for number in 0..<20 { entries.append(try await saved(aProduct("Sản phẩm \(number)"), in: store)) }
            for entry in entries.prefix(7) {
                _ = try await store.bin(product, id: entry.identity.id, version: 1, by: "an")
            }
            _ = try await store.restore(product, id: entries[0].identity.id, version: 2, by: "an")
            _ = try await store.undo(by: "an")
            let queue = try DatabaseQueue(path: folder.file())
            let counted = try await queue.read { db in
                try Int.fetchOne(db, sql: "SELECT count(*) FROM product WHERE binnedAt IS NULL")
            }
            #expect(try await store.count(ListQuery(kind: product)) == counted)
            #expect(try await store.count(ListQuery(kind: product)) == 13)
            #expect(try await store.binnedCount(of: product) == 7)
            #expect(try await store.binned(product).count == 7)
        }
    }
}
