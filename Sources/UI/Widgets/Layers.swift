// The keys of menus, of lines to type and of what is only scrolled, and what came of leaving and coming back.
import Domain
import Office
import Screen
import TextEditing
import Vietnamese
import Words

extension Effect {
    /// Moves a record to the bin.
    static func bin(_ entry: RecordEntry) -> Effect {
        .write("bin", about: entry, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.bin(entry)
        } answer: {
            $0.takeBinned($1, entry)
        }
    }

    /// Takes the user's last change back.
    package static var undo: Effect {
        .write("undo", .holdsKeys, .long(.writing)) { services throws(OfficeFailure) in
            try await services.office.undo()
        } answer: {
            $0.takeUndone($1, isRedo: false)
        }
    }

    /// Does it again.
    package static var redo: Effect {
        .write("redo", .holdsKeys, .long(.writing)) { services throws(OfficeFailure) in
            try await services.office.redo()
        } answer: {
            $0.takeUndone($1, isRedo: true)
        }
    }
}

extension MenuState: Screen {
    package var place: Place { .menu }
    package var layer: Layer { .menu(self) }

    package func hint(in state: AppState) -> String {
        state.words[listsDrafts ? .hintDrafts : isOverText ? .hintMenuOverText : .hintMenu]
    }

    package func draw(in state: AppState, hasKeyboard: Bool, into surface: inout Surface) {
        MenuView(state: state, menu: self).draw(into: &surface)
    }

    package func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] { state.handle(key, in: self) }
}

extension PromptState: Screen {
    package var place: Place { .prompt }
    package var layer: Layer { .prompt(self) }

    package func hint(in state: AppState) -> String { state.words[.hintPrompt] }

    package func draw(in state: AppState, hasKeyboard: Bool, into surface: inout Surface) {
        PromptView(state: state, prompt: self).draw(into: &surface)
    }

    package func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] { state.handle(key, in: self) }
}

extension AppState {
    mutating func handle(_ key: KeyPress, in menu: MenuState) -> [Effect] {
        var menu = menu
        let shown = menu.shownItems
        switch key.key {
        case .escape:
            layers.removeLast()
            return []
        case .enter:
            guard shown.indices.contains(menu.cursor) else { return [] }
            guard shown[menu.cursor].isEnabled else { return tellWhyNot(shown[menu.cursor], in: menu) }
            if let effects = askAboutTyped(shown[menu.cursor], in: menu) { return effects }
            layers.removeLast()
            return shown[menu.cursor].choose(&self)
        case .function(8) where shown.indices.contains(menu.cursor) && shown[menu.cursor].drop != nil:
            return shown[menu.cursor].drop?(&self) ?? []
        case .up: menu.cursor = max(0, menu.cursor - 1)
        case .down: menu.cursor = min(max(0, shown.count - 1), menu.cursor + 1)
        case .home: menu.cursor = 0
        case .end: menu.cursor = max(0, shown.count - 1)
        case .pageUp: menu.cursor = max(0, menu.cursor - 10)
        case .pageDown: menu.cursor = min(max(0, shown.count - 1), menu.cursor + 10)
        default:
            if menu.isOverText { return goOnTyping(key) }
            let before = menu.filter.text
            guard type(key, into: &menu.filter, rows: 1) else { return [] }
            if menu.filter.text != before { (menu.cursor, menu.toldLine) = (0, nil) }
        }
        layers[layers.count - 1] = .menu(menu)
        return []
    }

    /// Closes a question about a text and goes on typing in it; keys that type nothing leave the question there.
    private mutating func goOnTyping(_ key: KeyPress) -> [Effect] {
        switch key.key {
        case .character where key.modifiers.isEmpty || key.modifiers == .shift: break
        case .backspace, .delete: break
        default: return []
        }
        layers.removeLast()
        return dispatch(key)
    }

    mutating func handle(_ key: KeyPress, in prompt: PromptState) -> [Effect] {
        var prompt = prompt
        switch key.key {
        case .escape:
            layers.removeLast()
            return []
        case .enter:
            let text = trimmed(prompt.editor.text)
            guard !text.isEmpty || prompt.question.mayBeEmpty else { return complainInLine(Sentence(.problemMissing)) }
            return prompt.question.answer(&self, text)
        case .up, .down, .pageUp, .pageDown:
            prompt.top = PromptFlags(state: self, prompt: prompt).scrolled(by: key.key)
        default:
            prompt.problem = nil
            _ = type(key, into: &prompt.editor, rows: 1)
        }
        layers[layers.count - 1] = .prompt(prompt)
        return []
    }

    mutating func takeBinned(_ outcome: SaveOutcome, _ entry: RecordEntry) -> [Effect] {
        let isThere: Bool
        switch outcome {
        case .saved:
            isThere = false
            unmark([entry])
            say(.binned, shortTitle(entry))
        case .conflict:
            isThere = true
            complain(Sentence(.binConflict))
        case .refused(let problem):
            isThere = true
            message = StatusMessage(text: words.problem(problem.reason, kind: entry.kind), role: .error)
        case .gone:
            isThere = false
            say(.recordGone, role: .warning)
        }
        isInDetail = false
        let next = isThere ? current : lists[pane]?.neighbour(without: [entry.identity.id])
        return reload(quietly: true, around: next?.identity.id)
    }

    mutating func takeUndone(_ outcome: UndoOutcome, isRedo: Bool) -> [Effect] {
        switch outcome {
        case .nothing:
            say(isRedo ? .nothingToRedo : .nothingToUndo, role: .warning)
            return []
        case .overtaken(let entry):
            complain(Sentence(.overtaken, shortTitle(entry)))
            return []
        case .done(_, let count, let entries):
            let title = count == 1 ? entries.first.map(shortTitle) : nil
            let what = title ?? words(.countedRecords, grouped(Int64(count)))
            say(isRedo ? .redone : .undone, what)
            // What was undone may be the record whose parts are shown.
            if let owner = lists[pane]?.owner?.entry, layers.isEmpty, entries.contains(where: { $0.isSame(as: owner) })
            {
                return leaveParts() ?? []
            }
            let shown = entries.first { $0.kind == kind }
            let open = openForm.map { $0.review == nil ? [] : [Effect.refreshReview($0.base, isOwn: true)] } ?? []
            return open + reload(quietly: true, around: shown?.identity.id)
        }
    }
}
