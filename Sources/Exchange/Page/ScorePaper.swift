// A score sheet on paper: criterion by criterion what was chosen and what it gives.
import Domain
import Vietnamese

/// A piece of the wording of a score sheet; `%1` and so on in it are places for what the records say.
package enum ScoreWord: Sendable, Hashable {
    /// The heading above all; the set of criteria with its decision; that it is a frame only.
    case heading, set, frameOnly
    /// What is scored, and by whom.
    case product, holder, unit, scorer, day
    /// A role in words.
    case role(ScoreSheet.Role)
    /// The headings of the columns.
    case code, criterion, option, points, maximum, evidence
    /// The last row; stars, or that no band is known; how many criteria are open.
    case total, stars, noStars, open
    /// A note on a criterion; what else there is to know.
    case note, notes
}

/// Composes a filled score sheet.
package struct ScorePaper: Sendable {
    let words: @Sendable (ScoreWord) -> String

    /// A composer with its words.
    package init(words: @escaping @Sendable (ScoreWord) -> String) { self.words = words }

    /// The paper of a sheet by its set of criteria.
    /// - Parameters:
    ///   - holder: the holder of the product, as it may be printed; empty when it is not known.
    ///   - scorer: who scored, as it may be printed.
    package func document(
        _ sheet: ScoreSheet, set: CriteriaSet, product: Product?, holder: String, scorer: String
    ) -> PaperDocument {
        let scoring = Scoring(set.scored, ScoreMarks(sheet.marks))
        var blocks: [PaperBlock] = [
            .paragraph(PaperParagraph(.name, words(.heading))),
            .paragraph(PaperParagraph(.note, filled(words(.set), set.name, officeNumber(set.decision)))),
        ]
        if set.isFrameOnly { blocks.append(.paragraph(PaperParagraph(.note, words(.frameOnly)))) }
        var about = [filled(words(.product), sheet.item)]
        if !holder.isEmpty { about.append(filled(words(.holder), holder)) }
        if let unit = product?.unit, !unit.isEmpty { about.append(filled(words(.unit), unit)) }
        let role = words(.role(sheet.role))
        about.append(filled(words(.scorer), scorer.isEmpty ? role : role + " – " + scorer))
        if let day = sheet.scoredOn { about.append(filled(words(.day), day.officialText)) }
        blocks.append(.list(about.map { PaperParagraph(.body, $0) }))
        blocks.append(.table(table(scoring)))
        var results: [PaperParagraph] = []
        if scoring.open > 0 { results.append(PaperParagraph(.body, filled(words(.open), String(scoring.open)))) }
        if scoring.isComplete {
            results.append(
                PaperParagraph(.body, scoring.stars.map { filled(words(.stars), String($0)) } ?? words(.noStars)))
        }
        blocks.append(.list(results))
        if !sheet.notes.isEmpty {
            blocks.append(.paragraph(PaperParagraph(.heading, words(.notes))))
            blocks.append(.list(PaperParagraph.lines(.body, sheet.notes)))
        }
        return PaperDocument(title: words(.heading), sections: [PaperSection(isLandscape: true, blocks: blocks)])
    }

    private func table(_ scoring: Scoring) -> PaperTable {
        let titles = [ScoreWord.code, .criterion, .option, .points, .maximum, .evidence].map { words($0) }
        var rows = scoring.outline.entries.map { entry in
            let criterion = entry.criterion.map { scoring.outline.criteria[$0] }
            let mark = scoring.marks[entry.code]
            let points = entry.criterion.map { scoring.given[$0]?.text ?? "–" } ?? scoring.sum(entry.criteria).text
            let facts = mark.evidence + (mark.note.isEmpty ? [] : [filled(words(.note), mark.note)])
            return PaperRow([
                PaperCell(entry.code), PaperCell(entry.name),
                PaperCell(criterion.flatMap { option(of: $0, mark) } ?? ""), PaperCell(points, style: .cellNumber),
                PaperCell(entry.maximum.text, style: .cellNumber),
                PaperCell(criterion == nil ? "" : facts.joined(separator: "\n")),
            ])
        }
        rows.append(
            PaperRow([
                PaperCell(""), PaperCell(words(.total)), PaperCell(""),
                PaperCell(scoring.total.text, style: .cellNumber),
                PaperCell(scoring.outline.total.text, style: .cellNumber), PaperCell(""),
            ]))
        return PaperTable(
            shares: [7, 33, 30, 6, 7, 16], heading: [PaperRow(texts: titles, style: .cellHeading)], rows: rows)
    }

    private func option(of criterion: Criterion, _ mark: ScoreMark) -> String? {
        mark.option.flatMap { criterion.options.indices.contains($0) ? criterion.options[$0].text : nil }
    }
}
