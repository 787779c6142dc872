// Records that cannot take what is done to several, and questions handed out together.
import Domain
import Vietnamese
import Words

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

extension StepRefusals {
    /// Records that may not change, by their places, with what keeps each. What hangs on records is counted together for
    /// all that the same kinds hang on.
    init(_ problems: [Int: FieldProblem], of entries: [RecordEntry], in state: AppState) {
        let places = problems.keys.sorted().filter(entries.indices.contains)
        var counts: [[RecordKind]: [RecordKind: Int]] = [:]
        for case .holds(let others) in places.compactMap({ problems[$0]?.reason }) {
            for other in others { counts[others.map(\.kind), default: [:]][other.kind, default: 0] += other.count }
        }
        for place in places {
            guard let problem = problems[place] else { continue }
            var reason = problem.reason
            if case .holds(let others) = reason, let all = counts[others.map(\.kind)] {
                reason = .holds(others.map { RecordCount($0.kind, all[$0.kind] ?? $0.count) })
            }
            add(entries[place], state.words.problem(reason, kind: entries[place].kind))
        }
    }

    /// Says that nothing was stored, and why, once for each reason.
    func complain(in state: inout AppState) {
        guard let first = groups.first else { return }
        guard count > 1 else {
            return state.complain(Sentence(.failedRefused, state.shortTitle(first.entries[0]), first.reason))
        }
        let text = state.words(.failedTogether, state.words.counted(first.entries[0].kind, count), line(in: state))
        state.message = StatusMessage(text: text, role: .error, whole: whole(text, in: state))
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
