// The form of a record: where its fields stand, and how they are drawn.
import Domain
import Screen
import TextEditing
import Vietnamese

/// Places the fields of a form in the window.
struct FormLayout {
    let context: ScreenContext
    let form: FormState
    /// The columns of the fields' names; measured once, for every cell asks for it.
    private let labelWidth: Int
    /// The rows below the fields; counted once.
    private var footHeight = 0

    init(context: ScreenContext, form: FormState) {
        self.context = context
        self.form = form
        let widest = form.fields.map { columnWidth(context.words.field(form.kind, $0.description.name)) }.max() ?? 0
        labelWidth = min(widest, context.frame.body.columns / 3)
        footHeight = similarHeight
    }

    var area: Rect {
        let frame = context.frame
        return Rect(
            top: frame.tabs.top, left: 0, rows: frame.tabs.rows + frame.body.rows, columns: frame.body.columns)
    }
    private var fieldsArea: Rect { area.splitTop(1).rest.splitBottom(footHeight).rest }
    var valueLeft: Int { labelWidth + 3 }
    var valueWidth: Int { max(4, area.columns - valueLeft - 2) }

    /// The rows of the focused prose.
    private var proseRows: Int { form.isZoomed ? fieldsArea.rows : max(3, fieldsArea.rows / 2) }

    /// The width that prose is wrapped to.
    private var wrapWidth: Int { form.isZoomed ? max(4, area.columns - 4) : valueWidth - 1 }

    /// The form with its texts wrapped to the window and the focused field in view.
    var scrolledForm: FormState {
        if form.review != nil { return ReviewLayout(context: context, form: form).scrolledForm }
        var form = form
        form.proseRows = proseRows
        for index in form.fields.indices {
            guard case .prose(var editor, var firstRow) = form.fields[index].control else { continue }
            editor.setWrapping(width: wrapWidth) { columnWidth($0) }
            let height = rows(of: form.fields[index], isFocused: index == form.focus, editor: editor)
            firstRow = index == form.focus ? editor.layout().firstVisibleRow(current: firstRow, height: height) : 0
            form.fields[index].control = .prose(editor, firstRow: firstRow)
        }
        if case .line(let editor, let firstColumn) = form.focused?.control {
            let width = form.focused.map(lineWidth) ?? valueWidth
            let window = editor.fieldWindow(firstColumn: firstColumn, width: width) { columnWidth($0) }
            form.focused?.control = .line(editor, firstColumn: window.firstColumn)
        }
        let tops = FormLayout(context: context, form: form).tops
        guard let top = tops.indices.contains(form.focus) ? tops[form.focus] : nil else { return form }
        let bottom =
            form.focus + 1 < tops.count ? tops[form.focus + 1] : FormLayout(context: context, form: form).height
        if bottom > form.scroll + fieldsArea.rows { form.scroll = bottom - fieldsArea.rows }
        if top < form.scroll { form.scroll = top }
        let height = FormLayout(context: context, form: form).height
        form.scroll = max(0, min(form.scroll, height - fieldsArea.rows))
        return form
    }

    /// The columns for the text of a field on one line; the sign of its list stands behind them.
    private func lineWidth(of field: FormField) -> Int { field.hasList ? valueWidth - 2 : valueWidth }

    /// The first row of every field, counted from the top of the form.
    private var tops: [Int] {
        var top = 0
        return form.fields.enumerated().map { index, field in
            defer { top += totalRows(of: field, isFocused: index == form.focus) }
            return top
        }
    }

    private var height: Int {
        form.fields.enumerated().reduce(0) { $0 + totalRows(of: $1.element, isFocused: $1.offset == form.focus) }
    }

    private func totalRows(of field: FormField, isFocused: Bool) -> Int {
        let problemRows = problemLines(of: field).count + noteLines(of: field).count
        if case .several(let choice) = field.control {
            return severalView(choice).rows(width: valueWidth, isFocused: isFocused) + problemRows
        }
        guard case .prose(let editor, _) = field.control else { return 1 + problemRows }
        return rows(of: field, isFocused: isFocused, editor: editor) + problemRows
    }

    private func severalView(_ choice: SeveralChoice) -> SeveralView {
        SeveralView(choice: choice, nothing: context.words[.nothingChosen])
    }

    private func problemLines(of field: FormField) -> [String] {
        field.problem.map { wrapLines("↑ " + context.words.problem($0, kind: form.kind), valueWidth) } ?? []
    }

    private func rows(of field: FormField, isFocused: Bool, editor: TextEditor) -> Int {
        if form.isZoomed, isFocused { return fieldsArea.rows }
        return min(
            max(editor.layout().rowCount, isFocused ? 3 : 1), isFocused ? proseRows : max(3, fieldsArea.rows / 4))
    }

    func draw(into surface: inout Surface, hasKeyboard: Bool) {
        let area = area
        surface.fill(area)
        surface.write(
            clip(title, area.columns - 2), row: area.top, column: 1, role: .accent, bold: true)
        let isInList = form.similar?.cursor != nil
        defer {
            drawSimilar(into: &surface, hasKeyboard: hasKeyboard)
            if hasKeyboard { drawCompletion(into: &surface) }
        }
        let hasKeyboard = hasKeyboard && !isInList
        if form.isZoomed, let field = form.focused, field.isProse {
            drawZoomed(field, into: &surface, hasKeyboard: hasKeyboard)
            return
        }
        for (index, top) in tops.enumerated() {
            drawField(index, top: top - form.scroll, into: &surface, hasKeyboard: hasKeyboard)
        }
        surface.scrollBar(fieldsArea, top: form.scroll, count: height)
    }

    /// The row of the focused field's first line; nil when it is out of view.
    var focusedRow: Int? {
        let tops = tops
        guard tops.indices.contains(form.focus) else { return nil }
        let row = fieldsArea.top + tops[form.focus] - form.scroll
        return row >= fieldsArea.top && row < fieldsArea.bottom ? row : nil
    }

    private var title: String {
        if form.intake != nil { return form.intakeHeading(in: context.records) + (form.isChanged ? " •" : "") }
        let kind = context.words.kind(form.kind)
        let number = form.base["number"].number.map { " \($0)" } ?? ""
        let name = form.base.identity.id == 0 ? context.words(.formNew, kind) : context.words(.formEdit, kind + number)
        return name + (form.isChanged ? " •" : "")
    }

    private func drawZoomed(_ field: FormField, into surface: inout Surface, hasKeyboard: Bool) {
        let label = context.words.field(form.kind, field.description.name)
        surface.write(" › " + label, row: area.top, column: 1 + columnWidth(title), role: .accent)
        guard case .prose(let editor, let firstRow) = field.control else { return }
        let part = Rect(top: fieldsArea.top, left: 2, rows: fieldsArea.rows, columns: wrapWidth + 1)
        drawProse(editor, firstRow, part, role: .normal, hasCursor: hasKeyboard, into: &surface)
    }

    private func drawField(_ index: Int, top: Int, into surface: inout Surface, hasKeyboard: Bool) {
        let field = form.fields[index]
        let isFocused = index == form.focus
        let row = fieldsArea.top + top
        let visible = fieldsArea.top..<fieldsArea.bottom
        if visible.contains(row) {
            let name = clip(context.words.field(form.kind, field.description.name), labelWidth)
            let isRequired = field.description.rules.contains(.required)
            surface.write(name, row: row, column: 1, role: isFocused ? .accent : .dim, bold: isFocused)
            if isRequired { surface.write("*", row: row, column: labelWidth + 1, role: .accent) }
        }
        let role: StyleRole = isFocused ? .input : .normal
        let width = lineWidth(of: field)
        var used = 1
        defer {
            if field.hasList, visible.contains(row) {
                surface.write("▾", row: row, column: valueLeft + valueWidth - 1, role: isFocused ? .input : .dim)
            }
        }
        switch field.control {
        case .line(let editor, let firstColumn):
            if visible.contains(row) {
                drawLine(
                    editor, firstColumn, row, role, width: width, hasCursor: isFocused && hasKeyboard, into: &surface)
            }
        case .prose(let editor, let firstRow):
            used = rows(of: field, isFocused: isFocused, editor: editor)
            let full = Rect(top: row, left: valueLeft, rows: used, columns: valueWidth)
            drawProse(editor, firstRow, full, role: role, hasCursor: isFocused && hasKeyboard, into: &surface)
        case .options(let options, let chosen):
            let text = chosen.map { options[$0].title } ?? context.words[.nothingChosen]
            if visible.contains(row) {
                drawChoice(text, row, width: width, isFocused && hasKeyboard, role, into: &surface)
            }
        case .several(let choice):
            let view = severalView(choice)
            used = view.rows(width: valueWidth, isFocused: isFocused)
            view.draw(
                into: &surface, at: Rect(top: row, left: valueLeft, rows: used, columns: valueWidth), visible: visible,
                hasCursor: isFocused && hasKeyboard, role: role)
        case .flag(let flag):
            if visible.contains(row) {
                let text = context.words[flag ? .yes : .no]
                drawChoice(text, row, width: width, isFocused && hasKeyboard, role, into: &surface)
            }
        }
        for (index, line) in problemLines(of: field).enumerated() where visible.contains(row + used + index) {
            surface.write(line, row: row + used + index, column: valueLeft, role: .error)
        }
        for (index, line) in noteLines(of: field).enumerated() where visible.contains(row + used + index) {
            surface.draw(line, row: row + used + index, column: valueLeft, limit: valueWidth)
        }
    }

    private func drawLine(
        _ editor: TextEditor, _ firstColumn: Int, _ row: Int, _ role: StyleRole, width: Int, hasCursor: Bool,
        into surface: inout Surface
    ) {
        surface.fill(Rect(top: row, left: valueLeft, rows: 1, columns: valueWidth), " ", role)
        guard hasCursor else {
            surface.write(clip(editor.text, width), row: row, column: valueLeft, role: role)
            return
        }
        let window = editor.fieldWindow(firstColumn: firstColumn, width: width) { columnWidth($0) }
        surface.write(window.text, row: row, column: valueLeft, role: role)
        if let selection = window.selection {
            surface.restyle(
                Rect(top: row, left: valueLeft + selection.lowerBound, rows: 1, columns: selection.count), .selection)
        }
        surface.cursor = Point(row: row, column: valueLeft + window.cursorColumn)
    }

    private func drawChoice(
        _ text: String, _ row: Int, width: Int, _ hasCursor: Bool, _ role: StyleRole, into surface: inout Surface
    ) {
        surface.fill(Rect(top: row, left: valueLeft, rows: 1, columns: valueWidth), " ", role)
        let shown = hasCursor ? "‹ \(clip(text, width - 4)) ›" : clip(text, width)
        surface.write(shown, row: row, column: valueLeft, role: role)
        if hasCursor { surface.cursor = Point(row: row, column: valueLeft) }
    }

    private func drawProse(
        _ editor: TextEditor, _ firstRow: Int, _ part: Rect, role: StyleRole, hasCursor: Bool,
        into surface: inout Surface
    ) {
        let layout = editor.layout()
        for index in 0..<part.rows {
            let row = part.top + index
            guard row >= fieldsArea.top, row < fieldsArea.bottom else { continue }
            surface.fill(Rect(top: row, left: part.left, rows: 1, columns: part.columns), " ", role)
            guard firstRow + index < layout.rowCount else { continue }
            let line = layout.line(atRow: firstRow + index)
            surface.write(line.text, row: row, column: part.left, role: role, limit: part.columns)
            if hasCursor, let selection = line.selection {
                let marked = Rect(
                    top: row, left: part.left + selection.lowerBound, rows: 1, columns: selection.count)
                surface.restyle(marked, .selection)
            }
        }
        let isCut = firstRow + part.rows < layout.rowCount
        if isCut, !hasCursor, part.bottom - 1 < fieldsArea.bottom, part.bottom - 1 >= fieldsArea.top {
            surface.write("…", row: part.bottom - 1, column: part.right - 1, role: .dim)
        }
        if hasCursor {
            surface.cursor = Point(
                row: part.top + layout.cursorRow - firstRow, column: part.left + layout.cursorColumn)
            let shown = Rect(top: part.top, left: part.left, rows: part.rows, columns: part.columns + 1)
            surface.scrollBar(shown, top: firstRow, count: layout.rowCount)
        }
    }
}
