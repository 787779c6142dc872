// The papers of the product registry: the commune's assessment of a dossier, and the notice of expiry.
import Domain
import Papers
import Repository
import Words

extension Office {
    /// The commune's assessment report of a dossier.
    func assessment(of id: Int64, showsNames: Bool) async throws(OfficeFailure) -> Composition {
        guard let dossier = try await entry(RecordKind.dossier, id)?.record(as: Dossier.self) else {
            throw .missing
        }
        var product: Product?
        if let id = dossier.product { product = try await entry(RecordKind.product, id)?.record() }
        let papers = try await entries(DossierPaper.self).filter { $0.dossier == id }
        let (names, _) = try await printedNames(showsAll: showsNames)
        let holder = product?.holder ?? ""
        return Composition(
            AssessmentPaper(words: words).document(
                dossier, product: product, holder: printed(holder, names), papers: papers, on: today),
            hidden: names.hidden(of: [holder]))
    }

    /// The notice of expiry of the products chosen, or of all whose recognition ends within the days of the notice.
    func expiryNotice(of chosen: [Int64], showsNames: Bool) async throws(OfficeFailure) -> Composition {
        let today = today
        let days = ListCondition.expiryDays.min() ?? 0
        let products = try await entries(Product.self).filter { product in
            guard chosen.isEmpty else { return chosen.contains(product.identity.id) && product.lastDay != nil }
            guard product.isRecognised, let last = product.lastDay else { return false }
            return (0...days).contains(last.dayNumber - today.dayNumber)
        }
        guard !products.isEmpty else {
            throw chosen.isEmpty ? .noExpiring(days: days) : .noLastDay
        }
        let (names, _) = try await printedNames(showsAll: showsNames)
        return Composition(
            ExpiryPaper(words: words).document(products.map { ($0, printed($0.holder, names)) }, on: today),
            hidden: names.hidden(of: products.map(\.holder)))
    }

    /// A product by its name or one of its other spellings.
    package func product(named name: String) async throws(OfficeFailure) -> Product {
        let found = try await entries(Product.self).first { $0.isCalled(name) }
        guard let found else { throw .noProduct(name) }
        return found
    }

    /// The last dossier of a product.
    package func lastDossier(of product: Product) async throws(OfficeFailure) -> Dossier {
        let own = try await entries(Dossier.self).filter { $0.product == product.identity.id }
        guard let last = own.max(by: Dossier.isEarlier) else { throw .noDossier(product: product.name) }
        return last
    }

    private func printed(_ holder: String, _ names: PrintedNames) -> String {
        names.printed(holder)
            ?? words.choice(RecordKind.holder, "form", Holder.Form.household.rawValue)
    }
}
