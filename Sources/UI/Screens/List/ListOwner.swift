// What narrows a list besides its filter: the record its rows belong to, and the group they are in.
import Domain

/// The record whose parts a list shows: the lots of a product.
package struct ListOwner: Sendable {
    /// The record.
    package var entry: RecordEntry
    /// The field by which the rows refer to it, or, when they are the record it refers to, the field that does.
    package let field: String
    /// The record that it refers to, when the list shows that one.
    package var target: Int64?

    /// What the rows meet.
    var condition: ListCondition {
        target.map(ListCondition.record) ?? .equals(field: field, .reference(entry.identity.id))
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
