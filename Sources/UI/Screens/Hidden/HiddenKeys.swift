// Keys of the list of what a paper hides: what somebody says of a name holds for every paper from then on.
import Domain
import Office
import Screen
import Words

extension Effect {
    /// Keeps what somebody says of names, and composes the paper that has them again.
    static func ruleNames(_ rulings: [String: KnownNames.Ruling], _ order: PaperOrder, width: Int?) -> Effect {
        .ask("ruleNames", about: order) { services throws(OfficeFailure) in
            try await services.office.rule(rulings)
            return try await services.machine.compose(order, width)
        } take: {
            $0.takeComposed(order, $1, width: width)
        }
    }
}

extension HiddenState: Screen {
    package var place: Place { .hidden }
    package var layer: Layer { .hidden(self) }
    package var takesWheel: Bool { true }

    package func hint(in state: AppState) -> String { state.words[.hintHidden] }

    package func draw(in state: AppState, hasKeyboard: Bool, into surface: inout Surface) {
        HiddenView(state: state, hidden: self).draw(into: &surface)
    }

    package func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        if let command = state.keys.command(for: key, in: place), command != .accept { return state.give(command) }
        state.scroll(self, by: key)
        return []
    }
}

extension AppState {
    /// Moves the cursor of the list, or scrolls it where there is nothing to choose.
    fileprivate mutating func scroll(_ hidden: HiddenState, by key: KeyPress) {
        var hidden = hidden
        let height = Overlay(size: size).inner.rows
        let count = hidden.ordered.count
        switch key.key {
        case .down where count > 0 && hidden.cursor != count - 1: hidden.cursor = hidden.cursor.map { $0 + 1 } ?? 0
        case .up where (hidden.cursor ?? 0) > 0: hidden.cursor = hidden.cursor.map { $0 - 1 }
        default:
            let lines = HiddenView(state: self, hidden: hidden).lines.count
            hidden.top = Self.scrolled(hidden.top, key, height: height, count: lines)
            layers[layers.count - 1] = .hidden(hidden)
            return
        }
        let row = HiddenView(state: self, hidden: hidden).row(of: hidden.cursor ?? 0)
        hidden.top = min(max(hidden.top, row - height + 1), row)
        if hidden.cursor == 0 { hidden.top = min(hidden.top, max(0, row - height + 1)) }
        layers[layers.count - 1] = .hidden(hidden)
    }

    /// Keeps what is said of the name under the cursor.
    mutating func rule(_ ruling: KnownNames.Ruling) -> [Effect] {
        guard case .hidden(let hidden) = layers.last else { return [] }
        guard let part = hidden.current, let name = part.name, part.reason != .number else {
            return tell(.nothingListed)
        }
        say(ruling == .body ? .nameCleared : .nameHidden, name)
        return recompose([name: ruling])
    }

    /// Hides all names that should be looked at.
    mutating func hideAllSuspected() -> [Effect] {
        guard case .hidden(let hidden) = layers.last else { return [] }
        let names = Set(hidden.suspected)
        guard !names.isEmpty else { return tell(.noSuspected) }
        say(.namesHidden, String(names.count))
        return recompose(Dictionary(uniqueKeysWithValues: names.map { ($0, .person) }))
    }

    private mutating func tell(_ text: Text) -> [Effect] {
        say(text, role: .warning)
        return []
    }

    /// Keeps what is said of names and asks for the paper below the list again.
    private mutating func recompose(_ rulings: [String: KnownNames.Ruling]) -> [Effect] {
        guard let index = layers.lastIndex(where: { if case .page = $0 { true } else { false } }),
            case .page(var page) = layers[index]
        else { return [] }
        page.asked = page.request
        layers[index] = .page(page)
        return [.ruleNames(rulings, page.request.composed, width: page.request.width)]
    }

    /// Shows in the list on top what the paper hides now.
    mutating func refreshHidden(_ page: PageState) {
        guard case .hidden(var hidden) = layers.last else { return }
        hidden.take(page.hidden, page.paper.remarks)
        layers[layers.count - 1] = .hidden(hidden)
    }
}
