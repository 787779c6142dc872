// The commune's assessment report of a dossier as pages of text.
import Domain
import Vietnamese
import Words

/// Composes what the commune found of a dossier, which it sends with its request (form 03 of decision 26/2026/QĐ-TTg).
/// Who took which step is not in it: offices sign, not the people who keep the register.
package struct AssessmentComposer {
    let words: Words

    /// A composer with its words.
    package init(words: Words) { self.words = words }

    /// A report.
    /// - Parameter product: the product as it is registered; nil when it is not.
    /// - Parameter holder: its holder, as it may be printed.
    /// - Parameter issuer: who assesses; empty where no letterhead says it.
    /// - Parameter communeDay: the last of the commune's working days; nil while the day of receipt is not known.
    package func document(
        _ dossier: Dossier, product: Product?, holder: String, papers: [DossierPaper], by issuer: String = "",
        communeDay: CalendarDate? = nil, on day: CalendarDate
    ) -> PaperDocument {
        let title = words(.assessmentTitle, onOneLine(dossier.title), day.officialText)
        var blocks: [PaperBlock] = [
            .paragraph(PaperParagraph(.name, words[.assessmentHeading])), .paragraph(PaperParagraph(.note, title)),
            .paragraph(
                PaperParagraph(
                    .body,
                    words(
                        .assessmentBody, words[.decisionOf2026], issuer.isEmpty ? words[.expiryOffice] : issuer))),
            .list(about(dossier, product, holder, communeDay)),
        ]
        let matters = DossierMatter.allCases.enumerated().map { index, matter in
            [
                PaperParagraph(
                    .item,
                    words.field(RecordKind.dossier, matter.rawValue) + ": "
                        + words.choice(
                            RecordKind.dossier, DossierMatter.localIngredients.rawValue,
                            dossier.finding(of: matter).rawValue),
                    mark: "\(index + 1).")
            ] + PaperParagraph.lines(.item, dossier.note(of: matter)).map { PaperParagraph(.item, $0.text, level: 1) }
        }
        let day =
            dossier.consultedOn.map { words(.assessmentConsulted, $0.officialText) } ?? words[.assessmentNotConsulted]
        blocks += part(.assessmentMatters, matters)
        blocks += part(
            .assessmentConsultation, [[PaperParagraph(.body, day)] + PaperParagraph.lines(.body, dossier.minutes)])
        blocks += part(.assessmentPapers, [checklist(papers)])
        blocks += part(.assessmentConclusion, [PaperParagraph.lines(.body, conclusion(dossier))])
        return PaperDocument(title: words[.assessmentHeading], sections: [PaperSection(blocks: blocks)])
    }

    /// What the commune concludes: as it was written, else what follows from its four findings.
    private func conclusion(_ dossier: Dossier) -> String {
        guard dossier.conclusion.isEmpty else { return dossier.conclusion }
        let findings = DossierMatter.allCases.map { ($0, dossier.finding(of: $0)) }
        let unmet = findings.filter { $0.1 == .unmet }.map(\.0)
        if findings.contains(where: { $0.1 == .open }) { return words[.assessmentNoConclusion] }
        return unmet.isEmpty ? words[.assessmentAllMet] : words(.assessmentUnmet, words.matters(unmet))
    }

    private func about(_ dossier: Dossier, _ product: Product?, _ holder: String, _ communeDay: CalendarDate?)
        -> [PaperParagraph]
    {
        var lines = [words(.assessmentProduct, dossier.item)]
        lines.append(words(.assessmentPurpose, words.choice(RecordKind.dossier, "purpose", dossier.purpose.rawValue)))
        let set = dossier.productSet(of: product)
        if !set.isEmpty { lines.append(words(.assessmentSet, set)) }
        if !holder.isEmpty { lines.append(words(.assessmentHolder, holder)) }
        if let unit = product?.unit, !unit.isEmpty { lines.append(words(.assessmentUnit, unit)) }
        if let stars = dossier.targetStar { lines.append(words(.assessmentTarget, String(stars))) }
        if !dossier.registration.isEmpty { lines.append(words(.assessmentRegistration, dossier.registration)) }
        if let received = dossier.receivedOn, let communeDay {
            lines.append(words(.assessmentReceived, received.officialText, communeDay.officialText))
        }
        return lines.flatMap { PaperParagraph.lines(.body, $0) }
    }

    private func checklist(_ papers: [DossierPaper]) -> [PaperParagraph] {
        guard !papers.isEmpty else { return [PaperParagraph(.body, words[.assessmentNoPapers])] }
        return papers.sorted { ($0.number ?? .max, $0.identity.id) < ($1.number ?? .max, $1.identity.id) }
            .enumerated().map { index, paper in
                let need = words[paper.isRequired ? .assessmentRequired : .assessmentOptional]
                let state = words.choice(RecordKind.dossierPaper, "state", paper.state.rawValue)
                return PaperParagraph(.item, "\(paper.name) (\(need)): \(state)", mark: "\(index + 1).")
            }
    }

    private func part(_ heading: Text, _ lists: [[PaperParagraph]]) -> [PaperBlock] {
        [.paragraph(PaperParagraph(.heading, words[heading]))] + lists.map(PaperBlock.list)
    }
}
