// The commune's assessment report of a dossier as pages of text.
import Domain
import Vietnamese

/// A piece of the wording of the report; `%1` and so on in it are places for what the records say.
package enum AssessmentWord: Sendable, Hashable {
    /// The heading above all; of which dossier and on which day.
    case heading, title
    /// What is assessed.
    case product, set, holder, unit, target
    /// The headings of the parts.
    case matters, consultation, papers, conclusion
    /// When the consultation was held, or that it was not.
    case consulted, notConsulted
    /// That there is no checklist, and no conclusion.
    case noPapers, noConclusion
    /// Whether a paper must be there.
    case required, optional
    /// A matter, a finding and the state of a paper in words.
    case matter(DossierMatter), finding(Dossier.Finding), state(DossierPaper.State)
}

/// Composes the report that the commune sends with a dossier (decision 1489/QĐ-TTg of 06/7/2025). Who took which step
/// is not in it: offices sign, not the people who keep the register.
package struct AssessmentPaper {
    let words: @Sendable (AssessmentWord) -> String

    /// A composer with its words.
    package init(words: @escaping @Sendable (AssessmentWord) -> String) { self.words = words }

    /// The pages of text of a report.
    package func pages(
        _ dossier: Dossier, product: Product?, holder: String, papers: [DossierPaper], on day: CalendarDate
    ) -> [[String]] {
        TextPages.write(document(dossier, product: product, holder: holder, papers: papers, on: day))
    }

    /// A report.
    /// - Parameter product: the product as it is registered; nil when it is not.
    /// - Parameter holder: its holder, as it may be printed.
    package func document(
        _ dossier: Dossier, product: Product?, holder: String, papers: [DossierPaper], on day: CalendarDate
    ) -> PaperDocument {
        let title = filled(words(.title), onOneLine(dossier.title), day.officialText)
        var blocks: [PaperBlock] = [
            .paragraph(PaperParagraph(.name, words(.heading))), .paragraph(PaperParagraph(.note, title)),
            .list(about(dossier, product, holder)),
        ]
        let matters = DossierMatter.allCases.enumerated().map { index, matter in
            [
                PaperParagraph(
                    .item, words(.matter(matter)) + ": " + words(.finding(dossier.finding(of: matter))),
                    mark: "\(index + 1).")
            ] + PaperParagraph.lines(.item, dossier.note(of: matter)).map { PaperParagraph(.item, $0.text, level: 1) }
        }
        let day = dossier.consultedOn.map { filled(words(.consulted), $0.officialText) } ?? words(.notConsulted)
        let conclusion = dossier.conclusion.isEmpty ? words(.noConclusion) : dossier.conclusion
        blocks += part(.matters, matters)
        blocks += part(
            .consultation, [[PaperParagraph(.body, day)] + PaperParagraph.lines(.body, dossier.minutes)])
        blocks += part(.papers, [checklist(papers)])
        blocks += part(.conclusion, [PaperParagraph.lines(.body, conclusion)])
        return PaperDocument(title: words(.heading), sections: [PaperSection(blocks: blocks)])
    }

    private func about(_ dossier: Dossier, _ product: Product?, _ holder: String) -> [PaperParagraph] {
        var lines = [filled(words(.product), dossier.item)]
        if !dossier.productSet.isEmpty { lines.append(filled(words(.set), dossier.productSet)) }
        if !holder.isEmpty { lines.append(filled(words(.holder), holder)) }
        if let unit = product?.unit, !unit.isEmpty { lines.append(filled(words(.unit), unit)) }
        if let stars = dossier.targetStar { lines.append(filled(words(.target), String(stars))) }
        return lines.flatMap { PaperParagraph.lines(.body, $0) }
    }

    private func checklist(_ papers: [DossierPaper]) -> [PaperParagraph] {
        guard !papers.isEmpty else { return [PaperParagraph(.body, words(.noPapers))] }
        return papers.sorted { ($0.number ?? .max, $0.identity.id) < ($1.number ?? .max, $1.identity.id) }
            .enumerated().map { index, paper in
                let need = words(paper.isRequired ? .required : .optional)
                return PaperParagraph(
                    .item, "\(paper.name) (\(need)): \(words(.state(paper.state)))", mark: "\(index + 1).")
            }
    }

    private func part(_ heading: AssessmentWord, _ lists: [[PaperParagraph]]) -> [PaperBlock] {
        [.paragraph(PaperParagraph(.heading, words(heading)))] + lists.map(PaperBlock.list)
    }
}
