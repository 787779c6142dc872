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
            $1.1.offer(for: $1.0, in: &$0)
        }
    }

    /// What F7 does among the visits of a project; nil when the list shows something else.
    static func startVisits(in state: AppState) -> Effect? {
        guard state.kind == .visit, let owner = state.lists[state.pane]?.owner?.entry, owner.kind == .project else {
            return nil
        }
        return .offerTimeline(owner)
    }
}

extension TimelineOffer {
    /// Offers the timelines of a project that has none yet; otherwise a visit is added by itself.
    fileprivate func offer(for entry: RecordEntry?, in state: inout AppState) -> [Effect] {
        guard let entry, let project = entry.record(as: Project.self) else {
            state.say(.recordGone, role: .warning)
            return state.reload(quietly: true)
        }
        guard !visits.contains(where: { $0.visitedOn == nil }), let start = project.startedOn else {
            if project.startedOn == nil { state.say(.visitsNeedStart, role: .warning) }
            return Self.openVisit(of: entry, in: &state)
        }
        let words = state.words
        func item(_ title: String, _ timeline: ProjectTimeline) -> MenuItem {
            let entries = timeline.visits(of: entry.identity.id, from: start).map { RecordEntry($0) }
            let months = timeline.items.map { String($0.months) }.joined(separator: ", ")
            return MenuItem(
                title: title, note: words(.timelineMonths, months), isEnabled: !entries.isEmpty
            ) { _ in [.saveAll(entries, action: "visits")] }
        }
        var items = [item(words[.timelineStandard], standard)]
        // What the office does itself goes before the example that comes with the program.
        if let model { items.insert(item(words(.timelineModel, clip(model.name, 40)), model.timeline), at: 0) }
        items.append(MenuItem(title: words[.timelineSingle]) { Self.openVisit(of: entry, in: &$0) })
        state.layers.append(.menu(MenuState(title: words(.timelineTitle, start.officialText), items: items)))
        return []
    }

    private static func openVisit(of project: RecordEntry, in state: inout AppState) -> [Effect] {
        state.edit(Catalogue.blank(of: .visit, for: project, on: state.today))
    }
}
