// The table of answers of a dialogue as pages of text.
import Domain
import Vietnamese
import Words

/// Composes the table of answers.
package struct NoticeComposer: Sendable {
    let words: Words

    /// A composer with its words.
    package init(words: Words) { self.words = words }

    /// The table of a conference as a paper.
    /// - Parameter texts: fetches the texts of questions by their numbers in the database, when the table has none.
    package func document(conference: Conference, table: AnswerTable, texts: TextSource? = nil) -> PaperDocument {
        PaperDocument(
            title: conference.title, sections: [section(conference: conference, table: table, texts: texts)])
    }

    /// The notice that publishes the table, which is its annex.
    /// - Parameters:
    ///   - counted: the rows that are counted in the letter; those of the table when it is not said.
    ///   - askers: who asked, counted before names were hidden; nil to count by what the rows show.
    /// - Returns: the paper, and where the records had nothing to say to the template.
    package func notice(
        conference: Conference, table: AnswerTable, counted: AnswerTable? = nil, askers: AskerCount? = nil,
        template: PaperTemplate, facts: [TemplateFact: String], texts: TextSource? = nil
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
        let counted = counted ?? table
        count(counted, askers ?? AskerCount(of: counted.rows.map(\.question)), into: &facts)
        facts[.notice] = officeNumber(conference.notice)
        facts[.noticeDate] = conference.noticeDate?.officialText
        let (blocks, gaps) = template.filled(TemplateValues(facts: facts))
        let sections = [
            PaperSection(blocks: blocks),
            section(
                conference: conference, table: table, annex: words[.conclusionAnnex],
                of: words.annexNote(
                    number: conference.notice, day: conference.noticeDate, by: facts[.issuer] ?? ""), texts: texts),
        ]
        return (PaperDocument(title: conference.title, sections: sections), gaps)
    }

    /// What the letter says of the table: how many rows, by whom, and what stands in them.
    private func count(_ table: AnswerTable, _ askers: AskerCount, into facts: inout [TemplateFact: String]) {
        func text(_ count: Int) -> String? { count > 0 ? officeCount(count) : nil }
        let standings = table.rows.map { table.standing(of: $0.question) }
        func count(_ standing: AnswerTable.Standing) -> String? { text(standings.count { $0 == standing }) }
        facts[.questionCount] = officeCount(table.rows.count)
        facts[.answeredCount] = count(.answered)
        facts[.forwardedCount] = count(.forwarded)
        facts[.openCount] = count(.open)
        facts[.unitCount] = text(askers.bodies)
        facts[.personCount] = text(askers.persons)
        let bodies = text(askers.bodies).map { words(.paperAskingBodies, $0) }
        let persons = text(askers.persons).map { words(.paperAskingPersons, $0) }
        facts[.askers] =
            if let bodies, let persons { words(.paperAskingBoth, bodies, persons) } else { bodies ?? persons }
        facts[.bodyCount] = text(table.bodies.count)
    }

    /// What fetches the texts of questions by their numbers in the database.
    package typealias TextSource = @Sendable (Set<Int64>) async throws -> [Int64: Question]

    /// The table of a conference on sheets of its own.
    /// - Parameters:
    ///   - annex: what the table is called as an annex of another paper.
    ///   - paper: which paper it is an annex of; the notice when it is not said.
    func section(
        conference: Conference, table: AnswerTable, annex: String? = nil, of paper: String? = nil,
        texts: TextSource? = nil
    ) -> PaperSection {
        var blocks = annex.map { [PaperBlock.paragraph(PaperParagraph(.name, $0))] } ?? []
        blocks += heading(conference, paper).map(PaperBlock.paragraph)
        let hasBodies = !table.bodies.isEmpty
        var columns: [Text] = [.paperOrder, .paperQuestion, .paperAsker, .paperAnswer]
        if hasBodies { columns.insert(.paperBody, at: columns.count - 1) }
        var answers = PaperTable(
            shares: Self.shares(upTo: table.rows.map(\.number).max() ?? 0, hasBodies: hasBodies),
            heading: [PaperRow(texts: columns.map { words[$0] }, style: .cellHeading)])
        let entries = Self.entries(table)
        if let texts {
            let composer = self
            answers.feed = PaperRowFeed(count: entries.count) { start in
                let batch = entries[start..<min(entries.count, start + Self.batchSize)]
                let found = try await texts(
                    Set(batch.compactMap(\.row).flatMap { [$0.question.identity.id, $0.source] }))
                return batch.map { composer.row($0.with(found), conference, hasBodies) }
            }
        } else {
            answers.rows = entries.map { row($0, conference, hasBodies) }
        }
        blocks.append(.table(answers))
        return PaperSection(isLandscape: true, blocks: blocks)
    }

    /// Rows fetched per batch.
    private static let batchSize = 200

    /// A row of the table: a question, or the heading of a group.
    private enum Entry: Sendable {
        case group(String)
        case question(AnswerTable.Row)

        var row: AnswerTable.Row? { if case .question(let row) = self { row } else { nil } }

        func with(_ texts: [Int64: Question]) -> Entry { row.map { .question($0.with(texts)) } ?? self }
    }

    private static func entries(_ table: AnswerTable) -> [Entry] {
        let groups = table.groups
        return table.rows.enumerated().flatMap { index, row in
            (groups[index].map { [Entry.group($0)] } ?? []) + [.question(row)]
        }
    }

    /// The places among the table's rows of questions whose entry is left out.
    /// - Parameters:
    ///   - leftOut: the items of the paper that are left out.
    ///   - first: the number of the table's first entry among the items.
    package static func places(of leftOut: Set<Int>, from first: Int, in table: AnswerTable) -> Set<Int> {
        var (places, place) = (Set<Int>(), 0)
        for (index, entry) in entries(table).enumerated() where entry.row != nil {
            if leftOut.contains(first + index) { places.insert(place) }
            place += 1
        }
        return places
    }

    private func row(_ entry: Entry, _ conference: Conference, _ hasBodies: Bool) -> PaperRow {
        switch entry {
        case .group(let title): return PaperRow([PaperCell(title, style: .cellHeading, span: hasBodies ? 5 : 4)])
        case .question(let row):
            let bodies = hasBodies ? [PaperCell(body(row.question))] : []
            return PaperRow(
                [
                    PaperCell("\(row.number)", style: .cellCentred), PaperCell(row.question.question),
                    PaperCell(asker(row.question)),
                ] + bodies + [PaperCell(answer(row, conference))])
        }
    }

    /// The body that answers, and under it those that support.
    private func body(_ question: Question) -> String {
        let supporting = question.supportingBodies.joined(separator: "; ")
        return [question.department, supporting.isEmpty ? "" : words(.paperSupporting, supporting)]
            .filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// How the columns share the width: order, question, asker, bodies, answer.
    private static func shares(upTo number: Int, hasBodies: Bool) -> [Int] {
        let order = max(4, String(number).count + 1)
        return hasBodies ? [order, 29, 14, 14, 44] : [order, 33, 18, 50]
    }

    private func answer(_ row: AnswerTable.Row, _ conference: Conference) -> String {
        var text: String
        switch row.answer {
        case .text(let answer): text = answer
        case .sameAs(let number): text = words(.paperSameAs, String(number))
        case .missing: text = words[.paperUnanswered]
        case .forwarded(let reason, let answer):
            text = words.forwarded(.paperForwarded, reason.isEmpty ? "…" : reason)
            if !answer.isEmpty { text = answer + "\n" + text }
        }
        guard let replaced = row.replacedNotice else { return text }
        let notices = [replaced, conference.notice, "…"]
        return text + "\n" + words(.paperReplaces, officeNumber(notices.first { !$0.isEmpty } ?? "…"))
    }

    private func heading(_ conference: Conference, _ paper: String?) -> [PaperParagraph] {
        // A title taken from a published table says itself what it is.
        let saysSo = folded(conference.title).contains("giai dap")
        var lines = saysSo ? [] : [PaperParagraph(.name, words[.paperNoticeHeading])]
        lines.append(PaperParagraph(.name, conference.title.uppercased()))
        if let paper {
            lines.append(PaperParagraph(.note, paper))
        } else if !conference.notice.isEmpty {
            let day = conference.noticeDate?.officialText ?? "…"
            lines.append(PaperParagraph(.note, words(.paperNotice, officeNumber(conference.notice), day)))
        }
        return lines
    }

    private func asker(_ question: Question) -> String {
        [question.asker, question.unit].filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

extension Words {
    /// Where a question was sent, in a text that says that it was; a reason that says so itself stands alone.
    func forwarded(_ text: Text, _ reason: String) -> String {
        let says = ["chuyen", "da chuyen"].contains { folded(reason).hasPrefix($0 + " ") }
        return says ? reason.prefix(1).uppercased() + reason.dropFirst() : self(text, reason)
    }

    /// What stands under the word for an annex: of which notice, of which day, by whom it is one.
    func annexNote(number: String, day: CalendarDate?, by issuer: String) -> String {
        let said = [number.isEmpty ? "…" : officeNumber(number), day?.officialText ?? "…"]
        return issuer.isEmpty ? self(.paperNotice, said[0], said[1]) : self(.paperNoticeBy, said[0], said[1], issuer)
    }
}
