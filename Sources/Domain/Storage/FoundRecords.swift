// The records as a change finds them, so that what it writes follows from what is stored.

/// The records as a change finds them. Nobody else writes until the change is done.
package struct FoundRecords {
    /// The record in use of a number; nil when it is in the bin.
    package let entry: (RecordKind, Int64) throws -> RecordEntry?
    /// The first records of a list, in its order; the most that are wanted, 1–10,000.
    package let first: (ListQuery, _ limit: Int) throws -> [RecordEntry]
    /// All records in use that say a value in a field, in the order in which they came.
    package let all: (RecordKind, _ field: String, FieldValue) throws -> [RecordEntry]

    /// Records as somebody reads them.
    package init(
        entry: @escaping (RecordKind, Int64) throws -> RecordEntry?,
        first: @escaping (ListQuery, Int) throws -> [RecordEntry],
        all: @escaping (RecordKind, String, FieldValue) throws -> [RecordEntry]
    ) {
        (self.entry, self.first, self.all) = (entry, first, all)
    }
}
