// How the records of a kind name units and bodies, and what becomes of these names, said in its file behind its fields.
import Vietnamese

/// How records name units and bodies that are merged.
struct MergedNames: Sendable {
    /// The fields that name a unit or a body, with the one in which what follows is written.
    let fields: [(read: String, written: String)]
    /// Whether the fields name bodies: these also follow a body that is merged by its name.
    let areBodies: Bool
    /// Whether somebody still works with a record, so that it goes over to what follows.
    let follows: @Sendable (RecordEntry, CalendarDate) -> Bool
}

extension RecordDescription {
    /// The kind whose records call units as they were called on the day in the first of these fields that says one: a
    /// year says its first day, a reference the day of the record that it names.
    func calling(unitsAsOn fields: String...) -> RecordDescription { changed { $0.unitDays = fields } }

    /// The kind whose records follow the units they name when these are merged, as long as something holds; otherwise
    /// they keep the name that was true then.
    func following(
        units fields: String...,
        while isOpen: @escaping @Sendable (RecordEntry, CalendarDate) -> Bool = { _, _ in true }
    ) -> RecordDescription {
        changed { $0.merged = MergedNames(fields: fields.map { ($0, $0) }, areBodies: false, follows: isOpen) }
    }

    /// The kind whose records follow the bodies they name, and the units within their names, when these are merged.
    /// - Parameter written: the field that names who follows, where the first name stays.
    func following(
        bodies fields: String..., in written: String? = nil,
        while isOpen: @escaping @Sendable (RecordEntry, CalendarDate) -> Bool = { _, _ in true }
    ) -> RecordDescription {
        changed {
            $0.merged = MergedNames(fields: fields.map { ($0, written ?? $0) }, areBodies: true, follows: isOpen)
        }
    }
}
