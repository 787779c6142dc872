// A sheet of labels as pages of text, the codes in half blocks.
import Domain

/// A piece of the wording of a label; `%1` in it is the place for what the records say.
package enum LabelWord: Sendable, CaseIterable {
    /// The title of the sheet.
    case sheet
    /// Who makes it; where it comes from.
    case holder, place
    /// The lot; made on; use by; how much.
    case lot, producedOn, useBy, quantity
    /// The recognition; `%1` are stars.
    case stars
    /// What stands for a code that is too long to be drawn here.
    case codeTooLong
}

/// Composes a sheet of labels.
package struct LabelPaper {
    let words: @Sendable (LabelWord) -> String
    let size: SheetSize

    /// A composer with its words.
    package init(words: @escaping @Sendable (LabelWord) -> String, size: SheetSize = .portrait) {
        self.words = words
        self.size = size
    }

    /// The pages: labels side by side where their codes allow it, rows of labels kept whole.
    package func pages(_ labels: [LotLabel]) -> [[String]] {
        let across = columnsOfLabels(labels)
        let width = size.columns / across
        let drawn = labels.map { boxed($0, width: width, isBeside: across == 1) }
        var filler = SheetFiller(size: size)
        let rows = stride(from: 0, to: drawn.count, by: across).map { start in
            sideBySide(Array(drawn[start..<min(start + across, drawn.count)]), width: width)
        }
        filler.add(blocks: rows)
        return filler.sheets
    }

    /// What a label says, line by line; its name is the first.
    static func facts(_ label: LotLabel, _ words: (LabelWord) -> String) -> [String] {
        let lot = label.lot
        let facts: [(LabelWord, String)] = [
            (.stars, label.starText), (.holder, label.holder), (.place, label.place), (.lot, lot.code),
            (.producedOn, lot.producedOn?.officialText ?? ""), (.useBy, lot.useBy?.officialText ?? ""),
            (.quantity, label.quantityText),
        ]
        return [label.item] + facts.filter { !$0.1.isEmpty }.map { filled(words($0), $1) }
    }

    /// Two labels stand side by side when the code of each fits into half of the sheet.
    private func columnsOfLabels(_ labels: [LotLabel]) -> Int {
        let half = size.columns / 2 - 2
        return labels.allSatisfy { symbol($0, columns: half) != nil || $0.code == nil } ? 2 : 1
    }

    /// The code as it fits into a width: restorable as usual, else less so.
    private func symbol(_ label: LotLabel, columns: Int) -> QRCode? {
        guard let code = label.code else { return nil }
        return [QRCode.Level.medium, .low].lazy.compactMap { code.symbol(level: $0) }
            .first { $0.extent().columns <= columns }
    }

    private func boxed(_ label: LotLabel, width: Int, isBeside: Bool) -> [String] {
        let room = width - 2
        let symbol = symbol(label, columns: room)
        var lines: [String]
        if let symbol, isBeside, room - symbol.extent().columns >= 22 {
            let code = symbol.halfBlocks()
            let text = [""] + facts(label, columns: room - symbol.extent().columns - 1)
            let blank = String(repeating: " ", count: symbol.extent().columns)
            lines = (0..<max(code.count, text.count)).map { row in
                (row < code.count ? code[row] : blank) + (row < text.count ? text[row] : "")
            }
        } else {
            lines = (symbol?.halfBlocks() ?? []).map { centered($0, room) }
            if symbol == nil, label.code != nil {
                lines += wrappedLines(words(.codeTooLong), room - 2).map { " " + $0 }
            }
            lines += facts(label, columns: room - 2).map { " " + $0 }
        }
        let rule = String(repeating: "─", count: room)
        return ["┌" + rule + "┐"] + lines.map { "│" + padded($0, room) + "│" } + ["└" + rule + "┘"]
    }

    private func facts(_ label: LotLabel, columns: Int) -> [String] {
        Self.facts(label, words).flatMap { wrappedLines($0, columns) }
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
