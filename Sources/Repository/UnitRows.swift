// Records of the units that went into the unit a filter names: the name it had then, in the time it had it.
import Domain
import GRDB
import Vietnamese

/// The rows of a list that belong to some units of the past.
struct UnitRows {
    /// The condition on a row, without AND, in brackets.
    let condition: String
    /// What its marks stand for, in order.
    let arguments: [DatabaseValue]

    /// The most ways to write units that are looked through in an index; where there are more, the full text is asked.
    private static let spellingLimit = 2000

    /// Nil when no row can belong to any of the units, or when a kind's records have no unit.
    ///
    /// The records write a unit in a few ways: these are found first, and then the records by the index of the column
    /// and by their day.
    init?(_ db: Database, _ units: [UnitPeriod], of table: Table) throws {
        guard let columns = Self.columns(of: table.description.kind) else { return nil }
        var parts: [String] = []
        var arguments: [DatabaseValue] = []
        for column in columns {
            let all = try ColumnSpelling.all(db, column, table, limit: Self.spellingLimit)
            for unit in units {
                let found = try (all ?? Self.spellings(db, column, table, naming: unit)).filter {
                    unit.isNamed(in: $0.text)
                }
                guard !found.isEmpty else { continue }
                let (day, days) = Self.days(of: table.description.kind, in: unit)
                let marks = Array(repeating: "?", count: found.count).joined(separator: ", ")
                parts.append("(\(quoted(column + "Key")) IN (\(marks))\(day))")
                arguments += found.map(\.key) + days
            }
        }
        guard !parts.isEmpty else { return nil }
        condition = "(" + parts.joined(separator: " OR ") + ")"
        self.arguments = arguments
    }

    /// What a column says where the full text has the words of a unit's name.
    private static func spellings(_ db: Database, _ column: String, _ table: Table, naming unit: UnitPeriod) throws
        -> [ColumnSpelling]
    {
        let words = folded(unit.name).split { !$0.isLetter && !$0.isNumber }
        guard !words.isEmpty else { return [] }
        let statement = try db.cachedStatement(
            sql: """
                SELECT DISTINCT \(quoted(column)), \(quoted(column + "Key")) FROM \(table.name)
                WHERE id IN (\(WordIndex.records(of: table.description.kind))) AND binnedAt IS NULL LIMIT \(spellingLimit)
                """)
        let phrase = "\(WordIndex.column(column, of: table.description) ?? "f0") : \"\(words.joined(separator: " "))\""
        return try Row.fetchAll(statement, arguments: [phrase]).map { ColumnSpelling(text: try $0.text(0), key: $0[1]) }
    }

    /// The columns of a list that name a unit.
    private static func columns(of kind: RecordKind) -> [String]? {
        let fields = kind.description.fields.filter { $0.isOfUnit && $0.column != nil }
        return fields.isEmpty ? nil : fields.map(\.name)
    }

    /// The condition that the day of a record lies in the time of a unit.
    private static func days(of kind: RecordKind, in unit: UnitPeriod) -> (sql: String, arguments: [DatabaseValue]) {
        guard let day = day(of: kind) else { return ("", []) }
        var condition = ""
        var arguments: [DatabaseValue] = []
        for (sign, bound) in [(">=", unit.from), ("<=", unit.to)] {
            guard let bound else { continue }
            condition += " AND \(day) \(sign) ?"
            arguments.append(bound.isoText.databaseValue)
        }
        return (condition, arguments)
    }

    /// The day of a record as its kind says it: the first field that has one. Nil where its kind says none.
    private static func day(of kind: RecordKind) -> String? {
        let table = quoted(kind.rawValue)
        let days = kind.description.unitDays.compactMap { name -> String? in
            let column = table + "." + quoted(name)
            switch kind.description[name]?.kind {
            case .date: return column
            case .number: return column + " || '-01-01'"
            case .reference(let owner):
                guard let day = day(of: owner) else { return nil }
                return "(SELECT \(day) FROM \(quoted(owner.rawValue)) WHERE id = \(column))"
            case .text, .prose, .choice, .several, .figure, .money, .flag, .references, nil: return nil
            }
        }
        return days.count > 1 ? "coalesce(\(days.joined(separator: ", ")))" : days.first
    }
}
