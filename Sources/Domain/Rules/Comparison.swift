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
        fields.enumerated().compactMap { index, field in
            let (before, after) = (old.value(at: index), new.value(at: index))
            return before == after || field.isDerived
                ? nil : FieldChange(field: field.name, before: before, after: after)
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
        result.values = FieldValues(fields.indices.map { theirs.value(at: $0) })
        for (index, field) in fields.enumerated() where mine.value(at: index) != base.value(at: index) {
            result.values[index] = mine.value(at: index)
            let changedThere = theirs.value(at: index) != base.value(at: index)
            if changedThere, theirs.value(at: index) != mine.value(at: index) { conflicts.append(field.name) }
        }
        return (result, conflicts)
    }
}

extension RecordEntry {
    /// The value of a field by its place; a missing one counts as nothing.
    fileprivate func value(at index: Int) -> FieldValue { values.indices.contains(index) ? values[index] : .none }
}
