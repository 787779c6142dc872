import Testing
// Anchors: they stay on their words whatever happens around them, and are gone when the words are.
import TextEditing

@Suite struct AnchorTests {
    /// The anchor on a quote, drawn after an edit as the text with [ ] around it; nil when it is gone.
    private func moved(_ marked: String, to new: String) -> String? {
        let parts = marked.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        let start = parts[0].count
        let anchor = TextAnchor(start..<start + parts[1].count, in: parts.joined())
        guard let found = anchor.moved(through: TextComparison(from: parts.joined(), to: new)) else { return nil }
        let letters = Array(new)
        #expect(String(letters[found.range]) == found.quote)
        return String(letters[..<found.range.lowerBound]) + "[" + found.quote + "]"
            + String(letters[found.range.upperBound...])
    }

    @Test(arguments: [
        ("xã |hỗ trợ vốn| cho hộ", "xã hỗ trợ vốn cho hộ", "xã [hỗ trợ vốn] cho hộ"),
        ("xã |hỗ trợ vốn| cho hộ", "Năm nay xã Tân Minh hỗ trợ vốn", "Năm nay xã Tân Minh [hỗ trợ vốn]"),
        ("xã |hỗ trợ vốn| cho hộ", "xã hỗ trợ thêm vốn cho hộ", "xã [hỗ trợ thêm vốn] cho hộ"),
        ("xã |hỗ trợ vốn| cho hộ", "xã cấp trợ vốn cho hộ", "xã [cấp trợ vốn] cho hộ"),
        ("xã |hỗ trợ vốn| cho hộ", "xã hỗ trợ tiền cho hộ", "xã [hỗ trợ tiền] cho hộ"),
        ("xã |hỗ trợ vốn| cho hộ", "xã hỗ trợ cho hộ", "xã [hỗ trợ] cho hộ"),
        ("xã |hỗ trợ vốn| cho hộ", "xã sẽ hỗ trợ vốn ngay cho hộ", "xã sẽ [hỗ trợ vốn] ngay cho hộ"),
        ("một hai |ba bốn| năm", "một HAI BA bốn năm", "một HAI BA [bốn] năm"),
        ("A đi. |B về.| C ở.", "B về. A đi. C ở.", "[B về.] A đi. C ở."),
        ("|đầu| cuối", "đầu tiên cuối", "[đầu] tiên cuối"),
        ("đầu |cuối|", "đầu trước cuối", "đầu trước [cuối]"),
    ]) func anchorsFollowTheirWords(marked: String, new: String, expected: String) {
        #expect(moved(marked, to: new) == expected)
    }

    @Test func anAnchorWithoutItsWordsIsGone() {
        #expect(moved("xã |hỗ trợ vốn| cho hộ", to: "xã cho hộ") == nil)
        #expect(moved("xã |hỗ trợ, vốn.| cho hộ", to: "xã nghề, tiền. cho hộ") == nil)
        #expect(moved("xã |vốn|", to: "") == nil)
    }

    @Test func decomposingATextMovesNothing() {
        let forms = twins("đề nghị |hỗ trợ tiếng Việt| cho xã")
        #expect(
            moved(forms[0], to: forms[1].split(separator: "|").joined())
                == forms[0].replacing("|hỗ", with: "[hỗ").replacing("Việt|", with: "Việt]"))
    }

    @Test func rangesOutsideTheTextAreCut() {
        #expect(TextAnchor(3..<90, in: "một hai").quote == " hai")
        #expect(TextAnchor(90..<95, in: "một hai") == TextAnchor(range: 7..<7, quote: ""))
        let lost = TextAnchor(range: 900..<950, quote: "hai")
        #expect(lost.moved(through: TextComparison(from: "một hai", to: "một")) == nil)
    }

    @Test func randomEditsElsewhereLeaveAnAnchorOnItsWords() {
        var random = SeededGenerator(state: 23)
        for _ in 0..<250 {
            // Each word stands once, so that there is no doubt which ones are meant.
            var words = (0..<40).map { "từ\($0)" }
            let start = Int.random(in: 5..<30, using: &random)
            let own = start..<start + Int.random(in: 1...5, using: &random)
            let place = words[..<own.lowerBound].reduce(0) { $0 + $1.count + 1 }
            let quote = words[own].joined(separator: " ")
            let old = words.joined(separator: " ")
            for index in words.indices where !own.contains(index) {
                switch Int.random(in: 0..<6, using: &random) {
                case 0: words[index] = ""
                case 1: words[index] += " mới\(index)"
                case 2: words[index] = "khác\(index)"
                default: break
                }
            }
            let new = words.filter { !$0.isEmpty }.joined(separator: " ")
            let anchor = TextAnchor(place..<place + quote.count, in: old)
            #expect(anchor.quote == quote)
            #expect(anchor.moved(through: TextComparison(from: old, to: new))?.quote == quote)
        }
    }

    @Test func anchorsNeverLeaveTheText() {
        var random = SeededGenerator(state: 31)
        for _ in 0..<250 {
            let old = random.text(upTo: 20)
            let new = edited(old, &random)
            let start = Int.random(in: 0...old.count, using: &random)
            let anchor = TextAnchor(start..<start + Int.random(in: 0...6, using: &random), in: old)
            guard let found = anchor.moved(through: TextComparison(from: old, to: new)) else { continue }
            let letters = Array(new)
            #expect(!found.range.isEmpty && found.range.upperBound <= letters.count)
            if found.range.upperBound <= letters.count { #expect(String(letters[found.range]) == found.quote) }
        }
    }
}
