// What an emptying of the bin took away for good, as a line of the journal tells it.

/// Records that are gone for good.
package struct Erasure: Sendable, Hashable {
    /// Their numbers, by kind.
    package let records: [RecordKind: [Int64]]

    /// Records that go in one act.
    package init(_ records: [RecordKind: Set<Int64>]) {
        self.records = records.filter { !$0.value.isEmpty }.mapValues { $0.sorted() }
    }

    /// What the journal calls it: `empty: support 3; payment 5 6`.
    package var action: String {
        let parts = RecordKind.allCases.compactMap { kind in
            records[kind].map { kind.rawValue + " " + $0.map(String.init).joined(separator: " ") }
        }
        return Self.beginning + parts.joined(separator: "; ")
    }

    /// What a line of the journal took away; nil where it took nothing.
    package init?(action: String) {
        guard action.hasPrefix(Self.beginning) else { return nil }
        var found: [RecordKind: Set<Int64>] = [:]
        for part in action.dropFirst(Self.beginning.count).split(separator: ";") {
            let words = part.split(separator: " ")
            guard let kind = words.first.flatMap({ RecordKind(rawValue: String($0)) }) else { continue }
            found[kind, default: []].formUnion(words.dropFirst().compactMap { Int64($0) })
        }
        self.init(found)
    }

    /// The one record that it took away; nil where it took several.
    package var only: JournalChange.Record? {
        guard records.count == 1, let (kind, ids) = records.first, ids.count == 1 else { return nil }
        return JournalChange.Record(kind: kind, id: ids[0])
    }

    /// How many records it took away, of each kind.
    package var counts: [RecordCount] {
        RecordKind.allCases.compactMap { kind in records[kind].map { RecordCount(kind, $0.count) } }
    }

    /// How the journal's line begins.
    package static let beginning = JournalAction.empty.rawValue + ": "
}

/// What came of emptying the bin of records.
package enum EraseOutcome: Sendable, Hashable {
    /// They are gone for good, with what was part of them; how many stay because others refer to them.
    case erased(count: Int, kept: Int)
    /// Nothing is gone: others, in use or in the bin, refer to the record.
    case held([RecordCount])
    /// Nothing is gone: it is in the bin no more.
    case gone
}
