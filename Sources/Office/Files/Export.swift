// What is exported to a file: the register as it is seen, or all its records.
import Domain

/// What somebody wants in a file.
package enum Export: Sendable, Hashable {
    /// The rows of a list in its order with the columns that are shown, under what the list is called.
    case seen(ListQuery, columns: [String], title: String)
    /// All records of a kind with all their fields.
    case everything(RecordKind, ExportForm)
}

/// For whom all records of a kind are exported. Both forms can be imported again.
package enum ExportForm: Sendable, Hashable {
    /// Headings and values in the language of the screen, as offices write them.
    case people
    /// The names and codes of the program, and with each record what it refers to, whole.
    case programs
}

/// What an export wrote.
package struct ExportedRows: Sendable, Hashable {
    /// How many rows of a list; nil when all records of the kind were written.
    package let rows: Int?
    /// How many names and private fields are hidden in them.
    package let hidden: Int
    /// The kind of the records.
    package let kind: RecordKind

    /// What was written.
    package init(rows: Int?, hidden: Int, kind: RecordKind) {
        self.rows = rows
        self.hidden = hidden
        self.kind = kind
    }
}

/// Records without the names of persons.
package struct VeiledRecords: Sendable, Hashable {
    /// The records in their order.
    package let entries: [RecordEntry]
    /// How many names are hidden in them.
    package let hidden: Int

    /// Records of which some names are hidden.
    package init(entries: [RecordEntry], hidden: Int) {
        self.entries = entries
        self.hidden = hidden
    }
}
