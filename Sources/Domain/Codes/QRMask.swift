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
        dark.withUnsafeBufferPointer { dark in
            var cost = 0
            for line in 0..<size {
                cost += lineCost(dark, from: line * size, by: 1) + lineCost(dark, from: line, by: size)
            }
            for row in 0..<size - 1 {
                for index in row * size..<(row + 1) * size - 1 {
                    let one = dark[index]
                    if one == dark[index + 1], one == dark[index + size], one == dark[index + size + 1] { cost += 3 }
                }
            }
            let share = dark.count { $0 } * 100
            return cost + abs(share - 50 * dark.count) / (5 * dark.count) * 10
        }
    }

    /// Runs of five and more alike, and dark shapes 1:1:3:1:1 beside four light modules, those of the quiet zone
    /// included, in one row or column.
    private func lineCost(_ dark: UnsafeBufferPointer<Bool>, from start: Int, by step: Int) -> Int {
        var cost = 0
        var (run, last) = (0, false)
        // The last eleven modules; what stands before the first one is light.
        var window = 0
        var index = 0
        while index < size + 4 {
            let one = index < size && dark[start + index * step]
            window = (window << 1 | (one ? 1 : 0)) & 0x7FF
            if window == 0b00001011101 || window == 0b10111010000 { cost += 40 }
            if index < size {
                run = index > 0 && one == last ? run + 1 : 1
                last = one
                if run == 5 { cost += 3 } else if run > 5 { cost += 1 }
            }
            index += 1
        }
        return cost
    }
}
