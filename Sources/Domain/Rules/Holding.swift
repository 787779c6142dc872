// What hangs on a record: what keeps it in the registers, and what leaves them with it. It follows from how records refer
// to each other.
import Vietnamese

/// How many records of a kind there are.
package struct RecordCount: Sendable, Hashable {
    /// Their kind.
    package let kind: RecordKind
    /// How many.
    package let count: Int

    /// A number of records.
    package init(_ kind: RecordKind, _ count: Int) { (self.kind, self.count) = (kind, count) }
}

/// A field by which records of a kind hang on one of another.
package struct Hold: Sendable {
    /// The kind of the records that hang on it.
    package let kind: RecordKind
    /// Their field.
    package let field: String
}

/// What hangs on the records of a kind.
package struct Holds: Sendable {
    /// References that keep a record in the registers.
    package let links: [Hold]
    /// References of what is part of a record, and leaves the registers with it.
    package let parts: [Hold]
    /// Texts that name a record and keep it in the registers.
    package let names: [Hold]

    fileprivate init(on kind: RecordKind) {
        var links: [Hold] = []
        var parts: [Hold] = []
        var names: [Hold] = []
        for other in Catalogue.descriptions {
            for field in other.fields {
                let hold = Hold(kind: other.kind, field: field.name)
                if field.kind.target == kind {
                    switch field.bond {
                    case .holds: links.append(hold)
                    case .part: parts.append(hold)
                    case .trace: break
                    }
                } else if kind.description.staysWhileNamed, Self.names(field, of: other, kind) {
                    names.append(hold)
                }
            }
        }
        (self.links, self.parts, self.names) = (links, parts, names)
    }

    /// Whether a text field names records of a kind, and no reference beside it does.
    private static func names(_ field: FieldDescription, of other: RecordDescription, _ kind: RecordKind) -> Bool {
        if kind == .administrativeUnit {
            let isOwn = other.kind == kind && UnitRegistry.referring.contains(field.name)
            return isOwn || field.isOfUnit
        }
        guard field.offeredFrom == OfferSource(kind: kind, field: kind.description.titleField) else { return false }
        return !other.fields.contains { $0.kind.target == kind && $0.namedBy == field.name }
    }
}

extension Catalogue {
    private static let holds = Dictionary(uniqueKeysWithValues: RecordKind.allCases.map { ($0, Holds(on: $0)) })

    /// What hangs on the records of a kind.
    package static func holds(on kind: RecordKind) -> Holds { holds[kind] ?? Holds(on: kind) }
}

extension RecordEntry {
    /// The keys of the texts that name the record.
    package var spellingKeys: Set<String> {
        var spellings = names
        if let unit = record(as: AdministrativeUnit.self) { spellings = [UnitRegistry.name(of: unit), unit.code] }
        return Set(spellings.map { matchKey($0) }).subtracting([""])
    }

    /// The keys of what a text may name: itself, its parts between semicolons, and those without what stands above them.
    package static func namedKeys(in text: String) -> Set<String> {
        let parts = text.split(separator: ";").map(String.init)
        let heads = parts.compactMap { $0.split(separator: ",").first.map(String.init) }
        return Set(([text] + parts + heads).map { matchKey($0) }).subtracting([""])
    }
}
