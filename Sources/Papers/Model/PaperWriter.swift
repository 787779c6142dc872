// How a paper is written: piece by piece from its beginning to its end, in any format.
import Formats

/// A format that papers are written in.
package protocol PaperWriter<Piece> {
    /// What it gives, piece by piece: bytes of a file, sheets of text.
    associatedtype Piece
    /// Whether it lays tables out and asks for what their columns need.
    static var laysOut: Bool { get }
    /// Begins the paper.
    mutating func begin(_ document: PaperDocument)
    /// Begins a section on a sheet of its own.
    mutating func begin(_ section: PaperSection)
    /// Writes what is neither a table nor a paragraph that may be left out.
    mutating func add(_ block: PaperBlock)
    /// Writes paragraphs that belong together, each with its number among the items.
    mutating func add(_ paragraphs: [PaperParagraph], items: [Int])
    /// Begins a table.
    mutating func begin(_ table: PaperTable)
    /// Writes a row of the table.
    mutating func add(_ row: PaperRow, item: Int)
    /// Ends the table.
    mutating func endTable()
    /// Ends a section.
    mutating func end(_ section: PaperSection, isLast: Bool)
    /// Ends the paper.
    mutating func end()
    /// The pieces that are finished since they were last taken.
    mutating func take() -> [Piece]
    /// What no program could hold of what was written; nil when all is well.
    var fault: FormatError? { get }
}

extension PaperWriter {
    /// Most formats lay the letters out; tables of cells do not.
    package static var laysOut: Bool { true }

    /// Most formats hold everything.
    package var fault: FormatError? { nil }

    /// Writes a paper whose rows are all at hand.
    /// - Parameter leftOut: the items that are left out, by their numbers in the whole paper.
    /// - Returns: the pieces.
    package mutating func write(_ document: PaperDocument, leavingOut leftOut: Set<Int> = []) -> [Piece] {
        var walk = PaperWalk(leftOut: leftOut)
        begin(document)
        for (index, section) in document.sections.enumerated() {
            begin(section)
            for block in section.blocks {
                guard case .table(let table) = block else {
                    walk.add(block, to: &self)
                    continue
                }
                begin(Self.laysOut ? table.measured() : table)
                walk.add(table.rows, to: &self)
                endTable()
            }
            end(section, isLast: index == document.sections.count - 1)
        }
        end()
        return take()
    }

    /// Writes a paper whose rows may come while it is written, and hands over what is finished as it goes.
    /// - Parameters:
    ///   - leftOut: the items that are left out, by their numbers in the whole paper.
    ///   - progress: how many rows of how many are written.
    ///   - hand: takes the pieces.
    /// Throws what the feed and `hand` throw, and `CancellationError` between two batches when its task is cancelled.
    package mutating func write(
        _ document: PaperDocument, leavingOut leftOut: Set<Int> = [], progress: (Int, Int) -> Void = { _, _ in },
        hand: ([Piece]) throws -> Void
    ) async throws {
        var walk = PaperWalk(leftOut: leftOut)
        let total = document.rowCount
        var done = 0
        begin(document)
        for (index, section) in document.sections.enumerated() {
            begin(section)
            for block in section.blocks {
                guard case .table(let table) = block else {
                    walk.add(block, to: &self)
                    continue
                }
                if Self.laysOut { begin(try await table.looked()) } else { begin(table) }
                var start = 0
                while start < table.count {
                    try Task.checkCancellation()
                    let rows = try await table.batch(from: start)
                    guard !rows.isEmpty else { break }
                    walk.add(rows, to: &self)
                    (start, done) = (start + rows.count, done + rows.count)
                    try hand(take())
                    progress(done, total)
                }
                endTable()
            }
            end(section, isLast: index == document.sections.count - 1)
        }
        end()
        try hand(take())
    }
}

extension PaperDocument {
    /// How many rows its tables have.
    package var rowCount: Int {
        sections.reduce(0) { sum, section in
            section.blocks.reduce(sum) { if case .table(let table) = $1 { $0 + table.count } else { $0 } }
        }
    }

    /// The number of the first row of its first table among its items; nil without a table.
    package var firstTableItem: Int? {
        var count = 0
        for block in sections.flatMap(\.blocks) {
            switch block {
            case .paragraph: count += 1
            case .list(let paragraphs): count += paragraphs.count
            case .table: return count
            case .columns, .labels, .pageBreak, .columnBreak: break
            }
        }
        return nil
    }

    /// How many tables it has.
    package var tableCount: Int {
        sections.reduce(0) { sum, section in
            section.blocks.reduce(sum) { if case .table = $1 { $0 + 1 } else { $0 } }
        }
    }

    /// The same paper with the rows of all feeds at hand. Throws what the feeds throw.
    package func gathered() async throws -> PaperDocument {
        var document = self
        for section in sections.indices {
            for block in sections[section].blocks.indices {
                guard case .table(var table) = sections[section].blocks[block], table.feed != nil else { continue }
                while table.rows.count < table.count {
                    let rows = try await table.batch(from: table.rows.count)
                    guard !rows.isEmpty else { break }
                    table.rows += rows
                }
                table.feed = nil
                document.sections[section].blocks[block] = .table(table)
            }
        }
        return document
    }
}

extension PaperTable {
    /// Rows written per batch when all of them are at hand.
    private static let batchSize = 256

    /// The table with what its columns need, from the rows at hand.
    func measured() -> PaperTable {
        guard needs.isEmpty else { return self }
        var table = self
        table.needs = headingNeeds
        Self.note(rows, in: &table.needs)
        return table
    }

    /// The most rows of a feed whose words decide how wide the columns are.
    private static let lookedAt = 20_000

    /// The table with what its columns need; the rows of a feed are fetched once more for it.
    fileprivate func looked() async throws -> PaperTable {
        guard needs.isEmpty, feed != nil else { return measured() }
        var table = self
        table.needs = headingNeeds
        var start = 0
        while start < min(count, Self.lookedAt) {
            try Task.checkCancellation()
            let rows = try await batch(from: start)
            guard !rows.isEmpty else { break }
            Self.note(rows, in: &table.needs)
            start += rows.count
        }
        return table
    }

    fileprivate func batch(from start: Int) async throws -> [PaperRow] {
        if let feed { return try await feed.rows(start) }
        return Array(rows[start..<min(rows.count, start + Self.batchSize)])
    }
}

/// Counts the items of a paper while it is written, and leaves some out.
private struct PaperWalk {
    let leftOut: Set<Int>
    private var next = 0

    init(leftOut: Set<Int>) { self.leftOut = leftOut }

    mutating func add<Writer: PaperWriter>(_ block: PaperBlock, to writer: inout Writer) {
        let paragraphs: [PaperParagraph]
        switch block {
        case .paragraph(let paragraph): paragraphs = [paragraph]
        case .list(let list): paragraphs = list
        case .table, .columns, .labels, .pageBreak, .columnBreak:
            writer.add(block)
            return
        }
        let items = next..<next + paragraphs.count
        next = items.upperBound
        let kept = zip(paragraphs, items).filter { !leftOut.contains($1) && !$0.isSilent }
        if !kept.isEmpty { writer.add(kept.map(\.0), items: kept.map(\.1)) }
    }

    mutating func add<Writer: PaperWriter>(_ rows: [PaperRow], to writer: inout Writer) {
        for row in rows {
            if !leftOut.contains(next) { writer.add(row, item: next) }
            next += 1
        }
    }
}
