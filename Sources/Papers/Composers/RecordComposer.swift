// A record on paper: its fields in their order, labels and values.
import Domain
import Vietnamese
import Words

/// Composes one record.
package struct RecordComposer: Sendable {
    private let printer: FieldPrinter

    /// A composer of records.
    package init(printer: FieldPrinter) { self.printer = printer }

    /// What only the program reads: it is told in other words elsewhere.
    private static let technical: Set<String> = ["marks", "accepted", "start", "seenVersion"]

    /// The paper of a record as it was on a day; fields that say nothing are left out.
    package func document(_ entry: RecordEntry, on day: CalendarDate, hiding names: inout NameHiding) -> PaperDocument {
        let heading = printer.words.kind(entry.kind)
        var blocks: [PaperBlock] = [
            .paragraph(PaperParagraph(.name, heading.uppercased())),
            .paragraph(PaperParagraph(.note, printer.words(.paperAsOf, day.officialText))),
        ]
        var facts: [PaperRow] = []
        func close() {
            guard !facts.isEmpty else { return }
            let titles = [printer.words[.recordItem], printer.words[.recordContent]]
            let heading = PaperRow(texts: titles, style: .cellHeading)
            blocks.append(.table(PaperTable(shares: [22, 49], heading: [heading], rows: facts)))
            facts = []
        }
        for field in entry.kind.description.fields {
            if field.isLink || Self.technical.contains(field.name) { continue }
            let value = printer.value(field, of: entry, hiding: &names)
            guard value != .none else { continue }
            let label = printer.words.field(entry.kind, field.name)
            if field.kind == .prose {
                close()
                blocks.append(.paragraph(PaperParagraph(.heading, label)))
                blocks.append(.list(PaperParagraph.lines(.body, value.text)))
            } else {
                facts.append(PaperRow([PaperCell(label), PaperCell(value.text)]))
            }
        }
        close()
        return PaperDocument(title: heading, sections: [PaperSection(blocks: blocks)])
    }
}
