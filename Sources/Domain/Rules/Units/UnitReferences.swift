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

extension UnitRegistry {
    /// The fields of a unit's record that name other units.
    package static let referring: Set<String> = ["parent", "successors"]

    /// What a unit's record says of other units as a file for people has it: each code behind the name of its unit, as
    /// `tỉnh Lạng Sơn (20)`. What is no code of the register stays as it was written.
    package func namingCodes(in written: String) -> String {
        Self.mapped(written) { part in index(ofCode: part).map { "\(Self.name(of: units[$0])) (\(part))" } }
    }

    /// The text as it was before names were put before its codes.
    package static func codes(in named: String) -> String {
        mapped(named) { part in
            guard part.hasSuffix(")"), let open = part.lastIndex(of: "(") else { return nil }
            let code = part[part.index(after: open)...].dropLast()
            let isCode = !code.isEmpty && code.utf8.allSatisfy { (0x30...0x39).contains($0) }
            return isCode && part[..<open].hasSuffix(" ") ? String(code) : nil
        }
    }

    /// A text with the parts between semicolons replaced, and what stands around them as it was.
    private static func mapped(_ text: String, _ change: (String) -> String?) -> String {
        text.split(separator: ";", omittingEmptySubsequences: false).map { piece in
            let part = trimmed(String(piece))
            guard !part.isEmpty, let changed = change(part), let place = piece.firstRange(of: part) else {
                return String(piece)
            }
            return piece[..<place.lowerBound] + changed + piece[place.upperBound...]
        }.joined(separator: ";")
    }
}
