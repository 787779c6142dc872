// What is due with a project at one time, and what was found when somebody looked.

/// A visit to a project, planned or done.
package struct Visit: Record {
    package var identity = RecordIdentity.unsaved
    /// What is to be done.
    package var task = ""
    /// The day by which it is due.
    package var dueOn: CalendarDate?
    /// The day it was done; nil while it is only planned.
    package var visitedOn: CalendarDate?
    /// Who did it.
    package var visitor = ""
    /// What was found.
    package var findings = ""
    /// How many jobs there were then.
    package var jobs: Int?
    /// The project.
    package var project: Int64?

    package init() {}

    package static let fields: [Field<Visit>] = [
        Field(
            "task", \.task, rules: [.required, .atMost(letters: 500)], column: Column(minimum: 20, share: 3),
            isSearched: true),
        Field("dueOn", \.dueOn, column: Column(minimum: 12)),
        Field("visitedOn", \.visitedOn, column: Column(minimum: 10)),
        Field("visitor", \.visitor, column: Column(minimum: 12, share: 1, priority: 1), isSearched: true).offering
            .naming(.people),
        Field("findings", \.findings, kind: .prose, isSearched: true),
        Field("jobs", \.jobs, rules: [.within(0...1_000_000)], column: Column(minimum: 7, priority: 2)),
        Field("project", \.project, to: .project, rules: [.required]).managed
            .shown(as: Column(minimum: 14, share: 2, priority: 1)),
    ]

    package static let description = RecordDescription(
        .visit, of: Visit.self, titleField: "task", naturalKey: ["project", "task", "dueOn"],
        defaultSort: "dueOn"
    )
    .listed(with: "task", and: "visitedOn visitor findings dueOn")
    .grouped(by: "visitor")
    .late(past: "dueOn") { entry, _ in entry["visitedOn"].isEmpty }
    .viewed { context in
        [
            PresetView(
                name: "overdue", conditions: [.isEmpty(field: "visitedOn"), .before(field: "dueOn", context.today)]),
            PresetView(
                name: "soon",
                conditions: [
                    .isEmpty(field: "visitedOn"), .from(field: "dueOn", context.today),
                    .before(field: "dueOn", context.today.adding(days: 31) ?? context.today),
                ]),
        ]
    }
}
