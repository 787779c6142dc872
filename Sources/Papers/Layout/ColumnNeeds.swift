// How the columns of a table share its width so that none of them breaks a word.

/// What a column of a table needs at least.
package struct ColumnNeed: Sendable, Equatable {
    /// The width of its longest word in points, at the size of the cells' style.
    var points = 0.0
    /// Its letters.
    var letters = 0

    /// Notes the words of a cell.
    mutating func note(_ cell: PaperCell) {
        let (points, letters) = widestWord(cell.text, cell.style.face, size: Double(cell.style.points))
        self.points = max(self.points, points)
        self.letters = max(self.letters, letters)
    }
}

extension PaperTable {
    /// The needs of its heading; cells over several columns need nothing.
    var headingNeeds: [ColumnNeed] {
        var needs = Array(repeating: ColumnNeed(), count: shares.count)
        var reaching = Array(repeating: 0, count: shares.count)
        for row in heading {
            var column = 0
            reaching = reaching.map { max(0, $0 - 1) }
            for cell in row.cells {
                while column < shares.count, reaching[column] > 0 { column += 1 }
                guard column < shares.count else { break }
                if cell.span == 1 { needs[column].note(cell) }
                for index in column..<min(shares.count, column + cell.span) { reaching[index] = cell.rows }
                column += cell.span
            }
        }
        return needs
    }

    /// Notes the words of some rows.
    static func note(_ rows: [PaperRow], in needs: inout [ColumnNeed]) {
        for row in rows {
            var column = 0
            for cell in row.cells where column < needs.count {
                if cell.span == 1 { needs[column].note(cell) }
                column += cell.span
            }
        }
    }

    /// The room between the edge of a cell and its text, at each side, in points.
    static let cellMargin = 5.4

    /// The widths of the columns in points and the size of the letters against that of their style.
    ///
    /// A column is never narrower than its longest word; where that takes more than there is, the letters are smaller.
    func widths(of room: Double) -> (widths: [Double], scale: Double) {
        let base = Double(PaperStyle.cell.points)
        for size in Self.sizes {
            let scale = size / base
            let least = needs.map { $0.points * scale + 2 * Self.cellMargin + 0.5 }
            if let widths = Self.widths(shares.map(Double.init), least: least, of: room) { return (widths, scale) }
        }
        let least = needs.map { $0.points + 2 * Self.cellMargin }
        let whole = least.reduce(0, +)
        return (least.map { room * $0 / max(1, whole) }, (Self.sizes.last ?? base) / base)
    }

    /// The sizes of the letters in cells, the usual one first.
    private static let sizes = [12.0, 11, 10, 9, 8]

    /// Widths that add up to the room, by shares and no less than each needs; nil when it is too little.
    static func widths(_ shares: [Double], least: [Double], of room: Double) -> [Double]? {
        let least = least.count == shares.count ? least : shares.map { _ in 0 }
        guard least.reduce(0, +) <= room else { return nil }
        var fixed = Array(repeating: false, count: shares.count)
        while true {
            let left = room - zip(least, fixed).reduce(0) { $1.1 ? $0 + $1.0 : $0 }
            let whole = zip(shares, fixed).reduce(0) { $1.1 ? $0 : $0 + $1.0 }
            let part = whole > 0 ? left / whole : 0
            let narrow = shares.indices.filter { !fixed[$0] && shares[$0] * part < least[$0] }
            if narrow.isEmpty { return shares.indices.map { fixed[$0] ? least[$0] : shares[$0] * part } }
            for index in narrow { fixed[index] = true }
        }
    }
}
