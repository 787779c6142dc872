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
        ("Chi Lăng", "xã Chi Lăng", Nearness.exact, true),
        ("Lăng Chi", "xã Chi Lăng", .exact, false),
        ("chi lang", "xã Chi Lăng", .folded, true),
        ("lang chi", "xã Chi Lăng", .folded, false),
        ("chi minh", "xã Chi Lăng", .none, false),
        ("chí lăng", "Chi Lăng", .toneless, true),
        ("chi lăng", "Chí Lăng", .asTyped, true),
        ("ma", "ma", .exact, true), ("ma", "mã", .toneless, true), ("ma", "mâ", .folded, true),
        ("đien", "điện", .asTyped, true), ("đien", "diễn", .folded, true), ("tiêng", "tiếng", .asTyped, true),
        ("tiềng", "tiếng", .toneless, true), ("tiéng", "tiếng", .folded, true), ("hoá", "hóa", .exact, true),
        ("tuoí", "tươi", .folded, true),
        ("tuôi", "tuổi", .asTyped, true),
        ("trám den", "trám đen", .asTyped, true), ("trám den", "tràm đen", .toneless, true),
        ("chi la", "chi lan", .exact, true), ("ch lan", "chi lan", .none, false),
        ("hoà bình", "Hòa Bình", .exact, true), ("hoa binh", "Hoà Bình", .toneless, true),
        ("quý", "qúy", .exact, true), ("148", "148", .exact, true),
        ("", "a", .none, false), ("a", "", .none, false),
    ])
    func qualities(_ query: String, _ text: String, _ nearness: Nearness, _ isTogether: Bool) {
        for query in [query, query.nfd] {
            for text in [text, text.nfd] {
                let wanted = MatchQuality(nearness: nearness, isTogether: isTogether)
                #expect(SearchQuery(query).quality(in: text) == wanted, "\(query) \(text)")
            }
        }
    }

    @Test(arguments: [
        ("\"chi lang\"", "Chi Lăng, lang chi", ["Chi Lăng"]), ("“lang chi”", "Chi Lăng", []),
        ("\"chi la", "Chi Lăng, chi nhánh", ["Chi Lă"]), ("\"chi la\"", "Chi Lăng", []),
        ("xa \"chi lang\" moi", "xã mới Chi Lăng", ["xã", "mới", "Chi Lăng"]), ("\"\"", "Chi", []),
        ("chi \"chi lang\"", "chi Chi Lăng", ["chi", "Chi Lăng"]), ("5\"", "5, 51", ["5"]),
    ])
    func wordsInQuotationMarksStandTogether(_ query: String, _ text: String, _ wanted: [String]) {
        #expect(matches(of: query, in: text).map { String(text[$0]) } == wanted)
    }

    /// Where a word with marks stands as it was typed, what is only like it is not shown as found.
    @Test func theNearestPlacesAreFound() {
        func found(_ query: String, _ text: String) -> [String] {
            matches(of: query, in: text).map { String(text[$0]) }
        }
        #expect(found("má", "ma, má, mà") == ["má"])
        #expect(found("má", "ma, mà, mâ") == ["ma", "mà"])
        #expect(found("má", "mâ") == ["mâ"])
        #expect(found("ma", "ma, má, mâ") == ["ma", "má", "mâ"])
    }

    @Test func marksWeighMoreThanPlaces() {
        let all = Nearness.allCases.flatMap { nearness in
            [false, true].map { MatchQuality(nearness: nearness, isTogether: $0) }
        }
        #expect(all.shuffled().sorted() == all)
    }

    /// What the spelling index is asked for and what is seen in a text are the same rule.
    @Test func spellingsAreTheWordsThatAreSoNear() {
        let syllables = Array(Set(Sample.syllables.map { placingTones($0, .old) })).sorted()
        let likeness = Dictionary(grouping: syllables) { folded($0) }
        var generator = Generator(state: 11)
        for _ in 0..<300 {
            guard let typed = syllables.randomElement(using: &generator) else { continue }
            let stripped = Bool.random(using: &generator) ? folded(typed) : typed
            for query in [stripped, typed.replacing("đ", with: "d")] {
                guard let word = SearchQuery(query + "\"").words.first else { continue }
                for nearness in [Nearness.exact, .asTyped, .toneless] {
                    let spellings = word.spellings(nearness).map { Set($0.map { placingTones($0, .old) }) }
                    for text in likeness[folded(query)] ?? [] {
                        let isNear = SearchQuery(query + "\"").quality(in: text).nearness >= nearness
                        #expect(isNear == (spellings?.contains(text) ?? true), "\(query) \(text) \(nearness)")
                    }
                }
            }
        }
    }

    @Test func everyNameFindsItself() {
        for name in Sample.names {
            #expect(SearchQuery(name).quality(in: "xem " + name.nfd) == .init(nearness: .exact, isTogether: true))
            #expect(SearchQuery(folded(name)).quality(in: name).nearness >= .folded)
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

    @Test func nothingIsOneSlipFromNothing() {
        #expect(slips(of: folded("\u{301}")) == [])
        #expect(!slips(of: "a").isEmpty)
        // A pasted text without blanks is no word.
        #expect(slips(of: String(repeating: "ab", count: 3000)) == [])
    }
}
