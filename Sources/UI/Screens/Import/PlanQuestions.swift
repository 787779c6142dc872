// What is asked before a plan is carried out.
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
}
