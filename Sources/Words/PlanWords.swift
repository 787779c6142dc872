// How the rows of an import plan are worded, on the screen and on the command line.
import Domain

/// How many rows of a plan end in what; those left out end in nothing.
package struct PlanCounts: Sendable {
    private var actions: [ImportAction: Int] = [:]
    private var outcomes: [AnswerOutcome: Int] = [:]
    private let isOfAnswers: Bool

    /// The counts of a plan.
    /// - Parameter isChosenAtFirst: whether rows of which one side stands until another is chosen count as such.
    package init(_ plan: ImportPlan, isChosenAtFirst: Bool = false) {
        isOfAnswers = plan.isOfAnswers
        for item in plan.items where !item.isLeftOut {
            if isOfAnswers {
                outcomes[isChosenAtFirst && item.isOpen ? .conflict : item.outcome, default: 0] += 1
            } else {
                actions[isChosenAtFirst && !item.conflicts.isEmpty ? .conflict : item.action, default: 0] += 1
            }
        }
    }

    /// The counts in words, with the signs that part them.
    package func text(_ words: Words, by separator: String) -> String {
        let parts =
            isOfAnswers
            ? AnswerOutcome.allCases.compactMap { outcome in
                outcomes[outcome].map { "\(words.answerOutcome(outcome)) \($0)" }
            }
            : ImportAction.allCases.compactMap { action in
                let count = actions[action] ?? 0
                return action == .conflict && count == 0 ? nil : "\(words.importAction(action)) \(count)"
            }
        return parts.joined(separator: separator)
    }
}

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

    /// What becomes of a row.
    /// - Parameter action: what it is shown as.
    package func action(_ item: ImportItem, shownAs action: ImportAction? = nil) -> String {
        guard plan.isOfAnswers else { return words.importAction(action ?? item.action) }
        return words.answerOutcome(action == .conflict ? .conflict : item.outcome)
    }

    /// The title of a row, or why it is refused, and what else there is to say.
    package func title(of item: ImportItem) -> String {
        // What there is to say of an answer stands below its question.
        if item.isAnswer { return item.entry.title }
        let corrected = item.isCorrected ? " · " + words[.planCorrected] : ""
        if let problem = item.problems.first, item.action == .refused {
            return self.problem(problem, of: item) + corrected
        }
        let alike = item.alike.map { " ≈ " + words(.planAlike, $0) } ?? ""
        let remark = item.remark.map { " · " + words.importRemark($0) } ?? ""
        let kind = item.entry.kind == .conference ? words.kind(item.entry.kind) + ": " : ""
        return kind + item.entry.title + alike + remark + corrected
    }

    /// What there is to say of a row below its title.
    package func remarks(on item: ImportItem) -> [String] {
        // Their number is that of `ImportItem.remarkCount`.
        let problems = item.action == .refused ? item.problems : []
        guard item.isAnswer else { return problems.dropFirst().map { problem($0, of: item) } }
        return problems.map { words.problem($0.reason, kind: item.entry.kind) }
            + (item.remark.map { [words.importRemark($0)] } ?? [])
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

extension ImportItem {
    /// How many remarks `PlanWords.remarks` has on it, counted without wording them.
    package var remarkCount: Int {
        let problems = action == .refused ? self.problems.count : 0
        return isAnswer ? problems + (remark == nil ? 0 : 1) : max(0, problems - 1)
    }
}
