// Where a query stands in a text and how well it is answered.

import Testing
import Vietnamese

@Suite struct SearchTests {
    @Test(arguments: [
        ("chi lang", "Xã Chi Lăng", ["Chi", "Lăng"]),
        ("dai", "Đại Đồng, ĐÀI, đa", ["Đại", "ĐÀI"]),
        ("đ", "Đại dương Đồng", ["Đ", "Đ"]),
        ("chí", "Chi Lăng, Chí Minh", ["Chí"]),
        ("chi", "Chi Lăng, Chí Minh", ["Chi", "Chí"]),
        ("hoà", "Hòa, hoà, hoàn, hóa", ["Hòa", "hoà", "hoà"]),
        ("hòa", "Hòa, hoà, hóa", ["Hòa", "hoà"]),
        ("loạn", "lọan", ["lọan"]),
        ("148/qđ", "148/QĐ-TTg", ["148", "QĐ"]),
        ("th thạch", "thạch", ["thạch"]),
        ("ach", "thạch", []),
        ("", "thạch", []), (" - ", "a - b", []),
        ("ж漢", "Ж漢字", ["Ж漢"]),
        ("01du", "01dự án", ["01dự"]),
        ("ñ", "Ñandu nandu", ["Ñ"]), ("nan", "Ñandu", ["Ñan"]),
        ("chi\u{A0}lang", "Chi\u{A0}Lăng", ["Chi", "Lăng"]),
    ])
    func placesOfWords(_ query: String, _ text: String, _ wanted: [String]) {
        for query in [query, query.nfd] {
            for text in [text, text.nfd] {
                #expect(matches(of: query, in: text).map { String(text[$0]) } == wanted)
            }
        }
    }

    @Test func rangesIncludeMarksAndZeroWidths() {
        let text = "x Chi\u{301}\u{200B}nh"
        #expect(matches(of: "chi", in: text).map { text[$0].unicodeScalars.count } == [5])
    }

    @Test(arguments: [
        ("Chi Lăng", "xã Chi Lăng", MatchQuality.exactPhrase),
        ("Lăng Chi", "xã Chi Lăng", .exactWords),
        ("chi lang", "xã Chi Lăng", .foldedPhrase),
        ("lang chi", "xã Chi Lăng", .foldedWords),
        ("chi minh", "xã Chi Lăng", .none),
        ("chí lăng", "Chi Lăng", .foldedPhrase),
        ("chi lăng", "Chí Lăng", .exactPhrase),
        ("ma", "ma", .exactPhrase), ("ma", "mã", .foldedPhrase),
        ("chi la", "chi lan", .exactPhrase), ("ch lan", "chi lan", .exactWords),
        ("hoà bình", "Hòa Bình", .exactPhrase), ("hoa binh", "Hoà Bình", .foldedPhrase),
        ("", "a", .none), ("a", "", .none),
    ])
    func qualities(_ query: String, _ text: String, _ wanted: MatchQuality) {
        for query in [query, query.nfd] {
            for text in [text, text.nfd] { #expect(matchQuality(query: query, text: text) == wanted) }
        }
    }

    @Test func betterIsGreater() {
        #expect(MatchQuality.allCases.sorted() == [.none, .foldedWords, .foldedPhrase, .exactWords, .exactPhrase])
    }

    @Test func everyNameFindsItself() {
        for name in Sample.names {
            #expect(matchQuality(query: name, text: "xem " + name.nfd) == .exactPhrase)
            #expect(matchQuality(query: folded(name), text: name) >= .foldedPhrase)
            #expect(!matches(of: folded(name), in: name).isEmpty)
        }
    }

    @Test func nothingBreaksOnAnyText() {
        var generator = Generator(state: 7)
        let pool = Sample.vowels + Sample.marks + ["Đ", " ", "-", "\u{200D}", "😀", "👨‍👩‍👧", "\r\n", "1", "한", "İ"]
        for _ in 0..<5_000 {
            let text = generator.text(of: pool, upTo: 10)
            let found = matches(of: generator.text(of: pool, upTo: 3), in: text)
            for (left, right) in zip(found, found.dropFirst()) { #expect(left.upperBound <= right.lowerBound) }
            #expect(found.allSatisfy { !text[$0].isEmpty })
        }
    }
}
