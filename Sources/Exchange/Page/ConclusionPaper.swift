// The conclusion of a dialogue as pages of text.
import Domain
import Vietnamese
import Words

/// Composes the conclusion: upright sheets of text, then the table of answers as an annex with its own numbering
/// (decree 30/2020/NĐ-CP, annex I).
package struct ConclusionPaper {
    let words: Words

    /// A composer with its words.
    package init(words: Words) { self.words = words }

    /// The paper of a conclusion; without answers it has no annex.
    /// - Parameter isLettered: whether number and day stand above it, in the form of the office's papers.
    package func document(_ conclusion: DialogueConclusion, isLettered: Bool = false) -> PaperDocument {
        var blocks = heading(conclusion.conference, isLettered).map(PaperBlock.paragraph)
        let parts: [(Text, [[PaperParagraph]])] = [
            (.conclusionRaisedPart, raised(conclusion)), (.conclusionAnsweredPart, answered(conclusion)),
            (.conclusionForwardedPart, forwarded(conclusion)), (.conclusionAssignedPart, assigned(conclusion)),
        ]
        blocks.append(.list(facts(conclusion.conference)))
        for (title, lists) in parts {
            let lists = lists.contains { !$0.isEmpty } ? lists : [[PaperParagraph(.body, words[.conclusionNothing])]]
            blocks.append(.paragraph(PaperParagraph(.heading, words[title])))
            blocks += lists.map(PaperBlock.list)
        }
        var sections = [PaperSection(blocks: blocks)]
        if !conclusion.table.rows.isEmpty {
            sections.append(
                NoticePaper(words: words).section(
                    conference: conclusion.conference, table: conclusion.table, annex: words[.conclusionAnnex],
                    of: annexNote(conclusion.conference)))
        }
        return PaperDocument(title: words[.conclusionHeading] + " " + conclusion.conference.title, sections: sections)
    }

    private func heading(_ conference: Conference, _ isLettered: Bool) -> [PaperParagraph] {
        var lines = [
            PaperParagraph(.name, words[.conclusionHeading]), PaperParagraph(.subject, conference.title.uppercased()),
        ]
        if !conference.conclusion.isEmpty, !isLettered {
            let day = conference.concludedOn?.officialText ?? "…"
            lines.append(PaperParagraph(.note, words(.conclusionNotice, officeNumber(conference.conclusion), day)))
        }
        return lines
    }

    private func annexNote(_ conference: Conference) -> String {
        let number = conference.conclusion.isEmpty ? "…" : officeNumber(conference.conclusion)
        return words(.conclusionAnnexNote, number, conference.concludedOn?.officialText ?? "…")
    }

    private func facts(_ conference: Conference) -> [PaperParagraph] {
        let day = conference.heldOn ?? conference.plannedOn
        let facts: [(Text, String)] = [
            (.conclusionChair, conference.chair), (.conclusionDay, day?.officialText ?? ""),
            (.conclusionPlace, conference.place),
            (.conclusionAttendance, conference.attendance.map { grouped(Int64($0)) } ?? ""),
            (.conclusionTheme, conference.theme),
        ]
        return facts.filter { !$0.1.isEmpty }.map { PaperParagraph(.item, words($0, $1), mark: "-") }
    }

    private func raised(_ conclusion: DialogueConclusion) -> [[PaperParagraph]] {
        guard conclusion.count > 0 else { return [] }
        let sums = [conclusion.count, conclusion.units.count, conclusion.issues.count].map { grouped(Int64($0)) }
        let issues = conclusion.issues.enumerated().map { index, issue in
            let count = grouped(Int64(issue.count))
            let text =
                issue.units.isEmpty
                ? words(.conclusionIssue, topic(issue), count)
                : words(.conclusionIssueOfUnits, topic(issue), count, issue.units.joined(separator: ", "))
            return PaperParagraph(.item, text, mark: "\(index + 1).")
        }
        return [[PaperParagraph(.body, words(.conclusionRaised, sums[0], sums[1], sums[2]))] + issues]
    }

    private func answered(_ conclusion: DialogueConclusion) -> [[PaperParagraph]] {
        let count = conclusion.issues.reduce(0) { $0 + $1.answered.count }
        let open = conclusion.assignments.flatMap(\.tasks).count { if case .answer = $0.work { true } else { false } }
        var lines: [PaperParagraph] = []
        if count > 0 {
            let text = words(.conclusionAnswered, grouped(Int64(count)), grouped(Int64(conclusion.count)))
            lines.append(PaperParagraph(.body, text))
        }
        for issue in conclusion.issues where !issue.answered.isEmpty {
            let numbers = issue.answered.compactMap(conclusion.table.number).map(String.init)
            let text = words(.conclusionAnsweredIssue, topic(issue), numbers.joined(separator: ", "))
            lines.append(PaperParagraph(.item, text, mark: "-"))
        }
        if open > 0 { lines.append(PaperParagraph(.body, words(.conclusionUnanswered, grouped(Int64(open))))) }
        return [lines]
    }

    private func forwarded(_ conclusion: DialogueConclusion) -> [[PaperParagraph]] {
        conclusion.forwarded.enumerated().map { index, question in
            let text = label(question, conclusion) + ": " + onOneLine(question.question)
            let entry = PaperParagraph(.item, text, mark: "\(index + 1).")
            guard !question.reason.isEmpty else { return [entry] }
            return [entry, PaperParagraph(.item, words(.conclusionForwarded, question.reason), level: 1)]
        }
    }

    private func assigned(_ conclusion: DialogueConclusion) -> [[PaperParagraph]] {
        conclusion.assignments.enumerated().map { index, assignment in
            let body = assignment.body.isEmpty ? words[.conclusionNobody] : assignment.body
            return [PaperParagraph(.item, body, mark: "\(index + 1).")]
                + assignment.tasks.map { task in
                    let due = task.dueOn.map { words(.paperDue, $0.officialText) } ?? words[.paperNoDue]
                    let work = work(task.work, conclusion)
                    let end = work.last.map { ".?!…".contains($0) ? " " : ". " } ?? ""
                    return PaperParagraph(.item, work + end + due, mark: "-", level: 1)
                }
        }
    }

    private func work(_ work: DialogueConclusion.Task.Work, _ conclusion: DialogueConclusion) -> String {
        switch work {
        case .answer(let question):
            return words(.conclusionAnswer, label(question, conclusion), onOneLine(question.question))
        case .keep(let promise):
            let beneficiary = trimmed(promise.beneficiary)
            let what = onOneLine(promise.commitment)
            return beneficiary.isEmpty ? what : what + " " + words(.conclusionBeneficiary, beneficiary)
        }
    }

    /// What a question is called: its number and its unit, or its unit alone.
    private func label(_ question: Question, _ conclusion: DialogueConclusion) -> String {
        let asker = question.unit.isEmpty ? question.asker : question.unit
        guard let number = conclusion.table.number(of: question).map(String.init) else { return asker }
        return asker.isEmpty ? words(.conclusionQuestion, number) : words(.conclusionQuestionOfUnit, number, asker)
    }

    private func topic(_ issue: DialogueConclusion.Issue) -> String {
        issue.topic.isEmpty ? words[.conclusionOtherTopic] : issue.topic
    }
}
