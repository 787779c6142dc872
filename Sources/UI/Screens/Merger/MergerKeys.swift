// Keys of the plan of a merger: leaving records out, choosing where they go, opening them, and carrying it out.
import Domain
import Office
import Screen
import Vietnamese
import Words

extension MergerState: OverlayScreen {
    var place: Place { .merger }
    var layer: Layer { .merger(self) }
    var takesWheel: Bool { true }

    func hint(in context: ScreenContext) -> String { context.words[.hintMerger] }

    func draw(in context: ScreenContext, hasKeyboard: Bool, into surface: inout Surface) {
        MergerView(context: context, merger: self).draw(into: &surface)
    }

    func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        if let command = state.keys.command(for: key, in: place) { return state.give(command) }
        guard let step = key.cursorStep(page: Overlay(size: state.size).inner.rows, of: stops.count) else { return [] }
        var moved = self
        moved.move(by: step)
        moved.replaceTop(of: &state)
        return []
    }

    /// Lets the plan on top change itself.
    static func change(in state: inout AppState, _ body: (inout MergerState) -> Void) -> [Effect] {
        guard case .merger(var merger) = state.layers.last else { return [] }
        body(&merger)
        merger.replaceTop(of: &state)
        return []
    }

    /// Asks where the records under the cursor go, when there are several candidates.
    func chooseHeir(in state: inout AppState) -> [Effect] {
        let rows: [Int] =
            switch current {
            case .row(let row): [row]
            case .kind(let kind): self.rows(of: kind)
            case nil: []
            }
        let open = rows.filter { plan.rows[$0].heirs.count > 1 }
        guard let first = open.first else {
            state.say(.mergerOneHeir, role: .dim)
            return []
        }
        let names = open.dropFirst().reduce(into: plan.rows[first].heirs) { names, row in
            names += plan.rows[row].heirs.filter { !names.contains($0) }
        }
        let items = names.map { name in
            MenuItem(title: name, note: choice.heirs[first] == name ? state.words[.stateNow] : "") { state in
                Self.change(in: &state) {
                    $0.say(name, for: open)
                    if open.count == 1 { $0.move(by: 1) }
                }
            }
        }
        let title = open.count == 1 ? plan.rows[first].entry.title : state.words(.mergerRecords, String(open.count))
        state.layers.append(
            .menu(
                MenuState(
                    title: state.words(.mergerHeirTitle, clip(title, 40)),
                    items: items + [.dismissal(state.words[.mergerNotNow])])))
        return []
    }

    /// Opens the record under the cursor to be read.
    func openRecord(in state: inout AppState) -> [Effect] {
        if let row = currentRow { state.layers.append(.reader(ReaderState(entry: plan.rows[row].entry))) }
        return []
    }

    /// Asks whether it is carried out.
    func confirm(in state: inout AppState) -> [Effect] {
        guard !going.isEmpty || !plan.units.isEmpty else {
            state.say(.mergerNothing, role: .warning)
            return []
        }
        let (plan, choice) = (plan, choice)
        let open = plan.rows.indices.filter(isOpen).count
        let title =
            open == 0 ? state.words[.mergerAsk] : state.words(.mergerAskOpen, grouped(Int64(open)))
        let go = MenuItem(
            title: state.words(.mergerGo, grouped(Int64(plan.units.count)), grouped(Int64(going.count)))
        ) { _ in [.carryOut(plan, choice)] }
        state.layers.append(
            .menu(MenuState(title: title, items: [go, .dismissal(state.words[.mergerNotNow])])))
        return []
    }

    /// Leaves it; what was chosen is not given up unasked.
    func goBack(in state: inout AppState) -> [Effect] {
        if isChanged { return PlanState.askBeforeLeaving(in: &state) }
        state.layers.removeLast()
        return []
    }
}
