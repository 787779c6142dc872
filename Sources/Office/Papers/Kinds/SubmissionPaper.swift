// The request with which a commune sends dossiers to the province.
import Domain
import Papers
import Words

/// The request for the dossiers chosen, or for all that can go: form 03 of each goes with it.
struct SubmissionPaper: OfficePaper {
    let dossiers: [Int64]

    static let code = "submission"
    static let takes: Set<PaperArgument> = [.product, .date]
    static let head: PaperHead? = PaperHead(.submission, sign: .submission)

    /// Of the dossiers that are marked, the one under the cursor, or the one whose papers are shown.
    static func offers(at place: PaperPlace, _ words: Words) -> [PaperOffer] {
        guard place.pane == .product else { return [] }
        let dossiers: [Int64]
        switch place.kind {
        case .dossier: dossiers = place.chosen.map(\.identity.id)
        case .dossierPaper: dossiers = place.owner.map { [$0.identity.id] } ?? []
        default: return []
        }
        return dossiers.isEmpty ? [] : [PaperOffer(words[.paperNameSubmission], Self(dossiers: dossiers))]
    }

    static func asked(_ arguments: PaperArguments, of office: Office) async throws(OfficeFailure) -> Self {
        guard let name = arguments.product else { return Self(dossiers: []) }
        return Self(dossiers: [try await office.lastDossier(ofProduct: name).identity.id])
    }

    func name(_ words: Words) -> String { words[.paperNameSubmission] }

    func fileName(_ words: Words) -> String { words[.submissionFileName] }

    func composition(
        by office: Office, hiding names: PaperHiding, for order: PaperOrder
    ) async throws(OfficeFailure) -> Composition {
        let papers = Dictionary(grouping: try await office.entries(DossierPaper.self), by: \.dossier)
        let products = Dictionary(
            try await office.entries(Product.self).map { ($0.identity.id, $0) }, uniquingKeysWith: { first, _ in first }
        )
        let day = office.paperDay ?? office.today
        func standing(_ dossier: Dossier) -> DossierStanding {
            DossierStanding(
                dossier, papers: papers[dossier.identity.id] ?? [], of: dossier.product.flatMap { products[$0] },
                submittedOn: day)
        }
        let sent = try await office.entries(Dossier.self).filter { dossier in
            guard dossiers.isEmpty else { return dossiers.contains(dossier.identity.id) }
            return dossier.mayGo && standing(dossier).obstacles.isEmpty
        }
        guard !sent.isEmpty else { throw dossiers.isEmpty ? .noReadyDossier : .missing }
        let (known, _) = try await office.printedNames(showsAll: order.showsNames, names: order.names)
        let items = sent.map { dossier in
            let product = dossier.product.flatMap { products[$0] }
            return SubmissionComposer.Item(
                dossier: dossier, product: product, holder: office.printed(product?.holder ?? "", known))
        }
        let facts = try await office.facts(for: .submission)
        let (template, place) = try TemplateName.submission.template()
        let (document, gaps) = SubmissionComposer(words: office.words).document(
            items, template: template, facts: facts, on: day)
        var composition = Composition(
            document, hidden: known.hidden(of: items.compactMap { $0.product?.holder }),
            remarks: gaps.map { Sentence($0, place: place, words: office.words) })
        for dossier in sent {
            let obstacles = standing(dossier).obstacles
            guard !obstacles.isEmpty else { continue }
            let lacking = Sentence(.remarkNotReady, dossier.title, office.words.obstacles(obstacles, kind: .dossier))
            // What went off already is printed again as it was.
            if dossier.mayGo {
                composition.refusal = composition.refusal ?? .untimely(lacking)
            } else {
                composition.remarks.append(lacking)
            }
        }
        composition.receivers.addressed = facts[.superior].map { ($0, office.words[.recipientAsAbove]) }
        return try await lettered(composition, by: office)
    }
}

extension Office {
    /// The last dossier of a product by its name.
    func lastDossier(ofProduct name: String) async throws(OfficeFailure) -> Dossier {
        let product = try await product(named: name)
        let own = try await entries(Dossier.self).filter { $0.product == product.identity.id }
        guard let last = own.max(by: Dossier.isEarlier) else { throw .noDossier(product: product.name) }
        return last
    }
}
