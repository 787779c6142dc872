// The plan of an import as it is looked at: what is shown first, and what was chosen where two sides changed a field.
import Domain
import Screen

/// What an import would do.
package struct PlanState: Sendable {
    /// The plan.
    package private(set) var plan: ImportPlan { didSet { look() } }
    /// The file, as it was named.
    package let path: String
    /// The units that its rows name.
    let units: UnitRegistry
    /// The code of the commune that becomes the office's own with this plan; empty for other plans.
    var ownCommune = ""
    /// Whether the file is read in a way that somebody chose on the screen below.
    var isOfChosenEncoding = false
    /// How far it is scrolled.
    var scroll = Scroll()
    /// Whether the row under the cursor is to be brought in sight.
    var seeksCursor = false
    /// The rows in the order shown: what somebody has to look at comes first.
    let order: [Int]
    /// The place in `order` of the row under the cursor.
    package private(set) var cursor = 0
    /// Whether the values of the row under the cursor are shown.
    private(set) var isOpen = false
    /// What follows from all rows, looked up once after each change: a plan may have as many as a list, and is drawn at
    /// every key.
    private(set) var facts = PlanFacts()

    /// A plan; where both sides changed a field, what stands here is kept until something else is chosen.
    package init(plan: ImportPlan, path: String, units: UnitRegistry = UnitRegistry()) {
        self.plan = plan.choosing(.ours)
        self.units = plan.units(with: units)
        self.path = path
        let ranks = plan.items.map(Self.rank)
        order = plan.items.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
        look()
        cursor = conflicts.first ?? 0
    }

    /// The rows of a window for the plan, below what is said of the file.
    static func rows(in size: Size) -> Int { max(1, Overlay(size: size).inner.rows - 3) }

    private static func rank(_ item: ImportItem) -> Int {
        switch item.action {
        case .refused: 0
        case .conflict: 1
        case .new, .changed: 2
        case .same: 3
        }
    }

    private mutating func look() { facts = PlanFacts(plan, order) }

    /// Whether there is anything to choose.
    package var hasConflicts: Bool { facts.hasConflicts }

    /// The row under the cursor, by its place among the items; nil for a file without rows.
    var current: Int? { order.indices.contains(cursor) ? order[cursor] : nil }

    /// The places in `order` of the rows to choose for.
    private var conflicts: [Int] { order.indices.filter { !plan.items[order[$0]].conflicts.isEmpty } }

    /// Moves the cursor by rows.
    mutating func move(by step: Int) {
        let place = min(max(0, cursor + step), max(0, order.count - 1))
        if place != cursor { (cursor, isOpen) = (place, false) }
    }

    /// Goes to a row of the file, if it is there.
    mutating func go(to row: FileRow) {
        let rows = plan.fileRows
        guard let place = order.firstIndex(where: { rows[$0] == row }) else { return }
        move(by: place - cursor)
    }

    /// Goes to the next row to choose for.
    mutating func moveToConflict(by step: Int) {
        let places = conflicts
        guard !places.isEmpty else { return }
        let next = step > 0 ? places.first { $0 > cursor } : places.last { $0 < cursor }
        move(by: (next ?? (step > 0 ? places[0] : places[places.count - 1])) - cursor)
    }

    /// Shows or hides the values of the row under the cursor.
    mutating func toggleOpen() { isOpen.toggle() }

    /// Takes the other side in the row at the cursor.
    /// - Returns: whether there is one.
    mutating func turn() -> Bool {
        guard let current, !plan.items[current].conflicts.isEmpty else { return false }
        choose([current], plan.items[current].side == .theirs ? .ours : .theirs)
        return true
    }

    /// Takes the file's values in all rows, or what stands here where the file's are taken in all of them.
    mutating func turnAll() -> Bool {
        let places = conflicts.map { order[$0] }
        choose(places, places.allSatisfy { plan.items[$0].side == .theirs } ? .ours : .theirs)
        return !places.isEmpty
    }

    /// Leaves the row under the cursor out, or takes it in again.
    mutating func leaveOut() {
        guard let current else { return }
        plan = plan.leavingOut(current, !plan.items[current].isLeftOut)
    }

    /// Leaves all refused rows out.
    mutating func leaveRefusedOut() { plan = plan.withoutRefused }

    private mutating func choose(_ places: [Int], _ side: ImportSide) { plan = plan.choosing(side, at: places) }
}
