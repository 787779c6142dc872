// The account of the support of a year, over the panes.
import Domain

/// What is shown of the account of a year.
package struct AccountState: Sendable {
    /// A part of the account, by its digit.
    package enum Section: Int, Sendable, CaseIterable {
        /// What was promised and paid, by programme; to whom; on which basis.
        case programmes = 1, beneficiaries, bases
        /// What is missing to the targets; by unit; years and cohorts.
        case targets, units, years

        /// The part behind or before it, around the end.
        func stepped(by step: Int) -> Section {
            let all = Self.allCases
            return all[((rawValue - 1 + step) % all.count + all.count) % all.count]
        }
    }

    /// The pane from which it was opened.
    let pane: Pane
    /// The account; nil until it came.
    package var account: SupportAccount?
    /// The part shown.
    package var section = Section.programmes
    /// The rows with the cursor, by part, among those that lead to a list.
    var cursors: [Section: Int] = [:]

    /// How far a part without rows to choose from is scrolled.
    var scroll = Scroll()
    /// The lists behind the rows of the part shown, as it was laid out.
    private(set) var targets: [AccountTarget] = []
    /// The rows that a page key goes on by.
    private(set) var page = 1

    /// Takes what the part shown has in its window.
    mutating func take(targets: [AccountTarget], height: Int, count: Int) {
        (self.targets, page) = (targets, max(1, height / 3))
        if scroll.isMoved { scroll.settle(height: height, count: count) }
    }

    /// The row with the cursor in the part shown.
    package var cursor: Int { cursors[section] ?? 0 }
}

/// The list of records behind a row of an account.
package struct AccountTarget: Sendable, Hashable {
    /// The kind listed.
    package let kind: RecordKind
    /// Which of its records.
    package let group: ListGroup
}

/// A row of an account.
package struct AccountRow: Sendable {
    /// What it says.
    package var lines: [StyledLine]
    /// The list behind it; nil for a row that only tells.
    package var target: AccountTarget?
}
