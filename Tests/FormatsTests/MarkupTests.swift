// Markup as office parts use it, and markup that is refused.
import FileSamples
import Formats
import Testing

@Suite("Markup") struct MarkupTests {
    private static func text(_ markup: String) -> String {
        "<w:p><w:r><w:t xml:space=\"preserve\">\(markup)</w:t></w:r></w:p>"
    }

    @Test(arguments: [
        ("a &amp; b &lt;c&gt; &quot;d&quot; &apos;e&apos;", "a & b <c> \"d\" 'e'"),
        ("&#272;&#x1EA5;t", "Đất"), ("<![CDATA[a < b && c]]>", "a < b && c"),
        ("x<!-- a > b -->y<?skip this?>z", "xyz"), ("d\u{1EA1}\u{1F33E}", "d\u{1EA1}\u{1F33E}"),
    ])
    func textIsRead(markup: String, wanted: String) throws {
        #expect(try Samples.paragraphs(Self.text(markup)) == [wanted])
    }

    @Test func namespacesCountNotPrefixes() throws {
        let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        let inner = "<k:p xmlns:k='\(main)'><k:r><k:t>có</k:t></k:r></k:p>"
        let foreign = "<w:p xmlns:w='urn:other'><w:r><w:t>không</w:t></w:r></w:p>"
        #expect(try Samples.paragraphs(inner + foreign + Self.text("lại")) == ["có", "lại"])
    }

    @Test(arguments: [
        "&nbsp;", "&#0;", "&#xD800;", "&#xZZ;", "&amp", "a < b", "\u{1}", "<w:t>", "</w:p>", "<x:y/>", "<w:t a=b/>",
        "<w:t a='1' a='2'/>", "<w:t a='1'b='2'/>", "<w:t a='<'/>", "<!-- ", "<![CDATA[", "<", "<w:t a='1",
    ])
    func damagedMarkupIsRefused(markup: String) {
        #expect(throws: FormatError.xml(part: "word/document.xml", line: 1)) {
            try Samples.paragraphs(Self.text(markup))
        }
    }

    @Test func deepNestingIsRefused() {
        let deep = String(repeating: "<w:r>", count: 100_000)
        #expect(throws: FormatError.xml(part: "word/document.xml", line: 1)) { try Samples.paragraphs(deep) }
    }

    @Test func otherEncodingsAndBrokenLettersAreRefused() {
        var declared = ZipWriter()
        declared.add("word/document.xml", text: "<?xml version='1.0' encoding='windows-1258'?><x/>")
        #expect(throws: FormatError.forbiddenMarkup(part: "word/document.xml")) {
            try readOffice(declared.finish(), name: "")
        }
        var broken = ZipWriter()
        broken.add("word/document.xml", Array("<x>".utf8) + [0xC3, 0x28] + Array("</x>".utf8))
        #expect(throws: FormatError.xml(part: "word/document.xml", line: 1)) {
            try readOffice(broken.finish(), name: "")
        }
    }
}
