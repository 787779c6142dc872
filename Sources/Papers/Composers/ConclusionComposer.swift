// The conclusion of a dialogue as pages of text.
import Domain
import Vietnamese
import Words

/// Composes the conclusion: upright sheets of text, then the table of answers as an annex with its own numbering
/// (decree 30/2020/NĐ-CP, annex I).
package struct ConclusionComposer {
    let words: Words
    /// Who asked, counted before names were hidden; nil to count by what the paper shows.
    private let askers: AskerCount?

    /// A composer with its words.
    package init(words: Words, askers: AskerCount? = nil) {
        self.words = words
        self.askers = askers
    }

    /// The paper of a conclusion; without answers it has no annex.
    /// - Parameters:
    ///   - isLettered: whether number and day stand above it, in the form of the office's papers.
    ///   - shorter: the same conclusion without what somebody leaves out of its annex. Its words are printed, and the
    ///     items keep the numbers that they have in the whole paper.
    package func document(
        _ conclusion: DialogueConclusion, isLettered: Bool = false, by issuer: String = "",
        saying shorter: DialogueConclusion? = nil
    ) -> PaperDocument {
        var blocks = heading(conclusion.conference, isLettered).map(PaperBlock.paragraph)
        if !issuer.isEmpty { blocks.append(.paragraph(PaperParagraph(.body, words(.conclusionBasis, issuer)))) }
        blocks.append(.list(facts(conclusion.conference)))
        let titles: [Text] = [
            .conclusionRaisedPart, .conclusionAnsweredPart, .conclusionForwardedPart, .conclusionAssignedPart,
        ]
        let spoken = shorter.map(parts) ?? []
        for (place, lists) in parts(conclusion).enumerated() {
            let isTasks = titles[place] == .conclusionAssignedPart && !conclusion.table.bodies.isEmpty
            let nothing = [
                [
                    ConclusionLine(
                        "nothing", PaperParagraph(.body, words[isTasks ? .conclusionNoTasks : .conclusionNothing]))
                ]
            ]
            var lists = lists.contains { !$0.isEmpty } ? lists : nothing
            if spoken.indices.contains(place) {
                lists = ConclusionLine.lists(lists, saying: spoken[place], orElse: nothing[0][0].paragraph)
            }
            blocks.append(.paragraph(PaperParagraph(.heading, words(titles[place]))))
            blocks += lists.map { .list($0.map(\.paragraph)) }
        }
        if !issuer.isEmpty { blocks.append(.paragraph(PaperParagraph(.body, words(.conclusionClosing, issuer)))) }
        var sections = [PaperSection(blocks: blocks)]
        if !conclusion.table.rows.isEmpty {
            sections.append(
                NoticeComposer(words: words).section(
                    conference: conclusion.conference, table: conclusion.table, annex: words[.conclusionAnnex],
                    of: words.annexNote(
                        number: conclusion.conference.conclusion, day: conclusion.conference.concludedOn, by: issuer)))
        }
        return PaperDocument(title: title(of: conclusion.conference), sections: sections)
    }

    private func parts(_ conclusion: DialogueConclusion) -> [[[ConclusionLine]]] {
        [raised(conclusion), answered(conclusion), forwarded(conclusion), assigned(conclusion)]
    }

    private func heading(_ conference: Conference, _ isLettered: Bool) -> [PaperParagraph] {
        var lines = [PaperParagraph(.name, title(of: conference))]
        if !conference.conclusion.isEmpty, !isLettered {
            let day = conference.concludedOn?.officialText ?? "…"
            lines.append(PaperParagraph(.note, words(.conclusionNotice, officeNumber(conference.conclusion), day)))
        }
        return lines
    }

    /// What the conclusion is of, in one line: the dialogue by its title, which mostly says what it was.
    private func title(of conference: Conference) -> String {
        let title = conference.title
        let isNamed = ["doi thoai", "hoi nghi doi thoai", "buoi doi thoai"].contains { folded(title).hasPrefix($0) }
        guard isNamed else { return words(.conclusionOfTitle, title) }
        // An abbreviation keeps its capitals.
        let isWord = title.dropFirst().first?.isLowercase == true
        return words(.conclusionOf, isWord ? title.prefix(1).lowercased() + title.dropFirst() : title)
    }

    private func facts(_ conference: Conference) -> [PaperParagraph] {
        let day = conference.heldOn ?? conference.plannedOn
        let facts: [(Text, String)] = [
            (.conclusionChair, conference.chair), (.conclusionDay, day?.officialText ?? ""),
            (.conclusionPlace, conference.place),
            (.conclusionAttendance, conference.attendance.map(officeCount) ?? ""),
            (.conclusionTheme, conference.theme),
        ]
        return facts.filter { !$0.1.isEmpty }.map { PaperParagraph(.item, words($0, $1), mark: "-") }
    }

    private func raised(_ conclusion: DialogueConclusion) -> [[ConclusionLine]] {
        guard conclusion.count > 0 else { return [] }
        let askers = askers ?? AskerCount(of: conclusion.raised)
        let sums = [conclusion.count, askers.bodies, conclusion.issues.count, askers.persons].map(officeCount)
        let raised: Text = askers.persons > 0 ? .conclusionRaisedByPersons : .conclusionRaised
        let sum = words(raised, sums[0], sums[1], sums[2], sums[3])
        let issues = conclusion.issues.enumerated().map { index, issue in
            let count = officeCount(issue.count)
            let text =
                issue.units.isEmpty
                ? words(.conclusionIssue, topic(issue), count)
                : words(.conclusionIssueOfUnits, topic(issue), count, issue.units.joined(separator: ", "))
            return ConclusionLine("on " + issue.topic, PaperParagraph(.item, text, mark: "\(index + 1)."))
        }
        let total = officeCount(conclusion.total)
        let part = PaperParagraph(.body, words(.conclusionPart, sums[0], total))
        let scope = conclusion.count < conclusion.total ? [ConclusionLine("part", part)] : []
        return [
            scope + [ConclusionLine("sum", PaperParagraph(.body, sum))] + issues
        ]
    }

    private func answered(_ conclusion: DialogueConclusion) -> [[ConclusionLine]] {
        let count = conclusion.issues.reduce(0) { $0 + $1.answered.count }
        let open = conclusion.assignments.flatMap(\.tasks).count { if case .answer = $0.work { true } else { false } }
        var lines: [ConclusionLine] = []
        if count > 0 {
            let text = words(.conclusionAnswered, officeCount(count), officeCount(conclusion.count))
            lines.append(ConclusionLine("sum", PaperParagraph(.body, text)))
        }
        for issue in conclusion.issues where !issue.answered.isEmpty {
            let numbers = issue.answered.compactMap(conclusion.table.number).map(String.init)
            let text = words(.conclusionAnsweredIssue, topic(issue), numbers.joined(separator: ", "))
            lines.append(ConclusionLine("of " + issue.topic, PaperParagraph(.item, text, mark: "-")))
        }
        if open > 0 {
            let text = words(.conclusionUnanswered, officeCount(open))
            lines.append(ConclusionLine("open", PaperParagraph(.body, text)))
        }
        return [lines]
    }

    private func forwarded(_ conclusion: DialogueConclusion) -> [[ConclusionLine]] {
        conclusion.forwarded.enumerated().map { index, question in
            let called = label(question, conclusion)
            let text = called.prefix(1).uppercased() + called.dropFirst() + ": " + onOneLine(question.question)
            let key = "\(question.identity.id)"
            let entry = ConclusionLine(key, PaperParagraph(.item, text, mark: "\(index + 1)."))
            guard !question.reason.isEmpty else { return [entry] }
            let reason = PaperParagraph(.item, words.forwarded(.conclusionForwarded, question.reason), level: 1)
            return [entry, ConclusionLine("reason " + key, reason)]
        }
    }

    private func assigned(_ conclusion: DialogueConclusion) -> [[ConclusionLine]] {
        conclusion.assignments.enumerated().map { index, assignment in
            let body = assignment.body.isEmpty ? words[.conclusionNobody] : assignment.body
            return [ConclusionLine(assignment.body, PaperParagraph(.item, body, mark: "\(index + 1)."))]
                + assignment.tasks.map { task in
                    let due = task.dueOn.map { words(.paperDue, $0.officialText) } ?? words[.paperNoDue]
                    let work = work(task.work, conclusion)
                    return ConclusionLine(
                        task.work.key,
                        PaperParagraph(.item, words(.conclusionTask, work, due), mark: "-", level: 1))
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
            return beneficiary.isEmpty ? what : words(.conclusionBeneficiary, what, beneficiary)
        }
    }

    /// What a question is called: its number and its unit, or its unit alone.
    private func label(_ question: Question, _ conclusion: DialogueConclusion) -> String {
        let asker = question.askingBody
        guard let number = conclusion.table.number(of: question).map(String.init) else { return asker }
        return asker.isEmpty ? words(.conclusionQuestion, number) : words(.conclusionQuestionOfUnit, number, asker)
    }

    private func topic(_ issue: DialogueConclusion.Issue) -> String {
        issue.topic.isEmpty ? words[.conclusionOtherTopic] : issue.topic
    }
}
