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
            $0.takeAccount($1)
        }
    }
}

extension AccountState: Screen {
    package var place: Place { .account }
    package var layer: Layer { .account(self) }
    package var hidesPanes: Bool { true }
    package var takesWheel: Bool { true }

    package func hint(in state: AppState) -> String { state.words[.hintAccount] }

    package func draw(in state: AppState, hasKeyboard: Bool, into surface: inout Surface) {
        AccountView(state: state, account: self).draw(into: &surface, hasKeyboard: hasKeyboard)
    }

    package func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] { state.handle(key, in: self) }
}

extension AppState {
    /// Opens the account of today's year, or of the last one with records.
    mutating func openAccount() -> [Effect] {
        layers.append(.account(AccountState(pane: pane)))
        return [.loadAccount(year: nil, today: today)]
    }

    /// The account that is open, with its place among the layers.
    private var openedAccount: (index: Int, account: AccountState)? {
        for (index, layer) in layers.enumerated().reversed() {
            if case .account(let account) = layer { return (index, account) }
        }
        return nil
    }

    mutating func takeAccount(_ loaded: SupportAccount) {
        guard let (index, shown) = openedAccount else { return }
        var account = shown
        if account.account.map({ $0.year != loaded.year }) ?? false { (account.cursors, account.scroll) = ([:], 0) }
        account.account = loaded
        layers[index] = .account(account)
    }

    /// Reads the account anew that is open.
    func renewAccount() -> [Effect] {
        openedAccount?.account.account.map { [.loadAccount(year: $0.year, today: today)] } ?? []
    }

    mutating func handle(_ key: KeyPress, in account: AccountState) -> [Effect] {
        if let command = keys.command(for: key, in: .account) { return give(command) }
        let key = KeyMap.bracket(behind: key) ?? key
        var account = account
        switch key.key {
        case .character(let letter) where key.modifiers.isEmpty:
            if let digit = letter.wholeNumberValue, let section = AccountState.Section(rawValue: digit) {
                (account.section, account.scroll) = (section, 0)
            } else if letter == "]" || letter == "[" {
                return showYear(after: letter == "]", account)
            } else if letter == " " {
                move(KeyPress(.pageDown), &account)
            }
        case .tab: (account.section, account.scroll) = (account.section.stepped(by: 1), 0)
        case .backTab: (account.section, account.scroll) = (account.section.stepped(by: -1), 0)
        case .left: return showYear(after: false, account)
        case .right: return showYear(after: true, account)
        case .enter: return openList(account)
        default: move(key, &account)
        }
        layers[layers.count - 1] = .account(account)
        return []
    }

    private func move(_ key: KeyPress, _ account: inout AccountState) {
        let view = AccountView(state: self, account: account)
        let count = view.rows.count { $0.target != nil }
        let page = max(1, view.body.rows / 3)
        guard count > 0 else {
            let height = view.body.rows
            account.scroll = Self.scrolled(account.scroll, key, height: height, count: view.lastScroll + height)
            return
        }
        let wanted =
            switch key.key {
            case .up: account.cursor - 1
            case .down: account.cursor + 1
            case .pageUp: account.cursor - page
            case .pageDown: account.cursor + page
            case .home: 0
            case .end: count - 1
            default: account.cursor
            }
        account.cursors[account.section] = min(max(0, wanted), count - 1)
    }

    private mutating func showYear(after isLater: Bool, _ account: AccountState) -> [Effect] {
        guard let shown = account.account else { return [] }
        guard let year = shown.year(after: isLater) else {
            say(isLater ? .supportNoLaterYear : .supportNoEarlierYear, String(shown.year), role: .dim)
            return []
        }
        return [.loadAccount(year: year, today: today)]
    }

    /// Goes into the list behind the row with the cursor; Escape leads back to the account.
    private mutating func openList(_ account: AccountState) -> [Effect] {
        let targets = AccountView(state: self, account: account).rows.compactMap(\.target)
        let target = targets.indices.contains(account.cursor) ? targets[account.cursor] : targets.last
        guard let target, let shown = lists[.support] else { return [] }
        layers.removeLast()
        trails[.support, default: []].append(shown)
        pane = .support
        isInDetail = false
        detailTop = nil
        var list = ListState(kind: target.kind)
        list.group = target.group
        list.account = account
        list.query = query(of: list)
        list.comeBack(after: shown)
        let effects = list.ask(.start, pane: pane)
        lists[pane] = list
        return effects
    }

    /// Goes back from the list of a row to the account; nil when no such list is shown.
    mutating func leaveAccountList() -> [Effect]? {
        guard let account = lists[pane]?.account, restoreListBeforeAccount() else { return nil }
        let (before, place) = (pane, current.map { ListPosition.around($0.identity.id) } ?? .start)
        let effects = lists[before]?.ask(place, pane: before) ?? []
        pane = account.pane
        layers.append(.account(account))
        return effects + [.loadAccount(year: account.account?.year, today: today)]
    }

    /// Puts the list back that stood in the pane before that of an account; says whether there was one.
    mutating func restoreListBeforeAccount() -> Bool {
        guard let shown = lists[pane], shown.account != nil, var list = trails[pane]?.popLast() else { return false }
        list.comeBack(after: shown)
        isInDetail = false
        detailTop = nil
        lists[pane] = list
        return true
    }
}
