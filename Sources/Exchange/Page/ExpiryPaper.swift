// The notice that the recognition of products ends, as pages of text.
import Domain
import Vietnamese

/// A piece of the wording of the notice; `%1` and so on in it are places for what the records say.
package enum ExpiryWord: Sendable, Hashable {
    /// The heading above all; on which day.
    case heading, title
    /// The stars behind the name.
    case stars
    /// Whose it is, and from where.
    case holder, unit
    /// The decision with the day of recognition, without it, and the day alone.
    case decisionDay, decision, recognised
    /// That recognition ends, or has ended.
    case ends, ended
    /// What to do about it.
    case toDo, toDoLate
}

/// Composes the notice that is due at least 30 days before recognition ends (decision 148/QĐ-TTg of 24/02/2023).
package struct ExpiryPaper {
    let words: @Sendable (ExpiryWord) -> String

    /// A composer with its words.
    package init(words: @escaping @Sendable (ExpiryWord) -> String) { self.words = words }

    /// The pages of text of a notice.
    package func pages(_ products: [(product: Product, holder: String)], on day: CalendarDate) -> [[String]] {
        TextPages.write(document(products, on: day))
    }

    /// A notice, the product that ends first in front; one whose last day is not known is left out.
    /// - Parameter products: the products, each with its holder as that may be printed.
    package func document(_ products: [(product: Product, holder: String)], on day: CalendarDate) -> PaperDocument {
        let ending = products.enumerated().compactMap { offset, item in
            item.product.lastDay.map { (last: $0, offset: offset, item: item) }
        }.sorted { ($0.last.dayNumber, $0.offset) < ($1.last.dayNumber, $1.offset) }
        let heading: [PaperBlock] = [
            .paragraph(PaperParagraph(.name, words(.heading))),
            .paragraph(PaperParagraph(.note, filled(words(.title), day.officialText))),
        ]
        let entries = ending.enumerated().map { index, ending in
            PaperBlock.list(entry(index + 1, ending.item.product, ending.item.holder, ending.last, day))
        }
        return PaperDocument(title: words(.heading), sections: [PaperSection(blocks: heading + entries)])
    }

    private func entry(
        _ number: Int, _ product: Product, _ holder: String, _ last: CalendarDate, _ today: CalendarDate
    ) -> [PaperParagraph] {
        let stars = product.starRating.map { " (" + filled(words(.stars), String($0)) + ")" } ?? ""
        var lines: [String] = []
        if !holder.isEmpty { lines.append(filled(words(.holder), holder)) }
        if !product.unit.isEmpty { lines.append(filled(words(.unit), product.unit)) }
        switch (product.decision.isEmpty, product.issuedOn) {
        case (false, let day?):
            lines.append(filled(words(.decisionDay), officeNumber(product.decision), day.officialText))
        case (false, nil): lines.append(filled(words(.decision), officeNumber(product.decision)))
        case (true, let day?): lines.append(filled(words(.recognised), day.officialText))
        case (true, nil): break
        }
        let days = last.dayNumber - today.dayNumber
        lines.append(filled(words(days < 0 ? .ended : .ends), last.officialText, String(abs(days))))
        lines.append(words(days < 0 ? .toDoLate : .toDo))
        return [PaperParagraph(.item, product.name + stars, mark: "\(number).")]
            + lines.map { PaperParagraph(.item, $0, level: 1) }
    }
}
