// In which fields of records a person's name may stand, and what papers make of it.
import Vietnamese

/// What the names in a field are (law 91/2025/QH15).
package enum PersonField: Sendable, Hashable {
    /// Beneficiaries, holders, suppliers, buyers: bodies, households or persons.
    case holders
    /// Roles and branches; sometimes a person's name all the same.
    case people
    /// Whoever keeps the registers, by the name of the login.
    case keeper
    /// Who asked a question, in two fields.
    case asker

    /// What the names in a field of a kind are; nil when no person's name belongs there.
    package init?(_ kind: RecordKind, _ field: String) {
        switch (kind, field) {
        case (Support.description.kind, "beneficiary"), (Product.description.kind, "holder"),
            (Project.description.kind, "holderName"), (Holder.description.kind, "name"),
            (Holder.description.kind, "aliases"), (Lot.description.kind, "supplier"), (Lot.description.kind, "buyer"),
            (Sale.description.kind, "channel"):
            self = .holders
        case (Project.description.kind, "people"), (Project.description.kind, "mentor"),
            (TrainingNeed.description.kind, "registrant"), (Visit.description.kind, "visitor"),
            (ScoreSheet.description.kind, "scorer"), (Conference.description.kind, "chair"):
            self = .people
        case (Question.description.kind, "asker"), (Question.description.kind, "unit"): self = .asker
        case (DossierPaper.description.kind, "changedBy"), (Comment.description.kind, "author"),
            (Comment.description.kind, "resolvedBy"), (Disclosure.description.kind, "person"):
            self = .keeper
        default: return nil
        }
    }

    /// The names in a text of such a field, one by one.
    package func names(in text: String) -> [String] {
        text.split { $0 == ";" || $0.isNewline || self == .people && $0 == "," }.map { trimmed(String($0)) }
            .filter { !$0.isEmpty }
    }
}
