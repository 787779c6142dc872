// How far a text is scrolled in its window.
import Screen

/// The first row shown of a text. The keys that move it are kept until the text is laid out: only then is it known how
/// long it is, and how high the window.
package struct Scroll: Sendable, Equatable {
    /// The first row shown; nil where nobody scrolled.
    package private(set) var top: Int?
    private var moves: [Move] = []

    /// What moves a text.
    private enum Move: Sendable, Equatable {
        case key(Key)
        case rows(Int)
    }

    /// A text of which this row is shown first.
    package init(top: Int? = nil) { self.top = top }

    /// Whether something moved it since it was laid out.
    var isMoved: Bool { !moves.isEmpty }

    /// Moves by a key, if it is one that scrolls.
    mutating func take(_ key: KeyPress) { moves.append(.key(key.key)) }

    /// Moves by rows.
    mutating func move(by rows: Int) { moves.append(.rows(rows)) }

    /// The first row shown of a text as it is drawn.
    /// - Parameter start: where it begins while nobody scrolls.
    func first(height: Int, count: Int, from start: Int = 0) -> Int { min(top ?? start, max(0, count - height)) }

    /// Lays it out: what moved it is carried out, and nothing is scrolled beyond the end.
    mutating func settle(height: Int, count: Int, from start: Int = 0) {
        let last = max(0, count - height)
        let page = max(1, height - 1)
        var now = first(height: height, count: count, from: start)
        for move in moves {
            let wanted =
                switch move {
                case .rows(let rows): now + rows
                case .key(.up): now - 1
                case .key(.down): now + 1
                case .key(.pageUp): now - page
                case .key(.pageDown), .key(.character(" ")): now + page
                case .key(.home): 0
                case .key(.end): last
                case .key: now
                }
            now = min(max(0, wanted), last)
        }
        (top, moves) = (now, [])
    }
}
