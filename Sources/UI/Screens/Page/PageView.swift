// A paper on the screen, sheet by sheet and line for line as it is printed.
import Domain
import Office
import Screen
import Words

/// The room that a window has for a paper.
struct PageRoom {
    let size: Size

    /// How many rows of the paper are shown, between the heading and what is said below.
    var height: Int { max(1, Overlay(size: size).page.rows - 2) }

    /// The columns for the paper beside the column of signs and the scroll bar.
    var columns: Int { max(1, size.columns - 2) }
}

/// Draws the sheets of a paper; only the rows in the window are looked at.
struct PageView {
    let words: Words
    let size: Size
    let page: PageState

    private var area: Rect {
        Rect(top: Overlay(size: size).page.top, left: 0, rows: height + 2, columns: size.columns)
    }

    var room: PageRoom { PageRoom(size: size) }
    private var height: Int { room.height }

    /// The columns of the widest sheet in view.
    var widest: Int {
        let pages = page.page(at: page.top)...max(page.page(at: page.top), page.page(at: page.top + height - 1))
        return pages.map { sheet(of: $0) }.max() ?? 0
    }

    /// Labels are shown as on paper: a telephone reads their codes dark on light.
    private var role: StyleRole { page.order.paper.hasCodes ? .code : .normal }

    private var borderRole: StyleRole { role == .code ? .code : .border }

    /// The widths of paper, upright and landscape.
    private static let sheets = [78, 118]

    /// The lines of a page that are measured for its width.
    private static let measured = 200

    /// How many columns wide a page is: as paper, unless one of its lines is wider.
    private func sheet(of number: Int) -> Int {
        var widest = 0
        for line in (page.paper.pages[safe: number] ?? []).prefix(Self.measured) where line.text.utf8.count > widest {
            widest = max(widest, columnWidth(line.text))
        }
        if let width = page.width { return max(width, widest) }
        return Self.sheets.first { $0 >= widest } ?? widest
    }

    /// Where a page stands.
    private struct Place {
        let columns: Int
        let left: Int
        /// How many columns are scrolled away.
        let hidden: Int
        let isFramed: Bool
    }

    private func place(of number: Int) -> Place {
        let columns = sheet(of: number)
        let free = size.columns - columns
        let isFramed = free >= 5
        return Place(
            columns: columns, left: isFramed ? free / 2 : 1,
            hidden: page.across.first(height: room.columns, count: columns), isFramed: isFramed)
    }

    func draw(into surface: inout Surface) {
        surface.fill(area)
        surface.fill(Rect(top: area.top + 1, left: 0, rows: height, columns: area.columns), " ", role)
        PageHeading(words: words, page: page).draw(into: &surface, area)
        var places: [Int: Place] = [:]
        surface.cursor = Point(row: area.top + 1, column: 0)
        for index in 0..<height where page.top + index < page.rowCount {
            let row = page.top + index
            let number = page.page(at: row)
            let place = places[number] ?? place(of: number)
            places[number] = place
            if let line = page.line(at: row) {
                draw(line, row, place, at: area.top + 1 + index, into: &surface)
            } else {
                drawEdge(row, number, place, at: area.top + 1 + index, into: &surface)
            }
            if row == page.cursor { surface.cursor = Point(row: area.top + 1 + index, column: place.left - 1) }
        }
        let body = Rect(top: area.top + 1, left: 0, rows: height, columns: area.columns)
        surface.scrollBar(body, top: min(page.top, page.rowCount - height), count: page.rowCount)
    }

    private func draw(_ line: PageLine, _ row: Int, _ place: Place, at shown: Int, into surface: inout Surface) {
        let isLeftOut = line.item.map(page.order.leftOut.contains) ?? false
        let role: StyleRole = isLeftOut ? .dim : role
        let start = place.left - place.hidden
        surface.write(line.text, row: shown, column: start, role: role, limit: place.hidden + room.columns)
        for hit in page.search?.columns(in: line.text) ?? [] {
            let end = min(start + hit.upperBound, place.left + room.columns)
            surface.restyle(
                Rect(top: shown, left: start + hit.lowerBound, rows: 1, columns: end - start - hit.lowerBound), .match)
        }
        if place.isFramed {
            surface.write("│", row: shown, column: place.left - 2, role: borderRole)
            surface.write("│", row: shown, column: place.left + place.columns + 1, role: borderRole)
        }
        let isCurrent = line.item != nil && line.item == page.item
        let sign = isLeftOut ? "✗" : isCurrent ? "▌" : row == page.search?.row ? "›" : " "
        surface.write(
            sign, row: shown, column: place.left - 1,
            role: sign == " " ? self.role : isLeftOut && isCurrent ? .selected : .accent)
    }

    /// The edge between two sheets, with the number of the one below; without one behind the last.
    private func drawEdge(_ row: Int, _ number: Int, _ place: Place, at shown: Int, into surface: inout Surface) {
        let isLast = row == page.rowCount - 1
        let left = place.isFramed ? place.left - 2 : 0
        let columns = place.isFramed ? place.columns + 4 : size.columns - 1
        surface.fill(Rect(top: shown, left: left, rows: 1, columns: columns), "─", borderRole)
        if place.isFramed {
            surface.write(isLast ? "└" : "├", row: shown, column: left, role: borderRole)
            surface.write(isLast ? "┘" : "┤", row: shown, column: left + columns - 1, role: borderRole)
        }
        guard !isLast else { return }
        let label = " " + words(.pageOf, String(number + 1), String(page.paper.pages.count)) + " "
        surface.write(label, row: shown, column: left + (columns - columnWidth(label)) / 2, role: borderRole)
    }
}
