// The account of a year: opening it, its keys, and going from its rows into the lists behind them and back.
import Domain
import Office
import Screen

extension Effect {
    /// Fetches the account of a year; without one, of today's or of the last one with records.
    static func loadAccount(year: Int?, today: CalendarDate) -> Effect {
        .ask("loadAccount", about: year, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.supportAccount(year, today)
        } take: {
            AccountState.take($1, in: &$0)
        }
    }
}

extension AccountState: OverlayScreen {
    var place: Place { .account }
    var layer: Layer { .account(self) }
    var hidesPanes: Bool { true }
    var takesWheel: Bool { true }

    func hint(in context: ScreenContext) -> String { context.words[.hintAccount] }

    func laidOut(in context: ScreenContext) -> Layer {
        var laidOut = self
        let view = AccountView(context: context, account: self)
        let rows = view.rows
        laidOut.take(
            targets: rows.compactMap(\.target), height: view.body.rows, count: rows.reduce(0) { $0 + $1.lines.count })
        return laidOut.layer
    }

    func draw(in context: ScreenContext, hasKeyboard: Bool, into surface: inout Surface) {
        AccountView(context: context, account: self).draw(into: &surface, hasKeyboard: hasKeyboard)
    }

    func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        if let command = state.keys.command(for: key, in: place) { return state.give(command) }
        let key = KeyMap.bracket(behind: key) ?? key
        var account = self
        switch key.key {
        case .character(let letter) where key.modifiers.isEmpty:
            if let digit = letter.wholeNumberValue, let section = Section(rawValue: digit) {
                (account.section, account.scroll) = (section, Scroll())
            } else if letter == "]" || letter == "[" {
                return showYear(after: letter == "]", in: &state)
            } else if letter == " " {
                account.move(by: KeyPress(.pageDown))
            }
        case .tab: (account.section, account.scroll) = (section.stepped(by: 1), Scroll())
        case .backTab: (account.section, account.scroll) = (section.stepped(by: -1), Scroll())
        case .left: return showYear(after: false, in: &state)
        case .right: return showYear(after: true, in: &state)
        case .enter: return openList(in: &state)
        default: account.move(by: key)
        }
        account.replaceTop(of: &state)
        return []
    }

    /// Moves the cursor; where there is nothing to choose, the part is scrolled.
    private mutating func move(by key: KeyPress) {
        guard !targets.isEmpty else { return scroll.take(key) }
        let step = key.cursorStep(page: page, of: targets.count) ?? 0
        cursors[section] = min(max(0, cursor + step), targets.count - 1)
    }

    private func showYear(after isLater: Bool, in state: inout AppState) -> [Effect] {
        guard let shown = account else { return [] }
        guard let year = shown.year(after: isLater) else {
            state.say(isLater ? .supportNoLaterYear : .supportNoEarlierYear, String(shown.year), role: .dim)
            return []
        }
        return [.loadAccount(year: year, today: state.today)]
    }

    /// Goes into the list behind the row with the cursor; Escape leads back to the account.
    private func openList(in state: inout AppState) -> [Effect] {
        let target = targets.indices.contains(cursor) ? targets[cursor] : targets.last
        guard let target, let shown = state.lists[.support] else { return [] }
        state.layers.removeLast()
        state.trails[.support, default: []].append(shown)
        state.pane = .support
        state.isInDetail = false
        state.detailScroll = Scroll()
        var list = ListState(kind: target.kind)
        list.group = target.group
        list.account = self
        list.query = list.query(in: state)
        list.comeBack(after: shown)
        let effects = list.ask(.start, pane: .support)
        state.lists[.support] = list
        return effects
    }

    /// Opens the account of today's year, or of the last one with records.
    static func open(in state: inout AppState) -> [Effect] {
        state.layers.append(.account(AccountState(pane: state.pane)))
        return [.loadAccount(year: nil, today: state.today)]
    }

    /// Reads the account again that is open.
    static func renew(in state: AppState) -> [Effect] {
        opened(in: state)?.account.account.map { [.loadAccount(year: $0.year, today: state.today)] } ?? []
    }

    /// The account that is open, with its place among the layers.
    private static func opened(in state: AppState) -> (index: Int, account: AccountState)? {
        for (index, layer) in state.layers.enumerated().reversed() {
            if case .account(let account) = layer { return (index, account) }
        }
        return nil
    }

    fileprivate static func take(_ loaded: SupportAccount, in state: inout AppState) {
        guard let (index, shown) = opened(in: state) else { return }
        var account = shown
        if account.account.map({ $0.year != loaded.year }) ?? false {
            (account.cursors, account.scroll) = ([:], Scroll())
        }
        account.account = loaded
        state.layers[index] = .account(account)
    }
}
