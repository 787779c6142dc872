// How a sentence names a record.
import Domain

extension AppState {
    /// The title of a record, short enough for a sentence.
    func shortTitle(_ entry: RecordEntry) -> String { screenContext.shortTitle(entry) }
}
