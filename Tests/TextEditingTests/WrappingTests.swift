// Wrapping and clipping: nothing lost, nothing too wide, no letter cut.

import Testing
import TextEditing

@Suite struct WrappingTests {
    static let examples: [(text: String, width: Int, lines: [String])] = [
        ("Xin chào các bạn", 8, ["Xin chào", "các bạn"]),
        ("Xin chào các bạn", 9, ["Xin chào", "các bạn"]),
        ("đường", 2, ["đư", "ờn", "g"]),
        ("ở nghiêng lắm", 5, ["ở", "nghiê", "ng", "lắm"]),
        ("một\n\nhai", 9, ["một", "", "hai"]),
        ("漢字漢", 3, ["漢", "字", "漢"]),
        ("漢字", 1, ["漢", "字"]),
        ("ấy à", 0, ["ấ", "y", "à"]),
        ("ấy à", -7, ["ấ", "y", "à"]),
        ("30\u{A0}triệu đồng", 8, ["30\u{A0}triệu", "đồng"]),
        ("a\tb\u{1B}c\r\nd", 9, ["a b\u{FFFD}c", "d"]),
        ("", 5, [""]),
    ]

    @Test(arguments: examples) func readingText(_ example: (text: String, width: Int, lines: [String])) {
        for form in 0..<2 {
            let lines = wrapped(twins(example.text)[form], width: example.width, columnWidth: columns)
            #expect(lines.count == example.lines.count)
            for (line, expected) in zip(lines, example.lines) { #expect(identical(line, twins(expected)[form])) }
        }
    }

    @Test func spacesHangOverTheEnd() {
        let lines = wrap("ấy    à  ", width: 3, columnWidth: columns)
        #expect(lines.map(\.text) == ["ấy    ", "à  "])
        #expect(lines.map(\.range) == [0..<6, 6..<9])
        #expect(lines.map(\.endsParagraph) == [false, true])
    }

    @Test(arguments: 0..<200) func nothingIsLostAndNothingTooWide(seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        let text = generator.text(upTo: 60).filter { $0 != "\r\n" }
        let width = Int.random(in: -1...20, using: &generator)
        let lines = wrap(text, width: width, columnWidth: columns)
        let joined = lines.map { $0.text + ($0.endsParagraph ? "\n" : "") }.joined()
        #expect(identical(joined, text + "\n"))
        let characters = Array(text)
        for line in lines {
            #expect(identical(line.text, String(characters[line.range])))
            var visible = line.text
            while visible.last == " " || visible.last == "\t" { visible.removeLast() }
            #expect(visible.map(columns).reduce(0, +) <= max(1, width) || visible.count == 1)
        }
    }

    static let cuts: [(text: String, width: Int, result: String)] = [
        ("Thất Khê", 8, "Thất Khê"),
        ("Thất Khê", 7, "Thất K…"),
        ("Thất Khê", 6, "Thất…"),
        ("Thất Khê", 1, "…"),
        ("Thất Khê", 0, ""),
        ("Thất Khê", -1, ""),
        ("漢字漢", 4, "漢…"),
        ("漢字漢", 5, "漢字…"),
        ("a\nb\u{1B}\tc", 9, "a b\u{FFFD} c"),
        ("", 3, ""),
    ]

    @Test(arguments: cuts) func clipping(_ example: (text: String, width: Int, result: String)) {
        for form in 0..<2 {
            let result = clipped(twins(example.text)[form], toWidth: example.width, columnWidth: columns)
            #expect(identical(result, twins(example.result)[form]))
        }
        #expect(clipped("abcd", toWidth: 2, columnWidth: columns, ellipsis: "...") == "ab")
    }
}
