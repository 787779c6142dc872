// Hands that correct themselves: what was taken back and typed again is the word that was meant.

import Testing
import TypingCorpus
import Vietnamese

@Suite struct TypingCorrectionTests {
    /// A syllable as keys: those of each letter with its own marks, and its tone.
    private struct Keys {
        let letters: [String]
        let tone: String

        init?(_ syllable: Syllable, _ method: TypingMethod) {
            var marks: [Character: String] = [:]
            let isTelex = method.isTelex
            for (letter, keys) in zip("ăâêôơưđ", isTelex ? ["aw", "aa", "ee", "oo", "ow", "uw", "dd"] : []) {
                marks[letter] = keys
            }
            for (letter, keys) in zip("ăâêôơưđ", isTelex ? [] : ["a8", "a6", "e6", "o6", "o7", "u7", "d9"]) {
                marks[letter] = keys
            }
            guard !syllable.spelling.contains("oo") else { return nil }
            letters = syllable.spelling.map { marks[$0] ?? String($0) }
            tone = (isTelex ? ["", "f", "r", "x", "s", "j"] : ["", "2", "3", "4", "1", "5"])[syllable.tone.rawValue]
        }
    }

    /// Syllables with a tone, every eleventh of them.
    private static let toned = TypingCorpus.syllables.enumerated().compactMap { index, syllable in
        index % 11 == 0 && syllable.tone != .level ? syllable : nil
    }

    private static func isToned(_ letter: Character) -> Bool {
        letter.unicodeScalars.first.map { applyTone(.level, to: $0) ?? $0 != $0 } ?? false
    }

    /// Backspaces to every place in the word, and the rest of its keys again; the tone when its letter was taken off, and
    /// also when it was not, for fingers type it without looking.
    @Test(arguments: [TypingMethod.telex, .vni, .simpleTelex])
    func whatIsTypedAgainIsTheWord(_ method: TypingMethod) {
        var wrong: [String] = []
        var count = 0
        for syllable in Self.toned {
            guard let keys = Keys(syllable, method) else { continue }
            let wanted = Array(syllable.written(.old))
            for cut in 1..<wanted.count {
                let rest = keys.letters[cut...].joined()
                let isToneLeft = wanted[..<cut].contains(where: Self.isToned)
                for tone in isToneLeft ? ["", keys.tone] : [keys.tone] {
                    let before = keys.letters.joined() + keys.tone
                    let keysTyped = before + String(repeating: "⌫", count: wanted.count - cut) + rest + tone
                    count += 1
                    if typed(keysTyped, method) != String(wanted) { wrong.append(keysTyped) }
                }
            }
        }
        #expect(count > 4_000)
        #expect(wrong.prefix(30).joined(separator: ", ") == "")
    }

    /// What a hand typed too much goes, key for key, and the word is as it was.
    @Test(arguments: [TypingMethod.telex, .vni])
    func aWrongTailGoes(_ method: TypingMethod) {
        var wrong: [String] = []
        for (index, syllable) in Self.toned.enumerated() {
            guard let keys = Keys(syllable, method) else { continue }
            let tail = ["k", "b", "lk", "h", "ng", "vb", "tt"][index % 7]
            let whole = keys.letters.joined() + keys.tone
            for cut in 1...keys.letters.count {
                let begun = keys.letters[..<cut].joined()
                let keysTyped =
                    begun + tail + String(repeating: "⌫", count: tail.count) + keys.letters[cut...].joined() + keys.tone
                if typed(keysTyped, method) != syllable.written(.old) { wrong.append(keysTyped) }
            }
            let keysTyped = whole + tail + String(repeating: "⌫", count: tail.count)
            if typed(keysTyped, method) != syllable.written(.old) { wrong.append(keysTyped) }
        }
        #expect(wrong.prefix(30).joined(separator: ", ") == "")
    }

    /// The blank was too early: the tone that was forgotten still finds its word.
    @Test(arguments: [TypingMethod.telex, .vni], [" ⌫", "  ⌫⌫", ",⌫", " a⌫⌫"])
    func aBlankTakenBackLeadsIntoTheWord(_ method: TypingMethod, _ detour: String) {
        var wrong: [String] = []
        for syllable in Self.toned {
            guard let keys = Keys(syllable, method) else { continue }
            let keysTyped = keys.letters.joined() + detour + keys.tone
            if typed(keysTyped, method) != syllable.written(.old) { wrong.append(keysTyped) }
        }
        #expect(wrong.prefix(30).joined(separator: ", ") == "")
    }

    /// A word without its mark was given back as its keys at the blank: the mark still makes it one.
    @Test func aWordGivenBackIsGoneOnWithToo() {
        var wrong: [String] = []
        for syllable in Self.toned {
            let marked = syllable.spelling.filter { "âêô".contains($0) }
            guard let keys = Keys(syllable, .telex), marked.count == 1, syllable.spelling.first != "đ" else { continue }
            let plain = syllable.spelling.map { TypingPlan.plain($0) }.joined()
            let keysTyped = plain + keys.tone + " ⌫" + TypingPlan.plain(marked.first ?? " ")
            if typed(keysTyped, .telex) != syllable.written(.old) { wrong.append(keysTyped) }
        }
        #expect(wrong.prefix(30).joined(separator: ", ") == "")
    }

    @Test(arguments: [
        (TypingMethod.telex, "ddieeuf⌫⌫eenf", "điền"), (.telex, "khuyeens⌫⌫eets", "khuyết"), (.telex, "hoaf⌫af", "hòa"),
        (.telex, "hoaf⌫", "hò"), (.telex, "nuwowcs⌫⌫owcs", "nước"), (.telex, "nuowcs⌫⌫", "nư"),
        (.telex, "nuowcs⌫⌫ocs", "nước"), (.telex, "dduowcj⌫⌫⌫uowcj", "được"), (.telex, "quaans⌫⌫aanf", "quần"),
        (.telex, "gieengs⌫⌫⌫eetj", "giệt"), (.telex, "tieengsk ⌫⌫", "tiếng"), (.telex, "nuocs ⌫w", "nước"),
        (.telex, "luaat ⌫j", "luật"), (.telex, "Langj Sown⌫⌫⌫⌫", "Lạng"), (.telex, "tieeng Vieetj⌫⌫⌫⌫⌫s", "tiếng"),
        (.telex, "xax (⌫⌫", "xã"), (.telex, "as ⌫⌫", ""), (.telex, "UBND ⌫⌫", "UBN"), (.telex, "HDDND⌫⌫⌫", "H"),
        (.vni, "nghie6ng1⌫⌫⌫e6n4", "nghiễn"), (.vni, "qua61t⌫⌫a6n2", "quần"), (.vni, "d9u7o7ng ⌫2", "đường"),
        (.vni, "nuoc1 ⌫7", "nước"), (.viqr, "tie^'ng⌫⌫⌫e^'ng", "tiếng"), (.viqr, "tie^ng ⌫'", "tiếng"),
    ])
    func corrections(_ method: TypingMethod, _ keys: String, _ text: String) {
        #expect(typed(keys, method).values == text.values)
    }
}
