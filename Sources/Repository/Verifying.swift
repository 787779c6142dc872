// Examining the whole file: its pages, its schema, and whether what is kept twice says the same.
import Domain
import GRDB

extension Store {
    /// What is not as it must be, in the order of its weight. Everything is read, and whoever writes waits meanwhile.
    /// Indexes of words and counters that say something else than the records are made again, so that they are right the
    /// next time; nothing else is mended.
    package func verify() async throws(StoreError) -> [StoreFinding] {
        do {
            let findings = try await examined()
            let areMade = findings.contains { finding in
                switch finding {
                case .words, .counter: true
                default: false
                }
            }
            if areMade, !findings.contains(where: { if case .pages = $0 { true } else { false } }) {
                _ = try await repair()
            }
            return findings
        } catch {
            throw StoreError(error, path: path)
        }
    }

    private func examined() async throws -> [StoreFinding] {
        try await pool.barrierWriteWithoutTransaction { db in
            let pages = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
            var findings: [StoreFinding] = pages.isEmpty ? [] : [.pages(pages.count)]
            // What damaged pages make unreadable is no finding of its own.
            func note(_ found: () throws -> [StoreFinding]) rethrows {
                do { findings += try found() } catch { if pages.isEmpty { throw error } }
            }
            try note { try Self.references(db) }
            try note { try Self.schema(db) }
            try note { try Self.words(db) }
            for description in Catalogue.descriptions {
                try Task.checkCancellation()
                try note { try Self.counter(db, description.kind) }
                try note { try Self.journal(db, Table.of(description.kind)) }
            }
            try note { try JournalChain(db).firstBroken().map { [.chain(change: $0)] } ?? [] }
            return findings
        }
    }

    private static func references(_ db: Database) throws -> [StoreFinding] {
        var counts: [String: Int] = [:]
        let rows = try Row.fetchCursor(db, sql: "PRAGMA foreign_key_check")
        while let row = try rows.next() { counts[try row.text(0), default: 0] += 1 }
        return counts.sorted { $0.key < $1.key }.map { .references(table: $0.key, count: $0.value) }
    }

    /// Compares what the file is made of with what the program makes, part by part; SQLite's own parts have no text, and
    /// those of indexes of words no name of ours.
    private static func schema(_ db: Database) throws -> [StoreFinding] {
        let sql = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT GLOB '*_*'"
        func parts(_ db: Database) throws -> [String: String] {
            try Dictionary(Row.fetchAll(db, sql: sql).map { (try $0.text(0), try $0.text(1)) }) { first, _ in first }
        }
        let wanted = try DatabaseQueue().write { db in
            try Migrations.begin(db)
            return try parts(db)
        }
        let found = try parts(db)
        let names = Set(wanted.keys).union(found.keys).filter { wanted[$0] != found[$0] }
        return names.isEmpty ? [] : [.schema(names.sorted())]
    }

    private static func counter(_ db: Database, _ kind: RecordKind) throws -> [StoreFinding] {
        let table = quoted(kind.rawValue)
        let isRight = try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM recordCount WHERE kind = ?
                AND live = (SELECT count(*) FROM \(table) WHERE binnedAt IS NULL)
                AND binned = (SELECT count(*) FROM \(table) WHERE binnedAt IS NOT NULL))
                """, arguments: [kind.rawValue])
        return isRight == true ? [] : [.counter(kind)]
    }

    private static func words(_ db: Database) throws -> [StoreFinding] {
        try WordIndex.isCurrent(db) && WordIndex.allCases.allSatisfy(WordFilling(db).isSound) ? [] : [.words]
    }

    /// Whether a record says something of which the journal, which knows it from its beginning, does not tell.
    private static func hasMore(
        _ entry: RecordEntry, than left: [String: FieldValue], _ description: RecordDescription
    ) -> Bool {
        let blank = description.blank()
        return description.fields.contains { field in
            let value = entry[field.name]
            return left[field.name] == nil && !field.isDerived && !value.isEmpty && value != blank[field.name]
        }
    }

    /// Compares each record with what the journal says that its last changes left. Of records from before sessions were
    /// noted, steps of the schema filled in what the journal does not tell.
    private static func journal(_ db: Database, _ table: Table) throws -> [StoreFinding] {
        let kind = table.description.kind
        let rows = try Row.fetchCursor(
            db, sql: "SELECT \(table.selection) FROM \(table.name) ORDER BY id")
        let changes = try Row.fetchCursor(
            db,
            sql: """
                SELECT record, versionAfter, after,
                    ifnull(step = 'create' AND (SELECT session FROM journalChange WHERE id = change) <> '', 0)
                FROM journalEntry WHERE kind = ? ORDER BY record, change, place
                """, arguments: [kind.rawValue])
        var change = try changes.next()
        var wrong: (count: Int, first: Int64) = (0, 0)
        func noteWrong(_ id: Int64) { wrong = (wrong.count + 1, wrong.count == 0 ? id : wrong.first) }
        while let row = try rows.next() {
            let entry = try table.row(row).entry
            let id = entry.identity.id
            var (version, left) = (0, [String: FieldValue]())
            var isWhole = false
            while let next = change, try next.integer(0) <= id {
                if try next.integer(0) == id {
                    isWhole = try isWhole || next.integer(3) == 1
                    version = Int(try next.integer(1))
                    left.merge(try values(json: next.text(2), of: table.description)) { $1 }
                } else {
                    // What the journal tells of is never deleted.
                    noteWrong(try next.integer(0))
                }
                change = try changes.next()
            }
            let isSame = version == entry.identity.version && left.allSatisfy { entry[$0.key] == $0.value }
            if !isSame || isWhole && hasMore(entry, than: left, table.description) { noteWrong(id) }
        }
        if let change { noteWrong(try change.integer(0)) }
        return wrong.count == 0 ? [] : [.journal(kind, count: wrong.count, first: wrong.first)]
    }
}
