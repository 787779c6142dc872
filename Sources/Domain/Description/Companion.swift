// The records that one is told with, and how they are found from it.

/// Records that are fetched to tell how one stands, beside those that belong to it.
package enum Companion: Sendable, Hashable {
    /// The record that a field refers to.
    case referred(by: String)
    /// The records of the same kind that say the same in a field, this one among them.
    case sharing(String)
    /// The records of the same kind and name, this one among them.
    case namesakes
    /// The record of a kind that a field names, by any of its names.
    case named(RecordKind, by: String)
    /// The records of a kind that name it in a field, by any of its names.
    case naming(RecordKind, by: String)
    /// All records of a kind: rules that hold for each.
    case all(RecordKind)
    /// What of this kind belongs to the last of its dossiers.
    case ofLastDossier(RecordKind)
    /// The records whose texts cite it.
    case citing
}

extension RecordDescription {
    /// The kind with the records that one of it is told with.
    func told(with companions: Companion...) -> RecordDescription { changed { $0.companions = companions } }

    /// The kind whose records say nothing without all records of another one: a score sheet without its criteria.
    func read(by rules: RecordKind) -> RecordDescription { changed { $0.rules = rules } }
}
