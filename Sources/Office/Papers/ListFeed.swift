// The rows of a list on paper, fetched part by part while the paper is written.
import Domain
import Papers
import Repository
import Words

/// Reads a list in its order; asked for its first row again, it starts over.
actor ListFeed {
    private let office: Office
    private let query: ListQuery
    private let composer: ListComposer
    private let unused: NameHiding
    private var names: NameHiding
    private var position: ListPosition? = .start
    private var next = 0

    /// Rows read per batch.
    private static let batch = 500

    init(_ query: ListQuery, composer: ListComposer, names: NameHiding, office: Office) {
        self.office = office
        self.query = query
        self.composer = composer
        self.names = names
        unused = names
    }

    /// What is hidden of all rows, or shown because somebody said why; reads them when they were not all read.
    func hidden() async throws -> [HiddenPart] {
        var start = 0
        while position != nil { start += try await rows(from: start).count }
        return names.hidden
    }

    /// The rows from one on; none behind the last.
    func rows(from start: Int) async throws -> [PaperRow] {
        try Task.checkCancellation()
        if start == 0 { (position, next, names) = (.start, 0, unused) }
        guard let position, start == next else { return [] }
        let window = try await Self.window(query, at: position, office)
        let rows = window.rows.enumerated().map { index, row in
            composer.row(row.entry, number: start + index + 1, hiding: &names)
        }
        self.position = window.hasAfter ? window.rows.last.map { .after($0.anchor) } : nil
        next = start + rows.count
        return rows
    }

    private static func window(_ query: ListQuery, at position: ListPosition, _ office: Office)
        async throws(OfficeFailure)
        -> ListWindow
    {
        try await office.stored { () async throws(StoreError) in
            try await office.store.window(query, at: position, limit: batch)
        }
    }
}
