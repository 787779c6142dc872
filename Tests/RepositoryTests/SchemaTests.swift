// The schema against the descriptions, and the counters against the rows.
import Domain
import GRDB
import Repository
import Testing

@Suite struct SchemaTests {
    @Test(arguments: Catalogue.descriptions.map(\.kind)) func tableHasTheColumnsOfTheDescription(kind: RecordKind)
        async throws
    {
        try await withStore { _, folder in
            let description = try #require(Catalogue.description(of: kind))
            var expected: [String: String] = [
                "id": "INTEGER", "uid": "TEXT!", "version": "INTEGER!", "createdAt": "INTEGER!",
                "updatedAt": "INTEGER!", "binnedAt": "INTEGER",
            ]
            for field in description.fields {
                switch field.kind {
                case .text, .prose, .choice: expected[field.name] = "TEXT!"
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
            let (columns, search, indexes) = try await queue.read { db in
                let rows = try Row.fetchAll(db, sql: "PRAGMA table_info(\"\(kind.rawValue)\")")
                let columns = rows.map { ($0["name"] as String, ($0["type"] as String) + ($0["notnull"] ? "!" : "")) }
                let search = try Row.fetchAll(db, sql: "PRAGMA table_info(\"\(kind.rawValue)Search\")")
                let indexes = try String.fetchAll(
                    db, sql: "SELECT sql FROM sqlite_master WHERE sql LIKE 'CREATE INDEX%' AND tbl_name = ?",
                    arguments: [kind.rawValue])
                return (columns, search.map { $0["name"] as String }, indexes)
            }
            #expect(Dictionary(uniqueKeysWithValues: columns) == expected)
            #expect(search == description.fields.filter(\.isSearched).map(\.name))
            for field in description.columns {
                #expect(indexes.contains { $0.contains("(\"\(field.name)Key\", id) WHERE binnedAt IS NULL") })
            }
        }
    }

    @Test func everyCodeOfAChoiceCanBeStored() async throws {
        try await withStore { store, _ in
            for description in Catalogue.descriptions {
                for field in description.fields {
                    for code in field.kind.choices {
                        var entry = description.blank()
                        entry[field.name] = .text(code)
                        let stored = try await saved(entry, in: store)
                        #expect(stored[field.name] == .text(code))
                    }
                }
            }
        }
    }

    @Test func theFirstStepOfTheSchemaStaysAsItWasShipped() async throws {
        try await withStore { _, folder in
            let queue = try DatabaseQueue(path: folder.file())
            // What later steps made is left out.
            let kinds = ["unit", "conference", "question", "product", "support", "indicator"]
            let tables =
                kinds.map { "tbl_name = '\($0)' OR tbl_name GLOB '\($0)Search*'" }
                + ["tbl_name IN ('recordCount', 'journalChange', 'journalEntry', 'draft')"]
            let sql = try await queue.read { db in
                try String.fetchAll(
                    db,
                    sql: """
                        SELECT sql FROM sqlite_master
                        WHERE sql IS NOT NULL AND (\(tables.joined(separator: " OR "))) ORDER BY name
                        """)
            }
            let digest = sql.joined(separator: "\n").utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
                ($0 ^ UInt64($1)) &* 0x100_0000_01B3
            }
            #expect(digest == 2_289_273_336_734_908_703)
        }
    }

    @Test func aFileOfTheFirstStepIsBroughtUpToDate() async throws {
        try await withStore { store, folder in
            try await saved(aProduct("Trám đen"), in: store)
            try store.close()
            // Back to what the first step made.
            let queue = try DatabaseQueue(path: folder.file())
            try await queue.write { db in
                try db.execute(
                    sql: """
                        DROP TABLE documentSearch; DROP VIEW documentSearchText; DROP TABLE document;
                        DELETE FROM recordCount WHERE kind = 'document'; PRAGMA user_version = 1;
                        """)
            }
            try queue.close()
            let again = try Store.open(path: folder.file(), createIfMissing: false)
            var document = LegalDocument()
            document.type = "Quyết định"
            document.number = "148/QĐ-TTg"
            let stored = try await saved(RecordEntry(document), in: again)
            #expect(stored["number"] == .text("148/QĐ-TTg"))
            #expect(try await again.count(ListQuery(kind: product)) == 1)
            #expect(try await again.search("148", kinds: [LegalDocument.description.kind], limit: 9).count == 1)
            try again.close()
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
