// Commands of the tour: skipping a step, and leaving it.
import Screen

extension Command {
    // Where every key is tried, none skips anything; without a tour the key means nothing.
    static let skipStep = Command(
        "skipStep", [KeyPress(.function(12))], in: Set(Place.allCases).subtracting([.doctor]),
        listed: { $0.tour != nil }
    ) { state, _ in
        state.tour?.goOn(isDone: false)
        return []
    }

    static let leaveTour = Command(
        "leaveTour", in: panes, listed: { $0.tour != nil }, against: { $0.tour == nil ? .tourNone : nil }
    ) { state, _ in state.endTour() }

    static let tourRows: [Command] = [skipStep, leaveTour]
}
