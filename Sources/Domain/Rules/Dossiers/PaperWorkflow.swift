// The steps of a dossier's papers: handed in, checked, sent back to be mended, accepted.

/// What keeps papers from a step. The interface words it.
package enum PaperObstacle: Sendable, Hashable {
    /// It must say what is to be mended.
    case needsReason
    /// It must say by when.
    case needsDay
    /// The day has passed already.
    case dayPassed
}

/// The steps of papers. A paper that is there may go from any state to any other: checking is looking again and again.
package enum PaperWorkflow {
    /// The states in the order in which a paper usually takes them.
    package static let order: [DossierPaper.State] = [.handedIn, .checked, .toMend, .accepted, .missing]

    /// Whether a paper in a state, by its code, may go to another: what was not handed in can be neither checked nor
    /// accepted.
    package static func mayTake(_ state: DossierPaper.State, from code: String) -> Bool {
        code != DossierPaper.State.missing.rawValue || state != .checked && state != .accepted
    }

    /// What keeps papers from being sent back; nil when they may be.
    package static func obstacle(reason: String, dueOn: CalendarDate?, today: CalendarDate) -> PaperObstacle? {
        if reason.allSatisfy(\.isWhitespace) { return .needsReason }
        guard let dueOn else { return .needsDay }
        return dueOn < today ? .dayPassed : nil
    }

    /// The paper after a step, with who took it and when.
    ///
    /// What was to be mended stays until somebody has looked whether it was: a paper handed in again keeps it.
    /// - Parameter reason: what is to be mended, and `dueOn` by when; only for `.toMend`.
    package static func taking(
        _ state: DossierPaper.State, paper: DossierPaper, reason: String = "", dueOn: CalendarDate? = nil,
        who: String, today: CalendarDate
    ) -> DossierPaper {
        var paper = paper
        paper.state = state
        switch state {
        case .toMend: (paper.reason, paper.dueOn) = (reason, dueOn)
        case .handedIn: break
        case .checked, .accepted, .missing: (paper.reason, paper.dueOn) = ("", nil)
        }
        (paper.changedBy, paper.changedOn) = (who, today)
        return paper
    }
}
