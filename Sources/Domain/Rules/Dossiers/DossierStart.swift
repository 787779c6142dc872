// Beginning a dossier: for a product's first recognition, to renew it, or for another star.
import Vietnamese

/// A dossier that begins, with its papers and what becomes of the product.
package struct DossierStart: Sendable, Equatable {
    /// Why a dossier for a purpose cannot begin. The interface words it.
    package enum Obstacle: Sendable, Hashable {
        /// The product is recognised already.
        case recognisedAlready
        /// The product was never recognised.
        case neverRecognised
        /// The product has the most stars there are.
        case mostStars
        /// Nobody said how many stars it has.
        case starsUnknown
    }

    /// What keeps a dossier of a product from beginning; nil when it may.
    package static func obstacle(to purpose: Dossier.Purpose, of product: Product) -> Obstacle? {
        let wasRecognised = product.state == .recognised || product.state == .revoked || product.issuedOn != nil
        switch purpose {
        case .first: return product.state == .recognised ? .recognisedAlready : nil
        case .renewal: return wasRecognised ? nil : .neverRecognised
        case .upgrade:
            guard product.state == .recognised else { return .neverRecognised }
            guard let stars = product.starRating else { return .starsUnknown }
            return stars >= 5 ? .mostStars : nil
        }
    }

    /// The new dossier.
    package var dossier: Dossier
    /// Its papers; none refers to it yet.
    package var papers: [DossierPaper]
    /// The product as it becomes.
    package var product: Product
    private let changesProduct: Bool

    /// A dossier of a product. What an earlier dossier says is taken over; nothing has to be typed again.
    ///
    /// Papers that were there are to be checked again, with the place where they are; the forms, which show what changed,
    /// are filled in again. An upgrade keeps what the commune's meeting said.
    /// - Parameter previous: the dossier it goes on from, and its papers; nil for a first one.
    /// - Parameter checklist: the papers it needs; those that an earlier dossier has come first.
    package init(
        _ purpose: Dossier.Purpose, of product: Product, previous: (dossier: Dossier, papers: [DossierPaper])?,
        checklist: Checklist, who: String, today: CalendarDate
    ) {
        let previous = purpose == .first ? nil : previous
        var dossier = Dossier()
        (dossier.item, dossier.purpose, dossier.product) = (product.name, purpose, product.identity.id)
        dossier.productSet = product.productSet
        dossier.startedOn = today
        dossier.targetStar = Self.target(purpose, product)
        if purpose == .renewal { dossier.dueOn = Self.renewalDay(product, today: today) }
        if let old = previous?.dossier {
            dossier.previous = old.identity.id
            if dossier.productSet.isEmpty { dossier.productSet = old.productSet }
            (dossier.localIngredients, dossier.localIngredientsNote) = (old.localIngredients, old.localIngredientsNote)
            (dossier.localLabour, dossier.localLabourNote) = (old.localLabour, old.localLabourNote)
            (dossier.ideaOrigin, dossier.ideaOriginNote) = (old.ideaOrigin, old.ideaOriginNote)
            (dossier.localIdentity, dossier.localIdentityNote) = (old.localIdentity, old.localIdentityNote)
            if purpose == .upgrade {
                (dossier.consultedOn, dossier.minutes, dossier.conclusion) = (
                    old.consultedOn, old.minutes, old.conclusion
                )
            }
        }
        self.dossier = dossier
        papers = Self.papers(purpose, from: previous?.papers ?? [], checklist, who: who, today: today)
        self.product = DossierWorkflow.product(product, after: dossier)
        changesProduct = self.product != product
    }

    /// What is stored in one change; papers refer to the dossier by its place in the batch, from 1.
    package var entries: [RecordEntry] {
        let own = papers.map { paper in
            var paper = paper
            paper.dossier = -1
            return RecordEntry(paper)
        }
        return [RecordEntry(dossier)] + own + (changesProduct ? [RecordEntry(product)] : [])
    }

    /// A title that no other dossier of the product has: the one that is wanted, else with a number behind it.
    package static func unused(_ title: String, among titles: Set<String>) -> String {
        var number = 2
        var wanted = title
        while titles.contains(wanted) {
            wanted = title + " (\(number))"
            number += 1
        }
        return wanted
    }

    private static func target(_ purpose: Dossier.Purpose, _ product: Product) -> Int? {
        guard purpose != .first else { return 3 }
        return product.starRating.map { min(5, max(3, purpose == .upgrade ? $0 + 1 : $0)) }
    }

    /// The last day on which a renewal is in time; once that has passed the last day of recognition, and none when that
    /// has passed too.
    private static func renewalDay(_ product: Product, today: CalendarDate) -> CalendarDate? {
        guard let window = product.lastDay.flatMap(RenewalWindow.init(end:)) else { return nil }
        switch window.phase(on: today) {
        case .early, .open: return window.closes
        case .late: return window.end
        case .extended, .over: return nil
        }
    }

    private static func papers(
        _ purpose: Dossier.Purpose, from old: [DossierPaper], _ checklist: Checklist, who: String, today: CalendarDate
    ) -> [DossierPaper] {
        let known = old.sorted { ($0.number ?? .max, $0.identity.id) < ($1.number ?? .max, $1.identity.id) }
            .filter { !$0.isOfChanges || purpose == .renewal }
        var papers = known.map { old in
            var paper = DossierPaper()
            (paper.name, paper.isRequired, paper.notes) = (old.name, old.isRequired, old.notes)
            if old.state != .missing, !old.isFilledAgain {
                (paper.location, paper.state, paper.changedBy, paper.changedOn) = (old.location, .handedIn, who, today)
            }
            return paper
        }
        var names = Set(known.map { matchKey($0.name) })
        let hasSelfAssessment = known.contains(where: \.isSelfAssessment)
        let hasChanges = known.contains(where: \.isOfChanges)
        for item in checklist.items(for: purpose) where !names.contains(matchKey(item.name)) {
            var paper = DossierPaper()
            (paper.name, paper.isRequired) = (item.name, item.isRequired)
            // An earlier dossier lacks only what was not asked for then.
            let isAdded = paper.isSelfAssessment ? !hasSelfAssessment : item.isForRenewal && !hasChanges
            guard old.isEmpty || isAdded else { continue }
            names.insert(matchKey(item.name))
            papers.append(paper)
        }
        for index in papers.indices { papers[index].number = index + 1 }
        return papers
    }
}
