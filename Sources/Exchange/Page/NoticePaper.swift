// The table of answers of a dialogue as pages of text.
import Domain
import Vietnamese

/// The words on the printed table of answers.
package struct NoticeWords: Sendable {
    /// The heading above all.
    package let heading: String
    /// Which notice the table belongs to; `%1` is its number, `%2` its day. Left out when there is no number.
    package let notice: String
    /// The headings of the columns: order, question, asker, answer.
    package let columns: [String]
    /// What stands for an answer that is not there yet.
    package let unanswered: String
    /// What stands for an answer that another row gives; `%1` is its number.
    package let sameAs: String
    /// What stands for a question that was passed on; `%1` says where to or why.
    package let forwarded: String
    /// What is said below an answer that replaces a published one; `%1` is the notice.
    package let replaces: String

    /// The words of a table.
    package init(
        heading: String, notice: String, columns: [String], unanswered: String, sameAs: String, forwarded: String,
        replaces: String
    ) {
        self.heading = heading
        self.notice = notice
        self.columns = columns
        self.unanswered = unanswered
        self.sameAs = sameAs
        self.forwarded = forwarded
        self.replaces = replaces
    }
}

/// Composes the table of answers.
package struct NoticePaper: Sendable {
    let words: NoticeWords

    /// A composer with its words.
    package init(words: NoticeWords) { self.words = words }

    /// The table of a conference as a paper.
    /// - Parameter texts: fetches the texts of questions by their numbers in the database, when the table has none.
    package func document(conference: Conference, table: AnswerTable, texts: TextSource? = nil) -> PaperDocument {
        PaperDocument(
            title: conference.title, sections: [section(conference: conference, table: table, texts: texts)])
    }

    /// The notice that publishes the table, which is its annex.
    /// - Returns: the paper, and where the records had nothing to say to the template.
    package func notice(
        conference: Conference, table: AnswerTable, template: PaperTemplate, facts: [TemplateFact: String],
        texts: TextSource? = nil
    ) -> (document: PaperDocument, gaps: [TemplateGap]) {
        var facts = facts
        let year = conference.year ?? conference.noticeDate?.year
        facts[.year] = year.map { String($0) }
        facts[.nextYear] = year.map { String($0 + 1) }
        facts[.conference] = conference.title
        facts[.chair] = conference.chair
        facts[.heldOn] = conference.heldOn?.officialText
        facts[.place] = conference.place
        facts[.theme] = conference.theme
        facts[.questionCount] = grouped(Int64(table.rows.count))
        let units = Set(table.rows.map { matchKey($0.question.unit) }.filter { !$0.isEmpty })
        facts[.unitCount] = units.isEmpty ? nil : grouped(Int64(units.count))
        facts[.notice] = conference.notice
        facts[.noticeDate] = conference.noticeDate?.officialText
        let (blocks, gaps) = template.filled(TemplateValues(facts: facts))
        let sections = [
            PaperSection(blocks: blocks), section(conference: conference, table: table, texts: texts),
        ]
        return (PaperDocument(title: conference.title, sections: sections), gaps)
    }

    /// The pages of text of a conference's table.
    package func pages(conference: Conference, table: AnswerTable) -> [[String]] {
        TextPages.write(document(conference: conference, table: table))
    }

    /// What fetches the texts of questions by their numbers in the database.
    package typealias TextSource = @Sendable (Set<Int64>) async throws -> [Int64: Question]

    /// The table of a conference on sheets of its own.
    /// - Parameter annex: what the table is called as an annex of another paper.
    func section(
        conference: Conference, table: AnswerTable, annex: String? = nil, texts: TextSource? = nil
    ) -> PaperSection {
        var blocks = annex.map { [PaperBlock.paragraph(PaperParagraph(.name, $0))] } ?? []
        blocks += heading(conference).map(PaperBlock.paragraph)
        var answers = PaperTable(
            shares: Self.shares(upTo: table.rows.map(\.number).max() ?? 0),
            heading: [PaperRow(texts: words.columns, style: .cellHeading)])
        if let texts {
            let (rows, paper) = (table.rows, self)
            answers.feed = PaperRowFeed(count: rows.count) { start in
                let batch = rows[start..<min(rows.count, start + Self.batchSize)]
                let found = try await texts(Set(batch.flatMap { [$0.question.identity.id, $0.source] }))
                return batch.map { paper.row($0.with(found), conference) }
            }
        } else {
            answers.rows = table.rows.map { row($0, conference) }
        }
        blocks.append(.table(answers))
        return PaperSection(isLandscape: true, blocks: blocks)
    }

    /// So many rows are fetched at once.
    private static let batchSize = 200

    private func row(_ row: AnswerTable.Row, _ conference: Conference) -> PaperRow {
        PaperRow([
            PaperCell("\(row.number)", style: .cellCentred), PaperCell(row.question.question),
            PaperCell(asker(row.question)), PaperCell(answer(row, conference)),
        ])
    }

    /// How the columns share the width: order, question, asker, answer.
    private static func shares(upTo number: Int) -> [Int] { [max(4, String(number).count + 1), 33, 18, 50] }

    private func answer(_ row: AnswerTable.Row, _ conference: Conference) -> String {
        var text: String
        switch row.answer {
        case .text(let answer): text = answer
        case .sameAs(let number): text = filled(words.sameAs, String(number))
        case .missing: text = words.unanswered
        case .forwarded(let reason, let answer):
            text = filled(words.forwarded, reason.isEmpty ? "…" : reason)
            if !answer.isEmpty { text = answer + "\n" + text }
        }
        guard let replaced = row.replacedNotice else { return text }
        let notices = [replaced, conference.notice, "…"]
        return text + "\n" + filled(words.replaces, notices.first { !$0.isEmpty } ?? "…")
    }

    private func heading(_ conference: Conference) -> [PaperParagraph] {
        // A title taken from a published table says itself what it is.
        let saysSo = folded(conference.title).contains("giai dap")
        var lines = saysSo ? [] : [PaperParagraph(.name, words.heading)]
        lines.append(PaperParagraph(.name, conference.title.uppercased()))
        if !conference.notice.isEmpty {
            let day = conference.noticeDate?.officialText ?? "…"
            lines.append(PaperParagraph(.note, filled(words.notice, officeNumber(conference.notice), day)))
        }
        return lines
    }

    private func asker(_ question: Question) -> String {
        [question.asker, question.unit].filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
