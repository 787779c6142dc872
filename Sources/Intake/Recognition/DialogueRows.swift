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
        let columns = DialogueColumns(heading)
        // All at once: a list that grew would have room for twice as many.
        if rows.isEmpty { rows.reserveCapacity(grid.rows.count - start) }
        for (index, row) in grid.rows.enumerated().dropFirst(start) {
            if row.isBlank || heading.isRepeated(by: row) { continue }
            func place() -> String { grid.place(row: row, column: row.filled[0].column).description }
            if grid.beginsSignatures(at: index) {
                remarks.append(ReadRemark(place: place(), matter: .signature, text: row.text))
                break
            }
            if let matter = row.matter,
                columns.question.allSatisfy({ row.cell(at: $0)?.continues != true })
            {
                remarks.append(ReadRemark(place: place(), matter: matter, text: row.text))
                continue
            }
            if index == start, row.isOfColumnLetters { continue }
            if let title = GroupTitle.title(of: row, heading: heading, order: heading.order) {
                group = title
                continue
            }
            add(row, columns, grid)
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

    /// Puts the answers of a table without questions beside the questions of the same numbers.
    /// - Returns: whether it did: each number must be that of one question, which has no answer yet.
    mutating func takeAnswers(of grid: TableGrid, from start: Int, _ heading: TableHeading) -> Bool {
        let columns = DialogueColumns(heading)
        var open: [Int: Int] = [:]
        for (place, row) in rows.enumerated() where row.answer.isEmpty {
            open[row.number] = open[row.number] == nil ? place : -1
        }
        var answered: [(place: Int, cells: DialogueCells)] = []
        for row in grid.rows.dropFirst(start) where !row.isBlank && !heading.isRepeated(by: row) {
            guard let number = columns.order.flatMap(row.cell(at:)).flatMap({ TextLayout.ordinal($0.text) }),
                let place = open.removeValue(forKey: number), place >= 0
            else { return false }
            answered.append((place, DialogueCells(row: row, columns: columns)))
        }
        for (place, cells) in answered {
            rows[place].answer = answer(cells, grid, cells.row)
            let (lead, supporting) = cells.bodies
            if !lead.isEmpty { rows[place].department = lead }
            if !supporting.isEmpty { rows[place].supporting = supporting }
            rows[place].takeNamesInside()
        }
        return !answered.isEmpty
    }

    var nextNumber: Int { (rows.last?.number ?? 0) + 1 }

    private mutating func add(_ row: GridRow, _ columns: DialogueColumns, _ grid: TableGrid) {
        let cells = DialogueCells(row: row, columns: columns)
        let heading = columns.heading
        let question = cells.joined(columns.question, by: "\n")
        let answer = answer(cells, grid, row)
        let (asker, unit) = cells.askers
        let (department, supporting) = cells.bodies
        let order = columns.order.flatMap(row.cell(at:))
        let typed = order.flatMap { $0.lines.first }.flatMap(TextLayout.ordinal)
        // One question with its number in front of several askers or answers, or a row broken over two pages.
        let questionContinues = cells.all(columns.question).first?.continues ?? false
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
        let place = grid.place(row: row, column: columns.question.first ?? 0)
        let ownGroup = cells.joined(columns.topic, by: " ")
        var found = DialogueRow(
            number: isRenumbered ? nextNumber : typed ?? nextNumber, question: question, asker: asker,
            department: department.isEmpty ? nil : department, answer: answer,
            group: ownGroup.isEmpty ? group : ownGroup, supporting: supporting.isEmpty ? nil : supporting,
            due: due(cells, place), place: place)
        (found.unit, found.unread) = (unit, heading.unread(row))
        found.isNumbered = typed != nil && !isRenumbered
        found.reference = columns.reference.flatMap(row.cell(at:))?.text ?? ""
        found.conference = cells.joined(columns.conference, by: " ")
        found.takeNamesInside()
        // Where no column says who asks, the titles between the rows may.
        if found.asker.isEmpty, ownGroup.isEmpty, columns.askers.isEmpty, let who = group.flatMap(GroupTitle.asker) {
            (found.asker, found.group) = (who, nil)
        }
        // Beside a column of askers such a title says where they are at home.
        if ownGroup.isEmpty, !columns.asker.isEmpty, columns.unit.isEmpty,
            let unit = group.flatMap(GroupTitle.unit)
        {
            found.group = nil
            if found.asker.isEmpty { found.asker = unit } else { found.unit = unit }
        }
        if let parts = parts(cells, found) {
            remarks.append(
                ReadRemark(
                    place: place.description, matter: .split(parts.count), text: cells.joined(columns.question, by: " ")
                ))
            isRenumbered = true
            rows += parts
            return
        }
        rows.append(found)
    }

    /// Letters of the longest of these, and one more.
    private static let longestStanding = 16

    private static func isShort(_ text: String) -> Bool {
        text.unicodeScalars.lazy.filter(\.properties.isAlphabetic).prefix(longestStanding).count < longestStanding
    }

    private static let standings: Set<String> = [
        "dang xu ly", "dang giai quyet", "chua tra loi", "chua giai quyet", "dang thuc hien", "da giai quyet",
        "da xong",
        "da tra loi", "dang xem xet", "da thuc hien", "chua thuc hien", "dang cho", "da hoan thanh", "dang tiep thu",
        "xong",
        "da xu ly", "chua xu ly", "dang trien khai", "da tiep thu", "dang theo doi", "chua", "dang lam", "da ghi nhan",
    ]

    /// What is answered; where several columns answer, each by the words of its heading.
    private mutating func answer(_ cells: DialogueCells, _ grid: TableGrid, _ row: GridRow) -> String {
        let answer = written(cells)
        // How far an answer is says nothing of what it is; it is said in few words.
        guard Self.isShort(answer), Self.standings.contains(TextLayout.folded(answer)) else {
            return answer
        }
        remarks.append(
            ReadRemark(place: grid.place(of: row), matter: .unreadable(field: "answer"), text: answer))
        return ""
    }

    private func written(_ cells: DialogueCells) -> String {
        let found = cells.answers.map { cell, column in
            (cell.lines.joined(separator: "\n"), column.body.isEmpty ? column.text : column.body)
        }
        .filter { $0.0.contains { $0.isLetter || $0.isNumber } }
        return found.count < 2
            ? found.first?.0 ?? "" : found.map { $1 + ": " + $0 }.joined(separator: "\n")
    }

    private mutating func due(_ cells: DialogueCells, _ place: TablePlace) -> CalendarDate? {
        let text = cells.joined(cells.columns.due, by: " ")
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
    private mutating func parts(_ cells: DialogueCells, _ whole: DialogueRow) -> [DialogueRow]? {
        func lines(_ columns: [Int]) -> [String] {
            let found = cells.all(columns)
            return found.count == 1 ? found[0].lines : []
        }
        let columns = cells.columns
        guard let questions = CellParts.parts(lines(columns.question)) else { return nil }
        let answers = CellParts.parts(lines(columns.answers.map(\.column)))
        guard answers?.count == questions.count || whole.answer.isEmpty && questions.count > 1 else {
            let isNumbered = whole.question.first?.isNumber ?? false
            if isNumbered {
                remarks.append(
                    ReadRemark(
                        place: whole.place.description, matter: .whole(questions.count), text: whole.question))
            }
            return nil
        }
        let named = lines(columns.department)
        let bodies = CellParts.parts(named) ?? (named.count == questions.count ? named : nil)
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
    private mutating func extendLast(_ cells: DialogueCells) {
        let columns = cells.columns
        let body = cells.joined(columns.department, by: ", ", own: true)
        let answer = cells.joined(columns.answers.map(\.column), by: "\n", own: true)
        let asker = cells.joined(columns.askers, by: ", ", own: true)
        let more = cells.joined(columns.supporting, by: "; ", own: true)
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
        } else if asker.isEmpty, let found = CellParts.asker(behind: question) {
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
