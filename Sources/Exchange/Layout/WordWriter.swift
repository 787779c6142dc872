// Writes a paper as .docx: real styles, real tables with a repeated heading, real page numbers.

/// The writer of word-processing archives.
package enum WordWriter {
    private static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    private static let prolog = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"

    /// The archive's bytes, the same for the same paper.
    package static func write(_ document: PaperDocument) -> [UInt8] {
        var zip = ZipWriter()
        zip.add("[Content_Types].xml", text: prolog + contentTypes)
        zip.add(
            "_rels/.rels",
            text: prolog
                + relationships([
                    ("rId1", "\(office)/officeDocument", "word/document.xml"),
                    ("rId2", "\(package)/relationships/metadata/core-properties", "docProps/core.xml"),
                ]))
        zip.add(
            "docProps/core.xml",
            text: prolog
                + #"<cp:coreProperties xmlns:cp="\#(package)/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">"#
                + "<dc:title>\(markupEscaped(document.title))</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>"
        )
        zip.add(
            "word/_rels/document.xml.rels",
            text: prolog
                + relationships([
                    ("rId1", "\(office)/styles", "styles.xml"), ("rId2", "\(office)/header", "header1.xml"),
                    ("rId3", "\(office)/settings", "settings.xml"),
                ]))
        zip.add("word/styles.xml", text: prolog + WordStyles.part(namespace: main))
        zip.add(
            "word/settings.xml",
            text: prolog + #"<w:settings xmlns:w="\#(main)"><w:zoom w:percent="100"/></w:settings>"#)
        zip.add("word/header1.xml", text: prolog + header)
        var body = ""
        for (index, section) in document.sections.enumerated() {
            for block in section.blocks { body += markup(block, width: textWidth(section)) }
            body += end(of: section, isLast: index == document.sections.count - 1)
        }
        zip.add(
            "word/document.xml",
            text: prolog
                + #"<w:document xmlns:w="\#(main)" xmlns:r="\#(office)"><w:body>\#(body)</w:body></w:document>"#)
        return zip.finish()
    }

    private static var contentTypes: String {
        let parts = [
            ("document", "document.main"), ("styles", "styles"), ("header1", "header"), ("settings", "settings"),
        ]
        return
            #"<Types xmlns="\#(package)/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
            + parts.map { #"<Override PartName="/word/\#($0).xml" ContentType="\#(type).\#($1)+xml"/>"# }.joined()
            + #"<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"#
    }

    private static func relationships(_ targets: [(id: String, type: String, target: String)]) -> String {
        #"<Relationships xmlns="\#(package)/relationships">"#
            + targets.map { #"<Relationship Id="\#($0.id)" Type="\#($0.type)" Target="\#($0.target)"/>"# }.joined()
            + "</Relationships>"
    }

    /// The number of the page in the middle of the head.
    private static let header =
        #"<w:hdr xmlns:w="\#(main)"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>"#
        + #"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>"#
        + #"<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>"#

    /// The sheet of a section; the number is left out on its first page, and it counts from 1.
    private static func end(of section: PaperSection, isLast: Bool) -> String {
        let (width, height) = (twips(PaperSheet.width), twips(PaperSheet.height))
        let size =
            section.isLandscape
            ? #"<w:pgSz w:w="\#(height)" w:h="\#(width)" w:orient="landscape"/>"#
            : #"<w:pgSz w:w="\#(width)" w:h="\#(height)"/>"#
        let margins =
            #"<w:pgMar w:top="\#(twips(PaperSheet.above))" w:right="\#(twips(PaperSheet.right))" w:bottom="\#(twips(PaperSheet.below))" w:left="\#(twips(PaperSheet.left))" w:header="567" w:footer="567" w:gutter="0"/>"#
        let properties =
            #"<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:type w:val="nextPage"/>"# + size + margins
            + #"<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>"#
        return isLast ? properties : "<w:p><w:pPr>\(properties)</w:pPr></w:p>"
    }

    private static func textWidth(_ section: PaperSection) -> Int {
        twips((section.isLandscape ? PaperSheet.height : PaperSheet.width) - PaperSheet.left - PaperSheet.right)
    }

    private static func twips(_ millimetres: Double) -> Int { Int((millimetres * 1440 / 25.4).rounded()) }

    private static func markup(_ block: PaperBlock, width: Int) -> String {
        switch block {
        case .paragraph(let paragraph): return markup(paragraph)
        case .list(let paragraphs): return paragraphs.map(markup).joined()
        case .table(let table): return markup(table, width: width)
        case .columns(let columns): return markup(columns, width: width)
        case .pageBreak: return #"<w:p><w:r><w:br w:type="page"/></w:r></w:p>"#
        }
    }

    private static func markup(_ paragraph: PaperParagraph) -> String {
        let text = paragraph.mark.isEmpty ? paragraph.text : paragraph.mark + " " + paragraph.text
        return markup(text, paragraph.style, level: paragraph.level)
    }

    private static func markup(_ text: String, _ style: PaperStyle, level: Int = 0) -> String {
        let left = twips(PaperStyle.levelIndent * Double(level))
        let indent = level > 0 ? #"<w:ind w:left="\#(left)" w:firstLine="\#(twips(style.firstLine))"/>"# : ""
        let properties = #"<w:pPr><w:pStyle w:val="\#(WordStyles.identifier(style))"/>\#(indent)</w:pPr>"#
        return "<w:p>\(properties)\(text.isEmpty ? "" : run(text))</w:p>"
    }

    private static func run(_ text: String) -> String {
        let pieces = text.split(separator: "\t", omittingEmptySubsequences: false).map {
            $0.isEmpty ? "" : #"<w:t xml:space="preserve">\#(markupEscaped(String($0)))</w:t>"#
        }
        return "<w:r>\(pieces.joined(separator: "<w:tab/>"))</w:r>"
    }

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

    private static func markup(_ table: PaperTable, width: Int) -> String {
        let widths = widths(table.shares, of: width)
        let sides = ["top", "left", "bottom", "right", "insideH", "insideV"]
        let borders = sides.map { #"<w:\#($0) w:val="single" w:sz="4" w:space="0" w:color="000000"/>"# }.joined()
        let rows =
            table.heading.map { row($0, widths, isHeading: true) }
            + table.rows.map { row($0, widths, isHeading: false) }
        return grid(widths, borders: "<w:tblBorders>\(borders)</w:tblBorders>", rows: rows.joined())
    }

    private static func markup(_ columns: [PaperColumn], width: Int) -> String {
        let widths = widths(columns.map(\.share), of: width)
        let cells = zip(columns, widths).map { column, width in
            let paragraphs = column.paragraphs.map(markup).joined()
            return cell(paragraphs.isEmpty ? "<w:p/>" : paragraphs, width: width, span: 1)
        }
        // A table is closed by a paragraph; without one the next table would be joined to it.
        return grid(widths, borders: "", rows: "<w:tr>\(cells.joined())</w:tr>") + markup("", .recipient)
    }

    private static func grid(_ widths: [Int], borders: String, rows: String) -> String {
        let columns = widths.map { #"<w:gridCol w:w="\#($0)"/>"# }.joined()
        return
            #"<w:tbl><w:tblPr><w:tblW w:w="\#(widths.reduce(0, +))" w:type="dxa"/>\#(borders)<w:tblLayout w:type="fixed"/></w:tblPr>"#
            + "<w:tblGrid>\(columns)</w:tblGrid>\(rows)</w:tbl>"
    }

    private static func row(_ row: PaperRow, _ widths: [Int], isHeading: Bool) -> String {
        var column = 0
        let cells = row.cells.map { content -> String in
            let end = min(widths.count, column + max(1, content.span))
            let width = widths[min(column, end)..<end].reduce(0, +)
            column = end
            let lines = content.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            return cell(lines.map { markup(String($0), content.style) }.joined(), width: width, span: content.span)
        }
        let properties = isHeading ? "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : ""
        return "<w:tr>\(properties)\(cells.joined())</w:tr>"
    }

    private static func cell(_ content: String, width: Int, span: Int) -> String {
        let joined = span > 1 ? #"<w:gridSpan w:val="\#(span)"/>"# : ""
        return #"<w:tc><w:tcPr><w:tcW w:w="\#(width)" w:type="dxa"/>\#(joined)</w:tcPr>\#(content)</w:tc>"#
    }
}
