// When somebody had a paper show what is hidden by default, and why.

/// A paper with persons' names or private fields, and the basis on which it shows them (law 91/2025/QH15).
package struct Disclosure: Record {
    package var identity = RecordIdentity.unsaved
    /// Which paper.
    package var paper = ""
    /// The day on which it was shown.
    package var shownOn: CalendarDate?
    /// Why.
    package var reason = ""
    /// What it shows that is hidden by default, one a line.
    package var shown = ""
    /// How much that is.
    package var count: Int?
    /// Who asked for it, by the name of the login.
    package var person = ""

    package init() {}

    package static let fields: [Field<Disclosure>] = [
        Field("paper", \.paper, rules: [.required], column: Column(minimum: 16, share: 2), isSearched: true).managed,
        Field("shownOn", \.shownOn, rules: [.required], column: Column(minimum: 10)).managed,
        Field(
            "reason", \.reason, kind: .prose, rules: [.required], column: Column(minimum: 16, share: 3, priority: 1),
            isSearched: true
        ).managed,
        Field("shown", \.shown, kind: .prose).managed.kept,
        Field("count", \.count, column: Column(minimum: 8, priority: 2)).managed,
        Field("person", \.person, column: Column(minimum: 10, priority: 3)).managed.naming(.keeper),
    ]

    package static let description = RecordDescription(
        .disclosure, of: Disclosure.self, titleField: "paper", naturalKey: ["paper", "shownOn", "reason", "person"],
        defaultSort: "shownOn"
    ).written(in: action)

    /// What the journal calls the change in which one is written.
    package static let action = "disclose"
}
