// What holds for any keys: nothing crashes, backspaces empty the text, finished text passes.

import Testing
import TypingCorpus
import Vietnamese

@Suite struct TypingPropertyTests {
    private static let keys = Array(
        "aaeeoouuiydwwsfrxjzdnghctmpkqlbv0123456789'`?~.^(+\\/ -@ADWSOÂế\u{301}\u{1F468}\u{200D}\r\n漢ñ")

    @Test(arguments: TypingMethod.allCases)
    func backspacesEmptyTheText(_ method: TypingMethod) {
        var generator = Generator(state: 7)
        for _ in 0..<3000 {
            var field = TypingField(method, Bool.random(using: &generator) ? .old : .new)
            var done = ""
            for _ in 0..<Int.random(in: 0...60, using: &generator) {
                switch Int.random(in: 0...12, using: &generator) {
                case 0:
                    field.backspace()
                    done += "⌫"
                case 1 where Bool.random(using: &generator):
                    field.composer.resume(after: field.text)
                    done += "«"
                case 2 where Bool.random(using: &generator):
                    field.composer.reset()
                    done += "⇥"
                case 3 where Bool.random(using: &generator):
                    field.endWord()
                    done += "⏎"
                default:
                    guard let key = Self.keys.randomElement(using: &generator) else { continue }
                    field.type(key)
                    done.append(key)
                }
            }
            let before = field.text
            let length = field.scalars.count
            for _ in 0..<length { field.backspace() }
            #expect(field.scalars.isEmpty, "\(done) → \(before)")
        }
    }

    /// The answers never reach further back than the word they are about.
    @Test(arguments: TypingMethod.allCases)
    func theTextBeforeTheWordIsLeftAlone(_ method: TypingMethod) {
        var generator = Generator(state: 11)
        for _ in 0..<2000 {
            var field = TypingField(method)
            field.scalars = Array("Xã Đào Viên ".unicodeScalars)
            for _ in 0..<20 {
                if let key = Self.keys.randomElement(using: &generator) { field.type(key) }
            }
            field.endWord()
            #expect(field.text.hasPrefix("Xã Đào Viên "))
        }
    }

    @Test(arguments: TypingMethod.allCases)
    func finishedTextPasses(_ method: TypingMethod) {
        var count = 0
        for syllable in TypingCorpus.syllables {
            let text = syllable.written(.old)
            // Nothing tells oo from a mark, when it comes before any letter of another method.
            if method.isTelex, text.unicodeScalars.allSatisfy(\.isASCII), text.contains("oo") { continue }
            for form in [text, text.uppercased(), text.nfd]
            where !method.isTelex || form != text.nfd || !form.contains("oo") {
                #expect(typed(form, method).values == form.values)
                count += 1
            }
        }
        #expect(count > 40_000)
    }

    @Test func aWordWithoutEndStaysItself() {
        for method in TypingMethod.allCases {
            let keys = String(repeating: "l", count: 5000)
            #expect(typed(keys, method) == keys)
            var field = TypingField(method)
            field.composer.resume(after: keys)
            field.type("as")
            #expect(field.text == "as")
        }
    }
}
