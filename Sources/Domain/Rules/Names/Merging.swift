// Two records that turned out to be one: what the one that stays takes from the other.
import Vietnamese

/// Merges records of one kind.
package enum Merging {
    /// What says that a product was recognised: it is taken over as a whole, or the years would mix.
    private static let recognition = [
        "starRating", "points", "year", "decision", "issuedOn", "expiresOn", "expiryReason",
    ]

    /// The record that stays: it keeps what it says, is also known by the other's names, and says what only the other
    /// said. A yes of either is a yes; notes of both follow each other.
    package static func merged(_ other: RecordEntry, into survivor: RecordEntry) -> RecordEntry {
        let description = survivor.kind.description
        guard other.kind == survivor.kind else {
            return survivor
        }
        let blank = description.blank()
        var result = survivor
        let contradicts = recognition.contains { name in
            !survivor[name].isEmpty && !other[name].isEmpty && survivor[name] != other[name]
        }
        for field in description.fields where field.name != description.titleField && field.name != "aliases" {
            let (own, its) = (survivor[field.name], other[field.name])
            if contradicts, recognition.contains(field.name) { continue }
            switch (field.kind, own, its) {
            case (.flag, _, .flag(true)): result[field.name] = its
            case (.choice, _, _): if field.name == "state", own == blank[field.name] { result[field.name] = its }
            case (.prose, .text(let first), .text(let second)) where field.name == "notes" && first != second:
                result[field.name] = FieldValue(text: first + "\n" + second)
            default: if own.isEmpty { result[field.name] = its }
            }
        }
        if description["aliases"] != nil { result["aliases"] = FieldValue(text: aliases(other, survivor, result)) }
        return result
    }

    private static func aliases(_ other: RecordEntry, _ survivor: RecordEntry, _ merged: RecordEntry) -> String {
        var seen = Set(([merged.title] + merged.shortNames).map { matchKey($0) })
        let names = survivor.names.dropFirst() + other.names
        return names.filter { seen.insert(matchKey($0)).inserted }.joined(separator: "; ")
    }

    /// The fields by which records refer to those of a kind.
    package static func references(to kind: RecordKind) -> [(kind: RecordKind, field: String)] {
        Catalogue.descriptions.flatMap { description in
            description.fields.filter { $0.kind.target == kind }.map { (description.kind, $0.name) }
        }
    }
}
