// Records that probably are one under two names: those beside the record looked at, and those offered for merging.
import Domain

/// A record that another one can be merged with.
package struct MergeCandidate: Sendable, Hashable {
    /// The record, and how alike its name is; nil when a person marked it.
    package let entry: RecordEntry
    /// How alike.
    package let likeness: NameLikeness?
    /// How many records belong to it.
    package let parts: Int

    /// A candidate.
    package init(entry: RecordEntry, likeness: NameLikeness?, parts: Int) {
        self.entry = entry
        self.likeness = likeness
        self.parts = parts
    }
}

/// The records whose names are like that of the record on which the cursor rested.
package struct DoubleState: Sendable {
    /// The record.
    package var shown: RecordIdentity?
    /// Those like it, most alike first.
    package var found: [SimilarName] = []
}
