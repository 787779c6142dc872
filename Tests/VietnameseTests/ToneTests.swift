// Taking tones off and putting them on, and where they stand in a syllable.

import Testing
import Vietnamese

@Suite struct ToneTests {
    @Test func everyVowelSplitsAndJoins() throws {
        for vowel in Sample.vowels + Sample.vowels.map({ $0.uppercased() }) {
            let base = try #require(vowel.unicodeScalars.first)
            #expect(isVietnameseVowel(base))
            for (tone, mark) in zip(Tone.allCases, Sample.tones) {
                let written = try #require((vowel + mark).nfc.unicodeScalars.first)
                #expect(applyTone(tone, to: base) == written)
                #expect(applyTone(.level, to: written) == base)
                #expect(tone.combiningMark.map { String($0) } ?? "" == mark)
            }
        }
        #expect(Tone.grave < Tone.dot)
    }

    @Test func whatIsNoVowelIsLeftAlone() {
        for scalar in ["đ", "b", "1", "ñ", "ö", "漢", "\u{301}"] as [Unicode.Scalar] {
            #expect(applyTone(.acute, to: scalar) == nil)
            #expect(!isVietnameseVowel(scalar))
        }
    }

    @Test(arguments: [
        ("hòa", "hoà"), ("khỏe", "khoẻ"), ("thủy", "thuỷ"), ("Hòa Bình", "Hoà Bình"), ("TÒA", "TOÀ"), ("úy", "uý"),
    ])
    func openSyllablesDifferByStyle(_ old: String, _ new: String) {
        for text in [old, new, old.nfd, new.nfd] {
            #expect(placingTones(text, .old).values == old.values)
            #expect(placingTones(text, .new).values == new.values)
        }
    }

    @Test(arguments: [
        "hoàn", "loạn", "khoái", "quý", "quả", "quốc", "già", "giữ", "giếng", "gì", "gìn", "của", "mía", "huế", "thuở",
        "được", "người", "nguyễn", "khuấy", "khuỷu", "khoèo", "rượu", "tuyết", "yếu", "ấy", "cứu", "tội", "soóc",
        "huỳnh", "xoáy", "Đắk", "chuẩn", "nghiêng",
    ])
    func rightSpellingsStay(_ text: String) {
        for style in TonePlacement.allCases {
            #expect(placingTones(text, style).values == text.values)
            #expect(placingTones(text.nfd, style).values == text.values)
        }
    }

    @Test(arguments: [
        ("lọan", "loạn"), ("khóai", "khoái"), ("qúy", "quý"), ("gìa", "già"), ("tóan", "toán"), ("hùynh", "huỳnh"),
        ("đựơc", "được"), ("ngừơi", "người"), ("cuả", "của"), ("thúơ", "thuớ"), ("nguỹên", "nguyễn"),
    ])
    func misplacedTonesMove(_ text: String, _ wanted: String) {
        for style in TonePlacement.allCases { #expect(placingTones(text, style).values == wanted.values) }
    }

    @Test(arguments: ["", "Websizé", "càfé", "naïvé", "xoáxoá", "aóeu", "oàr", "ñoà", "o\u{308}oà"])
    func whatIsNoSyllableStays(_ text: String) {
        for style in TonePlacement.allCases { #expect(placingTones(text, style).values == composed(text).values) }
    }

    @Test func placingTwiceIsPlacingOnce() {
        for syllable in Sample.syllables {
            let old = placingTones(syllable, .old)
            #expect(placingTones(old, .old).values == old.values)
            #expect(placingTones(placingTones(old, .new), .old).values == old.values)
            #expect(folded(old) == folded(syllable))
        }
    }
}
