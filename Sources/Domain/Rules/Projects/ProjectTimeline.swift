// What is due with a project when: read from data, or taken from the last project that was visited.
import Vietnamese

/// The visits that a project is given from its start on.
///
/// There is no register of timelines: the visits of the last project that has some are the office's own, with every one
/// that was added, struck out or moved there. The list that comes with the program serves until there is one.
package struct ProjectTimeline: Sendable, Equatable {
    /// One visit, so long after the start.
    package struct Item: Sendable, Equatable {
        /// The whole months after the start.
        package let months: Int
        /// The days on top of them.
        package let days: Int
        /// What is to be done.
        package let task: String
    }

    /// The visits in their order.
    package let items: [Item]
    /// The lines that could not be read, from 1.
    package private(set) var mistakenLines: [Int] = []

    /// Longer than this nobody plans.
    private static let longest = 600

    /// Reads lines of `months | task`; lines that begin with `#` are for the reader.
    package init(_ text: String) {
        var items: [Item] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = trimmed(String(line))
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            let parts = line.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
                .map { trimmed(String($0)) }
            guard parts.count == 2, let months = Int(parts[0]), (0...Self.longest).contains(months), !parts[1].isEmpty
            else {
                mistakenLines.append(index + 1)
                continue
            }
            items.append(Item(months: months, days: 0, task: composed(parts[1])))
        }
        self.items = items
    }

    /// The timeline that the visits of a project make; one visit alone, or none with a day, makes none.
    package init?(of visits: [Visit], startedOn start: CalendarDate?) {
        guard let start else { return nil }
        let dated = visits.compactMap { visit in visit.dueOn.map { (visit: visit, day: $0) } }
            .filter { $0.day >= start }
            .sorted { ($0.day, $0.visit.identity.id) < ($1.day, $1.visit.identity.id) }
        guard dated.count > 1 else { return nil }
        items = dated.compactMap { visit, day in
            var months = (day.year - start.year) * 12 + day.month - start.month
            if let reached = start.adding(months: months), reached > day { months -= 1 }
            guard (0...Self.longest).contains(months), let reached = start.adding(months: months) else { return nil }
            return Item(months: months, days: day.dayNumber - reached.dayNumber, task: visit.task)
        }
    }

    /// The visits of a project that began on a day.
    package func visits(of project: Int64, from start: CalendarDate) -> [Visit] {
        items.compactMap { item in
            guard let day = start.adding(months: item.months)?.adding(days: item.days) else { return nil }
            var visit = Visit()
            (visit.task, visit.dueOn, visit.project) = (item.task, day, project)
            return visit
        }
    }
}

/// How the visits of a project stand on a day.
package struct VisitStanding: Sendable, Equatable {
    /// The visits that were made, the first one first.
    package let done: [Visit]
    /// The visits whose day has passed without one.
    package let late: [Visit]
    /// The visits that are still to come, also those without a day.
    package let due: [Visit]

    /// How these visits stand.
    package init(_ visits: [Visit], on today: CalendarDate) {
        let sorted = visits.sorted {
            ($0.visitedOn ?? $0.dueOn ?? .epoch, $0.identity.id) < ($1.visitedOn ?? $1.dueOn ?? .epoch, $1.identity.id)
        }
        done = sorted.filter { $0.visitedOn != nil }
        let open = sorted.filter { $0.visitedOn == nil }
        late = open.filter { $0.dueOn.map { $0 < today } ?? false }
        due = open.filter { $0.dueOn.map { $0 >= today } ?? true }
    }

    /// The jobs that were found at each visit that counted them.
    package var jobs: [(day: CalendarDate, count: Int)] {
        done.compactMap { visit in visit.visitedOn.flatMap { day in visit.jobs.map { (day, $0) } } }
    }
}
