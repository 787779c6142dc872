// What the commands of the frame do: help, menu, the function keys, and the way back.
import Domain
import Office
import Screen
import TextEditing
import Words

extension AppState {
    mutating func showHelp() -> [Effect] {
        layers.append(.help(HelpState(opener: place, kind: kind)))
        return []
    }

    /// Takes typing in the overlay on top back, or the last change of a record; or does it again.
    mutating func stepBack(by step: UndoStep) -> [Effect] {
        switch layers.last {
        case .form(let form): return form.change(by: step, in: &self)
        case .score(let score): return score.change(by: step, in: &self)
        default:
            // Behind a paper nobody sees what else would change.
            let isOfNames = openPage != nil
            return [step == .undo ? .undo(ofNames: isOfNames) : .redo(ofNames: isOfNames)]
        }
    }

    mutating func toggleSplit(_ entry: RecordEntry?) -> [Effect] {
        if FormState.zoomReview(in: &self) { return [] }
        if layers.isEmpty, let entry, entry.kind == .question { return [.openReview(entry)] }
        if case .form(var form) = layers.last {
            if form.canShowReview {
                form.showReview()
                form.replaceTop(of: &self)
                return [.refreshReview(form.base)]
            }
            form.isZoomed = form.focused?.isProse == true && !form.isZoomed
            form.replaceTop(of: &self)
        } else if !panes.hasRoomForBoth {
            isInDetail.toggle()
        } else {
            isZoomed.toggle()
        }
        let height = listHeight
        lists[pane]?.keepCursorVisible(height: height)
        return []
    }

    mutating func openOrEdit(_ entry: RecordEntry) -> [Effect] {
        visited.note(entry, titled: Anywhere.title(of: entry, words))
        if entry.kind == .scoreSheet { return ScoreState.openScore(entry) }
        if !isInDetail {
            isInDetail = true
            detailScroll = Scroll()
            return []
        }
        return entry.kind == .question ? [.openReview(entry)] : edit(entry)
    }

    /// Edits the fields of the overlay on top, else those of a record.
    mutating func editFields(of entry: RecordEntry?) -> [Effect] {
        if FormState.showReviewFields(in: &self) { return [] }
        if case .score(let score) = layers.last { return score.editFields(in: &self) }
        return entry.map { $0.kind == .scoreSheet ? ScoreState.openScore($0) : edit($0) } ?? []
    }

    /// Opens the form of a record.
    /// - Parameter isCopy: whether a new record begins beside the drafts there are, instead of going on with one.
    mutating func edit(_ entry: RecordEntry, isCopy: Bool = false) -> [Effect] {
        fetchNeeded(entry.kind) + [isCopy ? .openCopy(entry) : .open(entry)]
    }

    /// What is to be fetched before a form of a kind opens.
    func fetchNeeded(_ kind: RecordKind) -> [Effect] {
        let needed = (kind.description.fields).compactMap { field -> Effect? in
            guard !field.isManaged, case .reference(let kind) = field.kind, options[kind] == nil else { return nil }
            return .loadOptions(kind)
        }
        return needed + suggestionsNeeded(kind)
    }

    mutating func startNew() -> [Effect] {
        if let effects = Dossiers.startDossier(in: self) { return effects }
        if let effect = Effect.startVisits(in: self) { return [effect] }
        guard let kind else { return [] }
        if let owner = lists[pane]?.owner?.entry {
            var part = Catalogue.blank(of: kind, for: owner, on: today)
            if kind == .dossierPaper { part["number"] = Dossiers.nextPaperNumber(in: self) }
            return edit(part)
        }
        var blank = Catalogue.blank(of: kind, on: today)
        // What is marked is not what the new one is like.
        if kind == .question, shownMarks == nil, let current {
            blank["conference"] = current["conference"]
        } else if kind == .question, let id = currentConference?.identity.id {
            blank["conference"] = .reference(id)
        }
        return edit(blank)
    }

    mutating func duplicate(_ entry: RecordEntry) -> [Effect] {
        say(.duplicated, role: .dim)
        return edit(Catalogue.copy(of: entry, on: today), isCopy: true)
    }

    mutating func openMenu() -> [Effect] {
        let wanted = Command.allCases.filter {
            $0.places.contains(place) && $0.isListed(self)
        }
        // What was chosen here before comes first.
        let recent = recentCommands.filter(wanted.contains)
        let items = (recent + wanted.filter { !recent.contains($0) }).map { command in
            let reason = refusal(of: command)
            return MenuItem(
                title: words.command(command, of: kind, at: place), note: reason ?? command.keys.first?.label ?? "",
                isEnabled: reason == nil
            ) { state in
                state.recentCommands = [command] + state.recentCommands.filter { $0 != command }.prefix(4)
                return state.give(command)
            }
        }
        var menu = MenuState(title: words[.menuTitle], items: items)
        // Over something that is open, its own commands are meant.
        if layers.isEmpty { (menu.findsRecords, menu.typedItems) = (true, Anywhere.items(in: self)) }
        layers.append(.menu(menu))
        return []
    }

    mutating func goBack() -> [Effect] {
        switch layers.last {
        case .form: return FormState.leaveForm(in: &self)
        case .score(let score): return score.goBack(in: &self)
        case .plan(let plan): return plan.goBack(in: &self)
        case .columns(let columns): return columns.goBack(in: &self)
        case .merger(let merger): return merger.goBack(in: &self)
        default: break
        }
        if !layers.isEmpty {
            layers.removeLast()
            return []
        }
        if isInDetail {
            isInDetail = false
            return []
        }
        if let list = lists[pane], !list.marks.isEmpty {
            lists[pane]?.marks.set([])
            say(.marksGone, role: .dim)
            return []
        }
        if lists[pane]?.query.filter.isEmpty == true,
            let effects = ListPane.leaveParts(in: &self) ?? AccountState.leaveAccountList(in: &self)
        {
            return effects
        }
        guard let list = lists[pane], !list.query.filter.isEmpty else {
            say(.escapeHint, role: .dim)
            return []
        }
        return ListPane.clearFilter(in: &self)
    }

    mutating func saveTop() -> [Effect] {
        switch layers.last {
        case .form(let form): return form.save(in: &self)
        case .page(let page):
            let order = page.order
            // Nobody chooses a place for what may not leave.
            if let refusal = page.paper.refusal {
                complain(refusal)
                return []
            }
            let question = LineQuestion(
                title: { $0[.promptWrite] }, note: { $0[.promptWriteNote] }, warnings: { page.hiddenSentences($0) }
            ) { [.writePaper(order, path: $1, replaces: false)] }
            ask(question, suggestion: order.paper.fileName(words))
        case .plan(let plan): return plan.carryOut(in: &self)
        case .merger(let merger): return merger.confirm(in: &self)
        case .score(let score): return score.save(in: &self)
        default: break
        }
        return []
    }
}

/// A step through what was done.
enum UndoStep {
    /// Takes the last thing back.
    case undo
    /// Does it again.
    case redo
}
