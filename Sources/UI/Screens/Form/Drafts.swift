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
            $0.take($1)
        }
    }

    /// Fetches a draft with its record; without a record that is still there it is gone on with as a new one.
    static func openDraft(_ kind: RecordKind, _ identity: RecordIdentity) -> Effect {
        .ask("openDraft", about: identity, .drafts, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.openDraft(kind, identity)
        } answer: {
            $0.takeOpened($1.entry, $1.draft)
        }
    }

    /// Keeps a draft, as of so many edits.
    static func keepDraft(_ entry: RecordEntry, edits: Int) -> Effect {
        .ask("keepDraft", about: entry, .drafts) { services in
            await attempted { () async throws(OfficeFailure) in try await services.office.saveDraft(entry) }
        } answer: {
            $0.takeDraft(entry, edits: edits, $1)
        }
    }

    /// Drops a draft.
    static func dropDraft(_ kind: RecordKind, _ identity: RecordIdentity) -> Effect {
        .ask("dropDraft", about: identity, .drafts) { services throws(OfficeFailure) in
            try await services.office.discardDraft(kind, identity)
        } answer: { state, _ in
            state.renewDrafts
        }
    }
}

extension AppState {
    /// Takes all drafts of the user; at the start it is told how many there are.
    mutating func take(_ found: [OpenDraft]) {
        let isStart = drafts == nil
        drafts = found
        if case .menu(let menu) = layers.last, menu.listsDrafts { relistDrafts(menu) }
        guard isStart, !found.isEmpty, layers.isEmpty, message == nil else { return }
        say(found.count == 1 ? .draftAtStart : .draftsAtStart, String(found.count), draftsDoor, role: .warning)
    }

    /// While somebody types nobody sees which rows have a draft; once the form is left, they are marked.
    var renewDrafts: [Effect] { openForm == nil && openScore == nil ? [.loadDrafts] : [] }

    /// Whether something was typed for a stored record and not saved.
    func hasDraft(_ entry: RecordEntry) -> Bool {
        drafts?.contains { $0.entry.kind == entry.kind && entry.identity.isSame(as: $0.entry.identity) } ?? false
    }

    /// How one comes to the list of drafts, as a sentence names it: `F9 › Bản nháp`.
    var draftsDoor: String { (Command.menu.keys.first?.label ?? "") + " › " + words.command(.drafts) }

    /// The key that opens the draft of a form again, from where one is once the form is left.
    func keyBack(to form: FormState) -> String {
        let command: Command? =
            form.intake != nil
            ? .takeIn
            : form.review != nil ? .split : form.kind != kind ? nil : form.base.identity.id == 0 ? .new : .edit
        return command?.keys.first?.label ?? draftsDoor
    }

    /// Lists the drafts of the user.
    mutating func listDrafts() {
        guard drafts?.isEmpty == false else { return say(.draftsNone, role: .dim) }
        layers.append(.menu(draftsMenu))
    }

    private var draftsMenu: MenuState {
        let items = (drafts ?? []).map { draft in
            let entry = draft.entry
            let name = entry.title.isEmpty ? words[.draftUntitled] : entry.title
            let note = draft.moment + (entry.identity.id == 0 ? " · " + words[.draftNew] : "")
            let title = clip(name, 48) + " · " + words.kind(entry.kind)
            var item = MenuItem(title: title, note: note) {
                $0.openDraft(entry.kind, entry.identity)
            }
            item.drop = { $0.askToDrop(entry.kind, entry.identity, title: title) }
            return item
        }
        var menu = MenuState(title: words.command(.drafts), items: items)
        menu.listsDrafts = true
        return menu
    }

    private mutating func relistDrafts(_ shown: MenuState) {
        layers.removeLast()
        guard drafts?.isEmpty == false else { return }
        var menu = draftsMenu
        (menu.filter, menu.cursor) = (shown.filter, min(shown.cursor, max(0, menu.items.count - 1)))
        layers.append(.menu(menu))
    }

    /// Goes on with a draft.
    mutating func openDraft(_ kind: RecordKind, _ identity: RecordIdentity) -> [Effect] {
        guard let draft = drafts?.first(where: { $0.entry.kind == kind && $0.entry.identity == identity }) else {
            return []
        }
        if kind == .scoreSheet { return [.openScore(draft.entry)] }
        return fetchNeeded(kind) + [.openDraft(kind, identity)]
    }

    /// Asks before a draft of the list is given up.
    private mutating func askToDrop(_ kind: RecordKind, _ identity: RecordIdentity, title: String) -> [Effect] {
        let items = [
            .dismissal(words[.keepDraft]), MenuItem(title: words[.dropDraft]) { _ in [.dropDraft(kind, identity)] },
        ]
        layers.append(.menu(MenuState(title: title, items: items)))
        return []
    }
}
