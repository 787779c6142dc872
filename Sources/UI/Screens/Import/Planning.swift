// The plan of an import: choosing in it, and carrying it out.
import Domain
import Office
import Screen
import Vietnamese

extension Effect {
    /// Reads a file and plans; without an encoding it is asked for where letters look old.
    package static func planImport(_ written: String, as encoding: TextEncoding? = nil) -> Effect {
        .ask("planImport", about: written, .holdsKeys) { services throws(OfficeFailure) in
            let path = written == Office.shippedCriteria ? written : services.machine.place(written)
            return (path, try await services.machine.planImport(path, encoding))
        } take: { state, read in
            switch read.1 {
            case .plan(let plan):
                state.layers.append(.plan(PlanState(plan: plan, path: read.0, units: state.units)))
            case .offer(let offer): state.offer(offer, for: read.0)
            }
        }
    }

    /// Carries a plan out.
    static func carryOut(_ plan: ImportPlan, of path: String) -> Effect {
        .write("carryOut", about: plan, .holdsKeys) { services throws(OfficeFailure) in
            CarriedOut(other: try await services.machine.carryOut(plan, path))
        } answer: { state, carriedOut in
            guard let other = carriedOut.other else { return state.takeCarriedOut(plan) }
            state.replan(other, path)
            return []
        }
    }
}

/// What came of carrying a plan out.
private struct CarriedOut: Writing {
    /// What the file would do by now; nil when the plan was carried out.
    let other: ImportPlan?

    var changes: Changes? { other == nil ? .all : nil }
}

extension PlanState: Screen {
    package var place: Place { .plan }
    package var layer: Layer { .plan(self) }

    package func hint(in state: AppState) -> String {
        state.words[hasConflicts ? .hintPlanConflicts : state.isPlanOfChosenEncoding ? .hintPlanChosen : .hintPlan]
    }

    package func draw(in state: AppState, hasKeyboard: Bool, into surface: inout Surface) {
        PlanText(state: state, plan: self).draw(into: &surface)
    }

    package func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] { state.handle(key, in: self) }
}

extension AppState {
    /// Keys of the plan of an import.
    mutating func handle(_ key: KeyPress, in plan: PlanState) -> [Effect] {
        if let command = keys.command(for: key, in: .plan) {
            return command == .accept ? carryOut(plan) : give(command)
        }
        var plan = plan
        let text = PlanText(state: self, plan: plan)
        plan.top = Self.scrolled(plan.top, key, height: PlanText.height(size), count: text.count)
        layers[layers.count - 1] = .plan(plan)
        return []
    }

    /// Chooses among the values of what was changed on both sides.
    mutating func choose(_ change: (inout PlanState) -> Void) -> [Effect] {
        guard case .plan(var plan) = layers.last else { return [] }
        change(&plan)
        guard plan.hasConflicts else {
            say(.planNothingToChoose, role: .dim)
            return []
        }
        plan.top = PlanText(state: self, plan: plan).topShowingCursor
        layers[layers.count - 1] = .plan(plan)
        return []
    }

    /// Carries an import out, if it would do anything.
    mutating func carryOut(_ state: PlanState) -> [Effect] {
        guard state.plan.changesAnything || state.plan.count(.refused) > 0 else {
            say(.nothingToImport, role: .warning)
            return []
        }
        return [.carryOut(state.plan, of: state.path)]
    }

    mutating func takeCarriedOut(_ plan: ImportPlan) -> [Effect] {
        layers.removeAll {
            switch $0 {
            case .plan, .prompt, .encodings: true
            default: false
            }
        }
        let (new, changed) = (String(plan.count(.new)), String(plan.count(.changed)))
        let kept = plan.items.count { $0.side == .ours }
        if kept > 0 {
            say(.importedKeeping, new, changed, String(kept))
        } else {
            say(.imported, new, changed)
        }
        if let kind = plan.items.last?.entry.kind,
            let target = Pane.allCases.first(where: { lists[$0]?.query.kind == kind }),
            target != pane
        {
            let effects = show(target)
            return effects + reload(quietly: true)
        }
        return reload(quietly: true)
    }

    /// Shows what a file would do now, where the records were changed while its plan was looked at.
    mutating func replan(_ plan: ImportPlan, _ path: String) {
        if case .plan = layers.last { layers.removeLast() }
        layers.append(.plan(PlanState(plan: plan, path: path, units: units)))
        say(.planOvertaken, role: .warning)
    }
}
