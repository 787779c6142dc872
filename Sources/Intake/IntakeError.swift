// Why there are no records in a file that could be read, as facts from which one sentence can be made.

/// The kinds of table looked for.
package enum TableKind: Equatable, Sendable {
    case dialogue, product
}

/// What a column of a recognised table means.
package enum ColumnMeaning: String, Equatable, Sendable, CaseIterable {
    case order, question, asker, department, answer, group
    case name, unit, stars, year, holder, decision, date
}

/// Everything that finding records in a file can fail with; facts only, no prose.
package enum IntakeError: Error, Equatable, Sendable {
    /// No rows at all.
    case empty
    /// No table of the kind; what the first tables' headings said instead.
    case noTable(TableKind, headingsSeen: [[String]])
    /// A table whose headings lack what the kind needs; table counted from 1.
    case missingColumns(TableKind, table: Int, missing: [ColumnMeaning], headingsSeen: [String])
    /// The table is there and holds no rows.
    case noRows(TableKind, table: Int)
}
