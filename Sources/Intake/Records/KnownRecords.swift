// What an import must know of the records that are there.
import Domain

/// The records that are there, as far as the rows of a file may mean them.
package struct KnownRecords: Sendable {
    /// The records in use, of every kind that the file may touch.
    package var live: [RecordEntry]
    /// Those of them in the bin.
    package var binned: [RecordEntry] = []
    /// The titles of what records in the bin were merged into, by uid.
    package var mergedInto: [String: String] = [:]
    /// The states that records have and had, the latest first; of one that has no other it may be left out.
    package var states: [RecordKind: [Int64: [RecordState]]] = [:]
    /// The uids of all records that theirs refer to, also of those in the bin.
    package var uids: [RecordKind: [Int64: String]] = [:]
    /// The numbers of the records in use of the kinds that theirs refer to; a kind that is missing is that of `live`.
    package var inUse: [RecordKind: Set<Int64>] = [:]
    /// The kinds to which uids of the file belong, where that is not the kind of the row.
    package var others: [String: RecordKind] = [:]

    /// Records in use of which nothing more is known.
    package init(live: [RecordEntry]) { self.live = live }

    /// What a record is called here, then what it was called before, as far as its states are known.
    func titles(of stored: RecordEntry) -> [String] {
        let description = stored.kind.description
        let index = description.index(of: description.titleField) ?? 0
        let earlier = states[stored.kind]?[stored.identity.id] ?? []
        return [trimmed(stored.title)] + earlier.map { trimmed($0.values[index].plainText) }
    }

    /// From which of a stored record's states a row was made.
    func base(of record: IncomingRecord, _ stored: RecordEntry, _ marks: StateMarks?) -> ImportBase {
        let now = RecordState(version: stored.identity.version, values: stored.values)
        let states = states[stored.kind]?[stored.identity.id] ?? [now]
        return ImportBase(marks: record.marks, version: record.version, states: states) { state in
            guard let marks else { return [] }
            return [marks.mark(state.values, withPrivate: false), marks.mark(state.values, withPrivate: true)]
        }
    }
}
