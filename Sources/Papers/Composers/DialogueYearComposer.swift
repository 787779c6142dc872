// The yearly report on dialogues to the level above, worded by a template.
import Domain
import Vietnamese
import Words

/// Composes the report on the dialogues of a year.
package struct DialogueYearComposer: Sendable {
    let words: Words

    /// A composer with its words.
    package init(words: Words) { self.words = words }

    /// The report, and where the records had nothing to say to the template.
    package func document(
        _ year: DialogueYear, template: PaperTemplate, facts: [TemplateFact: String], on today: CalendarDate
    ) -> (document: PaperDocument, gaps: [TemplateGap]) {
        var values = TemplateValues(facts: facts)
        func count(_ count: Int) -> String? { count > 0 ? officeCount(count) : nil }
        values.facts[.year] = String(year.year)
        values.facts[.nextYear] = String(year.year + 1)
        values.facts[.dialogueCount] = officeCount(year.lines.count { $0.conference.hasTakenPlace })
        values.facts[.attendance] = year.attendance.map(officeCount)
        values.facts[.questionCount] = officeCount(year.lines.reduce(0) { $0 + $1.raised })
        values.facts[.issueCount] = count(year.issues.count)
        values.facts[.answeredCount] = count(year.lines.reduce(0) { $0 + $1.answered })
        values.facts[.forwardedCount] = count(year.lines.reduce(0) { $0 + $1.forwarded })
        values.facts[.openCount] = count(year.lines.reduce(0) { $0 + $1.open })
        values.facts[.promiseCount] = count(year.promises.count)
        values.facts[.keptCount] = count(year.promises.count { $0.state == .kept })
        values.facts[.unkeptCount] = count(year.promises.count { $0.state != .kept })
        values.lists[.dialogues] = [.table(table(year, on: today))]
        values.lists[.issues] = list(
            year.issues.map { issue in
                let topic = issue.topic.isEmpty ? words[.conclusionOtherTopic] : issue.topic
                return words(.conclusionIssue, topic, officeCount(issue.count))
            })
        values.lists[.forwarded] = list(
            year.forwarded.map { question in
                words(.yearForwarded, excerpt(question.question), question.reason.isEmpty ? "…" : question.reason)
            })
        values.lists[.promisesMade] = list(
            year.promises.filter { $0.state != .kept }.map { promise in
                let due = promise.dueOn.map { words(.paperDue, $0.officialText) } ?? words[.paperNoDue]
                let body = promise.body.isEmpty ? words[.conclusionNobody] : promise.body
                return words(.yearPromise, onOneLine(promise.commitment), body, due)
            })
        let (blocks, gaps) = template.filled(values)
        return (PaperDocument(title: blocks.title, sections: [PaperSection(blocks: blocks)]), gaps)
    }

    private func list(_ texts: [String]) -> [PaperBlock] {
        texts.isEmpty ? [] : [.list(texts.map { PaperParagraph(.item, $0, mark: "-") })]
    }

    private func table(_ year: DialogueYear, on today: CalendarDate) -> PaperTable {
        let heading: [Text] = [
            .paperOrder, .yearDialogue, .yearHeld, .yearRaised, .yearAnswered, .yearForwardedCount, .yearPublic,
        ]
        let rows = year.lines.enumerated().map { index, line in
            let unknown = words[line.conference.hasTakenPlace ? .yearDayUnknown : .yearNotHeld]
            let held = line.conference.heldOn?.officialText ?? unknown
            let people = line.conference.attendance.map { words(.yearPeople, officeCount($0)) }
            return PaperRow([
                PaperCell("\(index + 1)", style: .cellCentred), PaperCell(line.conference.title),
                PaperCell([held, line.conference.place, people ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")),
                PaperCell("\(line.raised)", style: .cellNumber), PaperCell("\(line.answered)", style: .cellNumber),
                PaperCell("\(line.forwarded)", style: .cellNumber), PaperCell(published(line.conference, on: today)),
            ])
        }
        return PaperTable(
            shares: [4, 24, 18, 7, 8, 9, 22],
            heading: [PaperRow(texts: heading.map { words[$0] }, style: .cellHeading)], rows: rows)
    }

    /// When the conclusion became public and was sent, where, and whether that was in time.
    private func published(_ conference: Conference, on today: CalendarDate) -> String {
        var lines: [String] = []
        if let day = conference.publishedOn {
            let place = conference.publishedAt
            lines.append(
                place.isEmpty
                    ? words(.yearPublished, day.officialText) : words(.yearPublishedAt, day.officialText, place))
        }
        if let day = conference.sentOn { lines.append(words(.yearSent, day.officialText)) }
        guard let legal = conference.conclusionDuty else { return lines.joined(separator: "\n") }
        lines += legal.open.map { words.open($0) }
        let day = legal.day.officialText
        guard legal.isLate(on: today) else {
            lines.append(words(legal.doneOn == nil ? .yearDue : .yearInTime, day))
            return lines.joined(separator: "\n")
        }
        // What was late: the publishing, the sending, or both.
        let late: [(CalendarDate?, Text)] = [
            (conference.publishedOn, .yearLatePublic), (conference.sentOn, .yearLateSent),
        ]
        lines += late.filter { ($0.0 ?? today) > legal.day }.map { words($0.1, day) }
        return lines.joined(separator: "\n")
    }
}
