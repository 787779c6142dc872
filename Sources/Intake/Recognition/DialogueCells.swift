// The cells of a row of questions by what they are, with the columns of the heading looked up once for all rows.
import Formats

/// The columns of a table of questions.
final class DialogueColumns: Sendable {
    /// A column of answers.
    struct Answer: Sendable {
        let column: Int
        let text: String
        /// The body whose answers it holds: "Trả lời của Công an xã"; empty where its heading names none.
        let body: String
    }

    let heading: TableHeading
    let order: Int?
    let question: [Int]
    let answers: [Answer]
    let asker: [Int]
    let unit: [Int]
    /// Both of them.
    let askers: [Int]
    let department: [Int]
    let supporting: [Int]
    let topic: [Int]
    let conference: [Int]
    let due: [Int]
    let reference: Int?

    init(_ heading: TableHeading) {
        self.heading = heading
        func columns(_ fields: String...) -> [Int] { fields.flatMap(heading.columns(of:)).map(\.column).sorted() }
        (order, reference) = (heading.order, heading.reference)
        (question, asker, unit, askers) = (
            columns("question"), columns("asker"), columns("unit"), columns("asker", "unit")
        )
        (department, supporting) = (columns("department"), columns("supporting"))
        (topic, conference, due) = (columns("topic"), columns("conference"), columns("dueOn"))
        answers = heading.columns(of: "answer").sorted { $0.column < $1.column }.map {
            let body = $0.body.isEmpty ? CellParts.body(ofHeading: $0.text) ?? "" : $0.body
            return Answer(column: $0.column, text: $0.text, body: body)
        }
    }
}

/// The cells of a row under the columns of questions.
struct DialogueCells {
    let row: GridRow
    let columns: DialogueColumns

    /// The cells under some columns; one that covers two of them is given once.
    func all(_ columns: [Int]) -> [GridCell] {
        var cells: [GridCell] = []
        for column in columns {
            guard let cell = row.cell(at: column), !cells.contains(where: { $0.column == cell.column }) else {
                continue
            }
            cells.append(cell)
        }
        return cells
    }

    /// The text under some columns.
    /// - Parameter own: whether what is merged over the row from above is left out.
    func joined(_ columns: [Int], by separator: String, own: Bool = false) -> String {
        let line = separator == "\n" ? "\n" : " "
        // Most fields have one column, and most of their cells one line.
        if columns.count <= 1 {
            guard let column = columns.first, let cell = row.cell(at: column), !(own && cell.continues) else {
                return ""
            }
            return cell.lines.count == 1 ? cell.lines[0] : cell.lines.joined(separator: line)
        }
        return all(columns).compactMap { own && $0.continues ? nil : $0.lines.joined(separator: line) }
            .filter { !$0.isEmpty }.joined(separator: separator)
    }

    /// The columns of answers with their cells; a cell that covers two of them is given once.
    var answers: [(cell: GridCell, column: DialogueColumns.Answer)] {
        var found: [(cell: GridCell, column: DialogueColumns.Answer)] = []
        for column in columns.answers {
            guard let cell = row.cell(at: column.column), !found.contains(where: { $0.cell.column == cell.column })
            else { continue }
            found.append((cell, column))
        }
        return found
    }

    /// Who asks, and their unit where another column names that: what stands in columns of its own is not taken apart.
    var askers: (asker: String, unit: String) {
        let (asker, unit) = (joined(columns.asker, by: ", "), joined(columns.unit, by: ", "))
        return asker.isEmpty || unit.isEmpty ? (asker + unit, "") : (asker, unit)
    }

    /// Who answers: the bodies of their column, else those whose columns hold an answer, of which the first leads.
    var bodies: (lead: String, supporting: String) {
        let (own, more) = (joined(columns.department, by: ", "), joined(columns.supporting, by: "; "))
        if !own.isEmpty { return (own, more) }
        let found = answers.filter { !$0.cell.lines.isEmpty }.map(\.column.body)
        guard let first = found.first, !found.contains("") else { return ("", more) }
        return (first, (found.dropFirst() + [more]).filter { !$0.isEmpty }.joined(separator: "; "))
    }
}
