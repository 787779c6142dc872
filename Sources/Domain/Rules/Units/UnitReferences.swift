// What the record of a unit says of other units, as a person reads it: their names, not their codes.
import Vietnamese

extension UnitRegistry {
    /// The text of a field of a unit's record with the units that it names by codes or bare names under their names and
    /// levels, as `xã Thất Khê; xã Đội Cấn`. What the register does not have stays as it was written, and so does every
    /// other field.
    package func readingText(_ field: String, _ written: String, of entry: RecordEntry) -> String {
        guard entry.kind == .administrativeUnit, !written.isEmpty else { return written }
        switch field {
        case "successors":
            guard let unit = entry.record(as: AdministrativeUnit.self) else { return written }
            return severalCodes(written).map { successorName($0, of: unit) }.joined(separator: "; ")
        case "parent": return parentName(written, of: entry)
        default: return written
        }
    }

    private func successorName(_ written: String, of unit: AdministrativeUnit) -> String {
        let end = unit.validTo?.dayNumber ?? Int.min / 2
        let index = follower(written, of: unit, after: end)
        return index.map { Self.name(of: units[$0]) } ?? written
    }

    private func parentName(_ written: String, of entry: RecordEntry) -> String {
        if let index = index(ofCode: written) { return Self.name(of: units[index]) }
        let level = AdministrativeUnit.Level(rawValue: entry["level"].text)
        let higher = candidates(written).filter { !units[$0].level.isLowest && units[$0].level != level }
        guard UnitName(written: written).level == nil, higher.count == 1 else { return written }
        return Self.name(of: units[higher[0]])
    }
}
