// The masks of a QR code and the choice among them (ISO/IEC 18004:2015, clause 7.8).

/// A mask pattern, by its number 0–7 (table 10).
struct QRMask {
    let number: Int

    /// Whether it turns a module over.
    func turns(_ row: Int, _ column: Int) -> Bool {
        let product = row * column
        return switch number {
        case 0: (row + column) % 2 == 0
        case 1: row % 2 == 0
        case 2: column % 3 == 0
        case 3: (row + column) % 3 == 0
        case 4: (row / 2 + column / 3) % 2 == 0
        case 5: product % 2 + product % 3 == 0
        case 6: (product % 2 + product % 3) % 2 == 0
        default: ((row + column) % 2 + product % 3) % 2 == 0
        }
    }
}

extension QRGrid {
    /// The symbol with the mask that costs least, and its number.
    func masked(level: QRCode.Level) -> (QRGrid, Int) {
        var best: (grid: QRGrid, mask: Int, cost: Int)?
        for mask in 0..<8 {
            var candidate = self
            candidate.apply(QRMask(number: mask))
            candidate.drawFormat(level: level, mask: mask)
            let cost = candidate.penalty
            if best.map({ cost < $0.cost }) ?? true { best = (candidate, mask, cost) }
        }
        return best.map { ($0.grid, $0.mask) } ?? (self, 0)
    }

    /// What makes a symbol hard to read (table 11): runs, blocks, shapes like a finder, an uneven share of dark.
    var penalty: Int {
        var cost = 0
        for line in 0..<size {
            cost += lineCost { self.isDark(line, $0) } + lineCost { self.isDark($0, line) }
        }
        for row in 0..<size - 1 {
            for column in 0..<size - 1 {
                let one = isDark(row, column)
                if one == isDark(row, column + 1), one == isDark(row + 1, column), one == isDark(row + 1, column + 1) {
                    cost += 3
                }
            }
        }
        let share = dark.count { $0 } * 100
        return cost + abs(share - 50 * dark.count) / (5 * dark.count) * 10
    }

    /// Runs of five and more alike, and dark shapes 1:1:3:1:1 beside four light modules, those of the quiet zone
    /// included, in one row or column.
    private func lineCost(_ isDark: (Int) -> Bool) -> Int {
        var cost = 0
        var (run, last) = (0, false)
        var window = 0
        for index in 0..<size + 4 {
            let one = index < size && isDark(index)
            window = (window << 1 | (one ? 1 : 0)) & 0x7FF
            // Both ends of the shape are looked for; what stands before the first module is light.
            if window == 0b00001011101 || window == 0b10111010000 { cost += 40 }
            guard index < size else { continue }
            run = index > 0 && one == last ? run + 1 : 1
            last = one
            if run == 5 { cost += 3 } else if run > 5 { cost += 1 }
        }
        return cost
    }
}
