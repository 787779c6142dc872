// The rows of one table of a damaged file that can still be read, whatever lies between them.
import GRDB

/// Copies a table from a damaged database into a sound one of the same schema: from the beginning up to what cannot be
/// read, from the end back to it, and what lies between one number of the key at a time.
struct RowSalvage {
    /// How many numbers are tried one at a time where the end of a table cannot be read, and where the end of the rows
    /// with one number cannot: a leaf has a few hundred rows at most.
    private static let endLimit: (table: Int64, part: Int64) = (10_000, 300)
    /// How many numbers are tried one at a time in a table.
    private static let tryLimit = 200_000

    private let source: Database
    private let target: Database
    private let table: String
    private let columns: String
    private let insertion: String
    /// The columns of the key that are numbers, from its beginning.
    private let keys: [String]
    private var tries = 0

    init(_ table: String, from source: Database, into target: Database) throws {
        (self.source, self.target, self.table) = (source, target, quoted(table))
        let known = try Row.fetchAll(target, sql: "PRAGMA table_info(\(quoted(table)))")
        let names = known.map { $0["name"] as String }
        columns = names.map(quoted).joined(separator: ", ")
        let marks = Array(repeating: "?", count: names.count).joined(separator: ", ")
        insertion = "INSERT OR IGNORE INTO \(self.table) (\(columns)) VALUES (\(marks))"
        let key = known.filter { ($0["pk"] as Int) > 0 }.sorted { ($0["pk"] as Int) < ($1["pk"] as Int) }
        let numbers = key.prefix { ($0["type"] as String).uppercased() == "INTEGER" }.map { quoted($0["name"]) }
        keys = key.isEmpty ? ["rowid"] : numbers
    }

    /// Copies what can be read; a row that the table would not hold is left out.
    /// - Returns: whether the whole table could be read.
    mutating func run() -> Bool {
        guard !keys.isEmpty else { return copy("SELECT \(columns), 0 FROM \(table)", []).isWhole }
        return copy(under: [])
    }

    /// Copies the rows whose key begins with some numbers.
    @discardableResult
    private mutating func copy(under fixed: [Int64]) -> Bool {
        let conditions = keys.prefix(fixed.count).map { $0 + " = ?" }
        let filter = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
        guard fixed.count < keys.count else {
            return copy("SELECT \(columns), 0 FROM \(table) NOT INDEXED\(filter)", fixed).isWhole
        }
        let all = "SELECT \(columns), \(keys[fixed.count]) FROM \(table) NOT INDEXED\(filter) ORDER BY "
        let order = keys[fixed.count...]
        let forward = copy(all + order.joined(separator: ", "), fixed)
        guard !forward.isWhole else { return true }
        let backward = copy(all + order.map { $0 + " DESC" }.joined(separator: ", "), fixed)
        let first = forward.last ?? 0
        let last = backward.last ?? first + (fixed.isEmpty ? Self.endLimit.table : Self.endLimit.part)
        guard first <= last else { return false }
        for number in first...last where tries < Self.tryLimit {
            tries += 1
            copy(under: fixed + [number])
        }
        return false
    }

    /// Copies the rows of a statement up to the first that cannot be read.
    /// - Returns: the number of the last that could, and whether that was all.
    private func copy(_ sql: String, _ arguments: [Int64]) -> (last: Int64?, isWhole: Bool) {
        var last: Int64?
        do {
            let rows = try Row.fetchCursor(
                source.cachedStatement(sql: sql), arguments: StatementArguments(arguments))
            while let row = try rows.next() {
                let values = Array(row.databaseValues)
                last = Int64.fromDatabaseValue(values[values.count - 1])
                // What a damaged page says may be nothing that the table holds.
                try? target.cachedStatement(sql: insertion).execute(arguments: StatementArguments(values.dropLast()))
            }
            return (last, true)
        } catch {
            return (last, false)
        }
    }
}
