// The commune's request to the province to assess products, worded by a template.
import Domain
import Vietnamese
import Words

/// Composes the request with which dossiers go to the province (decision 26/2026/QĐ-TTg).
package struct SubmissionComposer: Sendable {
    /// A dossier that is sent.
    package struct Item: Sendable {
        /// The dossier.
        package let dossier: Dossier
        /// The product as it is registered; nil when it is not.
        package let product: Product?
        /// Its holder, as it may be printed.
        package let holder: String

        /// A dossier with its product.
        package init(dossier: Dossier, product: Product?, holder: String) {
            (self.dossier, self.product, self.holder) = (dossier, product, holder)
        }
    }

    let words: Words

    /// A composer with its words.
    package init(words: Words) { self.words = words }

    /// The request, and where the records had nothing to say to the template.
    package func document(
        _ items: [Item], template: PaperTemplate, facts: [TemplateFact: String], on day: CalendarDate
    ) -> (document: PaperDocument, gaps: [TemplateGap]) {
        var values = TemplateValues(facts: facts)
        let renewals = items.count { $0.dossier.purpose == .renewal }
        values.facts[.year] = String(day.year)
        values.facts[.nextYear] = String(day.year + 1)
        values.facts[.dossierCount] = officeCount(items.count)
        values.facts[.renewalCount] = renewals > 0 ? officeCount(renewals) : nil
        if renewals < items.count, let round = DecisionRound(requestOn: day) {
            values.facts[.roundEnds] = round.requestsBefore.officialText
            values.facts[.roundDecided] = round.decidedBefore.officialText
        }
        values.lists[.dossiers] = [.table(table(items))]
        let (blocks, gaps) = template.filled(values)
        return (PaperDocument(title: blocks.title, sections: [PaperSection(blocks: blocks)]), gaps)
    }

    private func table(_ items: [Item]) -> PaperTable {
        let heading: [Text] = [
            .paperOrder, .submissionProduct, .submissionHolder, .submissionSet, .submissionPurpose, .submissionTarget,
            .submissionReceived,
        ]
        let rows = items.enumerated().map { index, item in
            let dossier = item.dossier
            var purpose = words.choice(RecordKind.dossier, "purpose", dossier.purpose.rawValue)
            if dossier.purpose != .first, let end = item.product?.lastDay {
                purpose += "\n" + words(.submissionEnds, end.officialText)
            }
            return PaperRow([
                PaperCell("\(index + 1)", style: .cellCentred), PaperCell(dossier.item),
                PaperCell([item.holder, item.product?.unit ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")),
                PaperCell(dossier.productSet(of: item.product)), PaperCell(purpose),
                PaperCell(dossier.targetStar.map { words(.stars, String($0)) } ?? "", style: .cellCentred),
                PaperCell(dossier.receivedOn?.officialText ?? "", style: .cellCentred),
            ])
        }
        return PaperTable(
            shares: [4, 18, 18, 18, 14, 8, 12],
            heading: [PaperRow(texts: heading.map { words[$0] }, style: .cellHeading)], rows: rows)
    }
}
