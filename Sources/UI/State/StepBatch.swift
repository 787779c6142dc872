// A step that records take together, and those that are left where they are, once for each reason.
import Domain

/// Records that cannot take a step, by the reason why.
package struct StepRefusals: Sendable, Hashable {
    /// Records with one reason.
    package struct Group: Sendable, Hashable {
        /// The reason, in words.
        package let reason: String
        /// The records.
        package fileprivate(set) var entries: [RecordEntry]
    }

    /// The reasons in the order in which they were met.
    package private(set) var groups: [Group] = []

    /// How many records are left.
    package var count: Int { groups.reduce(0) { $0 + $1.entries.count } }

    /// The numbers of the records that are left.
    var ids: Set<Int64> { Set(groups.flatMap { $0.entries.map(\.identity.id) }) }

    /// Notes a record and why it cannot take the step.
    mutating func add(_ entry: RecordEntry, _ reason: String) {
        if let place = groups.firstIndex(where: { $0.reason == reason }) {
            groups[place].entries.append(entry)
        } else {
            groups.append(Group(reason: reason, entries: [entry]))
        }
    }
}

/// Records after a step, to be stored in one change, and those that could not take it.
package struct StepBatch: Sendable, Hashable {
    /// The records as they shall be.
    package let changed: [RecordEntry]
    /// What changes with them and is not spoken of: the products of dossiers.
    package var following: [RecordEntry] = []
    /// The code of the state they go to; that of assigned questions when they are handed out.
    package let to: String
    /// Those that are left.
    package let left: StepRefusals
    /// What is done, for the journal.
    package var action = "steps"
    /// The department that questions are handed out to; nil for a step.
    package var department: String?
}
