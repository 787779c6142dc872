// Reads question cards: a small table each, whose first column says what the second one holds.
import Domain
import Formats

struct CardTable {
    /// The headings of the lines with what they hold, from top to bottom.
    let fields: [(column: HeadingColumn, cell: GridCell)]
    let place: TablePlace

    private static let longest = 40

    /// The card that a table is; nil when it is none. A card has a question in its first column and nothing but headings.
    init?(_ grid: TableGrid, _ dictionary: ColumnDictionary) {
        guard grid.rows.count <= Self.longest else { return nil }
        let rows = grid.rows.filter { !$0.isBlank }
        guard rows.count >= 2, rows.allSatisfy({ $0.filled.count <= 2 }), let first = rows.first else { return nil }
        guard !Self.isHeading(first, dictionary) else { return nil }
        var found: [(HeadingColumn, GridCell)] = []
        var known = 0
        for row in rows {
            guard row.filled.count == 2 else {
                // An empty value, or a title over both columns; what stands beside no label goes on with the value above.
                if let last = found.indices.last, row.filled[0].column > first.filled[0].column {
                    found[last].1.lines += row.filled[0].lines
                }
                continue
            }
            let label = row.filled[0].text
            let text = HeadingText(label)
            let sense = dictionary.sense(of: text, in: .question)
            if sense.field != nil || sense == .order { known += 1 }
            found.append(
                (
                    HeadingColumn(column: row.number, text: label, sense: sense, aside: "", isRead: sense.field != nil),
                    row.filled[1]
                ))
        }
        let asked = found.filter { $0.0.sense.field == "question" && $0.0.sense.certainty ?? .vague >= .likely }
        guard asked.count == 1, known >= 2, known * 2 > found.count else { return nil }
        fields = found.map { (column: $0.0, cell: $0.1) }
        place = grid.place(row: first, column: 0)
    }

    /// Whether a row is the heading of a list of some other kind: of a card it would be a question and its value.
    private static func isHeading(_ row: GridRow, _ dictionary: ColumnDictionary) -> Bool {
        let texts = row.filled.map { HeadingText($0.text).key }
        return texts.count == 2
            && RecordKind.allCases.contains { kind in
                let labels = Set(dictionary.labels.labels(of: kind).map { HeadingText($0.label).key })
                return kind != .question && labels.isSuperset(of: texts)
            }
    }

    private func text(_ names: String..., by separator: String) -> String {
        fields.filter { names.contains($0.column.sense.field ?? "") }
            .map { $0.cell.lines.joined(separator: separator == "\n" ? "\n" : " ") }.joined(separator: separator)
    }

    /// The question of the card.
    /// - Parameter number: its number when the card says none.
    func row(number: Int) -> DialogueRow {
        let typed = fields.first { $0.column.sense == .order }.flatMap { TextLayout.ordinal($0.cell.text) }
        let (department, supporting) = (text("department", by: ", "), text("supporting", by: "; "))
        let due = text("dueOn", by: " ")
        let topic = text("topic", by: " ")
        var row = DialogueRow(
            number: typed ?? number, question: text("question", by: "\n"), asker: text("asker", "unit", by: ", "),
            department: department.isEmpty ? nil : department, answer: text("answer", by: "\n"),
            group: topic.isEmpty ? nil : topic, supporting: supporting.isEmpty ? nil : supporting,
            due: DayReading.due(due, year: nil).last,
            place: place)
        row.isNumbered = typed != nil
        row.takeNamesInside()
        return row
    }

    /// Its lines as columns, for somebody to be told.
    var told: [ReadColumn] {
        fields.map { field in
            let meaning: ReadColumn.Meaning =
                switch field.column.sense {
                case .field(let name, _), .mark(let name, _): .field(name)
                case .order: .order
                case .leftOut, .own: .leftOut
                case .unclear(let names): .unclear(names)
                case .unknown: .unknown
                }
            return ReadColumn(
                heading: field.column.text, meaning: meaning, samples: [TableSequence.shortened(field.cell.text)])
        }
    }
}
