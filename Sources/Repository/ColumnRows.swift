// Conditions on what the columns of a list show, worded so that the index of each column answers them.
import Domain
import GRDB
import Vietnamese

/// Column conditions as SQL.
struct ColumnRows {
    private let db: Database
    private let table: Table

    /// Of a column that says more things than these, only whole texts are found.
    private static let spellingLimit = 500

    init(_ db: Database, _ table: Table) {
        (self.db, self.table) = (db, table)
    }

    /// The condition, in brackets, that of each group one condition holds.
    /// - Parameter isIndexed: whether the rows are looked for by it; otherwise each row is held against it.
    func condition(_ groups: [[ColumnCondition]], isIndexed: Bool) throws -> RowCondition {
        var whole = RowCondition(sql: "(")
        for (place, group) in groups.enumerated() {
            whole.sql += (place == 0 ? "" : " AND ") + "("
            for (place, condition) in group.enumerated() {
                whole = try whole + RowCondition(sql: place == 0 ? "" : " OR ") + self.condition(condition, isIndexed)
            }
            whole.sql += group.isEmpty ? "0)" : ")"
        }
        whole.sql += groups.isEmpty ? "0)" : ")"
        return whole
    }

    private func condition(_ condition: ColumnCondition, _ isIndexed: Bool) throws -> RowCondition {
        let plus = isIndexed ? "" : "+"
        switch condition {
        case .oneOf(let name, let values):
            guard let field = table.description[name] else { return .never }
            if field.column == nil {
                let columns = try values.map { try table.column($0, of: field) }
                return .isOne(quoted(name), of: columns)
            }
            return .isOne(plus + quoted(name + "Key"), of: values.map { table.key($0, of: field).databaseValue })
        case .within(let name, let first, let last):
            guard let field = table.description[name], field.column != nil else { return .never }
            return RowCondition(
                sql: "\(plus)\(quoted(name + "Key")) BETWEEN ? AND ?",
                arguments: [first, last].map { table.key(.date($0), of: field).databaseValue })
        case .words(let name, let words, let lexicon):
            guard let field = table.description[name], field.column != nil else { return .never }
            return .isOne(plus + quoted(name + "Key"), of: try keys(of: field, with: words, lexicon))
        case .ranged(let name, let range):
            guard let field = table.description[name] else { return .never }
            return try self.range(range, of: field, plus)
        case .blank(let name):
            guard let field = table.description[name] else { return .never }
            let isText = [.text, .prose].contains(field.kind)
            return RowCondition(sql: isText ? "\(quoted(name)) = ''" : "\(quoted(name)) IS NULL")
        case .refers(let name, let kind, let words, let lexicon):
            guard table.description[name] != nil, let match = Match(words, knowing: lexicon) else { return .never }
            let expression = try Clause.expression(match.words.map { try $0.wholeWords(db, of: .words) })
            return RowCondition(
                sql: "\(quoted(name)) IN (\(WordIndex.records(of: kind)))", arguments: [expression.databaseValue])
        case .meets(let conditions):
            let conditions = try Conditions(conditions, of: table, db)
            return RowCondition(sql: "(1\(conditions.sql))", arguments: conditions.arguments)
        }
    }

    /// Values between others; a field that stands in no list has no key, and its own column the order of its values.
    private func range(_ range: ValueRange, of field: FieldDescription, _ plus: String) throws -> RowCondition {
        let isKeyed = field.column != nil
        let column = isKeyed ? plus + quoted(field.name + "Key") : quoted(field.name)
        func bound(_ value: FieldValue) throws -> DatabaseValue {
            isKeyed ? table.key(value, of: field).databaseValue : try table.column(value, of: field)
        }
        // The key of nothing is less than that of any value.
        var condition = RowCondition(sql: isKeyed ? "(\(column) > x''" : "(\(column) IS NOT NULL")
        if let lower = range.lower {
            condition =
                try condition
                + RowCondition(sql: " AND \(column) \(range.isOpen ? ">" : ">=") ?", arguments: [bound(lower)])
        }
        if let upper = range.upper {
            condition =
                try condition
                + RowCondition(sql: " AND \(column) \(range.isOpen ? "<" : "<=") ?", arguments: [bound(upper)])
        }
        return condition + RowCondition(sql: ")")
    }

    /// The keys of the texts of a column in which some words stand; of a column that says too many things, the key of the
    /// words themselves.
    private func keys(
        of field: FieldDescription, with words: String, _ lexicon: SearchLexicon
    ) throws -> [DatabaseValue] {
        let query = SearchQuery(words, knowing: lexicon)
        guard let spellings = try ColumnSpelling.all(db, field.name, table, limit: Self.spellingLimit) else {
            let bare = words.filter { $0 != "\"" }
            return [table.key(.text(bare), of: field).databaseValue]
        }
        return spellings.filter { query.quality(in: $0.text).nearness > .none }.map(\.key)
    }
}

extension RowCondition {
    /// A condition that no row meets.
    static let never = RowCondition(sql: "0")

    /// The condition that a column holds one of some values.
    static func isOne(_ column: String, of values: [DatabaseValue]) -> RowCondition {
        guard !values.isEmpty else { return .never }
        return RowCondition(
            sql: "\(column) IN (\(values.map { _ in "?" }.joined(separator: ", ")))", arguments: values)
    }
}

/// What a column says, with the key by which its index finds it.
struct ColumnSpelling {
    let text: String
    let key: DatabaseValue

    /// Everything that stands in a column, found by leaping through its index; nil when it is more than a limit.
    static func all(_ db: Database, _ column: String, _ table: Table, limit: Int) throws -> [ColumnSpelling]? {
        let key = quoted(column + "Key")
        let (text, name) = (quoted(column), table.name)
        let statement = try db.cachedStatement(
            sql: """
                WITH RECURSIVE found (key) AS (
                    SELECT min(\(key)) FROM \(name) WHERE binnedAt IS NULL
                    UNION ALL
                    SELECT (SELECT min(\(key)) FROM \(name) WHERE binnedAt IS NULL AND \(key) > found.key)
                        FROM found WHERE found.key IS NOT NULL LIMIT \(limit + 2))
                SELECT (SELECT \(text) FROM \(name) WHERE binnedAt IS NULL AND \(key) = found.key LIMIT 1), key
                FROM found WHERE key IS NOT NULL
                """)
        let rows = try Row.fetchAll(statement)
        guard rows.count <= limit else { return nil }
        return try rows.map { ColumnSpelling(text: try $0.text(0), key: $0[1]) }
    }
}
