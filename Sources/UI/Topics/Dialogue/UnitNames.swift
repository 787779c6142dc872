// Names of units then and now, as the screen shows them and as the filter looks for them.
import Domain
import Vietnamese

extension AppState {
    /// What the unit in a field of a record is called today, in brackets, as `(nay: Thất Khê)`; empty when it still goes
    /// by its name. A unit that was split has several names.
    func currentName(_ field: FieldDescription, of entry: RecordEntry) -> String {
        guard field.name == "unit", entry.kind != .administrativeUnit, let day = dayOfNames(entry)
        else {
            return ""
        }
        let names = units.newNames(of: entry["unit"].text, on: day, within: unitContext(of: entry))
        guard !names.isEmpty else { return "" }
        return words(.nowCalled, names.joined(separator: words[.or]))
    }

    /// The units that the unit in a field of a record may be, when its name fits several; none otherwise.
    func unitChoices(_ field: FieldDescription, of entry: RecordEntry) -> [String] {
        guard field.name == "unit", entry.kind != .administrativeUnit, let day = dayOfNames(entry),
            currentName(field, of: entry).isEmpty
        else { return [] }
        return units.choices(for: entry["unit"].text, on: day, within: unitContext(of: entry))
    }

    /// What may name the units above the unit of a record: its conference, then the office.
    private func unitContext(of entry: RecordEntry) -> [String] {
        let conference = entry["conference"].reference.flatMap { id in
            options[RecordKind.conference]?.first { $0.id == id }?.title
        }
        return [conference ?? "", officeName].filter { !$0.isEmpty }
    }

    /// The day whose names a record uses; that of its conference is looked up among those that are known.
    func dayOfNames(_ entry: RecordEntry) -> CalendarDate? {
        entry.dayOfNames { id in options[RecordKind.conference]?.first { $0.id == id }?.day }
    }

    /// What became of the body of an open promise that nobody has taken over; nil when none is needed.
    func succession(of entry: RecordEntry, evenIfTaken: Bool = false) -> Succession? {
        guard entry.kind == .promise else { return nil }
        if !evenIfTaken {
            guard entry["successor"].isEmpty, Promise.State(rawValue: entry["state"].text)?.isOpen == true else {
                return nil
            }
        }
        return units.succession(ofBody: entry["body"].text, on: entry["madeOn"].date, today: today)
    }

    /// The sentence that a promise needs a successor.
    func successionText(_ succession: Succession) -> String {
        guard !succession.names.isEmpty else { return words[.successorUnknown] }
        return words(.successorNeeded, succession.names.joined(separator: words[.or]))
    }
}
