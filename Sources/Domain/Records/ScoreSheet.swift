// A score sheet: what one person, or the council, gave a product by a set of criteria.

/// A filled score sheet of a product.
package struct ScoreSheet: Record {
    /// Who scores.
    package enum Role: String, CaseIterable, Sendable { case own, commune, member, council }

    package var identity = RecordIdentity.unsaved
    /// The product, as it was called then.
    package var item = ""
    /// Who scores, as a role.
    package var role = Role.own
    /// Who scores, by office: "Thành viên 1", "Phòng Kinh tế".
    package var scorer = ""
    /// The day.
    package var scoredOn: CalendarDate?
    /// The points of all criteria together.
    package var points: Figure?
    /// The stars that these points mean.
    package var starRating: Int?
    /// Whether every criterion has its points.
    package var isComplete = false
    /// The options chosen and the points, a criterion a line, as `ScoreMarks` writes them.
    package var marks = ""
    /// What else there is to know.
    package var notes = ""
    /// The product.
    package var product: Int64?
    /// The dossier it belongs to.
    package var dossier: Int64?
    /// The set of criteria.
    package var criteria: Int64?

    package init() {}

    package static let fields: [Field<ScoreSheet>] = [
        Field("item", \.item, rules: [.required], column: Column(minimum: 18, share: 2), isSearched: true)
            .offering(from: .product, "name"),
        Field("role", \.role, column: Column(minimum: 16, priority: 1)),
        Field("scorer", \.scorer, column: Column(minimum: 14, share: 1), isSearched: true).offering.naming(.people),
        Field("scoredOn", \.scoredOn, column: Column(minimum: 10, priority: 2)),
        Field("points", \.points, column: Column(minimum: 7)).managed,
        Field("starRating", \.starRating, column: Column(minimum: 5)).managed,
        Field("complete", \.isComplete, column: Column(minimum: 10, priority: 3)).managed,
        Field("marks", \.marks, kind: .prose).managed,
        Field("notes", \.notes, kind: .prose, isSearched: true),
        Field("product", \.product, to: .product).managed.named(by: "item"),
        Field("dossier", \.dossier, to: .dossier).managed,
        Field("criteria", \.criteria, to: .criteriaSet).managed,
    ]

    package static let description = RecordDescription(
        .scoreSheet, of: ScoreSheet.self, titleField: "item",
        naturalKey: ["product", "dossier", "role", "scorer", "scoredOn"], defaultSort: "scoredOn"
    )
    .listed(with: "item", and: "role scorer scoredOn")
    .shown(beside: .parts)
    .told(with: .referred(by: "criteria"), .sharing("dossier"))
    .read(by: .criteriaSet)
    .grouped(by: "item", "role", "starRating")
    .begun { sheet, owner, _ in
        if owner.kind == .dossier { sheet["product"] = owner["product"] }
    }
}
