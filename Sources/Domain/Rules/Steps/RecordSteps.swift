// Steps of records that are taken together, each with the facts that it asks for: projects, needs, vouchers.

/// What a step asks for.
package struct StepFact: Sendable, Hashable {
    /// The field that takes it.
    package let field: String
    /// Whether records that say it already are asked again.
    package let isAskedAnew: Bool

    /// A fact that a step asks for.
    init(_ field: String, anew isAskedAnew: Bool = false) { (self.field, self.isAskedAnew) = (field, isAskedAnew) }
}

/// Records on their way to a state, with what was said for it.
package struct StepTogether: Sendable, Hashable {
    /// The records as they are on the screen, those that may take the step.
    package let entries: [RecordEntry]
    /// Those that may not take it from where they stand.
    package let left: [RecordEntry]
    /// The code of the state.
    package let to: String
    /// What was said, by its field.
    package var facts: [String: FieldValue] = [:]

    /// A step of records.
    package init(entries: [RecordEntry], to: String) {
        func mayTake(_ entry: RecordEntry) -> Bool {
            RecordSteps.mayTake(to, from: entry["state"].text, of: entry.kind)
        }
        self.entries = entries.filter(mayTake)
        left = entries.filter { !mayTake($0) }
        self.to = to
    }

    /// The facts that are still asked for, in their order.
    package var missing: [String] {
        guard let kind = entries.first?.kind else { return [] }
        var fields: [String] = []
        for entry in entries {
            for fact in RecordSteps.facts(kind, to: to, from: entry["state"].text)
            where facts[fact.field] == nil && (fact.isAskedAnew || entry[fact.field].isEmpty)
                && !fields.contains(fact.field)
            {
                fields.append(fact.field)
            }
        }
        return fields
    }

    /// The records after the step.
    package func taken(on today: CalendarDate) -> [RecordEntry] {
        entries.map { RecordSteps.taking(to, $0, facts, today: today) }
    }

    /// What is wrong with a fact in any of the records after the step; nil when nothing is.
    package func problem(with field: String, on today: CalendarDate) -> FieldProblem? {
        guard let kind = entries.first?.kind else { return nil }
        let description = kind.description
        for entry in taken(on: today) {
            if let problem = description.problems(of: entry).first(where: { $0.field == field }) { return problem }
        }
        return nil
    }
}

/// The kinds whose steps are taken together.
package enum RecordSteps {
    /// Whether the steps of a kind are taken here.
    package static func serve(_ kind: RecordKind) -> Bool { !codes(of: kind).isEmpty }

    /// The states that can be gone to, in the order of the way.
    package static func codes(of kind: RecordKind) -> [String] {
        switch kind {
        case .project: Project.State.allCases.dropFirst().map(\.rawValue)
        case .trainingNeed: TrainingNeed.State.allCases.dropFirst().map(\.rawValue)
        case .voucher: Voucher.State.allCases.dropFirst().map(\.rawValue)
        default: []
        }
    }

    /// Whether a record in a state may go to another.
    package static func mayTake(_ code: String, from old: String, of kind: RecordKind) -> Bool {
        switch kind {
        case .project:
            guard let state = Project.State(rawValue: code), let from = Project.State(rawValue: old) else {
                return false
            }
            return ProjectWorkflow.mayTake(state, from: from)
        case .trainingNeed:
            guard let state = TrainingNeed.State(rawValue: code), let from = TrainingNeed.State(rawValue: old) else {
                return false
            }
            return NeedWorkflow.mayTake(state, from: from)
        case .voucher:
            guard let state = Voucher.State(rawValue: code), let from = Voucher.State(rawValue: old) else {
                return false
            }
            return VoucherWorkflow.mayTake(state, from: from)
        default: return false
        }
    }

    /// What a step asks for, in this order.
    static func facts(_ kind: RecordKind, to code: String, from old: String) -> [StepFact] {
        switch kind {
        case .project:
            guard let state = Project.State(rawValue: code) else { return [] }
            return ProjectWorkflow.facts(state, from: Project.State(rawValue: old) ?? .idea)
        case .trainingNeed: return TrainingNeed.State(rawValue: code).map(NeedWorkflow.facts) ?? []
        case .voucher: return Voucher.State(rawValue: code).map(VoucherWorkflow.facts) ?? []
        default: return []
        }
    }

    static func taking(
        _ code: String, _ entry: RecordEntry, _ facts: [String: FieldValue], today: CalendarDate
    ) -> RecordEntry {
        if let project = entry.record(as: Project.self), let state = Project.State(rawValue: code) {
            return RecordEntry(ProjectWorkflow.taking(state, project, facts, today: today))
        }
        var entry = entry
        let asked = RecordSteps.facts(entry.kind, to: code, from: entry["state"].text)
        for fact in asked where fact.isAskedAnew || entry[fact.field].isEmpty {
            if let value = facts[fact.field] { entry[fact.field] = value }
        }
        entry["state"] = .text(code)
        return entry
    }
}
