// A score sheet on paper: criterion by criterion what was chosen and what it gives.
import Domain
import Vietnamese
import Words

/// Composes a filled score sheet.
package struct ScoreComposer: Sendable {
    let words: Words

    /// A composer with its words.
    package init(words: Words) { self.words = words }

    /// The paper of a sheet by its set of criteria.
    /// - Parameters:
    ///   - holder: the holder of the product, as it may be printed; empty when it is not known.
    ///   - scorer: who scored, as it may be printed.
    package func document(
        _ sheet: ScoreSheet, set: CriteriaSet, product: Product?, holder: String, scorer: String
    ) -> PaperDocument {
        let scoring = Scoring(set.scored, ScoreMarks(sheet.marks))
        var blocks: [PaperBlock] = [
            .paragraph(PaperParagraph(.name, words[.scorePaperHeading])),
            .paragraph(PaperParagraph(.note, words(.scorePaperSet, set.name, officeNumber(set.decision)))),
        ]
        if set.isFrameOnly { blocks.append(.paragraph(PaperParagraph(.note, words[.scoreFrameOnly]))) }
        var about = [words(.scorePaperProduct, sheet.item)]
        if !holder.isEmpty { about.append(words(.scorePaperHolder, holder)) }
        if let unit = product?.unit, !unit.isEmpty { about.append(words(.scorePaperUnit, unit)) }
        let role = words.choice(RecordKind.scoreSheet, "role", sheet.role.rawValue)
        about.append(words(.scorePaperScorer, scorer.isEmpty ? role : role + " – " + scorer))
        if let day = sheet.scoredOn { about.append(words(.scorePaperDay, day.officialText)) }
        blocks.append(.list(about.map { PaperParagraph(.body, $0) }))
        blocks.append(.table(table(scoring)))
        var results: [PaperParagraph] = []
        if scoring.open > 0 { results.append(PaperParagraph(.body, words(.scorePaperOpen, String(scoring.open)))) }
        if scoring.isComplete {
            results.append(
                PaperParagraph(.body, scoring.stars.map { words(.scorePaperStars, String($0)) } ?? words[.scoreNoBand]))
        }
        if let byPoints = scoring.starsByPoints, byPoints != scoring.stars {
            results.append(PaperParagraph(.body, words(.scorePaperByPoints, String(byPoints))))
        }
        results += scoring.missed.map { missed in
            let criterion = scoring.outline.criteria[missed.criterion]
            return PaperParagraph(
                .body,
                words(
                    .scorePaperMissed, String(missed.stars), criterion.code + " " + criterion.name,
                    criterion.options[missed.option].text))
        }
        blocks.append(.list(results))
        if !sheet.notes.isEmpty {
            blocks.append(.paragraph(PaperParagraph(.heading, words[.scorePaperNotes])))
            blocks.append(.list(PaperParagraph.lines(.body, sheet.notes)))
        }
        return PaperDocument(
            title: words[.scorePaperHeading], sections: [PaperSection(isLandscape: true, blocks: blocks)])
    }

    /// The criteria in their order, with what was chosen, its points and the papers that prove it.
    func table(_ scoring: Scoring) -> PaperTable {
        let titles: [Text] = [
            .scoreColumnCode, .scoreColumnCriterion, .scoreColumnOption, .scoreColumnPoints, .scoreColumnMaximum,
            .scoreColumnEvidence,
        ]
        var rows = scoring.outline.entries.map { entry in
            let criterion = entry.criterion.map { scoring.outline.criteria[$0] }
            let mark = scoring.marks[entry.code]
            let points = entry.criterion.map { scoring.given[$0]?.text ?? "–" } ?? scoring.sum(entry.criteria).text
            let facts = mark.evidence + (mark.note.isEmpty ? [] : [words(.scoreNote, mark.note)])
            return PaperRow([
                PaperCell(entry.code), PaperCell(entry.name),
                PaperCell(criterion.flatMap { option(of: $0, mark) } ?? ""), PaperCell(points, style: .cellNumber),
                PaperCell(entry.maximum.text, style: .cellNumber),
                PaperCell(criterion == nil ? "" : facts.joined(separator: "\n")),
            ])
        }
        rows.append(
            PaperRow([
                PaperCell(""), PaperCell(words[.scoreTotal]), PaperCell(""),
                PaperCell(scoring.total.text, style: .cellNumber),
                PaperCell(scoring.outline.total.text, style: .cellNumber), PaperCell(""),
            ]))
        return PaperTable(
            shares: [7, 33, 30, 6, 7, 16], heading: [PaperRow(texts: titles.map { words[$0] }, style: .cellHeading)],
            rows: rows)
    }

    private func option(of criterion: Criterion, _ mark: ScoreMark) -> String? {
        guard let index = mark.option, criterion.options.indices.contains(index) else { return nil }
        let option = criterion.options[index]
        return option.text + (option.minimum.map { " (" + words(.scoreMinimum, String($0)) + ")" } ?? "")
    }
}
