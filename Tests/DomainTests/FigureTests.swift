// Numbers with decimals, and sums of money.
import Domain
import Testing

@Suite("Figures")
struct FigureTests {
    @Test func keepsItsDecimals() throws {
        let figure = try #require(Figure(vietnamese: "294.590,2"))
        #expect(figure.unscaled == 2_945_902 && figure.scale == 1)
        #expect(figure.vietnameseText == "294.590,2" && figure.plainText == "294590.2")
        let half = try #require(Figure(vietnamese: "0,50"))
        #expect(half.vietnameseText == "0,50" && half.plainText == "0.50")
        #expect(Figure(vietnamese: "1.892") == Figure(1892))
        #expect(Figure(plain: "-0.05")?.vietnameseText == "-0,05")
        #expect(Figure(unscaled: 1, scale: 19) == nil && Figure(unscaled: 1, scale: -1) == nil)
    }

    @Test func bothFormsReadBackExactly() {
        var generator = Generator(state: 31)
        for _ in 0..<4000 {
            let bits = Int.random(in: 0...63, using: &generator)
            let digits = Int64(bitPattern: generator.next()) >> Int64(bits)
            let scale = Int.random(in: 0...18, using: &generator)
            guard let figure = Figure(unscaled: digits, scale: scale) else {
                Issue.record("scale \(scale)")
                continue
            }
            #expect(Figure(vietnamese: figure.vietnameseText) == figure)
            #expect(Figure(plain: figure.plainText) == figure)
        }
        for extreme in [Int64.min, .max, 0, -1] {
            #expect(Figure(plain: Figure(extreme).plainText) == Figure(extreme))
            #expect(Figure(vietnamese: Figure(extreme).vietnameseText) == Figure(extreme))
        }
    }

    @Test(arguments: [
        "", "-", ".", "-.", "-.5", ".5", "5.", "1.2.3", "1,5", "1e5", "٣", "½", "+", " 1", "9223372036854775808",
        "0.0000000000000000001",
    ])
    func plainFormRefusesNonsense(text: String) {
        #expect(Figure(plain: text) == nil)
    }

    @Test func fieldsReadBothForms() throws {
        let field = try #require(Indicator.description["result"])
        #expect(try FieldValue(reading: " 294.590,2 ", for: field) == .figure(#require(Figure(plain: "294590.2"))))
        #expect(try FieldValue(reading: "294590.2", for: field) == .figure(#require(Figure(plain: "294590.2"))))
        #expect(try FieldValue(reading: "0", for: field) == .figure(Figure(0)))
        #expect(try FieldValue(reading: "  ", for: field) == .none)
        #expect(throws: FieldProblem("result", .notANumber("nhiều"))) {
            try FieldValue(reading: "nhiều", for: field)
        }
    }
}

@Suite("Money")
struct MoneyTests {
    @Test(arguments: [
        ("169,02 triệu đồng", 169_020_000, "169,02 triệu đồng"), ("75,0 triệu", 75_000_000, "75,0 triệu"),
        ("200.000.000", 200_000_000, ""), ("1,5 tỷ", 1_500_000_000, "1,5 tỷ"), ("30.000 đ", 30_000, ""),
        ("100 triệu đồng", 100_000_000, "100 triệu đồng"), ("30.000 đồng", 30_000, ""),
        ("200,0 triệu\u{A0}đồng", 200_000_000, "200,0 triệu\u{A0}đồng"), (" 5,0 TRIỆU ", 5_000_000, "5,0 TRIỆU"),
        ("75,0\ttriệu", 75_000_000, "75,0\ttriệu"), ("0", 0, ""), ("75,0 trie\u{323}\u{302}u", 75_000_000, nil),
        ("1.500 triệu", 1_500_000_000, "1.500 triệu"), ("0,000001 triệu", 1, "0,000001 triệu"),
        ("2 tỉ đồng", 2_000_000_000, "2 tỉ đồng"), ("15tr", 15_000_000, "15tr"),
    ])
    func reads(text: String, dong: Int64, written: String?) throws {
        let money = try #require(Money(text))
        #expect(money.dong == dong)
        if let written { #expect(money.written == written) }
    }

    @Test(arguments: [
        "", "đồng", "triệu", "0,5 đ", "0,5", "100,25", "0,0000001 triệu", "1,2345678 triệu", "9.300.000.000 tỷ",
        "9223372036854775808", "99999999999999999999", "10 đô", "5 USD", "1-2", "--5", "một triệu",
        "1,5,2 triệu", "½ triệu", "1.00.000",
    ])
    func refuses(text: String) {
        #expect(Money(text) == nil, "\(text)")
    }

    @Test func sumsOfRowTwelveAreExact() {
        let parts = ["100 triệu", "169,02 triệu", "75,0 triệu", "5,0 triệu"].compactMap { Money($0)?.dong }
        #expect(parts.count == 4)
        let sum = Money(dong: parts.reduce(0, +))
        #expect(sum.dong == 349_020_000)
        #expect(sum.millionsText == "349,02" && sum.fullText == "349.020.000 đ")
        #expect(Money(dong: 200_000_000).millionsText == "200,0")
        #expect(Money(dong: 1).millionsText == "0,000001")
    }

    @Test func whatWasWrittenComesBack() throws {
        let field = try #require(Support.description["amount"])
        for text in ["169,02 triệu đồng", "200000000", "75,0 triệu"] {
            let value = try FieldValue(reading: text, for: field)
            #expect(value.plainText == text)
            #expect(try FieldValue(reading: value.plainText, for: field) == value)
            #expect(try FieldValue(reading: value.editingText, for: field) == value)
        }
        var generator = Generator(state: 5)
        for _ in 0..<1000 {
            let money = Money(dong: Int64(bitPattern: generator.next()) >> Int64.random(in: 0...62, using: &generator))
            #expect(Money(money.fullText) == money)
            #expect(try FieldValue(reading: FieldValue.money(money).plainText, for: field) == .money(money))
            #expect(Money(money.millionsText + " triệu")?.dong == money.dong)
        }
    }
}
