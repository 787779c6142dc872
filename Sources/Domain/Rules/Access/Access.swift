// Who may change what: the one place that says which role a change needs.

/// What people may do in the office; each may also do what those before may.
package enum OfficeRole: String, CaseIterable, Sendable, Comparable {
    /// Looks on and prints.
    case reader
    /// Enters records and takes steps.
    case clerk
    /// Decides, and says who may do what.
    case reviewer

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Whether the second may do more.
    package static func < (one: OfficeRole, other: OfficeRole) -> Bool { one.rank < other.rank }
}

/// Why somebody may not change something.
package enum AccessProblem: Sendable, Hashable {
    /// It needs a role, and the person has another.
    case needs(OfficeRole, has: OfficeRole)
    /// The person drafted the answer that is to be approved, and the office has somebody else approve it.
    case ownAnswer
    /// The person would give up the right to say who may do what: somebody else has to take it.
    case ownRight
    /// The first role is the one of who gives it, by the login: else nobody could give another.
    case firstRole(login: String)
    /// Another record has the login.
    case sameLogin(String)
}

/// What one person may do now.
package struct Access: Sendable, Hashable {
    /// The person, by the login.
    package let who: String
    /// The role; nil as long as nobody in the office has one, when everybody may do everything.
    package let role: OfficeRole?
    /// Whether an answer is approved by somebody else than who drafted it.
    package let separatesDrafting: Bool

    /// The name of the setting by which drafting and approving are separate.
    package static let separationSetting = "office.separatesDrafting"

    /// What a person may do; everything when nothing is said of roles.
    package init(who: String, role: OfficeRole? = nil, separatesDrafting: Bool = false) {
        (self.who, self.role, self.separatesDrafting) = (who, role, separatesDrafting)
    }

    /// The role that any change of records of a kind needs.
    package static func needed(for kind: RecordKind, _ step: JournalItem.Step = .edit) -> OfficeRole {
        switch kind {
        case .person: .reviewer
        // Whoever enters records may show what is hidden; that it was shown stays written.
        case .disclosure: step == .create ? .clerk : .reviewer
        default: .clerk
        }
    }

    /// The role that it takes to do away with records for good.
    package static let neededToErase = OfficeRole.reviewer

    /// The role that it needs to set something for everybody.
    package static func needed(forSetting name: String) -> OfficeRole {
        name == separationSetting ? .reviewer : .clerk
    }

    /// Why something that needs a role may not be done; nil when it may.
    package func objection(toNeeding needed: OfficeRole) -> AccessProblem? {
        guard let role, role < needed else { return nil }
        return .needs(needed, has: role)
    }

    /// Why a record may not become what it is after a change; nil when it may.
    /// - Parameters:
    ///   - entry: the record after the change.
    ///   - isImport: whether it comes from a file. A record that is new with it was decided on before.
    ///   - drafters: who wrote in its answer, but for this change.
    package func objection(
        to entry: RecordEntry, _ step: JournalItem.Step, _ changes: [FieldChange], isImport: Bool = false,
        drafters: () throws -> Set<String>
    ) rethrows -> AccessProblem? {
        if let problem = objection(toNeeding: Self.needed(for: entry.kind, step)) { return problem }
        guard let workflow = entry.kind.description.workflow, step == .create || step == .edit else { return nil }
        let state = entry["state"].text
        let before = changes.first { $0.field == "state" }?.before.text ?? (step == .create ? "" : state)
        let isDecided = workflow.isDecision(from: before, to: state)
        guard isDecided || workflow.isDecided(state) && changes.contains(where: { workflow.decidedOn($0.field) })
        else { return nil }
        if let problem = objection(toNeeding: .reviewer) { return problem }
        guard separatesDrafting, entry.kind == .question, workflow.isDecided(state), !(isImport && step == .create)
        else { return nil }
        let isWriting = changes.contains { $0.field == "answer" && !$0.after.isBlank }
        return try isWriting || drafters().contains(who) ? .ownAnswer : nil
    }
}

extension Access {
    /// Why the persons of the office may not become what they are after a change that somebody made; nil when they may.
    /// - Parameter persons: all in use, after the change.
    package static func objection(to persons: [OfficePerson], changedBy access: Access) -> AccessProblem? {
        var seen: Set<String> = []
        for person in persons where !person.login.isEmpty && !seen.insert(person.login).inserted {
            return .sameLogin(person.login)
        }
        guard persons.contains(where: { $0.role.given != nil }) else { return nil }
        let own = persons.first { $0.login == access.who }?.role.given
        guard own != .reviewer else { return nil }
        return access.role == nil ? .firstRole(login: access.who) : .ownRight
    }
}

/// A change of an answer, as the journal tells it.
package struct AnswerWriting: Sendable, Hashable {
    let who: String
    let before: String
    /// What the answer said then.
    package let after: String

    /// What somebody made of an answer in one change.
    package init(who: String, before: String, after: String) {
        (self.who, self.before, self.after) = (who, before, after)
    }

    /// Who wrote in an answer as it is now.
    /// - Parameter writings: the changes of it that nobody took back, the latest first.
    package static func drafters(_ writings: [AnswerWriting]) -> Set<String> {
        var found: Set<String> = []
        for writing in writings where writing.before != writing.after {
            // What was written before it was emptied is gone.
            if FieldValue.text(writing.after).isBlank || writing.after.isEmpty { break }
            found.insert(writing.who)
        }
        return found
    }
}
