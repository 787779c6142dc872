// Paths as people type, paste and drop them.
import Domain
import Testing

@Suite struct WrittenPathTests {
    @Test(arguments: [
        ("tb.docx", "/home/an/giấy/tb.docx"), ("/tmp/tb.docx", "/tmp/tb.docx"), ("~/tb.docx", "/home/an/tb.docx"),
        ("\"/tmp/thông báo.docx\"", "/tmp/thông báo.docx"), ("'~/thông báo.docx'", "/home/an/thông báo.docx"),
        ("“/tmp/a.docx”", "/tmp/a.docx"), ("file:///tmp/th%C3%B4ng%20b%C3%A1o.docx", "/tmp/thông báo.docx"),
        ("file://localhost/tmp/a.docx", "/tmp/a.docx"), ("file:/tmp/a.docx", "/tmp/a.docx"),
        ("FILE:///tmp/a%2Bb.docx", "/tmp/a+b.docx"), ("/tmp/b\\ c.docx", "/tmp/b c.docx"),
        ("  /tmp/a.docx ", "/tmp/a.docx"),
        ("\"file:///tmp/a%20b.docx\"", "/tmp/a b.docx"), ("./a/../b.docx", "/home/an/giấy/a/../b.docx"),
        ("~an/a.docx", "/home/an/giấy/~an/a.docx"), ("a%20b.docx", "/home/an/giấy/a%20b.docx"), ("~", "/home/an"),
        ("a'b.docx", "/home/an/giấy/a'b.docx"), ("\"", "/home/an/giấy/\""), ("", ""),
        ("file://server/a.docx", "/home/an/giấy/file:/server/a.docx"), ("file:///a%00b", "/home/an/giấy/file:/a%00b"),
        ("file:///tmp/100%", "/tmp/100%"),
    ]) func thePathThatIsMeant(_ written: String, _ wanted: String) {
        #expect(WrittenPath(written).whole(home: "/home/an", folder: "/home/an/giấy") == wanted)
    }
}
