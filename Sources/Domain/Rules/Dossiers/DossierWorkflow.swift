// The way of a dossier to its decision: which step may follow which, what it takes, and what becomes of the product.

/// What keeps a dossier from a step. The interface words it.
package enum DossierObstacle: Sendable, Hashable {
    /// No step leads there from where the dossier stands.
    case notAllowed(from: Dossier.State, to: Dossier.State)
    /// It has no checklist.
    case needsPapers
    /// These required papers are not checked.
    case papersNotReady([String])
    /// It is a renewal without a self-assessment (decision 148/QĐ-TTg).
    case needsSelfAssessment
    /// These matters are not assessed yet (decision 1489/QĐ-TTg).
    case openMatters([DossierMatter])
    /// Nobody said when the consultation was held.
    case needsConsultation
    /// The minutes of the consultation are not there.
    case needsMinutes
    /// The step must say why.
    case needsReason
    /// The product is not in the register.
    case needsProduct
    /// These fields of the decision are empty.
    case needsFacts([String])
    /// The points lie outside 0–100.
    case pointsOutside
    /// So few stars get neither a decision nor a certificate.
    case starsNotRecognised
}

/// A step that was not taken.
package struct DossierRefusal: Error, Sendable, Hashable {
    /// Why, all of it; never empty.
    package let obstacles: [DossierObstacle]

    /// A refusal.
    package init(obstacles: [DossierObstacle]) { self.obstacles = obstacles }
}

/// The allowed steps between the states of a dossier.
package enum DossierWorkflow {
    /// The states that may follow, the usual one first; none from a state that is final.
    package static func steps(from state: Dossier.State) -> [Dossier.State] {
        switch state {
        case .preparing: [.submitted]
        case .returned: [.submitted, .preparing]
        case .submitted: [.recognised, .returned, .refused]
        case .recognised, .refused: []
        }
    }

    /// Whether a step must say why.
    package static func needsReason(_ state: Dossier.State) -> Bool { state == .returned || state == .refused }

    /// What recognition must know, in the order in which it is asked for.
    package static let facts = ["starRating", "points", "decision", "issuedOn"]

    /// The facts of a recognition that a dossier does not have yet.
    package static func missingFacts(_ dossier: Dossier) -> [String] {
        let entry = RecordEntry(dossier)
        return facts.filter { entry[$0].isEmpty }
    }

    /// Everything that keeps a dossier from going on to a state; empty when it may.
    /// - Parameter reason: why, as far as it is known; nil while nobody was asked yet.
    /// - Parameter isAsking: whether facts that are missing are still going to be asked for.
    package static func obstacles(
        to state: Dossier.State, dossier: Dossier, papers: [DossierPaper], reason: String? = nil,
        isAsking: Bool = false
    ) -> [DossierObstacle] {
        guard steps(from: dossier.state).contains(state) else {
            return [.notAllowed(from: dossier.state, to: state)]
        }
        var found: [DossierObstacle] = []
        switch state {
        case .submitted: found = DossierStanding(dossier, papers: papers).obstacles
        case .recognised:
            if dossier.product == nil { found.append(.needsProduct) }
            let missing = missingFacts(dossier)
            if !missing.isEmpty, !isAsking { found.append(.needsFacts(missing)) }
            if !Product.areRecognised(stars: dossier.starRating) { found.append(.starsNotRecognised) }
            if let points = dossier.points, !isScore(points) { found.append(.pointsOutside) }
        case .preparing, .returned, .refused: break
        }
        if needsReason(state), let reason, reason.allSatisfy(\.isWhitespace) { found.append(.needsReason) }
        return found
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

    /// The dossier after a step, with what the step notes in it.
    package static func taking(
        _ state: Dossier.State, dossier: Dossier, papers: [DossierPaper], reason: String, today: CalendarDate
    ) -> Result<Dossier, DossierRefusal> {
        let found = obstacles(to: state, dossier: dossier, papers: papers, reason: reason)
        guard found.isEmpty else { return .failure(DossierRefusal(obstacles: found)) }
        var dossier = dossier
        dossier.state = state
        if needsReason(state) { dossier.reason = reason }
        if state == .submitted { (dossier.submittedOn, dossier.reason) = (today, "") }
        return .success(dossier)
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
