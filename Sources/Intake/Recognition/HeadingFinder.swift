// Finds a table's heading, one or two rows of it, by what its words mean.
import Formats

/// A heading that was found.
struct TableHeading {
    /// The heading's rows, as positions in the grid.
    var rows: Range<Int>
    /// The columns that have each meaning.
    var columns: [ColumnMeaning: [Int]]
    /// How many columns the heading covers.
    var width: Int
    /// The folded texts by column, to know the heading again on the next page.
    var folded: [Int: String]

    func first(_ meaning: ColumnMeaning) -> Int? { columns[meaning]?.first }
}

/// What to look for.
struct HeadingPattern: Sendable {
    var kind: TableKind
    /// The meaning of a folded heading without its parentheses; nil for one of no interest.
    var meaning: @Sendable (String) -> ColumnMeaning?
    /// Which meanings a set of columns still lacks.
    var missing: @Sendable (Set<ColumnMeaning>) -> [ColumnMeaning]
}

struct HeadingFinder {
    private static let deepestRow = 40
    private static let longestHeading = 120

    var pattern: HeadingPattern

    enum Result {
        case found(TableHeading)
        /// A row that has some of the columns but not all that are needed.
        case partial(missing: [ColumnMeaning], headings: [String])
        case none
    }

    func find(in grid: TableGrid) -> Result {
        var best: (count: Int, missing: [ColumnMeaning], headings: [String])?
        for index in grid.rows.indices.prefix(Self.deepestRow) {
            let one = single(grid.rows[index], at: index)
            let hasNext = index + 1 < grid.rows.count
            let two = hasNext ? double(grid.rows[index], grid.rows[index + 1], at: index) : nil
            if isComplete(one) {
                if let two, isComplete(two), continuesHeading(grid.rows[index], grid.rows[index + 1]) {
                    return .found(two)
                }
                return .found(one)
            }
            if let two, isComplete(two) {
                let next = single(grid.rows[index + 1], at: index + 1)
                if !isComplete(next) || next.columns.count < two.columns.count { return .found(two) }
            }
            // Many tables number their rows; that alone does not make one nearly the kind looked for.
            let telling = one.columns.keys.count { $0 != .order }
            if telling >= 2, telling > best?.count ?? 0 {
                best = (
                    telling, pattern.missing(Set(one.columns.keys)),
                    grid.rows[index].filled.map { TableSequence.shortened($0.text) }
                )
            }
        }
        if let best { return .partial(missing: best.missing, headings: best.headings) }
        return .none
    }

    private func isComplete(_ heading: TableHeading) -> Bool {
        pattern.missing(Set(heading.columns.keys)).isEmpty
    }

    /// Whether the lower row belongs to the heading: a cell of it is merged from above, or parts a wide one.
    private func continuesHeading(_ upper: GridRow, _ lower: GridRow) -> Bool {
        if lower.cells.contains(where: { $0.continues }) { return true }
        return upper.cells.contains { cell in
            cell.span > 1
                && lower.filled.filter { $0.column >= cell.column && $0.column < cell.column + cell.span }.count > 1
        }
    }

    private func single(_ row: GridRow, at index: Int) -> TableHeading {
        var heading = TableHeading(rows: index..<index + 1, columns: [:], width: Self.width(row), folded: [:])
        for cell in row.cells where !cell.lines.isEmpty {
            add(meaning(of: cell.text), cell.column, Self.fold(cell.text), to: &heading)
        }
        return heading
    }

    private func double(_ upper: GridRow, _ lower: GridRow, at index: Int) -> TableHeading {
        let width = max(Self.width(upper), Self.width(lower))
        var heading = TableHeading(rows: index..<index + 2, columns: [:], width: width, folded: [:])
        for cell in lower.cells {
            // A title above all columns says nothing of any of them.
            let above = upper.cell(at: cell.column).flatMap { $0.span >= max(2, width) ? nil : $0 }
            let own = cell.continues ? "" : cell.text
            let both = ((above?.text ?? "") + " " + own)
            add(meaning(of: own) ?? meaning(of: both), cell.column, Self.fold(both), to: &heading)
        }
        for cell in upper.cells where lower.cell(at: cell.column) == nil {
            add(meaning(of: cell.text), cell.column, Self.fold(cell.text), to: &heading)
        }
        return heading
    }

    private func add(_ meaning: ColumnMeaning?, _ column: Int, _ folded: String, to heading: inout TableHeading) {
        heading.folded[column] = folded
        if let meaning { heading.columns[meaning, default: []].append(column) }
    }

    private func meaning(of text: String) -> ColumnMeaning? {
        guard text.utf8.count <= Self.longestHeading * 3 else { return nil }
        let folded = Self.fold(text)
        return folded.isEmpty || folded.utf8.count > Self.longestHeading ? nil : pattern.meaning(folded)
    }

    /// A heading folded, what it says in parentheses left out unless that is all.
    private static func fold(_ text: String) -> String {
        var depth = 0
        var outside = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "(" { depth += 1 }
            if depth == 0 { outside.append(scalar) }
            if scalar == ")" { depth = max(0, depth - 1) }
        }
        let folded = TextLayout.folded(String(outside))
        return folded.isEmpty ? TextLayout.folded(text) : folded
    }

    private static func width(_ row: GridRow) -> Int { row.cells.map { $0.column + $0.span }.max() ?? 0 }
}

extension TableHeading {
    /// Whether a row repeats the heading or numbers its columns, as tables do on each page.
    func isRepeated(by row: GridRow) -> Bool {
        let filled = row.filled
        guard filled.count >= 2 else { return false }
        if isColumnNumbers(filled) { return true }
        var matches = 0
        for cell in filled {
            // A text much longer than the heading cannot fold to it, and folding each long cell would cost.
            guard let heading = folded[cell.column], cell.text.utf8.count <= heading.utf8.count * 4 + 16
            else { return false }
            let own = TextLayout.folded(cell.text)
            guard !own.isEmpty, heading == own || heading.hasPrefix(own) || heading.hasSuffix(own) else { return false }
            matches += 1
        }
        return matches >= 2
    }

    private func isColumnNumbers(_ filled: [GridCell]) -> Bool {
        guard filled.count >= max(3, width - 1) else { return false }
        var previous: Int?
        for cell in filled {
            let text = cell.text.trimmingPrefix("(")
            guard let number = TextLayout.ordinal(String(text)), previous == nil || number == (previous ?? 0) + 1
            else { return false }
            previous = number
        }
        return true
    }
}
