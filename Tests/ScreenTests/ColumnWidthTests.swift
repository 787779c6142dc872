// Letters take the columns a terminal gives them, and nothing that moves a terminal's cursor gets through.

import Screen
import Testing

@Suite struct ColumnWidthTests {
    @Test func vietnameseIsOneColumnALetterInBothForms() {
        #expect(columnWidth("Thất Khê") == 8)
        #expect(columnWidth("Tha\u{302}\u{301}t Khe\u{302}") == 8)
        #expect(columnWidth("đĐươ") == 4)
    }

    @Test func wideLettersTakeTwo() {
        #expect(columnWidth("漢字") == 4)
        #expect(columnWidth("ｶ") == 1)
        #expect(columnWidth("Ａ") == 2)
        #expect(columnWidth("🌾") == 2)
        #expect(columnWidth("한") == 2)
    }

    @Test func signsAndLinesOfTheScreenTakeOne() {
        #expect(columnWidth("│─┌●◐○…✓✗▌◷›·▏") == 14)
    }

    @Test func marksAndJoinersAloneTakeNone() {
        for letter: Character in ["\u{301}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{FE0F}", "\u{AD}"] {
            #expect(columnWidth(letter) == 0)
        }
        #expect(columnWidth("") == 0)
    }

    @Test func controlsBecomeADot() {
        for letter: Character in [
            "\u{0}", "\u{7}", "\u{1B}", "\n", "\r", "\r\n", "\u{7F}", "\u{9B}", "\u{202E}", "\u{2066}", "\u{200F}",
        ] {
            #expect(drawable(letter) == "·")
        }
        #expect(drawable("\t") == " ")
        #expect(drawable("\u{A0}") == " ")
    }

    @Test func joinedEmojiBecomeTheirFirst() {
        #expect(drawable("👩‍🌾") == "👩")
        #expect(drawable("👍🏽") == "👍")
        #expect(drawable("❤️") == "❤")
        #expect(drawable("e\u{200D}\u{302}") == "e\u{302}")
    }

    @Test func whatIsDrawnHoldsNoControlAndIsAtMostTwoWide() {
        for value in Array(UInt32(0)...0x3000) + stride(from: 0x3000, to: 0x30000, by: 11) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for letter in [Character(scalar), Character("e\(scalar)".last.map(String.init) ?? "e")] {
                let drawn = drawable(letter)
                let isSafe = drawn.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) }
                if !isSafe || !(0...2).contains(columnWidth(drawn)) { Issue.record("U+\(String(value, radix: 16))") }
            }
        }
    }

    @Test func aTextIsAsWideAsWhatIsWritten() {
        for text in ["xã\n\thội", "👩‍🌾 lúa", "a\u{200B}b", "漢\u{301}", "\u{301}a", "e\u{302}\u{323}\u{7}"] {
            var grid = Surface(size: Size(rows: 1, columns: 40))
            #expect(grid.write(text, row: 0, column: 0) == columnWidth(text))
        }
    }
}
