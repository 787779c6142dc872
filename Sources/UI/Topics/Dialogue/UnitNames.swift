// Names of units then and now, as the screen shows them and as the filter looks for them.
import Domain
import Vietnamese

extension RecordEntry {
    /// What the unit in a field of a record is called today, in brackets, as `(nay: Thất Khê)`; empty when it still goes
    /// by its name. A unit that was split has several names.
    func currentName(_ field: FieldDescription, in state: AppState) -> String {
        guard field.name == "unit", kind != .administrativeUnit, let day = dayOfNames(in: state)
        else {
            return ""
        }
        let names = state.units.newNames(of: self["unit"].text, on: day, within: unitContext(in: state))
        guard !names.isEmpty else { return "" }
        return state.words(.nowCalled, names.joined(separator: state.words[.or]))
    }

    /// The units that the unit in a field of a record may be, when its name fits several; none otherwise.
    func unitChoices(_ field: FieldDescription, in state: AppState) -> [String] {
        guard field.name == "unit", kind != .administrativeUnit, let day = dayOfNames(in: state),
            currentName(field, in: state).isEmpty
        else { return [] }
        return state.units.choices(for: self["unit"].text, on: day, within: unitContext(in: state))
    }

    /// What may name the units above the unit of a record: its conference, then the office.
    private func unitContext(in state: AppState) -> [String] {
        let conference = self["conference"].reference.flatMap { id in
            state.options[RecordKind.conference]?.first { $0.id == id }?.title
        }
        return [conference ?? "", state.officeName].filter { !$0.isEmpty }
    }

    /// The day whose names a record uses; that of its conference is looked up among those that are known.
    func dayOfNames(in state: AppState) -> CalendarDate? {
        dayOfNames { id in state.options[RecordKind.conference]?.first { $0.id == id }?.day }
    }

    /// What became of the body of an open promise that nobody has taken over; nil when none is needed.
    func succession(evenIfTaken: Bool = false, in state: AppState) -> Succession? {
        guard kind == .promise else { return nil }
        if !evenIfTaken {
            guard self["successor"].isEmpty, Promise.State(rawValue: self["state"].text)?.isOpen == true else {
                return nil
            }
        }
        return state.units.succession(ofBody: self["body"].text, on: self["madeOn"].date, today: state.today)
    }
}

extension Succession {
    /// The sentence that a promise needs a successor.
    func successionText(in state: AppState) -> String {
        guard !names.isEmpty else { return state.words[.successorUnknown] }
        return state.words(.successorNeeded, names.joined(separator: state.words[.or]))
    }
}
