// What is asked for, done and answered in the work on projects, training needs and vouchers.
import Domain

/// What an item of a menu does with projects, needs and vouchers.
package enum StartupChoice: Sendable, Hashable {
    /// Takes records a step further; what the step must know is asked for.
    case step(StepTogether)
    /// Takes needs to the class that meets them.
    case meet(StepTogether, by: RecordEntry)
    /// Plans the visits of a project.
    case plan([RecordEntry])
    /// Opens a single visit of a project.
    case singleVisit(RecordEntry)
}

/// What a line is typed for in that work: a fact of a step, by its field.
package struct StepQuestion: Sendable, Hashable {
    /// The step.
    package let request: StepTogether
    /// The field.
    package let field: String
}

/// Work on projects and needs for the runner.
package enum StartupWork: Sendable, Equatable {
    /// Fetch the classes that may meet needs.
    case offerClasses(StepTogether)
    /// Fetch what the timelines of a project are made from.
    case offerTimeline(RecordEntry)
}

/// What came of it.
package enum StartupAnswer: Sendable {
    /// The classes came, the latest first.
    case classesOffered(StepTogether, [RecordEntry])
    /// A project came, with its visits, the timeline of the last other project that was visited, and the one that comes
    /// with the program.
    case timelineOffered(RecordEntry?, visits: [Visit], model: TimelineModel?, standard: ProjectTimeline)
}

/// The timeline of another project.
package struct TimelineModel: Sendable, Equatable {
    /// The project's name.
    package let name: String
    /// Its visits.
    package let timeline: ProjectTimeline
}
