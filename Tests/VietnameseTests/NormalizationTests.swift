// Composition against Foundation's, and folding.

import Testing
import Vietnamese

@Suite struct NormalizationTests {
    @Test func everySyllableComposes() {
        for syllable in Sample.syllables {
            #expect(composed(syllable.nfd).values == syllable.nfc.values)
            #expect(composed(syllable).values == syllable.values)
        }
    }

    @Test func marksInAnyOrderComposeAsUnicodeSays() {
        var generator = Generator(state: 1)
        let written = Sample.vowels + Sample.vowels.map { $0.uppercased() } + ["ấ", "Ậ", "ợ", "ự", "ạ", "á", "ý"]
        for _ in 0..<20_000 {
            guard let letter = written.randomElement(using: &generator) else { continue }
            let text = letter + generator.text(of: Sample.marks, upTo: 4)
            let wanted = text.nfc
            // Letters such as ŏ and ṹ lie outside the Vietnamese repertoire.
            guard wanted.unicodeScalars.count == 1, Sample.syllableLetters.contains(wanted.values[0]) else { continue }
            #expect(composed(text).values == wanted.values, "\(text.values)")
        }
    }

    @Test func resultIsCanonicallyEquivalentAndStable() {
        var generator = Generator(state: 2)
        let pool =
            Sample.vowels + Sample.marks + ["n", "Đ", " ", "ậ", "\u{340}", "\u{341}", "\u{327}", "\u{20D0}", "한", "😀"]
        for _ in 0..<20_000 {
            let text = generator.text(of: pool, upTo: 8)
            let once = composed(text)
            #expect(once.nfd.values == text.nfd.values, "\(text.values)")
            #expect(composed(once).values == once.values)
        }
    }

    @Test func whatIsNotVietnameseStays() {
        for text in [
            "", "n\u{303}", "c\u{327}", "a\u{308}", "\u{301}", "\u{301}a", "e\u{308}\u{301}",
        ] {
            #expect(composed(text).values == text.values)
        }
        #expect(composed("a\u{301}\u{302}").values == [0xE1, 0x302])
        #expect(composed("a\u{302}\u{323}").values == [0x1EAD])
        #expect(composed("a\u{341}").values == [0xE1])
    }

    @Test func aLongRunOfMarksIsNoTrouble() {
        let text = "a" + String(repeating: "\u{301}\u{323}", count: 50_000)
        #expect(composed(text).unicodeScalars.count == 100_000)
    }
}

@Suite struct FoldingTests {
    @Test func namesFold() {
        #expect(folded("Đào Viên") == "dao vien")
        #expect(folded("NGUYỄN THỊ THUÝ") == "nguyen thi thuy")
        #expect(folded("148/QĐ-TTg") == "148/qd-ttg")
        #expect(folded("Ưu Ơi Ăn Â") == "uu oi an a")
        #expect(folded("a\u{A0}b\u{202F}c\u{2007}d") == "a b c d")
        #expect(folded("a\u{200B}b\u{200C}\u{200D}\u{FEFF}\u{AD}c") == "abc")
        #expect(folded("İstanbul Ñandú ΑΘΗΝΑ") == "istanbul nandu αθηνα")
        #expect(folded("“ – ” ł ø 漢 😀") == "“ – ” ł ø 漢 😀")
    }

    @Test func agreesWithDecompositionOnEverySyllable() {
        for syllable in Sample.syllables {
            for text in [syllable, syllable.uppercased(), syllable.nfd] {
                let wanted = text.nfd.lowercased().unicodeScalars
                    .filter { !(0x300..<0x370).contains($0.value) }
                    .map { $0 == "đ" ? "d" : String($0) }.joined()
                #expect(folded(text).values == wanted.values)
            }
        }
    }

    @Test func latinLettersLoseTheirMarks() {
        for value in UInt32(0xC0)...0x17F {
            guard let scalar = Unicode.Scalar(value), ![0xD0, 0xF0, 0x110, 0x111].contains(value) else { continue }
            let wanted = String(scalar).nfd.lowercased().nfd.unicodeScalars
                .filter { !(0x300..<0x370).contains($0.value) }.map { String($0) }.joined()
            #expect(folded(String(scalar)).values == wanted.values, "\(scalar)")
        }
    }

    /// Ð, ð and Ɖ are typed and pasted for Đ and đ; wherever text comes in, is looked for or is put in order they are.
    @Test func lettersThatLookLikeTheBarredDAreIt() {
        let written = "\u{D0}ào Viên, \u{189}ại \u{110}ồng, \u{F0}ường"
        let meant = "Đào Viên, Đại Đồng, đường"
        #expect(composed(written).values == meant.values)
        #expect(composed(written.nfd).values == meant.values)
        #expect(folded(written) == folded(meant))
        #expect(matchKey(written) == matchKey(meant))
        #expect(sortKey(written) == sortKey(meant))
        #expect(composedMarks("\u{D0}").values == [0xD0])
    }
}
