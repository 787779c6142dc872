// The one place where all that stands on a paper passes the search for names of persons.
import Domain
import Synchronization

/// Takes the names of persons off papers, also while their rows are fetched, and keeps what it found.
package final class PaperHiding: Sendable {
    private struct State {
        var names: NameHiding
        /// The tables whose rows were all read.
        var read: Set<Int> = []
    }

    private let state: Mutex<State>

    /// What hides names, with nothing found yet.
    package init(_ names: NameHiding) { state = Mutex(State(names: names)) }

    /// What was hidden or noted so far, each part once.
    package var hidden: [HiddenPart] { state.withLock { $0.names.hidden } }

    /// A question with its asker as papers may name it.
    package func question(_ question: Question) -> Question { state.withLock { $0.names.printed(question) } }

    /// Who asked some questions, counted by their names and not by what stands for these.
    package func count(of questions: [Question]) -> AskerCount { state.withLock { $0.names.count(of: questions) } }

    /// A paper without the names. The head and the foot of a letter keep theirs: who signs is named.
    package func document(_ document: PaperDocument) -> PaperDocument {
        var document = document
        document.title = text(document.title)
        var number = 0
        for section in document.sections.indices {
            document.sections[section].runningHead = text(document.sections[section].runningHead)
            document.sections[section].blocks = document.sections[section].blocks.map { block in
                switch block {
                case .paragraph(let paragraph): return .paragraph(self.paragraph(paragraph))
                case .list(let paragraphs): return .list(paragraphs.map(self.paragraph))
                case .table(let table):
                    number += 1
                    return .table(self.table(table, number: number))
                case .labels(let labels): return .labels(labels.map(label))
                case .columns, .pageBreak, .columnBreak: return block
                }
            }
        }
        return document
    }

    /// Reads the rows of a paper that this object made and that were not read yet, so that all is found. Throws what
    /// the feeds throw.
    package func readRows(of document: PaperDocument) async throws {
        var number = 0
        for case .table(let table) in document.sections.flatMap(\.blocks) {
            number += 1
            guard let feed = table.feed, !state.withLock({ $0.read.contains(number) }) else { continue }
            var start = 0
            while start < feed.count {
                try Task.checkCancellation()
                let rows = try await feed.rows(start)
                guard !rows.isEmpty else { break }
                start += rows.count
            }
        }
    }

    private func table(_ table: PaperTable, number: Int) -> PaperTable {
        var table = table
        table.rows = table.rows.map(row)
        guard let feed = table.feed else { return table }
        table.feed = PaperRowFeed(count: feed.count) { [self] start in
            let rows = try await feed.rows(start)
            if rows.isEmpty || start + rows.count >= feed.count { state.withLock { _ = $0.read.insert(number) } }
            return rows.map(row)
        }
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
        PaperLabel(codes: label.codes, title: text(label.title), facts: label.facts.map(text), notice: label.notice)
    }

    private func paragraph(_ paragraph: PaperParagraph) -> PaperParagraph {
        var paragraph = paragraph
        paragraph.text = text(paragraph.text)
        return paragraph
    }

    private func text(_ text: String) -> String { state.withLock { $0.names.sentence(text) } }
}
