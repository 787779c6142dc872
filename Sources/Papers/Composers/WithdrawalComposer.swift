// The request to withdraw a recognition, worded by a template.
import Domain
import Words

/// Composes the request to withdraw the recognition of a product (decision 26/2026/QĐ-TTg).
package struct WithdrawalComposer: Sendable {
    let words: Words

    /// A composer with its words.
    package init(words: Words) { self.words = words }

    /// The request, and where the records had nothing to say to the template.
    /// - Parameter holder: who makes the product, as it may be printed.
    package func document(
        _ product: Product, holder: String, template: PaperTemplate, facts: [TemplateFact: String]
    ) -> (document: PaperDocument, gaps: [TemplateGap]) {
        var values = TemplateValues(facts: facts)
        values.facts[.product] = product.name
        values.facts[.holder] = holder
        values.facts[.recognisedStars] = product.starRating.map { words(.stars, String($0)) }
        values.facts[.decision] = product.decision.isEmpty ? nil : officeNumber(product.decision)
        values.facts[.recognisedOn] = product.issuedOn?.officialText
        values.facts[.recognisedTo] = product.lastDay?.officialText
        values.facts[.foundOn] = product.foundOn?.officialText
        values.facts[.withdrawalDay] = product.withdrawal?.day.officialText
        let grounds = product.grounds.chosen.map { words.choice(RecordKind.product, "grounds", $0.rawValue) }
        values.facts[.grounds] = grounds.isEmpty ? nil : grounds.joined(separator: "; ")
        let (blocks, gaps) = template.filled(values)
        return (PaperDocument(title: blocks.title, sections: [PaperSection(blocks: blocks)]), gaps)
    }
}
