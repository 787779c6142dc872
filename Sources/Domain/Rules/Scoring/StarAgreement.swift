// Stars and points of one recognition mean the same.

/// Whether the stars of a record are those that its points mean.
package enum StarAgreement {
    /// The kinds that say both.
    package static let kinds: Set<RecordKind> = [.product, .dossier]

    /// The bands of decisions 1048/2019, 148/2023 and 26/2026/QĐ-TTg, for an office that has no set of criteria yet.
    private static let usual = StarBands(
        [(5, 90), (4, 70), (3, 50), (2, 30), (1, 0)].map { StarBands.Band(stars: $0.0, from: Points($0.1)) })

    /// What is wrong with the stars of a record; nil when they agree with its points or one of them is not said. Fewer stars
    /// than the points mean are right where the set has minima: one that is missed lowers them.
    /// - Parameters:
    ///   - old: what is stored; what it says already stays.
    ///   - sets: the sets of criteria of the office.
    package static func problem(
        with entry: RecordEntry, from old: RecordEntry?, sets: () throws -> [CriteriaSet], today: CalendarDate
    ) rethrows -> FieldProblem? {
        guard kinds.contains(entry.kind), let stars = entry["starRating"].number,
            case .figure(let figure) = entry["points"], let points = Points(figure),
            old.map({ $0["starRating"] != entry["starRating"] || $0["points"] != entry["points"] }) ?? true
        else { return nil }
        let day = entry["issuedOn"].date ?? today
        let valid = try sets().filter { $0.isInForce(on: day) }
        let set =
            valid.first { !$0.productSet.isEmpty && $0.productSet == entry["productSet"].text }
            ?? valid.first { $0.productSet.isEmpty } ?? valid.first
        let outline = set?.scored
        let bands = outline.flatMap { $0.bands.bands.isEmpty ? nil : $0.bands } ?? usual
        guard let meant = bands.stars(for: points), meant != stars else { return nil }
        let mayBeLower = set?.productSet != entry["productSet"].text || outline?.hasMinima ?? true
        return stars > meant || !mayBeLower
            ? FieldProblem("starRating", .notByPoints(figure.vietnameseText, stars: meant)) : nil
    }
}

extension CriteriaOutline {
    /// Whether some stars need more than their points.
    fileprivate var hasMinima: Bool { criteria.contains { $0.options.contains { $0.minimum != nil } } }
}
