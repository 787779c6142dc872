// What each command does.
import Domain
import Office
import Screen
import TextEditing
import Words

extension AppState {
    /// Carries out a command on the records that it takes.
    mutating func carryOut(_ command: Command, on entries: [RecordEntry]) -> [Effect] {
        let entry = entries.first
        switch command {
        case .help: layers.append(.help(scroll: firstHelpRow))
        case .menu: openMenu()
        case .quit: return quit()
        case .back: return goBack()
        case .save: return saveTop()
        case .split: return toggleSplit(entry)
        case .open: return entry.map { openOrEdit($0) } ?? []
        case .edit: return entry.map { $0.kind == .scoreSheet ? openScore($0) : edit($0) } ?? []
        case .new: return startScore() ?? startNew()
        case .duplicate: return entry.map { duplicate($0) } ?? []
        case .state: return chooseState(entries)
        case .mark: return toggleMark()
        case .markAll: return markAll()
        case .assign: return chooseAssignee(entries)
        case .scope: return changeScope(entry)
        case .bin: return bin(entries)
        case .undo, .redo:
            if case .form(let form) = layers.last { return change(form, by: command) }
            return command == .undo ? [.undo] : [.redo]
        case .filter: lists[pane]?.isFiltering = true
        case .history: return entry.map { [.loadHistory($0)] } ?? []
        case .nextRegister: return showRegister(by: 1)
        case .previousRegister: return showRegister(by: -1)
        case .view: chooseView()
        case .sort: return sortByNextColumn()
        case .reverse: return reverseOrder()
        case .print:
            return printPage() ?? overlayPaper.map { [.compose(PaperOrder($0), width: nil)] }
                ?? choosePaper(entries)
        case .importFile: ask(.importFile, suggestion: "")
        case .exportFile: askForFile(of: seenExport)
        case .exportAll: askForFile(of: kind.map(Export.everything))
        case .nextPane: return show(pane.stepped(by: 1))
        case .previousPane: return show(pane.stepped(by: -1))
        case .dialoguePane: return show(.dialogue)
        case .productPane: return show(.product)
        case .supportPane: return show(.support)
        case .summaryPane: return show(.summary)
        case .reload: return renew(after: .all) + reload()
        case .copy: return copyTop(entries)
        case .discardDraft: askToDiscard()
        case .drafts: listDrafts()
        case .nextField: moveFocus(by: 1)
        case .previousField: moveFocus(by: -1)
        case .scrollUp: _ = scrollDetail(KeyPress(.up))
        case .scrollDown: _ = scrollDetail(KeyPress(.down))
        case .accept, .otherSide, .compare, .comment, .nextRecord, .previousRecord: break
        case .takeIn: return startIntake()
        case .sameAs where kind.map(SameName.kinds.contains) == true: return [.offerMerge(entries)]
        case .sameAs: return place == .similar ? chooseSame() : [.offerSame(entries)]
        case .groupTopic: return groupWithSimilar()
        case .openAnswer: openSimilar()
        case .splitQuestion where kind == .support:
            return entry.map { [.cases(.startSplit($0))] } ?? []
        case .splitQuestion: return entry.map { split($0) } ?? []
        case .insertBlock: return [.loadBlocks]
        case .insertCitation: chooseCitation()
        case .makePromise: return makePromise()
        case .addNote: if let entry { ask(.note(entry), suggestion: "") }
        case .successor where kind.map(Self.keepingKinds.contains) == true:
            return entry.map { [.cases(.offerPromises($0))] } ?? []
        case .successor: if let entry { chooseSuccessor(of: entry) }
        case .parts: return entry.map { chooseParts(of: $0) } ?? []
        case .vietnamese: return toggleTyping()
        case .typingMethod: chooseTyping()
        case .rawKeys: return restoreRawKeys()
        case .award where kind == .support:
            return entry.map { [.cases(.startPayment($0))] } ?? []
        case .award: return entry.map { [.dossier(.reckonAward($0))] } ?? []
        case .code: return entry.map { [.openCode($0)] } ?? []
        case .nextOpen, .evidence, .scoreNote, .precedents: break
        case .changeField: return chooseField(entries)
        case .account: return openAccount()
        case .examineTerminal: return startExamination()
        case .readMessage: showMessages(onlyLast: true)
        case .pastMessages: showMessages()
        case .nextPage, .previousPage, .zoomPage, .goToPage, .findText, .findNext, .findPrevious, .leaveOut,
            .withoutLeftOut, .showHidden, .disclose, .nextConflict, .previousConflict, .otherValue, .allOtherValues:
            break
        case .hideName, .hideAllNames, .notPerson: return rule(by: command)
        }
        return []
    }

    /// Where the help begins: with the keys of the part of the program that has the keyboard.
    private var firstHelpRow: Int {
        guard place != .list else { return 0 }
        let (text, area) = (HelpText(state: self), Overlay(size: size).inner)
        let lines = text.lines(width: area.columns)
        let heading = lines.firstIndex { $0.text == words.place(place) } ?? 0
        return min(heading, max(0, lines.count - area.rows))
    }

    /// Why a command cannot be given now; nil when it can.
    package func reasonAgainst(_ command: Command) -> Text? {
        guard command.places.contains(place) else {
            return command == .save ? .nothingToSave : .notHere
        }
        switch command {
        case .open, .edit, .history, .duplicate, .bin, .copy:
            return !hasChosen && place != .form && place != .review && place != .score ? .noRecord : nil
        case .assign: return kind == .question ? hasChosen ? nil : .noRecord : .onlyQuestions
        case .scope:
            return kind == .question
                ? nil
                : kind == .conference
                    ? hasChosen ? nil : .noRecord : .notHere
        case .mark: return current == nil ? .noRecord : nil
        case .markAll, .changeField: return hasChosen ? nil : .noRecord
        case .state:
            guard let kind else { return .notHere }
            guard kind.description["state"] != nil else { return .noStates }
            return hasChosen || place == .review ? nil : .noRecord
        case .exportFile, .exportAll: return kind == nil ? .notHere : nil
        case .takeIn: return kind == .question ? nil : .onlyQuestions
        case .sameAs where place != .similar:
            guard let kind, kind == .question || SameName.kinds.contains(kind) else {
                return .onlyNames
            }
            return hasChosen ? nil : .noRecord
        case .splitQuestion:
            guard kind == .question || kind == .support else { return .onlyQuestions }
            return hasChosen ? nil : .noRecord
        case .insertBlock, .insertCitation: return reasonAgainstInserting(command)
        case .makePromise, .addNote, .successor: return reasonAgainstPromise(command)
        case .parts:
            guard hasChosen else { return .noRecord }
            return target.map(hasParts) == false ? .noParts : nil
        case .award:
            return kind == .product || kind == .support
                ? hasChosen ? nil : .noRecord : .onlyProducts
        case .code: return reasonAgainstCode
        case .readMessage, .pastMessages: return pastMessages.items.isEmpty ? .noMessages : nil
        case .print: return reasonAgainstScorePaper ?? reasonAgainstInPage(command)
        default: return reasonAgainstInPage(command)
        }
    }

    private mutating func toggleSplit(_ entry: RecordEntry?) -> [Effect] {
        if layers.isEmpty, let entry, entry.kind == .question { return [.openReview(entry)] }
        if case .form(var form) = layers.last {
            if form.canShowReview {
                form.showReview()
                layers[layers.count - 1] = .form(FormLayout(state: self, form: form).scrolledForm)
                return [.refreshReview(form.base)]
            }
            form.isZoomed = form.focused?.isProse == true && !form.isZoomed
            layers[layers.count - 1] = .form(FormLayout(state: self, form: form).scrolledForm)
        } else if size.columns < PaneLayout.splitWidth {
            isInDetail.toggle()
        } else {
            isZoomed.toggle()
        }
        let height = panes.listHeight
        lists[pane]?.keepCursorVisible(height: height)
        return []
    }

    private mutating func openOrEdit(_ entry: RecordEntry) -> [Effect] {
        if entry.kind == .scoreSheet { return openScore(entry) }
        if !isInDetail {
            isInDetail = true
            detailTop = nil
            return []
        }
        return entry.kind == .question ? [.openReview(entry)] : edit(entry)
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

    private mutating func startNew() -> [Effect] {
        if let effects = startDossier() { return effects }
        if let effects = startVisits() { return effects }
        guard let kind else { return [] }
        if let owner = lists[pane]?.owner?.entry {
            var part = Catalogue.blank(of: kind, for: owner, on: today)
            if kind == .dossierPaper { part["number"] = nextPaperNumber() }
            return edit(part)
        }
        var blank = kind.description.blank()
        // What is marked is not what the new one is like.
        if kind == .question, shownMarks == nil, let current {
            blank["conference"] = current["conference"]
        } else if kind == .question, let id = currentConference?.identity.id {
            blank["conference"] = .reference(id)
        }
        return edit(blank)
    }

    private mutating func duplicate(_ entry: RecordEntry) -> [Effect] {
        var copy = RecordEntry(kind: entry.kind, identity: .unsaved, values: entry.values)
        // An order number belongs to one question, and what the program set to the record it was set for.
        copy["number"] = .none
        let description = entry.kind.description
        let blank = description.blank()
        for field in description.fields where field.isManaged { copy[field.name] = blank[field.name] }
        say(.duplicated, role: .dim)
        return edit(copy, isCopy: true)
    }

    /// The sign and the word of a state.
    package func stateText(_ kind: RecordKind, _ code: String) -> String { words.state(kind, code) }

    private mutating func openMenu() {
        let wanted = Command.allCases.filter {
            $0.places.contains(place) && $0 != .menu && $0 != .scrollUp && $0 != .scrollDown && concernsKind($0)
        }
        let items = wanted.map { command in
            let reason = refusal(of: command)
            return MenuItem(
                title: words.command(command), note: reason ?? command.keys.first?.label ?? "",
                isEnabled: reason == nil, action: .command(command))
        }
        layers.append(.menu(MenuState(title: words[.menuTitle], items: items)))
    }

    private mutating func quit() -> [Effect] {
        isOver = true
        return keepDraftNow() + [.quit]
    }

    private mutating func goBack() -> [Effect] {
        if case .form = layers.last { return leaveForm() }
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
        if lists[pane]?.query.filter.isEmpty == true, let effects = leaveParts() ?? leaveAccountList() {
            return effects
        }
        guard let list = lists[pane], !list.query.filter.isEmpty else {
            say(.escapeHint, role: .dim)
            return []
        }
        return clearFilter()
    }

    private mutating func saveTop() -> [Effect] {
        switch layers.last {
        case .form(let form): return save(form)
        case .page(let page):
            ask(.writePaper(page.order), suggestion: page.order.paper.fileName(words))
        case .plan(let plan): return carryOut(plan)
        default: break
        }
        return []
    }
}
