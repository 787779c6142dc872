// Gathers the questions and answers of the rows of one or several tables.
import Domain
import Formats

struct DialogueRows {
    private(set) var rows: [DialogueRow] = []
    /// The title that the next rows stand under.
    var group: String?
    /// What somebody should know of the rows, since it was last taken.
    private(set) var remarks: [ReadRemark] = []
    /// How the table writes its deadlines.
    private var order = DayOrder()
    /// The year of deadlines that name none.
    var year: Int?
    /// Whether a cell was taken apart: from then on typed numbers count something else.
    private var isRenumbered = false

    /// The remarks so far, which are told once.
    mutating func takeRemarks() -> [ReadRemark] {
        defer { remarks = [] }
        return remarks
    }

    mutating func add(_ grid: TableGrid, from start: Int, heading: TableHeading) {
        look(at: grid, from: start, heading)
        for (index, row) in grid.rows.enumerated().dropFirst(start) {
            if row.filled.isEmpty || heading.isRepeated(by: row) { continue }
            let place = grid.place(row: row, column: row.filled[0].column)
            if grid.beginsSignatures(at: index) {
                remarks.append(ReadRemark(place: place.description, matter: .signature, text: row.text))
                break
            }
            if let matter = row.matter,
                heading.columns(of: "question").allSatisfy({ row.cell(at: $0.column)?.continues != true })
            {
                remarks.append(ReadRemark(place: place.description, matter: matter, text: row.text))
                continue
            }
            if index == start, row.isOfColumnLetters { continue }
            if let title = GroupTitle.title(of: row, heading: heading, order: heading.order) {
                group = title
                continue
            }
            add(row, heading, grid)
        }
    }

    /// Looks through the column of deadlines: its form decides how each of them is read.
    private mutating func look(at grid: TableGrid, from start: Int, _ heading: TableHeading) {
        order = DayOrder()
        guard let column = heading.columns(of: "dueOn").first else { return }
        for row in grid.rows.dropFirst(start) { row.cell(at: column.column).map { order.note($0.text) } }
        guard order.isMonthFirst else { return }
        remarks.append(ReadRemark(place: "", matter: .monthFirst(field: "dueOn"), text: column.text))
    }

    /// Adds a question of a card or of prose.
    mutating func add(_ row: DialogueRow) {
        var row = row
        row.group = row.group ?? group
        if isRenumbered { row.number = nextNumber }
        rows.append(row)
    }

    var nextNumber: Int { (rows.last?.number ?? 0) + 1 }

    /// The cells of a row under the columns of one field.
    private struct Cells {
        let row: GridRow
        let heading: TableHeading

        func all(_ fields: String...) -> [(cell: GridCell, column: HeadingColumn)] {
            let columns = fields.flatMap(heading.columns(of:)).sorted { $0.column < $1.column }
            // A cell that covers two columns of one field is read once.
            var seen: Set<Int> = []
            return columns.compactMap { column in
                guard let cell = row.cell(at: column.column), seen.insert(cell.column).inserted else { return nil }
                return (cell, column)
            }
        }

        func joined(_ field: String, by separator: String, or other: String) -> String {
            let own = joined(field, by: separator)
            return own.isEmpty ? other : own
        }

        func joined(_ fields: String..., by separator: String, own: Bool = false) -> String {
            let line = separator == "\n" ? "\n" : " "
            let columns = fields.flatMap(heading.columns(of:)).sorted { $0.column < $1.column }
            var seen: Set<Int> = []
            return columns.compactMap { column -> String? in
                guard let cell = row.cell(at: column.column), seen.insert(cell.column).inserted else { return nil }
                return own && cell.continues ? nil : cell.lines.joined(separator: line)
            }.filter { !$0.isEmpty }.joined(separator: separator)
        }
    }

    /// Who asks, and their unit where another column names that: what stands in columns of its own is not taken apart.
    private static func askers(_ cells: Cells) -> (asker: String, unit: String) {
        let (asker, unit) = (cells.joined("asker", by: ", "), cells.joined("unit", by: ", "))
        return asker.isEmpty || unit.isEmpty ? (asker + unit, "") : (asker, unit)
    }

    private mutating func add(_ row: GridRow, _ heading: TableHeading, _ grid: TableGrid) {
        let cells = Cells(row: row, heading: heading)
        let question = cells.joined("question", by: "\n")
        let answer = answer(cells, grid.place(of: row))
        let (asker, unit) = Self.askers(cells)
        let department = cells.joined("department", by: ", ", or: bodyOfHeading(cells))
        let supporting = cells.joined("supporting", by: "; ")
        let order = heading.order.flatMap(row.cell(at:))
        let typed = order.flatMap { $0.lines.first }.flatMap(TextLayout.ordinal)
        // One question with its number in front of several askers or answers, or a row broken over two pages.
        let questionContinues = cells.all("question").first?.cell.continues ?? false
        let orderContinues = order.map { $0.continues || $0.lines.isEmpty } ?? true
        if orderContinues, questionContinues || question.isEmpty, !rows.isEmpty {
            extendLast(cells)
            let more = heading.unread(row)
            rows.modifyLast { last in last.unread += more.filter { !last.unread.contains($0) } }
            return
        }
        guard !question.isEmpty || !answer.isEmpty else {
            if let remark = grid.nameless(row, heading) { remarks.append(remark) }
            return
        }
        let place = grid.place(row: row, column: heading.first("question") ?? 0)
        let ownGroup = cells.joined("topic", by: " ")
        var found = DialogueRow(
            number: isRenumbered ? nextNumber : typed ?? nextNumber, question: question, asker: asker,
            department: department.isEmpty ? nil : department, answer: answer,
            group: ownGroup.isEmpty ? group : ownGroup, supporting: supporting.isEmpty ? nil : supporting,
            due: due(cells, place), place: place)
        (found.unit, found.unread) = (unit, heading.unread(row))
        found.isNumbered = typed != nil && !isRenumbered
        found.reference = heading.reference.flatMap(row.cell(at:))?.text ?? ""
        found.conference = cells.joined("conference", by: " ")
        found.takeNamesInside()
        // Where no column says who asks, the titles between the rows may.
        if found.asker.isEmpty, ownGroup.isEmpty, heading.first("asker") == nil, heading.first("unit") == nil,
            let who = group.flatMap(GroupTitle.asker)
        {
            (found.asker, found.group) = (who, nil)
        }
        // Beside a column of askers such a title says where they are at home.
        if ownGroup.isEmpty, heading.first("asker") != nil, heading.first("unit") == nil,
            let unit = group.flatMap(GroupTitle.unit)
        {
            found.group = nil
            if found.asker.isEmpty { found.asker = unit } else { found.unit = unit }
        }
        if let parts = parts(cells, found) {
            remarks.append(
                ReadRemark(
                    place: place.description, matter: .split(parts.count), text: cells.joined("question", by: " ")))
            isRenumbered = true
            rows += parts
            return
        }
        rows.append(found)
    }

    /// The body whose column alone holds an answer: "Trả lời của Công an xã".
    private func bodyOfHeading(_ cells: Cells) -> String {
        let found = cells.all("answer").filter { !$0.cell.lines.isEmpty }
        return found.count == 1 ? CellParts.body(ofHeading: found[0].column.text) ?? "" : ""
    }

    private static let longestStanding = 300
    private static let standings: Set<String> = [
        "dang xu ly", "dang giai quyet", "chua tra loi", "chua giai quyet", "dang thuc hien", "da giai quyet",
        "da xong",
        "da tra loi", "dang xem xet", "da thuc hien", "chua thuc hien", "dang cho", "da hoan thanh", "dang tiep thu",
        "xong",
        "da xu ly", "chua xu ly", "dang trien khai", "da tiep thu", "dang theo doi", "chua", "dang lam", "da ghi nhan",
    ]

    /// What is answered; where several columns answer, each by the words of its heading.
    private mutating func answer(_ cells: Cells, _ place: String) -> String {
        let answer = written(cells)
        // How far an answer is says nothing of what it is; it is said in few words.
        guard answer.utf8.count <= Self.longestStanding, Self.standings.contains(TextLayout.folded(answer)) else {
            return answer
        }
        remarks.append(ReadRemark(place: place, matter: .unreadable(field: "answer"), text: answer))
        return ""
    }

    private func written(_ cells: Cells) -> String {
        let found = cells.all("answer").map { ($0.cell.lines.joined(separator: "\n"), $0.column.text) }
            .filter { $0.0.contains { $0.isLetter || $0.isNumber } }
        return found.count < 2
            ? found.first?.0 ?? "" : found.map { $1 + ": " + $0 }.joined(separator: "\n")
    }

    private mutating func due(_ cells: Cells, _ place: TablePlace) -> CalendarDate? {
        let text = cells.joined("dueOn", by: " ")
        guard !text.isEmpty else { return nil }
        guard let written = order.dayFirst(text) else {
            remarks.append(ReadRemark(place: place.description, matter: .ambiguous(field: "dueOn"), text: text))
            return nil
        }
        switch DayReading.due(written, year: year) {
        case .day(let day, isPlain: true): return day
        case .day(let day, isPlain: false), .days(_, let day), .period(_, let day):
            remarks.append(
                ReadRemark(place: place.description, matter: .readAs(field: "dueOn", day.officialText), text: text))
            return day
        case .none:
            remarks.append(ReadRemark(place: place.description, matter: .unreadable(field: "dueOn"), text: text))
            return nil
        }
    }

    /// The questions of a cell that holds as many as that of its answers; nil when it holds one.
    private mutating func parts(_ cells: Cells, _ whole: DialogueRow) -> [DialogueRow]? {
        func lines(_ field: String) -> [String] {
            let found = cells.all(field)
            return found.count == 1 ? found[0].cell.lines : []
        }
        guard let questions = CellParts.parts(lines("question")) else { return nil }
        let answers = CellParts.parts(lines("answer"))
        guard answers?.count == questions.count || whole.answer.isEmpty && questions.count > 1 else {
            let isNumbered = whole.question.first?.isNumber ?? false
            if isNumbered {
                remarks.append(
                    ReadRemark(
                        place: whole.place.description, matter: .whole(questions.count), text: whole.question))
            }
            return nil
        }
        let bodies =
            CellParts.parts(lines("department"))
            ?? (lines("department").count == questions.count ? lines("department") : nil)
        return questions.indices.map { index in
            var part = whole
            (part.number, part.isNumbered, part.reference) = (nextNumber + index, false, "")
            part.question = questions[index]
            part.answer = answers?[index] ?? ""
            if let bodies, bodies.count == questions.count { part.department = bodies[index] }
            part.takeNamesInside()
            return part
        }
    }

    /// Adds what a further row says of the last question: more of the answer, another asker, another body.
    private mutating func extendLast(_ cells: Cells) {
        let body = cells.joined("department", by: ", ", own: true)
        let answer = cells.joined("answer", by: "\n", own: true)
        let asker = cells.joined("asker", "unit", by: ", ", own: true)
        let more = cells.joined("supporting", by: "; ", own: true)
        rows.modifyLast { last in
            if !body.isEmpty, let lead = last.department, !lead.isEmpty, body != lead {
                // The first body leads; who said what is kept.
                if !answer.isEmpty {
                    if last.supporting == nil, !last.answer.isEmpty { last.answer = lead + ": " + last.answer }
                    Self.append(body + ": " + answer, to: &last.answer, separator: "\n")
                }
                var supporting = last.supporting ?? ""
                Self.append(body, to: &supporting, separator: "; ")
                last.supporting = supporting
            } else {
                if !body.isEmpty { last.department = body }
                Self.append(answer, to: &last.answer, separator: "\n")
            }
            Self.append(asker, to: &last.asker, separator: ", ")
            if !more.isEmpty {
                var supporting = last.supporting ?? ""
                Self.append(more, to: &supporting, separator: "; ")
                last.supporting = supporting
            }
        }
    }

    private static func append(_ text: String, to whole: inout String, separator: String) {
        guard !text.isEmpty else { return }
        whole = whole.isEmpty ? text : whole + separator + text
    }
}

extension DialogueRow {
    /// Takes who asks and who answers out of the words, where nothing else says so.
    mutating func takeNamesInside() {
        if asker.isEmpty, let found = CellParts.asker(of: question), !found.rest.isEmpty {
            (asker, question) = (found.asker, found.rest)
        }
        if department ?? "" == "", let found = CellParts.body(of: answer) {
            (department, answer) = (found.body, found.rest)
        }
    }
}

extension GridRow {
    /// Its words on one line.
    var text: String { TableSequence.shortened(filled.map(\.text).joined(separator: " ")) }
}
