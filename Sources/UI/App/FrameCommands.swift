// Commands of the whole program: help, menu, leaving, the function keys that every part has, and the panes.
import Domain
import Office
import Screen

extension Command {
    static let help = Command(
        "help", [KeyPress(.function(1)), .letter("?")],
        in: Set(Place.allCases).subtracting([.help, .menu, .prompt, .reader, .code, .printing, .doctor])
    ) { state, _ in state.showHelp() }

    static let save = Command(
        "save", [KeyPress(.function(2)), .control("s")],
        in: [.form, .review, .page, .plan, .similar, .score, .columns, .merger]
    ) { state, _ in state.saveTop() }.needing(.clerk) {
        [.form, .review, .score, .plan, .similar, .merger].contains($0.place)
    }

    // A question is opened to be read and answered; other records only share the window otherwise.
    static let split = Command(
        "split", [KeyPress(.function(3))], in: [.list, .detail, .form, .review],
        taking: { kind, _ in kind == .question ? .one : .nothing }, needsRecord: false
    ) { state, entries in state.toggleSplit(entries.first) }.needing(.clerk) {
        $0.layers.isEmpty && $0.kind == .question
    }

    // In the record Enter edits it; a score sheet is opened to be filled in.
    static let open = Command(
        "open", [KeyPress(.enter)], in: [.list, .detail],
        taking: { kind, isInDetail in isInDetail || kind == .scoreSheet ? .one : .row },
        against: { $0.hasChosen ? nil : .noRecord }
    ) { state, entries in entries.first.map { state.openOrEdit($0) } ?? [] }.needing(.clerk) { $0.isInDetail }

    static let edit = Command(
        "edit", [KeyPress(.function(4))], in: [.list, .detail, .review, .score], takes: .one
    ) { state, entries in state.editFields(of: entries.first) }.needing(.clerk)

    static let duplicate = Command(
        "duplicate", [KeyPress(.function(5))], in: [.list, .detail], takes: .one
    ) { state, entries in entries.first.map { state.duplicate($0) } ?? [] }.needing(.clerk)

    static let state = Command(
        "state", [KeyPress(.function(6))], in: [.list, .detail, .review], takes: .chosen,
        against: { $0.kind.map { $0.description["state"] == nil } == true ? .noStates : nil },
        canWork: { entries in
            entries.contains { entry in
                entry.kind.description.workflow.map { !$0.next(entry["state"].text).isEmpty } ?? true
            }
        }
    ) { state, entries in Steps.chooseState(entries, in: &state) }.needing(.clerk)

    static let new = Command("new", [KeyPress(.function(7)), KeyPress(.insert)], in: [.list, .detail]) {
        state, _ in ScoreState.startScore(in: state) ?? state.startNew()
    }.needing(.clerk)

    static let bin = Command(
        "bin", [KeyPress(.function(8)), KeyPress(.delete)], in: [.list, .detail], takes: .chosen
    ) { state, entries in ListPane.bin(entries, in: &state) }.needing(.clerk)

    static let menu = Command(
        "menu", [KeyPress(.function(9)), .control("k")],
        in: [.list, .detail, .summary, .form, .review, .similar, .score, .page], listed: { _ in false }
    ) { state, _ in state.openMenu() }

    // The same menu under the key that editors have for it.
    static let goTo = Command("goTo", [.letter(":")], in: panes, listed: { _ in false }) { state, _ in
        state.openMenu()
    }

    static let goBackward = Command("goBackward", [KeyPress(.left, .alt)], in: panes) { state, _ in
        state.go(back: true)
    }

    static let goForward = Command("goForward", [KeyPress(.right, .alt)], in: panes) { state, _ in
        state.go(back: false)
    }

    static let quit = Command("quit", [KeyPress(.function(10)), .control("q")], in: panes) { state, _ in
        state.quit()
    }

    /// Whatever stands over the panes.
    private static let overlays = Set(Place.allCases).subtracting(panes)

    // Over the panes F10 closes what stands there, as Escape does, and asks what that asks.
    static let close = Command("close", [KeyPress(.function(10))], in: overlays, listed: { _ in false }) { state, _ in
        state.dispatch(KeyPress(.escape))
    }

    // What was typed in any of them is kept, or asked about.
    static let leave = Command("leave", [.control("q")], in: overlays) { state, _ in state.quit() }

    static let back = Command(
        "back", [KeyPress(.escape)],
        in: Set(Place.allCases).subtracting([.summary])
    ) { state, _ in state.goBack() }

    static let filter = Command("filter", [.letter("/"), .control("f")], in: [.list]) { state, _ in
        state.lists[state.pane]?.isFiltering = true
        return []
    }

    static let print = Command(
        "print", [.control("p")], in: [.list, .detail, .summary, .account, .score, .page], takes: .chosen,
        needsRecord: false, against: { PageState.reasonAgainstScorePaper(in: $0) }
    ) { state, entries in
        if case .page(let page) = state.layers.last {
            guard let refusal = page.paper.refusal else { return [.offerPrinters(page.order, page.paper)] }
            state.complain(refusal)
            return []
        }
        return PageState.overlayPaper(in: state).map { [.compose(PaperOrder($0), width: nil)] }
            ?? PageState.choosePaper(entries, in: &state)
    }

    /// Where there is something to take back, or to make again.
    private static let undoing: Set<Place> = [.list, .detail, .summary, .form, .review, .score, .page, .hidden]

    static let undo = Command("undo", [.control("z")], in: undoing) { state, _ in state.stepBack(by: .undo) }
        .needing(.clerk)

    static let redo = Command("redo", [.control("y")], in: undoing) { state, _ in state.stepBack(by: .redo) }
        .needing(.clerk)

    static let nextPane = Command("nextPane", [KeyPress(.tab)], in: panes) { state, _ in
        state.show(state.pane.stepped(by: 1))
    }

    static let previousPane = Command("previousPane", [KeyPress(.backTab)], in: panes) { state, _ in
        state.show(state.pane.stepped(by: -1))
    }

    static let dialoguePane = Command("dialoguePane", [.letter("1")], in: panes) { state, _ in
        state.show(.dialogue)
    }

    static let productPane = Command("productPane", [.letter("2")], in: panes) { state, _ in
        state.show(.product)
    }

    static let supportPane = Command("supportPane", [.letter("3")], in: panes) { state, _ in
        state.show(.support)
    }

    static let summaryPane = Command("summaryPane", [.letter("4")], in: panes) { state, _ in
        state.show(.summary)
    }

    static let frameRows: [Command] = [
        help, save, split, open, edit, duplicate, state, new, bin, menu, goTo, goBackward, goForward, quit, close,
        leave,
        back, filter, print, undo, redo,
        nextPane,
        previousPane, dialoguePane, productPane, supportPane, summaryPane,
    ]
}
