// The steps of a dossier's papers: handed in, checked, sent back to be mended, accepted.

/// The steps of papers. A paper that is there may go from any state to any other: checking is looking again and again,
/// and what is to be mended, and by when, may be said again.
enum PaperWorkflow {
    static let workflow = Workflow(
        of: DossierPaper.self, \.state, order: [.handedIn, .checked, .toMend, .accepted, .missing], showsAll: true,
        action: "papers",
        next: steps, facts: { state, _ in state == .toMend ? [StepFact("reason", again: true), mendingDay] : [] },
        change: change)

    private static func change(_ paper: inout DossierPaper, from old: DossierPaper, _ context: StepContext) {
        // What was to be mended stays until somebody has looked whether it was: a paper handed in again keeps it.
        switch paper.state {
        case .toMend, .handedIn: break
        case .checked, .accepted, .missing: (paper.reason, paper.dueOn) = ("", nil)
        }
        (paper.changedBy, paper.changedOn) = (context.who, context.today)
    }

    /// What nobody has handed in can be neither checked nor accepted.
    private static func steps(from state: DossierPaper.State) -> [DossierPaper.State] {
        DossierPaper.State.allCases.filter { other in
            other == .toMend || other != state && (state != .missing || !other.isReady)
        }
    }

    /// The day by which a paper is to be mended, a week from now unless somebody says otherwise.
    private static let mendingDay = StepFact(
        "dueOn", again: true,
        check: { value, today in value.date.map { $0 < today } == true ? .beforeToday : nil },
        suggestion: { _, context in context.today.adding(days: 7).map(FieldValue.date) ?? .none })
}
