// The versions of a record, and which of them is looked at.
import Domain

/// A save of a record, as the journal tells of it.
package struct HistoryItem: Sendable, Equatable {
    /// When, as `12/4/2024 09:41`.
    package let when: String
    /// Who did it.
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

/// The history of a record, the latest save first.
package struct HistoryState: Sendable, Equatable {
    /// The record as it is now.
    package let entry: RecordEntry
    /// Its saves.
    package let items: [HistoryItem]
    /// The save looked at.
    package var cursor = 0
    /// The first row of its changes shown.
    package var top = 0

    /// The record as it was after the save looked at: what later saves changed is put back.
    package var restored: RecordEntry {
        var entry = entry
        for item in items.prefix(cursor) where item.merged == nil {
            for change in item.changes { entry[change.field] = change.before }
        }
        return entry
    }
}
