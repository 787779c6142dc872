// Records on their way into the registers: with what is said afterwards, and how a shared case is split.
import Domain

/// Records that are about to be saved, once nothing speaks against them or a reason is given.
package struct Saving: Sendable, Hashable {
    /// What is said once they are saved.
    package enum Note: Sendable, Hashable {
        /// What is said of any record.
        case plain
        /// The last instalment is paid, and its case with it.
        case paidOff
        /// A case was split.
        case split
    }

    /// The records.
    package var entries: [RecordEntry]
    /// The record as it was opened in a form; nil for a change from the list.
    package var base: RecordEntry?
    /// What is done, for the journal.
    package var action = "save"
    /// What is said afterwards.
    package var note = Note.plain
    /// What changes with them and needs no check.
    package var following: [RecordEntry] = []
    /// The step that the records are to take; nil when they are only saved.
    package var step: RecordStep?
}

/// A shared case that is being split.
package struct SplitRequest: Sendable, Hashable {
    /// The case.
    package let entry: RecordEntry
    /// Those who share it.
    package let names: [String]
    /// The sums of the first of them.
    package var sums: [Money] = []
}

/// What surrounds the record on which the cursor rested.
package struct CaseState: Sendable {
    /// The record.
    package var shown: RecordIdentity?
    /// What surrounds it.
    package var material = CaseMaterial()
    /// What speaks against it, where that cannot be told from what is here; nil to find it.
    var flags: [SaveFlag]?
}
