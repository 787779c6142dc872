// What a merger would do, while somebody looks through it: which records follow, which are left out, where they go.
import Domain

/// The plan of a merger, over the panes.
package struct MergerState: Sendable, Equatable {
    /// A line that can be chosen.
    enum Stop: Sendable, Equatable {
        /// All records of a kind.
        case kind(RecordKind)
        /// A record, by its place among the rows of the plan.
        case row(Int)
    }

    /// What it would do.
    package let plan: MergerPlan
    /// What was chosen.
    package private(set) var choice = MergerPlan.Choice()
    /// The line under the cursor, among `stops`.
    private(set) var cursor = 0

    /// A plan; the cursor stands on the first record somebody has to say something of, else on the first one.
    init(plan: MergerPlan) {
        self.plan = plan
        let stops = stops
        cursor =
            stops.firstIndex { if case .row(let row) = $0 { isOpen(row) } else { false } }
            ?? stops.firstIndex { if case .row = $0 { true } else { false } } ?? 0
    }

    /// The kinds whose records follow, in the order of the plan.
    var kinds: [RecordKind] {
        plan.rows.reduce(into: []) { kinds, row in
            if kinds.last != row.entry.kind { kinds.append(row.entry.kind) }
        }
    }

    /// The rows of a kind, by their places.
    func rows(of kind: RecordKind) -> [Int] { plan.rows.indices.filter { plan.rows[$0].entry.kind == kind } }

    /// The lines that can be chosen, from top to bottom.
    var stops: [Stop] { kinds.flatMap { kind in [.kind(kind)] + rows(of: kind).map { .row($0) } } }

    /// The line under the cursor; nil when no record follows.
    var current: Stop? { stops[safe: cursor] }

    /// The row under the cursor.
    var currentRow: Int? { if case .row(let row) = current { row } else { nil } }

    /// Whether nobody has said yet where a record goes that has several candidates.
    func isOpen(_ row: Int) -> Bool { !choice.left.contains(row) && plan.heir(of: row, choice) == nil }

    /// What the records go into once that is said of all that go: of several places those that were chosen. Nil while
    /// nobody has chosen.
    var chosenHeirs: [String]? {
        guard plan.heirs.count > 1 else { return plan.heirs }
        guard !plan.rows.indices.contains(where: isOpen) else { return nil }
        let chosen = Set(going.compactMap { plan.heir(of: $0, choice) })
        return chosen.isEmpty ? nil : plan.heirs.filter(chosen.contains)
    }

    /// The rows that go over.
    var going: [Int] { plan.rows.indices.filter { plan.heir(of: $0, choice) != nil } }

    /// Whether somebody chose something.
    var isChanged: Bool { choice != MergerPlan.Choice() }

    /// Moves the cursor by lines.
    mutating func move(by step: Int) { cursor = min(max(0, cursor + step), max(0, stops.count - 1)) }

    /// Leaves the record under the cursor out, or takes it in again; on a kind, all of its records.
    mutating func turn() {
        switch current {
        case .row(let row): turn([row])
        case .kind(let kind): turn(rows(of: kind))
        case nil: break
        }
    }

    private mutating func turn(_ rows: [Int]) {
        if rows.allSatisfy({ choice.left.contains($0) }) {
            choice.left.subtract(rows)
        } else {
            choice.left.formUnion(rows)
        }
    }

    /// Says where records go; those for which this is no candidate stay as they are.
    mutating func say(_ heir: String, for rows: [Int]) {
        for row in rows where plan.rows[row].heirs.contains(heir) {
            choice.heirs[row] = heir
            choice.left.remove(row)
        }
    }
}
