// The conclusion of a dialogue as pages of text.
import Domain
import Vietnamese

/// A piece of the wording of a conclusion; `%1` and so on in it are places for what the dialogue says.
package enum ConclusionWord: Sendable, CaseIterable {
    /// The heading above all; the line with the number and the day of the notice; which paper the annex belongs to.
    case heading, notice, annexNote
    /// The facts: who chaired, on which day, where, how many came, about what.
    case chair, day, place, attendance, theme
    /// The headings of the four parts.
    case raisedPart, answeredPart, forwardedPart, assignedPart
    /// How many questions of how many units on how many issues; an issue with its count; with the units that asked.
    case raised, issue, issueOfUnits
    /// What stands for a topic that nobody named.
    case otherTopic
    /// How many of how many are answered; the answered questions of an issue; how many are still open.
    case answered, answeredIssue, unanswered
    /// A question by its number; with its unit.
    case question, questionOfUnit
    /// Where to or why a question was passed on.
    case forwarded
    /// A question to be answered; for whom a promise is to be kept.
    case answer, beneficiary
    /// By when; that no day was given.
    case due, noDue
    /// What stands for a body that nobody named; for a part that is empty.
    case nobody, nothing
    /// The heading of the annex.
    case annex
}

/// Composes the conclusion: upright sheets of text, then the table of answers as an annex with its own numbering
/// (decree 30/2020/NĐ-CP, annex I).
package struct ConclusionPaper {
    let words: @Sendable (ConclusionWord) -> String
    let notice: NoticeWords

    /// A composer with its words and those of the annex.
    package init(words: @escaping @Sendable (ConclusionWord) -> String, notice: NoticeWords) {
        self.words = words
        self.notice = notice
    }

    /// The paper of a conclusion; without answers it has no annex.
    /// - Parameter isLettered: whether number and day stand above it, in the form of the office's papers.
    package func document(_ conclusion: DialogueConclusion, isLettered: Bool = false) -> PaperDocument {
        var blocks = heading(conclusion.conference, isLettered).map(PaperBlock.paragraph)
        let parts: [(ConclusionWord, [[PaperParagraph]])] = [
            (.raisedPart, raised(conclusion)), (.answeredPart, answered(conclusion)),
            (.forwardedPart, forwarded(conclusion)), (.assignedPart, assigned(conclusion)),
        ]
        blocks.append(.list(facts(conclusion.conference)))
        for (title, lists) in parts {
            let lists = lists.contains { !$0.isEmpty } ? lists : [[PaperParagraph(.body, words(.nothing))]]
            blocks.append(.paragraph(PaperParagraph(.heading, words(title))))
            blocks += lists.map(PaperBlock.list)
        }
        var sections = [PaperSection(blocks: blocks)]
        if !conclusion.table.rows.isEmpty {
            sections.append(
                NoticePaper(words: notice).section(
                    conference: conclusion.conference, table: conclusion.table, annex: words(.annex),
                    of: annexNote(conclusion.conference)))
        }
        return PaperDocument(title: words(.heading) + " " + conclusion.conference.title, sections: sections)
    }

    /// The pages of text of a conclusion.
    package func pages(_ conclusion: DialogueConclusion) -> [[String]] { TextPages.write(document(conclusion)) }

    private func heading(_ conference: Conference, _ isLettered: Bool) -> [PaperParagraph] {
        var lines = [
            PaperParagraph(.name, words(.heading)), PaperParagraph(.subject, conference.title.uppercased()),
        ]
        if !conference.conclusion.isEmpty, !isLettered {
            let day = conference.concludedOn?.officialText ?? "…"
            lines.append(PaperParagraph(.note, filled(words(.notice), officeNumber(conference.conclusion), day)))
        }
        return lines
    }

    private func annexNote(_ conference: Conference) -> String {
        let number = conference.conclusion.isEmpty ? "…" : officeNumber(conference.conclusion)
        return filled(words(.annexNote), number, conference.concludedOn?.officialText ?? "…")
    }

    private func facts(_ conference: Conference) -> [PaperParagraph] {
        let day = conference.heldOn ?? conference.plannedOn
        let facts: [(ConclusionWord, String)] = [
            (.chair, conference.chair), (.day, day?.officialText ?? ""), (.place, conference.place),
            (.attendance, conference.attendance.map { grouped(Int64($0)) } ?? ""), (.theme, conference.theme),
        ]
        return facts.filter { !$0.1.isEmpty }.map { PaperParagraph(.item, filled(words($0), $1), mark: "-") }
    }

    private func raised(_ conclusion: DialogueConclusion) -> [[PaperParagraph]] {
        guard conclusion.count > 0 else { return [] }
        let sums = [conclusion.count, conclusion.units.count, conclusion.issues.count].map { grouped(Int64($0)) }
        let issues = conclusion.issues.enumerated().map { index, issue in
            let count = grouped(Int64(issue.count))
            let text =
                issue.units.isEmpty
                ? filled(words(.issue), topic(issue), count)
                : filled(words(.issueOfUnits), topic(issue), count, issue.units.joined(separator: ", "))
            return PaperParagraph(.item, text, mark: "\(index + 1).")
        }
        return [[PaperParagraph(.body, filled(words(.raised), sums[0], sums[1], sums[2]))] + issues]
    }

    private func answered(_ conclusion: DialogueConclusion) -> [[PaperParagraph]] {
        let count = conclusion.issues.reduce(0) { $0 + $1.answered.count }
        let open = conclusion.assignments.flatMap(\.tasks).count { if case .answer = $0.work { true } else { false } }
        var lines: [PaperParagraph] = []
        if count > 0 {
            let text = filled(words(.answered), grouped(Int64(count)), grouped(Int64(conclusion.count)))
            lines.append(PaperParagraph(.body, text))
        }
        for issue in conclusion.issues where !issue.answered.isEmpty {
            let numbers = issue.answered.compactMap(conclusion.table.number).map(String.init)
            let text = filled(words(.answeredIssue), topic(issue), numbers.joined(separator: ", "))
            lines.append(PaperParagraph(.item, text, mark: "-"))
        }
        if open > 0 { lines.append(PaperParagraph(.body, filled(words(.unanswered), grouped(Int64(open))))) }
        return [lines]
    }

    private func forwarded(_ conclusion: DialogueConclusion) -> [[PaperParagraph]] {
        conclusion.forwarded.enumerated().map { index, question in
            let text = label(question, conclusion) + ": " + onOneLine(question.question)
            let entry = PaperParagraph(.item, text, mark: "\(index + 1).")
            guard !question.reason.isEmpty else { return [entry] }
            return [entry, PaperParagraph(.item, filled(words(.forwarded), question.reason), level: 1)]
        }
    }

    private func assigned(_ conclusion: DialogueConclusion) -> [[PaperParagraph]] {
        conclusion.assignments.enumerated().map { index, assignment in
            let body = assignment.body.isEmpty ? words(.nobody) : assignment.body
            return [PaperParagraph(.item, body, mark: "\(index + 1).")]
                + assignment.tasks.map { task in
                    let due = task.dueOn.map { filled(words(.due), $0.officialText) } ?? words(.noDue)
                    let work = work(task.work, conclusion)
                    let end = work.last.map { ".?!…".contains($0) ? " " : ". " } ?? ""
                    return PaperParagraph(.item, work + end + due, mark: "-", level: 1)
                }
        }
    }

    private func work(_ work: DialogueConclusion.Task.Work, _ conclusion: DialogueConclusion) -> String {
        switch work {
        case .answer(let question):
            return filled(words(.answer), label(question, conclusion), onOneLine(question.question))
        case .keep(let promise):
            let beneficiary = trimmed(promise.beneficiary)
            let what = onOneLine(promise.commitment)
            return beneficiary.isEmpty ? what : what + " " + filled(words(.beneficiary), beneficiary)
        }
    }

    /// What a question is called: its number and its unit, or its unit alone.
    private func label(_ question: Question, _ conclusion: DialogueConclusion) -> String {
        let asker = question.unit.isEmpty ? question.asker : question.unit
        guard let number = conclusion.table.number(of: question).map(String.init) else { return asker }
        return asker.isEmpty ? filled(words(.question), number) : filled(words(.questionOfUnit), number, asker)
    }

    private func topic(_ issue: DialogueConclusion.Issue) -> String {
        issue.topic.isEmpty ? words(.otherTopic) : issue.topic
    }
}
