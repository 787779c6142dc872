// What is asked for, done and answered in the work on cases of support: checking what is saved, steps, payments, splits.
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

/// Work on cases for the runner.
package enum CaseWork: Sendable, Equatable {
    /// Fetch what the rules about saving look at.
    case check(Saving)
    /// Store records in one change.
    case store(Saving)
    /// Fetch a case whose next payment shall be typed.
    case startPayment(RecordEntry)
    /// Fetch a case that shall be split.
    case startSplit(RecordEntry)
    /// Fetch the promises that a case or a training need can keep.
    case offerPromises(RecordEntry)
    /// Fetch what lies around a record that is shown.
    case load(RecordEntry, generation: Int)
}

/// What came of work on cases.
package enum CaseAnswer: Sendable {
    /// What the rules about saving look at came.
    case checked(Saving, [CaseMaterial])
    /// Records were stored, or not.
    case stored(BatchOutcome, Saving)
    /// A case came whose next payment shall be typed.
    case paymentStarted(RecordEntry?, CaseMaterial)
    /// A case came that shall be split.
    case splitStarted(RecordEntry?, CaseMaterial)
    /// Promises came, those that are open first.
    case promisesOffered(RecordEntry?, [RecordEntry])
    /// What lies around a record came.
    case loaded(RecordEntry, CaseMaterial, generation: Int)
}

/// What lies around the record on which the cursor rested.
package struct CaseState: Sendable {
    /// The record.
    package var shown: RecordIdentity?
    /// What lies around it.
    package var material = CaseMaterial()
    /// What speaks against it, where that cannot be told from what is here; nil to find it.
    var flags: [SaveFlag]?
}
