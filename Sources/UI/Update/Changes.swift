// Which records an answer says were written, and what the state remembers of them and must fetch again.
import Domain
import Office

/// The kinds of record of which something was written.
struct Changes {
    /// The kinds; nil when any may be among them.
    private let kinds: Set<RecordKind>?

    /// Anything may have changed: an import, an undo, another program.
    static let all = Changes(kinds: nil)

    private init(kinds: Set<RecordKind>?) { self.kinds = kinds }

    /// What follows from records that were stored. A payment writes the sum of its case.
    init(_ entries: [RecordEntry]) {
        let written = Set(entries.map(\.kind))
        kinds = written.contains(RecordKind.payment) ? written.union([RecordKind.support]) : written
    }

    /// Whether records of a kind may be among them.
    func concern(_ kind: RecordKind) -> Bool { kinds?.contains(kind) ?? true }
}

extension Message {
    /// What was written to the records when this came; nil when nothing was.
    var changes: Changes? {
        switch self {
        case .saved(.saved(let entry), _, _), .tookIn(.saved(let entry), _, _), .binned(.saved(let entry), _),
            .replaced(.saved(let entry), _):
            Changes([entry])
        case .savedAll(.saved(let entries), _, _), .binnedAll(.saved(let entries), _),
            .assigned(.saved(let entries), _), .madeSame(.saved(let entries), _, _),
            .dossier(.begun(.saved(let entries), _)), .cases(.stored(.saved(let entries), _)):
            Changes(entries)
        case .steps(.taken(.taken(let entries, let others, _), _)): entries.isEmpty ? nil : Changes(entries + others)
        // The records that referred to the one merged away are written as well.
        case .mergedRecords(.merged, _, _), .undone(.done, _), .carriedOut, .changedElsewhere: .all
        default: nil
        }
    }
}

extension AppState {
    /// Fetches again everything but the lists that is remembered of what changed; what nobody looks at is forgotten.
    ///
    /// A new value that the state takes from records belongs in here, and nowhere else.
    mutating func renew(after changes: Changes) -> [Effect] {
        var effects: [Effect] = []
        if changes.concern(RecordKind.question) { effects.append(.countOverdue(today)) }
        if changes.concern(RecordKind.product) { effects.append(.dossier(.countExpiring(today))) }
        if changes.concern(RecordKind.administrativeUnit) { effects.append(.loadUnits) }
        if changes.concern(RecordKind.legalDocument) { effects.append(.loadDocuments) }
        if changes.concern(RecordKind.savedView) { effects.append(.loadViews) }
        if changes.concern(RecordKind.conference) { effects.append(.loadCurrentConference) }
        for kind in options.keys where changes.concern(kind) { effects.append(.loadOptions(kind)) }
        effects += renewSuggestions(after: changes) + renewOwners(after: changes) + renewAccount()
        if pane == .summary || summary != nil { effects.append(.summarise) }
        // What lies around the record under the cursor comes again once the cursor rests.
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

    /// Takes a record whose parts are shown as it is now.
    mutating func take(owner entry: RecordEntry) {
        for pane in Pane.allCases {
            if lists[pane]?.owner?.entry.isSame(as: entry) == true { lists[pane]?.owner?.entry = entry }
            for index in (trails[pane] ?? []).indices where trails[pane]?[index].owner?.entry.isSame(as: entry) == true
            {
                trails[pane]?[index].owner?.entry = entry
            }
        }
    }

    /// Takes what references of a kind can name, in the forms that are open too.
    mutating func take(_ options: [ReferenceOption], of kind: RecordKind) {
        self.options[kind] = options
        for index in layers.indices {
            guard case .form(var form) = layers[index] else { continue }
            form.renew(options, of: kind, unknown: words[.unknown])
            layers[index] = .form(form)
        }
    }

    /// Another day begins: what is late, what ends soon, and the views that ask for days.
    mutating func turnDay() -> [Effect] {
        for pane in Pane.allCases {
            guard var list = lists[pane], list.view != nil else { continue }
            list.query = query(of: list)
            lists[pane] = list
        }
        return renew(after: .all) + reload(quietly: true)
    }
}
