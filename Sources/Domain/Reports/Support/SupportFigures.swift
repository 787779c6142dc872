// How many cases of support there are and what they come to, in sums that no order and no number of them changes.

/// What cases come to. The sums are whole đồng in 128 bits: 2^63 cases of the largest sum still fit.
package struct SupportFigures: Sendable, Hashable {
    /// How many were asked for: all of them.
    package var cases = 0
    /// How many of them were refused.
    package var refused = 0
    /// How many of them were promised.
    package var approved = 0
    /// How many of the promised ones name no sum: not known, not zero.
    package var unpriced = 0
    /// What was asked for.
    package var requested = Int128(0)
    /// What was approved.
    package var promised = Int128(0)
    /// What was paid in the year, also of cases of another year.
    package var paid = Int128(0)

    package init() {}

    /// What a case counts for in its own year, without payments.
    /// - Parameter hasPayments: whether it was paid in instalments, which count for themselves.
    package init(_ support: Support, hasPayments: Bool) {
        cases = 1
        refused = support.state == .refused ? 1 : 0
        requested = Int128(support.requested?.dong ?? 0)
        if support.state.isApproved {
            approved = 1
            unpriced = support.amount == nil ? 1 : 0
            promised = Int128(support.amount?.dong ?? 0)
        }
        if !hasPayments { paid = Int128(support.paid?.dong ?? 0) }
    }

    /// What was paid, of a case that counts elsewhere.
    package init(paid: Int128) { self.paid = paid }

    /// Whether nothing was asked for, promised or paid.
    package var isEmpty: Bool { self == SupportFigures() }

    /// How many nobody has decided on yet.
    package var open: Int { cases - refused - approved }

    /// Adds the figures of other cases.
    package static func += (left: inout SupportFigures, right: SupportFigures) {
        left.cases += right.cases
        left.refused += right.refused
        left.approved += right.approved
        left.unpriced += right.unpriced
        left.requested += right.requested
        left.promised += right.promised
        left.paid += right.paid
    }

    /// What is left when the figures of some cases are taken out.
    package static func - (left: SupportFigures, right: SupportFigures) -> SupportFigures {
        var rest = left
        rest.cases -= right.cases
        rest.refused -= right.refused
        rest.approved -= right.approved
        rest.unpriced -= right.unpriced
        rest.requested -= right.requested
        rest.promised -= right.promised
        rest.paid -= right.paid
        return rest
    }

    /// What several figures come to together.
    package static func sum(_ figures: some Sequence<SupportFigures>) -> SupportFigures {
        figures.reduce(into: SupportFigures()) { $0 += $1 }
    }
}

extension Money {
    /// A sum that was added up; nil when it is too large to be written.
    package init?(sum: Int128) {
        guard let dong = Int64(exactly: sum) else { return nil }
        self.init(dong: dong)
    }
}
