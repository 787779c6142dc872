// A state that a record has or had: its values at one version.

/// The values of a record at one of its versions.
package struct RecordState: Sendable, Hashable {
    /// The version; moving to the bin and back counts too, and changes no value.
    package let version: Int
    /// The values, one a field of the description.
    package let values: FieldValues
    /// The fields whose values here came from a file and were not taken, because somebody chose what stood here.
    package var declined: Set<String> = []
    /// Whether it came from a file whose import was taken back: the file may bring it again.
    package var isTakenBack = false

    /// A state.
    package init(version: Int, values: FieldValues) {
        self.version = version
        self.values = values
    }
}
