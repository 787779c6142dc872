// Of the projects helped in a year, how many still run, by the years since.
import Vietnamese

/// The projects that were first helped in the same year.
package struct SupportCohort: Sendable {
    /// How many of the projects were in which way.
    package struct Standing: Sendable, Equatable {
        /// How many ran.
        package var running = 0
        /// How many had stopped.
        package var stopped = 0
        /// Of how many nobody says.
        package var unknown = 0

        /// How many of each.
        package init(running: Int = 0, stopped: Int = 0, unknown: Int = 0) {
            (self.running, self.stopped, self.unknown) = (running, stopped, unknown)
        }
    }

    /// The year in which they were first helped.
    package let year: Int
    /// Their names, in Vietnamese order.
    package let names: [String]
    /// How they are today.
    package let today: Standing
    /// How they were at the end of the year and of those after it, up to the last one that is over.
    package let later: [Standing]

    /// How many there are.
    package var count: Int { names.count }

    /// The cohorts of projects, the latest first; a project that was never helped is in none.
    /// - Parameter firstPaid: the first year in which a case of a project was paid.
    static func cohorts(_ projects: [Project], firstPaid: [Int64: Int], on day: CalendarDate) -> [SupportCohort] {
        var groups: [Int: [Project]] = [:]
        for project in projects where !project.isExample {
            guard let year = project.supportedOn?.year ?? firstPaid[project.identity.id] else { continue }
            groups[year, default: []].append(project)
        }
        return groups.map { SupportCohort(year: $0, $1, on: day) }.sorted { $0.year > $1.year }
    }

    private init(year: Int, _ projects: [Project], on day: CalendarDate) {
        self.year = year
        let keyed = projects.map { (name: $0.name, key: sortKey($0.name)) }
        names = keyed.sorted { $0.key == $1.key ? $0.name < $1.name : $0.key.lexicographicallyPrecedes($1.key) }
            .map(\.name)
        today = Self.standing(projects, atEndOf: .max)
        // No plan looks further ahead; a year that was mistyped must not make thousands of columns.
        let last = min(day.year - 1, year + 30)
        later = year <= last ? (year...last).map { Self.standing(projects, atEndOf: $0) } : []
    }

    /// Who runs today ran before; who stopped ran until that day, and if nobody knows when, nobody knows how long.
    private static func standing(_ projects: [Project], atEndOf year: Int) -> Standing {
        var standing = Standing()
        for project in projects {
            switch (project.state, project.stoppedOn?.year) {
            case (.stopped, let stopped?):
                if stopped <= year { standing.stopped += 1 } else { standing.running += 1 }
            case (.stopped, nil):
                // It is stopped today, whenever that was.
                if year == .max { standing.stopped += 1 } else { standing.unknown += 1 }
            case (.running, _): standing.running += 1
            default: standing.unknown += 1
            }
        }
        return standing
    }
}
