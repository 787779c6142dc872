// Something that an answer promised, and what became of it.

/// A promise of an answer: who promised what to whom, by when, and how far it is. Next year's dialogue asks for it.
package struct Promise: Record {
    /// What became of a promise.
    package enum State: String, CaseIterable, Sendable {
        case open, underway, kept, unkept

        /// Whether somebody still has to do something for it.
        package var isOpen: Bool { self == .open || self == .underway }
    }

    package var identity = RecordIdentity.unsaved
    /// What was promised.
    package var commitment = ""
    /// The body that promised it, as it was called then.
    package var body = ""
    /// For whom: a unit or a group, never a person.
    package var beneficiary = ""
    /// The day it is due; nil when none was given.
    package var dueOn: CalendarDate?
    /// What became of it.
    package var state = State.open
    /// What shows that it was kept.
    package var evidence = ""
    /// Notes on how far it is, each on a line with its day.
    package var progress = ""
    /// The body that took it over when the one that promised was merged or split.
    package var successor = ""
    /// The day it was made.
    package var madeOn: CalendarDate?
    /// The words of the answer that promise it.
    package var quote = ""
    /// The question whose answer promises it.
    package var question: Int64?
    /// The conference at which it was made.
    package var conference: Int64?
    /// The body of the register that promised it.
    package var promisingBody: Int64?

    package init() {}

    package static let fields: [Field<Promise>] = [
        Field(
            "commitment", \.commitment, kind: .prose, rules: [.required], column: Column(minimum: 18, share: 4),
            isSearched: true),
        Field(
            "body", \.body, rules: [.required], column: Column(minimum: 14, share: 1, priority: 1), isSearched: true
        ).offering(from: .body, "name").ofUnit,
        Field(
            "beneficiary", \.beneficiary, column: Column(minimum: 12, share: 1, priority: 3), isSearched: true
        ).offering.fresh.ofUnit,
        Field("dueOn", \.dueOn, column: Column(minimum: 12, priority: 2)),
        Field("state", \.state, column: Column(minimum: 17)),
        Field(
            "evidence", \.evidence, kind: .prose, rules: [.requiredWith(field: "state", State.kept.rawValue)],
            isSearched: true),
        Field("progress", \.progress, kind: .prose, isSearched: true),
        Field("successor", \.successor, column: Column(minimum: 12, share: 1, priority: 5), isSearched: true)
            .offering(from: .body, "name"),
        Field("madeOn", \.madeOn, column: Column(minimum: 10, priority: 4)),
        Field("quote", \.quote, kind: .prose).managed,
        Field("question", \.question, to: .question).managed,
        Field("conference", \.conference, to: .conference),
        Field("promisingBody", \.promisingBody, to: .body).derived.named(by: "body"),
    ]

    package static let description = RecordDescription(
        .promise, of: Promise.self, titleField: "commitment",
        naturalKey: ["question", "commitment"], defaultSort: "dueOn", workflow: PromiseWorkflow.workflow
    )
    .calling(unitsAsOn: "madeOn", "dueOn")
    .following(bodies: "body", in: "successor") { entry, _ in entry.record(as: Promise.self)?.state.isOpen == true }
    .inOrder(["madeOn", "dueOn"])
    .listed(with: "commitment", and: "body dueOn state evidence progress beneficiary")
    .shown(beside: .cases)
    .grouped(by: "body", "state")
    .toned([.good: ["kept"], .bad: ["unkept"]])
    .late(past: "dueOn") { entry, today in entry.record(as: Promise.self)?.isOverdue(on: today) == true }
    .viewed { context in
        [
            PresetView(name: "open", conditions: [.openPromises]),
            PresetView(name: "overdue", conditions: ListCondition.overduePromises(on: context.today)),
            PresetView(name: "undated", conditions: [.isEmpty(field: "dueOn")]),
            PresetView(name: "lastYear", conditions: [.notOfCurrentConference(field: "conference")]),
            PresetView(name: "orphaned", conditions: ListCondition.orphanedPromises(on: context.today)),
        ]
    }

    /// Whether it is late on a day: computed, never stored.
    package func isOverdue(on today: CalendarDate) -> Bool {
        guard let dueOn, dueOn < today else { return false }
        return state.isOpen
    }
}
