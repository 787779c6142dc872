// The forms that a holder hands in with a dossier, filled in as far as the records know.
import Domain
import Vietnamese
import Words

/// Composes forms 01 and 02 of decision 26/2026/QĐ-TTg. What is not known leaves room for a pen.
package struct DossierFormComposer: Sendable {
    /// What a form is filled from.
    package struct Source: Sendable {
        /// The dossier.
        package var dossier: Dossier
        /// The product as it is registered; nil when it is not.
        package var product: Product?
        /// Its holder, as it may be printed.
        package var holder = ""
        /// The holder as it is registered; nil when it is not.
        package var register: Holder?
        /// The place in front of the day; empty where nobody said it.
        package var place = ""
        /// The registration number that its dossier may have, with room for the order; empty where it has one.
        package var proposedNumber = ""
        /// The papers of the dossier.
        package var papers: [DossierPaper] = []
        /// What the product sold.
        package var sales: [Sale] = []
        /// The holder's own score sheet; nil while there is none.
        package var scoring: Scoring?

        /// The source of a dossier's forms.
        package init(_ dossier: Dossier) { self.dossier = dossier }
    }

    let words: Words

    /// A composer with its words.
    package init(words: Words) { self.words = words }

    /// A form.
    /// - Parameter hasScores: whether the holder's own scores are its annex.
    package func document(_ source: Source, template: PaperTemplate, hasScores: Bool) -> PaperDocument {
        var values = TemplateValues(facts: facts(source))
        values.lists[.sales] = list(
            source.sales.sorted { ($0.year ?? 0, $0.identity.id) < ($1.year ?? 0, $1.identity.id) }.map { sale in
                let amount = officeCount((sale.quantity?.vietnameseText ?? "…") + " " + sale.measure)
                return words(.formSale, sale.period, amount)
            })
        values.lists[.proofs] = list(
            source.papers.sorted { ($0.number ?? .max, $0.identity.id) < ($1.number ?? .max, $1.identity.id) }
                .filter { !$0.isFilledAgain && $0.state != .missing }.map(\.name))
        if values.lists[.proofs]?.isEmpty != false { values.lists[.proofs] = list([Self.room, Self.room, Self.room]) }
        let blocks = template.filled(values).blocks
        var sections = [PaperSection(blocks: head + blocks + [foot(source)])]
        if hasScores, let scoring = source.scoring {
            let heading = PaperBlock.paragraph(PaperParagraph(.name, words[.formScores]))
            sections.append(
                PaperSection(
                    isLandscape: true, blocks: [heading, .table(ScoreComposer(words: words).table(scoring))]))
        }
        return PaperDocument(title: blocks.title, sections: sections)
    }

    /// Quốc hiệu and Tiêu ngữ: the paper is the holder's, so no office stands beside them.
    private var head: [PaperBlock] {
        [
            PaperParagraph(.nation, words[.letterNation]), PaperParagraph(.motto, words[.letterMotto]),
            PaperParagraph(.rule, words[.letterMotto]),
        ].map(PaperBlock.paragraph)
    }

    /// Where the holder signs.
    private func foot(_ source: Source) -> PaperBlock {
        let place = source.place.isEmpty ? Self.room : source.place
        return .columns([
            PaperColumn(share: 1, []),
            PaperColumn(
                share: 1,
                [
                    PaperParagraph(.placeDate, words(.formDay, place)), PaperParagraph(.authority, words[.formSigner]),
                    PaperParagraph(.note, words[.formSigning]),
                ]),
        ])
    }

    private func facts(_ source: Source) -> [TemplateFact: String] {
        let (dossier, product) = (source.dossier, source.product)
        func stars(_ count: Int?) -> String? { count.map { words(.stars, String($0)) } }
        var facts: [TemplateFact: String] = [
            .product: dossier.item, .holder: source.holder, .productSet: dossier.productSet(of: product),
            .purpose: words.choice(RecordKind.dossier, "purpose", dossier.purpose.rawValue),
            .registration: dossier.registration.isEmpty ? source.proposedNumber : dossier.registration,
        ]
        let group = product?.group ?? ""
        facts[.group] = group.isEmpty ? ProductSets.named(dossier.productSet(of: product))?.group : group
        facts[.origin] = product?.unit
        facts[.holderForm] = source.register.map { words.choice(RecordKind.holder, "form", $0.form.rawValue) }
        facts[.address] = source.register?.address
        facts[.target] = stars(dossier.targetStar)
        facts[.total] = source.scoring.map { $0.total.text }
        facts[.ownStars] = source.scoring.flatMap { stars($0.stars) }
        for fact in Self.withRoom where facts[fact]?.isEmpty ?? true { facts[fact] = Self.room }
        if let product, product.isRecognised, dossier.purpose != .first {
            facts[.recognisedStars] = stars(product.starRating)
            facts[.decision] = product.decision.isEmpty ? nil : officeNumber(product.decision)
            facts[.recognisedTo] = product.lastDay?.officialText
        }
        return facts
    }

    /// What is written by hand where the records do not know it.
    private static let withRoom: [TemplateFact] = [
        .product, .holder, .productSet, .registration, .group, .origin, .holderForm, .address, .target, .total,
        .ownStars,
    ]
    private static let room = "……………………"

    private func list(_ texts: [String]) -> [PaperBlock] {
        texts.isEmpty ? [] : [.list(texts.map { PaperParagraph(.item, $0, mark: "+", level: 1) })]
    }
}
