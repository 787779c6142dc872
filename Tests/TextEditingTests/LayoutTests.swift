// Where the cursor, the selection and the mouse are in the visual lines.

import Testing
import TextEditing

@Suite struct LayoutTests {
    private func layout(_ notation: String, width: Int) -> EditorLayout {
        editor(notation).layout(width: width, columnWidth: columns)
    }

    @Test func rowsCarryTheirTextAndPlace() {
        for text in twins("Xin chào các|   bạn\nhai") {
            let layout = layout(text, width: 8)
            let lines = layout.lines(inRows: -3..<99)
            #expect(lines.map(\.text) == ["Xin chào", "các   ", "bạn", "hai"] && layout.rowCount == 4)
            #expect(lines.map(\.range) == [0..<9, 9..<15, 15..<18, 19..<22])
            #expect(layout.cursorRow == 1 && layout.cursorColumn == 3)
        }
    }

    @Test func hangingSpacesAreNotDrawn() {
        let layout = layout("ấy      |à", width: 4)
        #expect(layout.lines(inRows: 0..<2).map(\.text) == ["ấy  ", "à"])
        #expect(layout.cursorRow == 1 && layout.cursorColumn == 0)
        #expect(self.layout("ấy     | à", width: 4).cursorColumn == 4)
    }

    @Test func cursorAtTheEndOfABrokenWordStaysOnItsRow() {
        var subject = editor("|ấbcdefg")
        subject.setWrapping(width: 4, columnWidth: columns)
        subject.move(.lineEnd)
        #expect(subject.layout().cursorRow == 0 && subject.layout().cursorColumn == 4)
        subject.moveCursor(to: 4)
        #expect(subject.layout().cursorRow == 1 && subject.layout().cursorColumn == 0)
    }

    @Test func selectionIsGivenInColumns() {
        let layout = layout("a[漢 đường\nx\n\ny|]z", width: 6)
        #expect(layout.lines(inRows: 0..<9).map(\.selection) == [1..<4, 0..<6, 0..<2, 0..<1, 0..<1])
        #expect(self.layout("một|", width: 6).line(atRow: 0).selection == nil)
        #expect(self.layout("[a|]\nb", width: 6).lines(inRows: 0..<2).map(\.selection) == [0..<1, nil])
    }

    @Test func cellsBecomeOffsets() {
        for text in twins("|ấy漢à các bạn\nhai") {
            var subject = editor(text)
            subject.setWrapping(width: 6, columnWidth: columns)
            let places = [(0, 0), (0, 1), (0, 2), (0, 3), (0, 4), (0, 9), (1, 1), (2, 1), (9, 1), (-1, -4), (9, 99)]
            let offsets = places.map { subject.offset(ofVisualRow: $0.0, column: $0.1) }
            #expect(offsets == [0, 1, 2, 3, 3, 4, 6, 10, 14, 0, 16])
        }
    }

    @Test func everyPlaceIsFoundAgain() {
        var subject = editor("|Xin chào 漢字 nghiêngnghiêng\n\n  ấy  à")
        subject.setWrapping(width: 5, columnWidth: columns)
        for offset in 0...subject.length {
            subject.moveCursor(to: offset)
            let layout = subject.layout()
            if layout.cursorColumn < 5 {
                #expect(layout.offset(ofVisualRow: layout.cursorRow, column: layout.cursorColumn) == offset)
            }
        }
    }

    @Test func windowMovesAsLittleAsItMust() {
        let rows = (0..<20).map(String.init)
        func first(cursorRow: Int, current: Int, height: Int = 5) -> Int {
            let text = rows[..<cursorRow].map { $0 + "\n" }.joined() + "|" + rows[cursorRow...].joined(separator: "\n")
            return layout(text, width: 9).firstVisibleRow(current: current, height: height)
        }
        #expect(first(cursorRow: 7, current: 4) == 4)
        #expect(first(cursorRow: 3, current: 4) == 3)
        #expect(first(cursorRow: 9, current: 4) == 5)
        #expect(first(cursorRow: 19, current: 90) == 15)
        #expect(first(cursorRow: 2, current: -9, height: 0) == 2)
        #expect(first(cursorRow: 2, current: 7, height: 99) == 0)
    }

    @Test func fieldShowsThePartAroundTheCursor() {
        let long = editor("Hợp tác xã |Hồng Nhung", isMultiline: false)
        let middle = long.fieldWindow(firstColumn: 0, width: 8, columnWidth: columns)
        #expect(middle.text == "tác xã H" && middle.firstColumn == 4 && middle.cursorColumn == 7)
        let atEnd = editor("Hợp tác xã|", isMultiline: false)
        let window = atEnd.fieldWindow(firstColumn: 0, width: 5, columnWidth: columns)
        #expect(window.text == "c xã" && window.cursorColumn == 4 && window.firstColumn == 6)
        let short = editor("[Hợp|]", isMultiline: false).fieldWindow(firstColumn: 9, width: 5, columnWidth: columns)
        #expect(short.text == "Hợp" && short.firstColumn == 0 && short.selection == 0..<3)
        let wide = editor("漢字漢|", isMultiline: false).fieldWindow(firstColumn: 0, width: 4, columnWidth: columns)
        #expect(wide.text == " 漢" && wide.firstColumn == 3 && wide.cursorColumn == 3)
    }
}
