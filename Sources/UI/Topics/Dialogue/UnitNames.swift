// Names of units then and now, as the screen shows them and as the filter looks for them.
import Domain
import Vietnamese

extension RecordEntry {
    /// What the unit in a field of a record is called today, in brackets, as `(nay: Thất Khê)`; empty when it still goes
    /// by its name. A unit that was split has several names.
    func currentName(_ field: FieldDescription, in context: RecordContext) -> String {
        guard field.name == "unit", kind != .administrativeUnit, let day = dayOfNames(in: context)
        else {
            return ""
        }
        let names = context.units.newNames(of: self["unit"].text, on: day, within: unitContext(in: context))
        guard !names.isEmpty else { return "" }
        return context.words(.nowCalled, names.joined(separator: context.words[.or]))
    }

    /// The units that the unit in a field of a record may be, when its name fits several; none otherwise.
    func unitChoices(_ field: FieldDescription, in context: RecordContext) -> [String] {
        guard field.name == "unit", kind != .administrativeUnit, let day = dayOfNames(in: context),
            currentName(field, in: context).isEmpty
        else { return [] }
        return context.units.choices(for: self["unit"].text, on: day, within: unitContext(in: context))
    }

    /// What may name the units above the unit of a record: its conference, then the office.
    private func unitContext(in context: RecordContext) -> [String] {
        let conference = context.conference(self["conference"].reference)?.title
        return [conference ?? "", context.officeName].filter { !$0.isEmpty }
    }

    /// The day whose names a record uses; that of its conference is looked up among those that are known.
    func dayOfNames(in context: RecordContext) -> CalendarDate? {
        dayOfNames { context.conference($0)?.day }
    }

    /// What became of the body of an open promise that nobody has taken over; nil when none is needed.
    func succession(evenIfTaken: Bool = false, in context: RecordContext) -> Succession? {
        guard kind == .promise else { return nil }
        if !evenIfTaken {
            guard self["successor"].isEmpty, Promise.State(rawValue: self["state"].text)?.isOpen == true else {
                return nil
            }
        }
        return context.units.succession(ofBody: self["body"].text, on: self["madeOn"].date, today: context.today)
    }
}

extension Succession {
    /// The sentence that a promise needs a successor.
    func successionText(in context: RecordContext) -> String {
        guard !names.isEmpty else { return context.words[.successorUnknown] }
        return context.words(.successorNeeded, names.joined(separator: context.words[.or]))
    }
}
