// The plan of an import: choosing in it, and carrying it out.
import Domain
import Office
import Screen
import Vietnamese
import Words

extension Effect {
    /// Reads a file and plans; without an encoding it is asked for where letters look old, and where nobody can tell what
    /// its tables are, that is asked.
    package static func planImport(_ written: String, as encoding: TextEncoding? = nil) -> Effect {
        .ask("planImport", about: written, .holdsKeys, .long(.reading)) { services throws(OfficeFailure) in
            let isShipped = written == Office.shippedCriteria || Office.communeName(written) != nil
            let path = try isShipped ? written : services.machine.place(written)
            return (path, try await services.machine.planImport(path, encoding, ColumnChoices()))
        } take: {
            PlanState.take($1.1, of: $1.0, as: encoding, isOfAnswers: false, in: &$0)
        }
    }

    /// Reads files that came back with answers, and plans what is taken.
    /// - Parameter line: the paths as they were typed.
    package static func planAnswers(_ line: String) -> Effect {
        .ask("planAnswers", about: line, .holdsKeys, .long(.reading)) { services throws(OfficeFailure) in
            try await services.machine.planAnswers(typedPaths(line), ColumnChoices())
        } take: {
            PlanState.take($1, of: line, as: nil, isOfAnswers: true, in: &$0)
        }
    }

    /// Carries a plan out.
    /// - Parameter commune: the code of the commune that becomes the office's own with it; empty for other plans.
    package static func carryOut(_ plan: ImportPlan, of path: String, commune: String) -> Effect {
        .write("carryOut", about: plan, .holdsKeys, .long(.writing)) { services throws(OfficeFailure) in
            CarriedOut(other: try await services.machine.carryOut(plan, path))
        } answer: { state, carriedOut in
            guard let other = carriedOut.other else {
                return PlanState.leave(plan, in: &state) + (commune.isEmpty ? [] : [.setOwnCommune(commune)])
            }
            return PlanState.show(other, of: path, commune: commune, in: &state)
        }
    }
}

extension Effect {
    /// Imports the good rows of a plan, and writes the refused ones to a file beside theirs.
    /// - Parameter replaces: whether such a file that is there makes room.
    package static func carryOutRest(_ plan: ImportPlan, of path: String, replaces: Bool) -> Effect {
        .write("carryOutRest", about: plan, .holdsKeys, .long(.writing)) { services throws(OfficeFailure) in
            let place = services.machine.refusedPath(path)
            return RestWritten(
                file: try await WrittenFile(place) { () throws(OfficeFailure) in
                    try await services.machine.carryOutRest(plan, path, replaces)
                })
        } answer: { state, written in
            switch written.file.content {
            case nil:
                state.askToOverwrite(written.file.path, .carryOutRest(plan, of: path, replaces: true))
                return []
            case .overtaken(let other): return PlanState.show(other, of: path, in: &state)
            case .done(let file, let refused):
                let effects = PlanState.leave(plan.withoutRefused, in: &state)
                state.sayWhole(state.words(.refusedWritten, grouped(Int64(refused)), file), role: .warning)
                return effects
            }
        }
    }
}

/// The file with the refused rows of an import.
private struct RestWritten: Writing {
    let file: WrittenFile<RestOfImport>

    var changes: Changes? { if case .done = file.content { .all } else { nil } }
}

/// What came of carrying a plan out.
private struct CarriedOut: Writing {
    /// What the file would do by now; nil when the plan was carried out.
    let other: ImportPlan?

    var changes: Changes? { other == nil ? .all : nil }
}

extension PlanState: OverlayScreen {
    var place: Place { .plan }
    var layer: Layer { .plan(self) }

    func hint(in context: ScreenContext) -> String {
        let hint: Text =
            facts.hasObstacle
            ? .hintPlanRefused
            : hasConflicts ? .hintPlanConflicts : isOfChosenEncoding ? .hintPlanChosen : .hintPlan
        return context.words[hint]
    }

    func draw(in context: ScreenContext, hasKeyboard: Bool, into surface: inout Surface) {
        text(in: context).draw(into: &surface)
    }

    func laidOut(in context: ScreenContext) -> Layer {
        guard seeksCursor || scroll.isMoved else { return layer }
        let text = text(in: context)
        var laidOut = self
        if seeksCursor { laidOut.scroll = Scroll(top: text.topShowingCursor) }
        laidOut.seeksCursor = false
        if scroll.isMoved { laidOut.scroll.settle(height: text.height, count: text.count) }
        return laidOut.layer
    }

    /// The plan as it stands in the window.
    private func text(in context: ScreenContext) -> PlanText {
        PlanText(words: context.words, size: context.size, plan: self)
    }

    /// Puts it on top. Where a way to read the file was chosen below it, Escape leads back to that choice.
    func open(in state: inout AppState) {
        var opened = self
        if case .encodings = state.layers.last { opened.isOfChosenEncoding = true }
        state.layers.append(.plan(opened))
    }

    func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        if let command = state.keys.command(for: key, in: place) {
            guard command == .accept else { return state.give(command) }
            let isRefused = current.map { plan.items[$0].action == .refused && !plan.items[$0].isLeftOut } ?? false
            return isRefused ? Self.correct(in: &state) : carryOut(in: &state)
        }
        var moved = self
        let page = Self.rows(in: state.size)
        switch key.key {
        // What is said of the file may stand above the first row, further up than the window shows.
        case .up where cursor == 0: moved.scroll.take(key)
        case .up: moved.move(by: -1)
        case .down: moved.move(by: 1)
        case .pageUp: moved.move(by: -page)
        case .pageDown: moved.move(by: page)
        case .home: moved.move(by: -order.count)
        case .end: moved.move(by: order.count)
        default: return []
        }
        if moved.cursor != cursor || key.key == .home { moved.seeksCursor = true }
        moved.replaceTop(of: &state)
        return []
    }

    /// Shows the plan of what was read, or asks what has to be said of it first.
    static func take(
        _ read: ImportReading, of path: String, as encoding: TextEncoding?, isOfAnswers: Bool, in state: inout AppState
    ) {
        switch read {
        case .plan(let plan): PlanState(plan: plan, path: path, units: state.units).open(in: &state)
        case .tables(let tables):
            state.layers.append(
                .columns(
                    ColumnsState(
                        path: path, encoding: encoding, tables: tables, choices: ColumnChoices(),
                        isOfAnswers: isOfAnswers)))
            state.say(.columnsAsk, role: .warning)
        case .offer(let offer): state.layers.append(.encodings(EncodingState(path: path, offer: offer)))
        }
    }

    /// Changes the plan on top, with the row under the cursor in sight.
    static func change(in state: inout AppState, _ change: (inout PlanState) -> Void) -> [Effect] {
        guard case .plan(var plan) = state.layers.last else { return [] }
        change(&plan)
        plan.seeksCursor = true
        plan.replaceTop(of: &state)
        return []
    }

    /// Leaves the refused rows of the plan on top out.
    static func leaveRefusedOut(in state: inout AppState) -> [Effect] {
        guard case .plan(let plan) = state.layers.last, plan.plan.count(.refused) > 0 else {
            state.say(.planNothingRefused, role: .dim)
            return []
        }
        return change(in: &state) { $0.leaveRefusedOut() }
    }

    /// Leaves the row under the cursor of the plan on top out, unless other rows need it.
    static func leaveOut(in state: inout AppState) -> [Effect] {
        guard case .plan(let plan) = state.layers.last, let current = plan.current else { return [] }
        let dependants = plan.plan.items[current].isLeftOut ? 0 : plan.plan.dependants(of: current)
        guard dependants == 0 else {
            state.say(.planNeeded, String(dependants), role: .warning)
            return []
        }
        return change(in: &state) {
            $0.leaveOut()
            $0.move(by: 1)
        }
    }

    /// Goes to the next row of the plan on top that both sides changed.
    static func goToConflict(in state: inout AppState, by step: Int) -> [Effect] {
        choose(in: &state) {
            $0.moveToConflict(by: step)
            return $0.hasConflicts
        }
    }

    /// Chooses in the plan on top among the values of what was changed on both sides.
    static func choose(in state: inout AppState, _ turn: (inout PlanState) -> Bool) -> [Effect] {
        guard case .plan(var plan) = state.layers.last else { return [] }
        guard turn(&plan) else {
            state.say(.planNothingToChoose, role: .dim)
            return []
        }
        return change(in: &state) { $0 = plan }
    }

    /// Carries the import out, if it would do anything.
    func carryOut(in state: inout AppState) -> [Effect] {
        guard plan.changesAnything || plan.obstacle != nil else {
            state.say(.nothingToImport, role: .warning)
            return []
        }
        if let effects = askConference(in: &state) { return effects }
        return carryOutAsked(in: &state)
    }

    /// Carries the import out once it is known to which conference its questions belong.
    func carryOutAsked(in state: inout AppState) -> [Effect] {
        let refused = plan.count(.refused)
        guard refused > 0, !plan.isOfAnswers else { return [.carryOut(plan, of: path, commune: ownCommune)] }
        let (plan, path, commune, count) = (plan, path, ownCommune, grouped(Int64(refused)))
        let drop = MenuItem(title: state.words(.planRefusedDrop, count)) { _ in
            [.carryOut(plan.withoutRefused, of: path, commune: commune)]
        }
        let write = MenuItem(title: state.words(.planRefusedWrite, count)) { _ in
            [.carryOutRest(plan, of: path, replaces: false)]
        }
        let items = path == Office.shippedCriteria || Office.communeName(path) != nil ? [drop] : [write, drop]
        state.layers.append(
            .menu(
                MenuState(
                    title: state.words(.planRefusedTitle, count),
                    items: items + [.dismissal(state.words[.planRefusedBack])])))
        return []
    }

    /// The records were changed while a plan was looked at: shows what the file would do now.
    fileprivate static func show(
        _ plan: ImportPlan, of path: String, commune: String = "", in state: inout AppState
    ) -> [Effect] {
        if case .plan = state.layers.last { state.layers.removeLast() }
        var shown = PlanState(plan: plan, path: path, units: state.units)
        shown.ownCommune = commune
        shown.open(in: &state)
        state.say(.planOvertaken, role: .warning)
        return []
    }

    /// Leaves a plan that was carried out, for the records that came.
    fileprivate static func leave(_ plan: ImportPlan, in state: inout AppState) -> [Effect] {
        state.layers.removeAll {
            switch $0 {
            case .plan, .prompt, .encodings, .columns: true
            default: false
            }
        }
        let (new, changed) = (String(plan.count(.new)), String(plan.count(.changed)))
        let kept = plan.items.count { $0.side == .ours }
        if plan.isOfAnswers {
            let outcomes = plan.items.filter { !$0.isLeftOut }.map(\.outcome)
            let taken = outcomes.count { $0 == .new || $0 == .changed }
            let rest = outcomes.count { $0 != .same } - taken + plan.items.count { $0.isOpen && $0.side == .ours }
            state.say(.answersTaken, grouped(Int64(taken)), grouped(Int64(rest)))
        } else if kept > 0 {
            state.say(.importedKeeping, new, changed, String(kept))
        } else {
            state.say(.imported, new, changed)
        }
        if plan.leftOutCount > 0, !plan.isOfAnswers {
            state.say(.importedWithout, new, changed, grouped(Int64(plan.leftOutCount)))
        }
        if let kind = plan.items.last?.entry.kind,
            let target = Pane.allCases.first(where: { state.lists[$0]?.query.kind == kind }),
            target != state.pane
        {
            let effects = state.show(target)
            return effects + state.reload(quietly: true)
        }
        return state.reload(quietly: true)
    }
}
