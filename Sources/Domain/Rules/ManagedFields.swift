// The fields that the program sets at its steps, apart from those that a person fills in.

extension RecordEntry {
    /// The entry with the fields that the program sets as they are in another version of the record.
    package func taking(managedFieldsOf other: RecordEntry) -> RecordEntry {
        let description = kind.description
        var entry = self
        for field in description.fields where field.isManaged { entry[field.name] = other[field.name] }
        return entry
    }
}
