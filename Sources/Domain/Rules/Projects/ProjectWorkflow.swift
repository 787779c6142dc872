// The way of a startup project: idea, project, contest, supported, running, and stopped from anywhere.

/// The steps of a project. Steps may be left out forwards; a project that stopped may run again.
enum ProjectWorkflow {
    static let workflow = Workflow(
        of: Project.self, \.state, order: Array(Project.State.allCases.dropFirst()), showsAll: true, next: steps,
        facts: facts, change: change)

    private static func change(_ project: inout Project, from old: Project, _ context: StepContext) {
        guard old.state == .stopped, project.state == .running else { return }
        // What was said when it stopped goes into its notes.
        let stopped = [old.stoppedOn?.officialText ?? "", old.reason].filter { !$0.isEmpty }
        let again = [context.today.officialText, project.notes].filter { !$0.isEmpty }
        let lines = [
            old.notes, stopped.isEmpty ? "" : "✗ " + stopped.joined(separator: " · "),
            "✓ " + again.joined(separator: " · "),
        ]
        project.notes = lines.filter { !$0.isEmpty }.joined(separator: "\n")
        (project.stoppedOn, project.reason) = (nil, "")
    }

    private static func steps(from state: Project.State) -> [Project.State] {
        if state == .stopped { return [.running] }
        return Array(Project.State.allCases.drop { $0 != state }.dropFirst())
    }

    /// Notes are what is said when a project runs again.
    private static func facts(to state: Project.State, _ old: Project) -> [StepFact] {
        switch state {
        case .idea: []
        case .project: [.day("startedOn")]
        case .contest: [StepFact("contest")]
        case .supported: [.day("supportedOn")]
        case .running: old.state == .stopped ? [StepFact("notes", again: true)] : [.day("startedOn")]
        case .stopped: [.day("stoppedOn", again: true), StepFact("reason", again: true)]
        }
    }
}
