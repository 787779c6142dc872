// The split view: where the question, the answer and the comparison stand, and how they are drawn.
import Domain
import Screen
import TextEditing

/// Places a question and its answer in the window.
struct ReviewLayout {
    let context: ScreenContext
    let form: FormState
    let review: ReviewState
    private let body: Rect
    private let heading: Rect
    private let question: Rect
    private let answer: Rect
    private let isStacked: Bool

    init(context: ScreenContext, form: FormState) {
        self.context = context
        self.form = form
        review = form.review ?? ReviewState()
        let frame = context.frame
        let area = Rect(
            top: frame.tabs.top, left: 0, rows: frame.tabs.rows + frame.body.rows, columns: frame.body.columns)
        (heading, body) = area.splitTop(1)
        let none = Rect(top: body.top, left: 0, rows: 0, columns: 0)
        isStacked = body.columns < PaneLayout.splitWidth || context.split.isStacked
        switch review.zoom {
        case .answer: (question, answer) = (none, body)
        case .question: (question, answer) = (body, none)
        case nil where review.comparison?.isSideBySide == true: (question, answer) = (none, body)
        case nil where isStacked: (question, answer) = body.splitTop(max(3, body.rows * 2 / 5))
        case nil: (question, answer) = body.splitLeft(body.columns * 2 / 5)
        }
    }

    // The question's side.

    private var questionWidth: Int { max(8, question.columns - 3) }

    /// The question, its comments, its facts and its steps.
    private var questionLines: [StyledLine] {
        ReviewText(context: context, form: form, review: review).lines(width: questionWidth)
    }

    // The answer's side.

    private var answerBody: Rect { answer.splitTop(1).rest }
    /// A column at the left for the line between the sides, one at the right for the scroll bar.
    private var textLeft: Int { answer.left + 2 }
    private var textWidth: Int { max(4, answer.columns - 4) }

    /// The rows of the answer's text.
    private var answerRows: Int { max(1, answerBody.rows) }

    /// The form with its answer wrapped to the window and the cursor in view, and what is scrolled no further than its
    /// end.
    var scrolledForm: FormState {
        var form = form
        form.proseRows = answerRows
        let compared = comparedRows
        form.review?.comparison?.rows = compared
        if review.comparison?.scroll.isMoved == true {
            form.review?.comparison?.scroll.settle(height: comparisonRows, count: compared?.left.count ?? 0)
        }
        if review.scroll.isMoved {
            form.review?.scroll.settle(height: max(1, question.rows), count: questionLines.count)
        }
        guard case .prose(var editor, var firstRow) = form.focused?.control else { return form }
        editor.setWrapping(width: textWidth) { columnWidth($0) }
        firstRow = editor.layout().firstVisibleRow(current: firstRow, height: answerRows)
        form.focused?.control = .prose(editor, firstRow: firstRow)
        return form
    }

    /// The places of all open comments in the text as typed, found with one comparison.
    private var commentedRanges: [Range<Int>] {
        let anchors = review.openComments.compactMap(\.anchor)
        guard !anchors.isEmpty else { return [] }
        let (stored, typed) = (form.base["answer"].text, form.answerText)
        if stored == typed { return anchors.map(\.range) }
        let comparison = TextComparison(from: stored, to: typed)
        return anchors.compactMap { $0.moved(through: comparison)?.range }
    }

    // The comparison.

    /// The rows for the differences.
    private var comparisonRows: Int { max(1, answerBody.rows - (review.comparison?.isSideBySide == true ? 1 : 0)) }

    /// The rows of the comparison, made again only when something they depend on is another.
    private var comparedRows: ComparedRows? {
        guard let comparison = review.comparison, let version = comparedVersion else { return nil }
        let isSideBySide = comparison.isSideBySide
        let width = isSideBySide ? columnWidthOfSide : textWidth
        if let rows = comparison.rows, rows.width == width, rows.isSideBySide == isSideBySide, rows.source == version {
            return rows
        }
        let text = DifferenceText(from: version.text, to: typedText)
        let columns = isSideBySide ? text.columns(width: width) : []
        return ComparedRows(
            width: width, source: version, isSideBySide: isSideBySide,
            left: isSideBySide ? columns.map(\.old) : text.lines(width: width), right: columns.map(\.new))
    }

    private var typedText: String { form.answerText }

    private var comparedVersion: AnswerVersion? {
        guard let comparison = review.comparison else { return nil }
        if let seen = comparison.seen { return seen }
        let versions = review.versionsToCompare(with: form)
        return versions.indices.contains(comparison.version) ? versions[comparison.version] : versions.last
    }

    private var columnWidthOfSide: Int { max(8, (answer.columns - 6) / 2) }

    // Drawing.

    func draw(into surface: inout Surface, hasKeyboard: Bool) {
        surface.fill(Rect(top: heading.top, left: 0, rows: heading.rows + body.rows, columns: heading.columns))
        drawHeading(into: &surface)
        if !question.isEmpty { drawQuestion(into: &surface, hasKeyboard: hasKeyboard) }
        guard !answer.isEmpty else { return }
        drawBorder(into: &surface)
        if review.comparison == nil {
            drawAnswer(into: &surface, hasKeyboard: hasKeyboard)
        } else {
            drawComparison(into: &surface, hasKeyboard: hasKeyboard)
        }
    }

    private func drawHeading(into surface: inout Surface) {
        let entry = form.base
        let number = entry["number"].number.map { " \($0)" } ?? ""
        let unit = entry["unit"].text
        var title = context.words.kind(entry.kind) + number + (unit.isEmpty ? "" : " · " + unit)
        if form.isChanged { title += " •" }
        let code = entry["state"].text
        let stateText = context.words.state(entry.kind, code)
        let note = review.isOutdated ? "! " + context.words[.newerShort] + "  " : ""
        let right = columnWidth(stateText) + columnWidth(note)
        surface.write(
            clip(title, heading.columns - right - 3), row: heading.top, column: 1, role: .accent, bold: true)
        let column = heading.columns - right - 1
        surface.write(note, row: heading.top, column: column, role: .warning)
        surface.write(
            stateText, row: heading.top, column: column + columnWidth(note),
            role: CellText.role(of: form.kind, state: code),
            bold: true)
    }

    private func drawBorder(into surface: inout Surface) {
        let hasKeyboard = review.side == .answer
        let role: StyleRole = hasKeyboard ? .accent : .border
        if isStacked || question.isEmpty {
            let line = String(repeating: "─", count: answer.columns)
            surface.write(line, row: answer.top, column: answer.left, role: role)
        } else {
            for row in answer.top..<answer.bottom { surface.write("│", row: row, column: answer.left, role: role) }
        }
        surface.write(
            " " + clip(answerTitle, answer.columns - 4) + " ", row: answer.top, column: answer.left + 1,
            role: hasKeyboard ? .accent : .header, bold: true)
    }

    private var answerTitle: String {
        let words = context.words
        guard review.comparison != nil, let version = comparedVersion else {
            let open = review.openComments.count
            let sealed = form.isSealed("answer") ? " · " + words[.answerSealed] : ""
            return words.field(form.kind, "answer") + (open > 0 ? " · " + words(.openComments, String(open)) : "")
                + sealed
        }
        let versions = review.versionsToCompare(with: form).count
        let place = review.comparison?.seen == nil ? "‹ \((review.comparison?.version ?? 0) + 1)/\(versions) › " : ""
        let name = [version.when, version.who].filter { !$0.isEmpty }.joined(separator: " · ")
        return place + words(.comparedWith, name)
    }

    private func drawQuestion(into surface: inout Surface, hasKeyboard: Bool) {
        let lines = questionLines
        let top = review.scroll.first(height: question.rows, count: lines.count)
        for row in 0..<question.rows where lines.indices.contains(top + row) {
            surface.draw(lines[top + row], row: question.top + row, column: question.left + 1, limit: questionWidth)
        }
        surface.scrollBar(question, top: top, count: lines.count)
        if hasKeyboard, review.side == .question, review.comparison == nil {
            surface.cursor = Point(row: question.top, column: question.left + 1)
        }
    }

    private func drawAnswer(into surface: inout Surface, hasKeyboard: Bool) {
        guard case .prose(let editor, let firstRow) = form.focused?.control else { return }
        let layout = editor.layout()
        let commented = commentedRanges
        for row in 0..<answerRows where firstRow + row < layout.rowCount {
            let line = layout.line(atRow: firstRow + row)
            let at = answerBody.top + row
            surface.write(line.text, row: at, column: textLeft, limit: textWidth + 1)
            for range in commented { mark(range, in: line, row: at, into: &surface) }
            if let selection = line.selection {
                surface.restyle(
                    Rect(top: at, left: textLeft + selection.lowerBound, rows: 1, columns: selection.count), .selection)
            }
        }
        surface.scrollBar(answerBody, top: firstRow, count: layout.rowCount)
        if hasKeyboard, review.side == .answer {
            surface.cursor = Point(
                row: answerBody.top + layout.cursorRow - firstRow, column: textLeft + layout.cursorColumn)
        }
    }

    private func mark(_ range: Range<Int>, in line: VisualLine, row: Int, into surface: inout Surface) {
        let inside = range.clamped(to: line.range)
        guard !inside.isEmpty else { return }
        let letters = Array(line.text)
        let start = min(letters.count, inside.lowerBound - line.range.lowerBound)
        let end = min(letters.count, inside.upperBound - line.range.lowerBound)
        let left = columnWidth(String(letters[..<start]))
        let columns = columnWidth(String(letters[start..<end]))
        surface.restyle(Rect(top: row, left: textLeft + left, rows: 1, columns: columns), .commented)
    }

    private func drawComparison(into surface: inout Surface, hasKeyboard: Bool) {
        guard let version = comparedVersion, let comparison = review.comparison else { return }
        guard let rows = comparison.rows else { return }
        let height = comparisonRows
        let first = answerBody.top
        if comparison.isSideBySide {
            let top = comparison.scroll.first(height: height, count: rows.left.count)
            let right = textLeft + columnWidthOfSide + 3
            surface.write(
                clip(version.when + (version.who.isEmpty ? "" : " · " + version.who), columnWidthOfSide), row: first,
                column: textLeft, role: .header, bold: true)
            surface.write(
                clip(context.words[.versionNow], columnWidthOfSide), row: first, column: right, role: .header,
                bold: true)
            for row in 0..<height {
                surface.write("│", row: first + 1 + row, column: right - 2, role: .border)
                guard rows.left.indices.contains(top + row) else { continue }
                surface.draw(rows.left[top + row], row: first + 1 + row, column: textLeft, limit: columnWidthOfSide)
                surface.draw(rows.right[top + row], row: first + 1 + row, column: right, limit: columnWidthOfSide)
            }
            surface.scrollBar(answerBody, top: top, count: rows.left.count)
        } else {
            let lines = rows.left
            let top = comparison.scroll.first(height: height, count: lines.count)
            for row in 0..<height where lines.indices.contains(top + row) {
                surface.draw(lines[top + row], row: first + row, column: textLeft, limit: textWidth)
            }
            surface.scrollBar(answerBody, top: top, count: lines.count)
        }
        if hasKeyboard { surface.cursor = Point(row: first, column: textLeft) }
    }
}
