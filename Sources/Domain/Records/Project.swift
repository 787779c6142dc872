// What young people start: from an idea to a business that runs, or stops.

/// A startup project, from the idea on. Ideas that nobody took up yet are the idea bank.
package struct Project: Record {
    /// How far it is.
    package enum State: String, CaseIterable, Sendable { case idea, project, contest, supported, running, stopped }

    package var identity = RecordIdentity.unsaved
    /// What it is called.
    package var name = ""
    /// What it is about.
    package var summary = ""
    /// Who carries it: roles and branches; a person's name only with a recorded basis (law 91/2025/QH15).
    package var people = ""
    /// The body that was founded for it.
    package var holderName = ""
    /// The unit where it is at home, as it was called when this was written.
    package var unit = ""
    /// The field it belongs to.
    package var sector = ""
    /// Whether it is an innovative one.
    package var isInnovative = false
    /// Whether young people lead it.
    package var isYouthLed = true
    /// How far it is.
    package var state = State.idea
    /// The year of the idea.
    package var year: Int?
    /// The day on which work on it began; its visits follow from it.
    package var startedOn: CalendarDate?
    /// The contest it took part in.
    package var contest = ""
    /// What it won there.
    package var prize = ""
    /// The day from which it was supported.
    package var supportedOn: CalendarDate?
    /// The day on which it stopped.
    package var stoppedOn: CalendarDate?
    /// Why it stopped.
    package var reason = ""
    /// Who advises it.
    package var mentor = ""
    /// How many jobs it made.
    package var jobs: Int?
    /// Whether it only shows what a project looks like: it is listed, and counted nowhere.
    package var isExample = false
    /// Where this is known from.
    package var source = ""
    /// What else there is to know.
    package var notes = ""
    /// The body that was founded for it.
    package var holder: Int64?

    package init() {}

    package static let fields: [Field<Project>] = [
        Field(
            "name", \.name, rules: [.required, .atMost(letters: 500)], column: Column(minimum: 20, share: 3),
            isSearched: true),
        Field("summary", \.summary, kind: .prose, isSearched: true),
        Field("people", \.people, isSearched: true).naming(.people),
        Field("holderName", \.holderName, column: Column(minimum: 14, share: 1, priority: 3), isSearched: true)
            .offering(from: .holder, "name").fresh.naming(.holders),
        Field("unit", \.unit, column: Column(minimum: 12, share: 1, priority: 1), isSearched: true).offering.ofUnit,
        Field("sector", \.sector, column: Column(minimum: 12, share: 1, priority: 4), isSearched: true).offering,
        Field("innovative", \.isInnovative),
        Field("youthLed", \.isYouthLed),
        Field("state", \.state, column: Column(minimum: 17)),
        Field("year", \.year, rules: [.required, .within(1990...2200)], column: Column(minimum: 5)),
        Field("startedOn", \.startedOn, column: Column(minimum: 10, priority: 2)),
        Field("contest", \.contest, isSearched: true).offering,
        Field("prize", \.prize, isSearched: true),
        Field("supportedOn", \.supportedOn),
        Field("stoppedOn", \.stoppedOn),
        Field(
            "reason", \.reason, kind: .prose, rules: [.requiredWith(field: "state", State.stopped.rawValue)],
            isSearched: true),
        Field("mentor", \.mentor, column: Column(minimum: 12, share: 1, priority: 5), isSearched: true).offering.naming(
            .people),
        Field("jobs", \.jobs, rules: [.within(0...1_000_000)], column: Column(minimum: 7, priority: 6)),
        Field("example", \.isExample),
        Field("source", \.source, isSearched: true),
        Field("notes", \.notes, kind: .prose, isSearched: true),
        Field("holder", \.holder, to: .holder).managed.named(by: "holderName"),
    ]

    /// A project does not stop before the year of its idea.
    package static func problems(of record: Project) -> [FieldProblem] {
        guard let stopped = record.stoppedOn, let year = record.year, stopped.year < year else { return [] }
        return [FieldProblem("stoppedOn", .before(field: "year"))]
    }

    package static let description = RecordDescription(
        .project, of: Project.self, titleField: "name", naturalKey: ["name", "year"],
        defaultSort: "year", workflow: ProjectWorkflow.workflow
    )
    .calling(unitsAsOn: "startedOn", "year")
    .following(units: "unit") { entry, _ in entry.record(as: Project.self)?.state != .stopped }
    .inOrder(["startedOn", "supportedOn"], ["startedOn", "stoppedOn"])
    .listed(with: "name", and: "people holderName sector state contest prize jobs summary innovative")
    .shown(beside: .parts)
    .told(with: .referred(by: "holder"))
    .grouped(by: "year", "state", "unit", "sector", "mentor")
    .toned([.good: ["running", "supported"], .bad: ["stopped"]])
    .begunInYear
    .begun { project, owner, _ in
        if owner.kind == .holder { (project["holderName"], project["unit"]) = (owner["name"], owner["unit"]) }
    }
    .viewed { _ in
        [
            PresetView(name: "ideas", conditions: [.oneOf(field: "state", ["idea"])]),
            PresetView(
                name: "underWay",
                conditions: [.oneOf(field: "state", ["project", "contest", "supported", "running"])]),
            PresetView(name: "innovative", conditions: [.equals(field: "innovative", .flag(true))]),
            PresetView(name: "stopped", conditions: [.oneOf(field: "state", ["stopped"])]),
        ]
    }
}
