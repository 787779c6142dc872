// The parts of a word-processing archive around its text.

/// The parts of a .docx that hold no text of its own, and what stands around that text.
package enum WordParts {
    /// The namespace of the text and its styles.
    package static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    private static let prolog = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"

    /// The room between two columns of text, in twips.
    package static let columnGap = 425

    /// A length in twentieths of a point.
    package static func twips(_ millimetres: Double) -> Int { Int((millimetres * 1440 / 25.4).rounded()) }

    /// What stands before the text in its part.
    package static let documentStart = prolog + #"<w:document xmlns:w="\#(main)" xmlns:r="\#(office)"><w:body>"#
    /// What stands behind the text in its part.
    package static let documentEnd = "</w:body></w:document>"

    /// All parts but the text.
    /// - Parameters:
    ///   - heads: the running heads; each gets a part of its own.
    ///   - pictures: the names of pictures, which are added by the caller.
    ///   - styles: the part of the styles, without its prolog.
    package static func parts(
        title: String, heads: [String], pictures: [String] = [], styles: String
    ) -> [(name: String, text: String)] {
        let core =
            #"<cp:coreProperties xmlns:cp="\#(package)/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">"#
            + "<dc:title>\(markupEscaped(title))</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>"
        let around = relationships([
            ("rId1", "\(office)/officeDocument", "word/document.xml"),
            ("rId2", "\(package)/relationships/metadata/core-properties", "docProps/core.xml"),
        ])
        let inside = relationships(
            [("rIdStyles", "\(office)/styles", "styles.xml"), ("rIdSettings", "\(office)/settings", "settings.xml")]
                + heads.indices.map { ("rId\($0 + 1)", "\(office)/header", "header\($0 + 1).xml") }
                + pictures.enumerated().map { ("rIdCode\($0 + 1)", "\(office)/image", $1) })
        return [
            ("[Content_Types].xml", contentTypes(heads.count)), ("_rels/.rels", around), ("docProps/core.xml", core),
            ("word/_rels/document.xml.rels", inside), ("word/styles.xml", styles),
            ("word/settings.xml", #"<w:settings xmlns:w="\#(main)"><w:zoom w:percent="100"/></w:settings>"#),
        ].map { ($0, prolog + $1) }
            + heads.enumerated().map { ("word/header\($0 + 1).xml", prolog + header($1)) }
    }

    private static func contentTypes(_ headCount: Int) -> String {
        let parts =
            [("document", "document.main"), ("styles", "styles"), ("settings", "settings")]
            + (0..<headCount).map { ("header\($0 + 1)", "header") }
        return
            #"<Types xmlns="\#(package)/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>"#
            + parts.map { #"<Override PartName="/word/\#($0).xml" ContentType="\#(type).\#($1)+xml"/>"# }.joined()
            + #"<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"#
    }

    private static func relationships(_ targets: [(id: String, type: String, target: String)]) -> String {
        #"<Relationships xmlns="\#(package)/relationships">"#
            + targets.map { #"<Relationship Id="\#($0.id)" Type="\#($0.type)" Target="\#($0.target)"/>"# }.joined()
            + "</Relationships>"
    }

    /// The number of the page in the middle of the head, and the running head under it.
    private static func header(_ runningHead: String) -> String {
        func paragraph(_ runs: String) -> String {
            #"<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>\#(runs)</w:p>"#
        }
        let number =
            #"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>"#
            + #"<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>"#
        let text = #"<w:r><w:t xml:space="preserve">\#(markupEscaped(runningHead))</w:t></w:r>"#
        return #"<w:hdr xmlns:w="\#(main)">"# + paragraph(number) + (runningHead.isEmpty ? "" : paragraph(text))
            + "</w:hdr>"
    }
}
