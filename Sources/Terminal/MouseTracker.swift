// Makes clicks, double clicks and wheel steps of the reports a terminal sends about its mouse.

import Screen

/// One report of the terminal, the cell counted from 0.
struct MouseReport: Equatable {
    var button: Int
    var column: Int
    var row: Int
    var isRelease = false
}

/// Remembers the button held and the click before.
struct MouseTracker {
    private var pressed: Point?
    private var lastClick: (point: Point, time: Int)?
    private static let doubleClickTime = 400

    /// What a report that came at a time in milliseconds amounts to.
    mutating func handle(_ report: MouseReport, at time: Int) -> (MouseAction, Point)? {
        guard report.row >= 0, report.column >= 0 else { return nil }
        let point = Point(row: report.row, column: report.column)
        // Bits 2 to 4 are modifiers, bit 5 movement. The old protocol calls every release button 3.
        let isMotion = report.button & 32 != 0
        switch report.button & ~(4 | 8 | 16) {
        case 64 where !report.isRelease: return (.scrollUp, point)
        case 65 where !report.isRelease: return (.scrollDown, point)
        case 0 where !report.isRelease && !isMotion:
            pressed = point
            return nil
        case 0, 3:
            defer { pressed = nil }
            return pressed == point ? click(point, at: time) : nil
        default: return nil
        }
    }

    private mutating func click(_ point: Point, at time: Int) -> (MouseAction, Point) {
        if let last = lastClick, last.point == point, time - last.time <= Self.doubleClickTime {
            lastClick = nil
            return (.doubleClick, point)
        }
        lastClick = (point, time)
        return (.click, point)
    }
}
