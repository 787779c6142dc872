// A month of the book of incoming or outgoing papers on paper.
import Domain
import Vietnamese
import Words

/// Composes a book of papers in the columns of annex IV of decree 30/2020/NĐ-CP.
package struct BookComposer: Sendable {
    private let printer: FieldPrinter

    /// A composer that puts fields into words.
    package init(printer: FieldPrinter) { self.printer = printer }

    private var words: Words { printer.words }

    /// What the book of a month is called.
    package static func title(of kind: RecordKind, _ month: CalendarDate, _ words: Words) -> String {
        let text = (month.month < 3 ? "0" : "") + "\(month.month)/\(month.year)"
        return words(kind == .incomingPaper ? .bookIncoming : .bookOutgoing, text)
    }

    /// The paper of a month as it was on a day.
    /// - Parameter issuer: whose book it is; empty where no letterhead says it.
    package func document(
        _ book: CorrespondenceBook, of issuer: String = "", on day: CalendarDate, hiding names: inout NameHiding
    ) -> PaperDocument {
        let columns = Self.columns(of: book.kind)
        var table = PaperTable(
            shares: columns.map(\.share),
            heading: [PaperRow(texts: columns.map { heading($0, book.kind) }, style: .cellHeading)])
        table.sheetWidths = columns.map { Double($0.share + 6) }
        for entry in book.entries {
            table.rows.append(PaperRow(columns.map { cell($0, of: entry, hiding: &names) }))
        }
        let title = Self.title(of: book.kind, book.month, words)
        let count = words.countLine(book.kind, book.entries.count, on: day)
        var document = PaperDocument(listing: table, title: title, below: [count])
        if !issuer.isEmpty {
            document.sections[0].blocks.insert(.paragraph(PaperParagraph(.issuer, issuer.uppercased())), at: 0)
        }
        return document
    }

    private struct Column {
        let content: Content
        let share: Int

        init(_ content: Content, _ share: Int) { (self.content, self.share) = (content, share) }
    }

    private enum Content {
        case field(String)
        /// The type and what the paper is about.
        case matter
        /// Room to sign.
        case receipt
        /// The notes, behind what became of the paper.
        case notes
    }

    private static func columns(of kind: RecordKind) -> [Column] {
        kind == .incomingPaper
            ? [
                Column(.field("receivedOn"), 10), Column(.field("number"), 6), Column(.field("issuer"), 18),
                Column(.field("sign"), 14), Column(.field("date"), 10), Column(.matter, 38),
                Column(.field("department"), 16), Column(.field("passedOn"), 10), Column(.receipt, 8),
                Column(.notes, 16),
            ]
            : [
                Column(.field("sign"), 15), Column(.field("date"), 10), Column(.matter, 42),
                Column(.field("signer"), 16),
                Column(.field("addressee"), 24), Column(.field("department"), 16), Column(.field("copies"), 6),
                Column(.notes, 16),
            ]
    }

    private func heading(_ column: Column, _ kind: RecordKind) -> String {
        switch column.content {
        case .field(let name): words.field(kind, name)
        case .matter: words[.bookMatter]
        case .receipt: words[.bookReceipt]
        case .notes: words.field(kind, "notes")
        }
    }

    private func cell(_ column: Column, of entry: RecordEntry, hiding names: inout NameHiding) -> PaperCell {
        switch column.content {
        case .field("number"):
            let number = value("number", of: entry, hiding: &names)
            var cell = PaperCell(
                entry["number"].number.map { DocumentNumber.written($0, symbol: "") } ?? "", style: .cellCentred)
            cell.value = number
            return cell
        case .field(let name): return value(name, of: entry, hiding: &names).cell
        case .receipt: return PaperCell("")
        case .matter:
            let type = value("type", of: entry, hiding: &names).text
            let abstract = value("abstract", of: entry, hiding: &names).text
            let isSaid = folded(abstract).hasPrefix(folded(type))
            let text =
                type.isEmpty || isSaid ? abstract : type.prefix(1).uppercased() + type.dropFirst() + " " + abstract
            return PaperCell(text)
        case .notes:
            var parts: [String] = []
            if let day = entry["doneOn"].date {
                parts.append(words(.bookDone, day.officialText))
            } else if let day = entry["dueOn"].date {
                parts.append(words(.bookDue, day.officialText))
            }
            if entry["state"].text == OutgoingPaper.State.withdrawn.rawValue {
                parts.append(words(.bookWithdrawn, value("reason", of: entry, hiding: &names).text))
            }
            parts.append(value("notes", of: entry, hiding: &names).text)
            return PaperCell(parts.filter { !$0.isEmpty }.joined(separator: "; "))
        }
    }

    private func value(_ name: String, of entry: RecordEntry, hiding names: inout NameHiding) -> PrintedValue {
        entry.kind.description[name].map { printer.value($0, of: entry, hiding: &names) } ?? .none
    }
}
