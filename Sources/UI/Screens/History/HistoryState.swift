// The versions of a record, and which of them is looked at.
import Domain
import Office

/// The history of a record, the latest save first.
package struct HistoryState: Sendable, Equatable {
    /// The record as it is now.
    package let entry: RecordEntry
    /// Its saves.
    package let items: [HistoryItem]
    /// The save looked at.
    package var cursor = 0
    /// How far its changes are scrolled.
    var scroll = Scroll()

    /// The record as it was after the save looked at: what later saves changed is put back.
    package var restored: RecordEntry {
        var entry = entry
        for item in items.prefix(cursor) where item.merged == nil {
            for change in item.changes { entry[change.field] = change.before }
        }
        return entry
    }
}
