// Records that probably are one under two names with the record looked at.
import Domain

/// The records whose names are like that of the record on which the cursor rested.
package struct DoubleState: Sendable {
    /// The record.
    package var shown: RecordIdentity?
    /// Those like it, most alike first.
    package var found: [SimilarName] = []
}
