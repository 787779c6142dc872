// The plan of an import as it is looked at: what is shown first, and what was chosen where two sides changed a field.
import Domain

/// What an import would do.
package struct PlanState: Sendable {
    /// The plan.
    package private(set) var plan: ImportPlan
    /// The file, as it was named.
    package let path: String
    /// The units that its rows name.
    let units: UnitRegistry
    /// The first line shown.
    package var top = 0
    /// The rows in the order shown: what somebody has to look at comes first.
    let order: [Int]
    /// The place in `order` of the row to choose for; nil when there is none.
    package private(set) var cursor: Int?

    /// A plan; where both sides changed a field, what stands here is kept until something else is chosen.
    package init(plan: ImportPlan, path: String, units: UnitRegistry = UnitRegistry()) {
        self.plan = plan.choosing(.ours)
        self.units = plan.units(with: units)
        self.path = path
        let ranks = plan.items.map(Self.rank)
        order = plan.items.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
        cursor = conflicts.first
    }

    private static func rank(_ item: ImportItem) -> Int {
        switch item.action {
        case .refused: 0
        case .conflict: 1
        case .new, .changed: 2
        case .same: 3
        }
    }

    /// Whether there is anything to choose.
    package var hasConflicts: Bool { cursor != nil }

    /// The places in `order` of the rows to choose for.
    private var conflicts: [Int] { order.indices.filter { !plan.items[order[$0]].conflicts.isEmpty } }

    /// Goes to the next row to choose for.
    mutating func move(by step: Int) {
        let places = conflicts
        guard let cursor, let now = places.firstIndex(of: cursor) else { return }
        self.cursor = places[(now + step + places.count) % places.count]
    }

    /// Takes the other side in the row at the cursor.
    mutating func turn() {
        guard let cursor else { return }
        choose([order[cursor]], plan.items[order[cursor]].side == .theirs ? .ours : .theirs)
    }

    /// Takes the file's values in all rows, or what stands here where the file's are taken in all of them.
    mutating func turnAll() {
        let places = conflicts.map { order[$0] }
        choose(places, places.allSatisfy { plan.items[$0].side == .theirs } ? .ours : .theirs)
    }

    private mutating func choose(_ places: [Int], _ side: ImportSide) {
        var items = plan.items
        for place in places { items[place] = items[place].choosing(side) }
        plan = plan.replacing(items)
    }
}
