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
        let title = Catalogue.description(of: kind)?.titleField
        let named = columns.first { $0.field.name == title } ?? columns.first { !$0.isRightAligned } ?? columns.first
        return named?.field.name
    }

    /// The columns in front of the first one, for the mark of the cursor.
    static let margin = 2
    private static let gap = 2

    init(kind: RecordKind, width: Int) {
        var wanted = Catalogue.description(of: kind)?.columns ?? []
        let room = width - Self.margin - 1
        func needed() -> Int {
            wanted.reduce(0) { $0 + ($1.column?.minimum ?? 0) } + Self.gap * max(0, wanted.count - 1)
        }
        while needed() > room, let last = wanted.max(by: { ($0.column?.priority ?? 0) < ($1.column?.priority ?? 0) }),
            let priority = last.column?.priority, priority > 0
        {
            wanted.removeAll { $0.name == last.name }
        }
        let shares = wanted.reduce(0) { $0 + ($1.column?.share ?? 0) }
        let spare = room - needed()
        var left = Self.margin
        var given = 0
        var sharesSeen = 0
        columns = wanted.map { field in
            let column = field.column ?? Column(minimum: 1)
            sharesSeen += column.share
            let upTo = shares == 0 ? 0 : spare * sharesSeen / shares
            let extra = upTo - given
            given = upTo
            let placed = Placed(
                field: field, left: left, width: max(1, column.minimum + extra),
                isRightAligned: [.number, .figure, .money].contains(field.kind))
            left += placed.width + Self.gap
            return placed
        }
    }
}
