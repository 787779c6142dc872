// Input methods outside the program, as the bytes that a terminal sends: what is stored is what was meant.

import Testing
import TypingCorpus
import Vietnamese

@Suite struct OutsideMethodTests {
    /// What the outside method sends, one element for each key that the user pressed, and the text that was meant.
    struct Trace: CustomStringConvertible {
        let description: String
        let keys: [String]
        let text: String
        var bytes: [UInt8] { keys.flatMap { Array($0.utf8) } }
    }

    static let traces = [
        Trace(
            description: "UniKey, 0x08",
            keys: [
                "t", "i", "e", "\u{8}ê", "n", "g", "\u{8}\u{8}\u{8}ếng", " ", "V", "i", "e", "\u{8}ê", "\u{8}ệ", "t",
            ],
            text: "tiếng Việt"),
        Trace(
            description: "OpenKey, 0x7F",
            keys: [
                "d", "\u{7F}đ", "u", "\u{7F}ư", "o", "\u{7F}ơ", "c", "\u{7F}\u{7F}ợc", " ", "h", "o", "a",
                "\u{7F}\u{7F}òa",
            ],
            text: "được hòa"),
        Trace(
            description: "ibus-bamboo, NFD",
            keys: [
                "t", "i", "e", "\u{7F}e\u{302}", "n", "g", "\u{7F}\u{7F}\u{7F}\u{7F}e\u{302}\u{301}ng", " ", "a",
                "\u{7F}a\u{301}",
            ],
            text: "tiếng á"),
        Trace(description: "preedit", keys: ["tiếng ", "Việt ", "as "], text: "tiếng Việt as "),
        Trace(
            description: "undone outside", keys: ["a", "\u{8}á", "\u{8}as", " ", "t", "e", "s", "t"], text: "as test"),
        Trace(
            description: "a mistake corrected",
            keys: ["t", "o", "\u{7F}ô", "\u{7F}\u{7F}", "t", "a", "\u{7F}á", "\u{7F}", "\u{7F}"],
            text: ""),
    ]

    @Test(arguments: traces)
    func oneReadForEachKey(_ trace: Trace) {
        #expect(stored(trace.keys.map { Array($0.utf8) }).values == trace.text.values)
    }

    @Test(arguments: traces)
    func splitAtEveryByte(_ trace: Trace) {
        let bytes = trace.bytes
        for cut in 0...bytes.count {
            #expect(stored([Array(bytes[..<cut]), Array(bytes[cut...])]).values == trace.text.values)
        }
        #expect(stored(bytes.map { [$0] }).values == trace.text.values)
    }

    @Test(arguments: traces)
    func splitIntoAnyBursts(_ trace: Trace) {
        var generator = Generator(state: 3)
        for _ in 0..<500 {
            var bursts: [[UInt8]] = [[]]
            for byte in trace.bytes {
                if Int.random(in: 0...2, using: &generator) == 0 { bursts.append([]) }
                bursts[bursts.count - 1].append(byte)
            }
            #expect(stored(bursts).values == trace.text.values)
        }
    }

    @Test func whatAPersonTypesIsNoOutsideMethod() {
        var detector = OutsideMethodDetector()
        for burst in ["tieengs", "\u{8}\u{8}\u{8}", "\u{8}as", "naïve ñ ö", "漢字 😀", "\r\n"] {
            detector.observe(burst.unicodeScalars.map { key($0) })
            #expect(!detector.isOutsideAtWork)
        }
        detector.observe([.backspace, .character("đ")])
        #expect(detector.isOutsideAtWork)
        detector.observe([.character("a")])
        #expect(detector.isOutsideAtWork)
        detector.reset()
        detector.observe([.character("a")])
        #expect(!detector.isOutsideAtWork)
        detector.observe([.character("\u{301}")])
        #expect(detector.isOutsideAtWork)
    }

    /// OpenKey on Windows pastes what it types again; a person pastes names, sentences, and what has no mark.
    @Test(arguments: [
        (1, "ê", true), (3, "ếng", true), (2, "òa", true), (1, "e\u{302}", true), (0, "tiếng", false),
        (1, "Đào Viên", false),
        (4, "ếng", false), (1, "e", false), (1, "ế, ", false), (1, "nghề nghiệp", false),
    ])
    func aWordPastedBehindBackspacesIsAMethodsWork(_ backspaces: Int, _ text: String, _ isOutside: Bool) {
        let keys = Array(repeating: TypedKey.backspace, count: backspaces)
        for bursts in [[keys + [.pasted(text)]], [keys, [.pasted(text)]], keys.map { [$0] } + [[.pasted(text)]]] {
            var detector = OutsideMethodDetector()
            for burst in bursts { detector.observe(burst) }
            #expect(detector.isOutsideAtWork == isOutside)
        }
        var other = OutsideMethodDetector()
        other.observe(keys + [.character("a"), .pasted(text)])
        #expect(!other.isOutsideAtWork)
    }

    @Test func theInsideMethodRestsFromTheSameBurstOn() {
        var field = TypingField(.telex)
        field.read([.character("h"), .character("o"), .character("a")])
        field.read([.backspace, .backspace, .character("ó"), .character("a"), .character(" ")])
        field.read([.character("a"), .character("s")])
        #expect(field.text == "hóa as")
    }

    /// Reads bursts as the program does: a character cut in two waits for its rest; NFC when the field is left.
    private func stored(_ bursts: [[UInt8]]) -> String {
        var field = TypingField(.telex)
        var waiting: [UInt8] = []
        for burst in bursts {
            waiting += burst
            var end = waiting.count
            while end > 0, String(validating: waiting[..<end], as: UTF8.self) == nil { end -= 1 }
            let text = String(decoding: waiting[..<end], as: UTF8.self)
            waiting.removeFirst(end)
            field.read(text.unicodeScalars.map { key($0) })
        }
        return composed(field.text)
    }

    private func key(_ scalar: Unicode.Scalar) -> TypedKey {
        scalar == "\u{8}" || scalar == "\u{7F}" ? .backspace : .character(Character(scalar))
    }
}
