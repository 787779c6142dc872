// Labels in lines of text, their codes in half blocks.
import Domain
import Formats

/// Draws labels in a width: beside each other where their codes allow it.
struct TextLabels {
    let columns: Int

    /// The lines of the labels of a row.
    func lines(_ labels: [PaperLabel]) -> [String] {
        let half = columns / 2 - 2
        let isPaired = labels.allSatisfy { $0.codes.isEmpty || symbol($0, columns: half) != nil }
        let across = isPaired ? 2 : 1
        let width = columns / across
        let drawn = labels.map { boxed($0, width: width, isBeside: across == 1) }
        return stride(from: 0, to: drawn.count, by: across).flatMap { start in
            sideBySide(Array(drawn[start..<min(start + across, drawn.count)]), width: width)
        }
    }

    /// The code as it fits into a width: restorable as usual, else less so.
    private func symbol(_ label: PaperLabel, columns: Int) -> QRCode? {
        label.codes.first { $0.extent().columns <= columns }
    }

    private func boxed(_ label: PaperLabel, width: Int, isBeside: Bool) -> [String] {
        let room = width - 2
        let symbol = symbol(label, columns: room)
        var lines: [String]
        if let symbol, isBeside, room - symbol.extent().columns >= 22 {
            let code = symbol.halfBlocks()
            let text = [""] + texts(label, columns: room - symbol.extent().columns - 1)
            let blank = String(repeating: " ", count: symbol.extent().columns)
            lines = (0..<max(code.count, text.count)).map { row in
                (row < code.count ? code[row] : blank) + (row < text.count ? text[row] : "")
            }
        } else {
            lines = (symbol?.halfBlocks() ?? []).map { centered($0, room) }
            if symbol == nil { lines += wrappedLines(label.notice, room - 2).map { " " + $0 }.filter { $0 != " " } }
            lines += texts(label, columns: room - 2).map { " " + $0 }
        }
        let rule = String(repeating: "─", count: room)
        return ["┌" + rule + "┐"] + lines.map { "│" + padded($0, room) + "│" } + ["└" + rule + "┘"]
    }

    private func texts(_ label: PaperLabel, columns: Int) -> [String] {
        ([label.title] + label.facts).flatMap { wrappedLines($0, columns) }
    }

    /// Labels of one row, the shorter ones lengthened above their lower edge.
    private func sideBySide(_ labels: [[String]], width: Int) -> [String] {
        let height = labels.map(\.count).max() ?? 0
        let blank = "│" + String(repeating: " ", count: width - 2) + "│"
        let even = labels.map { lines in
            lines.dropLast() + Array(repeating: blank, count: height - lines.count) + lines.suffix(1)
        }
        return (0..<height).map { row in even.map { $0[row] }.joined() }
    }
}
