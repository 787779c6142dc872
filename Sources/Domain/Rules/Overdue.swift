// What is late: computed from the records and the day, never stored.

extension RecordEntry {
    /// Whether somebody still has to do something for it whose day has passed.
    package func isOverdue(on today: CalendarDate) -> Bool { kind.description.isLate(self, today) }

    /// The quick look: most rows of a list are not late, and are not made into records to find that out.
    func isPastDue(on today: CalendarDate) -> Bool { self["dueOn"].date.map { $0 < today } ?? false }
}

extension Conference {
    /// Whether a day that the law sets has passed without what it asks for.
    package func isOverdue(on today: CalendarDate) -> Bool {
        legalDays.contains { $0.isOverdue(on: today) }
    }
}
