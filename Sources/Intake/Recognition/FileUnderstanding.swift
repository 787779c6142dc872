// Goes through the tables of a file from top to bottom and says of each what it is: every table is taken or told.
import Domain
import Formats

/// What was understood of a file.
package struct FileUnderstanding: Sendable {
    /// The records, what is referred to before what refers to it.
    package var records: [IncomingRecord]
    /// The tables, each taken or told.
    package var tables: [ReadTable]
}

/// Reads the tables and the prose of a file.
struct FileReader {
    /// The tables that are read, and none any more once they are.
    private var sequence: TableSequence
    let dictionary: ColumnDictionary
    let choices: ColumnChoices
    /// What somebody said of tables of some shapes before.
    let remembered: [HeadingShape: ColumnChoice]

    private(set) var dialogue = DialogueRows()
    private(set) var products: ProductRows
    private(set) var lists: [ListRows] = []
    var tables: [ReadTable] = []
    /// The figures of a report.
    private(set) var report: [IncomingRecord] = []
    /// What stands above the first table of questions.
    private(set) var preamble = TablePreamble()
    /// What stands above the first list of products.
    private var productPreamble = TablePreamble()

    /// The heading under which a table without one goes on.
    var current: TableHeading?
    /// The lines since the last table that was taken, or from the beginning.
    var lines: [String] = []
    private var isInDialogue = false
    /// What was taken from the cells above in the rows since the last table was told.
    private var takenFromAbove: [ReadRemark] = []
    /// The year that the lines above the first list name.
    private var yearOfPaper: Int?

    init(
        _ file: OfficeFile, _ dictionary: ColumnDictionary, _ choices: ColumnChoices = ColumnChoices(),
        remembered: [HeadingShape: ColumnChoice] = [:]
    ) {
        sequence = TableSequence(file)
        self.dictionary = dictionary
        (self.choices, self.remembered) = (choices, remembered)
        products = ProductRows(dictionary.labels)
        for item in sequence.items { read(item) }
        takeProse(sequence.linesAfter)
        takeReport()
        sequence.items = []
    }

    private mutating func read(_ item: TableSequence.Item) {
        let grid = item.grid
        let place = grid.sheet.map { $0.isEmpty ? "" : $0 } ?? String(grid.table)
        // A file of which all is hidden was not meant to be empty.
        if item.isHidden, sequence.items.contains(where: { !$0.isHidden }) {
            let rows = grid.rows.count { !$0.isBlank }
            if rows > 0 { tables.append(ReadTable(place: place, outcome: .hidden, rowCount: rows)) }
            return
        }
        takeProse(item.linesBefore)
        if grid.rows.allSatisfy(\.isBlank) { return }
        if choices[place].isEmpty, choices.everywhere.isEmpty, let prose = grid.prose {
            takeProse(prose)
            return
        }
        let said = choices[place]
        if said.isEmpty, let card = CardTable(grid, dictionary) {
            take(card, place)
            return
        }
        let (result, isRemembered) = found(in: grid, said)
        if said.rows == .leftOut || isRemembered && remembered(result)?.rows == .leftOut {
            return leaveOut(grid, place, result)
        }
        switch result {
        case .found(let heading):
            take(grid, said.isEmpty ? heading.settledByValues(in: grid) : heading, place, isRemembered: isRemembered)
        case .unknown(let heading):
            if said.isEmpty, takeAnswers(of: grid, place) { return }
            if said.isEmpty, continues(grid) {
                goOn(grid, place)
            } else if !isHeadOrFoot(grid) {
                tell(grid, place, heading)
            }
        case .none:
            if continues(grid) {
                goOn(grid, place)
            } else if !isHeadOrFoot(grid) {
                tell(grid, place, nil)
            }
        }
    }

    /// Whether a table is the head of a letter or the signatures below it; what it says of the notice is kept.
    private mutating func isHeadOrFoot(_ grid: TableGrid) -> Bool {
        let rows = grid.rows.filter { !$0.isBlank }
        guard rows.count <= 12, rows.allSatisfy({ $0.filled.count <= 3 }) else { return false }
        let isHead = rows.prefix(3).contains(where: \.isLetterhead)
        let isFoot =
            rows.first.map(\.isSignature) ?? false
            || rows.contains { row in row.filled.contains { TextLayout.folded($0.text).hasPrefix("noi nhan") } }
        if isHead, !isInDialogue { preamble.addLetterhead(grid) }
        return isHead || isFoot
    }

    /// Takes a table that answers, by their numbers, the questions of the tables above it.
    private mutating func takeAnswers(of grid: TableGrid, _ place: String) -> Bool {
        guard let heading = HeadingFinder(dictionary: dictionary).answers(in: grid),
            dialogue.takeAnswers(of: grid, from: heading.rows.upperBound, heading)
        else { return false }
        var table = ReadTable(
            place: place, outcome: .taken(.question), columns: told(heading, in: grid, from: heading.rows.upperBound),
            rowCount: grid.rows[heading.rows.upperBound...].count { !$0.isBlank })
        table.headingRow = grid.rows[heading.rows.lowerBound].number
        tables.append(told(table, grid))
        (lines, current) = ([], nil)
        return true
    }

    private mutating func goOn(_ grid: TableGrid, _ place: String) {
        guard let known = current else { return }
        takeGroup()
        let unheaded = grid.unheaded(below: known, from: 0)
        let heading = known.adding(unheaded)
        current = heading
        lists.modifyLast { $0.note(unheaded) }
        add(grid, from: 0, heading)
        let columns = told(heading, in: grid, from: 0).filter { !$0.isHeaded }
        tables.append(
            told(
                ReadTable(
                    place: place, outcome: .taken(heading.kind), columns: columns,
                    rowCount: grid.rows.count { !$0.isBlank }), grid))
        lines = []
    }

    private mutating func take(
        _ grid: TableGrid, _ heading: TableHeading, _ place: String, isRemembered: Bool
    ) {
        let above = grid.rows[..<heading.rows.lowerBound].flatMap { $0.filled.flatMap(\.lines) }
        switch heading.kind {
        case .question:
            if !isInDialogue {
                preamble.add(lines + above)
                isInDialogue = true
                dialogue.year = preamble.year
            }
            takeGroup()
        case .product: if productPreamble.lines.isEmpty { productPreamble.add(lines + above) }
        default:
            var list = TablePreamble()
            list.add(lines + above)
            let sheet = grid.sheet.flatMap { $0.isEmpty ? nil : $0 }
            lists.append(
                ListRows(heading, dictionary.labels, ListContext(list, sheet: sheet, yearOfPaper: yearOfPaper)))
            yearOfPaper = yearOfPaper ?? list.year
        }
        add(grid, from: heading.rows.upperBound, heading)
        current = heading
        var table = ReadTable(
            place: place, outcome: .taken(heading.kind),
            columns: told(heading, in: grid, from: heading.rows.upperBound),
            rowCount: grid.rows[heading.rows.upperBound...].count { !$0.isBlank })
        (table.headingRow, table.isRemembered) = (grid.rows[heading.rows.lowerBound].number, isRemembered)
        tables.append(told(table, grid))
        lines = []
    }

    private mutating func add(_ grid: TableGrid, from start: Int, _ heading: TableHeading) {
        var grid = grid
        takenFromAbove += grid.takeFromAbove(from: start)
        switch heading.kind {
        case .question: dialogue.add(grid, from: start, heading: heading)
        case .product: products.add(grid, from: start, heading: heading)
        default: lists.modifyLast { $0.add(grid, from: start) }
        }
    }

    /// The table with what was remarked of its rows.
    private mutating func told(_ table: ReadTable, _ grid: TableGrid) -> ReadTable {
        var table = table
        table.remarks = takenFromAbove + dialogue.takeRemarks() + products.takeRemarks()
        takenFromAbove = []
        if let last = lists.indices.last { table.remarks += lists[last].takeRemarks() }
        if let cut = grid.cut {
            table.remarks.append(
                ReadRemark(place: cut.place, matter: .tooWide(TableGrid.widest, rows: cut.rows), text: cut.text))
        }
        return table
    }

    private mutating func take(_ card: CardTable, _ place: String) {
        if !isInDialogue {
            preamble.add(lines)
            isInDialogue = true
            dialogue.year = preamble.year
        }
        dialogue.add(card.row(number: dialogue.nextNumber))
        tables.append(ReadTable(place: place, outcome: .taken(.question), columns: card.told, rowCount: 1))
        lines = []
    }

    /// The title of a group that stands right above a table.
    private mutating func takeGroup() {
        if let title = lines.last(where: { !$0.isEmpty }), GroupTitle.isTitle(title) { dialogue.group = title }
    }

    /// Takes the figures of a report that has no tables of records.
    private mutating func takeReport() {
        guard choices.isEmpty, dialogue.rows.isEmpty, products.rows.isEmpty, lists.isEmpty,
            let report = ReportFigures(sequence.items.flatMap(\.linesBefore) + sequence.linesAfter)
        else { return }
        self.report = report.records
        tables.append(
            ReadTable(
                place: "", outcome: .taken(.indicator),
                columns: [ReadColumn(heading: report.title, meaning: .field("source"))], rowCount: report.found.count))
    }

    /// Takes questions that stand in sentences; other lines are kept for the next table.
    private mutating func takeProse(_ more: [String]) {
        let prose = choices.everywhere.isEmpty ? ProseDialogue(more) : ProseDialogue([])
        guard !prose.entries.isEmpty else {
            lines += more
            return
        }
        if !isInDialogue {
            preamble.add(lines + prose.preamble)
            isInDialogue = true
            dialogue.year = preamble.year
        }
        let isRestarting = dialogue.rows.isEmpty
        for (index, entry) in prose.entries.enumerated() {
            var row = DialogueRow(
                number: isRestarting ? entry.number ?? dialogue.nextNumber : dialogue.nextNumber,
                question: entry.question.joined(separator: "\n"), asker: entry.asker,
                department: entry.department.isEmpty ? nil : CellParts.office(entry.department),
                answer: entry.answer.joined(separator: "\n"), group: entry.group, place: .table(0, row: index + 1))
            row.isNumbered = isRestarting && entry.number != nil
            row.takeNamesInside()
            if !entry.supporting.isEmpty { row.supporting = entry.supporting.joined(separator: "; ") }
            dialogue.add(row)
        }
        var table = ReadTable(
            place: "", outcome: .taken(.question),
            columns: prose.labels.map { ReadColumn(heading: $0, meaning: .field(Self.field(ofLabel: $0))) },
            rowCount: prose.entries.count)
        table.remarks = prose.closing.map {
            ReadRemark(place: "", matter: .closing, text: TableSequence.shortened($0))
        }
        tables.append(table)
        lines = []
        current = nil
    }

    private static func field(ofLabel label: String) -> String {
        CellParts.isAnswerLabel(label) || CellParts.isAnswering(label) || CellParts.isOfLeader(label)
            ? "answer" : "question"
    }

    /// The questions as one table, with what the lines above them say; nil when there are none.
    var dialogueTable: DialogueTable? {
        guard !dialogue.rows.isEmpty else { return nil }
        let notice = preamble.isNotice ? preamble.notice : nil
        var table = DialogueTable(
            title: preamble.title, headingLines: preamble.lines, noticeNumber: notice?.number, noticeDate: notice?.date,
            year: preamble.year, issuer: preamble.notice?.issuer, rows: dialogue.rows)
        table.isOfMinutes = preamble.isOfMinutes
        table.facts = ConferenceFacts(preamble.lines)
        return table
    }

    /// The products as one table; nil when there are none.
    var productTable: ProductTable? {
        products.rows.isEmpty
            ? nil
            : ProductTable(
                title: productPreamble.title, rows: products.rows,
                isOfRecognised: KindWords.named(in: productPreamble.lines).contains(.product))
    }
}

extension FileReader {
    /// Why there are no records of a kind.
    func failure(of kind: RecordKind) -> IntakeError {
        if let taken = tables.first(where: { $0.outcome == .taken(kind) }) { return .noRows(table: taken.place) }
        return tables.isEmpty ? .noTable : .unrecognised(tables)
    }
}
