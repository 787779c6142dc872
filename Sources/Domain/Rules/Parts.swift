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
