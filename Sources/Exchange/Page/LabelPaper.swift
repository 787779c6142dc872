// A sheet of labels: the codes of lots and what is known of them.
import Domain

/// A piece of the wording of a label; `%1` in it is the place for what the records say.
package enum LabelWord: Sendable, CaseIterable {
    /// The title of the sheet.
    case sheet
    /// Who makes it; where it comes from.
    case holder, place
    /// The lot; made on; use by; how much.
    case lot, producedOn, useBy, quantity
    /// The recognition; `%1` are stars.
    case stars
    /// What stands for a code that is too long to be drawn here.
    case codeTooLong
}

/// Composes a sheet of labels.
package struct LabelPaper {
    let words: @Sendable (LabelWord) -> String

    /// A composer with its words.
    package init(words: @escaping @Sendable (LabelWord) -> String) { self.words = words }

    /// The pages of text.
    package func pages(_ labels: [LotLabel]) -> [[String]] { TextPages.write(document(labels)) }

    /// The sheets of labels.
    package func document(_ labels: [LotLabel]) -> PaperDocument {
        PaperDocument(
            title: words(.sheet), sections: [PaperSection(blocks: [.labels(labels.map(label))])])
    }

    private func label(_ label: LotLabel) -> PaperLabel {
        let facts = Self.facts(label, words)
        return PaperLabel(
            codes: [QRCode.Level.medium, .low].compactMap { label.code?.symbol(level: $0) }, title: facts.first ?? "",
            facts: Array(facts.dropFirst()), notice: label.code == nil ? "" : words(.codeTooLong))
    }

    /// What a label says, line by line; its name is the first.
    static func facts(_ label: LotLabel, _ words: (LabelWord) -> String) -> [String] {
        let lot = label.lot
        let facts: [(LabelWord, String)] = [
            (.stars, label.starText), (.holder, label.holder), (.place, label.place), (.lot, lot.code),
            (.producedOn, lot.producedOn?.officialText ?? ""), (.useBy, lot.useBy?.officialText ?? ""),
            (.quantity, label.quantityText),
        ]
        return [label.item] + facts.filter { !$0.1.isEmpty }.map { filled(words($0), $1) }
    }
}
