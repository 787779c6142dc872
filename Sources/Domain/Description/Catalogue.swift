// Every kind of record the program knows.

/// The register of record kinds: one line each.
package enum Catalogue {
    /// All kinds, in the order in which references can be filled: what is referred to comes first.
    package static let descriptions: [RecordDescription] = [
        AdministrativeUnit.description,
        Conference.description,
        Question.description,
        Product.description,
        Support.description,
        Indicator.description,
        LegalDocument.description,
        Promise.description,
        Comment.description,
        TextBlock.description,
        SavedView.description,
    ]

    private static let byKind: [RecordKind: RecordDescription] = Dictionary(
        uniqueKeysWithValues: descriptions.map { ($0.kind, $0) })

    /// The description of a kind, nil for a kind that is not registered.
    package static func description(of kind: RecordKind) -> RecordDescription? { byKind[kind] }
}
