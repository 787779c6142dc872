// Pages of the web as office programs save them, whatever they are called.
import FileSamples
import Formats
import Testing

@Suite("Pages of the web")
struct WebPageTests {
    private func blocks(_ page: String, _ name: String = "a.html") throws -> [OfficeDocument.Block] {
        try blocks(Array(page.utf8), name)
    }

    private func blocks(_ bytes: [UInt8], _ name: String = "a.html") throws -> [OfficeDocument.Block] {
        guard case .document(let document) = try readOffice(bytes, name: name).content else { return [] }
        return document.blocks
    }

    @Test(arguments: ["a.html", "a.xls", "a.doc", "a.csv", "a"])
    func contentDecides(name: String) throws {
        let page =
            "<html><head><title>x</title><style>p{}</style></head><body><p>Một\n  hai</p><script>no()</script></body></html>"
        #expect(try readOffice(Array(page.utf8), name: name).format == .web)
        #expect(try blocks(page, name) == [.paragraph("Một hai")])
        #expect(
            try blocks("<!-- x --><table><tr><td>a<td>b</table>", name) == [.table(DocumentTable(texts: [["a", "b"]]))])
    }

    @Test func spans() throws {
        let page =
            "<table><tr><th rowspan=2>STT<th colspan='2'>Tên<tr><td>a<td>b<tr><td>1<td>c<td rowspan=0>d<tr><td>2<td>e</table>"
        let found = try blocks("<html>" + page)
        guard case .table(let table) = found.first else { return }
        #expect(table.rows.map { $0.cells.map(\.column) } == [[0, 1], [0, 1, 2], [0, 1, 2], [0, 1, 2]])
        #expect(table.rows[0].cells.map(\.columnSpan) == [1, 2] && table.rows[0].cells[0].rowSpan == 2)
        #expect(table.rows[1].cells[0].continuesAbove && table.rows[3].cells[2].continuesAbove)
        #expect(table.rows[2].cells[2].rowSpan == 2)
    }

    @Test(arguments: ["0", "-1", "\(Int.min)", "\(Int.max)", "1e308", "NaN", "", "99999999999999999999999"])
    func absurdSpans(number: String) throws {
        let cell = "<td rowspan=\"\(number)\" colspan=\"\(number)\">x</td>"
        let page =
            "<html><table>" + String(repeating: "<tr>\(cell)\(cell)</tr>", count: 200)
            + "</table><ol start=\"\(number)\"><li value=\"\(number)\">y<li>z</ol>"
        #expect(try !blocks(page).isEmpty)
    }

    @Test func textInACell() throws {
        let page =
            "<html><table><tr><td>a<br>b&nbsp;c<p>d</p>e</td><td><ul><li>x<li>y</ul></td><td><ol start=3 type=a><li>m<li>n</ol></td></tr></table>"
        guard case .table(let table) = try blocks(page).first else { return }
        #expect(
            table.rows[0].cells.map(\.paragraphs) == [["a\nb\u{A0}c", "d", "e"], ["- x", "- y"], ["c. m", "d. n"]])
    }

    @Test(arguments: [
        ("&amp;&lt;&gt;&quot;&#39;", "&<>\"'"), ("&#272;&#x1EA5;t", "Đất"), ("&agrave;&Ocirc;&ndash;&hellip;", "àÔ–…"),
        ("a & b &unknown; &#0; &#xFFFFFFFFFFFF;", "a & b &unknown; \u{FFFD} \u{FFFD}"), ("&ampx &copy", "&x ©"),
        ("&#150;&#8211;", "––"), ("m<sup>2</sup>, CO<sub>2</sub>", "m², CO₂"),
        ("<input type=checkbox checked> Có <input type=checkbox> Không", "☑ Có ☐ Không"),
        ("a<span style='display:none'>ẩn<b>x</b></span>b", "ab"), ("a<del>b</del>c", "ac"),
        ("<![if !supportLists]>1.<![endif]> x <!--[if gte mso 9]><xml>no</xml><![endif]-->", "1. x"),
    ])
    func lettersAndMarks(markup: String, wanted: String) throws {
        #expect(try blocks("<html><body><p>\(markup)</p>") == [.paragraph(wanted)])
    }

    @Test func encodings() throws {
        let page = "<html><head><meta charset=\"utf-8\"></head><p>Đất</p>"
        #expect(try blocks(Array(page.utf8)) == [.paragraph("Đất")])
        let wide = page.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        #expect(try blocks([0xFF, 0xFE] + wide) == [.paragraph("Đất")])
        let western =
            Array("<html><meta http-equiv=Content-Type content=\"text/html; charset=windows-1252\"><p>caf".utf8) + [
                0xE9, 0x96,
            ] + Array(" &#272;</p>".utf8)
        #expect(try blocks(western) == [.paragraph("café– Đ")])
        let ours = Array("<html><meta charset=windows-1258><p>".utf8) + [0xD0, 0xE2, 0xEC, 0x74] + Array("</p>".utf8)
        #expect(try blocks(ours) == [.paragraph("Đất")])
        let false8 = Array("<html><meta charset=windows-1252><p>Đất</p>".utf8)
        #expect(try blocks(false8) == [.paragraph("Đất")])
    }

    @Test func oldFontsAreOffered() throws {
        let page = "<html><p><font face=\".VnTime\">§Ò nghÞ hç trî vèn cho thanh niªn lµm kinh tÕ</font></p>"
        guard case .offer(let offer) = try readOffice(Array(page.utf8), name: "", as: .asked) else {
            Issue.record("old letters were not noticed")
            return
        }
        #expect(offer.likeliest == .tcvn3)
    }

    @Test func tablesInTables() throws {
        let inner = "<table><tr><td>STT<td>Nội dung<tr><td>1<td>x</table>"
        let found = try blocks("<html><table><tr><td><p>trước</p>\(inner)</td></tr></table><p>sau</p>")
        #expect(
            found == [
                .paragraph("trước"), .table(DocumentTable(texts: [["STT", "Nội dung"], ["1", "x"]])), .paragraph("sau"),
            ])
    }

    @Test func hiddenRowsAreTold() throws {
        let page =
            "<html><table><tr><td>a</td></tr><tr style=\"display : none\"><td>b</td></tr><tr hidden><td>c<tr><td>d</table>"
        let file = try readOffice(Array(page.utf8), name: "")
        #expect(file.content == .document(OfficeDocument(blocks: [.table(DocumentTable(texts: [["a"], ["d"]]))])))
        #expect(file.notes == [FileNote(.hiddenRows, count: 2, places: ["1:2"])])
    }

    @Test func pagesInAnEnvelope() throws {
        let mail = """
            MIME-Version: 1.0\r
            Content-Type: multipart/related;\r
            \tboundary="----=_X"\r
            \r
            Đây là trang web.\r
            ------=_X\r
            Content-Location: file:///x.htm\r
            Content-Transfer-Encoding: quoted-printable\r
            Content-Type: text/html; charset="utf-8"\r
            \r
            <html><p class=3D"a">=C4=90=E1=BA=A5t=\r
             l=C3=A0nh</p></html>\r
            ------=_X--\r
            """
        #expect(try blocks(mail, "a.mht") == [.paragraph("Đất lành")])
        #expect(try blocks(mail, "a.doc") == [.paragraph("Đất lành")])
    }

    @Test func deepAndUnclosed() throws {
        let deep = String(repeating: "<table><tr><td>", count: 20_000) + "x"
        #expect(try !blocks("<html>" + deep).isEmpty)
        _ = try? blocks("<html>" + String(repeating: "<div><ol><li>", count: 20_000) + "x")
        _ = try? blocks("<html><p " + String(repeating: "a=\"", count: 20_000))
        _ = try? blocks("<html>" + String(repeating: "<!--", count: 20_000))
        _ = try? blocks("<html>" + String(repeating: "<", count: 20_000))
        _ = try? blocks("<html>" + String(repeating: "&", count: 20_000))
    }
}
