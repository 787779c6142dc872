// Commands of the registers: their lists, their files, their marks, and what is done to several records.
import Domain
import Office
import Screen

extension Command {
    private static let panes: Set<Place> = [.list, .detail, .summary]

    static let history = Command("history", [.letter("h")], in: [.list, .detail], takes: .one) { _, entries in
        entries.first.map { [.loadHistory($0)] } ?? []
    }

    static let nextRegister = Command("nextRegister", [.letter("]")], in: [.list, .detail]) { state, _ in
        ListPane.showRegister(by: 1, in: &state)
    }

    static let previousRegister = Command("previousRegister", [.letter("[")], in: [.list, .detail]) {
        state, _ in
        ListPane.showRegister(by: -1, in: &state)
    }

    static let view = Command("view", [.letter("v")], in: [.list]) { state, _ in
        ListPane.chooseView(in: &state)
        return []
    }

    static let sort = Command("sort", [.letter("s")], in: [.list]) { state, _ in ListPane.sortByNextColumn(in: &state) }

    static let reverse = Command("reverse", [.letter("r")], in: [.list]) { state, _ in ListPane.reverseOrder(in: &state)
    }

    static let importFile = Command("importFile", in: panes) { state, _ in
        state.ask(LineQuestion(.promptImport, .promptImportNote) { [.planImport($1)] })
        return []
    }

    static let exportFile = Command(
        "exportFile", in: panes, against: { $0.kind == nil ? .notHere : nil }
    ) { state, _ in
        Export.askForFile(of: Export.seenExport(in: state), in: &state)
        return []
    }

    static let exportAll = Command(
        "exportAll", in: panes, against: { $0.kind == nil ? .notHere : nil }
    ) { state, _ in
        Export.askForFile(of: state.kind.map(Export.everything), in: &state)
        return []
    }

    static let drafts = Command("drafts", in: panes) { state, _ in
        Drafts.listDrafts(in: &state)
        return []
    }

    static let binned = Command("binned", in: [.list, .detail]) { state, _ in
        state.kind.map { [.loadBin($0)] } ?? []
    }

    static let discardDraft = Command("discardDraft", in: [.form, .review, .score]) { state, _ in
        Drafts.askToDiscard(in: &state)
        return []
    }

    static let copy = Command(
        "copy", [.control("c")], in: [.list, .detail, .form, .review, .code], takes: .chosen
    ) { state, entries in Copying.copyTop(entries, in: &state) }

    static let reload = Command("reload", [.control("r")], in: panes) { state, _ in
        state.renew(after: .all) + state.reload()
    }

    static let listRows: [Command] = [
        history, nextRegister, previousRegister, view, sort, reverse, importFile, exportFile, exportAll, drafts,
        binned, discardDraft, copy, reload,
    ]

    static let scrollUp = Command(
        "scrollUp", [KeyPress(.up, .control), KeyPress(.up, .shift)], in: [.list, .score], takes: .row,
        listed: { _ in false }
    ) { state, _ in ScoreState.scrollScore(by: -1, in: &state) ? [] : ListPane.scrollDetail(KeyPress(.up), in: &state) }

    static let scrollDown = Command(
        "scrollDown", [KeyPress(.down, .control), KeyPress(.down, .shift)], in: [.list, .score], takes: .row,
        listed: { _ in false }
    ) { state, _ in ScoreState.scrollScore(by: 1, in: &state) ? [] : ListPane.scrollDetail(KeyPress(.down), in: &state)
    }

    static let mark = Command(
        "mark", [.letter(" ")], in: [.list], takes: .row, against: { $0.current == nil ? .noRecord : nil }
    ) { state, _ in ListPane.toggleMark(in: &state) }

    static let markAll = Command(
        "markAll", [.letter("*")], in: [.list], against: { $0.hasChosen ? nil : .noRecord }
    ) { state, _ in ListPane.markAll(in: &state) }

    static let assign = Command(
        "assign", [.letter("g")], in: [.list, .detail], of: [.question], takes: .chosen,
        canWork: { $0.contains(where: Assignment.isOpen) }
    ) { state, entries in Assignment.chooseAssignee(entries, in: &state) }

    // Among the conferences it chooses the current one, among the questions it turns the scope around.
    static let scope = Command(
        "scope", [.letter("c")], in: [.list, .detail], of: [.question, .conference],
        taking: { kind, _ in kind == .conference ? .one : .nothing }
    ) { state, entries in ListPane.changeScope(entries.first, in: &state) }

    static let markRows: [Command] = [scrollUp, scrollDown, mark, markAll, assign, scope]

    static let parts = Command(
        "parts", [.letter("p")], in: [.list, .detail], takes: .one,
        listed: { state in state.target.map(ListPane.hasParts) ?? false },
        against: { state in state.target.map(ListPane.hasParts) == false ? .noParts : nil }
    ) { state, entries in entries.first.map { ListPane.chooseParts(of: $0, in: &state) } ?? [] }

    static let registerRows: [Command] = [parts]

    static let changeField = Command("changeField", [.letter("e")], in: [.list, .detail], takes: .chosen) {
        state, entries in FieldsTogether.chooseField(entries, in: &state)
    }

    static let account = Command("account", [.letter("y")], in: panes) { state, _ in AccountState.open(in: &state) }

    static let togetherRows: [Command] = [changeField, account]

    static let examineTerminal = Command("examineTerminal", in: panes) { state, _ in
        DoctorState.startExamination(in: &state)
    }

    static let readMessage = Command(
        "readMessage", [.letter("m")], in: panes, against: { $0.pastMessages.items.isEmpty ? .noMessages : nil }
    ) { state, _ in
        MessagesState.showMessages(onlyLast: true, in: &state)
        return []
    }

    static let pastMessages = Command(
        "pastMessages", in: [.list, .detail, .summary, .form, .review, .similar, .score, .page],
        against: { $0.pastMessages.items.isEmpty ? .noMessages : nil }
    ) { state, _ in
        MessagesState.showMessages(in: &state)
        return []
    }

    static let deskRows: [Command] = [examineTerminal, readMessage, pastMessages]
}
