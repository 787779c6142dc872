// How far somebody is in the tour, and the strip below the screen that tells the next step.
import Domain
import Screen
import Words

/// The tour that is being gone through.
package struct TourState: Sendable {
    /// The whole window; the rest of the screen is drawn in what the strip leaves of it.
    package var window: Size
    /// The place of the step; behind the last one when all are done.
    private(set) var place = 0
    /// The panes shown since the step began.
    private(set) var seen: Set<Pane> = []
    /// The step that was done last; nil at first and where it was skipped.
    private(set) var done: TourStep?

    /// A tour that begins in a window.
    init(window: Size) { self.window = window }

    /// Lines that the strip takes at most.
    private static let height = 3

    /// The lines of the strip below the screen; none where the screen needs them all, and it takes a line of that.
    private var rows: Int { min(Self.height, max(0, window.rows - Frame.minimum.rows)) }

    /// What it leaves of the window.
    var room: Size { Size(rows: window.rows - rows, columns: window.columns) }

    /// The step that is to be done; nil when all are.
    var step: TourStep? { TourStep.allCases[safe: place] }

    /// Goes on to the next step.
    mutating func goOn(isDone: Bool) {
        done = isDone ? step : nil
        place = min(place + 1, TourStep.allCases.count)
        seen = []
    }

    /// Goes on once the step is done, after a change of the screen or of the records.
    static func look(at state: inout AppState, written: Changes? = nil) {
        guard var tour = state.tour, let step = tour.step else { return }
        tour.seen.insert(state.pane)
        state.tour = tour
        guard step.isDone(in: state, written: written) else { return }
        tour.goOn(isDone: true)
        state.tour = tour
    }

    /// Draws the strip.
    func draw(_ words: Words, into surface: inout Surface) {
        let isBelow = rows > 0
        let area = Rect(top: isBelow ? room.rows : 1, left: 0, rows: max(1, rows), columns: window.columns)
        surface.fill(area, " ", .title)
        let (head, body) = texts(words)
        let lines = wrapLines(isBelow ? body : head + " " + body, max(8, area.columns - 2))
        if isBelow {
            let keys = clip(words.withKeys(words[.tourKeys]), area.columns / 2)
            let left = area.right - columnWidth(keys) - 1
            surface.write(clip(head, left - 2), row: area.top, column: 1, role: .title, bold: true)
            surface.write(keys, row: area.top, column: left, role: .title)
        }
        for (index, line) in lines.prefix(isBelow ? rows - 1 : 1).enumerated() {
            surface.write(line, row: area.top + index + (isBelow ? 1 : 0), column: 1, role: .title)
        }
    }

    /// The step with what was done before, and what is to be done by which keys.
    private func texts(_ words: Words) -> (head: String, body: String) {
        let before = done.map { "✓ " + words.tour($0.rawValue) + " · " } ?? ""
        guard let step else { return (before + words[.tourDone], words.withKeys(words[.tourDoneHow])) }
        let head = before + "\(place + 1)/\(TourStep.allCases.count) " + words.tour(step.rawValue)
        return (head, words.withKeys(words.tour(step.rawValue + ".how")))
    }
}

extension Words {
    /// What a step of the tour is called, or how it is done with `.how` behind its name.
    fileprivate func tour(_ name: String) -> String { family("tour." + name) }
}
