// What is asked before a plan is carried out or left.
import Domain
import Office
import Words

extension PlanState {
    /// Asks to which conference the questions of a file belong that names none; nil when there is nothing to ask.
    func askConference(in state: inout AppState) -> [Effect]? {
        guard let index = plan.untoldConference, let known = state.options[.conference], !known.isEmpty else {
            return nil
        }
        let (plan, path, words) = (plan, path, state.words)
        let fresh = MenuItem(title: words(.planNewConference, plan.items[index].entry.title)) {
            guard case .plan(let shown) = $0.layers.last else { return [] }
            return shown.carryOutAsked(in: &$0)
        }
        let items = known.map { option in
            MenuItem(title: option.title) { _ in
                let put = plan.puttingQuestions(of: index, into: option.id)
                let first = put.fileRows.first { $0.kind == .question }
                return [.planAgain(put, of: path, row: first ?? put.fileRows[index])]
            }
        }
        state.layers.append(
            .menu(
                MenuState(
                    title: words[.planAskConference], items: items + [fresh, .dismissal(words[.planRefusedBack])])))
        return []
    }

    /// Whether something was chosen or put right in it that nobody has carried out.
    private var holdsChoices: Bool {
        !plan.choices.isEmpty || !plan.corrections.isEmpty || plan.leftOutCount > 0
            || plan.items.contains { $0.side == .theirs }
    }

    /// Leaves the plan on top; what was chosen in it is not given up unasked.
    func goBack(in state: inout AppState) -> [Effect] {
        guard holdsChoices else {
            state.layers.removeLast()
            return []
        }
        return Self.askBeforeLeaving(in: &state)
    }

    /// Asks whether the layer on top is left with what was chosen in it.
    static func askBeforeLeaving(in state: inout AppState) -> [Effect] {
        let leave = MenuItem(title: state.words[.planLeave]) {
            $0.layers.removeLast()
            return []
        }
        state.layers.append(
            .menu(
                MenuState(
                    title: state.words[.planLeaveTitle], items: [.dismissal(state.words[.planLeaveNot]), leave])))
        return []
    }
}

extension ColumnsState {
    /// Leaves the columns on top; what was said of them is not given up unasked.
    func goBack(in state: inout AppState) -> [Effect] {
        if isChanged { return PlanState.askBeforeLeaving(in: &state) }
        state.layers.removeLast()
        return []
    }
}

extension FormState {
    /// Asks what becomes of what was typed into a row of a plan.
    func askBeforeDropping(in state: inout AppState) -> [Effect] {
        let drop = MenuItem(title: state.words[.planDropTyped]) {
            $0.layers.removeLast()
            $0.say(.planNotCorrected, role: .warning)
            return []
        }
        let take = MenuItem(title: state.words[.planTakeTyped], note: Command.save.keys[0].label) { $0.give(.save) }
        state.layers.append(
            .menu(
                MenuState(
                    title: state.words[.planTypedTitle],
                    items: [.dismissal(state.words[.goOnEditing]), take, drop])))
        return []
    }
}
