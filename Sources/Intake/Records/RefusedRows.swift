// The rows of a file that were refused, under what stands above them, so that they can be mended where they were written.
import Domain
import Formats

/// The refused rows of a file.
package struct RefusedRows: Sendable {
    /// A table with its refused rows alone.
    package struct Table: Sendable {
        /// The name of its sheet; empty where it has none.
        package let name: String
        /// Its rows, those above the first record among them; an empty cell is nil.
        package fileprivate(set) var rows: [[CellValue?]] = []
    }

    /// The tables that have such rows.
    package private(set) var tables: [Table] = []
    /// Lines of JSON, each with its reason.
    package private(set) var objects: [[JSONMember]] = []
    /// The places that are no row of a table, as those of prose are: what stands there is known from the records alone.
    package private(set) var others: Set<String>

    /// The refused rows of a file.
    /// - Parameters:
    ///   - reasons: why rows were refused, by their places.
    ///   - taken: the places of the rows that became records.
    ///   - heading: what stands above the reasons.
    package init(_ file: OfficeFile, reasons: [String: String], taken: Set<String>, heading: String) {
        others = Set(reasons.keys)
        let taken = taken.subtracting(reasons.keys)
        switch file.content {
        case .records(let objects):
            for (place, reason) in reasons.sorted(by: { (Int($0.key) ?? 0) < (Int($1.key) ?? 0) }) {
                guard let number = Int(place), objects.indices.contains(number - 1) else { continue }
                others.remove(place)
                let kept = objects[number - 1].filter { $0.name != FileColumn.reason }
                self.objects.append(kept + [JSONMember(FileColumn.reason, .string(reason))])
            }
        case .workbook(let workbook):
            for (index, sheet) in workbook.sheets.enumerated() {
                let raws = Dictionary(sheet.rows.map { ($0.number, $0.cells) }) { first, _ in first }
                add(TableGrid(sheet, table: index + 1), Place.keyed(reasons), Set(Place.keyed(taken)), heading) { row in
                    (raws[row.number] ?? []).filter { !$0.continuesAbove || !$0.value.text.isEmpty }.map {
                        ($0.column, $0.value)
                    }
                }
            }
        case .document:
            for item in TableSequence(file).items {
                let lines = item.linesBefore.map { [CellValue?.some(.text($0))] }
                add(item.grid, Place.keyed(reasons), Set(Place.keyed(taken)), heading, above: lines) { row in
                    row.cells.filter { !$0.lines.isEmpty }.map { ($0.column, .text($0.lines.joined(separator: "\n"))) }
                }
            }
        }
    }

    /// A row of a table, whatever its cell.
    private struct Place: Hashable {
        /// The sheet's name or the table's number; nil for the first sheet of a file of ours.
        let table: String?
        let row: Int

        init(table: String?, row: Int) { (self.table, self.row) = (table, row) }

        init?(_ place: String) {
            let parts = place.split(separator: ":")
            if let row = Int(place) {
                (table, self.row) = (nil, row)
            } else if parts.count == 2, Int(parts[0]) != nil, let row = Int(parts[1]) {
                (table, self.row) = (String(parts[0]), row)
            } else {
                let mark = place.lastIndex(of: "!")
                let reference = mark.map { place[place.index(after: $0)...] } ?? place[...]
                guard let row = Int(reference.drop { !$0.isNumber }), reference.first?.isLetter == true else {
                    return nil
                }
                (table, self.row) = (mark.map { String(place[..<$0]) } ?? "", row)
            }
        }

        static func keyed(_ reasons: [String: String]) -> [Place: (place: String, reason: String)] {
            var keyed: [Place: (place: String, reason: String)] = [:]
            for (place, reason) in reasons { if let key = Place(place) { keyed[key] = (place, reason) } }
            return keyed
        }

        static func keyed(_ places: Set<String>) -> [Place] { places.compactMap(Place.init) }
    }

    private mutating func add(
        _ grid: TableGrid, _ reasons: [Place: (place: String, reason: String)], _ taken: Set<Place>, _ heading: String,
        above lines: [[CellValue?]] = [], cells: (GridRow) -> [(column: Int, value: CellValue)]
    ) {
        func found<Value>(_ row: GridRow, _ look: (Place) -> Value?) -> Value? {
            let names = [grid.sheet ?? String(grid.table)] + (grid.sheet != nil && grid.table == 1 ? [nil] : [])
            for name in names { if let value = look(Place(table: name, row: row.number)) { return value } }
            return nil
        }
        func isTaken(_ row: GridRow) -> Bool { found(row) { taken.contains($0) ? true : nil } ?? false }
        let first = grid.rows.firstIndex { found($0) { reasons[$0] } != nil || isTaken($0) } ?? grid.rows.endIndex
        let head = grid.rows[..<first]
        // The row with most cells is the heading; of several the upper one, below which numbers of columns stand.
        let most = head.map(\.filled.count).max() ?? 0
        let titles = head.firstIndex { $0.filled.count == most }
        var kept: [(row: GridRow, reason: String?)] = head.enumerated().map { ($1, $0 == titles ? heading : nil) }
        var (group, isOfRefused, hasRefused): (GridRow?, Bool, Bool) = (nil, false, false)
        for row in grid.rows[first...] {
            if let (place, reason) = found(row, { reasons[$0] }) {
                if let group { kept.append((group, nil)) }
                (group, isOfRefused, hasRefused) = (nil, true, true)
                kept.append((row, reason))
                others.remove(place)
            } else if isTaken(row) {
                isOfRefused = false
            } else if row.isGroupTitle {
                (group, isOfRefused) = (row, false)
            } else if isOfRefused {
                kept.append((row, nil))
            }
        }
        guard hasRefused else { return }
        // A column of reasons that the file has already is filled again.
        let own = titles.flatMap { index in cells(grid.rows[index]).first { $0.value.text == heading }?.column }
        let last = own ?? (kept.map(\.row.width) + lines.map(\.count)).max() ?? 0
        let rows = kept.map { row, reason -> [CellValue?] in
            var texts = [CellValue?](repeating: nil, count: last + 1)
            for (column, value) in cells(row) where column < last { texts[column] = value }
            texts[last] = reason.map { .text($0) }
            return texts
        }
        tables.append(Table(name: grid.sheet ?? "", rows: lines + rows))
    }
}

extension GridRow {
    /// Whether it is no more than the title of the rows below it.
    fileprivate var isGroupTitle: Bool {
        guard let last = filled.last, filled.count <= 2 else { return false }
        return last.span > 1 || GroupTitle.isTitle(filled.map(\.text).joined(separator: ". "))
            || TextLayout.isCapitals(last.text)
    }
}
