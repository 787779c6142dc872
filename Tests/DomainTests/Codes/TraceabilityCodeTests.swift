// What the codes on labels say.
import Domain
import Testing

@Suite struct TraceabilityCodeTests {
    private func product(_ address: String, website: String = "", code: String = "") -> Product {
        var product = Product()
        (product.name, product.traceabilityAddress, product.website) = ("Quy linh cao", address, website)
        product.traceabilityCode = code
        return product
    }

    private var lot: Lot {
        var lot = Lot()
        (lot.code, lot.item) = ("QL 01/24", "Quy linh cao")
        lot.producedOn = CalendarDate(year: 2024, month: 4, day: 12)
        lot.useBy = CalendarDate(year: 2025, month: 2, day: 1)
        return lot
    }

    @Test(arguments: [
        ("https://a.vn/truy-xuat", "https://a.vn/truy-xuat?lot=QL%2001%2F24"),
        ("https://a.vn/?id=7", "https://a.vn/?id=7&lot=QL%2001%2F24"),
        ("https://a.vn/?", "https://a.vn/?lot=QL%2001%2F24"),
        ("https://a.vn/x#dau", "https://a.vn/x?lot=QL%2001%2F24#dau"),
        ("https://a.vn/l/{lot}/x", "https://a.vn/l/QL%2001%2F24/x"), ("a.vn", "https://a.vn?lot=QL%2001%2F24"),
        (" https://a.vn/thạch đen ", "https://a.vn/th%E1%BA%A1ch%20%C4%91en?lot=QL%2001%2F24"),
        ("https://a.vn/x%20y?q=%C4%91#{lot}", "https://a.vn/x%20y?q=%C4%91#QL%2001%2F24"),
        ("javascript:alert(1)", "https://javascript:alert(1)?lot=QL%2001%2F24"),
    ]) func aLotIsAddedToTheAddress(address: String, expected: String) {
        let code = TraceabilityCode(lot, of: product(address))
        #expect(code?.text == expected)
        #expect(code?.isAddress == true)
        #expect(code?.text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } == true)
    }

    @Test func theWebsiteStandsInForTheAddress() {
        #expect(
            TraceabilityCode(lot, of: product("", website: "https://b.vn"))?.text == "https://b.vn?lot=QL%2001%2F24")
        #expect(TraceabilityCode(product("https://a.vn/{lot}"))?.text == "https://a.vn/")
        #expect(TraceabilityCode(product("https://a.vn/x"))?.text == "https://a.vn/x")
    }

    @Test func withoutAnAddressTheFactsAreSaid() {
        let facts = "Quy linh cao\nLô QL 01/24\nNSX 12/4/2024\nHSD 01/02/2025"
        #expect(TraceabilityCode(lot, of: product(""))?.text == facts)
        #expect(TraceabilityCode(lot, of: nil)?.text == facts)
        #expect(TraceabilityCode(lot, of: product("", code: "893001"))?.text.hasPrefix("893001\nLô QL") == true)
        #expect(TraceabilityCode(lot, of: nil)?.isAddress == false)
        #expect(TraceabilityCode(Lot(), of: nil) == nil)
        #expect(TraceabilityCode(Product()) == nil)
    }

    @Test func whatIsTooLongHasNoSymbol() {
        let long = TraceabilityCode(lot, of: product("https://a.vn/" + String(repeating: "ạ", count: 2000)))
        #expect(long != nil && long?.symbol() == nil)
        #expect(TraceabilityCode(lot, of: nil)?.symbol()?.level == .medium)
    }
}
