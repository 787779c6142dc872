// A product's application: from the first paper to the decision.

/// A dossier of a product, with the commune's own assessment and what was decided (decision 26/2026/QĐ-TTg of
/// 22/5/2026). The dossiers of a product are the history of its recognition.
package struct Dossier: Record {
    /// What the dossier asks for.
    package enum Purpose: String, CaseIterable, Sendable { case first, renewal, upgrade }

    /// Where a dossier stands.
    package enum State: String, CaseIterable, Sendable {
        case preparing, submitted, returned, recognised, refused

        /// Whether somebody is still at work on it.
        package var isOpen: Bool { self == .preparing || self == .submitted || self == .returned }
    }

    /// What the commune found about one of the matters it assesses.
    package enum Finding: String, CaseIterable, Sendable { case open, met, unmet }

    package var identity = RecordIdentity.unsaved
    /// What it is called.
    package var title = ""
    /// The product, as it was called then.
    package var item = ""
    /// What it asks for.
    package var purpose = Purpose.first
    /// The product set whose papers and criteria apply.
    package var productSet = ""
    /// The stars aimed at.
    package var targetStar: Int?
    /// The day work on it began.
    package var startedOn: CalendarDate?
    /// The day by which it is to be submitted.
    package var dueOn: CalendarDate?
    /// The day the commune received it, from which its working days count (decision 26/2026/QĐ-TTg).
    package var receivedOn: CalendarDate?
    /// The number of its registration: `12-3/PĐK-…`.
    package var registration = ""
    /// The day it was submitted to the province.
    package var submittedOn: CalendarDate?
    /// Where it stands.
    package var state = State.preparing
    /// Why it was returned or refused.
    package var reason = ""
    /// Local origin and ingredients.
    package var localIngredients = Finding.open
    /// What shows it.
    package var localIngredientsNote = ""
    /// Local labour.
    package var localLabour = Finding.open
    /// What shows it.
    package var localLabourNote = ""
    /// Where the idea comes from.
    package var ideaOrigin = Finding.open
    /// What shows it.
    package var ideaOriginNote = ""
    /// Local identity.
    package var localIdentity = Finding.open
    /// What shows it.
    package var localIdentityNote = ""
    /// The day of the consultation.
    package var consultedOn: CalendarDate?
    /// The minutes of the consultation: who was asked and what was said, by office and not by name.
    package var minutes = ""
    /// What the commune concludes.
    package var conclusion = ""
    /// The stars that were given.
    package var starRating: Int?
    /// The points that were given, 0–100.
    package var points: Figure?
    /// The decision that recognises the product.
    package var decision = ""
    /// The day of recognition.
    package var issuedOn: CalendarDate?
    /// What else there is to know.
    package var notes = ""
    /// The product.
    package var product: Int64?
    /// The dossier that this one goes on from.
    package var previous: Int64?

    package init() {}

    package static let fields: [Field<Dossier>] = [
        Field(
            "title", \.title, rules: [.required, .atMost(letters: 300)], column: Column(minimum: 20, share: 3),
            isSearched: true),
        Field("item", \.item, rules: [.required], isSearched: true).offering(from: .product, "name"),
        Field("purpose", \.purpose, column: Column(minimum: 12, priority: 2)),
        Field("productSet", \.productSet, isSearched: true).productSet(by: "item"),
        Field("targetStar", \.targetStar, rules: [.within(3...5)], column: Column(minimum: 8, priority: 4)),
        Field("startedOn", \.startedOn),
        Field("dueOn", \.dueOn, column: Column(minimum: 10, priority: 1)),
        Field("receivedOn", \.receivedOn),
        Field("registration", \.registration),
        Field("submittedOn", \.submittedOn, column: Column(minimum: 10, priority: 3)),
        Field("state", \.state, column: Column(minimum: 17)).managed,
        Field("reason", \.reason, kind: .prose, isSearched: true).managed,
        Field("localIngredients", \.localIngredients),
        Field("localIngredientsNote", \.localIngredientsNote, kind: .prose),
        Field("localLabour", \.localLabour),
        Field("localLabourNote", \.localLabourNote, kind: .prose),
        Field("ideaOrigin", \.ideaOrigin),
        Field("ideaOriginNote", \.ideaOriginNote, kind: .prose),
        Field("localIdentity", \.localIdentity),
        Field("localIdentityNote", \.localIdentityNote, kind: .prose),
        Field("consultedOn", \.consultedOn),
        Field("minutes", \.minutes, kind: .prose, isSearched: true),
        Field("conclusion", \.conclusion, kind: .prose, isSearched: true),
        Field(
            "starRating", \.starRating,
            rules: [.within(1...5), .requiredWith(field: "state", State.recognised.rawValue)],
            column: Column(minimum: 5)),
        Field("points", \.points),
        Field("decision", \.decision, rules: [.documentNumber], isSearched: true).offering(
            from: .legalDocument, "number"
        ).citing,
        Field(
            "issuedOn", \.issuedOn,
            rules: [.requiredWith(field: "state", State.recognised.rawValue)]),
        Field("notes", \.notes, kind: .prose, isSearched: true),
        Field("product", \.product, to: .product).managed.named(by: "item"),
        Field("previous", \.previous, to: .dossier).managed.trace,
    ]

    package static let description = RecordDescription(
        .dossier, of: Dossier.self, titleField: "title",
        naturalKey: ["product", "title"], defaultSort: "dueOn", workflow: DossierWorkflow.workflow
    )
    .inOrder(
        ["startedOn", "receivedOn", "submittedOn", "issuedOn"], ["startedOn", "dueOn"], ["consultedOn", "submittedOn"]
    )
    .listed(with: "item|title", and: "submittedOn targetStar dueOn state purpose")
    .shown(beside: .parts)
    .told(with: .referred(by: "product"))
    .grouped(by: "purpose", "state")
    .toned([.good: ["recognised"], .bad: ["returned", "refused"], .waiting: ["submitted"]])
    .late(past: "dueOn") { entry, _ in Dossier.State(rawValue: entry["state"].text)?.isOpen == true }
    .viewed { context in
        [
            PresetView(name: "open", conditions: [.openDossiers]),
            PresetView(name: "overdue", conditions: [.openDossiers, .before(field: "dueOn", context.today)]),
        ]
    }

    /// The product set whose criteria apply: its own, else that of its product.
    package func productSet(of product: Product?) -> String {
        productSet.isEmpty ? product?.productSet ?? "" : productSet
    }

    /// Whether one dossier of a product comes before another: by its days, else by its number.
    package static func isEarlier(_ first: Dossier, _ second: Dossier) -> Bool {
        let days = [first, second].map { $0.issuedOn ?? $0.submittedOn ?? $0.startedOn ?? .epoch }
        return days[0] == days[1] ? first.identity.id < second.identity.id : days[0] < days[1]
    }
}
