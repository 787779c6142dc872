// The promises whose body is gone, by itself or with its unit.
import Domain
import GRDB

/// The condition `ListCondition.bodyGone`, worked out from the units and the bodies that stand in the table.
struct BodyGone {
    /// The condition on a row, in brackets.
    let condition: String
    /// What its marks stand for, in order.
    let arguments: [DatabaseValue]

    init(_ db: Database, of table: Table, on today: CalendarDate) throws {
        guard table.description["body"] != nil, table.description["madeOn"] != nil else {
            (condition, arguments) = ("0", [])
            return
        }
        let registry = try UnitRegistry.stored(db)
        let bodies = try String.fetchAll(
            db.cachedStatement(sql: "SELECT DISTINCT body FROM \(table.name) WHERE binnedAt IS NULL AND body <> ''"))
        var byTime: [String: (sql: String, arguments: [DatabaseValue], bodies: [String])] = [:]
        for body in bodies {
            let time = Self.time(of: body, registry, today)
            guard !time.sql.isEmpty else { continue }
            let key = time.sql + time.arguments.map(\.description).joined()
            byTime[key, default: (time.sql, time.arguments, [])].bodies.append(body)
        }
        let groups = byTime.sorted { $0.key < $1.key }.map(\.value)
        condition =
            groups.isEmpty
            ? "0"
            : "("
                + groups.map { "(body IN (SELECT value FROM json_each(?)) AND (\($0.sql)))" }.joined(separator: " OR ")
                + ")"
        arguments = groups.flatMap { [Self.json($0.bodies).databaseValue] + $0.arguments }
    }

    /// The times in which a promise of a body must have been made, as SQL; empty when there are none.
    private static func time(of body: String, _ registry: UnitRegistry, _ today: CalendarDate) -> (
        sql: String, arguments: [DatabaseValue]
    ) {
        var parts: [String] = []
        var arguments: [DatabaseValue] = []
        for (from, to) in registry.orphanTimes(ofBody: body, today: today) {
            var bounds = ["madeOn IS NOT NULL"]
            if let from {
                bounds.append("madeOn >= ?")
                arguments.append(from.isoText.databaseValue)
            }
            if let to {
                bounds.append("madeOn <= ?")
                arguments.append(to.isoText.databaseValue)
            }
            parts.append(bounds.joined(separator: " AND "))
        }
        if registry.succession(ofBody: body, on: nil, today: today) != nil { parts.append("madeOn IS NULL") }
        return (parts.joined(separator: " OR "), arguments)
    }

    /// Texts as one value, however many there are.
    private static func json(_ texts: [String]) -> String {
        let escaped = texts.map { text in
            text.unicodeScalars.reduce(into: "") { json, scalar in
                switch scalar {
                case "\"", "\\": json += "\\" + String(scalar)
                case _ where scalar.value < 0x20:
                    let digits = String(scalar.value, radix: 16)
                    json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                default: json.unicodeScalars.append(scalar)
                }
            }
        }
        return "[" + escaped.map { "\"\($0)\"" }.joined(separator: ",") + "]"
    }
}
