// What is late: computed from the records and the day, never stored.

extension RecordEntry {
    /// Whether somebody still has to do something for it whose day has passed.
    package func isOverdue(on today: CalendarDate) -> Bool { kind.description.isLate(self, today) }
}

extension Conference {
    /// Whether a day that the law sets has passed without what it asks for.
    package func isOverdue(on today: CalendarDate) -> Bool {
        !hasUnsaidDays(on: today) && legalDays.contains { $0.isOverdue(on: today) }
    }

    /// Whether it is one of an earlier year whose answers a notice published, and nobody entered the days of the law: it was
    /// entered afterwards, and what nobody said is not late.
    package func hasUnsaidDays(on today: CalendarDate) -> Bool {
        (reportYear ?? today.year) < today.year && !notice.isEmpty && publishedOn == nil && planPublishedOn == nil
    }
}
