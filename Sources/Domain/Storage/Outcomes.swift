// What came of saving, of moving to the bin, and of undoing.

/// What came of saving a record, of moving it to the bin or of taking it out.
package enum SaveOutcome: Sendable, Hashable {
    /// It is stored as given here.
    case saved(RecordEntry)
    /// Somebody else saved it meanwhile; nothing was written.
    case conflict(theirs: RecordEntry)
    /// It is in the bin, or not there at all; nothing was written.
    case gone
    /// The stored record may not change in this way; nothing was written.
    case refused(FieldProblem)
}

/// What came of saving several records at once.
package enum BatchOutcome: Sendable, Hashable {
    /// All are stored, in the order given.
    case saved([RecordEntry])
    /// The entry at this place was saved by somebody else meanwhile; nothing was written.
    case conflict(index: Int, theirs: RecordEntry)
    /// The entry at this place is in the bin, or not there at all; nothing was written.
    case gone(index: Int)
    /// The stored records of the entries at these places may not change in this way; nothing was written.
    case refused([Int: FieldProblem])
}

/// What came of a change that followed from what was stored.
package struct ChangeOutcome: Sendable, Hashable {
    /// The records as the change wanted them.
    package let wanted: [RecordEntry]
    /// What came of saving them, by their places.
    package let outcome: BatchOutcome

    /// What came of a change.
    package init(wanted: [RecordEntry], outcome: BatchOutcome) { (self.wanted, self.outcome) = (wanted, outcome) }
}

/// What came of undoing or redoing.
package enum UndoOutcome: Sendable, Hashable {
    /// The change was taken back or made again: what was done then, how many records it touched, and the first of them.
    case done(action: String, count: Int, entries: [RecordEntry])
    /// There is no change to take back or to make again.
    case nothing
    /// Somebody else changed this record since; nothing was written.
    case overtaken(RecordEntry)
    /// This record may not become again what it was; nothing was written.
    case refused(RecordEntry, FieldProblem)
    /// A record, by what it was called last, is gone from the bin for good; nothing was written.
    case erased(title: String)
}

/// What came of merging two records.
package enum MergeOutcome: Sendable, Hashable {
    /// They are one now: the record that stays, and how many records came to refer to it.
    case merged(RecordEntry, moved: Int)
    /// Somebody saved one of them meanwhile; nothing was written.
    case conflict(theirs: RecordEntry)
    /// One of them is in the bin, or not there at all; nothing was written.
    case gone
    /// The record that stays may not become what the two make together; nothing was written.
    case refused(FieldProblem)
}
