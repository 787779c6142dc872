// The way of a startup project: idea, project, contest, supported, running, and stopped from anywhere.

/// The steps of a project. Steps may be left out forwards; a project that stopped may run again.
package enum ProjectWorkflow {
    /// Whether a project may go to a state.
    package static func mayTake(_ state: Project.State, from old: Project.State) -> Bool {
        if state == .stopped { return old != .stopped }
        if old == .stopped { return state == .running }
        let order = Project.State.allCases
        guard let from = order.firstIndex(of: old), let to = order.firstIndex(of: state) else { return false }
        return to > from
    }

    /// What a step asks for; notes are what is said when a project runs again.
    static func facts(_ state: Project.State, from old: Project.State) -> [StepFact] {
        switch state {
        case .idea: []
        case .project: [StepFact("startedOn")]
        case .contest: [StepFact("contest")]
        case .supported: [StepFact("supportedOn")]
        case .running: old == .stopped ? [StepFact("notes", anew: true)] : [StepFact("startedOn")]
        case .stopped: [StepFact("stoppedOn", anew: true), StepFact("reason", anew: true)]
        }
    }

    /// The project after a step. What was said when it stopped goes into its notes once it runs again.
    static func taking(
        _ state: Project.State, _ project: Project, _ facts: [String: FieldValue], today: CalendarDate
    ) -> Project {
        var project = project
        switch state {
        case .idea: break
        case .project: project.startedOn = project.startedOn ?? facts["startedOn"]?.date
        case .contest: if project.contest.isEmpty { project.contest = facts["contest"]?.text ?? "" }
        case .supported: project.supportedOn = project.supportedOn ?? facts["supportedOn"]?.date
        case .running where project.state == .stopped:
            let stopped = [project.stoppedOn?.officialText ?? "", project.reason].filter { !$0.isEmpty }
            let again = [today.officialText, facts["notes"]?.text ?? ""].filter { !$0.isEmpty }
            let lines = [
                project.notes, stopped.isEmpty ? "" : "✗ " + stopped.joined(separator: " · "),
                "✓ " + again.joined(separator: " · "),
            ]
            project.notes = lines.filter { !$0.isEmpty }.joined(separator: "\n")
            (project.stoppedOn, project.reason) = (nil, "")
        case .running: project.startedOn = project.startedOn ?? facts["startedOn"]?.date
        case .stopped:
            project.stoppedOn = facts["stoppedOn"]?.date ?? project.stoppedOn
            project.reason = facts["reason"]?.text ?? project.reason
        }
        project.state = state
        return project
    }
}
