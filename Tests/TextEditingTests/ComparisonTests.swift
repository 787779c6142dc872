// Differences by syllable: what they say, that they lose nothing, and that they are made for reading.
import Foundation
import Testing
import TextEditing

/// A comparison in a line: [-removed-], {+added+}.
private func drawn(_ segments: [TextComparison.Segment]) -> String {
    segments.map {
        switch $0.change {
        case .same: $0.text
        case .removed: "[-\($0.text)-]"
        case .added: "{+\($0.text)+}"
        }
    }.joined()
}

private func drawn(_ old: String, _ new: String) -> String { drawn(TextComparison(from: old, to: new).segments) }

@Suite struct ComparisonTests {
    @Test(arguments: [
        ("", "", ""),
        ("", "Có", "{+Có+}"),
        ("Có", "", "[-Có-]"),
        ("xã Tân Minh", "xã Tân Minh", "xã Tân Minh"),
        ("xã Tân Minh", "xã Tân Tiến", "xã Tân [-Minh-]{+Tiến+}"),
        ("hoà giải", "hoạ giải", "[-hoà-]{+hoạ+} giải"),
        ("đề nghị báo cáo", "đề nghị các xã báo cáo", "đề nghị {+các xã +}báo cáo"),
        ("đề nghị báo cáo", "đề nghị báo cáo gấp", "đề nghị báo cáo{+ gấp+}"),
        ("ngày 10/12/ 2021", "ngày 10/12/2019", "ngày 10/12/[- 2021-]{+2019+}"),
        ("10/12/ 2021", "10/12/2021", "10/12/[- -]2021"),
        ("một hai", "một  hai", "một[- -]{+  +}hai"),
    ]) func changesAreWholeSyllables(old: String, new: String, expected: String) {
        #expect(drawn(old, new) == expected)
    }

    @Test func scrapsBetweenChangesAreTakenIn() {
        #expect(drawn("giống, vốn", "cây, tiền") == "[-giống, vốn-]{+cây, tiền+}")
        #expect(
            drawn("hỗ trợ tập huấn nghề và tư vấn giới thiệu", "mở gian hàng hội chợ và quảng bá thương hiệu mới")
                == "[-hỗ trợ tập huấn nghề và tư vấn giới thiệu-]{+mở gian hàng hội chợ và quảng bá thương hiệu mới+}")
        // Small changes leave even one word between them.
        #expect(drawn("năm 2023 của huyện", "quý 2023 cho huyện") == "[-năm-]{+quý+} 2023 [-của-]{+cho+} huyện")
    }

    @Test func anAddedSentenceOrParagraphIsMarkedAsOne() {
        #expect(drawn("Xã họp. Xã báo.", "Xã họp. Xã hỏi. Xã báo.") == "Xã họp. {+Xã hỏi. +}Xã báo.")
        #expect(
            drawn("Hỗ trợ vốn.\nHỗ trợ nghề.", "Hỗ trợ vốn.\nHỗ trợ cây.\nHỗ trợ nghề.")
                == "Hỗ trợ vốn.\n{+Hỗ trợ cây.\n+}Hỗ trợ nghề.")
        #expect(drawn("A.\nB.\nC.", "A.\nC.") == "A.\n[-B.\n-]C.")
    }

    @Test func composedAndDecomposedLettersAreTheSame() {
        let text = "Đề nghị Ủy ban nhân dân xã hỗ trợ tiếng Việt"
        let forms = twins(text)
        #expect(!identical(forms[0], forms[1]))
        let comparison = TextComparison(from: forms[0], to: forms[1])
        #expect(comparison.isEmpty)
        #expect(comparison.segments.map(\.change) == [.same])
        #expect(identical(comparison.segments.first?.text ?? "", forms[1]))
        let edited = TextComparison(from: forms[1], to: forms[0].replacingOccurrences(of: "xã", with: "thôn"))
        #expect(drawn(edited.segments) == "Đề nghị Ủy ban nhân dân [-xã-]{+thôn+} hỗ trợ tiếng Việt")
    }

    @Test func longTextsThatShareNothingAreOneChange() {
        var random = SeededGenerator(state: 3)
        func words(_ letters: [String]) -> String {
            (0..<4000).map { _ in
                (letters.randomElement(using: &random) ?? "") + String(Int.random(in: 0..<60, using: &random))
            }
            .joined(separator: " ")
        }
        let comparison = TextComparison(from: words(["a", "b"]), to: words(["x", "y"]))
        #expect(comparison.segments.map(\.change) == [.removed, .added])
    }

    @Test func editsInALongTextAreFoundOneByOne() {
        let words = (0..<4000).map { "từ\($0 % 900)" }
        var edited = words
        let places = stride(from: 7, to: 4000, by: 40)
        for place in places { edited[place] = "mới" }
        let comparison = TextComparison(from: words.joined(separator: " "), to: edited.joined(separator: " "))
        #expect(comparison.segments.filter { $0.change == .removed }.map(\.text) == places.map { words[$0] })
        #expect(comparison.segments.filter { $0.change == .added }.allSatisfy { $0.text == "mới" })
    }

    @Test func beyondTheBoundedEffortAnchorsHoldTheTextTogether() {
        let kept = (0..<300).map { "giữ\($0)" }.joined(separator: " ")
        func noise(_ seed: String) -> String { (0..<1500).map { "\(seed)\($0)" }.joined(separator: " ") }
        let comparison = TextComparison(
            from: noise("a") + " " + kept + " " + noise("b"), to: noise("c") + " " + kept + " " + noise("d"))
        #expect(comparison.segments.map(\.change) == [.removed, .added, .same, .removed, .added])
        #expect(comparison.segments.first { $0.change == .same }?.text == " " + kept + " ")
    }

    @Test func segmentsGiveBackBothTexts() {
        var random = SeededGenerator(state: 11)
        for round in 0..<500 {
            random.joinsOnly = round.isMultiple(of: 5)
            let old = random.text(upTo: 40)
            let new = round.isMultiple(of: 3) ? random.text(upTo: 40) : edited(old, &random)
            check(old, new)
        }
    }

    @Test func repetitiveTextsAreComparedToo() {
        var random = SeededGenerator(state: 5)
        for _ in 0..<400 {
            func text() -> String {
                (0..<Int.random(in: 0...30, using: &random)).map { _ in
                    ["a", "b", " ", "a ", ".", "\n"].randomElement(using: &random) ?? ""
                }.joined()
            }
            check(text(), text())
        }
    }

    private func check(_ old: String, _ new: String) {
        let comparison = TextComparison(from: old, to: new)
        let segments = comparison.segments
        #expect(segments.filter { $0.change != .added }.map(\.text).joined() == old)
        #expect(segments.filter { $0.change != .removed }.map(\.text).joined() == new)
        #expect(comparison.isEmpty == (old == new))
        let (left, right) = (Array(old), Array(new))
        var (i, j) = (0, 0)
        var last: TextComparison.Segment?
        for segment in segments {
            #expect(segment.oldRange.lowerBound == i && segment.newRange.lowerBound == j)
            #expect(segment.oldRange.isEmpty == (segment.change == .added))
            #expect(segment.newRange.isEmpty == (segment.change == .removed))
            (i, j) = (segment.oldRange.upperBound, segment.newRange.upperBound)
            #expect(i <= left.count && j <= right.count)
            let whole = segment.change == .removed ? String(left[segment.oldRange]) : String(right[segment.newRange])
            #expect(whole == segment.text)
            if segment.change == .same { #expect(String(left[segment.oldRange]) == segment.text) }
            // Neighbours differ in fate, and no syllable lies across a boundary.
            #expect(last?.change != segment.change)
            if let last, last.change != .removed || segment.change != .added {
                let text = last.change == .removed || segment.change == .removed ? left : right
                let edge =
                    last.change == .removed || segment.change == .removed
                    ? segment.oldRange.lowerBound : segment.newRange.lowerBound
                if edge > 0, edge < text.count {
                    #expect(
                        !(text[edge - 1].isLetter && text[edge].isLetter),
                        "\(old.debugDescription) \(new.debugDescription)")
                }
            }
            last = segment
        }
        #expect(i == left.count && j == right.count)
        checkColumns(comparison, left, right)
    }

    private func checkColumns(_ comparison: TextComparison, _ left: [Character], _ right: [Character]) {
        let pairs = comparison.sideBySide()
        func lines(_ text: [Character]) -> [String] {
            text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { String($0) }
        }
        #expect(pairs.compactMap(\.old).map { String(left[$0.range]) } == lines(left))
        #expect(pairs.compactMap(\.new).map { String(right[$0.range]) } == lines(right))
        for pair in pairs {
            #expect(pair.old != nil || pair.new != nil)
            if let old = pair.old {
                #expect(old.segments.map(\.text).joined() == String(left[old.range]))
                #expect(old.segments.allSatisfy { $0.change != .added && String(left[$0.oldRange]) == $0.text })
            }
            if let new = pair.new {
                #expect(new.segments.map(\.text).joined() == String(right[new.range]))
                #expect(new.segments.allSatisfy { $0.change != .removed && String(right[$0.newRange]) == $0.text })
            }
        }
    }

    @Test func paragraphsStandBesideWhatTheyBecame() {
        let old = "Mở đầu\nHỗ trợ vốn vay cho thanh niên\n\nKết thúc"
        let new = "Mở đầu\nThêm một đoạn\nHỗ trợ vốn cho thanh niên\n\nHết"
        let pairs = TextComparison(from: old, to: new).sideBySide()
        func column(_ paragraph: TextComparison.Paragraph?) -> String { paragraph.map { drawn($0.segments) } ?? "–" }
        #expect(
            pairs.map { column($0.old) + " | " + column($0.new) } == [
                "Mở đầu | Mở đầu", "– | {+Thêm một đoạn+}",
                "Hỗ trợ vốn [-vay -]cho thanh niên | Hỗ trợ vốn cho thanh niên", " | ", "[-Kết thúc-] | {+Hết+}",
            ])
    }

    @Test func aDividedParagraphStandsBesideItsLargerPart() {
        let pairs = TextComparison(from: "một hai ba bốn năm sáu", to: "một hai\nba bốn năm sáu").sideBySide()
        #expect(pairs.map { $0.old?.range.count } == [nil, 22])
        #expect(pairs.map { $0.new?.range } == [0..<7, 8..<22])
    }
}

/// The text with a few words put in, taken out or replaced.
func edited(_ text: String, _ random: inout SeededGenerator) -> String {
    var pieces = text.map(String.init)
    for _ in 0..<Int.random(in: 0...4, using: &random) {
        let place = Int.random(in: 0...pieces.count, using: &random)
        let end = min(pieces.count, place + Int.random(in: 0...3, using: &random))
        pieces.replaceSubrange(place..<end, with: [random.text(upTo: 2)])
    }
    return pieces.joined()
}
