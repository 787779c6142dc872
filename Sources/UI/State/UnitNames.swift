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
        let bare = AskerName(written: entry["unit"].text).unit
        let names = units.currentNames(of: entry["unit"].text, on: day, within: unitContext(of: entry))
        guard !names.isEmpty, !names.contains(where: { matchKey(bare).hasSuffix(" " + matchKey($0)) }) else {
            return ""
        }
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

    /// What a unit's own record says of other units: by their names, not by their codes.
    func unitText(_ field: FieldDescription, _ written: String, of entry: RecordEntry) -> String {
        switch field.name {
        case "successors":
            entry.record(as: AdministrativeUnit.self).map { units.successorNames(of: $0).joined(separator: "; ") }
                ?? written
        case "parent": units.name(ofParent: written)
        default: written
        }
    }

    /// The day whose names a record uses: of a question the day of its conference, else when it was due or recognised.
    func dayOfNames(_ entry: RecordEntry) -> CalendarDate? {
        if entry.kind == .promise, let day = entry["madeOn"].date { return day }
        if let id = entry["conference"].reference,
            let day = options[RecordKind.conference]?.first(where: { $0.id == id })?.day
        {
            return day
        }
        if let date = entry["dueOn"].date ?? entry["issuedOn"].date ?? entry["paidOn"].date { return date }
        return entry["year"].number.flatMap { CalendarDate(year: $0, month: 1, day: 1) }
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
