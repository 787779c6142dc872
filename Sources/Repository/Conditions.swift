// The conditions of a list as SQL, every value bound.
import Domain
import GRDB

/// Conditions on the rows of a table.
struct Conditions: Sendable {
    /// The condition, beginning with `AND`; empty when there is none.
    let sql: String
    /// What its marks stand for, in order.
    let arguments: [DatabaseValue]

    /// The conditions of a list; one on a field that the kind does not have is met by no row.
    init(_ conditions: [ListCondition], of table: Table, _ db: Database) throws {
        let parts = try conditions.compactMap { try Part($0, of: table, db) }
        sql = parts.map { " AND " + $0.sql }.joined()
        arguments = parts.flatMap(\.arguments)
    }
}

/// One condition.
private struct Part {
    let sql: String
    let arguments: [DatabaseValue]

    /// A condition that no row meets.
    private static let never = Part("0")

    private init(_ sql: String, _ arguments: [DatabaseValue] = []) { (self.sql, self.arguments) = (sql, arguments) }

    /// Nil for a condition that every row meets.
    init?(_ condition: ListCondition, of table: Table, _ db: Database) throws {
        func on(_ field: String, _ values: [any DatabaseValueConvertible] = [], _ sql: (String) -> String) -> Part {
            guard let description = table.description[field] else { return .never }
            return Part(sql(quoted(description.name)), values.map(\.databaseValue))
        }
        switch condition {
        case .equals(let field, let value):
            guard let description = table.description[field] else { self = .never; return }
            // An index without the empty ones is used for "=" only.
            let column = try table.column(value, of: description)
            self = on(field, [column]) { "\($0) \(column.isNull ? "IS" : "=") ?" }
        case .oneOf(let field, let texts):
            self = texts.isEmpty ? .never : on(field, texts) { "\($0) IN (\(Self.marks(texts.count)))" }
        case .ofCurrentConference(let field):
            guard let column = table.description[field].map({ quoted($0.name) }) else { self = .never; return }
            // Without one, nothing is of another.
            let current = try Int64.fetchOne(db.cachedStatement(sql: CurrentConference.selection))
            guard let id = current, try Self.hasOthers(column, id, table, db) else { return nil }
            // Records that belong to no conference would be seen nowhere else.
            let plus = try Self.isLarge(column, id, table, db) ? "+" : ""
            self = Part("(\(plus)\(column) = ? OR \(plus)\(column) IS NULL)", [id.databaseValue])
        case .notOfCurrentConference(let field): self = on(field) { "\($0) IS NOT (\(CurrentConference.selection))" }
        case .bodyGone(let day):
            let gone = try BodyGone(db, of: table, on: day)
            self = Part(gone.condition, Array(gone.arguments))
        case .isEmpty(let field): self = on(field) { "(\($0) IS NULL OR \($0) = '')" }
        case .isFilled(let field): self = on(field) { "\($0) <> ''" }
        case .before(let field, let day): self = try Self.before(field, day, table, db)
        case .from(let field, let day): self = on(field, [day.isoText]) { "\($0) >= ?" }
        case .emptyOrFrom(let field, let day): self = on(field, [day.isoText]) { "(\($0) IS NULL OR \($0) >= ?)" }
        case .emptyOrBefore(let field, let day): self = on(field, [day.isoText]) { "(\($0) IS NULL OR \($0) < ?)" }
        case .inside(let field, let range):
            self = on(field, [range.lowerBound, range.upperBound]) { "\($0) BETWEEN ? AND ?" }
        case .emptyOrOutside(let field, let range):
            self = on(field, [range.lowerBound, range.upperBound]) { "(\($0) IS NULL OR \($0) NOT BETWEEN ? AND ?)" }
        case .record(let id): self = Part("id = ?", [id.databaseValue])
        case .records(let ids):
            // As one value: there may be more of them than a statement takes marks.
            self = Part(
                "id IN (SELECT value FROM json_each(?))",
                ["[\(ids.map { String($0) }.joined(separator: ","))]".databaseValue])
        case .referring(let fields, let id):
            // Each reference has its own index.
            let parts = fields.filter { table.description[$0] != nil }.map { field in
                "SELECT id FROM \(table.name) WHERE \(References.condition(field, table))"
            }
            self =
                parts.isEmpty
                ? .never
                : Part("id IN (\(parts.joined(separator: " UNION ALL ")))", parts.map { _ in id.databaseValue })
        case .ofAccount(let year): self = Self.ofAccount(year, table)
        case .without(let kind, let field, let states): self = try Self.without(kind, field, states, table)
        }
    }

    private static func marks(_ count: Int) -> String {
        Array(repeating: "?", count: count).joined(separator: ", ")
    }

    private static func ofAccount(_ year: Int, _ table: Table) -> Part {
        guard table.description.kind == .support else { return .never }
        return Part(
            """
            id IN (SELECT id FROM support WHERE year = ? AND binnedAt IS NULL
            UNION ALL SELECT support FROM payment WHERE year = ? AND binnedAt IS NULL)
            """, [year.databaseValue, year.databaseValue])
    }

    private static func without(_ kind: RecordKind, _ field: String, _ states: [String], _ table: Table) throws -> Part
    {
        let other = try Table.of(kind)
        guard other.description[field] != nil else { return .never }
        let isIn = states.isEmpty ? "" : " AND state IN (\(marks(states.count)))"
        return Part(
            """
            NOT EXISTS (SELECT 1 FROM \(other.name) AS other WHERE other.\(quoted(field)) = \(table.name).id
            AND other.binnedAt IS NULL\(isIn))
            """, states.map(\.databaseValue))
    }

    /// More rows than this are picked out while walking the index of the sorted column; fewer are sorted.
    private static let sortLimit = 5000

    /// The rows of few days are found by the key of the column, in whose index those without a day stand first.
    private static func before(_ field: String, _ day: CalendarDate, _ table: Table, _ db: Database) throws -> Part {
        guard let description = table.description[field] else { return .never }
        let column = quoted(description.name)
        let plain = Part("\(column) < ?", [day.isoText.databaseValue])
        guard description.column != nil, description.kind == .date else { return plain }
        let isBefore = "\(quoted(description.name + "Key")) > x'' AND \(quoted(description.name + "Key")) < ?"
        let key = table.key(.date(day), of: description).databaseValue
        let statement = try db.cachedStatement(
            sql: """
                SELECT count(*) FROM (SELECT 1 FROM \(table.name) WHERE binnedAt IS NULL AND \(isBefore)
                LIMIT \(sortLimit + 1))
                """)
        guard try Int.fetchOne(statement, arguments: [key]) ?? 0 <= sortLimit else { return plain }
        return Part("\(column) < ? AND \(isBefore)", [day.isoText.databaseValue, key])
    }

    /// Whether any record in use is of another conference.
    private static func hasOthers(_ column: String, _ id: Int64, _ table: Table, _ db: Database) throws -> Bool {
        let live = "SELECT 1 FROM \(table.name) WHERE binnedAt IS NULL AND \(column)"
        let statement = try db.cachedStatement(sql: "SELECT EXISTS (\(live) < ?1) OR EXISTS (\(live) > ?1)")
        return try Bool.fetchOne(statement, arguments: [id]) ?? true
    }

    private static func isLarge(_ column: String, _ id: Int64?, _ table: Table, _ db: Database) throws -> Bool {
        let statement = try db.cachedStatement(
            sql: "SELECT count(*) FROM (SELECT 1 FROM \(table.name) WHERE \(column) IS ? LIMIT \(sortLimit + 1))")
        return try Int.fetchOne(statement, arguments: [id]) ?? 0 > sortLimit
    }
}
