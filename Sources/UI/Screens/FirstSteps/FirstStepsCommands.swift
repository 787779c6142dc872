// The command that opens the page of the first steps.
import Office
import Screen

extension Command {
    static let firstSteps = Command("firstSteps", in: panes) { state, _ in
        state.layers.append(.firstSteps(FirstStepsState()))
        return [.loadFirstSteps]
    }

    static let firstStepsRows: [Command] = [firstSteps]
}
