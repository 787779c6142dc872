// Writes a paper as a page for a browser, which prints it on A4.
import Formats

/// The writer of HTML. The pieces are the bytes of the page in their order.
package struct PageMarkup: PaperWriter {
    private var text = ""

    /// A writer.
    package init() {}

    package mutating func begin(_ document: PaperDocument) {
        let heads = document.sections.enumerated().filter { !$1.runningHead.isEmpty }.map { index, section in
            "@page s\(index) { @top-right { content: \"\(Self.quoted(section.runningHead))\"; } }\n"
                + "section.s\(index) { page: s\(index); }\n"
        }
        sectionNames = document.sections.indices.map { document.sections[$0].runningHead.isEmpty ? "" : " s\($0)" }
        text += """
            <!doctype html>
            <html lang="vi"><head><meta charset="utf-8"><title>\(markupEscaped(document.title))</title>
            <style>
            \(Self.styles)
            \(heads.joined())</style></head><body>

            """
    }

    /// The classes of the sections that have a running head, in the order in which they come.
    private var sectionNames: [String] = []

    package mutating func begin(_ section: PaperSection) {
        let name = sectionNames.isEmpty ? "" : sectionNames.removeFirst()
        let columns = section.columnCount > 1 ? " style=\"column-count:\(section.columnCount)\"" : ""
        text += "<section class=\"\(section.isLandscape ? "landscape" : "portrait")\(name)\"\(columns)>\n"
    }

    package mutating func add(_ block: PaperBlock) {
        switch block {
        case .columns(let columns):
            let parts = columns.map {
                "<div style=\"flex:\($0.share)\">" + $0.paragraphs.map(Self.markup).joined() + "</div>"
            }
            text += "<div class=\"columns\">\(parts.joined())</div>\n"
        case .pageBreak: text += "<div class=\"break\"></div>\n"
        case .columnBreak: text += "<div class=\"column-break\"></div>\n"
        case .labels(let labels): text += "<div class=\"labels\">\(labels.map(Self.markup).joined())</div>\n"
        case .paragraph, .list, .table: break
        }
    }

    package mutating func add(_ paragraphs: [PaperParagraph], items: [Int]) {
        text += paragraphs.map(Self.markup).joined()
    }

    package mutating func begin(_ table: PaperTable) {
        // The words of a column are never broken: the browser widens it where the parts of the width do not do.
        let widths = table.widths(of: Self.tableWidth).widths
        let columns = widths.map { "<col style=\"width:\(portableNumber(100 * $0 / Self.tableWidth))%\">" }
        text += "<table><colgroup>\(columns.joined())</colgroup><thead>"
        text += table.heading.map { Self.row($0, "th") }.joined() + "</thead><tbody>"
    }

    package mutating func add(_ row: PaperRow, item: Int) { text += Self.row(row, "td") }

    package mutating func endTable() { text += "</tbody></table>\n" }

    package mutating func end(_ section: PaperSection, isLast: Bool) { text += "</section>\n" }

    package mutating func end() { text += "</body></html>\n" }

    package mutating func take() -> [[UInt8]] {
        defer { text = "" }
        return text.isEmpty ? [] : [Array(text.utf8)]
    }

    /// The width of a table in points that its columns are shared for: that of a sheet across.
    private static let tableWidth = points(PaperSheet.height - PaperSheet.left - PaperSheet.right)

    private static func markup(_ label: PaperLabel) -> String {
        let code = label.codes.first.map { codeMarkup($0, of: label.title) } ?? ""
        let lines = [label.title] + label.facts
        return "<div class=\"label\">\(code)" + lines.map { "<p>\(held($0))</p>" }.joined() + "</div>"
    }

    /// A text whose words that hold together are marked, so that what is copied and searched stays ordinary text.
    private static func held(_ text: String) -> String {
        heldTogether(text).split(separator: " ", omittingEmptySubsequences: false).map { word in
            let shown = markupEscaped(released(String(word)))
            let holds = word.contains { $0 == "\u{A0}" || $0 == "-" || $0 == "/" }
            let isHeld = holds && word.count > 1 && word.count <= 24
            return isHeld ? "<span class=\"held\">\(shown)</span>" : shown
        }.joined(separator: " ")
    }

    private static func markup(_ paragraph: PaperParagraph) -> String {
        let name = paragraph.style == .heading ? "h2" : "p"
        if paragraph.style == .rule {
            let width = Double(paragraph.text.count) * 6.5
            return "<p class=\"rule\"><span style=\"width:\(width)pt\"></span></p>\n"
        }
        let mark = paragraph.mark.isEmpty ? "" : markupEscaped(paragraph.mark) + " "
        let left = PaperStyle.levelIndent * Double(paragraph.level)
        let indent = paragraph.level > 0 ? " style=\"margin-left:\(left)mm\"" : ""
        return
            "<\(name) class=\"\(paragraph.style.rawValue)\"\(indent)>\(mark)\(held(paragraph.text))</\(name)>\n"
    }

    private static func row(_ row: PaperRow, _ name: String) -> String {
        let cells = row.cells.map { cell in
            let span =
                (cell.span > 1 ? " colspan=\"\(cell.span)\"" : "") + (cell.rows > 1 ? " rowspan=\"\(cell.rows)\"" : "")
            let lines = cell.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                .map { held(String($0)) }
            return "<\(name)\(span) class=\"\(cell.style.rawValue)\">\(lines.joined(separator: "<br>"))</\(name)>"
        }
        return "<tr>\(cells.joined())</tr>\n"
    }

    /// A text between quotation marks in a style sheet, where it ends neither the string nor the sheet.
    private static func quoted(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"", "\\", "<", ">", "&": "\\\(String(scalar.value, radix: 16)) "
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): " "
            default: String(scalar)
            }
        }.joined()
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
            table { width: 100%; border-collapse: collapse; }
            .held { white-space: nowrap; }
            .labels { display: grid; grid-template-columns: 1fr 1fr; gap: 3mm; }
            .label { border: 1px solid #000; padding: 2mm; break-inside: avoid; }
            .label svg { width: 32mm; float: left; }
            th, td { border: 1px solid #000; padding: 2pt 4pt; vertical-align: top; overflow-wrap: break-word; }
            thead { display: table-header-group; }
            .columns { display: flex; gap: 6mm; break-inside: avoid; }
            .break { break-before: page; }
            .column-break { break-before: column; }
            .rule span { display: inline-block; max-width: 100%; border-top: 1px solid #000; }
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

extension PaperFormat {
    /// A page for a browser.
    package static let markup = PaperFormat(".html", ".htm") { _ in PageMarkup() }
}
