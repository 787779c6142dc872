// Every kind of record the program knows.

/// The register of record kinds: one line each.
package enum Catalogue {
    /// All kinds, in the order in which references can be filled: what is referred to comes first.
    package static let descriptions: [RecordDescription] = [
        AdministrativeUnit.description,
        Conference.description,
        Question.description,
        Product.description,
        Holder.description,
        CriteriaSet.description,
        AwardRule.description,
        Dossier.description,
        DossierPaper.description,
        ScoreSheet.description,
        Lot.description,
        Listing.description,
        Sale.description,
        Promotion.description,
        Programme.description,
        Project.description,
        Visit.description,
        Promise.description,
        Support.description,
        Payment.description,
        Activity.description,
        TrainingNeed.description,
        Voucher.description,
        Loan.description,
        Indicator.description,
        LegalDocument.description,
        Comment.description,
        TextBlock.description,
        Letterhead.description,
        Disclosure.description,
        SavedView.description,
    ]

    private static let byKind: [RecordKind: RecordDescription] = Dictionary(
        uniqueKeysWithValues: descriptions.map { ($0.kind, $0) })

    /// The kinds whose records belong to a record of a kind: a lot to its product, a paper to its dossier.
    package static func parts(of kind: RecordKind) -> [(kind: RecordKind, field: String)] {
        descriptions.compactMap { description in
            guard description.kind != kind else { return nil }
            let link = description.fields.first { $0.isLink && $0.kind == .reference(kind) }
            return link.map { (description.kind, $0.name) }
        }
    }

    /// The description of a kind, nil for a kind that is not registered.
    package static func description(of kind: RecordKind) -> RecordDescription? { byKind[kind] }
}
