// New records that belong to another one: what is known of them at once.

extension Catalogue {
    /// The parts that a list can show; comments stand beside the answer they are about.
    package static func visibleParts(of kind: RecordKind) -> [(kind: RecordKind, field: String)] {
        parts(of: kind).filter { $0.kind != .comment }
    }

    /// A new record of a kind that belongs to another one: it refers to it and repeats what both say.
    package static func blank(of kind: RecordKind, for owner: RecordEntry, on today: CalendarDate) -> RecordEntry {
        var entry = kind.description.blank()
        if let part = parts(of: owner.kind).first(where: { $0.kind == kind }) {
            entry[part.field] = .reference(owner.identity.id)
        }
        if entry.kind == .scoreSheet, owner.kind == .dossier {
            entry["product"] = owner["product"]
        }
        switch owner.kind {
        case .product:
            entry["item"] = FieldValue(text: owner.title)
            entry["productSet"] = owner["productSet"]
            if kind == .support {
                entry["beneficiary"] = owner["holder"]
                entry["youthLed"] = owner["youthLed"]
            }
        case .dossier: entry["item"] = owner["item"]
        case .support where kind == .payment:
            entry["paidOn"] = .date(today)
        case .project where kind == .support:
            entry["beneficiary"] = owner["holderName"].isEmpty ? owner["name"] : owner["holderName"]
            (entry["unit"], entry["youthLed"]) = (owner["unit"], owner["youthLed"])
        case .holder where kind == .support:
            (entry["beneficiary"], entry["form"]) = (owner["name"], owner["form"])
            (entry["unit"], entry["youthLed"]) = (owner["unit"], owner["youthLed"])
        case .holder where kind == .project:
            (entry["holderName"], entry["unit"]) = (owner["name"], owner["unit"])
        case .programme where kind == .support:
            (entry["programme"], entry["basis"]) = (owner["name"], owner["document"])
        case .promise where kind == .support:
            entry["unit"] = owner["beneficiary"]
        case .promise where kind == .trainingNeed:
            entry["unit"] = owner["beneficiary"]
        case .activity where kind == .trainingNeed:
            (entry["subject"], entry["unit"]) = (owner["name"], owner["unit"])
        default: break
        }
        let yearly: Set<RecordKind> = [.support, .promotion, .sale, .project, .trainingNeed]
        if yearly.contains(kind) { entry["year"] = .number(today.year) }
        if kind == .support { entry["appliedOn"] = .date(today) }
        return entry
    }
}
