// Text blocks: their fields found and filled.
import Domain
import Testing

@Suite("Text blocks")
struct BlockFillingTests {
    @Test func fieldsAreFilledAndTheRestStays() {
        var filling = BlockFilling("Kính gửi {đơn vị}: trước {hạn}, {Đơn  Vị} và {cơ quan cấp trên}.")
        filling.fill(.unit, with: "xã Hạ")
        filling.fill(.dueOn, with: "")
        #expect(filling.text == "Kính gửi xã Hạ: trước {hạn}, xã Hạ và {cơ quan cấp trên}.")
        #expect(filling.open == ["{hạn}", "{cơ quan cấp trên}"])
        filling.fill(.dueOn, with: "12/4/2024")
        #expect(filling.open == ["{cơ quan cấp trên}"])
    }

    @Test func decomposedNamesAreFieldsToo() {
        var filling = BlockFilling("{đo\u{31B}n vi\u{323}}")
        filling.fill(.unit, with: "xã Hạ")
        #expect(filling.text == "xã Hạ")
    }

    @Test func everyFieldIsFoundByItsName() {
        for field in BlockField.allCases {
            var filling = BlockFilling("a {\(field.rawValue)} b")
            #expect(filling.isOpen(field))
            filling.fill(field, with: "x")
            #expect(filling.text == "a x b")
            #expect(filling.open.isEmpty)
        }
    }

    @Test func documentsAreFilledOneByOne() {
        var filling = BlockFilling("Theo {văn bản} và {văn bản}; {văn bản}.")
        #expect(filling.text(before: .document) == "Theo ")
        filling.fillNext(.document, with: "A")
        #expect(filling.text(before: .document) == "Theo A và ")
        filling.fillNext(.document, with: "B")
        #expect(filling.text == "Theo A và B; {văn bản}.")
        #expect(filling.isOpen(.document))
        #expect(filling.open == ["{văn bản}"])
        filling.fillNext(.document, with: "C")
        #expect(filling.text(before: .document) == filling.text)
    }

    @Test(arguments: [
        "", "{", "}", "{}", "{ }", "a { b", "a } b", "{a\nb}", "}{", "{{", "}}", "{a{b", "không có gì",
        "{" + String(repeating: "dài ", count: 30) + "}",
    ])
    func whatIsNoFieldIsKeptAsItIs(text: String) {
        let filling = BlockFilling(text)
        #expect(filling.text == text)
        #expect(filling.open.isEmpty)
    }

    @Test func anOpenBraceBeforeAFieldIsAWord() {
        var filling = BlockFilling("{a {đơn vị}}")
        filling.fill(.unit, with: "xã Hạ")
        #expect(filling.text == "{a xã Hạ}")
    }

    @Test func randomTextsLoseNothing() {
        var generator = Generator(state: 20_241_112)
        let parts = ["{", "}", "đơn vị", "hạn", "\n", " ", "x", "{văn bản}", "e\u{301}"]
        for _ in 0..<500 {
            let text = (0..<12).compactMap { _ in parts.randomElement(using: &generator) }.joined()
            #expect(BlockFilling(text).text == text)
        }
    }
}

@Suite("Sentences")
struct SentenceTests {
    private func sentence(_ text: String) -> String {
        let place = text.firstIndex(of: "|").map { text.distance(from: text.startIndex, to: $0) } ?? 0
        let bare = text.filter { $0 != "|" }
        return String(Array(bare)[Sentences.range(in: bare, around: place)])
    }

    @Test func theSentenceAroundThePlace() {
        #expect(sentence("Một. H|ai ba. Bốn.") == "Hai ba.")
        #expect(sentence("Một. |Hai ba. Bốn.") == "Hai ba.")
        #expect(sentence("Một. Hai ba.| Bốn.") == "Hai ba.")
        #expect(sentence("|Một hai") == "Một hai")
        #expect(sentence("Một hai|") == "Một hai")
        #expect(sentence("Đầu\nGiữ|a dòng\nCuối") == "Giữa dòng")
        #expect(sentence("Giá 1.8|92 đồng! Rồi") == "Giá 1.892 đồng!")
        #expect(sentence("Sao|? Vì vậy.") == "Sao?")
        #expect(sentence("|") == "")
        #expect(sentence("a\n|\nb") == "")
        #expect(sentence("   |   ") == "")
    }

    @Test func placesOutsideTheTextAreBroughtWithin() {
        #expect(Sentences.range(in: "Một.", around: 99) == 0..<4)
        #expect(Sentences.range(in: "Một.", around: -5) == 0..<4)
        #expect(Sentences.range(in: "", around: 3) == 0..<0)
    }
}
