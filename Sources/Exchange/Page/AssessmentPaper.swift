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
    let size: SheetSize

    /// A composer with its words.
    package init(words: @escaping @Sendable (AssessmentWord) -> String, size: SheetSize = .portrait) {
        self.words = words
        self.size = size
    }

    /// The pages of a report.
    /// - Parameter product: the product as it is registered; nil when it is not.
    /// - Parameter holder: its holder, as it may be printed.
    package func pages(
        _ dossier: Dossier, product: Product?, holder: String, papers: [DossierPaper], on day: CalendarDate
    ) -> [[String]] {
        var filler = SheetFiller(size: size)
        let title = filled(words(.title), excerpt(dossier.title, letters: 400), day.officialText)
        for line in [words(.heading), title].flatMap({ wrappedLines($0, size.columns - 10) }) {
            filler.add(centered(line, size.columns))
        }
        filler.add("")
        filler.add(blocks: [about(dossier, product, holder)])
        let matters = DossierMatter.allCases.enumerated().map { index, matter in
            hanging(
                "\(index + 1). ", words(.matter(matter)) + ": " + words(.finding(dossier.finding(of: matter))),
                columns: size.columns) + note(dossier.note(of: matter))
        }
        filler.add(blocks: parts(.matters, matters))
        let day = dossier.consultedOn.map { filled(words(.consulted), $0.officialText) } ?? words(.notConsulted)
        filler.add(blocks: parts(.consultation, [fitted(day) + fitted(dossier.minutes)]))
        filler.add(blocks: parts(.papers, [checklist(papers)]))
        let conclusion = dossier.conclusion.isEmpty ? words(.noConclusion) : dossier.conclusion
        filler.add(blocks: parts(.conclusion, [fitted(conclusion)]))
        return filler.sheets
    }

    private func about(_ dossier: Dossier, _ product: Product?, _ holder: String) -> [String] {
        var lines = [filled(words(.product), dossier.item)]
        if !dossier.productSet.isEmpty { lines.append(filled(words(.set), dossier.productSet)) }
        if !holder.isEmpty { lines.append(filled(words(.holder), holder)) }
        if let unit = product?.unit, !unit.isEmpty { lines.append(filled(words(.unit), unit)) }
        if let stars = dossier.targetStar { lines.append(filled(words(.target), String(stars))) }
        return lines.flatMap(fitted)
    }

    private func checklist(_ papers: [DossierPaper]) -> [String] {
        guard !papers.isEmpty else { return fitted(words(.noPapers)) }
        return papers.sorted { ($0.number ?? .max, $0.identity.id) < ($1.number ?? .max, $1.identity.id) }
            .enumerated().flatMap { index, paper in
                let need = words(paper.isRequired ? .required : .optional)
                return hanging(
                    "\(index + 1). ", "\(paper.name) (\(need)): \(words(.state(paper.state)))", columns: size.columns)
            }
    }

    private func note(_ text: String) -> [String] {
        text.isEmpty ? [] : hanging("   ", text, columns: size.columns)
    }

    /// The blocks of a part, its heading staying with the first.
    private func parts(_ heading: AssessmentWord, _ blocks: [[String]]) -> [[String]] {
        [fitted(words(heading)) + (blocks.first ?? [])] + blocks.dropFirst()
    }

    private func fitted(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).flatMap { wrappedLines(String($0), size.columns) }
    }
}
