// What is written stands there, what does not fit is cut off, and no letter is ever half.

import Screen
import Testing

@Suite struct SurfaceTests {
    private func surface(_ rows: Int = 3, _ columns: Int = 10) -> Surface {
        Surface(size: Size(rows: rows, columns: columns))
    }

    @Test func textStandsWhereItIsWritten() {
        var grid = surface()
        #expect(grid.write("Thất Khê", row: 1, column: 1, role: .title, bold: true) == 8)
        #expect(grid.lines() == ["", " Thất Khê", ""])
        #expect(grid[Point(row: 1, column: 3)] == Cell("ấ", .title, bold: true))
        #expect(grid[Point(row: 1, column: 0)] == .blank)
        #expect(grid[Point(row: 3, column: 0)] == nil)
        #expect(grid[Point(row: -1, column: 0)] == nil)
    }

    @Test func decomposedLettersTakeOneCell() {
        var grid = surface()
        #expect(grid.write("e\u{302}\u{301}o\u{31B}", row: 0, column: 0) == 2)
        #expect(Array(grid.lines()[0].unicodeScalars) == ["e", "\u{302}", "\u{301}", "o", "\u{31B}"])
    }

    @Test func textIsCutAtTheEdgeAndAtTheLimit() {
        var grid = surface()
        #expect(grid.write("0123456789abc", row: 0, column: 4) == 6)
        #expect(grid.write("0123456789", row: 1, column: 2, limit: 3) == 3)
        #expect(grid.write("abc", row: 2, column: -1) == 3)
        #expect(grid.lines() == ["    012345", "  012", "bc"])
    }

    @Test(arguments: [
        "Thạch đen – xã “Đào Viên” … ├─┤", "", "~ ÿǺ", "e\u{301}", "ae\u{323}b", "漢字 a漢", "a\u{AD}b", "a\tb",
        "x\u{200D}y",
        "ẽ\u{302}o", "|a\r\nb",
    ])
    func plainTextsAreWrittenAsTheirLetters(text: String) {
        for column in 0..<10 {
            for limit in [1, 2, 3, 5, 100] {
                var (whole, single) = (surface(1), surface(1))
                whole.write("漢漢漢漢漢", row: 0, column: 0)
                single.write("漢漢漢漢漢", row: 0, column: 0)
                var at = column
                for letter in text {
                    let width = columnWidth(drawable(letter))
                    if at + width > min(column + limit, 10) { break }
                    at += single.write(String(letter), row: 0, column: at)
                }
                #expect(whole.write(text, row: 0, column: column, limit: limit) == at - column)
                #expect(whole == single, "\(column) \(limit)")
            }
        }
        #expect(columnWidth(text) == text.reduce(0) { $0 + columnWidth(drawable($1)) })
    }

    @Test func aWideLetterIsNeverCut() {
        var grid = surface()
        #expect(grid.write("ab漢字", row: 0, column: 0, limit: 5) == 4)
        #expect(grid.write("漢", row: 1, column: 9) == 0)
        #expect(grid.write("漢x", row: 2, column: -1) == 3)
        #expect(grid.lines() == ["ab漢", "", " x"])
    }

    @Test func overwritingHalfAWideLetterBlanksTheOther() {
        var grid = surface()
        grid.write("漢字", row: 0, column: 0)
        grid.write("x", row: 0, column: 1)
        #expect(grid.lines()[0] == " x字")
        grid.write("y", row: 0, column: 2)
        #expect(grid.lines()[0] == " xy")
        grid.write("漢字", row: 1, column: 0)
        grid.write("字", row: 1, column: 1)
        #expect(grid.lines()[1] == " 字")
    }

    @Test func fillingNothingChangesNothing() {
        var grid = surface()
        grid.write("漢", row: 0, column: 0)
        let before = grid
        grid.fill(Rect(top: 0, left: 1, rows: 1, columns: 0))
        grid.fill(Rect(top: 5, left: 5, rows: 9, columns: 9), "x")
        #expect(grid == before)
    }

    @Test func fillingTakesOnlyLettersOfOneColumn() {
        var grid = surface(1, 4)
        grid.fill(grid.bounds, "─", .border)
        #expect(grid.lines() == ["────"])
        for letter: Character in ["漢", "\u{301}", "\n", "\u{1B}"] {
            grid.fill(grid.bounds, letter)
            #expect(grid.row(0).allSatisfy { columnWidth($0.character) == 1 })
            #expect(!grid.lines()[0].contains("\u{1B}") && !grid.lines()[0].contains("\n"))
        }
    }

    @Test func restylingKeepsTheLetters() {
        var grid = surface(1, 4)
        grid.write("abcd", row: 0, column: 0, bold: true)
        grid.restyle(Rect(top: -1, left: 1, rows: 3, columns: 2), .selected)
        #expect(grid.lines() == ["abcd"])
        #expect(grid.row(0).map(\.role) == [.normal, .selected, .selected, .normal])
        #expect(grid.row(0).allSatisfy { $0.isBold })
    }

    @Test func aFrameGoesRound() {
        var grid = surface(3, 5)
        grid.frame(grid.bounds)
        #expect(grid.lines() == ["┌───┐", "│   │", "└───┘"])
        var small = surface(1, 5)
        small.frame(small.bounds)
        #expect(small.lines() == [""])
    }

    @Test func placesFarOutsideDoNotTrap() {
        var grid = surface()
        for place in [Int.min, Int.min + 1, -1, 0, 9, 10, Int.max - 1, Int.max] {
            for limit in [Int.min, 0, 1, 5, Int.max - 1, Int.max] {
                grid.write("漢xã", row: 0, column: place, limit: limit)
                grid.write("漢xã", row: place, column: 0, limit: limit)
            }
            for extent in [0, 1, 5, Int.max] {
                let part = Rect(top: place, left: place, rows: extent, columns: extent)
                grid.fill(part, "x")
                grid.restyle(part, .dim)
                grid.frame(part)
                _ = part.contains(Point(row: 0, column: 0))
                _ = part.inset(rows: 1, columns: 1)
                _ = part.inset(rows: .max, columns: .max)
                _ = part.centered(rows: place, columns: place)
                _ = part.splitTop(place)
                _ = part.splitLeft(place)
                _ = part.splitBottom(place)
            }
            _ = grid.row(place)
        }
        #expect(grid.lines().count == 3)
    }

    @Test func anEmptyGridTakesEverything() {
        for size in [
            Size(rows: 0, columns: 0), Size(rows: 0, columns: 5), Size(rows: 3, columns: 0),
            Size(rows: -2, columns: -9),
        ] {
            var grid = Surface(size: size)
            grid.write("abc漢", row: 0, column: 0)
            grid.fill(Rect(top: 0, left: 0, rows: 5, columns: 5), "x")
            grid.frame(Rect(top: 0, left: 0, rows: 5, columns: 5))
            #expect(grid.lines() == Array(repeating: "", count: size.rows))
        }
    }
}
