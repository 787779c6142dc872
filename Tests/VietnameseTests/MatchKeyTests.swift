// One key for the spellings of one name, and different keys for different names.

import Testing
import Vietnamese

@Suite struct MatchKeyTests {
    @Test(arguments: [
        ("Hoà Bình", "hòa bình"), ("Khối Đảng – Đoàn thể", "Khối Đảng-Đoàn thể"), ("Xã Trung Thành", "xã trung thành"),
        ("  Chi\u{A0}Lăng ", "Chi Lăng"), ("Chi\tLăng\n", "Chi Lăng"), ("Chi\u{200B} Lăng\u{FEFF}", "Chi Lăng"),
        ("Kinh tế — Hạ tầng", "Kinh tế\u{2212}Hạ tầng"), ("HTX “Hồng Nhung”", "HTX \"Hồng Nhung\""),
        ("H’Mông", "H'Mông"), ("Tân Minh.", "Tân Minh"), ("Tân Minh ;. ", "Tân Minh"), ("LOẠN", "lọan"),
        ("Thuỷ", "THỦY"), ("Qúy", "Quý"), ("a\u{200B}\u{301}", "á"), ("A  - B", "a-b"),
    ])
    func spellingsOfOneName(_ left: String, _ right: String) {
        #expect(matchKey(left).values == matchKey(right).values)
        #expect(matchKey(left.nfd).values == matchKey(right).values)
    }

    @Test(arguments: [
        ("Chi Lăng", "Chí Lăng"), ("Tân Minh", "Tấn Minh"), ("Đào Viên", "Dào Viên"), ("Xã 1", "Xã 10"), ("a b", "ab"),
        ("Kinh tế – Hạ tầng", "Kinh tế và Hạ tầng"),
    ])
    func differentNames(_ left: String, _ right: String) { #expect(matchKey(left) != matchKey(right)) }

    @Test func keyOfAKeyIsItself() {
        var generator = Generator(state: 6)
        let pool =
            Sample.vowels + Sample.marks + [
                "Đ", "H", "n", " ", "\u{A0}", "–", "-", ".", ";", "”", "\u{200B}", "İ", "Ñ", "q", "g",
            ]
        for _ in 0..<20_000 {
            let key = matchKey(generator.text(of: pool, upTo: 8))
            #expect(matchKey(key).values == key.values, "\(key.values)")
        }
        for name in Sample.names + Sample.syllables {
            #expect(matchKey(name.nfd).values == matchKey(name.nfc).values)
            #expect(matchKey(name.uppercased()).values == matchKey(name).values)
        }
    }

    @Test func emptyStaysEmpty() {
        for text in ["", " ", ". , ;", "\u{200B}"] { #expect(matchKey(text).isEmpty) }
    }
}
