// Writes a paper as .docx: real styles, real tables with a repeated heading, real page numbers.
import Formats

/// The writer of word-processing archives. The pieces are the bytes of the file in their order, the same for the same
/// paper.
package struct WordWriter: PaperWriter {
    private var archive = ZipWriter()
    private var heads: [String] = []
    private var width = 0
    private var widths: [Int] = []
    /// The size of the letters of the table against that of their styles.
    private var scale = 1.0
    private var pictures = WordPictures()
    private var isOver = false

    /// A writer.
    package init() {}

    package mutating func begin(_ document: PaperDocument) {
        heads = document.sections.map(\.runningHead).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        pictures = WordPictures(of: document)
        for part in WordParts.parts(
            title: document.title, heads: heads, pictures: pictures.names,
            styles: WordStyles.part(namespace: WordParts.main))
        {
            archive.add(part.name, text: part.text)
        }
        for (name, bytes) in pictures.files { archive.add(name, bytes) }
        archive.begin("word/document.xml")
        archive.append(WordParts.documentStart)
    }

    package mutating func begin(_ section: PaperSection) {
        let sheet = WordParts.twips((section.isLandscape ? PaperSheet.height : PaperSheet.width))
        let room = sheet - WordParts.twips(PaperSheet.left) - WordParts.twips(PaperSheet.right)
        width = (room - WordParts.columnGap * (section.columnCount - 1)) / section.columnCount
    }

    package mutating func add(_ block: PaperBlock) {
        switch block {
        case .columns(let columns): archive.append(markup(columns))
        case .pageBreak: archive.append(#"<w:p><w:r><w:br w:type="page"/></w:r></w:p>"#)
        case .columnBreak: archive.append(#"<w:p><w:r><w:br w:type="column"/></w:r></w:p>"#)
        case .labels(let labels): add(labels)
        case .paragraph, .list, .table: break
        }
    }

    package mutating func add(_ paragraphs: [PaperParagraph], items: [Int]) {
        for paragraph in paragraphs { archive.append(markup(paragraph, width: width)) }
    }

    package mutating func begin(_ table: PaperTable) {
        let shared = table.widths(of: Double(width) / 20)
        (widths, scale) = (Self.widths(shared.widths.map { Int($0 * 20) }, of: width), shared.scale)
        let sides = ["top", "left", "bottom", "right", "insideH", "insideV"]
        let borders = sides.map { #"<w:\#($0) w:val="single" w:sz="4" w:space="0" w:color="000000"/>"# }.joined()
        archive.append(tableStart(widths, borders: "<w:tblBorders>\(borders)</w:tblBorders>"))
        for row in headingRows(table.heading) { archive.append(row) }
        // A table without any row is none.
        if table.heading.isEmpty, table.count == 0 { add(PaperRow(texts: table.shares.map { _ in "" }), item: 0) }
    }

    package mutating func add(_ row: PaperRow, item: Int) {
        var column = 0
        let cells = row.cells.map { content -> String in
            let columns = min(column, widths.count)..<min(widths.count, column + content.span)
            column = columns.upperBound
            return cell(content, columns)
        }
        archive.append("<w:tr>\(cells.joined())</w:tr>")
    }

    package mutating func endTable() {
        // A table is closed by a paragraph; without one the next table would be joined to it.
        archive.append("</w:tbl>" + markup("", .rule))
        scale = 1
    }

    /// Labels two beside each other, each with its code as a picture.
    private mutating func add(_ labels: [PaperLabel]) {
        let across = SheetLayout.labelsAcross
        widths = Self.widths(Array(repeating: 1, count: across), of: width)
        let sides = ["top", "left", "bottom", "right", "insideH", "insideV"]
        let borders = sides.map { #"<w:\#($0) w:val="dashed" w:sz="4" w:space="0" w:color="808080"/>"# }.joined()
        archive.append(tableStart(widths, borders: "<w:tblBorders>\(borders)</w:tblBorders>"))
        for start in stride(from: 0, to: labels.count, by: across) {
            let cells = (start..<start + across).map { index -> String in
                guard index < labels.count else { return cell("<w:p/>", width: widths[index - start]) }
                let label = labels[index]
                let code =
                    label.codes.isEmpty
                    ? "" : "<w:p><w:pPr><w:keepNext/></w:pPr>\(pictures.next(for: label))</w:p>"
                let notice = label.codes.isEmpty && !label.notice.isEmpty ? [label.notice] : []
                let lines = (notice + label.facts).map { markup($0, .recipient, keeps: true) }.joined()
                return cell(
                    code + markup(label.title, .recipientsHeading, keeps: true) + lines, width: widths[index - start])
            }
            archive.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>\(cells.joined())</w:tr>")
        }
        archive.append("</w:tbl>" + markup("", .rule))
    }

    package mutating func end(_ section: PaperSection, isLast: Bool) {
        let properties = WordParts.properties(of: section, head: (heads.firstIndex(of: section.runningHead) ?? 0) + 1)
        archive.append(isLast ? properties : "<w:p><w:pPr>\(properties)</w:pPr></w:p>")
    }

    package mutating func end() {
        archive.append(WordParts.documentEnd)
        isOver = true
    }

    package mutating func take() -> [[UInt8]] {
        let bytes = isOver ? archive.finish() : archive.take()
        isOver = false
        return bytes.isEmpty ? [] : [bytes]
    }

    private func markup(_ paragraph: PaperParagraph, width: Int) -> String {
        if paragraph.style == .rule { return rule(paragraph.text, width: width) }
        let text = paragraph.mark.isEmpty ? paragraph.text : paragraph.mark + " " + paragraph.text
        return markup(text, paragraph.style, level: paragraph.level, keeps: paragraph.keepsWithNext)
    }

    private func markup(_ text: String, _ style: PaperStyle, level: Int = 0, keeps: Bool = false) -> String {
        let left = WordParts.twips(PaperStyle.levelIndent * Double(level))
        let indent =
            level > 0 ? #"<w:ind w:left="\#(left)" w:firstLine="\#(WordParts.twips(style.firstLine))"/>"# : ""
        let properties =
            #"<w:pPr><w:pStyle w:val="\#(WordStyles.identifier(style))"/>\#(keeps ? "<w:keepNext/>" : "")\#(indent)</w:pPr>"#
        let size = Int((Double(style.points) * 2 * scale).rounded())
        let smaller = scale < 1 ? #"<w:rPr><w:sz w:val="\#(size)"/><w:szCs w:val="\#(size)"/></w:rPr>"# : ""
        return "<w:p>\(properties)\(text.isEmpty ? "" : run(text, smaller))</w:p>"
    }

    /// A line in the middle, as long as a text of 13 points would be: a letter is about half as wide as high.
    private func rule(_ text: String, width: Int) -> String {
        let side = max(0, (width - text.count * 130) / 2)
        let border = #"<w:pBdr><w:top w:val="single" w:sz="4" w:space="1" w:color="000000"/></w:pBdr>"#
        return #"<w:p><w:pPr><w:pStyle w:val="\#(WordStyles.identifier(.rule))"/>\#(border)"#
            + #"<w:ind w:left="\#(side)" w:right="\#(side)"/></w:pPr></w:p>"#
    }

    /// A run whose blanks and hyphens hold where a line must not be broken.
    private func run(_ text: String, _ properties: String) -> String {
        var pieces = ""
        var plain = ""
        func flush() {
            if !plain.isEmpty { pieces += #"<w:t xml:space="preserve">\#(markupEscaped(plain))</w:t>"# }
            plain = ""
        }
        let signs = Array(heldTogether(text))
        for (index, sign) in signs.enumerated() {
            if sign == "\t" {
                flush()
                pieces += "<w:tab/>"
            } else if sign == "-", index > 0, index + 1 < signs.count, Self.holds(signs[index - 1]),
                Self.holds(signs[index + 1])
            {
                flush()
                pieces += "<w:noBreakHyphen/>"
            } else {
                plain.append(sign)
            }
        }
        flush()
        return "<w:r>\(properties)\(pieces)</w:r>"
    }

    private static func holds(_ sign: Character) -> Bool { sign.isLetter || sign.isNumber || sign == "/" }

    /// Widths in twips that add up to the whole.
    private static func widths(_ shares: [Int], of width: Int) -> [Int] {
        let whole = max(1, shares.reduce(0, +))
        var given = 0
        var used = 0
        return shares.map { share in
            given += share
            defer { used = width * given / whole }
            return width * given / whole - used
        }
    }

    private func markup(_ columns: [PaperColumn]) -> String {
        let widths = Self.widths(columns.map(\.share), of: width)
        let cells = zip(columns, widths).map { column, width in
            let paragraphs = column.paragraphs.map { markup($0, width: width - 216) }.joined()
            return cell(paragraphs.isEmpty ? "<w:p/>" : paragraphs, width: width)
        }
        return tableStart(widths, borders: "") + "<w:tr><w:trPr><w:cantSplit/></w:trPr>\(cells.joined())</w:tr></w:tbl>"
            + markup("", .rule)
    }

    /// The room above and below the text of a cell, as on the sheets.
    private static let padding =
        #"<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>"#

    private func tableStart(_ widths: [Int], borders: String) -> String {
        let columns = widths.map { #"<w:gridCol w:w="\#($0)"/>"# }.joined()
        return
            #"<w:tbl><w:tblPr><w:tblW w:w="\#(widths.reduce(0, +))" w:type="dxa"/>\#(borders)<w:tblLayout w:type="fixed"/>\#(borders.isEmpty ? "" : Self.padding)</w:tblPr>"#
            + "<w:tblGrid>\(columns)</w:tblGrid>"
    }

    /// The rows of a heading; a cell that reaches down is gone on with in the rows below.
    private func headingRows(_ rows: [PaperRow]) -> [String] {
        var reaching: [Int: (cell: PaperCell, last: Int)] = [:]
        return rows.enumerated().map { index, row in
            var column = 0
            var cells = ""
            var waiting = row.cells[...]
            while column < widths.count {
                if let (cell, last) = reaching[column], last >= index {
                    let columns = column..<min(widths.count, column + cell.span)
                    cells += self.cell(PaperCell("", style: cell.style, span: cell.span), columns, "<w:vMerge/>")
                    column = columns.upperBound
                } else if let content = waiting.popFirst() {
                    let columns = column..<min(widths.count, column + content.span)
                    let isReaching = content.rows > 1
                    if isReaching { reaching[column] = (content, index + content.rows - 1) }
                    cells += cell(content, columns, isReaching ? #"<w:vMerge w:val="restart"/>"# : "")
                    column = columns.upperBound
                } else {
                    break
                }
            }
            return "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>\(cells)</w:tr>"
        }
    }

    private func cell(_ content: PaperCell, _ columns: Range<Int>, _ merged: String = "") -> String {
        let lines = content.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let paragraphs = lines.map { markup(String($0), content.style) }.joined()
        let span = columns.count > 1 ? #"<w:gridSpan w:val="\#(columns.count)"/>"# : ""
        return cell(paragraphs, width: widths[columns].reduce(0, +), span + merged)
    }

    private func cell(_ paragraphs: String, width: Int, _ properties: String = "") -> String {
        #"<w:tc><w:tcPr><w:tcW w:w="\#(width)" w:type="dxa"/>\#(properties)</w:tcPr>\#(paragraphs)</w:tc>"#
    }
}

extension PaperFormat {
    /// A word-processing document.
    static let word = PaperFormat(".docx") { _ in WordWriter() }
}
