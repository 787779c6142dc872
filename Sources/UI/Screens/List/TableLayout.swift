// The columns of a list, fitted to a width.
import Domain
import Screen

/// Which columns a list shows and where.
struct TableLayout {
    /// A column of the list.
    struct Placed {
        let field: FieldDescription
        let left: Int
        let width: Int
        /// Numbers and sums stand at the right of their column.
        let isRightAligned: Bool
    }

    let columns: [Placed]

    /// The column that names the record, or the first of words where that one is not shown.
    func titleColumn(of kind: RecordKind) -> String? {
        let title = kind.description.titleField
        let named = columns.first { $0.field.name == title } ?? columns.first { !$0.isRightAligned } ?? columns.first
        return named?.field.name
    }

    /// The columns in front of the first one, for the mark of the cursor.
    static let margin = 2
    private static let gap = 2

    init(kind: RecordKind, width: Int) {
        var wanted = kind.description.columns
        let room = width - Self.margin - 1
        func needed() -> Int {
            wanted.reduce(0) { $0 + ($1.shownColumn?.minimum ?? 0) } + Self.gap * max(0, wanted.count - 1)
        }
        while needed() > room,
            let last = wanted.max(by: { ($0.shownColumn?.priority ?? 0) < ($1.shownColumn?.priority ?? 0) }),
            let priority = last.shownColumn?.priority, priority > 0
        {
            wanted.removeAll { $0.name == last.name }
        }
        let fitted = Self.fitted(wanted.map { $0.shownColumn?.minimum ?? 1 }, room: room)
        wanted = Array(wanted.prefix(fitted.count))
        let shares = wanted.reduce(0) { $0 + ($1.shownColumn?.share ?? 0) }
        let spare = max(0, room - needed())
        var left = Self.margin
        var given = 0
        var sharesSeen = 0
        columns = zip(wanted, fitted).map { field, minimum in
            let column = field.shownColumn ?? Column(minimum: 1)
            sharesSeen += column.share
            let upTo = shares == 0 ? 0 : spare * sharesSeen / shares
            let extra = upTo - given
            given = upTo
            let placed = Placed(
                field: field, left: left, width: minimum + extra,
                isRightAligned: [.number, .figure, .money].contains(field.kind))
            left += placed.width + Self.gap
            return placed
        }
    }

    /// A column is not made narrower than this before the last one is given up.
    private static let narrowest = 6

    /// Widths that fit into a room: where columns may not be given up and are too wide together, the widest give way,
    /// and at last the columns at the end.
    private static func fitted(_ minima: [Int], room: Int) -> [Int] {
        var widths = minima
        func isTooWide() -> Bool { widths.reduce(gap * (widths.count - 1), +) > room }
        while isTooWide(), widths.count > 1 || widths.contains(where: { $0 > 1 }) {
            if let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > narrowest {
                widths[widest] -= 1
            } else if widths.count > 1 {
                widths.removeLast()
            } else {
                widths[0] = max(1, room)
                break
            }
        }
        return widths
    }
}
