// The code of a lot or of a product, drawn so that a telephone reads it from the screen.
import Domain
import Screen

/// Draws a code dark on light, with what it says beside or below it.
struct CodeView {
    let context: ScreenContext
    let code: CodeState

    /// A symbol with the light modules drawn around it.
    private struct Drawing {
        let symbol: QRCode
        let quietZone: Int
        var extent: (columns: Int, lines: Int) { symbol.extent(quietZone: quietZone) }
    }

    private var area: Rect {
        let page = Overlay(size: context.size).page
        return Rect(top: page.top, left: 0, rows: page.rows, columns: context.size.columns)
    }

    /// The drawings to choose from: a screen is not damaged, so that restoring is given up before the quiet zone.
    private var drawings: [Drawing] {
        let symbols = [QRCode.Level.medium, .low].compactMap { code.code?.symbol(level: $0) }
        return [QRCode.quietZone, 2].flatMap { quiet in symbols.map { Drawing(symbol: $0, quietZone: quiet) } }
    }

    /// The first drawing that fits into the window.
    private var drawing: Drawing? {
        drawings.first { $0.extent.columns <= area.columns && $0.extent.lines <= area.rows }
    }

    /// Where the code is drawn, where its text; either may be empty.
    private var parts: (code: Rect, text: Rect) {
        guard let extent = drawing?.extent else {
            return (Rect(top: 0, left: 0, rows: 0, columns: 0), area.inset(columns: 1))
        }
        if area.columns - extent.columns >= Self.besideWidth + 3 {
            let (left, rest) = area.splitLeft(extent.columns)
            let box = Rect(top: left.top, left: left.left, rows: extent.lines, columns: extent.columns)
            return (box, rest.inset(columns: 1))
        }
        let (upper, rest) = area.splitTop(extent.lines)
        return (upper.centered(rows: extent.lines, columns: extent.columns), rest.inset(columns: 1))
    }

    /// The columns that text needs to stand beside the code.
    private static let besideWidth = 24

    /// What the code says and of what it is, to be read by those who have no telephone at hand.
    var text: ScrolledText { ScrolledText(lines: lines, height: parts.text.rows) }

    private var lines: [StyledLine] {
        let (words, width) = (context.words, max(8, parts.text.columns - 1))
        var lines = wrapLines(title, width).map { StyledLine($0, .title, bold: true) }
        if drawing == nil {
            lines += wrapLines(sizeNote, width).map { StyledLine($0, .warning) }
        }
        lines += wrapLines(words[code.code?.isAddress == true ? .codeOpens : .codeSays], width).map {
            StyledLine($0, .dim)
        }
        lines += (code.code?.text ?? "").split(separator: "\n").flatMap { wrapLines(String($0), width) }.map {
            StyledLine($0, .accent)
        }
        lines.append(StyledLine(""))
        if code.code?.isAddress != true {
            lines += wrapLines(words[.codeNoAddress], width).map { StyledLine($0, .warning) }
        }
        if let lot = code.entry.record(as: Lot.self) {
            if code.product == nil { lines += wrapLines(words[.codeNoProduct], width).map { StyledLine($0, .warning) } }
            lines += LotText(context: context.records, lot: lot, product: code.product?.record()).facts(width: width)
        }
        return lines
    }

    private var title: String {
        let item = code.entry["item"].text
        return item.isEmpty ? code.entry.title : code.entry.title + " · " + item
    }

    /// How large a window must be; or that no symbol carries the text.
    private var sizeNote: String {
        guard let least = drawings.map(\.extent).min(by: { $0.lines < $1.lines }) else {
            return context.words[.codeTooLong]
        }
        let rows = least.lines + context.size.rows - area.rows
        return context.words(.codeNeeds, "\(max(least.columns, Frame.minimum.columns))×\(rows)")
    }

    func draw(into surface: inout Surface) {
        surface.fill(area)
        let (box, text) = parts
        if let drawing {
            surface.fill(box, " ", .code)
            for (row, line) in drawing.symbol.halfBlocks(quietZone: drawing.quietZone).enumerated() {
                surface.write(line, row: box.top + row, column: box.left, role: .code)
            }
        }
        let lines = lines
        let top = code.scroll.first(height: text.rows, count: lines.count)
        for row in 0..<text.rows where lines.indices.contains(top + row) {
            surface.draw(lines[top + row], row: text.top + row, column: text.left, limit: text.columns - 1)
        }
        surface.scrollBar(text, top: top, count: lines.count)
        surface.cursor = Point(row: text.isEmpty ? area.top : text.top, column: text.isEmpty ? 0 : text.left)
    }
}
