// The letter that the recognition of products ends, as pages of text.
import Domain
import Vietnamese
import Words

/// Composes the notice that names the two days between which the dossier of renewal goes in (decision 26/2026/QĐ-TTg).
package struct ExpiryComposer {
    let words: Words

    /// A composer with its words.
    package init(words: Words) { self.words = words }

    /// A notice, the product that ends first in front; one whose last day is not known is left out.
    /// - Parameters:
    ///   - products: the products, each with its holder as that may be printed.
    ///   - issuer: who gives it; empty where no letterhead says it.
    package func document(
        _ products: [(product: Product, holder: String)], by issuer: String = "", on day: CalendarDate
    ) -> PaperDocument {
        let ending = products.enumerated().compactMap { offset, item in
            item.product.lastDay.map { (last: $0, offset: offset, item: item) }
        }.sorted { ($0.last.dayNumber, $0.offset) < ($1.last.dayNumber, $1.offset) }
        let heading: [PaperBlock] = [
            .paragraph(PaperParagraph(.subject, words[.expiryHeading])),
            .paragraph(PaperParagraph(.body, words(.expiryTo, receivers(ending.map(\.item.holder))))),
            .paragraph(
                PaperParagraph(
                    .body,
                    words(
                        .expiryBody, words[.decisionOf2026], issuer.isEmpty ? words[.expiryOffice] : issuer,
                        day.officialText))),
        ]
        let entries = ending.enumerated().map { index, ending in
            PaperBlock.list(entry(index + 1, ending.item.product, ending.item.holder, ending.last, day))
        }
        let closing = PaperBlock.paragraph(PaperParagraph(.body, words[.expiryClosing]))
        return PaperDocument(
            title: words[.expiryHeading], sections: [PaperSection(blocks: heading + entries + [closing])])
    }

    /// The holders by name, each once; how they are called together where one is not said or they are many.
    private func receivers(_ holders: [String]) -> String {
        var seen: Set<String> = []
        let named = holders.filter { seen.insert(matchKey($0)).inserted }
        return named.contains("") || named.count > Self.namedHolders
            ? words[.expiryHolders] : named.joined(separator: "; ")
    }

    /// The most holders named above the text.
    private static let namedHolders = 4

    private func renewal(_ window: RenewalWindow, on today: CalendarDate) -> [String] {
        let days = words(.expiryWindow, window.opens.officialText, window.closes.officialText)
        let extended = window.extendedTo.officialText
        return switch window.phase(on: today) {
        case .early, .open: [days, words[.expiryToDo]]
        case .late: [days, words(.expiryToDoSoon, extended)]
        case .extended: [days, words(.expiryToDoExtended, extended)]
        case .over: [words[.expiryToDoLate]]
        }
    }

    private func entry(
        _ number: Int, _ product: Product, _ holder: String, _ last: CalendarDate, _ today: CalendarDate
    ) -> [PaperParagraph] {
        let stars = product.starRating.map { " (" + words(.stars, String($0)) + ")" } ?? ""
        var lines: [String] = []
        if !holder.isEmpty { lines.append(words(.expiryHolder, holder)) }
        if !product.unit.isEmpty { lines.append(words(.expiryUnit, product.unit)) }
        switch (product.decision.isEmpty, product.issuedOn) {
        case (false, let day?):
            lines.append(words(.expiryDecisionDay, officeNumber(product.decision), day.officialText))
        case (false, nil): lines.append(words(.expiryDecision, officeNumber(product.decision)))
        case (true, let day?): lines.append(words(.expiryRecognised, day.officialText))
        case (true, nil): break
        }
        let days = last.dayNumber - today.dayNumber
        lines.append(words(days < 0 ? .expiryEnded : .expiryEnds, last.officialText, grouped(Int64(abs(days)))))
        lines += RenewalWindow(end: last).map { renewal($0, on: today) } ?? []
        return [PaperParagraph(.item, product.name + stars, mark: "\(number).")]
            + lines.map { PaperParagraph(.item, $0, level: 1) }
    }
}
