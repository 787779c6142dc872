// Filling a score sheet: one key an option.
import Domain
import Office
import Screen
import TextEditing

extension ScoreState: Screen {
    var place: Place { .score }
    var layer: Layer { .score(self) }
    var hidesPanes: Bool { true }
    var takesWheel: Bool { true }

    func hint(in state: AppState) -> String {
        state.words[table != nil ? .hintScoreTable : isTyping ? .hintScoreTyped : .hintScore]
    }

    func draw(in state: AppState, hasKeyboard: Bool, into surface: inout Surface) {
        ScoreView(state: state, score: self).draw(into: &surface, hasKeyboard: hasKeyboard)
    }

    func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        state.handle(key, in: self)
    }
}

extension AppState {
    mutating func handle(_ key: KeyPress, in score: ScoreState) -> [Effect] {
        if score.table == nil, score.isTyping, let effects = typePoints(key, score) { return effects }
        if let command = keys.command(for: key, in: .score) { return give(command) }
        var score = score
        if var table = score.table {
            let view = ScoreTable(state: self, score: score)
            switch key.key {
            case .left: table.left = max(0, table.left - 1)
            case .right: table.left = min(view.lastLeft, table.left + 1)
            default: table.top = Self.scrolled(table.top, key, height: view.height, count: view.lines.count)
            }
            score.table = table
            return put(score)
        }
        let page = max(1, ScoreLayout(state: self, score: score).listHeight / 2)
        switch key.key {
        case .up: score.move(to: score.cursor - 1)
        case .down, .enter: score.move(to: score.cursor + 1)
        case .pageUp: score.move(to: score.cursor - page)
        case .pageDown: score.move(to: score.cursor + page)
        case .home: score.move(to: 0)
        case .end: score.move(to: score.outline.criteria.count - 1)
        case .backspace, .delete:
            score.change {
                $0.option = nil
                $0.points = nil
            }
            return chosen(score)
        case .character(let digit) where key.modifiers.isEmpty:
            guard digit.isASCII, let number = digit.wholeNumberValue, let criterion = score.criterion else { return [] }
            let option = number == 0 ? 9 : number - 1
            guard criterion.options.indices.contains(option) else {
                say(.scoreNoOption, String(criterion.options.count), role: .warning)
                return []
            }
            score.change { $0.option = option }
            return goOn(score)
        default: return []
        }
        return put(score)
    }

    /// Types points for what has no options; nil when the key is for something else.
    private mutating func typePoints(_ key: KeyPress, _ score: ScoreState) -> [Effect]? {
        var score = score
        switch key.key {
        case .character(let letter)
        where key.modifiers.isEmpty && (letter.isASCII && letter.isNumber || ",.".contains(letter)):
            guard score.typed.length < 12 else { return [] }
            score.typed.insert(String(letter))
        case .backspace where !score.typed.isEmpty: score.typed.deleteBackwardScalar()
        case .delete where !score.typed.isEmpty: score.typed.deleteForward()
        case .left where !score.typed.isEmpty: score.typed.move(.left)
        case .right where !score.typed.isEmpty: score.typed.move(.right)
        case .escape where !score.typed.isEmpty:
            score.typed = TextEditor(text: "", isMultiline: false)
        default:
            // What was typed counts as soon as one goes on; what cannot count is not left behind unseen.
            guard !score.typed.isEmpty else { return nil }
            guard let points = typedPoints(score) else { return [] }
            score.change { $0.points = points }
            score.typed = TextEditor(text: "", isMultiline: false)
            if key.key == .enter { return goOn(score) }
            let effects = chosen(score)
            return effects + handle(key, in: score)
        }
        return put(score)
    }

    /// The points typed; nil, with the reason said, when they are none that can be given.
    private mutating func typedPoints(_ score: ScoreState) -> Points? {
        guard let criterion = score.criterion else { return nil }
        guard let points = Points(vietnamese: score.typed.text), points <= criterion.maximum else {
            message = StatusMessage(
                text: words(.scoreNotPoints, score.typed.text, criterion.maximum.text), role: .error)
            return nil
        }
        return points
    }

    /// Closes the table beside a sheet, else the sheet.
    mutating func goBack(in score: ScoreState) -> [Effect] {
        guard score.table != nil else { return leave(score) }
        var score = score
        score.table = nil
        return put(score)
    }

    /// Opens the fields of a sheet that is stored as it is seen.
    mutating func editFields(of score: ScoreState) -> [Effect] {
        guard !score.isChanged, score.base.identity.id != 0 else {
            say(.scoreSaveFirst, role: .warning)
            return []
        }
        return edit(score.base)
    }

    /// Takes the last choice on a sheet back, or makes it again.
    mutating func change(_ score: ScoreState, by step: UndoStep) -> [Effect] {
        var score = score
        guard score.stepBack(redo: step == .redo) else {
            say(step == .undo ? .nothingToUndo : .nothingToRedo, role: .warning)
            return []
        }
        return chosen(score)
    }

    /// Goes to the next criterion that has no points.
    mutating func goToOpenCriterion() -> [Effect] {
        guard case .score(var score) = layers.last else { return [] }
        if !score.goToOpen(from: score.cursor + 1) { say(.scoreAllGiven, role: .dim) }
        return put(score)
    }

    /// Scrolls what stands beside the criteria; false when no sheet is on top.
    mutating func scrollScore(by rows: Int) -> Bool {
        guard case .score(var score) = layers.last else { return false }
        score.scroll = min(ScoreLayout(state: self, score: score).lastScroll, max(0, score.scroll + rows))
        _ = put(score)
        return true
    }

    /// Holds a sheet against those of others, or no longer.
    mutating func toggleComparison(_ score: ScoreState) {
        var score = score
        score.table = score.table?.subject == .comparison ? nil : ScoreTableState(subject: .comparison)
        _ = put(score)
    }

    /// Shows what products like this one were given, or no longer.
    mutating func togglePrecedents() -> [Effect] {
        guard case .score(var score) = layers.last else { return [] }
        if case .precedents = score.table?.subject {
            score.table = nil
            return put(score)
        }
        score.table = ScoreTableState(subject: .precedents(nil))
        guard let sheet = score.base.record(as: ScoreSheet.self), let product = score.product else {
            score.table?.subject = .precedents([])
            return put(score)
        }
        return put(score) + [.loadPrecedents(sheet, product)]
    }

    /// Offers the evidence for the criterion under the cursor.
    mutating func chooseEvidence() {
        if case .score(let score) = layers.last { chooseEvidence(score, cursor: 0) }
    }

    /// Asks for a note on the criterion under the cursor.
    mutating func askForScoreNote() {
        guard case .score(let score) = layers.last else { return }
        let question = LineQuestion(.promptScoreNote, .promptScoreNoteNote, mayBeEmpty: true) { $0.takeScoreNote($1) }
        ask(question, suggestion: score.mark.note)
    }

    /// Takes the precedents that came.
    mutating func take(precedents: [ScorePrecedent]) {
        guard case .score(var score) = layers.last, case .precedents = score.table?.subject else { return }
        score.table?.subject = .precedents(precedents)
        _ = put(score)
    }

    /// Offers the papers of the dossier as evidence; several can be chosen one after the other.
    private mutating func chooseEvidence(_ score: ScoreState, cursor: Int) {
        guard let criterion = score.criterion else { return }
        let chosen = score.mark.evidence
        let names = score.papers + chosen.filter { !score.papers.contains($0) }
        var items = names.map { name in
            MenuItem(title: (chosen.contains(name) ? "✓ " : "  ") + name) { $0.toggleEvidence(name) }
        }
        items.append(
            MenuItem(title: words[.scoreOtherEvidence]) { state in
                state.ask(
                    LineQuestion(.promptScoreEvidence, .promptScoreEvidenceNote) { $0.takeEvidence(typed: $1) })
                return []
            })
        var menu = MenuState(title: words(.scoreEvidenceTitle, criterion.code), items: items)
        menu.cursor = min(cursor, items.count - 1)
        layers.append(.menu(menu))
    }

    /// Adds a paper to the evidence of the criterion, or takes it away; the menu stays for the next one.
    mutating func toggleEvidence(_ name: String) -> [Effect] {
        guard case .score(var score) = layers.last else { return [] }
        score.change { mark in
            if let index = mark.evidence.firstIndex(of: name) {
                mark.evidence.remove(at: index)
            } else {
                mark.evidence.append(name)
            }
        }
        let effects = chosen(score)
        chooseEvidence(score, cursor: score.papers.firstIndex(of: name) ?? 0)
        return effects
    }

    /// Takes evidence that is no paper of the dossier.
    mutating func takeEvidence(typed text: String) -> [Effect] {
        layers.removeLast()
        guard case .score(var score) = layers.last else { return [] }
        score.change { mark in
            let name = composedLine(text)
            if !mark.evidence.contains(name) { mark.evidence.append(name) }
        }
        return chosen(score)
    }

    /// Takes the note on a criterion; an empty one is none.
    mutating func takeScoreNote(_ text: String) -> [Effect] {
        layers.removeLast()
        guard case .score(var score) = layers.last else { return [] }
        score.change { $0.note = composedLine(text) }
        return chosen(score)
    }

    private func composedLine(_ text: String) -> String {
        guard let field = ScoreSheet.description["scorer"], let value = try? FieldValue(reading: text, for: field)
        else { return trimmed(text) }
        return value.text
    }

    /// Puts the sheet on top.
    mutating func put(_ score: ScoreState) -> [Effect] {
        layers[layers.count - 1] = .score(score)
        return []
    }

    /// Puts a sheet on top in which something was chosen, and waits for a pause to keep its draft.
    private mutating func chosen(_ score: ScoreState) -> [Effect] {
        return put(score) + [.awaitPause(edits: score.edits)]
    }

    /// Goes on to the next criterion once one has its points; says so when it was the last one open.
    private mutating func goOn(_ score: ScoreState) -> [Effect] {
        var score = score
        if score.cursor + 1 < score.outline.criteria.count {
            score.move(to: score.cursor + 1)
        } else if score.scoring.isComplete {
            say(.scoreComplete, score.scoring.total.text, starsText(score.scoring.stars))
        } else if let code = score.scoring.given.firstIndex(of: nil).map({ score.outline.criteria[$0].code }) {
            say(.scoreStillOpen, String(score.scoring.open), code, role: .warning)
        }
        return chosen(score)
    }

    /// Stars in words.
    func starsText(_ stars: Int?) -> String { stars.map { words(.stars, String($0)) } ?? words[.scoreNoBand] }
}
