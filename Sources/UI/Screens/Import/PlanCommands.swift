// Commands of the plan of an import.
import Office
import Screen

extension Command {
    static let nextConflict = Command("nextConflict", [KeyPress(.tab)], in: [.plan]) { state, _ in
        PlanState.goToConflict(in: &state, by: 1)
    }

    static let previousConflict = Command("previousConflict", [KeyPress(.backTab)], in: [.plan]) { state, _ in
        PlanState.goToConflict(in: &state, by: -1)
    }

    static let otherValue = Command("otherValue", [.letter(" ")], in: [.plan]) { state, _ in
        PlanState.choose(in: &state) { $0.turn() }
    }

    static let allOtherValues = Command("allOtherValues", [.letter("*")], in: [.plan]) { state, _ in
        PlanState.choose(in: &state) { $0.turnAll() }
    }

    static let showRow = Command("showRow", [KeyPress(.function(3)), KeyPress(.right)], in: [.plan]) { state, _ in
        PlanState.change(in: &state) { $0.toggleOpen() }
    }

    static let leaveRowOut = Command("leaveRowOut", [KeyPress(.function(8)), KeyPress(.delete)], in: [.plan]) {
        state, _ in PlanState.leaveOut(in: &state)
    }

    static let leaveRefusedOut = Command("leaveRefusedOut", [.letter("-")], in: [.plan]) { state, _ in
        PlanState.leaveRefusedOut(in: &state)
    }

    static let correctRow = Command("correctRow", [.letter("e")], in: [.plan]) { state, _ in
        PlanState.correct(in: &state)
    }

    static let planRows: [Command] = [
        nextConflict, previousConflict, otherValue, allOtherValues, showRow, correctRow, leaveRowOut, leaveRefusedOut,
    ]
}
