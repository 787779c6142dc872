// What the papers around a dialogue take from its record: plan, programme, call for questions, invitation.
import Domain
import Vietnamese
import Words

/// Fills the templates of the papers around a dialogue.
package struct DialogueLetters: Sendable {
    let words: Words

    /// A composer with its words.
    package init(words: Words) { self.words = words }

    /// A letter of a dialogue, and where the records had nothing to say to the template.
    /// - Parameters:
    ///   - annex: the template of what is sent with it on a sheet of its own; nil for nothing.
    package func letter(
        _ conference: Conference, template: PaperTemplate, annex: PaperTemplate? = nil, facts: [TemplateFact: String]
    ) -> (document: PaperDocument, gaps: [TemplateGap]) {
        var values = TemplateValues(facts: self.facts(of: conference, facts))
        values.lists[.participants] = list(conference.participants)
        values.lists[.tasks] = list(conference.tasks)
        let written = conference.programme.split(whereSeparator: \.isNewline).map(String.init)
        let steps = written.contains { !trimmed($0).isEmpty } ? written : template.steps(values)
        values.lists[.programme] = table(DialogueProgramme(steps, from: conference.startsAt))
        let (blocks, gaps) = template.filled(values)
        var sections = [PaperSection(blocks: blocks)]
        if let annex { sections.append(PaperSection(blocks: annex.filled(values).blocks)) }
        return (PaperDocument(title: blocks.title, sections: sections), gaps)
    }

    private func facts(of conference: Conference, _ common: [TemplateFact: String]) -> [TemplateFact: String] {
        var facts = common
        let year = conference.reportYear
        facts[.year] = year.map { String($0) }
        facts[.nextYear] = year.map { String($0 + 1) }
        facts[.conference] = conference.title
        facts[.chair] = conference.chair
        facts[.heldOn] = (conference.heldOn ?? conference.plannedOn)?.officialText
        facts[.place] = conference.place
        facts[.theme] = conference.theme
        facts[.startsAt] = conference.startsAt
        facts[.form] = conference.form
        facts[.means] = onOneLine(conference.means)
        facts[.questionsUntil] = conference.questionsUntil?.officialText
        facts[.questionsTo] = conference.questionsTo
        facts[.requestedBy] = conference.requestedBy
        facts[.requestedOn] = conference.requestedOn?.officialText
        facts[.planDay] = conference.lastPlanDay?.officialText
        facts[.conclusionDay] = conference.lastConclusionDay?.officialText
        return facts
    }

    private func list(_ text: String) -> [PaperBlock] {
        let lines = PaperParagraph.lines(.item, text).map { trimmed(String($0.text.drop { "-–+ ".contains($0) })) }
            .filter { !$0.isEmpty }
        let entries = lines.enumerated().map { index, line in
            let isEnded = line.last.map { ".;:,".contains($0) } ?? true
            return PaperParagraph(.item, line + (isEnded ? "" : index == lines.count - 1 ? "." : ";"), mark: "-")
        }
        return entries.isEmpty ? [] : [.list(entries)]
    }

    private func table(_ programme: DialogueProgramme) -> [PaperBlock] {
        guard !programme.steps.isEmpty else { return [] }
        let heading: [Text] = [.paperOrder, .programmeTime, .programmeWork, .programmeWho]
        let rows = programme.steps.enumerated().map { index, step in
            PaperRow([
                PaperCell("\(index + 1)", style: .cellCentred), PaperCell(step.time, style: .cellCentred),
                PaperCell(step.work), PaperCell(step.who),
            ])
        }
        return [
            .table(
                PaperTable(
                    shares: [5, 24, 30, 19],
                    heading: [PaperRow(texts: heading.map { words[$0] }, style: .cellHeading)], rows: rows))
        ]
    }
}

extension [PaperBlock] {
    /// What a paper says of itself above its text.
    var title: String {
        compactMap { block -> String? in
            guard case .paragraph(let paragraph) = block else { return nil }
            return paragraph.style == .name || paragraph.style == .subject ? paragraph.text : nil
        }.joined(separator: ": ")
    }
}
