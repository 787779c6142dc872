// The columns of a list, fitted to a width.
import Domain
import Screen

/// Which columns a list shows and where. The column that names the records comes first: it has what its content needs up
/// to a share of the width, others are shown where room is left, and a wider window never shows less of it.
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
    /// The columns that have their place and nothing in them.
    let folded: [FieldDescription]
    /// The column that names the record, or the first of words where that one is not shown; nil without columns.
    let title: Placed?
    /// Whether names are wider than their column.
    let cutsTitles: Bool

    /// The columns in front of the first one, for the mark of the cursor.
    static let margin = 2
    private static let gap = 2
    /// Names have so many cells before other columns have any: what they have in the widest window that shows no record
    /// beside the list, so that a wider one does not show less of them.
    private static let nameWidth = (PaneLayout.splitWidth - 1 - margin - 1) * 2 / 5
    /// A column of words is not made narrower than this before it is given up.
    private static let narrowest = 6
    /// In a narrow window names leave so many cells to a number or a sign.
    private static let besideNames = 12

    /// - Parameters:
    ///   - sort: the field by which the list is sorted: its column stays without a value.
    ///   - arranged: what the person at the keyboard said of the columns. In an order of theirs the last goes first.
    init(
        kind: RecordKind, width: Int, widths: ColumnWidths = ColumnWidths(), sort: String? = nil,
        arranged: ColumnArrangement = ColumnArrangement()
    ) {
        let all = arranged.fields(of: kind)
        let titleField =
            all.first { $0.name == kind.description.titleField } ?? all.first { !Self.isRightAligned($0) } ?? all.first
        let wanted = all.filter { field in
            field == titleField
                || !arranged.hidden.contains(field.name) && (field.name == sort || !widths.isBlank(field))
        }
        let room = max(1, width - Self.margin - 1)
        let fitted = Self.fitted(wanted, titleField, room: room, widths, sort: sort, arranged)
        var left = Self.margin
        columns = fitted.map { field, width in
            let placed = Placed(field: field, left: left, width: width, isRightAligned: Self.isRightAligned(field))
            left += width + Self.gap
            return placed
        }
        let shown = Set(columns.map(\.field.name))
        folded = all.filter { widths.isBlank($0) && !shown.contains($0.name) && !arranged.hidden.contains($0.name) }
        title = columns.first { $0.field == titleField } ?? columns.first { !$0.isRightAligned } ?? columns.first
        cutsTitles = title.map { $0.width < widths.needed($0.field) } ?? false
    }

    private static func isRightAligned(_ field: FieldDescription) -> Bool {
        [.number, .figure, .money].contains(field.kind)
    }

    /// The columns that have room, in their order, with their widths.
    private static func fitted(
        _ wanted: [FieldDescription], _ titleField: FieldDescription?, room: Int, _ widths: ColumnWidths,
        sort: String?, _ arranged: ColumnArrangement
    ) -> [(FieldDescription, Int)] {
        guard let titleField else { return [] }
        func needed(_ field: FieldDescription) -> Int { arranged.widths[field.name] ?? widths.needed(field) }
        var given: [String: Int] = [:]
        for field in wanted {
            given[field.name] = arranged.widths[field.name] ?? min(needed(field), field.shownColumn?.minimum ?? 1)
        }
        let full = arranged.widths[titleField.name] ?? (widths.isEmpty ? room : needed(titleField))
        let share = max(min(room - besideNames, nameWidth), room * 2 / 5)
        given[titleField.name] = min(full, arranged.widths[titleField.name] == nil ? share : room)
        var spare = room - (given[titleField.name] ?? 0)
        var shown = [titleField]
        var others = wanted.filter { $0 != titleField }
        if arranged.order.isEmpty { others.sort { priority($0) < priority($1) } }
        // What the list is sorted by is seen.
        if let sorted = others.firstIndex(where: { $0.name == sort }) {
            others.insert(others.remove(at: sorted), at: 0)
        }
        for field in others {
            // Words may be cut; figures, days and states would say something else, or nothing.
            let wished = given[field.name] ?? 1
            let least = canBeCut(field) && arranged.widths[field.name] == nil ? min(wished, narrowest) : wished
            guard gap + least <= spare else { break }
            shown.append(field)
            given[field.name] = min(wished, spare - gap)
            spare -= gap + min(wished, spare - gap)
        }
        func grow(_ field: FieldDescription, to most: Int) {
            let extra = max(0, min(spare, most - (given[field.name] ?? 0)))
            given[field.name]? += extra
            spare -= extra
        }
        // Room that the next column would take is not the names': they would lose it again in a wider window.
        if shown.count == wanted.count { grow(titleField, to: full) }
        guard !widths.isEmpty else { return wanted.filter(shown.contains).map { ($0, given[$0.name] ?? 1) } }
        for field in shown { grow(field, to: field == titleField ? 0 : needed(field)) }
        // What a unit is called today stands behind its name.
        if let unit = shown.first(where: { $0.isOfUnit && arranged.widths[$0.name] == nil }) {
            grow(unit, to: needed(unit) * 2 + 8)
        }
        return wanted.filter(shown.contains).map { ($0, given[$0.name] ?? 1) }
    }

    private static func canBeCut(_ field: FieldDescription) -> Bool {
        switch field.kind {
        case .text, .prose, .several, .reference, .references: true
        case .date, .number, .figure, .money, .flag, .choice: false
        }
    }

    private static func priority(_ field: FieldDescription) -> Int { field.shownColumn?.priority ?? 0 }
}
