// The papers of the product registry: the commune's assessment of a dossier, and the notice of expiry.
// The papers of products: labels of lots and the account of the market.
import Domain
import Exchange
import Repository
import UI

extension Desk {
    /// The commune's assessment report of a dossier.
    func assessment(of id: Int64) async throws(Sentence) -> [[String]] {
        guard let dossier = try await entry(Dossier.description.kind, id)?.record(as: Dossier.self) else {
            throw Sentence(.failedMissing)
        }
        var product: Product?
        if let id = dossier.product { product = try await entry(Product.description.kind, id)?.record() }
        let papers = try await entries(DossierPaper.self).filter { $0.dossier == id }
        return AssessmentPaper(words: assessmentWord).pages(
            dossier, product: product, holder: printed(product?.holder ?? "", try await entries(Holder.self)),
            papers: papers, on: systemNow().today)
    }

    /// The notice of expiry of the products chosen, or of all whose recognition ends within the days of the notice.
    func expiryNotice(of chosen: [Int64]) async throws(Sentence) -> [[String]] {
        let today = systemNow().today
        let days = ListCondition.expiryDays.min() ?? 0
        let products = try await entries(Product.self).filter { product in
            guard chosen.isEmpty else { return chosen.contains(product.identity.id) && product.lastDay != nil }
            guard product.state == .recognised, let last = product.lastDay else { return false }
            return (0...days).contains(last.dayNumber - today.dayNumber)
        }
        guard !products.isEmpty else {
            throw chosen.isEmpty ? Sentence(.failedNoExpiring, String(days)) : Sentence(.failedNoLastDay)
        }
        let holders = try await entries(Holder.self)
        return ExpiryPaper(words: expiryWord).pages(
            products.map { ($0, printed($0.holder, holders)) }, on: today)
    }

    /// A product by its name or one of its other spellings.
    func product(named name: String) async throws(Sentence) -> Product {
        let found = try await entries(Product.self).first { $0.isCalled(name) }
        guard let found else { throw Sentence(.failedNoProduct, name) }
        return found
    }

    /// The last dossier of a product.
    func lastDossier(of product: Product) async throws(Sentence) -> Dossier {
        let own = try await entries(Dossier.self).filter { $0.product == product.identity.id }
        guard let last = own.max(by: Dossier.isEarlier) else { throw Sentence(.failedNoDossier, product.name) }
        return last
    }

    private func entry(_ kind: RecordKind, _ id: Int64) async throws(Sentence) -> RecordEntry? {
        try await stored { () async throws(StoreError) in try await store.entry(of: kind, id: id) }
    }

    private func printed(_ holder: String, _ holders: [Holder]) -> String {
        Holder.printed(holder, among: holders)
            ?? words.choice(Holder.description.kind, "form", Holder.Form.household.rawValue)
    }

    @Sendable private func assessmentWord(_ word: AssessmentWord) -> String {
        switch word {
        case .heading: words[.assessmentHeading]
        case .title: words[.assessmentTitle]
        case .product: words[.assessmentProduct]
        case .set: words[.assessmentSet]
        case .holder: words[.assessmentHolder]
        case .unit: words[.assessmentUnit]
        case .target: words[.assessmentTarget]
        case .matters: words[.assessmentMatters]
        case .consultation: words[.assessmentConsultation]
        case .papers: words[.assessmentPapers]
        case .conclusion: words[.assessmentConclusion]
        case .consulted: words[.assessmentConsulted]
        case .notConsulted: words[.assessmentNotConsulted]
        case .noPapers: words[.assessmentNoPapers]
        case .noConclusion: words[.assessmentNoConclusion]
        case .required: words[.assessmentRequired]
        case .optional: words[.assessmentOptional]
        case .matter(let matter): words.field(Dossier.description.kind, matter.rawValue)
        case .finding(let finding):
            words.choice(Dossier.description.kind, DossierMatter.localIngredients.rawValue, finding.rawValue)
        case .state(let state): words.choice(DossierPaper.description.kind, "state", state.rawValue)
        }
    }

    @Sendable private func expiryWord(_ word: ExpiryWord) -> String {
        let text: Text =
            switch word {
            case .heading: .expiryHeading
            case .title: .expiryTitle
            case .stars: .stars
            case .holder: .expiryHolder
            case .unit: .expiryUnit
            case .decisionDay: .expiryDecisionDay
            case .decision: .expiryDecision
            case .recognised: .expiryRecognised
            case .ends: .expiryEnds
            case .ended: .expiryEnded
            case .toDo: .expiryToDo
            case .toDoLate: .expiryToDoLate
            }
        return words[text]
    }
    /// Composes the labels of lots, by their numbers and in that order; as one page for a browser when asked.
    func composeLabels(_ ids: [Int64], isMarkup: Bool) async throws(Sentence) -> [[String]] {
        var labels: [LotLabel] = []
        var products: [Int64: Product] = [:]
        for id in ids {
            guard let lot = try await record(Lot.self, id) else { continue }
            if let product = lot.product, products[product] == nil {
                products[product] = try await record(Product.self, product)
            }
            labels.append(LotLabel(lot, of: lot.product.flatMap { products[$0] }, on: systemNow().today))
        }
        guard !labels.isEmpty else { throw Sentence(.failedNoLots) }
        guard isMarkup else { return LabelPaper(words: labelWord).pages(labels) }
        return [LabelMarkup(words: labelWord, language: words.language.rawValue).lines(labels)]
    }

    /// Composes the account of the market.
    func composeMarket(year: Int?) async throws(Sentence) -> [[String]] {
        let account = MarketAccount(
            sales: try await records(Sale.self), listings: try await records(Listing.self),
            promotions: try await records(Promotion.self), products: try await records(Product.self), year: year)
        return MarketPaper(words: marketWord).pages(account, on: systemNow().today)
    }

    /// The lots that codes such as `A1,B2` name, in that order; without codes all of them.
    func lots(coded written: String?) async throws(Sentence) -> [Int64] {
        let lots = try await records(Lot.self)
        guard let written else { return lots.map(\.identity.id) }
        let byCode = Dictionary(grouping: lots) { trimmed($0.code) }
        let codes = written.split(separator: ",").map { trimmed(String($0)) }.filter { !$0.isEmpty }
        let unknown = codes.filter { byCode[$0] == nil }
        guard unknown.isEmpty, !codes.isEmpty else {
            throw Sentence(.failedLotCodes, unknown.isEmpty ? written : unknown.joined(separator: ", "))
        }
        return codes.flatMap { byCode[$0] ?? [] }.map(\.identity.id)
    }

    private func record<R: Record>(_ type: R.Type, _ id: Int64) async throws(Sentence) -> R? {
        try await stored { () async throws(StoreError) in
            try await store.entry(of: R.description.kind, id: id)
        }?.record()
    }

    private func records<R: Record>(_ type: R.Type) async throws(Sentence) -> [R] {
        try await stored { () async throws(StoreError) in
            try await store.allEntries(of: R.description.kind).compactMap { $0.record() }
        }
    }

    @Sendable private func labelWord(_ word: LabelWord) -> String {
        let text: Text =
            switch word {
            case .sheet: .labelSheet
            case .holder: .labelHolder
            case .place: .labelPlace
            case .lot: .labelLot
            case .producedOn: .labelProducedOn
            case .useBy: .labelUseBy
            case .quantity: .labelQuantity
            case .stars: .labelStars
            case .codeTooLong: .labelCodeTooLong
            }
        return words[text]
    }

    @Sendable private func marketWord(_ word: MarketWord) -> String {
        switch word {
        case .heading: words[.marketHeading]
        case .ofYear: words[.marketOfYear]
        case .ofAllYears: words[.marketOfAllYears]
        case .asOf: words[.marketAsOf]
        case .volumes: words[.marketVolumes]
        case .listings: words[.marketListings]
        case .promotions: words[.marketPromotions]
        case .item: words[.marketItem]
        case .year: words[.marketYear]
        case .volume: words[.marketVolume]
        case .revenue: words[.marketRevenue]
        case .unregistered: words[.marketUnregistered]
        case .tooLarge: words[.marketTooLarge]
        case .periods: words[.marketPeriods]
        case .revenueOfYear: words[.marketRevenueOfYear]
        case .partOf: words[.marketPartOf]
        case .platform: words[.marketPlatform]
        case .ofYearCount: words[.marketOfYearCount]
        case .cost: words[.marketCost]
        case .noCost: words[.marketNoCost]
        case .form(let form): words.choice(Promotion.description.kind, "form", form.rawValue)
        case .noYear: words[.marketNoYear]
        case .nothing: words[.marketNothing]
        }
    }
}
