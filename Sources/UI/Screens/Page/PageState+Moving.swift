// Moving through the sheets of a paper, and from item to item; only rows in or beside the window are looked at.

extension PageState {
    /// Shows the paper from a row on; the cursor stays in view.
    package mutating func scroll(to row: Int, height: Int) {
        top = min(max(0, row), lastTop(height: height))
        if let cursor, shown(height).contains(cursor), item != nil { return }
        cursor = firstItemShown(height)
    }

    /// Stays on the page, and keeps the item under the cursor in view, when the window has another height.
    package mutating func settle(height: Int) {
        let isBelow = cursor.map { $0 >= top + height && page(at: $0) == page(at: top) } ?? false
        scroll(to: isBelow ? (cursor ?? top) - height / 2 : top, height: height)
    }

    /// Goes some sheets down or up; up goes to the beginning of the one shown first.
    package mutating func step(bySheets count: Int, height: Int) {
        let page = page
        if count < 0, top > start(of: page) {
            scroll(to: start(of: page), height: height)
        } else {
            let last = max(0, paper.pages.count - 1)
            scroll(to: start(of: min(max(0, page + count), last)), height: height)
        }
    }

    /// Brings a row into view, some rows below the top when it is not there.
    package mutating func reveal(_ row: Int, height: Int) {
        let isShown = shown(height).contains(row)
        if item(at: row) != nil { cursor = row }
        scroll(to: isShown ? top : row - height / 3, height: height)
    }

    /// The rows beyond the window that still count as in view: the edges between two items.
    private static let beyond = 3

    /// Moves the cursor to the next item in view; without one the paper moves by a row.
    package mutating func moveDown(height: Int) {
        guard let cursor, let next = itemRow(below: cursor, until: min(rowCount, top + height + Self.beyond)) else {
            scroll(to: top + 1, height: height)
            return
        }
        self.cursor = next
        let item = item(at: next)
        var end = next
        while end - next < height - 1, self.item(at: end + 1) == item { end += 1 }
        scroll(to: max(top, min(next, end - height + 1)), height: height)
    }

    /// Moves the cursor to the item above; without one in view the paper moves by a row.
    package mutating func moveUp(height: Int) {
        guard let cursor, let above = itemRow(above: cursor, from: max(0, top - Self.beyond)) else {
            scroll(to: top - 1, height: height)
            return
        }
        let item = item(at: above)
        var first = above
        while above - first < height - 1, first > 0, self.item(at: first - 1) == item { first -= 1 }
        self.cursor = first
        scroll(to: min(top, first), height: height)
    }

    /// Leaves the item under the cursor out, or takes it back in; false when there is none.
    package mutating func toggleItem() -> Bool {
        guard let item else { return false }
        if order.leftOut.remove(item) == nil { order.leftOut.insert(item) }
        return true
    }

    private func shown(_ height: Int) -> Range<Int> { top..<max(top, min(top + height, rowCount)) }

    private func itemRow(below row: Int, until end: Int) -> Int? {
        let current = item(at: row)
        guard row + 1 < end else { return nil }
        return (row + 1..<end).first { row in item(at: row).map { $0 != current } ?? false }
    }

    private func itemRow(above row: Int, from start: Int) -> Int? {
        let current = item(at: row)
        guard start < row else { return nil }
        return (start..<row).last { row in item(at: row).map { $0 != current } ?? false }
    }

    /// The first item that begins in view, else the one that fills it.
    private func firstItemShown(_ height: Int) -> Int? {
        let items = shown(height).lazy.filter { item(at: $0) != nil }
        return items.first { $0 == 0 || item(at: $0 - 1) != item(at: $0) } ?? items.first
    }
}
