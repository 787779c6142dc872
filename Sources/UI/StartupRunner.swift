// Fetches what the work on projects, needs, loans and indicators depends on.
import Domain
import Office
import Resources
import Words

extension EffectRunner {
    /// So many visits are looked through for a project to follow.
    private static let visitLimit = 500
    /// So many records are looked at for the sums of a period.
    private static let periodLimit = 10_000

    /// A project with what its timelines are made from.
    func timeline(of project: RecordEntry) async throws(OfficeFailure) -> Message {
        .timelineOffered(
            try await office.entry(project.kind, project.identity.id),
            TimelineOffer(
                visits: try await visits(of: project.identity.id), model: try await model(for: project.identity.id),
                standard: Self.standardTimeline))
    }

    private func visits(of project: Int64) async throws(OfficeFailure) -> [Visit] {
        let query = ListQuery(
            kind: .visit, conditions: [.equals(field: "project", .reference(project))])
        return try await office.window(query, .start, Self.visitLimit).rows.compactMap { $0.entry.record() }
    }

    /// The timeline of the other project with visits that began last.
    private func model(for project: Int64) async throws(OfficeFailure) -> TimelineModel? {
        let latest = ListQuery(kind: .visit, sort: "dueOn", isAscending: false)
        let rows = try await office.window(latest, .start, Self.visitLimit).rows
        var found: (start: CalendarDate, model: TimelineModel)?
        for id in Set(rows.compactMap { $0.entry["project"].reference }).subtracting([project]).sorted() {
            guard let other = try await office.entry(RecordKind.project, id)?.record(as: Project.self),
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

    /// What stands beside a project, need, loan figure or indicator, besides its parts.
    func startupRelated(to entry: RecordEntry) async throws(OfficeFailure) -> [RecordEntry] {
        switch entry.kind {
        case .project: return try await named(entry, [("holder", RecordKind.holder)])
        case .trainingNeed:
            return try await named(
                entry, [("activity", RecordKind.activity), ("promise", RecordKind.promise)])
        case .loan:
            let own = try await all(entry.kind, [.equals(field: "body", entry["body"])])
            let period = try await all(entry.kind, [.equals(field: "year", entry["year"])])
            let known = Set(own.map(\.identity.id))
            return own + period.filter { !known.contains($0.identity.id) }
        case .indicator:
            let query = ListQuery(kind: entry.kind, filter: entry["name"].text)
            return try await office.window(query, .start, Self.visitLimit).rows.map(\.entry)
        default: return []
        }
    }

    private func named(_ entry: RecordEntry, _ fields: [(String, RecordKind)]) async throws(OfficeFailure)
        -> [RecordEntry]
    {
        var found: [RecordEntry] = []
        for (field, kind) in fields {
            if let id = entry[field].reference, let other = try await office.entry(kind, id) { found.append(other) }
        }
        return found
    }

    private func all(_ kind: RecordKind, _ conditions: [ListCondition]) async throws(OfficeFailure) -> [RecordEntry] {
        try await office.window(ListQuery(kind: kind, conditions: conditions), .start, Self.periodLimit).rows
            .map(\.entry)
    }
}
