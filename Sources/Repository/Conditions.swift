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
        var parts: [String] = []
        var arguments: [DatabaseValue] = []
        func column(_ field: String) -> String? { table.description[field].map { quoted($0.name) } }
        for condition in conditions {
            switch condition {
            case .equals(let field, let value):
                guard let description = table.description[field] else { parts.append("0"); continue }
                // An index without the empty ones is used for "=" only.
                let column = try table.column(value, of: description)
                parts.append("\(quoted(field)) \(column.isNull ? "IS" : "=") ?")
                arguments.append(column)
            case .oneOf(let field, let texts):
                guard let column = column(field), !texts.isEmpty else { parts.append("0"); continue }
                parts.append("\(column) IN (\(Array(repeating: "?", count: texts.count).joined(separator: ", ")))")
                arguments += texts.map(\.databaseValue)
            case .ofCurrentConference(let field):
                guard let column = column(field) else { parts.append("0"); continue }
                // Without one, nothing is of another.
                let current = try Int64.fetchOne(db.cachedStatement(sql: CurrentConference.selection))
                guard let id = current else { continue }
                // Records that belong to no conference would be seen nowhere else.
                let plus = try Self.isLarge(column, id, table, db) ? "+" : ""
                parts.append("(\(plus)\(column) = ? OR \(plus)\(column) IS NULL)")
                arguments.append(id.databaseValue)
            case .notOfCurrentConference(let field):
                parts.append(column(field).map { "\($0) IS NOT (\(CurrentConference.selection))" } ?? "0")
            case .bodyGone(let day):
                let gone = try BodyGone(db, of: table, on: day)
                parts.append(gone.condition)
                arguments += gone.arguments
            case .isEmpty(let field):
                parts.append(column(field).map { "(\($0) IS NULL OR \($0) = '')" } ?? "0")
            case .before(let field, let day):
                guard let column = column(field) else { parts.append("0"); continue }
                parts.append("\(column) < ?")
                arguments.append(day.isoText.databaseValue)
            case .from(let field, let day):
                guard let column = column(field) else { parts.append("0"); continue }
                parts.append("\(column) >= ?")
                arguments.append(day.isoText.databaseValue)
            case .emptyOrFrom(let field, let day):
                guard let column = column(field) else { parts.append("0"); continue }
                parts.append("(\(column) IS NULL OR \(column) >= ?)")
                arguments.append(day.isoText.databaseValue)
            case .emptyOrBefore(let field, let day):
                guard let column = column(field) else { parts.append("0"); continue }
                parts.append("(\(column) IS NULL OR \(column) < ?)")
                arguments.append(day.isoText.databaseValue)
            case .inside(let field, let range):
                guard let column = column(field) else { parts.append("0"); continue }
                parts.append("\(column) BETWEEN ? AND ?")
                arguments += [range.lowerBound.databaseValue, range.upperBound.databaseValue]
            case .emptyOrOutside(let field, let range):
                guard let column = column(field) else { parts.append("0"); continue }
                parts.append("(\(column) IS NULL OR \(column) NOT BETWEEN ? AND ?)")
                arguments += [range.lowerBound.databaseValue, range.upperBound.databaseValue]
            case .record(let id):
                parts.append("id = ?")
                arguments.append(id.databaseValue)
            case .ofAccount(let year):
                guard table.description.kind == .support else { parts.append("0"); continue }
                parts.append(
                    """
                    id IN (SELECT id FROM support WHERE year = ? AND binnedAt IS NULL
                    UNION ALL SELECT support FROM payment WHERE year = ? AND binnedAt IS NULL)
                    """)
                arguments += [year.databaseValue, year.databaseValue]
            case .records(let ids):
                // As one value: there may be more of them than a statement takes marks.
                parts.append("id IN (SELECT value FROM json_each(?))")
                arguments.append("[\(ids.map { String($0) }.joined(separator: ","))]".databaseValue)
            case .isFilled(let field): parts.append(column(field).map { "\($0) <> ''" } ?? "0")
            case .without(let kind, let field, let states):
                let other = try Table.of(kind)
                guard other.description[field] != nil else { parts.append("0"); continue }
                let marks = Array(repeating: "?", count: states.count).joined(separator: ", ")
                let isIn = states.isEmpty ? "" : " AND state IN (\(marks))"
                parts.append(
                    """
                    NOT EXISTS (SELECT 1 FROM \(other.name) AS other WHERE other.\(quoted(field)) = \(table.name).id
                    AND other.binnedAt IS NULL\(isIn))
                    """)
                arguments += states.map(\.databaseValue)
            }
        }
        sql = parts.map { " AND " + $0 }.joined()
        self.arguments = arguments
    }

    /// More rows than this are picked out while walking the index of the sorted column; fewer are sorted.
    private static let sortLimit = 5000

    private static func isLarge(_ column: String, _ id: Int64?, _ table: Table, _ db: Database) throws -> Bool {
        let statement = try db.cachedStatement(
            sql: "SELECT count(*) FROM (SELECT 1 FROM \(table.name) WHERE \(column) IS ? LIMIT \(sortLimit + 1))")
        return try Int.fetchOne(statement, arguments: [id]) ?? 0 > sortLimit
    }
}
