// How the rows of an import plan are worded, on the screen and on the command line.
import Domain

/// Words what becomes of the fields of a row.
package struct PlanWords: Sendable {
    /// The words.
    package let words: Words
    private let plan: ImportPlan
    private let units: UnitRegistry

    /// Words for the rows of a plan.
    /// - Parameter units: the units that records of units name, those of the plan among them.
    package init(_ words: Words, _ plan: ImportPlan, units: UnitRegistry) {
        (self.words, self.plan, self.units) = (words, plan, units)
    }

    /// The title of a row, or why it is refused, and what else there is to say.
    package func title(of item: ImportItem) -> String {
        let corrected = item.isCorrected ? " · " + words[.planCorrected] : ""
        if let problem = item.problems.first, item.action == .refused {
            return self.problem(problem, of: item) + corrected
        }
        let alike = item.alike.map { " ≈ " + words(.planAlike, $0) } ?? ""
        let remark = item.remark.map { " · " + words.importRemark($0) } ?? ""
        let kind = item.entry.kind == .conference ? words.kind(item.entry.kind) + ": " : ""
        return kind + item.entry.title + alike + remark + corrected
    }

    /// Why a row is refused.
    package func problem(_ problem: FieldProblem, of item: ImportItem) -> String {
        words.field(item.entry.kind, problem.field) + ": "
            + words.problem(problem.reason, kind: item.entry.kind)
    }

    /// A value of a field in words, on one line.
    package func value(_ value: FieldValue, _ name: String, _ entry: RecordEntry) -> String {
        guard let field = entry.kind.description[name], !value.isEmpty else {
            return words[.emptyValue]
        }
        var entry = entry
        entry[name] = value
        return trimmed(
            words.value(field, of: entry, units: units) { kind, id in
                plan.title(of: kind, id) ?? words(.planRecord, words.kind(kind), String(id))
            })
    }
}
