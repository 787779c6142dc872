// What the index of words has to hold of a kind's records, as statements over its table.
import Domain
import GRDB

/// The statements that bring the records of one kind into an index of words and take them out.
struct WordTexts {
    /// The columns of the index that the kind fills.
    private let columns: String
    /// The values of these columns, and of all columns of the index.
    private let values: String
    private let allValues: String
    private let table: Table
    private let index: WordIndex

    init(_ table: Table, in index: WordIndex) {
        (self.table, self.index) = (table, index)
        let description = table.description
        let fields = WordIndex.fields(of: description)
        guard index == .words else {
            let text = fields.map { quoted($0.name) }.joined(separator: " || char(10) || ")
            (columns, values, allValues) = ("text", text, text)
            return
        }
        // đ is the one mark that the tokenizer leaves.
        let folded = fields.map { field in
            (
                WordIndex.column(field.name, of: description) ?? "f0",
                "replace(replace(\(quoted(field.name)), 'đ', 'd'), 'Đ', 'D')"
            )
        }
        columns = folded.map(\.0).joined(separator: ", ")
        values = folded.map(\.1).joined(separator: ", ")
        allValues = (0..<WordIndex.columnCount).map { place in
            folded.first { $0.0 == "f\(place)" }?.1 ?? "''"
        }.joined(separator: ", ")
    }

    private var base: Int64 { WordIndex.base(of: table.description.kind) }

    private static let isUsed = "binnedAt IS NULL AND " + WordIndex.isNumbered

    /// Indexes the records in use that meet a condition.
    func adding(_ condition: String) -> String {
        """
        INSERT INTO \(index.name) (rowid, \(columns)) SELECT id + \(base), \(values) FROM \(table.name)
        WHERE \(Self.isUsed) AND \(condition)
        """
    }

    /// Takes a record in use out of the index, by its number; it must run before the record changes.
    var removing: String {
        """
        INSERT INTO \(index.name) (\(index.name), rowid, \(columns)) SELECT 'delete', id + \(base), \(values)
        FROM \(table.name) WHERE \(Self.isUsed) AND id = ?
        """
    }

    /// All rows that the index has to hold of the kind, each with all columns.
    var whole: String { "SELECT id + \(base), \(allValues) FROM \(table.name) WHERE \(Self.isUsed)" }
}

/// Keeps the indexes of words inside a transaction that writes records.
final class WordWriter {
    private let db: Database
    private var adding: [RecordKind: [String]] = [:]
    private var removing: [RecordKind: [String]] = [:]
    /// Of these kinds, records with greater numbers than these are indexed at the end.
    private var later: [RecordKind: Int64] = [:]
    private var laterCount = 0
    /// Whether all is indexed again at the end.
    private var isRebuilding = false

    /// Fewer records than this are indexed as they come.
    static let threshold = 500
    /// The rows from which on FTS5 gathers more before it writes: else it merges what it wrote again and again.
    private static let manyRecords = 10_000
    /// Bytes that it then gathers, beside a long plan that is in memory too.
    private static let gathered = 6 << 20

    init(_ db: Database) { self.db = db }

    /// Puts the indexing of new records of a large batch off until `finish`.
    func putOff(_ entries: [RecordEntry]) throws {
        guard entries.count >= Self.threshold else { return }
        laterCount = entries.count
        for kind in Set(entries.map(\.kind)) {
            later[kind] = try Int64.fetchOne(db, sql: "SELECT max(id) FROM \(Table.of(kind).name)") ?? 0
        }
    }

    /// Indexes everything again at `finish` when so many records leave the lists that this is sooner done.
    func rebuild(leaving count: Int) throws {
        guard count >= Self.threshold else { return }
        let live = try Int.fetchOne(db, sql: "SELECT total(live) FROM recordCount") ?? 0
        isRebuilding = count * 2 > live
    }

    /// Takes a record's words out; it must be called before the record changes.
    func remove(_ id: Int64, _ table: Table) throws {
        guard !isOff(id, table) else { return }
        let kind = table.description.kind
        let known = removing[kind] ?? WordIndex.allCases.map { WordTexts(table, in: $0).removing }
        removing[kind] = known
        for sql in known { try db.cachedStatement(sql: sql).execute(arguments: [id]) }
    }

    /// Indexes a record as it stands now, unless it is in the bin.
    func add(_ id: Int64, _ table: Table) throws {
        guard !isOff(id, table) else { return }
        let kind = table.description.kind
        let known = adding[kind] ?? WordIndex.allCases.map { WordTexts(table, in: $0).adding("id = ?") }
        adding[kind] = known
        for sql in known { try db.cachedStatement(sql: sql).execute(arguments: [id]) }
    }

    private func isOff(_ id: Int64, _ table: Table) -> Bool {
        isRebuilding || later[table.description.kind].map { id > $0 } ?? false
    }

    /// Indexes what was put off.
    func finish() throws {
        if isRebuilding {
            try WordFilling(db).run()
        } else {
            for (kind, last) in later.sorted(by: { WordIndex.base(of: $0.key) < WordIndex.base(of: $1.key) }) {
                for index in WordIndex.allCases {
                    let sql = WordTexts(try Table.of(kind), in: index).adding("id > ?")
                    guard laterCount >= Self.manyRecords else {
                        try db.execute(sql: sql, arguments: [last])
                        continue
                    }
                    try WordFilling(db).gathering(Self.gathered, for: index) {
                        try db.execute(sql: sql, arguments: [last])
                    }
                }
            }
        }
        (later, isRebuilding) = ([:], false)
    }
}
