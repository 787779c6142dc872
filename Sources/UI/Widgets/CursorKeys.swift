// Keys that move a cursor in rows.
import Screen

extension KeyPress {
    /// How many rows the key moves a cursor down; nil for a key that moves none.
    /// - Parameters:
    ///   - page: the rows in view.
    ///   - count: all rows.
    func cursorStep(page: Int, of count: Int) -> Int? {
        switch key {
        case .up: -1
        case .down: 1
        case .pageUp: -page
        case .pageDown: page
        case .home: -count
        case .end: count
        default: nil
        }
    }
}
