// Keys and commands of the preview of a paper.
import Domain
import Office
import Screen
import Vietnamese
import Words

extension PageState: Screen {
    var place: Place { .page }
    var layer: Layer { .page(self) }

    func hint(in state: AppState) -> String { state.words[.hintPage] }

    func draw(in state: AppState, hasKeyboard: Bool, into surface: inout Surface) {
        PageView(state: state, page: self).draw(into: &surface)
    }

    func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] { state.handle(key, in: self) }
}

extension AppState {
    /// The paper that is looked at, also below a line to type.
    package var openPage: PageState? {
        layers.reversed().lazy.compactMap { if case .page(let page) = $0 { page } else { nil } }.first
    }

    mutating func handle(_ key: KeyPress, in page: PageState) -> [Effect] {
        if let command = keys.command(for: key, in: .page) { return give(command) }
        let view = PageView(state: self, page: page)
        let height = view.height
        var page = page
        switch key.key {
        case .up: page.moveUp(height: height)
        case .down: page.moveDown(height: height)
        case .pageUp: page.scroll(to: page.top - max(1, height - 1), height: height)
        case .pageDown: page.scroll(to: page.top + max(1, height - 1), height: height)
        case .home: page.scroll(to: 0, height: height)
        case .end: page.scroll(to: .max, height: height)
        case .left: page.left = max(0, min(page.left, view.lastLeft) - 8)
        case .right: page.left = min(view.lastLeft, page.left + 8)
        case .character(let digit) where key.modifiers.isEmpty && digit.isASCII && digit.isNumber:
            ask(.page)
            if case .prompt(let prompt) = layers.last { return prompt.handle(key, in: &self) }
        default: return []
        }
        layers[layers.count - 1] = .page(page)
        return []
    }

    /// Scrolls the paper on top by rows.
    mutating func scrollPage(by rows: Int) -> [Effect] {
        guard case .page(var page) = layers.last else { return [] }
        page.scroll(to: page.top + rows, height: PageView(state: self, page: page).height)
        layers[layers.count - 1] = .page(page)
        return []
    }

    /// Changes the paper on top.
    mutating func changePage(_ change: (inout PageState) -> Void) {
        guard case .page(var page) = layers.last else { return }
        change(&page)
        layers[layers.count - 1] = .page(page)
    }

    /// Goes on by sheets.
    mutating func stepPage(by sheets: Int) {
        guard let page = openPage else { return }
        let height = PageView(state: self, page: page).height
        changePage { $0.step(bySheets: sheets, height: height) }
    }

    /// Composes the paper as wide as the window, or as wide as its sheet again.
    mutating func zoomPage() -> [Effect] {
        guard let page = openPage else { return [] }
        var request = page.request
        request.width = page.width == nil ? PageView(state: self, page: page).room : nil
        return compose(request)
    }

    /// Composes the paper without what was left out, or with it again.
    mutating func toggleLeftOut() -> [Effect] {
        guard var request = openPage?.request else { return [] }
        request.isWithout.toggle()
        return compose(request)
    }

    /// Lists what the paper hides.
    mutating func listHidden() {
        guard let page = openPage else { return }
        layers.append(
            .hidden(HiddenState(parts: page.hidden, disclosure: page.order.disclosure, remarks: page.paper.remarks)))
    }

    /// Asks why hidden parts are to be shown, or hides them again.
    mutating func toggleDisclosure() -> [Effect] {
        guard let page = openPage else { return [] }
        guard page.order.disclosure != nil else {
            ask(.disclosure)
            return []
        }
        var request = page.request
        request.order.disclosure = nil
        return compose(request)
    }

    /// Goes on to the next place of what was sought, or back.
    mutating func goToHit(isForward: Bool) {
        guard case .page(var page) = layers.last else { return }
        goToHit(in: &page, isForward: isForward)
        layers[layers.count - 1] = .page(page)
    }

    /// Goes on from the last hit while it is in view, else from the first row shown.
    private mutating func goToHit(in page: inout PageState, isForward: Bool) {
        guard let search = page.search else { return }
        let height = PageView(state: self, page: page).height
        let last = search.row.flatMap { ($0 - page.top) >= 0 && $0 - page.top < height ? $0 : nil }
        let from = isForward ? last.map { $0 + 1 } ?? page.top : last.map { $0 - 1 } ?? page.top + height - 1
        guard
            let hit = page.hit(
                of: search, from: min(from, page.rowCount - 1 + (isForward ? 1 : 0)), isForward: isForward)
        else {
            page.search?.row = nil
            say(.foundNothing, search.text, role: .warning)
            return
        }
        page.search?.row = hit.row
        page.reveal(hit.row, height: height)
        if hit.isAround { say(isForward ? .foundFromStart : .foundFromEnd, role: .warning) }
    }

    /// Goes to the page of a number.
    mutating func goToPage(_ text: String) -> [Effect] {
        guard let index = pageIndex, case .page(var page) = layers[index] else { return [] }
        guard let number = Int(text), page.paper.pages.indices.contains(number - 1) else {
            return complainInLine(Sentence(.problemPage, text, String(page.paper.pages.count)))
        }
        page.scroll(to: page.start(of: number - 1), height: PageView(state: self, page: page).height)
        layers.removeLast()
        layers[index] = .page(page)
        return []
    }

    /// Goes to the next place of a text; without one nothing is sought any more.
    mutating func find(_ text: String) -> [Effect] {
        guard let index = pageIndex, case .page(var page) = layers[index] else { return [] }
        page.search = PageSearch(text)
        goToHit(in: &page, isForward: true)
        layers.removeLast()
        layers[index] = .page(page)
        return []
    }

    /// Asks for the paper with what it hides by default, and keeps why.
    mutating func disclose(because text: String) -> [Effect] {
        guard let index = pageIndex, case .page(var page) = layers[index] else { return [] }
        var request = page.request
        request.order.disclosure = composed(text)
        page.asked = request
        layers[index] = .page(page)
        return [.disclose(request.composed, width: request.width, hidden: page.hidden)]
    }

    /// Where the paper that is looked at lies among the layers.
    private var pageIndex: Int? { layers.lastIndex { if case .page = $0 { true } else { false } } }

    /// Asks for the paper in another way.
    private mutating func compose(_ request: PageRequest) -> [Effect] {
        guard let index = pageIndex, case .page(var page) = layers[index] else { return [] }
        page.asked = request
        layers[index] = .page(page)
        return [.compose(request.composed, width: request.width)]
    }

    /// Shows a paper that was composed, or takes it for the one that is looked at when it was asked for there.
    package mutating func takeComposed(_ order: PaperOrder, _ paper: ComposedPaper, width: Int?) {
        guard let index = pageIndex, case .page(var page) = layers[index] else {
            var page = PageState(order: order, paper: paper)
            page.scroll(to: 0, height: PageView(state: self, page: page).height)
            layers.append(.page(page))
            return
        }
        guard let asked = page.asked, asked.composed == order, asked.width == width else { return }
        let before = page.order.disclosure
        page.asked = nil
        page.take(paper, for: asked, height: PageView(state: self, page: page).height)
        page.left = min(page.left, PageView(state: self, page: page).lastLeft)
        layers[index] = .page(page)
        if case .prompt(let prompt) = layers.last, case .disclosure = prompt.question.subject { layers.removeLast() }
        if case .hidden(var hidden) = layers.last {
            hidden.take(page.hidden, page.paper.remarks)
            hidden.replaceTop(of: &self)
        }
        if before != asked.order.disclosure {
            if before == nil { say(.disclosed, grouped(Int64(page.shownCount))) } else { say(.hiddenAgain) }
        }
    }

    /// Composes papers that are as wide as the window anew, when it has another width.
    mutating func refitPages() -> [Effect] {
        guard !frame.isTooSmall, let page = openPage else { return [] }
        let view = PageView(state: self, page: page)
        var request = page.asked ?? page.request
        guard let width = request.width, width != view.room else {
            resettle()
            return []
        }
        request.width = view.room
        return compose(request)
    }

    /// Asks for nothing any more, because it failed.
    mutating func forgetAskedPage() {
        guard let index = pageIndex, case .page(var page) = layers[index] else { return }
        page.asked = nil
        layers[index] = .page(page)
    }

    private mutating func resettle() {
        guard let index = pageIndex, case .page(var page) = layers[index] else { return }
        let view = PageView(state: self, page: page)
        page.left = min(page.left, view.lastLeft)
        page.settle(height: view.height)
        layers[index] = .page(page)
    }
}

extension LineQuestion {
    /// The number of a page.
    static let page = LineQuestion(.promptPage, .promptPageNote) { $0.goToPage($1) }

    /// A text to look for in a paper.
    static let textOfPage = LineQuestion(.promptFind, .promptFindNote, mayBeEmpty: true) { $0.find($1) }

    /// Why a paper shows what is hidden by default.
    static let disclosure = LineQuestion(.promptDisclosure, .promptDisclosureNote, subject: .disclosure) {
        $0.disclose(because: $1)
    }
}
