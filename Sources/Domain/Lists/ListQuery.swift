// What a list asks for and what it gets: a window of rows, never the table.
import Vietnamese

/// Which records a list shows and in which order.
package struct ListQuery: Sendable, Hashable {
    /// The kind listed.
    package var kind: RecordKind
    /// The field it is sorted by.
    package var sort: String
    /// Whether the smallest comes first.
    package var isAscending: Bool
    /// What was typed into the filter; empty shows all.
    package var filter: String
    /// What else the records must meet.
    package var conditions: [ListCondition]
    /// What the unit that the filter names was called before: records of these units from their time are listed too.
    package var units: [UnitPeriod] = []
    /// What the words of the filter may mean in the columns besides: records that show these values are listed too.
    package var reading = FilterReading.plain
    /// The short words that the filter is read with.
    package var lexicon = SearchLexicon.common

    /// A query; without a field, the kind's own order.
    package init(
        kind: RecordKind, sort: String? = nil, isAscending: Bool = true, filter: String = "",
        conditions: [ListCondition] = []
    ) {
        self.kind = kind
        self.sort = sort ?? kind.description.defaultSort
        self.isAscending = isAscending
        self.filter = filter
        self.conditions = conditions
    }

    /// The words of the filter, without the terms that ask for fields.
    package var filterWords: String { reading.words ?? filter }

    /// What the words of its filter look for; nil without any.
    package var searched: SearchQuery? {
        filterWords.isEmpty ? nil : SearchQuery(filterWords, knowing: lexicon)
    }
}

/// A place in a sorted list: the key of a row and its number.
package struct ListAnchor: Sendable, Hashable {
    /// The bytes the list is sorted by.
    package let key: [UInt8]
    /// The record's number, which breaks ties.
    package let id: Int64

    /// A place in a list.
    package init(key: [UInt8], id: Int64) {
        self.key = key
        self.id = id
    }
}

/// From where a window of rows is wanted.
package enum ListPosition: Sendable, Hashable {
    /// From the first row.
    case start
    /// Up to the last row.
    case end
    /// The rows behind a place, without it.
    case after(ListAnchor)
    /// The rows before a place, without it, still in list order.
    case before(ListAnchor)
    /// The rows around a record, with it; from the first row when it is not in the list.
    case around(Int64)

    /// Whether it asks for the list from its start, not for more rows of one that is there.
    package var isWholeList: Bool {
        switch self {
        case .start, .end, .around: true
        case .after, .before: false
        }
    }
}

/// A row of a list.
package struct ListRow: Sendable, Hashable {
    /// The record.
    package let entry: RecordEntry
    /// Its place.
    package let anchor: ListAnchor

    /// A row.
    package init(entry: RecordEntry, anchor: ListAnchor) {
        self.entry = entry
        self.anchor = anchor
    }
}

/// Rows that stand one after the other in a list.
package struct ListWindow: Sendable, Hashable {
    /// The rows in list order.
    package let rows: [ListRow]
    /// Whether the list goes on before them.
    package let hasBefore: Bool
    /// Whether the list goes on behind them.
    package let hasAfter: Bool

    /// A window.
    package init(rows: [ListRow], hasBefore: Bool, hasAfter: Bool) {
        self.rows = rows
        self.hasBefore = hasBefore
        self.hasAfter = hasAfter
    }
}

/// A record that a search found.
package struct SearchHit: Sendable, Hashable {
    /// The record.
    package let entry: RecordEntry
    /// The field in which it was found.
    package let field: String
    /// What stands there; nil where the field shows a value.
    package let excerpt: SearchExcerpt?

    /// A hit.
    package init(entry: RecordEntry, field: String, excerpt: SearchExcerpt? = nil) {
        self.entry = entry
        self.field = field
        self.excerpt = excerpt
    }

    /// The same hit as it may leave the office.
    /// - Parameters:
    ///   - entry: the record without what is hidden.
    ///   - query: what was looked for; where it is hidden, the excerpt shows what stands for it.
    package func veiled(_ entry: RecordEntry, _ query: SearchQuery) -> SearchHit {
        guard excerpt != nil else { return SearchHit(entry: entry, field: field) }
        let text = entry[field].text
        let excerpt =
            SearchExcerpt(of: text, query) ?? SearchExcerpt(of: text, at: text.ranges(of: NameHiding.Stands.readMark))
        return SearchHit(entry: entry, field: field, excerpt: excerpt)
    }
}

/// What a search found.
package struct SearchResult: Sendable, Hashable {
    /// The best records, as many as were wanted.
    package let hits: [SearchHit]
    /// How many records there are in all.
    package let total: Int

    /// Records and how many there are in all.
    package init(hits: [SearchHit], total: Int) { (self.hits, self.total) = (hits, total) }
}
