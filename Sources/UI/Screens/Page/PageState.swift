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

    /// Takes what was asked for in place of what is shown, and stays at the same item, else at the same page.
    mutating func take(_ paper: ComposedPaper, for request: PageRequest, height: Int) {
        let (item, offset) = (item, (cursor ?? top) - top)
        let old = (page: page, row: top - start(of: page), count: max(1, self.paper.pages[safe: page]?.count ?? 1))
        self.paper = paper
        (order, isWithout, width) = (request.order, request.isWithout, request.width)
        hidden = paper.hidden
        starts = Self.starts(of: paper)
        search?.row = nil
        cursor = item.flatMap(firstRow(of:))
        if let cursor {
            top = cursor - min(offset, height / 2)
        } else {
            let page = min(old.page, max(0, starts.count - 1))
            top = start(of: page) + max(0, old.row) * (paper.pages[safe: page]?.count ?? 0) / old.count
        }
        scroll(to: top, height: height)
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

extension Array {
    /// The element at an index, nil outside.
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
