// Keys and commands of the preview of a paper.
import Domain
import Office
import Screen
import Vietnamese
import Words

extension PageState: OverlayScreen {
    var place: Place { .page }
    var layer: Layer { .page(self) }

    func hint(in context: ScreenContext) -> String { context.words[.hintPage] }

    func laidOut(in context: ScreenContext) -> Layer {
        guard across.isMoved else { return layer }
        var laidOut = self
        let view = PageView(words: context.words, size: context.size, page: self)
        laidOut.across.settle(height: view.room.columns, count: view.widest)
        return laidOut.layer
    }

    func draw(in context: ScreenContext, hasKeyboard: Bool, into surface: inout Surface) {
        PageView(words: context.words, size: context.size, page: self).draw(into: &surface)
    }

    func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        if let command = state.keys.command(for: key, in: .page) { return state.give(command) }
        let height = PageRoom(size: state.size).height
        var page = self
        switch key.key {
        case .up: page.moveUp(height: height)
        case .down: page.moveDown(height: height)
        case .pageUp: page.scroll(to: page.top - max(1, height - 1), height: height)
        case .pageDown: page.scroll(to: page.top + max(1, height - 1), height: height)
        case .home: page.scroll(to: 0, height: height)
        case .end: page.scroll(to: .max, height: height)
        case .left: page.across.move(by: -8)
        case .right: page.across.move(by: 8)
        case .character(let digit) where key.modifiers.isEmpty && digit.isASCII && digit.isNumber:
            state.ask(.page)
            if case .prompt(let prompt) = state.layers.last { return prompt.handle(key, in: &state) }
        default: return []
        }
        page.replaceTop(of: &state)
        return []
    }

    /// Scrolls the paper on top by rows.
    static func scrollPage(by rows: Int, in state: inout AppState) -> [Effect] {
        guard case .page(var page) = state.layers.last else { return [] }
        page.scroll(to: page.top + rows, height: PageRoom(size: state.size).height)
        page.replaceTop(of: &state)
        return []
    }

    /// Changes the paper on top.
    static func changePage(in state: inout AppState, _ change: (inout PageState) -> Void) {
        guard case .page(var page) = state.layers.last else { return }
        change(&page)
        page.replaceTop(of: &state)
    }

    /// Goes on by sheets.
    static func stepPage(by sheets: Int, in state: inout AppState) {
        let height = PageRoom(size: state.size).height
        changePage(in: &state) { $0.step(bySheets: sheets, height: height) }
    }

    /// Composes the paper as wide as the window, or as wide as its sheet again.
    static func zoomPage(in state: inout AppState) -> [Effect] {
        guard let page = state.openPage else { return [] }
        var request = page.request
        request.width = page.width == nil ? PageRoom(size: state.size).columns : nil
        return compose(request, in: &state)
    }

    /// Composes the paper without what was left out, or with it again.
    static func toggleLeftOut(in state: inout AppState) -> [Effect] {
        guard var request = state.openPage?.request else { return [] }
        request.isWithout.toggle()
        return compose(request, in: &state)
    }

    /// Lists what the paper hides.
    static func listHidden(in state: inout AppState) {
        guard let page = state.openPage else { return }
        state.layers.append(
            .hidden(HiddenState(parts: page.hidden, disclosure: page.order.disclosure, remarks: page.paper.remarks)))
    }

    /// Asks why hidden parts are to be shown, or hides them again.
    static func toggleDisclosure(in state: inout AppState) -> [Effect] {
        guard let page = state.openPage else { return [] }
        guard page.order.disclosure != nil else {
            state.ask(.disclosure, suggestion: page.order.paper.reasonToName.map { state.words[$0] } ?? "")
            return []
        }
        var request = page.request
        request.order.disclosure = nil
        return compose(request, in: &state)
    }

    /// Goes on to the next place of what was sought, or back.
    static func goToHit(isForward: Bool, in state: inout AppState) {
        guard case .page(var page) = state.layers.last else { return }
        page.goToHit(isForward: isForward, in: &state)
        page.replaceTop(of: &state)
    }

    /// Goes on from the last hit while it is in view, else from the first row shown.
    private mutating func goToHit(isForward: Bool, in state: inout AppState) {
        guard let search = self.search else { return }
        let height = PageRoom(size: state.size).height
        let last = search.row.flatMap { ($0 - top) >= 0 && $0 - top < height ? $0 : nil }
        let from = isForward ? last.map { $0 + 1 } ?? top : last.map { $0 - 1 } ?? top + height - 1
        guard
            let hit = self.hit(
                of: search, from: min(from, rowCount - 1 + (isForward ? 1 : 0)), isForward: isForward)
        else {
            self.search?.row = nil
            state.say(.foundNothing, search.text, role: .warning)
            return
        }
        self.search?.row = hit.row
        reveal(hit.row, height: height)
        if hit.isAround { state.say(isForward ? .foundFromStart : .foundFromEnd, role: .warning) }
    }

    /// Goes to the page of a number.
    static func goToPage(_ text: String, in state: inout AppState) -> [Effect] {
        guard let index = pageIndex(in: state), case .page(var page) = state.layers[index] else { return [] }
        guard let number = Int(text), page.paper.pages.indices.contains(number - 1) else {
            return state.complainInLine(Sentence(.problemPage, text, String(page.paper.pages.count)))
        }
        page.scroll(
            to: page.start(of: number - 1), height: PageRoom(size: state.size).height)
        state.layers.removeLast()
        state.layers[index] = .page(page)
        return []
    }

    /// Goes to the next place of a text; without one nothing is sought any more.
    static func find(_ text: String, in state: inout AppState) -> [Effect] {
        guard let index = pageIndex(in: state), case .page(var page) = state.layers[index] else { return [] }
        page.search = PageSearch(text)
        page.goToHit(isForward: true, in: &state)
        state.layers.removeLast()
        state.layers[index] = .page(page)
        return []
    }

    /// Asks for the paper with what it hides by default, and keeps why.
    static func disclose(because text: String, in state: inout AppState) -> [Effect] {
        guard let index = pageIndex(in: state), case .page(var page) = state.layers[index] else { return [] }
        var request = page.request
        request.order.disclosure = composed(text)
        page.asked = request
        state.layers[index] = .page(page)
        return [.disclose(request.composed, width: request.width, hidden: page.hidden)]
    }

    /// Where the paper that is looked at stands among the overlays.
    static func pageIndex(in state: AppState) -> Int? {
        state.layers.lastIndex { if case .page = $0 { true } else { false } }
    }

    /// Asks for the paper in another way.
    private static func compose(_ request: PageRequest, in state: inout AppState) -> [Effect] {
        guard let index = pageIndex(in: state), case .page(var page) = state.layers[index] else { return [] }
        page.asked = request
        state.layers[index] = .page(page)
        return [.compose(request.composed, width: request.width)]
    }

    /// Shows a paper that was composed, or takes it for the one that is looked at when it was asked for there.
    package static func takeComposed(_ order: PaperOrder, _ paper: ComposedPaper, width: Int?, in state: inout AppState)
    {
        guard let index = pageIndex(in: state), case .page(var page) = state.layers[index] else {
            var page = PageState(order: order, paper: paper)
            page.scroll(to: 0, height: PageRoom(size: state.size).height)
            state.layers.append(.page(page))
            return
        }
        guard let asked = page.asked, asked.composed == order, asked.width == width else { return }
        let before = page.order.disclosure
        page.asked = nil
        page.take(paper, for: asked, height: PageRoom(size: state.size).height)
        page.across.move(by: 0)
        state.layers[index] = .page(page)
        if case .prompt(let prompt) = state.layers.last, case .disclosure = prompt.question.subject {
            state.layers.removeLast()
        }
        if case .hidden(var hidden) = state.layers.last {
            hidden.take(page.hidden, page.paper.remarks)
            hidden.replaceTop(of: &state)
        }
        if before != asked.order.disclosure {
            if before == nil { state.say(.disclosed, grouped(Int64(page.shownCount))) } else { state.say(.hiddenAgain) }
        }
    }

    /// Composes the paper that is looked at again.
    static func composeAgain(in state: inout AppState) -> [Effect] {
        guard let page = state.openPage else { return [] }
        return compose(page.asked ?? page.request, in: &state)
    }

    /// Composes papers that are as wide as the window again, when it has another width.
    static func refitPages(in state: inout AppState) -> [Effect] {
        guard !state.frame.isTooSmall, let page = state.openPage else { return [] }
        let room = PageRoom(size: state.size).columns
        var request = page.asked ?? page.request
        guard let width = request.width, width != room else {
            resettle(in: &state)
            return []
        }
        request.width = room
        return compose(request, in: &state)
    }

    /// Asks for nothing any more, because it failed.
    static func forgetAskedPage(in state: inout AppState) {
        guard let index = pageIndex(in: state), case .page(var page) = state.layers[index] else { return }
        page.asked = nil
        state.layers[index] = .page(page)
    }

    private static func resettle(in state: inout AppState) {
        guard let index = pageIndex(in: state), case .page(var page) = state.layers[index] else { return }
        page.across.move(by: 0)
        page.settle(height: PageRoom(size: state.size).height)
        state.layers[index] = .page(page)
    }
}

extension LineQuestion {
    /// The number of a page.
    static let page = LineQuestion(.promptPage, .promptPageNote) { PageState.goToPage($1, in: &$0) }

    /// A text to look for in a paper.
    static let textOfPage = LineQuestion(.promptFind, .promptFindNote, mayBeEmpty: true) { PageState.find($1, in: &$0) }

    /// Why a paper shows what is hidden by default.
    static let disclosure = LineQuestion(.promptDisclosure, .promptDisclosureNote, subject: .disclosure) {
        PageState.disclose(because: $1, in: &$0)
    }
}
