// Gõ tắt: short words are written out where they end, and one key takes that back.

import Testing
import TypingCorpus
import Vietnamese

@Suite struct AbbreviationTests {
    private static let abbreviations = Abbreviations([
        (short: "ubnd", long: "UBND xã Hùng Sơn"), (short: "hdnd", long: "HĐND"), (short: "đt", long: "đối thoại"),
        (short: "tn", long: "thanh niên"), (short: "a b", long: "nothing"), (short: "", long: "nothing"),
        (short: "tn2", long: "thanh niên, nông dân"),
    ])

    private func field(_ method: TypingMethod = .telex) -> TypingField {
        var field = TypingField(method)
        field.composer = Composer(method: method, abbreviations: Self.abbreviations)
        return field
    }

    @Test(arguments: [
        ("ubnd ", "UBND xã Hùng Sơn "), ("ubnd", "UBND xã Hùng Sơn"), ("Tn,", "Thanh niên,"), ("UBND ", "UBND "),
        ("ddt ", "đối thoại "), ("tnn ", "tnn "), ("5tn ", "5thanh niên "), ("tn2 ", "thanh niên, nông dân "),
        ("KH/hdnd ", "KH/hdnd "), ("hdnd/tn ", "HĐND/tn "), ("xax tn huyeenj", "xã thanh niên huyện"),
    ])
    func aShortWordIsWrittenOutWhereItEnds(_ keys: String, _ text: String) {
        var field = field()
        field.type(keys)
        field.endWord()
        #expect(field.text.values == text.values)
    }

    @Test func oneKeyTakesItBack() {
        var field = field()
        field.type("xin ubnd ")
        #expect(field.text == "xin UBND xã Hùng Sơn ")
        #expect(field.composer.restoreRaw() == .replace(count: 17, text: "ubnd "))
        #expect(field.composer.restoreRaw() == nil)
        field.scalars = Array("xin ubnd ".unicodeScalars)
        field.type("⌫⌫⌫⌫⌫tn x")
        #expect(field.text == "xin thanh niên x")
    }

    @Test func backspacesInWhatWasWrittenOutTakeLetters() {
        var field = field()
        field.type("tn ⌫⌫")
        #expect(field.text == "thanh niê")
        field.composer.resume(after: "niê")
        field.type("ns")
        #expect(field.text == "thanh niến")
    }
}
