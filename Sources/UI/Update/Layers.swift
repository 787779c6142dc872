// The keys of menus, of lines to type and of what is only scrolled, and what choosing an item does.
import Domain
import Office
import Screen
import TextEditing
import Vietnamese
import Words

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
            return carryOut(shown[menu.cursor].action)
        case .function(8) where menu.listsDrafts:
            if shown.indices.contains(menu.cursor) { askToDrop(shown[menu.cursor]) }
            return []
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

    /// Does what a chosen item of a menu says.
    mutating func carryOut(_ action: MenuAction) -> [Effect] {
        switch action {
        case .command(let command): return give(command)
        case .view(let name): return show(view: name)
        case .compose(let paper): return [.compose(PaperOrder(paper), width: nil)]
        case .dropDraft: return discardDraft()
        case .chooseOption(let index): return choose(option: index)
        case .openList: return openForm.flatMap { openList(of: $0) } ?? []
        case .takeUnlisted(let exit): return takeUnlisted(exit)
        case .anyway(let action):
            if case .menu = layers.last { layers.removeLast() }
            return carryOut(action)
        case .openDraft(let kind, let identity): return openDraft(kind, identity)
        case .dropListedDraft(let kind, let identity): return [.dropDraft(kind, identity)]
        case .keptView(let view): return show(view)
        case .typing(let method, let style): return take(method, style)
        case .chooseGroup(let field): return chooseGroup(field)
        case .group(let group): return show(group)
        case .openParts(let kind, let entry): return openParts(kind, of: entry)
        case .keepView:
            ask(.viewName, suggestion: lists[pane]?.kept?.name ?? "")
            return []
        case .dropView(let view):
            lists[pane]?.kept = nil
            return [.bin(RecordEntry(view))] + show(view: nil)
        case .chooseDepartment: return chooseDepartment()
        case .ownDepartment(let name): return take(department: name)
        case .assign(let department, let entries):
            ask(.dueDay(department, entries), suggestion: today.adding(days: 10)?.officialText ?? "")
            return []
        case .step(let step): return take(step)
        case .replace(let entry):
            ask(.replacement(entry), suggestion: "")
            return []
        case .comment(let anchor):
            ask(.comment(anchor), suggestion: "")
            return []
        case .showComment(let anchor): return showComment(anchor)
        case .resolveComment(let entry): return resolveComment(entry)
        case .bin(let entries): return [.binAll(entries)]
        case .overwritePaper(let paper, let path): return [.writePaper(paper, path: path, replaces: true)]
        case .overwriteExport(let kind, let path): return [.export(kind, path: path, replaces: true)]
        case .keepMine, .keepTheirs, .merge, .dismiss: return []
        case .same(let entry, let other): return makeSame(entry, other)
        case .insertBlock(let text): return insertBlock(text)
        case .cite(let document, let isShort, let filling): return cite(document, isShort: isShort, in: filling)
        case .insertUnfilled(let filling): return insert(filling)
        case .successor(let body, let entry): return take(successor: body, of: entry)
        case .beginDossier(let request): return [.dossier(.begin(request))]
        case .chooseSurvivor(let entry, let other):
            chooseSurvivor(entry, other)
            return []
        case .mergeRecords(let other, let survivor): return [.merge(other, into: survivor)]
        case .scoreCriteria(let sheet, let set): return take(criteria: set, for: sheet)
        case .scoreRole(let sheet, let role): return take(role: role, for: sheet)
        case .scoreEvidence(let name): return toggleEvidence(name)
        case .otherEvidence:
            ask(.scoreEvidence, suggestion: "")
            return []
        case .takeShippedCriteria: return [.planImport(Office.shippedCriteria)]
        case .chooseValue(let field, let entries): return chooseValue(of: field, entries)
        case .giveValue(let field, let value, let entries): return giveValue(value, to: field, of: entries)
        case .openOwner(let field, let entry): return openOwner(field, of: entry)
        case .link(let entry, let promise): return link(entry, toPromise: promise)
        case .visits(let choice): return carryOut(choice)
        }
    }

    mutating func handle(_ key: KeyPress, in prompt: PromptState) -> [Effect] {
        var prompt = prompt
        switch key.key {
        case .escape:
            layers.removeLast()
            return []
        case .enter:
            let path = trimmed(prompt.editor.text)
            if path.isEmpty, case .scoreNote = prompt.purpose { return takeScoreNote("") }
            if path.isEmpty, prompt.purpose == .page(.text) { return take("", for: .text) ?? [] }
            if path.isEmpty, case .fieldValue(let name, let entries) = prompt.purpose {
                return giveValue(.none, to: name, of: entries)
            }
            if path.isEmpty {
                guard case .dueDay(let department, let entries) = prompt.purpose else {
                    prompt.problem = words[.problemMissing]
                    layers[layers.count - 1] = .prompt(prompt)
                    return []
                }
                return assign(entries, to: department, dueOn: nil)
            }
            switch prompt.purpose {
            case .importFile: return [.planImport(path)]
            case .writePaper(let order): return [.writePaper(order, path: path, replaces: false)]
            case .exportFile(let kind): return [.export(kind, path: path, replaces: false)]
            case .step(let question): return take(path, for: question)
            case .replacement(let entry):
                guard let question = entry.record(as: Question.self) else { return [] }
                return [.replace(RecordEntry(QuestionWorkflow.replacement(of: question, reason: path)))]
            case .dueDay(let department, let entries):
                guard let day = CalendarDate(path) else {
                    prompt.problem = words(.problemDate, path)
                    break
                }
                return assign(entries, to: department, dueOn: day)
            case .comment(let anchor): return saveComment(path, on: anchor)
            case .viewName: return keepView(named: path)
            case .topic(let other): return takeTopic(path, sharedWith: other)
            case .note(let entry), .successor(let entry):
                return changed(by: prompt.purpose, path).map { [.save($0, base: entry)] } ?? []
            case .scorer(let sheet): return take(scorer: path, for: sheet)
            case .scoreNote: return takeScoreNote(path)
            case .scoreEvidence: return takeEvidence(typed: path)
            case .fieldValue(let name, let entries): return giveValue(typed: path, to: name, of: entries) ?? []
            case .cases(let question): return take(path, for: question)
            case .page(let question): return take(path, for: question) ?? []
            }
        case .up, .down, .pageUp, .pageDown:
            prompt.top = PromptFlags(state: self, prompt: prompt).scrolled(by: key.key)
        default:
            prompt.problem = nil
            _ = type(key, into: &prompt.editor, rows: 1)
        }
        layers[layers.count - 1] = .prompt(prompt)
        return []
    }

    /// Keys of what can only be scrolled.
    mutating func handleScrolling(_ key: KeyPress) -> [Effect] {
        if let command = keys.command(for: key, in: place), command != .accept {
            return give(command)
        }
        let area = Overlay(size: size)
        switch layers.last {
        case .help(let scroll):
            let count = HelpText(state: self).lines(width: area.inner.columns).count
            layers[layers.count - 1] = .help(
                scroll: Self.scrolled(scroll, key, height: area.inner.rows, count: count))
        case .reader(var reader):
            let count = ReaderView(state: self, reader: reader).lines.count
            reader.top = Self.scrolled(reader.top, key, height: area.inner.rows, count: count)
            layers[layers.count - 1] = .reader(reader)
        case .code(var code):
            let view = CodeView(state: self, code: code)
            code.top = Self.scrolled(code.top, key, height: view.textArea.rows, count: view.lines.count)
            layers[layers.count - 1] = .code(code)
        case .score(let score): return handle(key, in: score)
        case .account(let account): return handle(key, in: account)
        case .messages(var messages):
            let count = MessagesView(state: self, messages: messages).lines.count
            messages.top = Self.scrolled(messages.top, key, height: area.inner.rows, count: count)
            layers[layers.count - 1] = .messages(messages)
        case .hidden(let hidden): scroll(hidden, by: key)
        case .encodings(let encodings): return handle(key, in: encodings)
        default: break
        }
        return []
    }

    /// Asks for a line.
    mutating func ask(_ purpose: PromptState.Purpose, suggestion: String) {
        var editor = TextEditor(text: suggestion, isMultiline: false)
        // What is typed takes the place of what was suggested.
        editor.selectAll()
        layers.append(.prompt(PromptState(purpose: purpose, editor: editor)))
    }

    mutating func askToOverwrite(_ path: String, _ action: MenuAction) {
        let items = [
            MenuItem(title: words[.dontOverwrite], note: "Esc", isEnabled: true, action: .dismiss),
            MenuItem(title: words[.overwrite], note: "", isEnabled: true, action: action),
        ]
        layers.append(
            .menu(MenuState(title: words(.fileExists, path), items: items, isOverText: layers.last?.isPrompt == true)))
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
