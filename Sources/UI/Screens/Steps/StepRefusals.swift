// Records that cannot take what is done to several, and questions handed out together.
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

/// Questions handed out to a department, to be stored in one change, and those that nobody has to answer any more.
package struct Assignment: Sendable, Hashable {
    /// The questions as they shall be.
    package let changed: [RecordEntry]
    /// The department.
    package let department: String
    /// Those that are left.
    package let left: StepRefusals
}
