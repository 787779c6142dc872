// The one place where all that stands on a paper passes the search for names of persons.
import Domain
import Synchronization

/// Takes the names of persons off papers, also while their rows are fetched, and keeps what it found.
///
/// A paper is looked through before anything of it is hidden (`survey`): a name that stands in one place with a form of
/// address, or in the field of an asker, is hidden in every other.
package final class PaperHiding: Sendable {
    private let names: Mutex<NameHiding>

    /// What hides names, with nothing found yet.
    package init(_ names: NameHiding) { self.names = Mutex(names) }

    /// What was hidden or noted so far, each part once.
    package var hidden: [HiddenPart] { names.withLock { $0.hidden } }

    /// A question with its asker as papers may name it.
    package func question(_ question: Question) -> Question { names.withLock { $0.printed(question) } }

    /// Who asked some questions, counted by their names and not by what stands for these.
    package func count(of questions: [Question]) -> AskerCount { names.withLock { $0.count(of: questions) } }

    /// The text of a field of a kind as papers may have it.
    package func shown(_ text: String, _ kind: RecordKind, _ field: String) -> String {
        guard let field = kind.description[field] else { return text }
        return names.withLock { $0.shown(text, kind, field) }
    }

    /// Looks through a paper, all rows of it, for the names that stand on it. Throws what the feeds throw.
    package func survey(_ document: PaperDocument) async throws {
        _ = self.document(document)
        for case .table(let table) in document.sections.flatMap(\.blocks) {
            guard let feed = table.feed else { continue }
            var start = 0
            while start < feed.count {
                try Task.checkCancellation()
                let rows = try await feed.rows(start)
                guard !rows.isEmpty else { break }
                for row in rows { _ = self.row(row) }
                start += rows.count
            }
        }
        learn([])
    }

    /// Takes the names found so far, and what was hidden of fields, for known in all that comes.
    /// - Returns: whether a paper that was looked through is to be looked through again (`NameHiding.learn`).
    @discardableResult
    package func learn(_ others: [HiddenPart]) -> Bool { names.withLock { $0.learn(others) } }

    /// A paper without the names. The head and the foot of a letter keep theirs: who signs is named.
    package func document(_ document: PaperDocument) -> PaperDocument {
        var document = document
        document.title = text(document.title)
        for section in document.sections.indices {
            document.sections[section].runningHead = text(document.sections[section].runningHead)
            document.sections[section].blocks = document.sections[section].blocks.map { block in
                switch block {
                case .paragraph(let paragraph): return .paragraph(self.paragraph(paragraph))
                case .list(let paragraphs): return .list(paragraphs.map(self.paragraph))
                case .table(let table): return .table(self.table(table))
                case .labels(let labels): return .labels(labels.map(label))
                case .columns, .pageBreak, .columnBreak: return block
                }
            }
        }
        return document
    }

    private func table(_ table: PaperTable) -> PaperTable {
        var table = table
        table.rows = table.rows.map(row)
        guard let feed = table.feed else { return table }
        table.feed = PaperRowFeed(count: feed.count) { [self] start in try await feed.rows(start).map(row) }
        return table
    }

    private func row(_ row: PaperRow) -> PaperRow {
        var row = row
        for index in row.cells.indices {
            row.cells[index].text = text(row.cells[index].text)
            if case .text(let value) = row.cells[index].value { row.cells[index].value = .text(text(value)) }
        }
        return row
    }

    private func label(_ label: PaperLabel) -> PaperLabel {
        var label = label
        (label.title, label.facts) = (text(label.title), label.facts.map(text))
        return label
    }

    private func paragraph(_ paragraph: PaperParagraph) -> PaperParagraph {
        var paragraph = paragraph
        paragraph.text = text(paragraph.text)
        return paragraph
    }

    private func text(_ text: String) -> String { names.withLock { $0.sentence(text) } }
}
