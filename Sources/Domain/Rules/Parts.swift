// New records that belong to another one: what is known of them at once.

extension Catalogue {
    /// The parts that a list can show; comments stand beside the answer they are about.
    package static func visibleParts(of kind: RecordKind) -> [(kind: RecordKind, field: String)] {
        parts(of: kind).filter { $0.kind != Comment.description.kind }
    }

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
        case Support.description.kind where kind == Payment.description.kind:
            entry["paidOn"] = .date(today)
        case Project.description.kind where kind == Support.description.kind:
            entry["beneficiary"] = owner["holderName"].isEmpty ? owner["name"] : owner["holderName"]
            (entry["unit"], entry["youthLed"]) = (owner["unit"], owner["youthLed"])
        case Holder.description.kind where kind == Support.description.kind:
            (entry["beneficiary"], entry["form"]) = (owner["name"], owner["form"])
            (entry["unit"], entry["youthLed"]) = (owner["unit"], owner["youthLed"])
        case Holder.description.kind where kind == Project.description.kind:
            (entry["holderName"], entry["unit"]) = (owner["name"], owner["unit"])
        case Programme.description.kind where kind == Support.description.kind:
            (entry["programme"], entry["basis"]) = (owner["name"], owner["document"])
        case Promise.description.kind where kind == Support.description.kind:
            entry["unit"] = owner["beneficiary"]
        case Promise.description.kind where kind == TrainingNeed.description.kind:
            entry["unit"] = owner["beneficiary"]
        case Activity.description.kind where kind == TrainingNeed.description.kind:
            (entry["subject"], entry["unit"]) = (owner["name"], owner["unit"])
        default: break
        }
        if [
            Support.description.kind, Promotion.description.kind, Sale.description.kind, Project.description.kind,
            TrainingNeed.description.kind,
        ].contains(kind) {
            entry["year"] = .number(today.year)
        }
        if kind == Support.description.kind { entry["appliedOn"] = .date(today) }
        return entry
    }
}
