// New records that belong to another one: what is known of them at once.

extension Catalogue {
    /// A new record of a kind that belongs to another one: it refers to it and repeats what both say.
    package static func blank(of kind: RecordKind, for owner: RecordEntry, on today: CalendarDate) -> RecordEntry? {
        guard var entry = description(of: kind)?.blank() else { return nil }
        if let part = parts(of: owner.kind).first(where: { $0.kind == kind }) {
            entry[part.field] = .reference(owner.identity.id)
        }
        if entry.kind == ScoreSheet.description.kind, owner.kind == Dossier.description.kind {
            entry["product"] = owner["product"]
        }
        switch owner.kind {
        case Product.description.kind:
            entry["item"] = FieldValue(text: owner.title)
            entry["productSet"] = owner["productSet"]
            if kind == Support.description.kind {
                entry["beneficiary"] = owner["holder"]
                entry["youthLed"] = owner["youthLed"]
            }
        case Dossier.description.kind: entry["item"] = owner["item"]
        default: break
        }
        if kind == Support.description.kind || kind == Promotion.description.kind || kind == Sale.description.kind {
            entry["year"] = .number(today.year)
        }
        return entry
    }
}
