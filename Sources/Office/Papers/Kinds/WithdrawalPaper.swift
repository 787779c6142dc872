// The commune's request to withdraw a recognition.
import Domain
import Papers
import Words

/// The request to the province to withdraw the recognition of a product, by its number, with what was found and when.
struct WithdrawalPaper: OfficePaper {
    let product: Int64

    static let code = "withdrawal"
    static let takes: Set<PaperArgument> = [.product, .date]
    static let head: PaperHead? = PaperHead(.submission, sign: .submission)

    /// Of the product under the cursor against which something was found.
    static func offers(at place: PaperPlace, _ words: Words) -> [PaperOffer] {
        guard place.pane == .product, place.kind == .product, place.chosen.count == 1,
            let product = place.chosen[0].record(as: Product.self),
            product.foundOn != nil || product.state == .revoked
        else { return [] }
        return [PaperOffer(words[.paperNameWithdrawal], Self(product: product.identity.id))]
    }

    static func asked(_ arguments: PaperArguments, of office: Office) async throws(OfficeFailure) -> Self {
        let name = try arguments.needed(arguments.product, .product)
        return Self(product: try await office.product(named: name).identity.id)
    }

    func name(_ words: Words) -> String { words[.paperNameWithdrawal] }

    func fileName(_ words: Words) -> String { words[.withdrawalFileName] }

    func composition(
        by office: Office, hiding names: PaperHiding, for order: PaperOrder
    ) async throws(OfficeFailure) -> Composition {
        guard let product = try await office.entry(RecordKind.product, product)?.record(as: Product.self) else {
            throw .missing
        }
        let (known, _) = try await office.printedNames(showsAll: order.showsNames)
        let holder = office.printed(product.holder, known)
        let facts = try await office.facts(for: .submission)
        let (template, place) = try TemplateName.withdrawal.template()
        let (document, gaps) = WithdrawalComposer(words: office.words).document(
            product, holder: holder, template: template, facts: facts)
        var composition = Composition(
            document, hidden: known.hidden(of: [product.holder]),
            remarks: gaps.map { Sentence($0, place: place, words: office.words) })
        composition.receivers.named = [holder]
        if product.grounds.isEmpty || product.foundOn == nil {
            composition.refusal = .untimely(Sentence(.withdrawalUnfounded, product.name))
        }
        composition.terms = [
            PaperTerm(product.state == .revoked ? product.revokedOn : nil, .termRevoked),
            PaperTerm(product.withdrawal?.day, .termWithdrawal, isBinding: false),
        ].compactMap(\.self)
        composition.receivers.addressed = facts[.superior].map { ($0, office.words[.recipientAsAbove]) }
        return try await lettered(composition, by: office)
    }
}
