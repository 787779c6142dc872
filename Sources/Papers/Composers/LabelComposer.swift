// A sheet of labels: the codes of lots and what is known of them.
import Domain
import Words

/// Composes a sheet of labels.
package struct LabelComposer {
    let words: Words

    /// A composer with its words.
    package init(words: Words) { self.words = words }

    /// The sheets of labels.
    package func document(_ labels: [LotLabel]) -> PaperDocument {
        PaperDocument(
            title: words[.labelSheet], sections: [PaperSection(blocks: [.labels(labels.map(label))])])
    }

    /// A label as it stands on any sheet.
    package func label(_ label: LotLabel) -> PaperLabel {
        let facts = facts(label)
        return PaperLabel(
            codes: [QRCode.Level.medium, .low].compactMap { label.code?.symbol(level: $0) }, title: facts.first ?? "",
            facts: Array(facts.dropFirst()), notice: label.code == nil ? "" : words[.labelCodeTooLong],
            codeText: label.code?.text)
    }

    /// What a label says, line by line; its name is the first.
    private func facts(_ label: LotLabel) -> [String] {
        let lot = label.lot
        let facts: [(Text, String)] = [
            (.labelStars, label.starText), (.labelHolder, label.holder), (.labelPlace, label.place),
            (.labelLot, lot.code), (.labelProducedOn, lot.producedOn?.officialText ?? ""),
            (.labelUseBy, lot.useBy?.officialText ?? ""), (.labelQuantity, label.quantityText),
        ]
        return [label.item] + facts.filter { !$0.1.isEmpty }.map { words($0, $1) }
    }
}
