// How many records of a list say the same in a field.
import Domain
import GRDB

extension Store {
    /// The groups of a list by a field that stands in it, in the order of the column.
    /// - Parameter limit: the most groups that are counted.
    package func groups(of query: ListQuery, by field: String, limit: Int = 500) async throws(StoreError)
        -> [GroupCount]
    {
        try await read { db in
            let table = try Table.of(query.kind)
            guard let description = table.description[field], description.column != nil else { return [] }
            let conditions = try Conditions(query.conditions, of: table, db)
            let filter = try FilterRows(db, query, of: table)?.isFound ?? RowCondition()
            let key = quoted(field + "Key")
            let sql = """
                SELECT \(table.selection), total FROM
                    (SELECT \(key) AS tallied, count(*) AS total, min(id) AS first FROM \(table.name)
                        WHERE binnedAt IS NULL\(filter.sql)\(conditions.sql)
                        GROUP BY \(key) ORDER BY \(key) LIMIT ?)
                JOIN \(table.name) ON id = first ORDER BY tallied
                """
            let arguments = filter.arguments + conditions.arguments + [limit.databaseValue]
            let rows = try Row.fetchCursor(
                db.cachedStatement(sql: sql), arguments: StatementArguments(arguments))
            var groups: [GroupCount] = []
            while let row = try rows.next() {
                let entry = try table.row(row).entry
                groups.append(GroupCount(value: entry[field], count: Int(try row.integer(table.width))))
            }
            return groups
        }
    }
}
