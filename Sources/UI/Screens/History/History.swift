// Looking through the versions of a record, and taking one up again.
import Domain
import Office
import Screen

extension Effect {
    /// Fetches the history of a record.
    static func loadHistory(_ entry: RecordEntry) -> Effect {
        .ask("loadHistory", about: entry, .drafts, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.history(entry)
        } take: { state, items in
            guard !items.isEmpty else { return state.say(.noHistory, role: .dim) }
            state.layers.append(.history(HistoryState(entry: entry, items: items)))
        }
    }

    /// Fetches a record and its draft, and opens its form with an old version, unless something typed before waits to be
    /// saved.
    static func openVersion(_ old: RecordEntry, when: String) -> Effect {
        .ask("openVersion", about: old, .drafts, .holdsKeys) { services throws(OfficeFailure) in
            let stored = try await services.office.entry(old.kind, old.identity.id)
            return (stored, try await services.office.draft(old.kind, old.identity))
        } answer: { state, found in
            let (stored, draft) = found
            guard let stored, draft == nil else {
                let effects = FormState.takeOpened(stored, draft, in: &state)
                if let draft { state.say(.draftInTheWay, draft.time, role: .warning) }
                return effects
            }
            var version = old
            version.identity = stored.identity
            var form = FormState(
                base: stored, draft: OpenDraft(entry: version, time: when), options: state.options,
                words: state.words)
            // Nobody typed it: left as it is, it leaves no draft.
            form.beginHere()
            state.layers.append(.form(form))
            state.say(.versionOpened, when, role: .warning)
            return []
        }
    }
}

extension HistoryState: OverlayScreen {
    var place: Place { .history }
    var layer: Layer { .history(self) }

    func hint(in context: ScreenContext) -> String { context.words[.hintHistory] }

    func laidOut(in context: ScreenContext) -> Layer {
        guard scroll.isMoved else { return layer }
        var laidOut = self
        let view = HistoryView(context: context, history: self)
        laidOut.scroll.settle(height: view.height, count: view.lines.count)
        return laidOut.layer
    }

    func draw(in context: ScreenContext, hasKeyboard: Bool, into surface: inout Surface) {
        HistoryView(context: context, history: self).draw(into: &surface)
    }

    func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        if let command = state.keys.command(for: key, in: place) {
            return command == .accept ? takeUp(in: &state) : state.give(command)
        }
        var moved = self
        switch key.key {
        case .left, .right:
            moved.cursor = min(max(0, cursor + (key.key == .left ? 1 : -1)), items.count - 1)
            moved.scroll = Scroll()
        default: moved.scroll.take(key)
        }
        moved.replaceTop(of: &state)
        return []
    }

    /// Opens the form with the record as it was; nothing is saved until F2.
    private func takeUp(in state: inout AppState) -> [Effect] {
        if items.indices.contains(cursor), let merged = items[cursor].merged {
            state.say(.versionOfMerged, merged, state.words.one(entry.kind), role: .warning)
            return []
        }
        state.layers.removeLast()
        let old = restored
        guard old.values != entry.values else {
            state.say(.versionIsCurrent, role: .dim)
            return []
        }
        if old.kind == .scoreSheet {
            return [.openScore(entry, old: OpenDraft(entry: old, time: items[cursor].when))]
        }
        return state.suggestionsNeeded(old.kind) + [.openVersion(old, when: items[cursor].when)]
    }
}
