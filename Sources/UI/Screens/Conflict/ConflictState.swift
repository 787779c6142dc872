// Two versions of a record, and which way out is under the cursor.
import Domain

/// Two versions of a record that was changed here and elsewhere.
package struct ConflictState: Sendable {
    /// The record as it was opened here.
    package let base: RecordEntry
    /// As typed here.
    package let mine: RecordEntry
    /// As saved meanwhile.
    package let theirs: RecordEntry
    /// The choice under the cursor.
    package var choice = 0
    /// How far both are scrolled.
    var scroll = Scroll()

    /// A way out.
    enum Way: CaseIterable {
        /// Goes on in a form with both.
        case merge
        /// Saves my version over theirs.
        case keepMine
        /// Leaves theirs; mine stays as a draft.
        case keepTheirs
    }

    /// Two versions; what a step set meanwhile stands in both, for nobody typed it.
    package init(base: RecordEntry, mine: RecordEntry, theirs: RecordEntry) {
        self.base = base
        self.mine = mine.taking(managedFieldsOf: theirs)
        self.theirs = theirs
    }
}
