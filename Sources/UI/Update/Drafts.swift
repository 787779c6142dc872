// The drafts of the user: which rows have one, the list of all of them, and the keys that lead back.
import Domain
import Office
import Screen
import Words

extension AppState {
    /// Takes all drafts of the user; at the start it is told how many there are.
    mutating func take(_ found: [OpenDraft]) {
        let isStart = drafts == nil
        drafts = found
        if case .menu(let menu) = layers.last, menu.listsDrafts { relistDrafts(menu) }
        guard isStart, !found.isEmpty, layers.isEmpty, message == nil else { return }
        say(found.count == 1 ? .draftAtStart : .draftsAtStart, String(found.count), draftsDoor, role: .warning)
    }

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

extension EffectRunner {
    /// The latest draft that goes on with what a new record begins; nil when there is none.
    func draft(goingOnWith entry: RecordEntry) async throws(OfficeFailure) -> OpenDraft? {
        try await office.drafts().first { entry.isContinued(by: $0.entry) }
    }

    /// A new record under the name of its draft, or under one of its own.
    func begun(_ entry: RecordEntry, _ draft: OpenDraft?) -> RecordEntry {
        var entry = entry
        if let draft {
            entry.identity = draft.entry.identity
        } else if entry.identity.uid.isEmpty {
            entry.identity = .begun()
        }
        return entry
    }

    /// A draft of the list with its record. What was typed for a record that is in the bin is not lost: it is gone on
    /// with as a new one.
    func openDraft(_ kind: RecordKind, _ identity: RecordIdentity) async throws(OfficeFailure) -> Message? {
        let draft = try await office.draft(kind, identity)
        guard let draft else { return .opened(nil, nil) }
        var blank = kind.description.blank()
        if identity.id != 0, let stored = try await office.entry(kind, identity.id) { return .opened(stored, draft) }
        blank.identity = RecordIdentity(id: 0, uid: identity.uid, version: 0)
        let typed = RecordEntry(kind: kind, identity: blank.identity, values: draft.entry.values)
        return .opened(blank, OpenDraft(entry: typed, time: draft.time, moment: draft.moment))
    }
}
