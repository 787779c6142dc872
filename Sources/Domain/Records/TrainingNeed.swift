// What young people want to learn: registered, gathered, sent up and answered.

/// A need for training (kế hoạch đào tạo theo nhu cầu): it goes from the youth to the commune and further up.
package struct TrainingNeed: Record {
    /// How far it is.
    package enum State: String, CaseIterable, Sendable {
        case registered, gathered, sent, answered, met, declined

        /// Whether somebody still has to do something for it.
        package var isOpen: Bool { self != .met && self != .declined }
    }

    package var identity = RecordIdentity.unsaved
    /// What is to be learned.
    package var subject = ""
    /// Who registered it: a branch or a role; a person's name only with a recorded basis (law 91/2025/QH15).
    package var registrant = ""
    /// The unit it comes from, as it was called then.
    package var unit = ""
    /// How many people want it.
    package var people: Int?
    /// The year for which it is wanted.
    package var year: Int?
    /// The day it was registered.
    package var registeredOn: CalendarDate?
    /// How far it is.
    package var state = State.registered
    /// The day the commune gathered it.
    package var gatheredOn: CalendarDate?
    /// To whom it was sent.
    package var sentTo = ""
    /// The day it was sent.
    package var sentOn: CalendarDate?
    /// What was answered.
    package var answer = ""
    /// The day of the answer.
    package var answeredOn: CalendarDate?
    /// What else there is to know.
    package var notes = ""
    /// The class that met it.
    package var activity: Int64?
    /// The promise that it rests on.
    package var promise: Int64?

    package init() {}

    package static let fields: [Field<TrainingNeed>] = [
        Field(
            "subject", \.subject, rules: [.required, .atMost(letters: 500)], column: Column(minimum: 20, share: 3),
            isSearched: true
        ).offering.fresh,
        Field("registrant", \.registrant, column: Column(minimum: 14, share: 1, priority: 2), isSearched: true)
            .offering.fresh.naming(.people),
        Field("unit", \.unit, column: Column(minimum: 12, share: 1, priority: 1), isSearched: true).offering.ofUnit,
        Field("people", \.people, rules: [.within(0...1_000_000)], column: Column(minimum: 8)),
        Field("year", \.year, rules: [.required, .within(1990...2200)], column: Column(minimum: 5, priority: 3)),
        Field("registeredOn", \.registeredOn),
        Field("state", \.state, column: Column(minimum: 17)),
        Field("gatheredOn", \.gatheredOn),
        Field("sentTo", \.sentTo, isSearched: true).offering,
        Field("sentOn", \.sentOn),
        Field(
            "answer", \.answer, kind: .prose, rules: [.requiredWith(field: "state", State.declined.rawValue)],
            isSearched: true),
        Field("answeredOn", \.answeredOn),
        Field("notes", \.notes, kind: .prose, isSearched: true),
        Field("activity", \.activity, to: .activity).managed,
        Field("promise", \.promise, to: .promise).managed,
    ]

    package static let description = RecordDescription(
        .trainingNeed, of: TrainingNeed.self, titleField: "subject",
        naturalKey: ["subject", "registrant", "unit", "year"], defaultSort: "year", workflow: NeedWorkflow.workflow
    )
    .calling(unitsAsOn: "registeredOn", "year")
    .following(units: "unit") { entry, _ in entry.record(as: TrainingNeed.self)?.state.isOpen == true }
    .inOrder(["registeredOn", "gatheredOn", "sentOn", "answeredOn"])
    .listed(with: "subject", and: "registrant people sentTo registeredOn unit")
    .shown(beside: .parts, .cases)
    .told(with: .referred(by: "activity"), .referred(by: "promise"))
    .grouped(by: "year", "unit", "subject", "state")
    .toned([.good: ["met"], .bad: ["declined"], .waiting: ["sent", "gathered"]])
    .begunInYear
    .begun { need, owner, _ in
        switch owner.kind {
        case .promise: need["unit"] = owner["beneficiary"]
        case .activity: (need["subject"], need["unit"]) = (owner["name"], owner["unit"])
        default: break
        }
    }
    .viewed { _ in
        [
            PresetView(
                name: "open",
                conditions: [.oneOf(field: "state", TrainingNeed.State.allCases.filter(\.isOpen).map(\.rawValue))]),
            PresetView(name: "unsent", conditions: [.oneOf(field: "state", ["registered", "gathered"])]),
            PresetView(name: "unanswered", conditions: [.oneOf(field: "state", ["sent"])]),
        ]
    }
}
