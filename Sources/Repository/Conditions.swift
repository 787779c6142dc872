// The conditions of a list as SQL, every value bound.
import Domain
import GRDB

/// Conditions on the rows of a table.
struct Conditions {
    /// The condition, beginning with `AND`; empty when there is none.
    let sql: String
    /// What its marks stand for, in order.
    let arguments: [DatabaseValue]

    /// The conditions of a list; one on a field that the kind does not have is met by no row.
    init(_ db: Database, _ conditions: [ListCondition], of table: Table) throws {
        var parts: [String] = []
        var arguments: [DatabaseValue] = []
        func column(_ field: String) -> String? { table.description[field].map { quoted($0.name) } }
        for condition in conditions {
            switch condition {
            case .equals(let field, let value):
                guard let description = table.description[field] else { parts.append("0"); continue }
                parts.append("\(quoted(field)) IS ?")
                arguments.append(try table.column(value, of: description))
            case .oneOf(let field, let texts):
                guard let column = column(field), !texts.isEmpty else { parts.append("0"); continue }
                parts.append("\(column) IN (\(Array(repeating: "?", count: texts.count).joined(separator: ", ")))")
                arguments += texts.map(\.databaseValue)
            case .ofCurrentConference(let field):
                parts.append(column(field).map { "\($0) IS (\(CurrentConference.selection))" } ?? "0")
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
            }
        }
        sql = parts.map { " AND " + $0 }.joined()
        self.arguments = arguments
    }
}
