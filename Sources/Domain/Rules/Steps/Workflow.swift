// The way of a kind's records between their states, as the description of the kind says it.

/// The states of a kind and the steps between them: what each asks for, what stands against it, what it changes.
package struct Workflow: Sendable {
    /// The states that can be gone to, in the order of the way.
    package let states: [String]
    /// Whether a menu names states that cannot be gone to, with the reason, instead of leaving them out.
    package let showsAll: Bool
    /// The records around a record that its steps look at.
    package let sources: [StepSource]
    /// What a step is called in the journal.
    package let action: String
    /// The state in which a record does not change any more: a new one replaces it, with a reason.
    package let replacedIn: String?
    /// States that somebody decides on, as sets: what leads into one of them from outside it is a decision.
    private let decisions: [Set<String>]
    /// The fields that say what was decided.
    private let decidedFields: Set<String>
    /// The states that may follow one, the usual first.
    package let next: @Sendable (_ state: String) -> [String]
    /// What a step to a state asks for, in this order.
    let facts: @Sendable (_ state: String, RecordEntry) -> [StepFact]
    /// What stands against a record as it would be after the step.
    let obstacles: @Sendable (RecordEntry, StepContext) -> [StepObstacle]
    /// The record after the step, with what follows in it: days, who took it, what is emptied.
    let settled: @Sendable (_ new: RecordEntry, _ old: RecordEntry, StepContext) -> RecordEntry
    /// A record around it as it is when the step is taken, which the step has issue a paper.
    let issuing: @Sendable (_ stepped: RecordEntry, _ other: RecordEntry, StepContext) -> RecordEntry
    /// A record around it after the step.
    let following: @Sendable (_ stepped: RecordEntry, _ other: RecordEntry) -> RecordEntry

    /// What is told of a record after the step besides its title, for the text of that state; nothing for the state.
    package let told: @Sendable (_ stepped: RecordEntry, _ others: [RecordEntry]) -> [FieldValue]

    /// The workflow of a kind by its struct and its states.
    /// - Parameters:
    ///   - decisions: sets of states that somebody decides on, the one of what was accepted first.
    ///   - decided: the fields that say what was accepted.
    ///   - obstacles: takes the record with its new state and with what was said for the step in it.
    ///   - change: notes in the record what follows from the step; the second record is the one before it.
    package init<R: Record, State: RawRepresentable & Sendable>(
        of type: R.Type, _ state: any WritableKeyPath<R, State> & Sendable, order: [State], showsAll: Bool = false,
        sources: [StepSource] = [], action: String = "steps", replacedIn: State? = nil,
        decisions: [[State]] = [], decided: Set<String> = [],
        next: @escaping @Sendable (State) -> [State],
        facts: @escaping @Sendable (State, R) -> [StepFact] = { _, _ in [] },
        obstacles: @escaping @Sendable (R, StepContext) -> [StepObstacle] = { _, _ in [] },
        change: @escaping @Sendable (inout R, R, StepContext) -> Void = { _, _, _ in },
        issuing: @escaping @Sendable (_ stepped: R, RecordEntry, StepContext) -> RecordEntry = { _, other, _ in other },
        following: @escaping @Sendable (_ stepped: R, RecordEntry) -> RecordEntry = { $1 },
        told: @escaping @Sendable (_ stepped: RecordEntry, [RecordEntry]) -> [FieldValue] = { _, _ in [] }
    ) where State.RawValue == String {
        states = order.map(\.rawValue)
        (self.showsAll, self.sources, self.action) = (showsAll, sources, action)
        (self.replacedIn, self.told) = (replacedIn?.rawValue, told)
        (self.decisions, decidedFields) = (decisions.map { Set($0.map(\.rawValue)) }, decided)
        self.next = { code in State(rawValue: code).map { next($0).map(\.rawValue) } ?? [] }
        self.facts = { code, entry in
            guard let record = entry.record(as: R.self), let state = State(rawValue: code) else { return [] }
            return facts(state, record)
        }
        self.obstacles = { entry, context in entry.record(as: R.self).map { obstacles($0, context) } ?? [] }
        settled = { new, old, context in
            guard var record = new.record(as: R.self), let before = old.record(as: R.self) else { return new }
            change(&record, before, context)
            return RecordEntry(record)
        }
        self.issuing = { stepped, other, context in
            stepped.record(as: R.self).map { issuing($0, other, context) } ?? other
        }
        self.following = { stepped, other in stepped.record(as: R.self).map { following($0, other) } ?? other }
    }

    /// A workflow that leads from any state to any other.
    init(free states: [String]) {
        (self.states, showsAll, sources, action, replacedIn) = (states, true, [], "steps", nil)
        (decisions, decidedFields) = ([], [])
        next = { state in states.filter { $0 != state } }
        (facts, obstacles) = ({ _, _ in [] }, { _, _ in [] })
        (settled, issuing) = ({ new, _, _ in new }, { _, other, _ in other })
        (following, told) = ({ $1 }, { _, _ in [] })
    }
}

extension Workflow {
    /// Whether it takes a decision to get from one state to another; the first state of a record follows none, "".
    func isDecision(from old: String, to new: String) -> Bool {
        decisions.contains { $0.contains(new) && !$0.contains(old) }
    }

    /// Whether a record in a state was accepted.
    func isDecided(_ state: String) -> Bool { decisions.first?.contains(state) == true }

    /// Whether a field says what was accepted.
    func decidedOn(_ field: String) -> Bool { decidedFields.contains(field) }
}

/// Records around a record that its steps look at.
package enum StepSource: Sendable, Hashable {
    /// The record that a field refers to.
    case named(field: String)
    /// The records of a kind that refer to it in a field.
    case parts(RecordKind, field: String)
    /// All records of a kind, of which an office has few.
    case all(RecordKind)
}

/// What is known around a record when it takes a step.
package struct StepContext: Sendable, Hashable {
    /// The records of the workflow's sources.
    package internal(set) var records: [RecordEntry]
    /// The day.
    package let today: CalendarDate
    /// What the person may do who takes the step.
    package let access: Access
    /// Who wrote in the answer of the record.
    let drafters: Set<String>

    /// Who takes the step.
    var who: String { access.who }

    /// A context of records on a day.
    package init(
        _ records: [RecordEntry] = [], today: CalendarDate, access: Access = Access(who: ""),
        drafters: Set<String> = []
    ) {
        (self.records, self.today, self.access, self.drafters) = (records, today, access, drafters)
    }

    /// The records of a kind.
    package func all<R: Record>(_ type: R.Type = R.self) -> [R] { records.compactMap { $0.record(as: R.self) } }
}

/// What a step asks for.
package struct StepFact: Sendable {
    /// The field that takes it.
    package let field: String
    /// Whether records that say it already are asked again.
    let isAskedAgain: Bool
    /// Whether each record says it for itself: it is asked only when one record takes the step.
    let isOwn: Bool
    /// What each of several records takes when it says it for itself; nothing where only somebody can say it.
    let each: @Sendable (RecordEntry, StepContext) -> FieldValue
    /// Whether the step cannot be taken without it.
    let isRequired: Bool
    /// The field and value of the records that it can name, when it is a reference; nil for all.
    package let among: ListCondition?
    /// What is wrong with it beyond the rules of its field.
    let check: @Sendable (FieldValue, CalendarDate) -> FieldProblem.Reason?
    /// What is suggested; the record is nil when several take the step.
    let suggestion: @Sendable (RecordEntry?, StepContext) -> FieldValue

    /// A fact that a step asks for; a day is suggested to be today.
    init(
        _ field: String, again isAskedAgain: Bool = false, own isOwn: Bool = false, required isRequired: Bool = true,
        among: ListCondition? = nil,
        check: @escaping @Sendable (FieldValue, CalendarDate) -> FieldProblem.Reason? = { _, _ in nil },
        suggestion: @escaping @Sendable (RecordEntry?, StepContext) -> FieldValue = { _, _ in .none },
        each: @escaping @Sendable (RecordEntry, StepContext) -> FieldValue = { _, _ in .none }
    ) {
        (self.field, self.isAskedAgain, self.isOwn, self.isRequired) = (field, isAskedAgain, isOwn, isRequired)
        (self.among, self.check, self.suggestion, self.each) = (among, check, suggestion, each)
    }

    /// A day that a step asks for.
    static func day(_ field: String, again: Bool = false, own: Bool = false, required: Bool = true) -> StepFact {
        StepFact(field, again: again, own: own, required: required, suggestion: { .date($1.today) })
    }
}
