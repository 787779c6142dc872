// The visits of a project: planned along a timeline, or one added by itself.
import Domain
import Office
import Screen
import Vietnamese
import Words

extension Effect {
    /// Fetches what the timelines of a project are made from.
    static func offerTimeline(_ project: RecordEntry) -> Effect {
        .ask("offerTimeline", about: project, .holdsKeys) { services throws(OfficeFailure) in
            let stored = try await services.office.entry(project.kind, project.identity.id)
            return (stored, try await services.office.timelines(of: project.identity.id))
        } answer: {
            $0.offerTimeline($1.0, $1.1)
        }
    }
}

extension AppState {
    /// What F7 does among the visits of a project; nil when the list shows something else.
    func startVisits() -> [Effect]? {
        guard kind == .visit, let owner = lists[pane]?.owner?.entry,
            owner.kind == .project
        else { return nil }
        return [.offerTimeline(owner)]
    }

    /// Offers the timelines of a project that has none yet; otherwise a visit is added by itself.
    fileprivate mutating func offerTimeline(_ entry: RecordEntry?, _ offer: TimelineOffer) -> [Effect] {
        guard let entry, let project = entry.record(as: Project.self) else {
            say(.recordGone, role: .warning)
            return reload(quietly: true)
        }
        guard !offer.visits.contains(where: { $0.visitedOn == nil }), let start = project.startedOn else {
            if project.startedOn == nil { say(.visitsNeedStart, role: .warning) }
            return openVisit(of: entry)
        }
        func item(_ title: String, _ timeline: ProjectTimeline) -> MenuItem {
            let entries = timeline.visits(of: entry.identity.id, from: start).map { RecordEntry($0) }
            let months = timeline.items.map { String($0.months) }.joined(separator: ", ")
            return MenuItem(
                title: title, note: words(.timelineMonths, months), isEnabled: !entries.isEmpty
            ) { _ in [.saveAll(entries, action: "visits")] }
        }
        var items = [item(words[.timelineStandard], offer.standard)]
        // What the office does itself goes before the example that comes with the program.
        if let model = offer.model {
            items.insert(item(words(.timelineModel, clip(model.name, 40)), model.timeline), at: 0)
        }
        items.append(
            MenuItem(title: words[.timelineSingle]) { $0.openVisit(of: entry) })
        layers.append(.menu(MenuState(title: words(.timelineTitle, start.officialText), items: items)))
        return []
    }

    private mutating func openVisit(of project: RecordEntry) -> [Effect] {
        edit(Catalogue.blank(of: .visit, for: project, on: today))
    }
}
