// Compares what a file says of a record with what the record says.
import Domain
import Vietnamese

/// Whether values of a file and of records say the same.
struct RowComparison {
    private let liveIDs: [RecordKind: Set<Int64>]
    private let units: UnitRegistry

    init(_ known: KnownRecords) {
        let read = Dictionary(grouping: known.live, by: \.kind)
        liveIDs = read.mapValues { Set($0.map(\.identity.id)) }.merging(known.inUse) { $1 }
        units = UnitRegistry((read[.administrativeUnit] ?? []).compactMap { $0.record() })
    }

    func isLive(_ kind: RecordKind, _ id: Int64) -> Bool {
        // A kind that was not read is none that the file speaks of.
        liveIDs[kind]?.contains(id) ?? true
    }

    /// Whether two values say the same: two spellings of one unit do, `1` and `1,0` do, and a reference into the bin is
    /// exported as none.
    func isSame(_ one: FieldValue, _ other: FieldValue, _ field: FieldDescription) -> Bool {
        if one == other { return true }
        switch (one, other, field.kind) {
        case (.figure(let first), .figure(let second), _): return first.isSame(as: second)
        case (.none, .reference(let id), .reference(let kind)), (.reference(let id), .none, .reference(let kind)):
            return id > 0 && !isLive(kind, id)
        default:
            guard field.name == "unit" || field.name == "holder" else { return false }
            return matchKey(one.text) == matchKey(other.text)
        }
    }

    /// Whether a value of a row without a uid says what a record says.
    func isSame(_ value: FieldValue, _ stored: RecordEntry, _ field: FieldDescription) -> Bool {
        isSame(value, stored[field.name], field, of: stored)
    }

    /// Whether two values of a record say the same where one of them comes from a row without a uid: in lists for people
    /// sums stand without their words, units under their names, and lines as one.
    func isSame(_ one: FieldValue, _ other: FieldValue, _ field: FieldDescription, of stored: RecordEntry) -> Bool {
        if isSame(one, other, field) { return true }
        switch (one, other) {
        case (.money(let first), .money(let second)): return first.dong == second.dong
        case (.text(let first), .text(let second)):
            if trimmed(first) == trimmed(second) { return true }
            guard stored.kind == .administrativeUnit, UnitRegistry.referring.contains(field.name) else { return false }
            return units.readingText(field.name, first, of: stored) == units.readingText(field.name, second, of: stored)
        default: return false
        }
    }
}
