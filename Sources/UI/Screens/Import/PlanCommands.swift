// Commands of the plan of an import.
import Office
import Screen

extension Command {
    static let nextConflict = Command("nextConflict", [KeyPress(.tab)], in: [.plan]) { state, _ in
        PlanState.choose(in: &state) { $0.move(by: 1) }
    }

    static let previousConflict = Command("previousConflict", [KeyPress(.backTab)], in: [.plan]) { state, _ in
        PlanState.choose(in: &state) { $0.move(by: -1) }
    }

    static let otherValue = Command("otherValue", [.letter(" ")], in: [.plan]) { state, _ in
        PlanState.choose(in: &state) { $0.turn() }
    }

    static let allOtherValues = Command("allOtherValues", [.letter("*")], in: [.plan]) { state, _ in
        PlanState.choose(in: &state) { $0.turnAll() }
    }

    static let planRows: [Command] = [nextConflict, previousConflict, otherValue, allOtherValues]
}
