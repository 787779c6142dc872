// A QR code: the square of dark and light modules that carries a text (ISO/IEC 18004:2015, model 2).

/// A QR code of a text.
package struct QRCode: Sendable, Hashable {
    /// How much of a damaged symbol can be restored.
    package enum Level: Int, Sendable, CaseIterable {
        /// About 7, 15, 25 and 30 per cent of the codewords.
        case low, medium, quartile, high
    }

    /// The version, 1–40, from which the size follows.
    package let version: Int
    /// How much of it can be damaged.
    package let level: Level
    /// The number of the mask, 0–7.
    package let mask: Int
    private let grid: QRGrid

    /// The longest text that any code carries, in bytes: digits alone in version 40, level L (table 7).
    package static let longestText = 7089

    /// The smallest code of a text, and no smaller than a version; nil when the text is too long for any.
    package init?(_ text: String, level: Level = .medium, smallestVersion: Int = 1) {
        guard text.utf8.count <= Self.longestText else { return nil }
        let message = QRMessage(text)
        let first = min(max(1, smallestVersion), QRCapacity.versions.upperBound)
        guard let capacity = QRCapacity.smallest(for: message, level: level, from: first) else { return nil }
        var grid = QRGrid(version: capacity.version)
        grid.drawPatterns()
        grid.place(capacity.interleaved(message.codewords(filling: capacity)))
        (self.grid, mask) = grid.masked(level: level)
        (version, self.level) = (capacity.version, level)
    }

    /// The number of modules along a side, without the quiet zone.
    package var size: Int { grid.size }

    /// The light modules around a symbol on every side (clause 6.3.8).
    package static let quietZone = 4

    /// Whether a module is dark; outside there is the quiet zone, which is light.
    package func isDark(row: Int, column: Int) -> Bool {
        guard row >= 0, row < size, column >= 0, column < size else { return false }
        return grid.isDark(row, column)
    }

    /// The runs of dark modules, row by row.
    package var darkRuns: [(row: Int, columns: Range<Int>)] {
        (0..<size).flatMap { row -> [(row: Int, columns: Range<Int>)] in
            var runs: [(row: Int, columns: Range<Int>)] = []
            var column = 0
            while column < size {
                let start = column
                while column < size, isDark(row: row, column: column) { column += 1 }
                if column > start { runs.append((row, start..<column)) }
                column += 1
            }
            return runs
        }
    }

    /// The symbol as lines of half blocks, dark letters on a light ground: two rows of modules a line.
    /// - Parameter quietZone: how many light modules are drawn around it.
    package func halfBlocks(quietZone: Int = QRCode.quietZone) -> [String] {
        let quiet = max(0, quietZone)
        let range = -quiet..<(size + quiet)
        return stride(from: range.lowerBound, to: range.upperBound, by: 2).map { row in
            var line = ""
            for column in range {
                switch (isDark(row: row, column: column), isDark(row: row + 1, column: column)) {
                case (true, true): line += "█"
                case (true, false): line += "▀"
                case (false, true): line += "▄"
                case (false, false): line += " "
                }
            }
            return line
        }
    }

    /// The extent of its drawing in columns and lines.
    package func extent(quietZone: Int = QRCode.quietZone) -> (columns: Int, lines: Int) {
        let side = size + 2 * max(0, quietZone)
        return (side, (side + 1) / 2)
    }
}
