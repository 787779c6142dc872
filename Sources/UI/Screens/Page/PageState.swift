// A paper before it is printed: its sheets one below the other, and what is marked on them.
import Domain
import Office

/// A paper as the preview asks for it.
package struct PageRequest: Sendable, Equatable {
    /// How it is wanted on paper.
    package var order: PaperOrder
    /// Whether what is left out is not shown either.
    package var isWithout: Bool
    /// How many columns wide; nil is as wide as paper.
    package var width: Int?

    /// What is composed for it.
    package var composed: PaperOrder {
        guard !isWithout else { return order }
        var whole = order
        whole.leftOut = []
        return whole
    }
}

/// A paper before it is printed.
package struct PageState: Sendable {
    /// How it is wanted on paper: what is written to a file.
    package var order: PaperOrder
    /// Its pages as they were composed last.
    package private(set) var paper: ComposedPaper
    /// What the whole paper hides, whatever is left out.
    package private(set) var hidden: [HiddenPart]
    /// Whether what is left out is not shown either.
    package private(set) var isWithout = false
    /// How many columns wide it was composed; nil is as wide as paper.
    package private(set) var width: Int?
    /// The first row shown.
    package var top = 0
    /// How far it is scrolled to the right.
    var across = Scroll()
    /// The row of the item that can be left out; nil when none is in view.
    package var cursor: Int?
    /// What is looked for.
    package var search: PageSearch?
    /// What was asked for and has not come.
    package var asked: PageRequest?
    /// The row of the first line of each page. The row before it is the edge between two sheets.
    private var starts: [Int]
    /// Where somebody last went: what is composed in other widths leads back there. Nil until it is.
    private var kept: (top: Int, spot: PageSpot)?

    /// A paper that has just been composed as wide as paper.
    package init(order: PaperOrder, paper: ComposedPaper) {
        self.order = order
        self.paper = paper
        hidden = paper.hidden
        starts = Self.starts(of: paper)
    }

    /// How much is hidden.
    var hiddenCount: Int { hidden.count { $0.reason.isHidden } }
    /// How much a reason shows.
    var shownCount: Int { hidden.count { $0.reason.isDisclosed } }
    /// How many names somebody should look at.
    var suspectedCount: Int { order.unsettled(hidden).count }

    /// What is shown.
    package var request: PageRequest { PageRequest(order: order, isWithout: isWithout, width: width) }

    /// All rows: the lines of the sheets, an edge between two of them and one behind the last.
    package var rowCount: Int { (starts.last ?? 0) + (paper.pages.last?.count ?? 0) + 1 }

    /// The page on which a row stands, the edge before a page counting as its own; in as many steps as the number of
    /// pages has binary digits.
    package func page(at row: Int) -> Int {
        var (low, high) = (0, starts.count)
        while low + 1 < high {
            let middle = (low + high) / 2
            if starts[middle] - 1 <= row { low = middle } else { high = middle }
        }
        return low
    }

    /// The row of the first line of a page.
    package func start(of page: Int) -> Int { starts.indices.contains(page) ? starts[page] : 0 }

    /// The line on a row; nil on the edge of a sheet.
    package func line(at row: Int) -> PageLine? {
        let page = page(at: row)
        guard paper.pages.indices.contains(page) else { return nil }
        let lines = paper.pages[page]
        let index = row - starts[page]
        return lines.indices.contains(index) ? lines[index] : nil
    }

    /// The item to which a row belongs.
    package func item(at row: Int) -> Int? { line(at: row)?.item }

    /// The item under the cursor.
    package var item: Int? { cursor.flatMap(item(at:)) }

    /// The page that counts as the one shown.
    package var page: Int { page(at: top) }

    /// The last row that may be the first one shown: the last sheet can be brought to the top.
    package func lastTop(height: Int) -> Int { max(0, rowCount - height, starts.last ?? 0) }

    /// Takes what was asked for in place of what is shown, and stays where it is: at the same item, else at the same row
    /// of the page.
    mutating func take(_ paper: ComposedPaper, for request: PageRequest, height: Int) {
        let (item, spot) = (item, spot(height))
        self.paper = paper
        (order, isWithout, width) = (request.order, request.isWithout, request.width)
        hidden = paper.hidden
        starts = Self.starts(of: paper)
        search?.row = nil
        cursor = item.flatMap(firstRow(of:))
        top = row(of: spot)
        settle(height: height)
        kept = (top, spot)
    }

    /// Where the first row shown stands, whatever the width. Once composed again it is where somebody went before.
    private func spot(_ height: Int) -> PageSpot {
        if let kept, kept.top == top { return kept.spot }
        let page = page
        let end = min(top + height, start(of: page) + (paper.pages[safe: page]?.count ?? 0))
        let above = top - start(of: page)
        let lines = paper.pages[safe: page]?.count ?? 0
        guard let row = (top..<max(top, end)).first(where: { item(at: $0) != nil }), let item = item(at: row) else {
            return PageSpot(page: page, row: above, count: lines)
        }
        let rows = rows(of: item, on: page)
        return PageSpot(
            page: page, row: above, count: lines, item: item, part: rows.firstIndex(of: row) ?? 0, parts: rows.count,
            before: row - top)
    }

    /// The row that is shown first where a place of the paper is.
    private func row(of spot: PageSpot) -> Int {
        if let item = spot.item, let first = firstRow(of: item) {
            let rows = rows(of: item, on: spot.page)
            let row = rows[safe: spot.part * rows.count / max(1, spot.parts)] ?? first
            // What stands above it is on the same sheet.
            return max(start(of: page(at: row)) - (spot.row < 0 ? 1 : 0), row - spot.before)
        }
        let page = min(spot.page, max(0, starts.count - 1))
        return start(of: page) + max(0, spot.row) * (paper.pages[safe: page]?.count ?? 0) / max(1, spot.count)
    }

    /// The rows of an item on a page, else on all: a row of a table that goes on on the next sheet is broken there in every
    /// width.
    private func rows(of item: Int, on page: Int) -> [Int] {
        func rows(_ page: Int) -> [Int] {
            let lines = paper.pages[page]
            return lines.indices.filter { lines[$0].item == item }.map { starts[page] + $0 }
        }
        let own = paper.pages.indices.contains(page) ? rows(page) : []
        return own.isEmpty ? paper.pages.indices.flatMap(rows) : own
    }

    private static func starts(of paper: ComposedPaper) -> [Int] {
        var row = 0
        return paper.pages.map { lines in
            defer { row += lines.count + 1 }
            return row
        }
    }

    /// The row of an item, or of the next one when it is left out.
    private func firstRow(of item: Int) -> Int? {
        var next: Int?
        for (page, lines) in paper.pages.enumerated() {
            if let index = lines.firstIndex(where: { $0.item == item }) { return starts[page] + index }
            guard next == nil else { continue }
            next = lines.firstIndex { $0.item.map { $0 > item } ?? false }.map { starts[page] + $0 }
        }
        return next
    }
}

/// A place of a paper that is the same in every width: a part of an item, else a part of a page.
private struct PageSpot {
    let page: Int
    /// The row on the page, and how many it has; −1 is the edge before it.
    let row: Int
    let count: Int
    /// The item, which of its rows, and how many of these there are.
    var item: Int?
    var part = 0
    var parts = 0
    /// How many rows stand between the first one shown and that of the item.
    var before = 0
}

extension Array {
    /// The element at an index, nil outside.
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
