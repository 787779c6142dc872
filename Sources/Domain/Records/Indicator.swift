// A figure of a plan or of a report: what was to be reached, and what was.

/// An indicator in one period. *Not reported* is an empty result, and is not zero.
package struct Indicator: Record {
    /// What the registers themselves can count, to be held against what was reported.
    package enum Counter: String, CaseIterable, Sendable {
        case none, products, holders, youthLedProducts, supportedProducts

        /// Whether it counts no more than there are products.
        package var isOfProducts: Bool { self != .none && self != .products }
    }

    package var identity = RecordIdentity.unsaved
    /// What is counted.
    package var name = ""
    /// The unit it is counted in; `lượt` (times) and `người` (people) are never added.
    package var measure = ""
    /// The period, as `2022` or `2022–2025`.
    package var period = ""
    /// The plan or report it stands in.
    package var source = ""
    /// Whether it counts from the beginning instead of the period alone.
    package var isCumulative = false
    /// What is to be reached.
    package var target: Figure?
    /// What was reached; nothing when nobody reported it.
    package var result: Figure?
    /// What the registers count for it.
    package var counter = Counter.none

    package init() {}

    package static let fields: [Field<Indicator>] = [
        Field(
            "name", \.name, rules: [.required], column: Column(minimum: 20, share: 3), isSearched: true),
        Field("measure", \.measure, column: Column(minimum: 10)),
        Field("period", \.period, column: Column(minimum: 10)),
        Field("source", \.source, column: Column(minimum: 12, share: 1, priority: 1), isSearched: true),
        Field("cumulative", \.isCumulative),
        Field("target", \.target, column: Column(minimum: 12)),
        Field("result", \.result, column: Column(minimum: 12)),
        Field("counter", \.counter),
    ]

    package static let description = RecordDescription(
        RecordKind(rawValue: "indicator"), of: Indicator.self, titleField: "name",
        naturalKey: ["name", "period", "source"], defaultSort: "period")
}
