// What is known around a case, a payment, a figure or a programme: what the rules look at and what is shown beside it.

/// What surrounds one record of the support tracker. What was not looked for is empty.
package struct CaseMaterial: Sendable, Equatable {
    /// What a programme approved and paid in a year.
    package struct Year: Sendable, Equatable {
        /// The year; nil for cases that name none.
        package let year: Int?
        /// How many cases there are, those refused left out.
        package let cases: Int
        /// The approved sum, in đồng.
        package let approved: Int128
        /// What was paid, in đồng.
        package let paid: Int128

        /// The sums of a year.
        package init(year: Int?, cases: Int, approved: Int128, paid: Int128) {
            (self.year, self.cases, self.approved, self.paid) = (year, cases, approved, paid)
        }
    }

    /// The programme of the case.
    package var programme: Programme?
    /// The holder that gets it.
    package var holder: Holder?
    /// All names of those who get it, aliases of their holders too.
    package var names: [String] = []
    /// The product it is for.
    package var product: Product?
    /// The case that a payment belongs to.
    package var support: Support?
    /// Other cases for one of the names and the same purpose; of a holder, a promise or a programme all its cases.
    package var others: [Support] = []
    /// Other help to one of the names, the newest first; only for what is shown beside a case.
    package var earlier: [Support] = []
    /// The payments of the case.
    package var payments: [Payment] = []
    /// What the programme approved for all cases outside the batch, in đồng.
    package var approvedInAll: Int128 = 0
    /// What it approved for those of the same year, in đồng.
    package var approvedInYear: Int128 = 0
    /// The same figure in other periods.
    package var indicators: [Indicator] = []
    /// The promise that it keeps.
    package var promise: Promise?
    /// The training needs that rest on a promise.
    package var needs: [TrainingNeed] = []
    /// What a programme approved and paid, year by year.
    package var years: [Year] = []

    /// Nothing known.
    package init() {}

    /// The same with another version of each record in it.
    package func mapped(_ change: (RecordEntry) -> RecordEntry) -> CaseMaterial {
        func one<R: Record>(_ record: R?) -> R? { record.flatMap { change(RecordEntry($0)).record() } }
        func all<R: Record>(_ records: [R]) -> [R] { records.compactMap { change(RecordEntry($0)).record() } }
        var other = self
        (other.programme, other.holder, other.product) = (one(programme), one(holder), one(product))
        (other.support, other.promise) = (one(support), one(promise))
        (other.others, other.earlier, other.payments) = (all(others), all(earlier), all(payments))
        (other.indicators, other.needs) = (all(indicators), all(needs))
        return other
    }
}

/// The exact sum of sums of money, in đồng.
package func total(_ sums: [Money?]) -> Int128 { sums.reduce(0) { $0 + Int128($1?.dong ?? 0) } }

extension Support {
    /// What may be paid of it: nothing as long as nothing was approved, or once it is refused.
    package var payable: Int128 { state == .refused ? 0 : Int128(amount?.dong ?? 0) }
}
