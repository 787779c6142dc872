// Filling a score sheet: one key an option.
import Domain
import Office
import Screen
import TextEditing

extension ScoreState: OverlayScreen {
    var place: Place { .score }
    var layer: Layer { .score(self) }
    var hidesPanes: Bool { true }
    var takesWheel: Bool { true }

    func hint(in context: ScreenContext) -> String {
        context.words[table != nil ? .hintScoreTable : isTyping ? .hintScoreTyped : .hintScore]
    }

    func laidOut(in context: ScreenContext) -> Layer {
        var laidOut = self
        if let table, table.scroll.isMoved || table.across.isMoved {
            let view = ScoreTable(words: context.words, size: context.size, score: self)
            laidOut.table = view.settled(table)
        }
        if scroll.isMoved {
            let (height, count) = ScoreLayout(words: context.words, size: context.size, score: self).scrolled
            laidOut.scroll.settle(height: height, count: count)
        }
        return laidOut.layer
    }

    func draw(in context: ScreenContext, hasKeyboard: Bool, into surface: inout Surface) {
        ScoreView(words: context.words, size: context.size, score: self).draw(into: &surface, hasKeyboard: hasKeyboard)
    }

    func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        if self.table == nil, isTyping, let effects = typePoints(key, in: &state) { return effects }
        if let command = state.keys.command(for: key, in: .score) { return state.give(command) }
        var score = self
        if var table = score.table {
            switch key.key {
            case .left: table.across.move(by: -1)
            case .right: table.across.move(by: 1)
            default: table.scroll.take(key)
            }
            score.table = table
            return score.put(in: &state)
        }
        let page = max(1, ScoreParts(size: state.size).list.rows / 2)
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
            return score.chosen(in: &state)
        case .character(let digit) where key.modifiers.isEmpty:
            guard digit.isASCII, let number = digit.wholeNumberValue, let criterion = score.criterion else { return [] }
            let option = number == 0 ? 9 : number - 1
            guard criterion.options.indices.contains(option) else {
                state.say(.scoreNoOption, String(criterion.options.count), role: .warning)
                return []
            }
            score.change { $0.option = option }
            return score.goOn(in: &state)
        default: return []
        }
        return score.put(in: &state)
    }

    /// Types points for what has no options; nil when the key is for something else.
    private func typePoints(_ key: KeyPress, in state: inout AppState) -> [Effect]? {
        var score = self
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
            guard let points = score.typedPoints(in: &state) else { return [] }
            score.change { $0.points = points }
            score.typed = TextEditor(text: "", isMultiline: false)
            if key.key == .enter { return score.goOn(in: &state) }
            let effects = score.chosen(in: &state)
            return effects + score.handle(key, in: &state)
        }
        return score.put(in: &state)
    }

    /// The points typed; nil, with the reason said, when they are none that can be given.
    private func typedPoints(in state: inout AppState) -> Points? {
        guard let criterion = self.criterion else { return nil }
        guard let points = Points(vietnamese: typed.text), points <= criterion.maximum else {
            state.message = StatusMessage(
                text: state.words(.scoreNotPoints, typed.text, criterion.maximum.text), role: .error)
            return nil
        }
        return points
    }

    /// Closes the table beside a sheet, else the sheet.
    func goBack(in state: inout AppState) -> [Effect] {
        guard table != nil else { return leave(in: &state) }
        var score = self
        score.table = nil
        return score.put(in: &state)
    }

    /// Opens the fields of a sheet that is stored as it is seen.
    func editFields(in state: inout AppState) -> [Effect] {
        guard !isChanged, base.identity.id != 0 else {
            state.say(.scoreSaveFirst, role: .warning)
            return []
        }
        return state.edit(base)
    }

    /// Takes the last choice on a sheet back, or makes it again.
    func change(by step: UndoStep, in state: inout AppState) -> [Effect] {
        var score = self
        guard score.stepBack(redo: step == .redo) else {
            state.say(step == .undo ? .nothingToUndo : .nothingToRedo, role: .warning)
            return []
        }
        return score.chosen(in: &state)
    }

    /// Goes to the next criterion that has no points.
    static func goToOpenCriterion(in state: inout AppState) -> [Effect] {
        guard case .score(var score) = state.layers.last else { return [] }
        if !score.goToOpen(from: score.cursor + 1) { state.say(.scoreAllGiven, role: .dim) }
        return score.put(in: &state)
    }

    /// Scrolls what stands beside the criteria; false when no sheet is on top.
    static func scrollScore(by rows: Int, in state: inout AppState) -> Bool {
        guard case .score(var score) = state.layers.last else { return false }
        score.scroll.move(by: rows)
        _ = score.put(in: &state)
        return true
    }

    /// Holds a sheet against those of others, or no longer.
    func toggleComparison(in state: inout AppState) {
        var score = self
        score.table = score.table?.subject == .comparison ? nil : ScoreTableState(subject: .comparison)
        _ = score.put(in: &state)
    }

    /// Shows what products like this one were given, or no longer.
    static func togglePrecedents(in state: inout AppState) -> [Effect] {
        guard case .score(var score) = state.layers.last else { return [] }
        if case .precedents = score.table?.subject {
            score.table = nil
            return score.put(in: &state)
        }
        score.table = ScoreTableState(subject: .precedents(nil))
        guard let sheet = score.base.record(as: ScoreSheet.self), let product = score.product else {
            score.table?.subject = .precedents([])
            return score.put(in: &state)
        }
        return score.put(in: &state) + [.loadPrecedents(sheet, product)]
    }

    /// Offers the evidence for the criterion under the cursor.
    static func chooseEvidence(in state: inout AppState) {
        if case .score(let score) = state.layers.last { score.chooseEvidence(cursor: 0, in: &state) }
    }

    /// Asks for a note on the criterion under the cursor.
    static func askForScoreNote(in state: inout AppState) {
        guard case .score(let score) = state.layers.last else { return }
        let question = LineQuestion(.promptScoreNote, .promptScoreNoteNote, mayBeEmpty: true) {
            takeScoreNote($1, in: &$0)
        }
        state.ask(question, suggestion: score.mark.note)
    }

    /// Takes the precedents that came.
    static func take(precedents: [ScorePrecedent], in state: inout AppState) {
        guard case .score(var score) = state.layers.last, case .precedents = score.table?.subject else { return }
        score.table?.subject = .precedents(precedents)
        _ = score.put(in: &state)
    }

    /// Offers the papers of the dossier as evidence; several can be chosen one after the other.
    private func chooseEvidence(cursor: Int, in state: inout AppState) {
        guard let criterion = self.criterion else { return }
        let chosen = mark.evidence
        let names = papers + chosen.filter { !papers.contains($0) }
        var items = names.map { name in
            MenuItem(title: (chosen.contains(name) ? "✓ " : "  ") + name) { Self.toggleEvidence(name, in: &$0) }
        }
        items.append(
            MenuItem(title: state.words[.scoreOtherEvidence]) { state in
                state.ask(
                    LineQuestion(.promptScoreEvidence, .promptScoreEvidenceNote) {
                        Self.takeEvidence(typed: $1, in: &$0)
                    })
                return []
            })
        var menu = MenuState(title: state.words(.scoreEvidenceTitle, criterion.code), items: items)
        menu.cursor = min(cursor, items.count - 1)
        state.layers.append(.menu(menu))
    }

    /// Adds a paper to the evidence of the criterion, or takes it away; the menu stays for the next one.
    static func toggleEvidence(_ name: String, in state: inout AppState) -> [Effect] {
        guard case .score(var score) = state.layers.last else { return [] }
        score.change { mark in
            if let index = mark.evidence.firstIndex(of: name) {
                mark.evidence.remove(at: index)
            } else {
                mark.evidence.append(name)
            }
        }
        let effects = score.chosen(in: &state)
        score.chooseEvidence(cursor: score.papers.firstIndex(of: name) ?? 0, in: &state)
        return effects
    }

    /// Takes evidence that is no paper of the dossier.
    static func takeEvidence(typed text: String, in state: inout AppState) -> [Effect] {
        state.layers.removeLast()
        guard case .score(var score) = state.layers.last else { return [] }
        score.change { mark in
            let name = composedLine(text)
            if !mark.evidence.contains(name) { mark.evidence.append(name) }
        }
        return score.chosen(in: &state)
    }

    /// Takes the note on a criterion; an empty one is none.
    static func takeScoreNote(_ text: String, in state: inout AppState) -> [Effect] {
        state.layers.removeLast()
        guard case .score(var score) = state.layers.last else { return [] }
        score.change { $0.note = composedLine(text) }
        return score.chosen(in: &state)
    }

    private static func composedLine(_ text: String) -> String {
        guard let field = ScoreSheet.description["scorer"], let value = try? FieldValue(reading: text, for: field)
        else { return trimmed(text) }
        return value.text
    }

    /// Puts the sheet on top.
    func put(in state: inout AppState) -> [Effect] {
        self.replaceTop(of: &state)
        return []
    }

    /// Puts a sheet on top in which something was chosen, and waits for a pause to keep its draft.
    private func chosen(in state: inout AppState) -> [Effect] {
        put(in: &state) + [.awaitPause(edits: edits)]
    }

    /// Goes on to the next criterion once one has its points; says so when it was the last one open.
    private func goOn(in state: inout AppState) -> [Effect] {
        var score = self
        if score.cursor + 1 < score.outline.criteria.count {
            score.move(to: score.cursor + 1)
        } else if score.scoring.isComplete {
            state.say(
                .scoreComplete, score.scoring.total.text, ScoreText(words: state.words).stars(score.scoring.stars))
        } else if let code = score.scoring.given.firstIndex(of: nil).map({ score.outline.criteria[$0].code }) {
            state.say(.scoreStillOpen, String(score.scoring.open), code, role: .warning)
        }
        return score.chosen(in: &state)
    }
}
