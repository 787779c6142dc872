// Files made by the tests themselves.
import Formats
import Foundation

package enum Samples {
    package static let wordNamespace =
        #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006""#

    /// A .docx with this body and, where given, these further parts: by the ends of their relationships' types.
    package static func word(
        _ body: String, numbering: String? = nil, styles: String? = nil,
        more: [(type: String, path: String, text: String)] = []
    ) -> [UInt8] {
        var zip = ZipWriter()
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
        zip.add(
            "_rels/.rels",
            text: package
                + #"<Relationship Id="r1" Type="\#(office)/officeDocument" Target="word/document.xml"/></Relationships>"#
        )
        var list = package
        if let numbering {
            list += #"<Relationship Id="r2" Type="\#(office)/numbering" Target="numbering.xml"/>"#
            zip.add("word/numbering.xml", text: "<w:numbering \(wordNamespace)>\(numbering)</w:numbering>")
        }
        if let styles {
            list += #"<Relationship Id="r3" Type="\#(office)/styles" Target="styles.xml"/>"#
            zip.add("word/styles.xml", text: "<w:styles \(wordNamespace)>\(styles)</w:styles>")
        }
        for (index, part) in more.enumerated() {
            list += #"<Relationship Id="m\#(index)" Type="\#(office)/\#(part.type)" Target="/\#(part.path)"/>"#
            zip.add(part.path, text: part.text)
        }
        zip.add("word/_rels/document.xml.rels", text: list + "</Relationships>")
        zip.add("word/document.xml", text: "<w:document \(wordNamespace)><w:body>\(body)</w:body></w:document>")
        return zip.finish()
    }

    package static func paragraph(_ text: String, _ properties: String = "") -> String {
        "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
    }

    package static func table(_ rows: [[String]]) -> String {
        "<w:tbl>" + rows.map { "<w:tr>" + $0.map { cell($0) }.joined() + "</w:tr>" }.joined() + "</w:tbl>"
    }

    package static func cell(_ text: String, _ properties: String = "") -> String {
        "<w:tc><w:tcPr>\(properties)</w:tcPr>" + text.components(separatedBy: "\n").map { paragraph($0) }.joined()
            + "</w:tc>"
    }

    /// A .xlsx whose sheets hold this markup inside `sheetData` and after it.
    /// What stands before it, and in the workbook beside the list of sheets, may be given too.
    package static func sheet(
        _ data: String, before: String = "", after: String = "", strings: String? = nil, styles: String? = nil,
        name: String = "Sheet1", settings: String = ""
    ) -> [UInt8] {
        var zip = ZipWriter()
        let main = #"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
        zip.add(
            "_rels/.rels",
            text: package
                + #"<Relationship Id="r1" Type="\#(office)/officeDocument" Target="/xl/workbook.xml"/></Relationships>"#
        )
        zip.add(
            "xl/workbook.xml",
            text:
                #"<workbook \#(main) xmlns:r="\#(office)">\#(settings)<sheets><sheet name="\#(name)" sheetId="1" r:id="r1"/></sheets></workbook>"#
        )
        var list = package + #"<Relationship Id="r1" Type="\#(office)/worksheet" Target="worksheets/sheet1.xml"/>"#
        if let strings {
            list += #"<Relationship Id="r2" Type="\#(office)/sharedStrings" Target="sharedStrings.xml"/>"#
            zip.add("xl/sharedStrings.xml", text: "<sst \(main)>\(strings)</sst>")
        }
        if let styles {
            list += #"<Relationship Id="r3" Type="\#(office)/styles" Target="styles.xml"/>"#
            zip.add("xl/styles.xml", text: "<styleSheet \(main)>\(styles)</styleSheet>")
        }
        zip.add("xl/_rels/workbook.xml.rels", text: list + "</Relationships>")
        zip.add(
            "xl/worksheets/sheet1.xml",
            text: "<worksheet \(main)>\(before)<sheetData>\(data)</sheetData>\(after)</worksheet>")
        return zip.finish()
    }

    /// A .xlsx of several sheets: their names, attributes in the workbook and rows.
    package static func sheets(_ sheets: [(name: String, attributes: String, data: String)]) -> [UInt8] {
        var zip = ZipWriter()
        let main = #"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        var (list, relations) = ("", "")
        for (index, sheet) in sheets.enumerated() {
            list += #"<sheet name="\#(sheet.name)" sheetId="\#(index + 1)" r:id="r\#(index)" \#(sheet.attributes)/>"#
            relations +=
                #"<Relationship Id="r\#(index)" Type="\#(office)/worksheet" Target="worksheets/sheet\#(index).xml"/>"#
            zip.add(
                "xl/worksheets/sheet\(index).xml",
                text: "<worksheet \(main)><sheetData>\(sheet.data)</sheetData></worksheet>")
        }
        zip.add(
            "xl/workbook.xml",
            text: #"<workbook \#(main) xmlns:r="\#(office)"><sheets>\#(list)</sheets></workbook>"#)
        zip.add(
            "xl/_rels/workbook.xml.rels",
            text:
                #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\#(relations)</Relationships>"#
        )
        return zip.finish()
    }

    package static func document(_ bytes: [UInt8]) throws -> OfficeDocument? {
        guard case .document(let document) = try readOffice(bytes, name: "a.docx").content else { return nil }
        return document
    }

    package static func workbook(_ bytes: [UInt8], name: String = "a.xlsx") throws -> Workbook? {
        guard case .workbook(let workbook) = try readOffice(bytes, name: name).content else { return nil }
        return workbook
    }

    /// The texts of a document's paragraphs outside tables.
    package static func paragraphs(_ body: String, numbering: String? = nil, styles: String? = nil) throws -> [String] {
        try document(word(body, numbering: numbering, styles: styles))?.blocks.compactMap {
            if case .paragraph(let text) = $0 { return text }
            return nil
        } ?? []
    }

    package static func tables(_ body: String, numbering: String? = nil) throws -> [DocumentTable] {
        try document(word(body, numbering: numbering))?.blocks.compactMap {
            if case .table(let table) = $0 { return table }
            return nil
        } ?? []
    }
}

/// Numbers that look random and are the same at every run.
package struct SplitMix: RandomNumberGenerator {
    package var state: UInt64

    package init(state: UInt64) { self.state = state }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
