// Which columns must stand together before a table is a list of a kind.
import Domain

/// The columns that make a table a list of a kind.
struct KindSignature: Sendable {
    /// Of each of these groups one column must be there.
    let needs: [[String]]
    /// Of these, one more must be there.
    let oneOf: Set<String>

    private init(_ needs: String, _ oneOf: String) {
        self.needs = needs.split(separator: " ").map { $0.split(separator: "|").map(String.init) }
        self.oneOf = Set(oneOf.split(separator: " ").map(String.init))
    }

    /// Whether columns of these fields make such a list.
    func isMet(by fields: Set<String>) -> Bool {
        needs.allSatisfy { $0.contains(where: fields.contains) } && !oneOf.isDisjoint(with: fields)
    }

    /// The signature of a kind; nil for kinds of which no office keeps lists.
    static func of(_ kind: RecordKind) -> KindSignature? {
        switch kind {
        case .question: .init("question", "answer department asker unit dueOn topic supporting")
        case .conference: .init("title", "heldOn chair place attendance notice plannedOn theme conclusion concludedOn")
        case .promise: .init("commitment", "body dueOn state evidence progress beneficiary")
        case .product:
            .init(
                "name",
                "holder unit starRating points decision issuedOn expiresOn group year productSet traceabilityCode")
        case .holder: .init("name", "form youthLed contact address unit")
        case .dossier: .init("item|title", "submittedOn targetStar dueOn state purpose")
        case .dossierPaper: .init("name", "required location state dueOn reason")
        case .scoreSheet: .init("item", "role scorer scoredOn")
        case .lot: .init("item code producedOn|useBy|quantity", "code producedOn useBy supplier buyer shippedOn")
        case .listing: .init("item platform", "address state listedOn")
        case .sale: .init("item quantity|revenue", "period year measure channel revenue")
        case .promotion: .init("event", "item form place heldOn cost")
        case .programme: .init("name", "document purposes caseCeiling budget conditions")
        case .project: .init("name", "people holderName sector state contest prize jobs summary innovative")
        case .visit: .init("task", "visitedOn visitor findings dueOn")
        case .support: .init("beneficiary", "amount requested programme purpose approvedOn paidOn basis")
        case .payment: .init("amount", "label voucher paidOn")
        case .activity: .init("name", "sessions attendances people organiser heldFrom heldTo")
        case .trainingNeed: .init("subject", "registrant people sentTo registeredOn unit")
        case .voucher: .init("code", "value school subject issuedOn usedOn recipient")
        case .loan: .init("body|unit outstanding|lent", "groups households period overdue outstanding")
        case .indicator: .init("name", "target result measure")
        case .legalDocument: .init("number", "date issuer subject type")
        case .incomingPaper: .init("abstract receivedOn|number", "issuer sign department dueOn passedOn receivedOn")
        case .outgoingPaper: .init("abstract sign", "addressee signer copies department")
        case .administrativeUnit: .init("name", "level code parent successors validFrom")
        case .body: .init("name", "shortName parent successors endedBy")
        case .textBlock: .init("name text", "name text")
        case .criteriaSet: .init("name outline", "total decision")
        case .awardRule: .init("document", "threeStars fourStars fiveStars")
        case .letterhead: .init("name issuer", "symbol place signer position superior")
        case .comment, .disclosure, .savedView, .person: nil
        }
    }
}
