// Every kind of record the program knows.

/// A kind of record. Its raw value is the name of its table, of its files and of its texts.
///
/// The order is the one in which references can be filled: what is referred to comes first. Links that
/// follow names need none. The places number the rows in the index of words, which is made again when they change.
package enum RecordKind: String, Sendable, CaseIterable {
    case administrativeUnit = "unit"
    case conference
    case question
    case product
    case holder
    case criteriaSet = "criteria"
    case awardRule = "award"
    case dossier
    case dossierPaper = "paper"
    case scoreSheet = "score"
    case lot
    case listing
    case sale
    case promotion
    case programme
    case project
    case visit
    case promise
    case support
    case payment
    case activity
    case trainingNeed = "need"
    case voucher
    case loan
    case indicator
    case legalDocument = "document"
    case incomingPaper = "incoming"
    case outgoingPaper = "outgoing"
    case body
    case comment
    case textBlock = "block"
    case letterhead
    case disclosure
    case savedView = "view"
    case person
    case holiday

    /// What its records are.
    package var description: RecordDescription {
        switch self {
        case .administrativeUnit: AdministrativeUnit.description
        case .conference: Conference.description
        case .question: Question.description
        case .product: Product.description
        case .holder: Holder.description
        case .criteriaSet: CriteriaSet.description
        case .awardRule: AwardRule.description
        case .dossier: Dossier.description
        case .dossierPaper: DossierPaper.description
        case .scoreSheet: ScoreSheet.description
        case .lot: Lot.description
        case .listing: Listing.description
        case .sale: Sale.description
        case .promotion: Promotion.description
        case .programme: Programme.description
        case .project: Project.description
        case .visit: Visit.description
        case .promise: Promise.description
        case .support: Support.description
        case .payment: Payment.description
        case .activity: Activity.description
        case .trainingNeed: TrainingNeed.description
        case .voucher: Voucher.description
        case .loan: Loan.description
        case .indicator: Indicator.description
        case .legalDocument: LegalDocument.description
        case .incomingPaper: IncomingPaper.description
        case .outgoingPaper: OutgoingPaper.description
        case .body: Body.description
        case .comment: Comment.description
        case .textBlock: TextBlock.description
        case .letterhead: Letterhead.description
        case .disclosure: Disclosure.description
        case .savedView: SavedView.description
        case .person: OfficePerson.description
        case .holiday: Holiday.description
        }
    }
}

extension Pane {
    /// The kinds of record it can list, the one shown at first in front; none for the summary.
    package var kinds: [RecordKind] {
        switch self {
        case .dialogue:
            [
                .question, .conference, .promise,
                .incomingPaper, .outgoingPaper, .legalDocument, .textBlock, .letterhead,
                .disclosure, .administrativeUnit, .body, .holiday, .person,
            ]
        case .product:
            [
                .product, .holder, .dossier,
                .dossierPaper, .scoreSheet, .lot,
                .listing, .sale, .promotion,
                .awardRule, .criteriaSet,
            ]
        case .support:
            [
                .support, .programme, .payment,
                .project, .visit, .trainingNeed,
                .activity, .voucher, .loan,
                .indicator,
            ]
        case .summary: []
        }
    }
}

/// The register of record kinds.
package enum Catalogue {
    /// All kinds, in the order in which references can be filled.
    package static let descriptions: [RecordDescription] = RecordKind.allCases.map(\.description)

    /// The columns of some kinds that the office keeps to itself.
    package static func privateColumns(of descriptions: [RecordDescription]) -> [String] {
        descriptions.flatMap { description in
            description.fields.filter(\.isPrivate).map { description.kind.rawValue + "." + $0.name }
        }
    }

    /// The kinds whose records belong to a record of a kind: a lot to its product, a paper to its dossier.
    package static func parts(of kind: RecordKind) -> [(kind: RecordKind, field: String)] {
        descriptions.compactMap { description in
            guard description.kind != kind else { return nil }
            let link = description.fields.first { $0.isLink && $0.kind == .reference(kind) }
            return link.map { (description.kind, $0.name) }
        }
    }

    /// What records of a kind meet that belong to another record by a field, or by a list of references beside it.
    package static func belonging(_ kind: RecordKind, by field: String, to owner: RecordEntry) -> ListCondition {
        let lists = kind.description.fields.filter { $0.kind == .references(owner.kind) }.map(\.name)
        return lists.isEmpty
            ? .equals(field: field, .reference(owner.identity.id))
            : .referring(fields: [field] + lists, to: owner.identity.id)
    }
}
