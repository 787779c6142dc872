// Stand-ins have the width of what they stand for, and leave alone what is drawn right.

import Screen
import Testing

@Suite struct StandInTests {
    private func drawn(_ text: String, _ wrong: [DrawnSubject]) -> String {
        let standIns = StandIns(wrong)
        return String(text.map { standIns.letter(for: $0) })
    }

    @Test func everySignHasAPlainStandInOfItsWidth() {
        #expect(Signs.all.count > 50)
        #expect(Set(Signs.all.map(\.character)).count == Signs.all.count)
        for sign in Signs.all {
            #expect(sign.standIn.isASCII && !sign.standIn.isWhitespace, "\(sign.character)")
            #expect(columnWidth(sign.character) == 1, "\(sign.character)")
        }
        #expect(Set(Signs.lines).isSubset(of: Signs.all.map(\.character)))
    }

    @Test func withoutFindingsNothingChanges() {
        #expect(StandIns().isEmpty)
        #expect(drawn("● Xã │ 漢 e\u{302}", []) == "● Xã │ 漢 e\u{302}")
    }

    @Test func onlyTheSignsThatAreWrongAreReplaced() {
        #expect(drawn("● Xã… │ ◐", [.sign("●"), .sign("│")]) == "* Xã… | ◐")
    }

    @Test func withoutUTF8OnlyPlainLettersAreDrawn() {
        let text = drawn("Tràng Định: đường ưỡn ● 漢 ñ", [.letters])
        #expect(text == "Trang Dinh: duong uon * ? ?")
        #expect(Array(drawn("e\u{302}\u{323}", [.letters]).unicodeScalars) == ["e"])
    }

    @Test func onlyAmbiguousLettersLoseTheirMarks() {
        #expect(drawn("đồng quà ếch", [.ambiguousLetters]) == "dồng qua ếch")
    }

    @Test func marksAreComposedWhereTheyTakeColumns() {
        let letters = drawn("e\u{302}\u{323}n", [.marks]).unicodeScalars
        #expect(Array(letters) == ["\u{1EC7}", "n"])
        // What has no composed form loses its marks.
        #expect(Array(drawn("x\u{302}", [.marks]).unicodeScalars) == ["x"])
    }

    @Test func wideLettersAreReplaced() {
        #expect(drawn("漢 ế", [.wide]) == "? ế")
    }
}
