// Keys of the list of what a paper hides: what somebody says of a name holds for every paper from then on.
import Domain
import Office
import Screen
import Words

extension Effect {
    /// Keeps what somebody says of names, and goes on.
    static func ruleNames(
        _ rulings: [String: KnownNames.Ruling], then goOn: @escaping @Sendable (inout AppState) -> [Effect]
    ) -> Effect {
        .ask("keepRulings", about: rulings, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.rule(rulings)
        } answer: { state, _ in
            goOn(&state)
        }
    }

    /// Keeps what somebody says of names, and composes the paper that has them again.
    static func ruleNames(_ rulings: [String: KnownNames.Ruling], _ order: PaperOrder, width: Int?) -> Effect {
        .ask("ruleNames", about: order, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.rule(rulings)
            return try await services.machine.compose(order, width)
        } take: {
            PageState.takeComposed(order, $1, width: width, in: &$0)
        }
    }
}

extension HiddenState: OverlayScreen {
    var place: Place { .hidden }
    var layer: Layer { .hidden(self) }
    var takesWheel: Bool { true }

    func hint(in context: ScreenContext) -> String { context.words[.hintHidden] }

    func draw(in context: ScreenContext, hasKeyboard: Bool, into surface: inout Surface) {
        HiddenView(words: context.words, size: context.size, hidden: self).draw(into: &surface)
    }

    func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        if let command = state.keys.command(for: key, in: place), command != .accept { return state.give(command) }
        var moved = self
        moved.move(by: key)
        moved.replaceTop(of: &state)
        return []
    }

    /// Moves the cursor of the list, or scrolls it where there is nothing to choose.
    private mutating func move(by key: KeyPress) {
        let count = ordered.count
        switch key.key {
        case .down where count > 0 && cursor != count - 1: (cursor, seeksCursor) = (cursor.map { $0 + 1 } ?? 0, true)
        case .up where (cursor ?? 0) > 0: (cursor, seeksCursor) = (cursor.map { $0 - 1 }, true)
        default: scroll.take(key)
        }
    }

    func laidOut(in context: ScreenContext) -> Layer {
        guard seeksCursor || scroll.isMoved else { return layer }
        let view = HiddenView(words: context.words, size: context.size, hidden: self)
        var laidOut = self
        if seeksCursor { laidOut.scroll = Scroll(top: view.topShowingCursor) }
        laidOut.seeksCursor = false
        if scroll.isMoved { laidOut.scroll.settle(height: view.height, count: view.lines.count) }
        return laidOut.layer
    }

    /// Keeps what is said of the name under the cursor of the list on top.
    static func rule(_ ruling: KnownNames.Ruling, in state: inout AppState) -> [Effect] {
        guard case .hidden(let hidden) = state.layers.last else { return [] }
        guard let part = hidden.current, let name = part.name, part.reason != .number else {
            state.say(.nothingListed, role: .warning)
            return []
        }
        guard ruling == .body, part.reason == .person else { return keep(ruling, of: name, in: &state) }
        // Beyond doubt it is somebody's name: every paper from now on would show it.
        let yes = MenuItem(title: state.words[.nameCertainYes]) { keep(.body, of: name, in: &$0) }
        let items = [.dismissal(state.words[.nameCertainNo]), yes]
        state.layers.append(.menu(MenuState(title: state.words(.nameCertain, name), items: items)))
        return []
    }

    private static func keep(_ ruling: KnownNames.Ruling, of name: String, in state: inout AppState) -> [Effect] {
        state.say(ruling == .body ? .nameCleared : .nameHidden, name)
        return recompose([name: ruling], in: &state)
    }

    /// Hides all names of the list on top that should be looked at.
    static func hideAllSuspected(in state: inout AppState) -> [Effect] {
        guard case .hidden(let hidden) = state.layers.last else { return [] }
        let names = Set(hidden.suspected)
        guard !names.isEmpty else {
            state.say(.noSuspected, role: .warning)
            return []
        }
        state.say(.namesHidden, String(names.count))
        return recompose(Dictionary(uniqueKeysWithValues: names.map { ($0, .person) }), in: &state)
    }

    /// Keeps what is said of names and asks for the paper below the list again.
    private static func recompose(_ rulings: [String: KnownNames.Ruling], in state: inout AppState) -> [Effect] {
        guard let index = state.layers.lastIndex(where: { if case .page = $0 { true } else { false } }),
            case .page(var page) = state.layers[index]
        else {
            return [
                .ruleNames(rulings) { state in
                    guard case .hidden(var hidden) = state.layers.last else { return [] }
                    hidden.take(rulings)
                    hidden.replaceTop(of: &state)
                    return []
                }
            ]
        }
        page.asked = page.request
        state.layers[index] = .page(page)
        return [.ruleNames(rulings, page.request.composed, width: page.request.width)]
    }
}
