// What is asked for and answered when the visits of a project are planned.
import Domain

/// What the timelines of a project are made from.
package struct TimelineOffer: Sendable {
    /// Its visits.
    package let visits: [Visit]
    /// The timeline of the last other project that was visited.
    package let model: TimelineModel?
    /// The one that comes with the program.
    package let standard: ProjectTimeline
}

/// The timeline of another project.
package struct TimelineModel: Sendable, Equatable {
    /// The project's name.
    package let name: String
    /// Its visits.
    package let timeline: ProjectTimeline
}
