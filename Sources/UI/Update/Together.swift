// What came of saving several records at once.
import Domain
import Vietnamese

extension AppState {
    /// Says what came of saving records together, and shows the list anew.
    mutating func takeSavedAll(_ outcome: BatchOutcome, _ entries: [RecordEntry], action: String) -> [Effect] {
        switch outcome {
        case .saved(let saved):
            lists[pane]?.mark([])
            if layers.last?.isPrompt == true { layers.removeLast() }
            if action == "papers", let first = saved.first {
                say(.papersStepped, grouped(Int64(saved.count)), stateText(first.kind, first["state"].text))
            } else if action == Self.stepsAction {
                sayStepped(saved)
            } else {
                say(.savedTogether, grouped(Int64(saved.count)))
            }
        case .conflict(let index, _) where action == "papers" || action == Self.stepsAction:
            complain(Sentence(.stepConflict, shortTitle(entries[index])))
        case .conflict(let index, _), .gone(let index): complain(Sentence(.failedConflict, entries[index].title))
        case .refused(let index, let problem):
            let reason = words.problem(problem.reason, kind: entries[index].kind)
            complain(Sentence(.failedRefused, shortTitle(entries[index]), reason))
        }
        return reload(quietly: true)
    }
}
