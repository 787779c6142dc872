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
    /// How many questions of how many units on how many issues; the same with persons as `%4`; an issue with its count; with the units that asked.
    case raised, raisedByPersons, issue, issueOfUnits
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
    /// Who asked, counted before names were hidden; nil to count by what the paper shows.
    private let askers: AskerCount?

    /// A composer with its words and those of the annex.
    package init(
        words: @escaping @Sendable (ConclusionWord) -> String, notice: NoticeWords, askers: AskerCount? = nil
    ) {
        self.words = words
        self.askers = askers
        self.notice = notice
    }

    /// The paper of a conclusion; without answers it has no annex.
    /// - Parameters:
    ///   - isLettered: whether number and day stand above it, in the form of the office's papers.
    ///   - shorter: the same conclusion without what somebody leaves out of its annex. Its words are printed, and the
    ///     items keep the numbers that they have in the whole paper.
    package func document(
        _ conclusion: DialogueConclusion, isLettered: Bool = false, saying shorter: DialogueConclusion? = nil
    ) -> PaperDocument {
        var blocks = heading(conclusion.conference, isLettered).map(PaperBlock.paragraph)
        blocks.append(.list(facts(conclusion.conference)))
        let titles: [ConclusionWord] = [.raisedPart, .answeredPart, .forwardedPart, .assignedPart]
        let nothing = [[ConclusionLine("nothing", PaperParagraph(.body, words(.nothing)))]]
        let spoken = shorter.map(parts) ?? []
        for (place, lists) in parts(conclusion).enumerated() {
            var lists = lists.contains { !$0.isEmpty } ? lists : nothing
            if spoken.indices.contains(place) {
                lists = ConclusionLine.lists(lists, saying: spoken[place], orElse: nothing[0][0].paragraph)
            }
            blocks.append(.paragraph(PaperParagraph(.heading, words(titles[place]))))
            blocks += lists.map { .list($0.map(\.paragraph)) }
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

    private func parts(_ conclusion: DialogueConclusion) -> [[[ConclusionLine]]] {
        [raised(conclusion), answered(conclusion), forwarded(conclusion), assigned(conclusion)]
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

    private func raised(_ conclusion: DialogueConclusion) -> [[ConclusionLine]] {
        guard conclusion.count > 0 else { return [] }
        let askers = askers ?? AskerCount(of: conclusion.raised)
        let sums = [conclusion.count, askers.bodies, conclusion.issues.count, askers.persons].map { grouped(Int64($0)) }
        let sum = words(askers.persons > 0 ? .raisedByPersons : .raised)
        let issues = conclusion.issues.enumerated().map { index, issue in
            let count = grouped(Int64(issue.count))
            let text =
                issue.units.isEmpty
                ? filled(words(.issue), topic(issue), count)
                : filled(words(.issueOfUnits), topic(issue), count, issue.units.joined(separator: ", "))
            return ConclusionLine("on " + issue.topic, PaperParagraph(.item, text, mark: "\(index + 1)."))
        }
        return [
            [ConclusionLine("sum", PaperParagraph(.body, filled(sum, sums[0], sums[1], sums[2], sums[3])))] + issues
        ]
    }

    private func answered(_ conclusion: DialogueConclusion) -> [[ConclusionLine]] {
        let count = conclusion.issues.reduce(0) { $0 + $1.answered.count }
        let open = conclusion.assignments.flatMap(\.tasks).count { if case .answer = $0.work { true } else { false } }
        var lines: [ConclusionLine] = []
        if count > 0 {
            let text = filled(words(.answered), grouped(Int64(count)), grouped(Int64(conclusion.count)))
            lines.append(ConclusionLine("sum", PaperParagraph(.body, text)))
        }
        for issue in conclusion.issues where !issue.answered.isEmpty {
            let numbers = issue.answered.compactMap(conclusion.table.number).map(String.init)
            let text = filled(words(.answeredIssue), topic(issue), numbers.joined(separator: ", "))
            lines.append(ConclusionLine("of " + issue.topic, PaperParagraph(.item, text, mark: "-")))
        }
        if open > 0 {
            let text = filled(words(.unanswered), grouped(Int64(open)))
            lines.append(ConclusionLine("open", PaperParagraph(.body, text)))
        }
        return [lines]
    }

    private func forwarded(_ conclusion: DialogueConclusion) -> [[ConclusionLine]] {
        conclusion.forwarded.enumerated().map { index, question in
            let text = label(question, conclusion) + ": " + onOneLine(question.question)
            let key = "\(question.identity.id)"
            let entry = ConclusionLine(key, PaperParagraph(.item, text, mark: "\(index + 1)."))
            guard !question.reason.isEmpty else { return [entry] }
            let reason = PaperParagraph(.item, filled(words(.forwarded), question.reason), level: 1)
            return [entry, ConclusionLine("reason " + key, reason)]
        }
    }

    private func assigned(_ conclusion: DialogueConclusion) -> [[ConclusionLine]] {
        conclusion.assignments.enumerated().map { index, assignment in
            let body = assignment.body.isEmpty ? words(.nobody) : assignment.body
            return [ConclusionLine(assignment.body, PaperParagraph(.item, body, mark: "\(index + 1)."))]
                + assignment.tasks.map { task in
                    let due = task.dueOn.map { filled(words(.due), $0.officialText) } ?? words(.noDue)
                    let work = work(task.work, conclusion)
                    let end = work.last.map { ".?!…".contains($0) ? " " : ". " } ?? ""
                    return ConclusionLine(
                        task.work.key, PaperParagraph(.item, work + end + due, mark: "-", level: 1))
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
