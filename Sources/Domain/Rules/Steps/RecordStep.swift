// A step that records of a kind take, one or several in one change.

/// Records on their way to a state, with what was said for it.
package struct RecordStep: Sendable, Hashable {
    /// The records as they are on the screen.
    package let entries: [RecordEntry]
    /// The code of the state.
    package let to: String
    /// What was said, by its field.
    package var facts: [String: FieldValue] = [:]
    /// Why it is taken although something speaks against saving the records.
    package var acceptance: String?
    /// What is suggested for the facts, by their fields.
    package let suggestions: [String: FieldValue]
    /// Whether several records take it: what each says for itself is not asked then.
    private let isForMany: Bool

    /// A step of records, as far as is known around each of them.
    package init(entries: [RecordEntry], to: String, contexts: [StepContext] = []) {
        self.init(entries: entries, to: to, contexts: contexts, isForMany: entries.count > 1)
    }

    private init(entries: [RecordEntry], to: String, contexts: [StepContext] = [], isForMany: Bool) {
        (self.entries, self.to, self.isForMany) = (entries, to, isForMany)
        var suggestions: [String: FieldValue] = [:]
        for (entry, context) in zip(entries, contexts) {
            for fact in entry.kind.description.workflow?.facts(to, entry) ?? [] where suggestions[fact.field] == nil {
                suggestions[fact.field] = fact.suggestion(isForMany ? nil : entry, context)
            }
        }
        self.suggestions = suggestions
    }

    /// The same step of newer versions of records, which are told by their numbers.
    package func renewed(_ newer: RecordEntry) -> RecordStep {
        var step = RecordStep(
            entries: entries.map { $0.identity.id == newer.identity.id ? newer : $0 }, to: to, isForMany: isForMany)
        (step.facts, step.acceptance) = (facts, acceptance)
        return step
    }

    /// The same step without some of its records.
    package func without(_ left: [StepLeft]) -> RecordStep {
        let ids = Set(left.map(\.entry.identity.id))
        var step = RecordStep(entries: entries.filter { !ids.contains($0.identity.id) }, to: to, isForMany: isForMany)
        (step.facts, step.acceptance) = (facts, acceptance)
        return step
    }

    private var workflow: Workflow? { entries.first?.kind.description.workflow }

    /// Whether a step leads there from where a record stands.
    package func mayTake(_ entry: RecordEntry) -> Bool {
        workflow?.next(entry["state"].text).contains(to) == true
    }

    /// The facts that are still asked for, in their order.
    package var missing: [StepFact] {
        var found: [StepFact] = []
        for entry in entries where mayTake(entry) {
            for fact in asked(of: entry) where facts[fact.field] == nil {
                if !found.contains(where: { $0.field == fact.field }) { found.append(fact) }
            }
        }
        return found
    }

    /// The facts that a record takes from what is said.
    private func asked(of entry: RecordEntry) -> [StepFact] {
        (workflow?.facts(to, entry) ?? []).filter { fact in
            (fact.isAskedAgain || entry[fact.field].isEmpty) && (!fact.isOwn || !isForMany)
        }
    }

    /// What each of several records takes for a fact without being asked; nothing when it has to be said.
    private func ownValue(of entry: RecordEntry, for fact: StepFact, _ context: StepContext?) -> FieldValue {
        guard isForMany, fact.isOwn, fact.isAskedAgain || entry[fact.field].isEmpty, let context else { return .none }
        return fact.each(entry, context)
    }

    /// A record in its new state, with what was said.
    private func moved(_ entry: RecordEntry, _ context: StepContext? = nil) -> RecordEntry {
        var moved = entry
        for fact in workflow?.facts(to, entry) ?? [] {
            let own = ownValue(of: entry, for: fact, context)
            if !own.isEmpty { moved[fact.field] = own }
        }
        for fact in asked(of: entry) { if let value = facts[fact.field] { moved[fact.field] = value } }
        moved["state"] = .text(to)
        return moved
    }

    /// A record after the step.
    private func taken(_ entry: RecordEntry, _ context: StepContext) -> RecordEntry {
        workflow?.settled(moved(entry, context), entry, context) ?? entry
    }

    /// What is wrong with a fact in any of the records; nil when nothing is.
    package func problem(with field: String, on today: CalendarDate) -> FieldProblem? {
        for entry in entries where mayTake(entry) {
            let fact = asked(of: entry).first { $0.field == field }
            if let reason = fact?.check(facts[field] ?? .none, today) { return FieldProblem(field, reason) }
            let problems = entry.kind.description.problems(of: moved(entry))
            if let problem = problems.first(where: { $0.field == field }) { return problem }
        }
        return nil
    }

    /// Everything that keeps a record from the step; empty when it may.
    /// - Parameter isAsking: whether what is missing is still going to be asked for.
    package func obstacles(of entry: RecordEntry, _ context: StepContext, isAsking: Bool = false) -> [StepObstacle] {
        guard let workflow else { return [] }
        let state = entry["state"].text
        guard workflow.next(state).contains(to) else { return [state == to ? .alreadyThere : .notAllowed(from: state)] }
        let open = Set(isAsking ? missing.map(\.field) : [])
        let moved = moved(entry, context)
        let changes = entry.kind.description.changes(from: entry, to: moved)
        let objection = context.access.objection(to: moved, .edit, changes) { context.drafters }
        if let objection { return [.refused(objection)] }
        let needed = workflow.facts(to, entry).filter { fact in
            let isSaid = asked(of: entry).contains { $0.field == fact.field } && facts[fact.field] != nil
            let isKnown = isSaid || !fact.isAskedAgain || !ownValue(of: entry, for: fact, context).isEmpty
            return fact.isRequired && !open.contains(fact.field) && (!isKnown || moved[fact.field].isBlank)
        }
        let found = workflow.obstacles(moved, context)
        if !needed.isEmpty {
            // Of several records each is asked when it takes the step alone.
            let (own, asked) = (needed.filter { isForMany && $0.isOwn }, needed.filter { !isForMany || !$0.isOwn })
            return (own.isEmpty ? [] : [.needsOwn(own.map(\.field))])
                + (asked.isEmpty ? [] : [.needsFacts(asked.map(\.field))]) + found
        }
        guard found.isEmpty else { return found }
        let description = entry.kind.description
        let known = description.problems(of: entry)
        let after = description.settled(taken(entry, context), entry)
        return description.problems(of: after).first { !known.contains($0) && !open.contains($0.field) }
            .map { [.wrong($0)] } ?? []
    }

    /// What is known around the records once the papers are numbered that the step issues with records around them.
    /// - Parameter numbered: gives such a record the numbers of its papers.
    /// - Returns: the contexts, and the records that issue papers.
    package func issuing(_ contexts: [StepContext], numbered: (RecordEntry) throws -> RecordEntry) rethrows -> (
        contexts: [StepContext], issued: [RecordEntry]
    ) {
        guard let workflow else { return (contexts, []) }
        var (contexts, issued) = (contexts, [RecordEntry]())
        for (place, entry) in entries.enumerated() where obstacles(of: entry, contexts[place]).isEmpty {
            for (index, other) in contexts[place].records.enumerated() {
                let asked = workflow.issuing(moved(entry), other, contexts[place])
                guard asked != other else { continue }
                let known = issued.first { $0.kind == other.kind && $0.identity == other.identity }
                let answer = try known ?? numbered(asked)
                if known == nil { issued.append(answer) }
                contexts[place].records[index] = answer
            }
        }
        return (contexts, issued)
    }

    /// What comes of the step: those that can take it do, the others are left.
    /// - Parameter contexts: what is known around each of the records.
    package func result(_ contexts: [StepContext]) -> StepResult {
        var result = StepResult()
        var around: [RecordEntry] = []
        var places: [RecordKind: [RecordIdentity: Int]] = [:]
        for (entry, context) in zip(entries, contexts) {
            let found = obstacles(of: entry, context)
            guard found.isEmpty else {
                result.left.append(StepLeft(entry: entry, obstacles: found))
                continue
            }
            let stepped = taken(entry, context)
            result.changed.append(stepped)
            for other in context.records {
                let place = places[other.kind]?[other.identity] ?? around.count
                if place == around.count {
                    places[other.kind, default: [:]][other.identity] = place
                    around.append(other)
                    result.following.append(other)
                }
                result.following[place] = workflow?.following(stepped, result.following[place]) ?? other
            }
        }
        result.following = zip(around, result.following).filter { $0 != $1 }.map(\.1)
        return result
    }
}

/// What comes of a step before it is stored.
package struct StepResult: Sendable, Hashable {
    /// The records after the step, in their order.
    package var changed: [RecordEntry] = []
    /// The records around them that change with them.
    package var following: [RecordEntry] = []
    /// Those that cannot take it.
    package var left: [StepLeft] = []
}

/// A record that cannot take a step.
package struct StepLeft: Sendable, Hashable {
    /// The record.
    package let entry: RecordEntry
    /// Why.
    package let obstacles: [StepObstacle]

    /// A record and why it cannot take a step.
    package init(entry: RecordEntry, obstacles: [StepObstacle]) { (self.entry, self.obstacles) = (entry, obstacles) }
}

extension FieldValue {
    /// Whether nothing is said: it is empty, or white space alone.
    package var isBlank: Bool { isEmpty || text.allSatisfy(\.isWhitespace) && !text.isEmpty }
}

extension StepResult {
    /// Accepts what speaks against the changed records with a reason.
    /// - Returns: whether they may be saved: nothing speaks against them that nobody accepted.
    package mutating func accept(_ flags: [[SaveFlag]], reason: String?) -> Bool {
        if let reason {
            for (index, found) in flags.enumerated() where !found.isEmpty {
                changed[index] = changed[index].accepting(found, reason: reason)
            }
        }
        return !zip(changed, flags).contains { !$0.open($1).isEmpty }
    }
}

extension StepSource {
    /// The records that it means around a record; nil when there are none.
    package func query(around entry: RecordEntry) -> ListQuery? {
        switch self {
        case .named(let field):
            guard case .reference(let kind) = entry.kind.description[field]?.kind, let id = entry[field].reference
            else { return nil }
            return ListQuery(kind: kind, conditions: [.record(id)])
        case .all(let kind): return ListQuery(kind: kind)
        case .parts(let kind, let field):
            return ListQuery(kind: kind, conditions: [.equals(field: field, .reference(entry.identity.id))])
        }
    }
}
