// References as SQL: a number in its column, or several in a list.
import Domain

/// How SQL finds the records that refer to others.
enum References {
    /// The condition on a row that a field refers to the record of the number that the mark stands for.
    static func condition(_ field: String, _ table: Table) -> String {
        guard isList(field, table) else { return "\(quoted(field)) = ?" }
        return "id IN (SELECT \(table.name).id FROM \(each(field, table).source) WHERE listed.value = ?)"
    }

    /// What gives each number that a field refers to, and where that stands.
    static func each(_ field: String, _ table: Table) -> (column: String, source: String) {
        guard isList(field, table), let text = table.description[field]?.namedBy else {
            return (quoted(field), table.name)
        }
        // Most records have no such names: those that have some stand in an index.
        let source = """
            (SELECT id, binnedAt, \(quoted(field)) FROM \(table.name)
            WHERE \(quoted(text)) <> '' AND \(quoted(field)) <> '') AS \(table.name), json_each(\(quoted(field))) AS listed
            """
        return ("listed.value", source)
    }

    private static func isList(_ field: String, _ table: Table) -> Bool {
        if case .references? = table.description[field]?.kind { true } else { false }
    }
}
