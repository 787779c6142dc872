// The records as a change finds them, so that what it writes follows from what is stored.

/// The records as a change finds them. Nobody else writes until the change is done.
package struct FoundRecords {
    /// The record in use of a number; nil when it is in the bin.
    package let entry: (RecordKind, Int64) throws -> RecordEntry?
    /// The first records of a list, in its order; the most that are wanted, 1–10,000.
    package let first: (ListQuery, _ limit: Int) throws -> [RecordEntry]
    /// All records in use of a kind that meet conditions, in the order in which they came.
    package let matching: (RecordKind, [ListCondition]) throws -> [RecordEntry]
    /// What the records in use of a kind say in a text field, each text once.
    package let texts: (RecordKind, _ field: String) throws -> [String]

    /// A record with the numbers that the papers issued with it would be given.
    package let numbered: (RecordEntry) throws -> RecordEntry

    /// Records as somebody reads them.
    package init(
        entry: @escaping (RecordKind, Int64) throws -> RecordEntry?,
        first: @escaping (ListQuery, Int) throws -> [RecordEntry],
        matching: @escaping (RecordKind, [ListCondition]) throws -> [RecordEntry],
        texts: @escaping (RecordKind, String) throws -> [String],
        numbered: @escaping (RecordEntry) throws -> RecordEntry
    ) {
        (self.entry, self.first, self.matching, self.texts) = (entry, first, matching, texts)
        self.numbered = numbered
    }

    /// All records in use that say a value in a field, in the order in which they came.
    package func all(_ kind: RecordKind, _ field: String, _ value: FieldValue) throws -> [RecordEntry] {
        try matching(kind, [.equals(field: field, value)])
    }
}
