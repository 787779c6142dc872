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
            try Migrations.bring(db)
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
        let erased = try Erasing.records(db)[kind] ?? []
        let rows = try Row.fetchCursor(
            db, sql: "SELECT \(table.selection) FROM \(table.name) ORDER BY id")
        var told = try ToldRecords(db, table)
        var wrong: (count: Int, first: Int64) = (0, 0)
        func noteWrong(_ id: Int64) { wrong = (wrong.count + 1, wrong.count == 0 ? id : wrong.first) }
        // What the journal tells of is never deleted, but out of the bin and by name.
        func noteMissing(_ missing: ToldRecord) {
            if !erased.contains(missing.id) || missing.lastStep != JournalItem.Step.bin.rawValue {
                noteWrong(missing.id)
            }
        }
        var next = try told.next()
        while let row = try rows.next() {
            let entry = try table.row(row).entry
            let id = entry.identity.id
            while let missing = next, missing.id < id {
                noteMissing(missing)
                next = try told.next()
            }
            guard let record = next, record.id == id else {
                noteWrong(id)
                continue
            }
            let isSame =
                record.version == entry.identity.version && record.left.allSatisfy { entry[$0.key] == $0.value }
            let isHidingMore = record.isWhole && hasMore(entry, than: record.left, table.description)
            // The number of what is gone for good is given to nothing else.
            if !isSame || isHidingMore || erased.contains(id) { noteWrong(id) }
            next = try told.next()
        }
        while let missing = next {
            noteMissing(missing)
            next = try told.next()
        }
        return wrong.count == 0 ? [] : [.journal(kind, count: wrong.count, first: wrong.first)]
    }
}

/// What the journal says of one record after its last change.
private struct ToldRecord {
    let id: Int64
    var version = 0
    var left: [String: FieldValue] = [:]
    /// Whether the journal knows it from its beginning.
    var isWhole = false
    var lastStep = ""
}

/// What the journal says of the records of a kind, by their numbers.
private struct ToldRecords {
    private let rows: RowCursor
    private let description: RecordDescription
    private var row: Row?

    init(_ db: Database, _ table: Table) throws {
        description = table.description
        rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT record, versionAfter, after,
                    ifnull(step = 'create' AND (SELECT session FROM journalChange WHERE id = change) <> '', 0), step
                FROM journalEntry WHERE kind = ? ORDER BY record, change, place
                """, arguments: [description.kind.rawValue])
        row = try rows.next()
    }

    mutating func next() throws -> ToldRecord? {
        guard let first = row else { return nil }
        var record = ToldRecord(id: try first.integer(0))
        while let row, try row.integer(0) == record.id {
            record.isWhole = try record.isWhole || row.integer(3) == 1
            record.version = Int(try row.integer(1))
            record.left.merge(try values(json: row.text(2), of: description)) { $1 }
            record.lastStep = try row.text(4)
            self.row = try rows.next()
        }
        return record
    }
}
