// How many records say the same in a field by which a list can be split into groups.

/// What some records say in a field, and how many they are.
package struct GroupCount: Sendable, Hashable {
    /// What they say.
    package let value: FieldValue
    /// How many.
    package let count: Int

    /// A counted group.
    package init(value: FieldValue, count: Int) {
        self.value = value
        self.count = count
    }
}
