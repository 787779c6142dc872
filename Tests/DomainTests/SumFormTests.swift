// Sums in and out of text, in Vietnamese and English forms.
import Domain
import Testing

@Suite("Sums in words") struct SumFormTests {
    @Test(arguments: [
        ("169,02 triệu", "169.02 million"), ("1,5 tỷ đồng", "1.5 billion VND"), ("30.000 đ", "30 thousand"),
        ("1.892,5 triệu", "1,892.5 million dong"), ("294.590,2 triệu đồng", "294,590.2 million VND"),
    ])
    func bothLanguagesMeanTheSame(vietnamese: String, english: String) {
        #expect(Money(vietnamese)?.dong != nil)
        #expect(Money(vietnamese)?.dong == Money(english)?.dong)
    }

    @Test(arguments: 1...60) func everyWayOfWritingASumIsReadAsThatSum(seed: Int) throws {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
        for _ in 0..<40 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let dong = Int64(state >> 20) % 900_000_000_000
            let money = Money(dong: dong)
            #expect(Money(money.fullText)?.dong == dong)
            #expect(Money(money.millionsText + " triệu đồng")?.dong == dong)
            let english = String(money.millionsText.map { $0 == "." ? "," : $0 == "," ? "." : $0 }) + " million VND"
            #expect(Money(english)?.dong == dong)
            let written = try #require(Money(money.millionsText + " triệu"))
            #expect(FieldValue.money(written).editingText == written.written)
            #expect(Money(FieldValue.money(written).plainText)?.dong == dong)
        }
    }

    @Test func whatIsNoWholeNumberOfDongIsNoSum() {
        #expect(Money("0,0000001 triệu") == nil && Money("0.0000001 million") == nil)
        #expect(Money("1.5.2 million") == nil && Money("million") == nil)
    }
}
