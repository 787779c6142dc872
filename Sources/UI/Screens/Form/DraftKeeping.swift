// What was typed is kept while one types, and before a form or the program is left.
import Domain
import Office
import Screen
import Words

extension Effect {
    /// Does something once the work on drafts asked for before has ended, if all that was typed is kept then.
    static func onceKept(
        isForced: Bool = false, _ action: @escaping @Sendable (inout AppState) -> [Effect],
        otherwise: @escaping @Sendable (inout AppState) -> Void = { _ in }
    ) -> Effect {
        .ask("onceKept", .drafts, .holdsKeys) { _ in
        } answer: { state, _ in
            if isForced || state.isAllKept {
                let effects = action(&state)
                // The Escape that asked for it can still be taken back.
                state.beforeEscape?.layersLeft = state.layers.count
                return effects
            }
            otherwise(&state)
            return []
        }
    }
}

extension FormState {
    /// Whether nothing that was typed would be lost with the form.
    var isKept: Bool { !isChanged || keptEdits == edits }
}

extension ScoreState {
    /// Whether nothing that was chosen would be lost with the sheet.
    var isKept: Bool { !isChanged || keptEdits == edits }
}

extension AppState {
    /// Whether nothing that was typed would be lost with the program.
    var isAllKept: Bool {
        layers.allSatisfy { layer in
            switch layer {
            case .form(let form): form.isKept
            case .score(let score): score.isKept
            default: true
            }
        }
    }

    /// Keeps what is open, and then does something; where it cannot be kept all stays as it is.
    func onceKept(_ action: @escaping @Sendable (inout AppState) -> [Effect]) -> [Effect] {
        keepDraftNow() + [.onceKept(action)]
    }

    /// Leaves the program once what was typed is kept; asks where it cannot be.
    mutating func quit() -> [Effect] {
        guard !isAllKept else { return keepDraftNow() + [.quit] }
        return keepDraftNow() + [
            .onceKept { _ in
                [.quit]
            } otherwise: {
                $0.askToQuit()
            }
        ]
    }

    /// Leaves the program because it was told to; nobody can be asked.
    func end() -> [Effect] { keepDraftNow() + [.onceKept(isForced: true) { _ in [.quit] }] }

    private mutating func askToQuit() {
        let items = [
            .dismissal(words[.goOnEditing]),
            MenuItem(title: words[.keepAgain]) { $0.quit() },
            MenuItem(title: words[.quitWithout]) { _ in [.quit] },
        ]
        layers.append(.menu(MenuState(title: words[.quitUnkept], items: items)))
    }

    /// Keeps what stands in open forms, before it can be lost.
    func keepDraftNow() -> [Effect] {
        layers.flatMap { layer -> [Effect] in
            switch layer {
            case .form(let form) where !form.isKept: [.keepDraft(form.typedEntry, edits: form.edits)]
            case .form(let form) where !form.isChanged && form.keptEdits > 0:
                [.dropDraft(form.kind, form.base.identity)]
            case .score(let score) where !score.isKept || !score.isChanged: draft(of: score)
            default: []
            }
        }
    }

    /// What was typed up to now is kept at the end of each pause, unless that was done.
    func keepDraftIfPaused(_ edits: Int) -> [Effect] {
        let isTyped = openForm.map { $0.edits == edits } ?? openScore.map { $0.edits == edits } ?? false
        return isTyped ? keepDraftNow() : []
    }

    /// Says where what was typed is; the way back to it.
    mutating func sayKept(_ way: String) {
        if let draftTrouble {
            say(.draftFiled, way, words(draftTrouble), role: .warning)
        } else {
            say(.draftKept, way, role: .warning)
        }
    }

    /// Takes what came of keeping a draft.
    mutating func takeDraft(
        _ entry: RecordEntry, edits: Int, _ result: Result<OfficeFailure?, OfficeFailure>
    ) -> [Effect] {
        switch result {
        case .success(let trouble):
            let isNews = trouble != nil && draftTrouble == nil
            draftTrouble = trouble
            noteKept(entry, edits)
            if isNews, let trouble {
                say(.draftInFile, words(trouble), role: .warning)
                message?.outlivesTyping = true
            }
            return renewDrafts
        case .failure(let failure):
            say(.draftNotKept, words(failure), role: .error)
            message?.outlivesTyping = true
            // Tried again: what stands in the way may be gone then.
            return [.awaitPause(edits: edits)]
        }
    }

    private mutating func noteKept(_ entry: RecordEntry, _ edits: Int) {
        for (index, layer) in layers.enumerated() {
            switch layer {
            case .form(var form) where form.kind == entry.kind && form.base.identity == entry.identity:
                form.keptEdits = edits
                layers[index] = .form(form)
            case .score(var score) where entry.kind == .scoreSheet && score.base.identity == entry.identity:
                score.keptEdits = edits
                layers[index] = .score(score)
            default: break
            }
        }
    }
}
