// What an import would do, row by row.
import Domain
import Screen

/// Draws the plan of an import.
struct PlanText {
    let state: AppState
    let plan: PlanState

    /// How many items a window shows.
    static func height(_ size: Size) -> Int { max(1, Overlay(size: size).inner.rows - 3) }

    func draw(into surface: inout Surface) {
        let overlay = Overlay(size: state.size)
        Overlay.draw(overlay.box, title: state.words(.planTitle, plan.plan.source), into: &surface)
        let inner = overlay.inner
        let counts = ImportAction.allCases.map { action in
            state.words.importAction(action) + " " + String(plan.plan.count(action))
        }
        surface.write(
            clip(counts.joined(separator: " · "), inner.columns), row: inner.top, column: inner.left, bold: true)
        let respelled = plan.plan.items.compactMap(\.respelled)
        let remarks = encodingLines(inner.columns)
        if remarks.count < 2, let first = respelled.first {
            surface.write(
                clip(state.words(.planRespelled, first), inner.columns), row: inner.top + 1, column: inner.left,
                role: .dim)
        }
        for (row, line) in remarks.enumerated() {
            surface.write(
                clip(line, inner.columns), row: inner.top + 3 - remarks.count + row, column: inner.left, role: .warning)
        }
        let items = plan.plan.items
        let rows = Self.height(state.size)
        for row in 0..<rows where items.indices.contains(plan.top + row) {
            draw(items[plan.top + row], into: &surface, row: inner.top + 3 + row, inner)
        }
        surface.scrollBar(
            Rect(top: inner.top + 3, left: inner.left, rows: rows, columns: inner.columns + 1), top: plan.top,
            count: items.count)
        surface.cursor = Point(row: inner.top + 3, column: inner.left)
    }

    /// How the file was read, where somebody chose it; what speaks against it takes two rows where one is too narrow.
    private func encodingLines(_ columns: Int) -> [String] {
        guard let encoding = plan.plan.encoding else { return [] }
        if let doubt = plan.plan.doubt {
            return Array(wrapLines("! " + state.words.doubt(doubt, about: encoding), columns).prefix(2))
        }
        let name = encoding.isUnicode ? state.words[.encodingAsWritten] : state.words.encoding(encoding)
        return [state.words(.planEncoding, name)]
    }

    private func draw(_ item: ImportItem, into surface: inout Surface, row: Int, _ inner: Rect) {
        let role: StyleRole =
            switch item.action {
            case .new: .success
            case .changed: .warning
            case .same: .dim
            case .refused: .error
            }
        let sign =
            switch item.action {
            case .new: "+"
            case .changed: "~"
            case .same: "="
            case .refused: "✗"
            }
        // A narrow window keeps its columns for the record: the counts above say what the signs mean.
        let isNarrow = inner.columns < 60
        let word = isNarrow ? sign : sign + " " + state.words.importAction(item.action)
        let placeLeft = inner.left + (isNarrow ? 2 : 13)
        let placeWidth = isNarrow ? 12 : 18
        surface.write(clip(word, 12), row: row, column: inner.left, role: role)
        surface.write(
            clip(state.words.filePlace(item.place), placeWidth), row: row, column: placeLeft, role: .dim)
        let left = placeLeft + placeWidth + 1
        let text: String
        if let problem = item.problems.first {
            text =
                state.words.field(item.entry.kind, problem.field) + ": "
                + state.words.problem(problem.reason, kind: item.entry.kind)
        } else if !item.changes.isEmpty {
            let fields = item.changes.map { state.words.field(item.entry.kind, $0.field) }.joined(separator: ", ")
            text = item.entry.title + " (" + fields + ")"
        } else {
            text = item.entry.title
        }
        let alike = item.alike.map { " ≈ " + state.words(.planAlike, $0) } ?? ""
        let kind = item.entry.kind == Conference.description.kind ? state.words.kind(item.entry.kind) + ": " : ""
        surface.write(clip(kind + text + alike, max(0, inner.right - left)), row: row, column: left)
    }
}
