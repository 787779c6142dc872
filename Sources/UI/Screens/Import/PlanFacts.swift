// What follows from all the rows of a plan: where each is drawn, and what is said above them.
import Domain
import Words

/// What is known of a plan as a whole.
struct PlanFacts: Sendable {
    /// The lines above each row in the order shown, as long as no values are shown, and at last those of all rows.
    private(set) var starts = [0]
    /// How many rows end in what; nil of no plan.
    private(set) var counts: PlanCounts?
    /// Whether there is anything to choose.
    private(set) var hasConflicts = false
    /// Whether a refused row keeps the plan from being carried out.
    private(set) var hasObstacle = false
    /// The first spelling that was known as that of another name.
    private(set) var respelled: String?
    /// The columns that hold something and are no field.
    private(set) var unread: [String] = []
    /// How many rows somebody left out.
    private(set) var leftOutCount = 0

    /// Nothing of no plan.
    init() {}

    init(_ plan: ImportPlan, _ order: [Int]) {
        starts.reserveCapacity(order.count + 1)
        var line = 0
        for index in order {
            line += Self.height(of: plan.items[index])
            starts.append(line)
        }
        counts = PlanCounts(plan, isChosenAtFirst: true)
        hasConflicts = plan.items.contains { !$0.conflicts.isEmpty }
        hasObstacle = plan.obstacle != nil
        respelled = plan.items.lazy.compactMap(\.respelled).first
        unread = plan.unread
        leftOutCount = plan.leftOutCount
    }

    /// The lines of a row without its values: what becomes of it, remarks, changes, and three for each choice.
    private static func height(of item: ImportItem) -> Int {
        if item.isLeftOut { return 1 }
        let changes = item.action == .refused ? 0 : item.changesUnchosen.count
        return 1 + item.remarkCount + changes + item.conflicts.count * 3
    }

    /// The place of the row that has a line, or of the first row behind it.
    func place(ofLine line: Int) -> Int {
        var (low, high) = (0, starts.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle + 1] > line { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension ImportItem {
    /// The changes without those that were chosen among two values.
    var changesUnchosen: [FieldChange] {
        changes.filter { change in !conflicts.contains { $0.field == change.field } }
    }
}
