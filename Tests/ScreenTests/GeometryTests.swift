// Parts of the grid split without losing or sharing a cell.

import Screen
import Testing

@Suite struct GeometryTests {
    private let part = Rect(top: 2, left: 3, rows: 10, columns: 20)

    @Test(arguments: [-5, 0, 1, 9, 10, 11, 20, 21, 100]) func splitsShareOutAllCells(count: Int) {
        let (top, below) = part.splitTop(count)
        #expect(top.rows + below.rows == 10 && top.bottom == below.top && below.bottom == part.bottom)
        #expect(top.rows == min(max(0, count), 10))
        let (above, bottom) = part.splitBottom(count)
        #expect(above.rows + bottom.rows == 10 && above.bottom == bottom.top && bottom.bottom == part.bottom)
        #expect(bottom.rows == min(max(0, count), 10))
        let (left, right) = part.splitLeft(count)
        #expect(left.columns + right.columns == 20 && left.right == right.left && right.right == part.right)
    }

    @Test func anInsetStaysInside() {
        #expect(part.inset(rows: 1, columns: 2) == Rect(top: 3, left: 5, rows: 8, columns: 16))
        #expect(part.inset(rows: 6, columns: 11).isEmpty)
    }

    @Test func theMiddleIsTheMiddle() {
        #expect(part.centered(rows: 4, columns: 10) == Rect(top: 5, left: 8, rows: 4, columns: 10))
        #expect(part.centered(rows: 99, columns: 99) == part)
        #expect(part.centered(rows: -4, columns: -4).isEmpty)
    }

    @Test func edgesBelongToOneSideOnly() {
        #expect(part.contains(Point(row: 2, column: 3)))
        #expect(part.contains(Point(row: 11, column: 22)))
        #expect(!part.contains(Point(row: 12, column: 3)))
        #expect(!part.contains(Point(row: 2, column: 23)))
        #expect(!Rect(top: 0, left: 0, rows: 0, columns: 5).contains(Point(row: 0, column: 0)))
    }

    @Test func extentsAreNeverNegative() {
        #expect(Size(rows: -1, columns: -2) == Size(rows: 0, columns: 0))
        #expect(Rect(top: 0, left: 0, rows: -1, columns: -2).isEmpty)
    }
}
