// Writes a paper as a page for a browser, which prints it on A4.

/// The writer of HTML.
package enum PageMarkup {
    /// The page as text, complete in itself.
    package static func write(_ document: PaperDocument) -> String {
        var body = ""
        for section in document.sections {
            body += "<section class=\"\(section.isLandscape ? "landscape" : "portrait")\">\n"
            body += section.blocks.map(markup).joined()
            body += "</section>\n"
        }
        return """
            <!doctype html>
            <html lang="vi"><head><meta charset="utf-8"><title>\(markupEscaped(document.title))</title>
            <style>
            \(styles)
            </style></head><body>
            \(body)</body></html>

            """
    }

    private static func markup(_ block: PaperBlock) -> String {
        switch block {
        case .paragraph(let paragraph): return markup(paragraph)
        case .list(let paragraphs): return paragraphs.map(markup).joined()
        case .table(let table):
            let columns = table.shares.map { "<col style=\"width:\(100 * $0 / max(1, table.shares.reduce(0, +)))%\">" }
            return "<table><colgroup>\(columns.joined())</colgroup><thead>"
                + table.heading.map { row($0, "th") }.joined() + "</thead><tbody>"
                + table.rows.map { row($0, "td") }.joined() + "</tbody></table>\n"
        case .columns(let columns):
            let parts = columns.map {
                "<div style=\"flex:\($0.share)\">" + $0.paragraphs.map(markup).joined() + "</div>"
            }
            return "<div class=\"columns\">\(parts.joined())</div>\n"
        case .pageBreak: return "<div class=\"break\"></div>\n"
        }
    }

    private static func markup(_ paragraph: PaperParagraph) -> String {
        let name = paragraph.style == .heading ? "h2" : "p"
        let mark = paragraph.mark.isEmpty ? "" : markupEscaped(paragraph.mark) + " "
        let left = PaperStyle.levelIndent * Double(paragraph.level)
        let indent = paragraph.level > 0 ? " style=\"margin-left:\(left)mm\"" : ""
        return
            "<\(name) class=\"\(paragraph.style.rawValue)\"\(indent)>\(mark)\(markupEscaped(paragraph.text))</\(name)>\n"
    }

    private static func row(_ row: PaperRow, _ name: String) -> String {
        let cells = row.cells.map { cell in
            let span = cell.span > 1 ? " colspan=\"\(cell.span)\"" : ""
            let lines = cell.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                .map { markupEscaped(String($0)) }
            return "<\(name)\(span) class=\"\(cell.style.rawValue)\">\(lines.joined(separator: "<br>"))</\(name)>"
        }
        return "<tr>\(cells.joined())</tr>\n"
    }

    /// The same sizes and margins as in Word; the browser numbers the pages where it can.
    private static let styles: String = {
        let margins = "\(PaperSheet.above)mm \(PaperSheet.right)mm \(PaperSheet.below)mm \(PaperSheet.left)mm"
        let general = """
            @page portrait { size: A4 portrait; margin: \(margins); @top-center { content: counter(page); } }
            @page landscape { size: A4 landscape; margin: \(margins); @top-center { content: counter(page); } }
            section.portrait { page: portrait; max-width: 165mm; }
            section.landscape { page: landscape; max-width: 252mm; }
            section + section { break-before: page; }
            body { font-family: "Times New Roman", "Liberation Serif", serif; font-size: 13pt; color: #000; margin: 0 auto; }
            p, h2 { margin: 0; font-size: inherit; font-weight: normal; }
            table { width: 100%; border-collapse: collapse; table-layout: fixed; }
            th, td { border: 1px solid #000; padding: 2pt 4pt; vertical-align: top; overflow-wrap: anywhere; }
            thead { display: table-header-group; }
            .columns { display: flex; gap: 6mm; }
            .break { break-before: page; }
            """
        let own = PaperStyle.allCases.map { style in
            let alignment =
                switch style.alignment {
                case .left: "left"
                case .centre: "center"
                case .right: "right"
                case .justified: "justify"
                }
            return ".\(style.rawValue) { font-size: \(style.points)pt; text-align: \(alignment);"
                + (style.isBold ? " font-weight: bold;" : " font-weight: normal;")
                + (style.isItalic ? " font-style: italic;" : "")
                + (style.firstLine > 0 ? " text-indent: \(style.firstLine)mm;" : "")
                + (style.above > 0 ? " margin-top: \(style.above)pt;" : "")
                + (style.below > 0 ? " margin-bottom: \(style.below)pt;" : "")
                + (style == .fixed ? " font-family: monospace; white-space: pre-wrap;" : "")
                + (style.keepsWithNext ? " break-after: avoid;" : "") + " }"
        }
        return general + "\n" + own.joined(separator: "\n")
    }()
}
