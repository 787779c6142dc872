// Sheets of labels, as text and for a browser.
import CodeReader
import Domain
import Foundation
import Papers
import Testing
import Words

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct LabelTests {
    private let day = CalendarDate(year: 2024, month: 4, day: 20) ?? .epoch

    private func product(_ name: String, address: String = "https://a.vn/l") -> Product {
        var product = Product()
        (product.name, product.holder, product.unit) = (name, "HTX <Rừng> & \"Xanh\"", "xã Hùng Sơn")
        (product.starRating, product.state, product.traceabilityAddress) = (3, .recognised, address)
        product.issuedOn = CalendarDate(year: 2023, month: 6, day: 1)
        return product
    }

    private func label(_ code: String, _ name: String, address: String = "https://a.vn/l") -> LotLabel {
        var lot = Lot()
        (lot.code, lot.item, lot.measure, lot.quantity) = (code, name, "hộp", Figure(2000))
        lot.producedOn = CalendarDate(year: 2024, month: 4, day: 12)
        lot.useBy = CalendarDate(year: 2025, month: 2, day: 1)
        (lot.supplier, lot.buyer, lot.notes) = ("Nguồn", "Nơi nhận", "Ghi chú")
        return LotLabel(lot, of: product(name, address: address), on: day)
    }

    private func lines(_ labels: [LotLabel]) -> [String] {
        LabelMarkup(words: Words(.vi)).lines(labels.map(LabelComposer(words: Words(.vi)).label))
    }

    private func sheets(_ labels: [LotLabel]) -> [[String]] {
        TextPages.write(LabelComposer(words: Words(.vi)).document(labels))
    }

    @Test(arguments: [1, 2, 3, 5, 40]) func pagesKeepToTheirSheet(count: Int) {
        let labels = (0..<count).map { label("LÔ-\($0)", "Trám đen ướp muối, loại một, hộp giấy có quai xách") }
        let sheets = self.sheets(labels)
        #expect(sheets.joined().allSatisfy { $0.count <= 78 })
        let text = sheets.joined().joined(separator: "\n")
        for number in 0..<count { #expect(text.contains("Mã lô: LÔ-\(number) ")) }
        #expect(text.contains("OCOP ★★★") && text.contains("2.000 hộp") && text.contains("01/02/2025"))
        #expect(!text.contains("Nguồn") && !text.contains("Ghi chú"))
        // Every box is closed on its sheet.
        for sheet in sheets {
            let letters = sheet.joined()
            #expect(letters.count { $0 == "┌" } == letters.count { $0 == "└" })
        }
    }

    @Test func starsStandOnlyWhileRecognised() throws {
        let labelled = label("1", "Chè")
        #expect(labelled.starText == "★★★")
        var old = product("Chè")
        old.issuedOn = CalendarDate(year: 2020, month: 1, day: 1)
        #expect(LotLabel(labelled.lot, of: old, on: day).stars == nil)
        old.issuedOn = CalendarDate(year: 2021, month: 5, day: 1)
        #expect(LotLabel(labelled.lot, of: old, on: day).stars == 3)
        old.state = .revoked
        #expect(LotLabel(labelled.lot, of: old, on: day).stars == nil)
        old.state = .applying
        #expect(LotLabel(labelled.lot, of: old, on: day).stars == nil)
        #expect(LotLabel(labelled.lot, of: nil, on: day).stars == nil)
    }

    @Test(.enabled(if: CodeReader.isInstalled, "zbarimg (zbar-tools) is not installed"))
    func codesOnTheTextSheetAreReadBack() throws {
        for address in [
            "https://a.vn/l", "https://truyxuat.langson.gov.vn/san-pham/ho-so/" + String(repeating: "x", count: 60),
        ] {
            let sheet = try #require(sheets([label("LÔ 7", "Trám đen", address: address)]).first)
            let found = try CodeReader.texts(in: [CodeReader.picture(ofHalfBlocks: sheet)], scale: 4)
            #expect(found == [address + "?lot=L%C3%94%207"])
        }
    }

    @Test func aCodeThatDoesNotFitIsToldAndStandsInTheBrowserSheet() {
        let address = "https://a.vn/" + String(repeating: "x", count: 700)
        let one = label("1", "Chè", address: address)
        let text = sheets([one, label("2", "Mật ong")]).joined()
        #expect(text.contains { $0.contains("(Mã quá dài") })
        #expect(text.allSatisfy { $0.count <= 78 })
        #expect(lines([one]).contains { $0.contains("<svg") })
        let none = label("1", "Chè", address: "https://a.vn/" + String(repeating: "x", count: 8000))
        #expect(lines([none]).contains { $0.contains("(Mã quá dài") })
    }

    @Test func markupIsWellFormedAndEscaped() throws {
        let name = "=SUM(A1) <b>Chè & \"búp\"</b>\u{7}\u{202E}\n' ]]>"
        let text = lines([label("<1>&\"'", name), label("2", "Mật ong")]).joined(separator: "\n")
        let reader = LabelReader()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = reader
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        #expect(reader.counts["section"] == 2)
        #expect(reader.counts["svg"] == 2)
        #expect(reader.counts["b"] == nil && reader.counts["script"] == nil)
        #expect(reader.headings == ["=SUM(A1) <b>Chè & \"búp\"</b> ' ]]>", "Mật ong"])
        #expect(reader.texts.contains("Chủ thể: HTX <Rừng> & \"Xanh\""))
        #expect(reader.labels == ["https://a.vn/l?lot=%3C1%3E%26%22%27", "https://a.vn/l?lot=2"])
        // Nothing is fetched from elsewhere.
        #expect(!text.contains("src=") && !text.contains("<link") && !text.contains("url("))
    }

    @Test(.enabled(if: CodeReader.isInstalled, "zbarimg (zbar-tools) is not installed"))
    func theDrawingIsReadBack() throws {
        let line = try #require(lines([label("LÔ-9", "Chè")]).first { $0.contains("<svg") })
        let side = try #require(line.firstMatch(of: /viewBox="0 0 (\d+) \1"/)?.output.1).description
        var picture = Array(repeating: Array(repeating: false, count: Int(side) ?? 0), count: Int(side) ?? 0)
        for run in line.matches(of: /M(\d+) (\d+)h(\d+)v1h-\d+z/) {
            let (_, column, row, length) = run.output
            for offset in 0..<(Int(length) ?? 0) { picture[Int(row) ?? 0][(Int(column) ?? 0) + offset] = true }
        }
        #expect(try CodeReader.texts(in: [picture]) == ["https://a.vn/l?lot=L%C3%94-9"])
    }
}

/// What an XML reader finds in the sheet.
private final class LabelReader: NSObject, XMLParserDelegate {
    var counts: [String: Int] = [:]
    var headings: [String] = []
    var texts: [String] = []
    var labels: [String] = []
    private var text = ""

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        counts[name, default: 0] += 1
        if let label = attributes["aria-label"] { labels.append(label) }
        text = ""
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        if name == "h1" { headings.append(text) }
        if name == "p" { texts.append(text) }
    }
}
