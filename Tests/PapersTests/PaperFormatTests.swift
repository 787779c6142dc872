// Which format the ending of a path asks for.
import Papers
import Testing

@Suite("Formats of papers")
struct PaperFormatTests {
    @Test func theEndingAsksForTheFormat() {
        #expect(["a/b.HTM", "a.html/b", "", "docx"].map(PaperFormat.init) == [.markup, .text, .text, .text])
        #expect(PaperFormat(path: "a.DOCX") == PaperFormat(path: "b.docx") && PaperFormat(path: "a.DOCX") != .text)
        #expect(PaperFormat.endings == [".docx", ".pdf", ".html", ".txt", ".xlsx", ".csv"])
        #expect(PaperFormat.unknownEnding(of: "a/b.ODT") == ".odt")
        #expect(["a", "a.b/c", "a.htm", "a.PDF"].allSatisfy { PaperFormat.unknownEnding(of: $0) == nil })
    }

    @Test func onlyTablesFitIntoCells() {
        #expect(PaperFormat(path: "a.csv").tables == 1...1)
        #expect(PaperFormat(path: "a.xlsx").tables?.contains(0) == false)
        #expect(PaperFormat(path: "a.pdf").hasPages && !PaperFormat(path: "a.docx").hasPages)
    }
}
