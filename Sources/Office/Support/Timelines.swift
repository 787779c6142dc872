// What the visits of a project can be planned by: timelines of other projects, and the standard one.
import Domain
import Resources

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

extension Office {
    /// Visits looked through at most for a project to follow.
    private static let visitLimit = 500

    /// What the timelines of a project are made from.
    package func timelines(of project: Int64) async throws(OfficeFailure) -> TimelineOffer {
        TimelineOffer(
            visits: try await visits(of: project), model: try await model(for: project),
            standard: Self.standardTimeline)
    }

    private func visits(of project: Int64) async throws(OfficeFailure) -> [Visit] {
        let query = ListQuery(
            kind: .visit, conditions: [.equals(field: "project", .reference(project))])
        return try await window(query, .start, Self.visitLimit).rows.compactMap { $0.entry.record() }
    }

    /// The timeline of the other project with visits that began last.
    private func model(for project: Int64) async throws(OfficeFailure) -> TimelineModel? {
        let latest = ListQuery(kind: .visit, sort: "dueOn", isAscending: false)
        let rows = try await window(latest, .start, Self.visitLimit).rows
        var found: (start: CalendarDate, model: TimelineModel)?
        for id in Set(rows.compactMap { $0.entry["project"].reference }).subtracting([project]).sorted() {
            guard let other = try await entry(.project, id)?.record(as: Project.self),
                let start = other.startedOn, found.map({ $0.start <= start }) ?? true,
                let timeline = ProjectTimeline(of: try await visits(of: id), startedOn: start)
            else { continue }
            found = (start, TimelineModel(name: other.name, timeline: timeline))
        }
        return found?.model
    }

    private static var standardTimeline: ProjectTimeline {
        let resource = soxa_resource_named("timeline.txt")
        let bytes = UnsafeBufferPointer(start: resource.bytes, count: resource.count)
        return ProjectTimeline(String(decoding: bytes, as: UTF8.self))
    }
}
