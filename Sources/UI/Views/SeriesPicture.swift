// A series of figures in one line.

/// A small picture of a series: one block a figure, a point where there is none.
enum SeriesPicture {
    /// The blocks of figures, the largest one full; for the eye alone, the figures stand beside it.
    /// - Parameter isFine: whether the terminal has blocks of eight heights.
    static func text(_ values: [Double?], isFine: Bool) -> String {
        let blocks = Array(isFine ? "▁▂▃▄▅▆▇█" : "░▒▓█")
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

extension AppState {
    /// Whether the terminal has blocks of eight heights; the bare console has none.
    var hasFineBlocks: Bool { terminal != "linux" }
}
