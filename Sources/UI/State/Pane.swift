// The four panes.
import Domain

/// A pane of the program.
package enum Pane: String, Sendable, CaseIterable {
    /// Questions and answers.
    case dialogue
    /// The product registry.
    case product
    /// The support tracker.
    case support
    /// The figures of all.
    case summary

    /// The kinds of record it can list, the one shown at first in front; none for the summary.
    package var kinds: [RecordKind] {
        switch self {
        case .dialogue:
            [
                Question.description.kind, Conference.description.kind, Promise.description.kind,
                LegalDocument.description.kind, TextBlock.description.kind, Letterhead.description.kind,
                Disclosure.description.kind, AdministrativeUnit.description.kind,
            ]
        case .product:
            [
                Product.description.kind, Holder.description.kind, Dossier.description.kind,
                DossierPaper.description.kind, ScoreSheet.description.kind, Lot.description.kind,
                Listing.description.kind, Sale.description.kind, Promotion.description.kind,
                AwardRule.description.kind, CriteriaSet.description.kind,
            ]
        case .support:
            [
                Support.description.kind, Programme.description.kind, Payment.description.kind,
                Project.description.kind, Visit.description.kind, TrainingNeed.description.kind,
                Activity.description.kind, Voucher.description.kind, Loan.description.kind,
                Indicator.description.kind,
            ]
        case .summary: []
        }
    }

    /// The digit that opens it.
    package var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

    /// The pane behind or before it, around the end.
    package func stepped(by step: Int) -> Pane {
        let all = Self.allCases
        let index = (all.firstIndex(of: self) ?? 0) + step
        return all[(index % all.count + all.count) % all.count]
    }
}
