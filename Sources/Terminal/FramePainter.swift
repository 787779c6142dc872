// Hands the cells of a frame that differ from the frame before to ncurses.

import CCurses
import Screen

/// Draws frames through ncurses and remembers the last.
@MainActor
struct FramePainter {
    private struct Look {
        var attributes: UInt32
        var pair: Int16
    }

    private var looks: [Look] = []
    private var shown: Surface?
    private var buffer: [cchar_t] = []
    private var scalars: [UInt32] = []
    private var cursorShown = true
    /// What is drawn instead of letters that this terminal gives another width.
    var standIns = StandIns() {
        didSet {
            guard standIns != oldValue else { return }
            forget()
            // What was drawn with another width shifted its neighbours: nothing on the screen is where it should be.
            clearok(soxa_shown_window(), true)
        }
    }

    /// A painter for the screen that was opened last.
    init(usesColour: Bool) {
        var depth = ColourDepth.none
        var foreground: Int16 = -1
        var background: Int16 = -1
        if usesColour, has_colors(), start_color() == OK {
            depth = ColourDepth(count: Int(soxa_colour_count()))
            if use_default_colors() != OK { (foreground, background) = (7, 0) }
        }
        for role in StyleRole.allCases {
            let look = Theme.appearance(of: role, depth: depth)
            var pair: Int16 = 0
            if depth != .none, look.foreground != nil || look.background != nil {
                pair = Int16(role.rawValue) + 1
                if init_pair(pair, look.foreground ?? foreground, look.background ?? background) != OK { pair = 0 }
            }
            looks.append(Look(attributes: Self.attributes(look.attributes), pair: pair))
        }
    }

    /// Forgets what is shown, so that the next frame is handed over whole.
    mutating func forget() { shown = nil }

    /// Shows a frame; cells beyond the window are cut off, cells beyond the frame are blank.
    mutating func paint(_ surface: Surface, in size: Size) {
        let window = soxa_window()
        let before = shown.flatMap { $0.size == surface.size ? $0 : nil }
        if before == nil { werase(window) }
        let columns = min(surface.size.columns, size.columns)
        var isSame = before != nil && before?.cursor == surface.cursor
        for row in 0..<min(surface.size.rows, size.rows) {
            let cells = surface.row(row).prefix(columns)
            guard let span = changed(cells, before?.row(row).prefix(columns)) else { continue }
            paint(cells, span, row: row)
            isSame = false
        }
        if isSame { return }
        place(surface.cursor, in: size)
        wnoutrefresh(window)
        soxa_update()
        shown = surface
    }

    /// The first to the last index that differ.
    private func changed(_ cells: ArraySlice<Cell>, _ before: ArraySlice<Cell>?) -> Range<Int>? {
        guard let before else { return cells.isEmpty ? nil : cells.startIndex..<cells.endIndex }
        var first = cells.startIndex
        var last = cells.endIndex
        while first < last, cells[first] == before[first] { first += 1 }
        guard first < last else { return nil }
        while last > first, cells[last - 1] == before[last - 1] { last -= 1 }
        while first > cells.startIndex, cells[first].character == Cell.tail { first -= 1 }
        return first..<last
    }

    private mutating func paint(_ cells: ArraySlice<Cell>, _ span: Range<Int>, row: Int) {
        var count = 0
        let room = span.count + 2
        if buffer.count < room { buffer = Array(repeating: cchar_t(), count: room) }
        var at = span.lowerBound
        while at < span.upperBound {
            let cell = cells[at]
            let isWide = at + 1 < cells.endIndex && cells[at + 1].character == Cell.tail
            let look = looks[Int(cell.role.rawValue)]
            scalars.removeAll(keepingCapacity: true)
            if cell.character == Cell.tail {
                scalars.append(0x20)
            } else {
                let letter = standIns.isEmpty ? cell.character : standIns.letter(for: cell.character)
                for scalar in letter.unicodeScalars { scalars.append(scalar.value) }
            }
            let attributes = cell.isBold ? look.attributes | soxa_bold : look.attributes
            let made = buffer.withUnsafeMutableBufferPointer { out -> Int32 in
                guard let base = out.baseAddress else { return 0 }
                return soxa_make_cells(
                    base + count, scalars, Int32(scalars.count), isWide ? 2 : 1, attributes, look.pair)
            }
            count += Int(made)
            at += isWide ? 2 : 1
        }
        soxa_put_cells(Int32(row), Int32(span.lowerBound - cells.startIndex), buffer, Int32(count))
    }

    private mutating func place(_ cursor: Point?, in size: Size) {
        let isInside = cursor.map { $0.row >= 0 && $0.row < size.rows && $0.column >= 0 && $0.column < size.columns }
        if let cursor, isInside == true { wmove(soxa_window(), Int32(cursor.row), Int32(cursor.column)) }
        let isShown = isInside ?? false
        if isShown != cursorShown { curs_set(isShown ? 1 : 0) }
        cursorShown = isShown
    }

    private static func attributes(_ attributes: Appearance.Attributes) -> UInt32 {
        var bits: UInt32 = 0
        if attributes.contains(.bold) { bits |= soxa_bold }
        if attributes.contains(.dim) { bits |= soxa_dim }
        if attributes.contains(.underline) { bits |= soxa_underline }
        if attributes.contains(.reverse) { bits |= soxa_reverse }
        return bits
    }
}
