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
            if isForced || Drafts.areAllKept(in: state) {
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
    /// Whether nothing that was typed would be lost with the form; what belongs to a plan is no draft.
    var isKept: Bool { plannedRow != nil || !isChanged || keptEdits == edits }
}

extension ScoreState {
    /// Whether nothing that was chosen would be lost with the sheet.
    var isKept: Bool { !isChanged || keptEdits == edits }
}

extension Drafts {
    /// Whether nothing that was typed would be lost with the program.
    static func areAllKept(in state: AppState) -> Bool {
        state.layers.allSatisfy { layer in
            switch layer {
            case .form(let form): form.isKept
            case .score(let score): score.isKept
            default: true
            }
        }
    }

    /// Keeps what is open, and then does something; where it cannot be kept all stays as it is.
    static func onceKept(
        in state: AppState, _ action: @escaping @Sendable (inout AppState) -> [Effect]
    ) -> [Effect] {
        keepDraftNow(in: state) + [.onceKept(action)]
    }

    /// Keeps what stands in open forms, before it can be lost.
    static func keepDraftNow(in state: AppState) -> [Effect] {
        state.layers.flatMap { layer -> [Effect] in
            switch layer {
            case .form(let form) where !form.isKept: [.keepDraft(form.typedEntry, edits: form.edits)]
            case .form(let form) where !form.isChanged && form.keptEdits > 0:
                [.dropDraft(form.kind, form.base.identity)]
            case .score(let score) where !score.isKept || !score.isChanged: score.draft()
            default: []
            }
        }
    }

    /// What was typed up to now is kept at the end of each pause, unless that was done.
    static func keepDraftIfPaused(_ edits: Int, in state: AppState) -> [Effect] {
        let isTyped = state.openForm.map { $0.edits == edits } ?? state.openScore.map { $0.edits == edits } ?? false
        return isTyped ? keepDraftNow(in: state) : []
    }

    /// Says where what was typed is; the way back to it.
    static func sayKept(_ way: String, in state: inout AppState) {
        if let trouble = state.draftTrouble {
            state.say(.draftFiled, way, state.words(trouble), role: .warning)
        } else {
            state.say(.draftKept, way, role: .warning)
        }
    }

    /// Takes what came of keeping a draft.
    static func takeKept(
        _ entry: RecordEntry, edits: Int, _ result: Result<OfficeFailure?, OfficeFailure>, in state: inout AppState
    ) -> [Effect] {
        switch result {
        case .success(let trouble):
            let isNews = trouble != nil && state.draftTrouble == nil
            state.draftTrouble = trouble
            noteKept(entry, edits, in: &state)
            if isNews, let trouble {
                state.say(.draftInFile, state.words(trouble), role: .warning)
                state.message?.outlivesTyping = true
            }
            return renewDrafts(in: state)
        case .failure(let failure):
            state.say(.draftNotKept, state.words(failure), role: .error)
            state.message?.outlivesTyping = true
            // Tried again: what stands in the way may be gone then.
            return [.awaitPause(edits: edits)]
        }
    }

    private static func noteKept(_ entry: RecordEntry, _ edits: Int, in state: inout AppState) {
        for (index, layer) in state.layers.enumerated() {
            switch layer {
            case .form(var form) where form.kind == entry.kind && form.base.identity == entry.identity:
                form.keptEdits = edits
                state.layers[index] = .form(form)
            case .score(var score) where entry.kind == .scoreSheet && score.base.identity == entry.identity:
                score.keptEdits = edits
                state.layers[index] = .score(score)
            default: break
            }
        }
    }
}
