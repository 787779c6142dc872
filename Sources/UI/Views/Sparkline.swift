// A series of figures in one line.

/// A small picture of a series: one block a figure, a point where there is none.
enum Sparkline {
    private static let blocks = Array("▁▂▃▄▅▆▇█")

    /// The blocks of figures, the largest one full; for the eye alone, the figures stand beside it.
    static func text(_ values: [Double?]) -> String {
        let largest = values.compactMap { $0 }.max() ?? 0
        return String(
            values.map { value in
                guard let value else { return "·" }
                guard largest > 0, value > 0 else { return blocks[0] }
                let step = Int((value / largest * Double(blocks.count)).rounded(.up)) - 1
                return blocks[min(max(0, step), blocks.count - 1)]
            })
    }
}
