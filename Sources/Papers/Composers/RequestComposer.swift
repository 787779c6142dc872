// The questions that one body is asked, as a table whose last but one column waits for the answers.
import Domain
import Words

/// Composes what a department is sent so that it answers.
package struct RequestComposer: Sendable {
    private let words: Words
    private let references: QuestionReferences

    /// A composer with its words.
    /// - Parameter references: by what its rows are found again.
    package init(words: Words, references: QuestionReferences) { (self.words, self.references) = (words, references) }

    /// What the columns are called; the last one is known again when the file comes back.
    private static let headings: [Text] = [
        .paperOrder, .paperQuestion, .paperAsker, .requestBody, .requestDue, .requestAnswer, .requestReference,
    ]

    /// The paper of a request.
    package func document(_ request: AnswerRequests.Request, of conference: Conference) -> PaperDocument {
        var table = PaperTable(
            shares: [5, 38, 16, 15, 12, 44, 8],
            heading: [PaperRow(texts: Self.headings.map { words[$0] }, style: .cellHeading)],
            rows: request.rows.map { row($0, of: request.body) })
        table.sheetWidths = [6, 50, 22, 20, 12, 70, 11]
        let title = words(.requestTitle, request.body)
        return PaperDocument(
            listing: table, title: title,
            below: [PaperParagraph(.note, conference.title), PaperParagraph(.body, words[.requestHow])])
    }

    private func row(_ row: AnswerRequests.Row, of body: String) -> PaperRow {
        let question = row.question
        let role = words[row.role == .lead ? .requestLead : .requestSupporting]
        let asker = [question.asker, question.unit].filter { !$0.isEmpty }.joined(separator: "\n")
        var number = PaperCell(question.number.map { String($0) } ?? "", style: .cellCentred)
        if let order = question.number { number.value = .number(order) }
        return PaperRow([
            number, PaperCell(question.question), PaperCell(asker), PaperCell(body + " (" + role + ")"),
            PaperCell(question.dueOn?.officialText ?? "", style: .cellCentred), PaperCell(""),
            PaperCell(references[question.identity.uid], style: .cellCentred),
        ])
    }
}
