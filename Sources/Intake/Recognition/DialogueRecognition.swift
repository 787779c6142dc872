// Finds the table of questions and answers in a file and reads its rows.
import Formats

extension OfficeFile {
    /// The file's questions and answers; tables that go on with the same heading, or without one, are one table.
    /// Throws `IntakeError.noTable`, `.missingColumns` or `.noRows`.
    package func dialogueTable() throws(IntakeError) -> DialogueTable {
        let tables = TableSequence(self)
        let finder = HeadingFinder(pattern: HeadingMeanings.dialogue)
        var preamble = TablePreamble()
        var partial: IntakeError?
        var heading: TableHeading?
        var firstTable = 0
        var rows = DialogueRows()
        for item in tables.items {
            let result = finder.find(in: item.grid)
            guard case .found(let found) = result else {
                if let heading, item.linesBefore.isEmpty, item.grid.width == heading.width {
                    rows.add(item.grid, from: 0, heading: heading)
                } else if heading == nil {
                    preamble.add(item.linesBefore)
                    preamble.addLetterhead(item.grid)
                    if case .partial(let missing, let headings) = result, partial == nil {
                        partial = .missingColumns(
                            .dialogue, table: item.grid.table, missing: missing, headingsSeen: headings)
                    }
                }
                continue
            }
            if heading == nil {
                preamble.add(item.linesBefore)
                preamble.add(item.grid.rows[..<found.rows.lowerBound].flatMap { $0.filled.flatMap(\.lines) })
                firstTable = item.grid.table
            } else if let title = item.linesBefore.last, GroupTitle.isTitle(title) {
                rows.group = title
            }
            heading = found
            rows.add(item.grid, from: found.rows.upperBound, heading: found)
        }
        guard heading != nil else {
            throw partial ?? .noTable(.dialogue, headingsSeen: tables.headingsSeen)
        }
        guard !rows.rows.isEmpty else { throw .noRows(.dialogue, table: firstTable) }
        let notice = preamble.notice
        let title = preamble.title
        let year = TablePreamble.year(in: title) ?? notice?.date?.year
        return DialogueTable(
            title: title, headingLines: preamble.lines, noticeNumber: notice?.number, noticeDate: notice?.date,
            year: year, issuer: notice?.issuer, rows: rows.rows)
    }
}

extension TableGrid {
    /// How many columns its widest row covers.
    var width: Int { rows.map { $0.cells.map { $0.column + $0.span }.max() ?? 0 }.max() ?? 0 }
}

/// Gathers rows of one or several tables.
struct DialogueRows {
    private(set) var rows: [DialogueRow] = []
    var group: String?

    mutating func add(_ grid: TableGrid, from start: Int, heading: TableHeading) {
        var columns = heading.columns
        if columns[.answer] == nil {
            columns[.answer] = columns[.department]
            columns[.department] = nil
        }
        for row in grid.rows[min(start, grid.rows.count)...] {
            if row.filled.isEmpty || heading.isRepeated(by: row) { continue }
            if let title = GroupTitle.title(of: row, heading: heading, order: heading.first(.order)) {
                group = title
                continue
            }
            add(row, columns, grid)
        }
    }

    private mutating func add(_ row: GridRow, _ columns: [ColumnMeaning: [Int]], _ grid: TableGrid) {
        func cells(_ meaning: ColumnMeaning) -> [GridCell] { (columns[meaning] ?? []).compactMap(row.cell(at:)) }
        func joined(_ meaning: ColumnMeaning, _ separator: String, own: Bool = false) -> String {
            // A cell that covers two columns of one meaning is read once.
            var seen: Set<Int> = []
            return cells(meaning).filter { seen.insert($0.column).inserted && !(own && $0.continues) }
                .map { $0.lines.joined(separator: meaning == .asker || meaning == .department ? " " : "\n") }
                .filter { !$0.isEmpty }.joined(separator: separator)
        }
        let question = joined(.question, "\n")
        let answer = joined(.answer, "\n")
        let asker = joined(.asker, ", ")
        let department = joined(.department, ", ")
        let order = cells(.order).first
        let typed = order.flatMap { $0.lines.first }.flatMap(TextLayout.ordinal)
        // One question with its number in front of several askers or answers, or a row broken over two pages.
        let questionContinues = cells(.question).first?.continues ?? false
        let orderContinues = order.map { $0.continues || $0.lines.isEmpty } ?? true
        let isContinued = orderContinues && (questionContinues || question.isEmpty)
        if isContinued, !rows.isEmpty {
            rows.modifyLast { last in
                Self.append(joined(.answer, "\n", own: true), to: &last.answer, separator: "\n")
                Self.append(joined(.asker, ", ", own: true), to: &last.asker, separator: ", ")
                var body = last.department ?? ""
                Self.append(joined(.department, ", ", own: true), to: &body, separator: ", ")
                last.department = body.isEmpty ? nil : body
            }
            return
        }
        guard !question.isEmpty || !answer.isEmpty else { return }
        let ownGroup = joined(.group, " ")
        rows.append(
            DialogueRow(
                number: typed ?? (rows.last?.number ?? 0) + 1, question: question, asker: asker,
                department: department.isEmpty ? nil : department, answer: answer,
                group: ownGroup.isEmpty ? group : ownGroup,
                place: grid.place(row: row, column: columns[.question]?.first ?? 0)))
    }

    private static func append(_ text: String, to whole: inout String, separator: String) {
        guard !text.isEmpty else { return }
        whole = whole.isEmpty ? text : whole + separator + text
    }
}
