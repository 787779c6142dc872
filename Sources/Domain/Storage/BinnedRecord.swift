// A record in the bin, with who put it there and when.

/// A record in the bin.
package struct BinnedRecord: Sendable, Hashable {
    /// The record as it is stored.
    package let entry: RecordEntry
    /// Who put it there, by the login; empty when the journal does not tell.
    package let who: String
    /// The name behind the login; empty when nobody knew it.
    package let name: String
    /// When, in seconds since 1970.
    package let at: Int64
    /// Whether it went there because it was made one with another record.
    package let isMerged: Bool

    /// A record in the bin.
    package init(entry: RecordEntry, who: String, name: String, at: Int64, isMerged: Bool) {
        (self.entry, self.who, self.name, self.at, self.isMerged) = (entry, who, name, at, isMerged)
    }
}
