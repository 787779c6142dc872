// Words that are not Vietnamese and the codes of offices: they come through as they were typed.

import Testing
import TypingCorpus
import Vietnamese

@Suite struct TypingForeignWordTests {
    @Test(arguments: TypingMethod.allCases)
    func wordsComeThrough(_ method: TypingMethod) {
        let words = ForeignWords.unchanged
        for word in words {
            for form in [word, word.uppercased(), word.lowercased()] {
                #expect(typed(form, method).values == form.values)
                #expect(typed(form + " ", method).values == (form + " ").values)
            }
        }
    }

    /// What has two readings is read as Vietnamese; doubled letters undo. Each has a way out: the key twice, or the raw
    /// letters back.
    @Test func someAreVietnameseToTelexOnly() {
        let words = ForeignWords.ambiguous
        for word in words {
            #expect(typed(word, .telex) != word)
            #expect(typed(word, .vni).values == word.values)
            #expect(typed(word, .viqr).values == word.values)
            var field = TypingField(.telex)
            field.type(word)
            if case .replace(let count, let text) = field.composer.restoreRaw() {
                field.scalars.removeLast(count)
                field.scalars += Array(text.unicodeScalars)
            }
            #expect(field.text.values == word.values)
        }
    }

    @Test(arguments: TypingMethod.allCases)
    func codesComeThrough(_ method: TypingMethod) {
        let codes = ForeignWords.codes
        for code in codes {
            let keys = ForeignWords.keys(of: code, in: method)
            #expect(typed(keys, method).values == code.values)
            #expect(typed("(" + keys + ") ", method).values == ("(" + code + ") ").values)
        }
    }
}
