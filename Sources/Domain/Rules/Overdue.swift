// What is late: computed from the records and the day, never stored.

extension RecordEntry {
    /// Whether somebody still has to do something for it whose day has passed.
    package func isOverdue(on today: CalendarDate) -> Bool {
        switch kind {
        case .question:
            isPastDue(on: today) && record(as: Question.self)?.isOverdue(on: today) == true
        case .promise:
            isPastDue(on: today) && record(as: Promise.self)?.isOverdue(on: today) == true
        case .dossier:
            isPastDue(on: today) && Dossier.State(rawValue: self["state"].text)?.isOpen == true
        case .dossierPaper:
            isPastDue(on: today) && self["state"].text == DossierPaper.State.toMend.rawValue
        case .visit: isPastDue(on: today) && self["visitedOn"].isEmpty
        case .voucher:
            self["state"].text == Voucher.State.issued.rawValue && (self["expiresOn"].date.map { $0 < today } ?? false)
        case .conference: record(as: Conference.self)?.isOverdue(on: today) == true
        default: false
        }
    }

    /// The quick look: most rows of a list are not late, and are not made into records to find that out.
    private func isPastDue(on today: CalendarDate) -> Bool { self["dueOn"].date.map { $0 < today } ?? false }
}

extension Conference {
    /// Whether a day that the law sets has passed without what it asks for.
    package func isOverdue(on today: CalendarDate) -> Bool {
        legalDays.contains { $0.doneOn == nil && $0.isLate(on: today) }
    }
}
