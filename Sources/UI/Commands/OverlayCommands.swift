// Commands of what lies over the panes: forms, the split view, score sheets, papers, plans of imports.
import Office
import Screen

extension Command {
    static let nextField = Command("nextField", [KeyPress(.tab)], in: [.form, .similar, .printing]) {
        state, _ in
        state.moveFocus(by: 1)
        return []
    }

    static let previousField = Command("previousField", [KeyPress(.backTab)], in: [.form, .similar, .printing]) {
        state, _ in
        state.moveFocus(by: -1)
        return []
    }

    // What is accepted, and how, is the part's own: its keys come before those of commands.
    static let accept = Command(
        "accept", [KeyPress(.enter)], in: [.plan, .history, .menu, .prompt, .printing, .encoding, .columns]
    ) {
        state, _ in []
    }

    static let formRows: [Command] = [nextField, previousField, accept]

    static let otherSide = Command("otherSide", [KeyPress(.tab)], in: [.review]) { state, _ in
        state.turnToOtherSide()
        return []
    }

    static let compare = Command("compare", [.control("d")], in: [.review, .score]) { state, _ in
        state.compareVersions()
        return []
    }

    static let comment = Command("comment", [.control("g")], in: [.review]) { state, _ in
        state.chooseComment()
        return []
    }

    static let nextRecord = Command("nextRecord", [KeyPress(.down, .control)], in: [.review]) { state, _ in
        state.openNext(by: 1)
    }

    static let previousRecord = Command("previousRecord", [KeyPress(.up, .control)], in: [.review]) {
        state, _ in
        state.openNext(by: -1)
    }

    static let reviewRows: [Command] = [otherSide, compare, comment, nextRecord, previousRecord]

    static let vietnamese = Command(
        "vietnamese", [.control("n")], in: [.list, .detail, .summary, .form, .review, .similar, .prompt, .menu]
    ) { state, _ in state.toggleTyping() }

    static let typingMethod = Command("typingMethod", in: [.list, .detail, .summary, .form, .review]) {
        state, _ in
        state.chooseTyping()
        return []
    }

    static let rawKeys = Command("rawKeys", [.control("l")], in: [.list, .form, .review, .prompt, .menu]) {
        state, _ in
        state.restoreRawKeys()
    }

    static let typingRows: [Command] = [vietnamese, typingMethod, rawKeys]

    static let nextOpen = Command("nextOpen", [KeyPress(.tab)], in: [.score]) { state, _ in
        state.goToOpenCriterion()
    }

    static let evidence = Command("evidence", [.letter("e")], in: [.score]) { state, _ in
        state.chooseEvidence()
        return []
    }

    static let scoreNote = Command("scoreNote", [.letter("n")], in: [.score]) { state, _ in
        state.askForScoreNote()
        return []
    }

    static let precedents = Command("precedents", [.letter("o")], in: [.score]) { state, _ in
        state.togglePrecedents()
    }

    static let scoreRows: [Command] = [nextOpen, evidence, scoreNote, precedents]

    static let nextPage = Command("nextPage", [.letter("]"), KeyPress(.down, .control)], in: [.page]) {
        state, _ in
        state.stepPage(by: 1)
        return []
    }

    static let previousPage = Command("previousPage", [.letter("["), KeyPress(.up, .control)], in: [.page]) {
        state, _ in
        state.stepPage(by: -1)
        return []
    }

    static let goToPage = Command("goToPage", [.letter("g")], in: [.page]) { state, _ in
        state.ask(.page)
        return []
    }

    static let zoomPage = Command("zoomPage", [.letter("z")], in: [.page]) { state, _ in state.zoomPage() }

    static let findText = Command("findText", [.letter("/"), .control("f")], in: [.page]) { state, _ in
        state.ask(.textOfPage, suggestion: state.openPage?.search?.text ?? "")
        return []
    }

    static let findNext = Command(
        "findNext", [.letter("n")], in: [.page], against: { $0.openPage?.search == nil ? .nothingSought : nil }
    ) { state, _ in
        state.goToHit(isForward: true)
        return []
    }

    static let findPrevious = Command(
        "findPrevious", [.letter("N"), .letter("p")], in: [.page],
        against: { $0.openPage?.search == nil ? .nothingSought : nil }
    ) { state, _ in
        state.goToHit(isForward: false)
        return []
    }

    static let leaveOut = Command(
        "leaveOut", [.letter(" ")], in: [.page], against: { $0.openPage?.item == nil ? .noItem : nil }
    ) { state, _ in
        state.changePage { _ = $0.toggleItem() }
        return []
    }

    static let withoutLeftOut = Command(
        "withoutLeftOut", [.letter("x")], in: [.page],
        against: { $0.openPage.map { $0.order.leftOut.isEmpty && !$0.isWithout } == true ? .nothingLeftOut : nil }
    ) { state, _ in state.toggleLeftOut() }

    static let showHidden = Command(
        "showHidden", [.letter("h")], in: [.page],
        against: { $0.openPage.map { $0.hidden.isEmpty && $0.paper.remarks.isEmpty } == true ? .nothingHidden : nil }
    ) { state, _ in
        state.listHidden()
        return []
    }

    static let disclose = Command(
        "disclose", [.letter("r")], in: [.page],
        against: { state in
            state.openPage.map { $0.order.disclosure == nil && !$0.hidden.contains(where: \.reason.isDisclosed) }
                == true ? .nothingHidden : nil
        }
    ) { state, _ in state.toggleDisclosure() }

    static let pageRows: [Command] = [
        nextPage, previousPage, goToPage, zoomPage, findText, findNext, findPrevious, leaveOut, withoutLeftOut,
        showHidden, disclose,
    ]

    static let hideName = Command("hideName", [.letter(" ")], in: [.hidden]) { state, _ in
        HiddenState.rule(.person, in: &state)
    }

    static let hideAllNames = Command("hideAllNames", [.letter("*")], in: [.hidden]) { state, _ in
        HiddenState.hideAllSuspected(in: &state)
    }

    static let notPerson = Command("notPerson", [.letter("b")], in: [.hidden]) { state, _ in
        HiddenState.rule(.body, in: &state)
    }

    static let hiddenRows: [Command] = [hideName, hideAllNames, notPerson]

    static let nextConflict = Command("nextConflict", [KeyPress(.tab)], in: [.plan]) { state, _ in
        PlanState.goToConflict(in: &state, by: 1)
    }

    static let previousConflict = Command("previousConflict", [KeyPress(.backTab)], in: [.plan]) { state, _ in
        PlanState.goToConflict(in: &state, by: -1)
    }

    static let otherValue = Command("otherValue", [.letter(" ")], in: [.plan]) { state, _ in
        PlanState.choose(in: &state) { $0.turn() }
    }

    static let allOtherValues = Command("allOtherValues", [.letter("*")], in: [.plan]) { state, _ in
        PlanState.choose(in: &state) { $0.turnAll() }
    }

    static let showRow = Command("showRow", [KeyPress(.function(3)), KeyPress(.right)], in: [.plan]) { state, _ in
        PlanState.change(in: &state) { $0.toggleOpen() }
    }

    static let leaveRowOut = Command("leaveRowOut", [KeyPress(.function(8)), KeyPress(.delete)], in: [.plan]) {
        state, _ in PlanState.leaveOut(in: &state)
    }

    static let leaveRefusedOut = Command("leaveRefusedOut", [.letter("-")], in: [.plan]) { state, _ in
        PlanState.leaveRefusedOut(in: &state)
    }

    static let planRows: [Command] = [
        nextConflict, previousConflict, otherValue, allOtherValues, showRow, leaveRowOut, leaveRefusedOut,
    ]
}
