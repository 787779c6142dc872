// New records that belong to another one: what is known of them at once.

extension Catalogue {
    /// The parts that a list can show; comments stand beside the answer they are about.
    package static func visibleParts(of kind: RecordKind) -> [(kind: RecordKind, field: String)] {
        parts(of: kind).filter { $0.kind != .comment }
    }

    /// A new record of a kind.
    package static func blank(of kind: RecordKind, on today: CalendarDate) -> RecordEntry {
        let description = kind.description
        var entry = description.blank()
        if let field = description.dayBegun { entry[field] = .date(today) }
        return entry
    }

    /// A new record like another one. Its order number is its own, and what the program sets is that of a new record; the
    /// day on which such records begin is today.
    package static func copy(of entry: RecordEntry, on today: CalendarDate) -> RecordEntry {
        var copy = RecordEntry(kind: entry.kind, identity: .unsaved, values: entry.values).unnumbered
        let description = entry.kind.description
        // A legal document goes by its number.
        if description["number"]?.kind == .number { copy["number"] = .none }
        let blank = blank(of: entry.kind, on: today)
        // A part of another record stays one.
        for field in description.fields where field.isManaged && field.bond != .part && !field.rules.contains(.required)
        {
            copy[field.name] = blank[field.name]
        }
        if let day = description.dayBegun { copy[day] = blank[day] }
        return copy
    }

    /// A new record of a kind that belongs to another one: it refers to it and repeats what both say.
    package static func blank(of kind: RecordKind, for owner: RecordEntry, on today: CalendarDate) -> RecordEntry {
        let description = kind.description
        var entry = blank(of: kind, on: today)
        if let part = parts(of: owner.kind).first(where: { $0.kind == kind }) {
            entry[part.field] = .reference(owner.identity.id)
            if let name = description[part.field]?.namedBy { entry[name] = FieldValue(text: owner.title) }
        }
        // What is told of a product or of what belongs to it names the product and its set.
        for field in ["item", "productSet"] where !owner[field].isEmpty { entry[field] = owner[field] }
        description.begin(&entry, owner, today)
        if description.isBegunInYear { entry["year"] = .number(today.year) }
        return entry
    }
}
