// What projects, activities and loans count.
import Domain
import GRDB

/// Counts of the registers of projects, activities and loans. A register that holds nothing for a count says nothing.
struct StartupCounts {
    private let db: Database

    /// Counts within one transaction.
    init(_ db: Database) { self.db = db }

    /// The counts that are asked for, as far as the registers know.
    func counts(_ requests: Set<CountRequest>) throws -> [CountRequest: RegisterCount] {
        var counts: [CountRequest: RegisterCount] = [:]
        var projects: [CountedProject]?
        var activities: [CountedActivity]?
        for request in requests {
            switch request.counter {
            case .supportedProjects, .innovativeProjects, .ideas, .ideasCarriedOut, .jobsMade:
                let known = try projects ?? CountedProject.all(db)
                projects = known
                if !known.isEmpty { counts[request] = RegisterCount(Self.count(known, request)) }
            case .outreachSessions, .outreachAttendances, .exchangeSessions, .exchangeAttendances, .trained,
                .adviceAttendances, .jobsFound:
                let known = try activities ?? CountedActivity.all(db)
                activities = known
                counts[request] = Self.sum(known, request).map { RegisterCount($0) }
            case .loanGroups, .loanHouseholds, .loanOutstanding:
                counts[request] = try loans(request).map { RegisterCount($0) }
            default: break
            }
        }
        return counts
    }

    private static func count(_ projects: [CountedProject], _ request: CountRequest) -> Int {
        switch request.counter {
        case .supportedProjects: projects.count { $0.supported.contains(where: request.contains) }
        case .innovativeProjects:
            projects.count { $0.isInnovative && $0.supported.contains(where: request.contains) }
        case .ideas: projects.count { request.contains($0.year) }
        case .ideasCarriedOut: projects.count { $0.isCarriedOut && request.contains($0.begun) }
        case .jobsMade:
            projects.filter { request.contains($0.begun) }.reduce(0) { $0 + $1.jobs }
        default: 0
        }
    }

    private static func sum(_ activities: [CountedActivity], _ request: CountRequest) -> Int? {
        let own = activities.filter { request.contains($0.year) }.compactMap { activity -> Int? in
            switch (request.counter, activity.form) {
            case (.outreachSessions, .outreach), (.exchangeSessions, .exchange): activity.sessions
            case (.outreachAttendances, .outreach), (.exchangeAttendances, .exchange), (.adviceAttendances, .advice):
                activity.attendances
            case (.trained, .training): activity.people
            case (.jobsFound, _): activity.jobsFound
            default: nil
            }
        }
        return own.isEmpty ? nil : own.reduce(0, +)
    }

    /// What the last period within the years comes to, over all bodies and units.
    private func loans(_ request: CountRequest) throws -> Int? {
        let field: String
        switch request.counter {
        case .loanGroups: field = "groups"
        case .loanHouseholds: field = "households"
        default: field = "outstanding"
        }
        var years = ""
        if let period = request.years {
            years = " AND year <= \(period.last)" + (request.isCumulative ? "" : " AND year >= \(period.first)")
        }
        let table = try Table.of(RecordKind.loan)
        let entries = try Reading.entries(
            db, table,
            sql: """
                SELECT \(table.selection) FROM loan WHERE binnedAt IS NULL AND year =
                    (SELECT max(year) FROM loan WHERE binnedAt IS NULL AND "\(field)" IS NOT NULL\(years))
                """)
        let total = LoanAccount(entries.compactMap { $0.record() }).lastTotal { loan in
            switch request.counter {
            case .loanGroups: loan.groups != nil
            case .loanHouseholds: loan.households != nil
            default: loan.outstanding != nil
            }
        }
        switch request.counter {
        case .loanGroups: return total?.groups
        case .loanHouseholds: return total?.households
        default: return total?.outstanding.map(Int.init)
        }
    }
}

/// What is counted of a project.
private struct CountedProject {
    let year: Int?
    let begun: Int?
    let isInnovative: Bool
    let isCarriedOut: Bool
    let jobs: Int
    /// The years in which it was supported: since when it says so, and those of the cases that were paid for it.
    var supported: Set<Int?>

    static func all(_ db: Database) throws -> [CountedProject] {
        var paid: [Int64: Set<Int?>] = [:]
        let cases = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT DISTINCT project, year FROM support
                    WHERE project IS NOT NULL AND binnedAt IS NULL AND state IN ('paid', 'reported', 'closed')
                    """))
        while let row = try cases.next() {
            paid[try row.integer(0), default: []].insert(Int.fromDatabaseValue(row[1]))
        }
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT id, year, state, innovative, startedOn, supportedOn, jobs FROM project WHERE binnedAt IS NULL
                    AND example = 0
                    """))
        var projects: [CountedProject] = []
        while let row = try rows.next() {
            let year = Int.fromDatabaseValue(row[1])
            let (started, supportedOn) = (Self.year(row, 4), Self.year(row, 5))
            var supported = paid[try row.integer(0)] ?? []
            if let supportedOn { supported.insert(supportedOn) }
            let state = try row.text(2)
            projects.append(
                CountedProject(
                    year: year, begun: started ?? supportedOn ?? year, isInnovative: try row.integer(3) == 1,
                    isCarriedOut: started != nil || supportedOn != nil || state == "supported" || state == "running",
                    jobs: Int.fromDatabaseValue(row[6]) ?? 0, supported: supported))
        }
        return projects
    }

    private static func year(_ row: Row, _ index: Int) -> Int? {
        String.fromDatabaseValue(row[index]).flatMap { CalendarDate(iso: $0)?.year }
    }
}

/// What the activities of one kind in one year come to.
private struct CountedActivity {
    let form: Activity.Form?
    let year: Int?
    let sessions: Int?
    let attendances: Int?
    let people: Int?
    let jobsFound: Int?

    static func all(_ db: Database) throws -> [CountedActivity] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT form, year, \(Totals.count("sessions")), \(Totals.count("attendances")),
                        \(Totals.count("people")), \(Totals.count("jobsFound")) FROM activity
                    WHERE binnedAt IS NULL GROUP BY form, year
                    """))
        var activities: [CountedActivity] = []
        while let row = try rows.next() {
            activities.append(
                CountedActivity(
                    form: Activity.Form(rawValue: try row.text(0)), year: Int.fromDatabaseValue(row[1]),
                    sessions: Int.fromDatabaseValue(row[2]), attendances: Int.fromDatabaseValue(row[3]),
                    people: Int.fromDatabaseValue(row[4]), jobsFound: Int.fromDatabaseValue(row[5])))
        }
        return activities
    }
}
