// The four panes.

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
                RecordKind.question, RecordKind.conference, RecordKind.promise,
                RecordKind.legalDocument, RecordKind.textBlock, RecordKind.letterhead,
                RecordKind.disclosure, RecordKind.administrativeUnit,
            ]
        case .product:
            [
                RecordKind.product, RecordKind.holder, RecordKind.dossier,
                RecordKind.dossierPaper, RecordKind.scoreSheet, RecordKind.lot,
                RecordKind.listing, RecordKind.sale, RecordKind.promotion,
                RecordKind.awardRule, RecordKind.criteriaSet,
            ]
        case .support:
            [
                RecordKind.support, RecordKind.programme, RecordKind.payment,
                RecordKind.project, RecordKind.visit, RecordKind.trainingNeed,
                RecordKind.activity, RecordKind.voucher, RecordKind.loan,
                RecordKind.indicator,
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
