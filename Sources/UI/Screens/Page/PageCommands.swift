// Commands of the preview of a paper.
import Office
import Screen

extension Command {
    static let nextPage = Command("nextPage", [.letter("]"), KeyPress(.down, .control)], in: [.page]) {
        state, _ in
        PageState.stepPage(by: 1, in: &state)
        return []
    }

    static let previousPage = Command("previousPage", [.letter("["), KeyPress(.up, .control)], in: [.page]) {
        state, _ in
        PageState.stepPage(by: -1, in: &state)
        return []
    }

    static let goToPage = Command("goToPage", [.letter("g")], in: [.page]) { state, _ in
        state.ask(.page)
        return []
    }

    static let zoomPage = Command("zoomPage", [.letter("z")], in: [.page]) { state, _ in PageState.zoomPage(in: &state)
    }

    static let findText = Command("findText", [.letter("/"), .control("f")], in: [.page]) { state, _ in
        state.ask(.textOfPage, suggestion: state.openPage?.search?.text ?? "")
        return []
    }

    static let findNext = Command(
        "findNext", [.letter("n")], in: [.page], against: { $0.openPage?.search == nil ? .nothingSought : nil }
    ) { state, _ in
        PageState.goToHit(isForward: true, in: &state)
        return []
    }

    static let findPrevious = Command(
        "findPrevious", [.letter("N"), .letter("p")], in: [.page],
        against: { $0.openPage?.search == nil ? .nothingSought : nil }
    ) { state, _ in
        PageState.goToHit(isForward: false, in: &state)
        return []
    }

    static let leaveOut = Command(
        "leaveOut", [.letter(" ")], in: [.page], against: { $0.openPage?.item == nil ? .noItem : nil }
    ) { state, _ in
        PageState.changePage(in: &state) { _ = $0.toggleItem() }
        return []
    }

    static let withoutLeftOut = Command(
        "withoutLeftOut", [.letter("x")], in: [.page],
        against: { $0.openPage.map { $0.order.leftOut.isEmpty && !$0.isWithout } == true ? .nothingLeftOut : nil }
    ) { state, _ in PageState.toggleLeftOut(in: &state) }

    static let showHidden = Command(
        "showHidden", [.letter("h")], in: [.page],
        against: { $0.openPage.map { $0.hidden.isEmpty && $0.paper.remarks.isEmpty } == true ? .nothingHidden : nil }
    ) { state, _ in
        PageState.listHidden(in: &state)
        return []
    }

    static let disclose = Command(
        "disclose", [.letter("r")], in: [.page],
        against: { state in
            state.openPage.map { $0.order.disclosure == nil && !$0.hidden.contains(where: \.reason.isDisclosed) }
                == true ? .nothingHidden : nil
        }
    ) { state, _ in PageState.toggleDisclosure(in: &state) }.needing(.clerk)

    static let pageRows: [Command] = [
        nextPage, previousPage, goToPage, zoomPage, findText, findNext, findPrevious, leaveOut, withoutLeftOut,
        showHidden, disclose,
    ]
}
