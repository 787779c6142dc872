// A group of the rows of a list: what says the same in one field.

/// Rows that say the same in a field.
package struct ListGroup: Sendable, Hashable {
    /// The field.
    package let field: String
    /// What it is called.
    package let title: String
    /// What the rows say; several texts when they are names of one thing.
    package let values: [FieldValue]
    /// What the rows of an account meet instead of saying the same in one field; nil for a group of a field.
    package var ofAccount: [ListCondition]?

    /// A group of a field.
    package init(field: String, title: String, values: [FieldValue], ofAccount: [ListCondition]? = nil) {
        (self.field, self.title, self.values, self.ofAccount) = (field, title, values, ofAccount)
    }

    /// What the rows meet.
    package var conditions: [ListCondition] {
        if let ofAccount { return ofAccount }
        if values.count == 1 { return [.equals(field: field, values[0])] }
        return [.oneOf(field: field, values.map(\.text))]
    }
}
