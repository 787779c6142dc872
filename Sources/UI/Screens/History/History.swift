// Looking through the versions of a record, and taking one up again.
import Domain
import Office
import Screen

extension Effect {
    /// Fetches the history of a record.
    static func loadHistory(_ entry: RecordEntry) -> Effect {
        .ask("loadHistory", about: entry, .drafts) { services throws(OfficeFailure) in
            try await services.office.history(entry)
        } take: {
            $0.takeHistory(entry, $1)
        }
    }

    /// Fetches a record and its draft, to take an old version of it up.
    static func openVersion(_ old: RecordEntry, when: String) -> Effect {
        .ask("openVersion", about: old, .drafts) { services throws(OfficeFailure) in
            let stored = try await services.office.entry(old.kind, old.identity.id)
            return (stored, try await services.office.draft(old.kind, old.identity))
        } answer: {
            $0.takeVersion($1.0, old: old, when: when, $1.1)
        }
    }
}

extension HistoryState: Screen {
    package var place: Place { .history }
    package var layer: Layer { .history(self) }

    package func hint(in state: AppState) -> String { state.words[.hintHistory] }

    package func draw(in state: AppState, hasKeyboard: Bool, into surface: inout Surface) {
        HistoryView(state: state, history: self).draw(into: &surface)
    }

    package func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] { state.handle(key, in: self) }
}

extension AppState {
    mutating func takeHistory(_ entry: RecordEntry, _ items: [HistoryItem]) {
        guard !items.isEmpty else {
            say(.noHistory, role: .dim)
            return
        }
        layers.append(.history(HistoryState(entry: entry, items: items)))
    }

    mutating func handle(_ key: KeyPress, in history: HistoryState) -> [Effect] {
        if let command = keys.command(for: key, in: .history) {
            return command == .accept ? takeUp(history) : give(command)
        }
        var history = history
        switch key.key {
        case .left, .right:
            let step = key.key == .left ? 1 : -1
            history.cursor = min(max(0, history.cursor + step), history.items.count - 1)
            history.top = 0
        default:
            let view = HistoryView(state: self, history: history)
            history.top = Self.scrolled(history.top, key, height: view.height, count: view.lines.count)
        }
        layers[layers.count - 1] = .history(history)
        return []
    }

    /// Opens the form with the record as it was; nothing is saved until F2.
    private mutating func takeUp(_ history: HistoryState) -> [Effect] {
        if history.items.indices.contains(history.cursor), let merged = history.items[history.cursor].merged {
            say(.versionOfMerged, merged, role: .warning)
            return []
        }
        layers.removeLast()
        let old = history.restored
        guard old.values != history.entry.values else {
            say(.versionIsCurrent, role: .dim)
            return []
        }
        if old.kind == .scoreSheet {
            let version = OpenDraft(entry: old, time: history.items[history.cursor].when)
            return [.openScore(history.entry, old: version)]
        }
        return suggestionsNeeded(old.kind) + [.openVersion(old, when: history.items[history.cursor].when)]
    }

    /// Opens the form with an old version, unless something typed before waits to be saved.
    mutating func takeVersion(
        _ entry: RecordEntry?, old: RecordEntry, when: String, _ draft: OpenDraft?
    ) -> [Effect] {
        guard let entry, draft == nil else {
            let effects = takeOpened(entry, draft)
            if let draft { say(.draftInTheWay, draft.time, role: .warning) }
            return effects
        }
        var version = old
        version.identity = entry.identity
        var form = FormState(
            base: entry, draft: OpenDraft(entry: version, time: when), options: options, words: words)
        // Nobody typed it: left as it is, it leaves no draft.
        form.beginHere()
        layers.append(.form(FormLayout(state: self, form: form).scrolledForm))
        say(.versionOpened, when, role: .warning)
        return []
    }
}
