// What narrows a list besides its filter: the record its rows belong to, and the group they are in.
import Domain

/// The record whose parts a list shows: the lots of a product.
package struct ListOwner: Sendable {
    /// The record.
    package var entry: RecordEntry
    /// The field by which the rows refer to it, or, when they are the record it refers to, the field that does.
    package let field: String
    /// The records that it refers to, when the list shows those.
    package var targets: [Int64]?

    /// What the rows of a kind meet.
    func condition(of kind: RecordKind) -> ListCondition {
        targets.map { $0.count == 1 ? .record($0[0]) : .records($0) } ?? Catalogue.belonging(kind, by: field, to: entry)
    }
}

/// The records that belong to the one under the cursor.
package struct RelatedState: Sendable {
    /// The record whose parts are here.
    package var shown: RecordIdentity?
    /// Its kind.
    package var kind: RecordKind?
    /// The records, each kind in the order of its list.
    package var entries: [RecordEntry] = []

    /// The records of a type.
    package func records<R: Record>(_ type: R.Type = R.self) -> [R] { entries.compactMap { $0.record() } }
}
