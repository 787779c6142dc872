// Views of a list that every office needs: which records, under a name.

/// A named choice of records.
package struct PresetView: Sendable, Hashable {
    /// The name, as the texts have it under `view.kind.name`.
    package let name: String
    /// What its records meet.
    package let conditions: [ListCondition]

    /// The views of a kind on a day; what is overdue is computed, never stored.
    /// - Parameter department: the department whose work is the user's own; empty when it is not known.
    package static func presets(of kind: RecordKind, on today: CalendarDate, department: String = "") -> [PresetView] {
        switch kind {
        case .question:
            [
                PresetView(name: "mine", conditions: ListCondition.open(for: department)),
                PresetView(name: "overdue", conditions: ListCondition.overdue(on: today)),
                PresetView(name: "unassigned", conditions: [.isEmpty(field: "department")]),
                PresetView(name: "unanswered", conditions: [.isEmpty(field: "answer")]),
                PresetView(name: "pending", conditions: [.oneOf(field: "state", ["pending"])]),
                PresetView(name: "returned", conditions: [.oneOf(field: "state", ["returned"])]),
            ]
        case .product:
            ListCondition.expiryDays.map { days in
                PresetView(name: "expiring\(days)", conditions: ListCondition.expiring(within: days, from: today))
            } + [
                PresetView(name: "expired", conditions: ListCondition.expired(on: today)),
                PresetView(name: "youthLed", conditions: [.equals(field: "youthLed", .flag(true))]),
                PresetView(name: "untraceable", conditions: [.isEmpty(field: "traceabilityCode")]),
                PresetView(
                    name: "unlisted",
                    conditions: [
                        .without(
                            kind: .listing, field: "product", states: [Listing.State.active.rawValue])
                    ]),
                PresetView(name: "unrated", conditions: [.isEmpty(field: "starRating")]),
            ]
        case .holder:
            [PresetView(name: "youthLed", conditions: [.equals(field: "youthLed", .flag(true))])]
        case .dossier:
            [
                PresetView(name: "open", conditions: [.openDossiers]),
                PresetView(name: "overdue", conditions: [.openDossiers, .before(field: "dueOn", today)]),
            ]
        case .dossierPaper:
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
                        .oneOf(field: "state", [DossierPaper.State.toMend.rawValue]), .before(field: "dueOn", today),
                    ]),
            ]
        case .sale:
            [PresetView(name: "unregistered", conditions: [.isEmpty(field: "product")])]
        case .support:
            [
                PresetView(name: "thisYear", conditions: [.equals(field: "year", .number(today.year))]),
                PresetView(name: "open", conditions: [.oneOf(field: "state", ["applied", "appraised"])]),
                PresetView(name: "unpaid", conditions: [.oneOf(field: "state", ["approved"])]),
                PresetView(name: "unreported", conditions: [.oneOf(field: "state", ["paid"])]),
                PresetView(name: "exceptions", conditions: [.isFilled(field: "exception")]),
            ]
        case .programme:
            [
                PresetView(
                    name: "current",
                    conditions: [
                        .emptyOrFrom(field: "validTo", today),
                        .emptyOrBefore(field: "validFrom", today.adding(days: 1) ?? today),
                    ]),
                PresetView(name: "over", conditions: [.before(field: "validTo", today)]),
            ]
        case .project:
            [
                PresetView(name: "ideas", conditions: [.oneOf(field: "state", ["idea"])]),
                PresetView(
                    name: "underWay",
                    conditions: [.oneOf(field: "state", ["project", "contest", "supported", "running"])]),
                PresetView(name: "innovative", conditions: [.equals(field: "innovative", .flag(true))]),
                PresetView(name: "stopped", conditions: [.oneOf(field: "state", ["stopped"])]),
            ]
        case .visit:
            [
                PresetView(
                    name: "overdue", conditions: [.isEmpty(field: "visitedOn"), .before(field: "dueOn", today)]),
                PresetView(
                    name: "soon",
                    conditions: [
                        .isEmpty(field: "visitedOn"), .from(field: "dueOn", today),
                        .before(field: "dueOn", today.adding(days: 31) ?? today),
                    ]),
            ]
        case .trainingNeed:
            [
                PresetView(
                    name: "open",
                    conditions: [.oneOf(field: "state", TrainingNeed.State.allCases.filter(\.isOpen).map(\.rawValue))]),
                PresetView(name: "unsent", conditions: [.oneOf(field: "state", ["registered", "gathered"])]),
                PresetView(name: "unanswered", conditions: [.oneOf(field: "state", ["sent"])]),
            ]
        case .voucher:
            [
                PresetView(
                    name: "expiring",
                    conditions: [
                        .oneOf(field: "state", ["issued"]), .from(field: "expiresOn", today),
                        .before(field: "expiresOn", today.adding(days: 61) ?? today),
                    ]),
                PresetView(
                    name: "expired",
                    conditions: [.oneOf(field: "state", ["issued"]), .before(field: "expiresOn", today)]),
            ]
        case .indicator:
            [
                PresetView(
                    name: "unreported",
                    conditions: [.isEmpty(field: "result"), .equals(field: "notApplicable", .flag(false))]),
                PresetView(name: "cumulative", conditions: [.equals(field: "cumulative", .flag(true))]),
            ]
        case .administrativeUnit:
            [PresetView(name: "existing", conditions: [.isEmpty(field: "validTo")])]
        case .promise:
            [
                PresetView(name: "open", conditions: [.openPromises]),
                PresetView(name: "overdue", conditions: ListCondition.overduePromises(on: today)),
                PresetView(name: "undated", conditions: [.isEmpty(field: "dueOn")]),
                PresetView(name: "lastYear", conditions: [.notOfCurrentConference(field: "conference")]),
                PresetView(name: "orphaned", conditions: ListCondition.orphanedPromises(on: today)),
            ]
        default: []
        }
    }
}
