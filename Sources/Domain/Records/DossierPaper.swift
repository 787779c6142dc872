// A paper of a dossier's checklist.

/// One paper of a dossier: whether it must be there, whether it is, and where.
package struct DossierPaper: Record {
    /// Where a paper stands.
    package enum State: String, CaseIterable, Sendable {
        case missing, handedIn, checked, toMend, accepted

        /// Whether the dossier can go without anybody looking at this paper again.
        package var isReady: Bool { self == .checked || self == .accepted }
    }

    package var identity = RecordIdentity.unsaved
    /// Its place in the checklist.
    package var number: Int?
    /// What paper it is.
    package var name = ""
    /// Whether the dossier cannot go without it.
    package var isRequired = true
    /// Where it stands.
    package var state = State.missing
    /// The file, the shelf, or a note where it is.
    package var location = ""
    /// What has to be mended.
    package var reason = ""
    /// The day by which it has to be mended.
    package var dueOn: CalendarDate?
    /// Who took the last step.
    package var changedBy = ""
    /// The day of the last step.
    package var changedOn: CalendarDate?
    /// What else there is to know.
    package var notes = ""
    /// The dossier.
    package var dossier: Int64?

    package init() {}

    package static let fields: [Field<DossierPaper>] = [
        Field("number", \.number, rules: [.within(1...1000)], column: Column(minimum: 4)),
        Field(
            "name", \.name, rules: [.required, .atMost(letters: 500)], column: Column(minimum: 20, share: 3),
            isSearched: true),
        Field("required", \.isRequired, column: Column(minimum: 9, priority: 2)),
        Field("state", \.state, column: Column(minimum: 16)).managed,
        Field("location", \.location, column: Column(minimum: 12, share: 1, priority: 4), isSearched: true),
        Field(
            "reason", \.reason, kind: .prose, rules: [.requiredWith(field: "state", State.toMend.rawValue)],
            isSearched: true),
        Field(
            "dueOn", \.dueOn, rules: [.requiredWith(field: "state", State.toMend.rawValue)],
            column: Column(minimum: 10, priority: 1)),
        Field("changedBy", \.changedBy).managed.naming(.keeper),
        Field("changedOn", \.changedOn, column: Column(minimum: 10, priority: 3)).managed,
        Field("notes", \.notes, kind: .prose, isSearched: true),
        Field("dossier", \.dossier, to: .dossier).managed.part
            .shown(as: Column(minimum: 14, share: 2, priority: 1)),
    ]

    package static let description = RecordDescription(
        .dossierPaper, of: DossierPaper.self, titleField: "name", naturalKey: ["dossier", "name"],
        defaultSort: "number", workflow: PaperWorkflow.workflow
    )
    .listed(with: "name", and: "required location state dueOn reason")
    .grouped(by: "state")
    .toned([.good: ["accepted"], .bad: ["toMend"]])
    .late(past: "dueOn") { entry, _ in entry["state"].text == DossierPaper.State.toMend.rawValue }
    .viewed { context in
        [
            PresetView(
                name: "missing",
                conditions: [
                    .equals(field: "required", .flag(true)),
                    .oneOf(field: "state", [DossierPaper.State.missing.rawValue]),
                ]),
            PresetView(
                name: "toMend", conditions: [.oneOf(field: "state", [DossierPaper.State.toMend.rawValue])]),
            PresetView(
                name: "overdue",
                conditions: [
                    .oneOf(field: "state", [DossierPaper.State.toMend.rawValue]),
                    .before(field: "dueOn", context.today),
                ]),
        ]
    }
}
