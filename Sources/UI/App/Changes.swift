// Which records were written, and what the state remembers of them and must fetch again.
import Domain
import Office

/// The kinds of record of which something was written.
struct Changes {
    /// The kinds; nil when any may be among them.
    private let kinds: Set<RecordKind>?
    /// The records as they were stored, where that is known.
    private(set) var entries: [RecordEntry] = []
    /// Whether a change was taken back or made again.
    private(set) var isUndoing = false

    /// Anything may have changed: an import, an undo, another program.
    static let all = Changes(kinds: nil)

    /// A change was taken back or made again, whatever it had written.
    static let undoing = Changes(kinds: nil, isUndoing: true)

    private init(kinds: Set<RecordKind>?, isUndoing: Bool = false) { (self.kinds, self.isUndoing) = (kinds, isUndoing) }

    /// What follows from records that were stored. A payment writes the sum of its case.
    init(_ entries: [RecordEntry]) {
        self.entries = entries
        let written = Set(entries.map(\.kind))
        kinds = written.contains(RecordKind.payment) ? written.union([RecordKind.support]) : written
    }

    /// Whether records of a kind may be among them.
    func concern(_ kind: RecordKind) -> Bool { kinds?.contains(kind) ?? true }
}

/// What came of a write: it says which records were written.
protocol Writing: Sendable {
    /// What was written; nil when nothing was.
    var changes: Changes? { get }
}

extension SaveOutcome: Writing {
    var changes: Changes? { if case .saved(let entry) = self { Changes([entry]) } else { nil } }
}

extension BatchOutcome: Writing {
    var changes: Changes? { if case .saved(let entries) = self { Changes(entries) } else { nil } }
}

extension ChangeOutcome: Writing {
    var changes: Changes? { outcome.changes }
}

extension Replacement: Writing {
    var changes: Changes? { outcome.changes }
}

extension StepOutcome: Writing {
    var changes: Changes? {
        guard case .taken(let entries, let others, _) = self, !entries.isEmpty else { return nil }
        return Changes(entries + others)
    }
}

extension MergeOutcome: Writing {
    // The records that referred to the one merged away are written as well.
    var changes: Changes? { if case .merged = self { .all } else { nil } }
}

extension UndoOutcome: Writing {
    var changes: Changes? { if case .done = self { .undoing } else { nil } }
}

extension AppState {
    /// Fetches again everything but the lists that is remembered of what changed; what nobody looks at is forgotten.
    ///
    /// A new value that the state takes from records belongs in here, and nowhere else.
    mutating func renew(after changes: Changes) -> [Effect] {
        TourState.look(at: &self, written: changes)
        var effects: [Effect] = []
        if changes.concern(RecordKind.person) { effects.append(.loadAccess) }
        if changes.concern(RecordKind.question) { effects.append(.countOverdue(today)) }
        if changes.concern(RecordKind.product) { effects.append(.countExpiring(today)) }
        if changes.concern(RecordKind.administrativeUnit) || changes.concern(RecordKind.body) {
            effects.append(.loadUnits)
        }
        if changes.concern(RecordKind.legalDocument) { effects.append(.loadDocuments) }
        if changes.concern(RecordKind.holiday) { effects.append(.loadCalendar) }
        if changes.concern(RecordKind.savedView) { effects.append(.loadViews) }
        if changes.concern(RecordKind.conference) {
            effects += [.loadCurrentConference, .loadClock(today)]
        }
        if changes.concern(RecordKind.letterhead) { effects.append(.loadOfficeName) }
        if showsFirstSteps { effects.append(.loadFirstSteps) }
        for kind in options.keys where changes.concern(kind) { effects.append(.loadOptions(kind)) }
        effects += renewSuggestions(after: changes) + renewOwners(after: changes) + AccountState.renew(in: self)
        if pane == .summary || summary != nil { effects.append(.summarise) }
        // What surrounds the record under the cursor comes again once the cursor rests.
        if changes.concern(RecordKind.promise), let question = links.asked?.id {
            effects.append(.loadPromises(question: question, generation: links.generation))
        }
        links.asked = nil
        return effects
    }

    /// Fetches again the records whose parts are shown: what is added there begins with what they say.
    private func renewOwners(after changes: Changes) -> [Effect] {
        let shown = Pane.allCases.flatMap { pane in
            (trails[pane] ?? []) + [lists[pane]].compactMap { $0 }
        }
        var seen: Set<String> = []
        return shown.compactMap { list in
            guard let owner = list.owner?.entry, changes.concern(owner.kind), seen.insert(owner.identity.uid).inserted
            else { return nil }
            return .loadOwner(owner)
        }
    }

    /// Another day begins: what is late, what ends soon, and the views that ask for days.
    mutating func turnDay() -> [Effect] {
        for pane in Pane.allCases {
            guard var list = lists[pane], list.view != nil else { continue }
            list.query = list.query(in: self)
            lists[pane] = list
        }
        return renew(after: .all) + reload(quietly: true) + (keepsCopies ? [.backUpToday] : [])
    }
}
