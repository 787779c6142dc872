// The sheets of a paper's sections as Word knows them.
import Formats

extension WordParts {
    /// The sheet of a section; the number is left out on its first page, and it counts from 1.
    static func properties(of section: PaperSection, head: Int) -> String {
        let (width, height) = (twips(PaperSheet.width), twips(PaperSheet.height))
        let size =
            section.isLandscape
            ? #"<w:pgSz w:w="\#(height)" w:h="\#(width)" w:orient="landscape"/>"#
            : #"<w:pgSz w:w="\#(width)" w:h="\#(height)"/>"#
        let margins =
            #"<w:pgMar w:top="\#(twips(PaperSheet.above))" w:right="\#(twips(PaperSheet.right))" w:bottom="\#(twips(PaperSheet.below))" w:left="\#(twips(PaperSheet.left))" w:header="567" w:footer="567" w:gutter="0"/>"#
        let columns =
            section.columnCount > 1 ? #"<w:cols w:num="\#(section.columnCount)" w:space="\#(columnGap)"/>"# : ""
        return #"<w:sectPr><w:headerReference w:type="default" r:id="rId\#(head)"/><w:type w:val="nextPage"/>"# + size
            + margins + #"<w:pgNumType w:start="1"/>"# + columns + "<w:titlePg/></w:sectPr>"
    }
}
