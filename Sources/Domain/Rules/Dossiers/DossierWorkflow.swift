// The way of a dossier to its decision: which step may follow which, what it takes, and what becomes of the product.

/// The allowed steps between the states of a dossier.
package enum DossierWorkflow {
    static let workflow = Workflow(
        of: Dossier.self, \.state, order: [.submitted, .recognised, .returned, .preparing, .refused],
        sources: [
            .parts(.dossierPaper, field: "dossier"), .parts(.scoreSheet, field: "dossier"), .named(field: "product"),
        ],
        action: "step", next: steps, facts: { state, _ in facts(to: state) }, obstacles: obstacles,
        change: { dossier, _, context in
            if dossier.state == .submitted { (dossier.submittedOn, dossier.reason) = (context.today, "") }
            // Taken up again, it comes in again and goes out again.
            if dossier.state == .preparing { dossier.submittedOn = nil }
        },
        following: { dossier, other in
            other.record(as: Product.self).map { RecordEntry(product($0, after: dossier)) } ?? other
        },
        told: { dossier, others in
            [dossier["starRating"], others.first { $0.kind == .product }?["expiresOn"] ?? .none]
        })

    private static func steps(from state: Dossier.State) -> [Dossier.State] {
        switch state {
        case .preparing: [.submitted]
        case .returned: [.submitted, .preparing]
        case .submitted: [.recognised, .returned, .refused]
        case .recognised, .refused: []
        }
    }

    /// One decision may recognise several products: its number and day are said once, their stars and points stand on the
    /// council's sheet of each.
    private static func facts(to state: Dossier.State) -> [StepFact] {
        switch state {
        case .preparing, .submitted: []
        case .returned, .refused: [StepFact("reason", again: true)]
        case .recognised:
            [
                StepFact(
                    "starRating", own: true,
                    suggestion: { entry, context in
                        council(context)?.starRating.map(FieldValue.number) ?? entry?["targetStar"] ?? .none
                    }, each: { _, context in council(context)?.starRating.map(FieldValue.number) ?? .none }),
                StepFact(
                    "points", own: true,
                    check: { value, _ in
                        if case .figure(let points) = value, !isScore(points) { .outside(0...100) } else { nil }
                    }, suggestion: { _, context in council(context)?.points.map(FieldValue.figure) ?? .none },
                    each: { _, context in council(context)?.points.map(FieldValue.figure) ?? .none }),
                StepFact("decision"), .day("issuedOn"),
            ]
        }
    }

    /// The council's sheet of a dossier, the last one that is whole.
    private static func council(_ context: StepContext) -> ScoreSheet? {
        context.all(ScoreSheet.self).filter { $0.role == .council && $0.isComplete }
            .max { ($0.scoredOn ?? .epoch, $0.identity.id) < ($1.scoredOn ?? .epoch, $1.identity.id) }
    }

    private static func obstacles(_ dossier: Dossier, _ context: StepContext) -> [StepObstacle] {
        switch dossier.state {
        case .submitted:
            var kept = dossier
            kept.state = .preparing
            return DossierStanding(
                kept, papers: context.all(), of: context.all(Product.self).first, submittedOn: context.today
            ).obstacles
        case .recognised:
            var found: [StepObstacle] = []
            if dossier.product == nil { found.append(.needsProduct) }
            if !Product.areRecognised(stars: dossier.starRating) { found.append(.starsNotRecognised) }
            if let points = dossier.points, !isScore(points) { found.append(.pointsOutside) }
            return found
        case .preparing, .returned, .refused: return []
        }
    }

    /// Whether points lie within 0–100.
    package static func isScore(_ points: Figure) -> Bool {
        var hundred: Int64 = 100
        for _ in 0..<points.scale {
            let (next, overflow) = hundred.multipliedReportingOverflow(by: 10)
            // So many decimals that a hundred cannot be held: what is held is smaller.
            if overflow { return points.unscaled >= 0 }
            hundred = next
        }
        return (0...hundred).contains(points.unscaled)
    }

    /// The product after its dossier took a step; as it was when the step says nothing of it.
    ///
    /// A recognition older than the one the product has is history and changes nothing.
    package static func product(_ product: Product, after dossier: Dossier) -> Product {
        var product = product
        switch dossier.state {
        case .recognised:
            if let known = product.issuedOn, let day = dossier.issuedOn, day < known { return product }
            (product.starRating, product.points) = (dossier.starRating, dossier.points)
            (product.decision, product.issuedOn) = (dossier.decision, dossier.issuedOn)
            // Emptied, the last day follows from the rule (`Product.settled`).
            (product.expiresOn, product.expiryReason) = (nil, "")
            // What was found against an earlier recognition is none of this one.
            (product.foundOn, product.revokedOn, product.grounds) = (nil, nil, Codes())
            product.year = dossier.issuedOn?.year
            product.state = .recognised
            if product.productSet.isEmpty { product.productSet = dossier.productSet }
        case .preparing, .submitted, .returned:
            if product.state == .idea { product.state = .applying }
        case .refused:
            if product.state == .applying { product.state = .idea }
        }
        return product
    }
}
