// A series of figures in one line.

/// A small picture of a series, for the eye alone: one block a figure, the largest one full, a dot where there is none.
package struct Sparkline {
    /// The blocks.
    package let text: String

    /// The line of figures; one that is not known is a dot.
    /// - Parameter isFine: whether the terminal has blocks of eight heights.
    package init(_ figures: [Double?], isFine: Bool) {
        let blocks = Array(isFine ? "▁▂▃▄▅▆▇█" : "░▒▓█")
        let largest = figures.compactMap { $0 }.max() ?? 0
        text = String(
            figures.map { figure in
                guard let figure else { return "·" }
                guard largest > 0, figure > 0 else { return blocks[0] }
                let step = Int((figure / largest * Double(blocks.count)).rounded(.up)) - 1
                return blocks[min(max(0, step), blocks.count - 1)]
            })
    }

    /// The line of sums; a sum of nothing is a dot, so that it is not taken for a small one.
    package init(sums: [Int128], isFine: Bool) { self.init(sums.map { $0 > 0 ? Double($0) : nil }, isFine: isFine) }
}
