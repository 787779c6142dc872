// The drafts of the user: which rows have one, the list of all of them, and the keys that lead back.
import Domain
import Office
import Screen
import Words

extension Effect {
    /// Fetches all drafts of the user.
    static var loadDrafts: Effect {
        .ask("loadDrafts", .drafts, .unasked) { services throws(OfficeFailure) in
            try await services.office.drafts()
        } take: {
            Drafts.take($1, in: &$0)
        }
    }

    /// Fetches a draft with its record; without a record that is still there it is gone on with as a new one.
    static func openDraft(_ kind: RecordKind, _ identity: RecordIdentity) -> Effect {
        .ask("openDraft", about: identity, .drafts, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.openDraft(kind, identity)
        } answer: {
            FormState.takeOpened($1.entry, $1.draft, in: &$0)
        }
    }

    /// Keeps a draft, as it is after a number of edits.
    static func keepDraft(_ entry: RecordEntry, edits: Int) -> Effect {
        .ask("keepDraft", about: entry, .drafts) { services in
            await attempted { () async throws(OfficeFailure) in try await services.office.saveDraft(entry) }
        } answer: {
            Drafts.takeKept(entry, edits: edits, $1, in: &$0)
        }
    }

    /// Drops a draft.
    static func dropDraft(_ kind: RecordKind, _ identity: RecordIdentity) -> Effect {
        .ask("dropDraft", about: identity, .drafts, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.discardDraft(kind, identity)
        } answer: { state, _ in
            Drafts.renewDrafts(in: state)
        }
    }
}

/// The drafts of what was typed and not saved, of forms and of score sheets.
enum Drafts {
    /// Takes all drafts of the user; at the start it is told how many there are.
    static func take(_ found: [OpenDraft], in state: inout AppState) {
        let (isStart, before) = (state.drafts == nil, state.drafts ?? [])
        state.drafts = found
        if case .menu(let menu) = state.layers.last, menu.listsDrafts { relistDrafts(menu, of: before, in: &state) }
        guard isStart, !found.isEmpty, state.layers.isEmpty, state.message == nil else { return }
        state.say(
            found.count == 1 ? .draftAtStart : .draftsAtStart, String(found.count), draftsDoor(in: state),
            role: .warning)
    }

    /// While somebody types nobody sees which rows have a draft; once the form is left, they are marked.
    static func renewDrafts(in state: AppState) -> [Effect] {
        state.openForm == nil && state.openScore == nil ? [.loadDrafts] : []
    }

    /// How one comes to the list of drafts, as a sentence names it: `F9 › Bản nháp`.
    static func draftsDoor(in state: AppState) -> String { state.words.key(of: .drafts) }

    /// Lists the drafts of the user.
    static func listDrafts(in state: inout AppState) {
        guard state.drafts?.isEmpty == false else { return state.say(.draftsNone, role: .dim) }
        state.layers.append(.menu(draftsMenu(in: state)))
    }

    private static func draftsMenu(in state: AppState) -> MenuState {
        let items = (state.drafts ?? []).map { draft in
            let entry = draft.entry
            let name = name(of: entry, in: state)
            let note =
                draft.moment
                + (entry.identity.id == 0 ? " · " + state.words(.draftNew, state.words.one(entry.kind)) : "")
            let title = clip(name, 48) + " · " + state.words.kind(entry.kind)
            var item = MenuItem(title: title, note: note) {
                openDraft(entry.kind, entry.identity, in: &$0)
            }
            item.drop = { askToDrop(entry.kind, entry.identity, title: title, in: &$0) }
            return item
        }
        var menu = MenuState(title: state.words.command(.drafts), items: items)
        menu.listsDrafts = true
        menu.ownHint = .hintDrafts
        return menu
    }

    /// What a draft is called: by what was typed, while its own name is still empty.
    private static func name(of entry: RecordEntry, in state: AppState) -> String {
        if !entry.title.isEmpty { return entry.title }
        let blank = Catalogue.blank(of: entry.kind, on: state.today)
        let typed = entry.kind.description.fields.filter {
            !$0.isManaged && !entry[$0.name].isEmpty && entry[$0.name] != blank[$0.name]
        }
        // Words tell more of it than what was filled in or chosen.
        let inWords = typed.filter { $0.kind == .text || $0.kind == .prose }
        guard let field = inWords.first ?? typed.first else { return state.words[.draftUntitled] }
        return state.words.field(entry.kind, field.name) + ": "
            + CellText(field, of: entry, context: state.recordContext).text
    }

    /// Lists the drafts again, with the cursor on the draft on which it stood.
    private static func relistDrafts(_ shown: MenuState, of before: [OpenDraft], in state: inout AppState) {
        state.layers.removeLast()
        guard let drafts = state.drafts, !drafts.isEmpty else { return }
        var menu = draftsMenu(in: state)
        let under = shown.filter.isEmpty ? before[safe: shown.cursor]?.entry : nil
        let place = drafts.firstIndex { $0.entry.kind == under?.kind && $0.entry.identity == under?.identity }
        (menu.filter, menu.cursor) = (shown.filter, place ?? min(shown.cursor, max(0, menu.items.count - 1)))
        state.layers.append(.menu(menu))
    }

    /// Goes on with a draft.
    static func openDraft(_ kind: RecordKind, _ identity: RecordIdentity, in state: inout AppState) -> [Effect] {
        guard let draft = state.drafts?.first(where: { $0.entry.kind == kind && $0.entry.identity == identity }) else {
            return []
        }
        if kind == .scoreSheet { return [.openScore(draft.entry)] }
        return state.fetchNeeded(kind) + [.openDraft(kind, identity)]
    }

    /// Asks before a draft of the list is given up.
    private static func askToDrop(
        _ kind: RecordKind, _ identity: RecordIdentity, title: String, in state: inout AppState
    ) -> [Effect] {
        let items = [
            .dismissal(state.words[.keepDraft]),
            MenuItem(title: state.words[.dropDraft]) { _ in [.dropDraft(kind, identity)] },
        ]
        state.layers.append(.menu(MenuState(title: title, items: items)))
        return []
    }
}

extension OpenDraft {
    /// Whether it was typed for this stored record.
    func isOf(_ record: RecordEntry) -> Bool { entry.kind == record.kind && record.identity.isSame(as: entry.identity) }
}

extension FormState {
    /// The key that opens the draft of a form again, from where one is once the form is left.
    func keyBack(in state: AppState) -> String {
        let command: Command? =
            intake != nil
            ? .takeIn
            : review != nil ? .split : kind != state.kind ? nil : base.identity.id == 0 ? .new : .edit
        return command?.keys.first?.label ?? Drafts.draftsDoor(in: state)
    }
}

extension Drafts {
    /// Asks before what was typed is given up.
    static func askToDiscard(in state: inout AppState) {
        let items = [
            .dismissal(state.words[.keepDraft]),
            MenuItem(title: state.words[.dropDraft]) { discardDraft(in: &$0) },
        ]
        let isOverText = state.openForm?.focused?.editor != nil
        state.layers.append(
            .menu(MenuState(title: state.words.command(.discardDraft), items: items, isOverText: isOverText)))
    }

    static func discardDraft(in state: inout AppState) -> [Effect] {
        if let effects = ScoreState.discardScore(in: &state) { return effects }
        guard case .form(let form) = state.layers.last else { return [] }
        state.layers.removeLast()
        state.say(.draftDropped, role: .dim)
        return [.dropDraft(form.kind, form.base.identity)] + (form.leadsToReview ? [.openReview(form.base)] : [])
    }
}
