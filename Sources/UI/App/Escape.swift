// Escape acts at once; what comes behind it may show that it was no key, or half of one, and takes it back.
import Domain
import Screen

/// What the screen was before an Escape.
struct BeforeEscape: Sendable {
    /// What stood there.
    let layers: [Layer]
    let isInDetail: Bool
    let lists: [Pane: ListState]
    let pane: Pane
    let trails: [Pane: [ListState]]
    let message: StatusMessage?
    let detailScroll: Scroll
    /// When it came.
    let milliseconds: Int
    /// How many layers it left.
    var layersLeft = 0
    /// Whether it did something that can be seen, or stored something: then a digit behind it is a key of its own.
    var isDone = false

    init(_ state: AppState, _ milliseconds: Int) {
        layers = state.layers
        isInDetail = state.isInDetail
        lists = state.lists
        pane = state.pane
        trails = state.trails
        message = state.message
        detailScroll = state.detailScroll
        self.milliseconds = milliseconds
    }

    /// The milliseconds after Escape within which a digit makes a function key of it.
    static let digitTime = 500

    /// Whether something that Escape leaves or takes away is not as it was.
    func differs(from state: AppState) -> Bool {
        if layers.count != state.layers.count || isInDetail != state.isInDetail || pane != state.pane { return true }
        return Pane.allCases.contains { pane in
            guard let before = lists[pane], let now = state.lists[pane] else { return lists[pane] != nil }
            return before.marks != now.marks || before.isFiltering != now.isFiltering
                || before.generation != now.generation || before.filter.text != now.filter.text
        }
    }
}

extension AppState {
    /// Handles a key on a terminal that may keep function keys to itself: Escape and then the digit stand for them.
    mutating func handle(_ pressed: KeyPress, _ milliseconds: Int) -> [Effect] {
        var key = pressed
        var effects: [Effect] = []
        if key.modifiers == .alt, let function = KeyMap.functionKey(for: KeyPress(key.key)) { key = function }
        if key.modifiers.isEmpty, let before = beforeEscape, !before.isDone,
            milliseconds - before.milliseconds < BeforeEscape.digitTime, let function = KeyMap.functionKey(for: key)
        {
            effects = takeBack(before)
            key = function
        }
        guard key.key == .escape else {
            beforeEscape = nil
            return effects + handle(key)
        }
        var before = BeforeEscape(self, milliseconds)
        let done = handle(key)
        before.layersLeft = layers.count
        before.isDone = before.differs(from: self) || done.contains { $0.work?.lane == .drafts }
        beforeEscape = before
        return effects + done
    }

    /// Takes the last Escape back, which was only torn off from a key or from what the terminal says of itself. Where
    /// that cannot be done the key is dropped: in another place it would mean something else.
    mutating func revokeEscape(for key: KeyPress?, _ milliseconds: Int) -> [Effect] {
        guard let before = beforeEscape, before.layersLeft == layers.count else {
            beforeEscape = nil
            return []
        }
        let effects = takeBack(before)
        (message, detailScroll) = (before.message, before.detailScroll)
        beforeEscape = nil
        return effects + (key.map { handle($0, milliseconds) } ?? [])
    }

    /// Makes an Escape undone; what a list asked for meanwhile is asked for again, so that no answer to it counts.
    private mutating func takeBack(_ before: BeforeEscape) -> [Effect] {
        // An Escape that led back to an account changed the pane as well.
        (pane, trails) = (before.pane, before.trails)
        (layers, isInDetail) = (before.layers, before.isInDetail)
        var effects: [Effect] = []
        for pane in Pane.allCases {
            guard var list = before.lists[pane], let now = lists[pane] else { continue }
            guard now.generation != list.generation else {
                lists[pane]?.isFiltering = list.isFiltering
                lists[pane]?.filter = list.filter
                lists[pane]?.marks = list.marks
                continue
            }
            let position = list.current.map { ListPosition.around($0.identity.id) } ?? .start
            effects += list.ask(position, pane: pane, after: now.generation)
            lists[pane] = list
        }
        return effects
    }
}
