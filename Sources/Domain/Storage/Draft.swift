// What somebody was typing and had not saved.

/// A record as it was being typed.
package struct Draft: Sendable, Hashable {
    /// The record with the typed values; its version is the one the typing began from, its id 0 for a new record.
    package let entry: RecordEntry
    /// When it was last kept, in seconds since 1970.
    package let at: Int64

    /// A draft.
    package init(entry: RecordEntry, at: Int64) {
        self.entry = entry
        self.at = at
    }
}
