// A save of a record, as its history tells it.
import Domain

/// A save of a record, as the journal tells of it.
package struct HistoryItem: Sendable, Equatable {
    /// When, as `12/4/2024 09:41`.
    package let when: String
    /// Who did it, as a person reads it.
    package let who: String
    /// What happened to the record.
    package let step: JournalItem.Step
    /// Whether it was done, undone or redone.
    package let role: JournalItem.Role
    /// The fields that changed.
    package let changes: [FieldChange]
    /// The version of the record that it made.
    package let version: Int
    /// The title of the record that was saved, when it was merged into the one looked at.
    package let merged: String?

    /// A save.
    package init(
        when: String, who: String, step: JournalItem.Step, role: JournalItem.Role, changes: [FieldChange],
        version: Int = 0, merged: String? = nil
    ) {
        self.merged = merged
        self.version = version
        self.when = when
        self.who = who
        self.step = step
        self.role = role
        self.changes = changes
    }
}
