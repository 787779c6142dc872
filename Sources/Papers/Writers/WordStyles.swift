// The styles of a paper as Word knows them.

enum WordStyles {
    /// The identifier of a style.
    static func identifier(_ style: PaperStyle) -> String {
        "Soxa" + style.rawValue.prefix(1).uppercased() + style.rawValue.dropFirst()
    }

    /// The part with all styles.
    static func part(namespace: String) -> String {
        let defaults =
            #"<w:docDefaults><w:rPrDefault><w:rPr>\#(font)<w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN"/></w:rPr></w:rPrDefault>"#
            + "<w:pPrDefault/></w:docDefaults>"
        let normal =
            #"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>"#
            + #"<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>"#
        return #"<w:styles xmlns:w="\#(namespace)">"# + defaults + normal
            + PaperStyle.allCases.map(style).joined() + "</w:styles>"
    }

    private static let font =
        #"<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>"#

    private static func style(_ style: PaperStyle) -> String {
        let alignment =
            switch style.alignment {
            case .left: "left"
            case .centre: "center"
            case .right: "right"
            case .justified: "both"
            }
        let keeps = style.keepsWithNext ? "<w:keepNext/>" : ""
        let first = Int((style.firstLine * 1440 / 25.4).rounded())
        let indent = first > 0 ? #"<w:ind w:firstLine="\#(first)"/>"# : ""
        let outline = style == .heading ? #"<w:outlineLvl w:val="0"/>"# : ""
        let paragraph =
            #"<w:pPr>\#(keeps)<w:spacing w:before="\#(style.above * 20)" w:after="\#(style.below * 20)"/>\#(indent)<w:jc w:val="\#(alignment)"/>\#(outline)</w:pPr>"#
        let weight = (style.isBold ? "<w:b/><w:bCs/>" : "") + (style.isItalic ? "<w:i/><w:iCs/>" : "")
        let font =
            style == .fixed ? #"<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>"# : ""
        let size = #"<w:sz w:val="\#(style.points * 2)"/><w:szCs w:val="\#(style.points * 2)"/>"#
        return
            #"<w:style w:type="paragraph" w:customStyle="1" w:styleId="\#(identifier(style))"><w:name w:val="\#(identifier(style))"/><w:basedOn w:val="Normal"/>\#(paragraph)<w:rPr>\#(font)\#(weight)\#(size)</w:rPr></w:style>"#
    }
}
