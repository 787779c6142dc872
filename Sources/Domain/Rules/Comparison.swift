// Which fields of two versions of a record differ.

/// A field that differs between two versions of a record.
package struct FieldChange: Sendable, Hashable {
    /// The field's name.
    package let field: String
    /// What it held.
    package let before: FieldValue
    /// What it holds.
    package let after: FieldValue

    /// A difference.
    package init(field: String, before: FieldValue, after: FieldValue) {
        self.field = field
        self.before = before
        self.after = after
    }
}

extension RecordDescription {
    /// The fields that differ, in the order of the description.
    package func changes(from old: RecordEntry, to new: RecordEntry) -> [FieldChange] {
        zip(fields, zip(old.values, new.values)).compactMap { field, pair in
            pair.0 == pair.1 ? nil : FieldChange(field: field.name, before: pair.0, after: pair.1)
        }
    }

    /// Three versions of a record brought together: a field changed on one side only takes that side.
    /// - Returns: the merged entry, with the identity of `theirs`, and the fields both changed to different values,
    ///   in which `mine` stands.
    package func merged(base: RecordEntry, mine: RecordEntry, theirs: RecordEntry) -> (
        entry: RecordEntry, conflicts: [String]
    ) {
        var result = theirs
        var conflicts: [String] = []
        for (index, field) in fields.enumerated() where mine.values[index] != base.values[index] {
            result.values[index] = mine.values[index]
            let changedThere = theirs.values[index] != base.values[index]
            if changedThere, theirs.values[index] != mine.values[index] { conflicts.append(field.name) }
        }
        return (result, conflicts)
    }
}
