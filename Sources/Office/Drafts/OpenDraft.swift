// What forms are offered: what was typed before, and the records that a reference can name.
import Domain

/// What was being typed when the form was left, kept until it is saved or dropped.
package struct OpenDraft: Sendable, Equatable {
    /// The entry as typed, with the identity it was opened with.
    package let entry: RecordEntry
    /// When it was kept, as `09:41`.
    package let time: String
    /// The day and the time it was kept, as `12/4/2024 09:41`; the time alone where nobody said the day.
    package let moment: String

    /// A draft.
    package init(entry: RecordEntry, time: String, moment: String? = nil) {
        self.entry = entry
        self.time = time
        self.moment = moment ?? time
    }
}

/// A record that a reference field can name.
package struct ReferenceOption: Sendable, Hashable {
    /// Its number.
    package let id: Int64
    /// Its title.
    package let title: String
    /// The day whose names it uses; nil when it has none.
    package let day: CalendarDate?

    /// An option.
    package init(id: Int64, title: String, day: CalendarDate? = nil) {
        self.id = id
        self.title = title
        self.day = day
    }
}
