// Views of a list that every office needs: which records, under a name.

/// A named choice of records.
package struct SavedView: Sendable, Hashable {
    /// The name, as the texts have it under `view.kind.name`.
    package let name: String
    /// What its records meet.
    package let conditions: [ListCondition]

    /// The views of a kind on a day; what is overdue is computed, never stored.
    package static func presets(of kind: RecordKind, on today: CalendarDate) -> [SavedView] {
        switch kind {
        case Question.description.kind:
            [
                SavedView(name: "overdue", conditions: ListCondition.overdue(on: today)),
                SavedView(name: "unassigned", conditions: [.isEmpty(field: "department")]),
                SavedView(name: "unanswered", conditions: [.isEmpty(field: "answer")]),
                SavedView(name: "pending", conditions: [.oneOf(field: "state", ["pending"])]),
                SavedView(name: "returned", conditions: [.oneOf(field: "state", ["returned"])]),
            ]
        case Product.description.kind:
            [
                SavedView(name: "youthLed", conditions: [.equals(field: "youthLed", .flag(true))]),
                SavedView(name: "untraceable", conditions: [.isEmpty(field: "traceabilityCode")]),
                SavedView(name: "unrated", conditions: [.isEmpty(field: "starRating")]),
            ]
        case Support.description.kind:
            [SavedView(name: "unpaid", conditions: [.oneOf(field: "state", ["applied", "approved"])])]
        case Indicator.description.kind:
            [
                SavedView(name: "unreported", conditions: [.isEmpty(field: "result")]),
                SavedView(name: "cumulative", conditions: [.equals(field: "cumulative", .flag(true))]),
            ]
        case AdministrativeUnit.description.kind:
            [SavedView(name: "existing", conditions: [.isEmpty(field: "validTo")])]
        default: []
        }
    }
}
