// Units through time: which unit a name meant then, and what it is called now.
import Vietnamese

/// All known administrative units, asked by name and day.
package struct UnitRegistry: Sendable {
    private let units: [AdministrativeUnit]
    private let byName: [String: [Int]]

    /// A registry over units.
    package init(_ units: [AdministrativeUnit] = []) {
        self.units = units
        var byName: [String: [Int]] = [:]
        for (index, unit) in units.enumerated() { byName[matchKey(unit.name), default: []].append(index) }
        self.byName = byName
    }

    /// What a unit named on a day is called today; empty when it still goes by that name or is not known.
    ///
    /// Several names mean that the unit was split: which of them follows is for a person to say.
    package func currentNames(of written: String, on day: CalendarDate) -> [String] {
        guard let start = unit(written, on: day), start.validTo != nil else { return [] }
        var names: [String] = []
        var waiting = [start]
        var steps = 0
        while let next = waiting.popLast(), steps < 32 {
            steps += 1
            guard let end = next.validTo else {
                if !names.contains(next.name) { names.append(next.name) }
                continue
            }
            for successor in next.successors.split(separator: ";") {
                let reference = trimmed(String(successor))
                if let found = units.first(where: { $0.code == reference && !$0.code.isEmpty })
                    ?? unit(reference, on: end, after: true)
                {
                    waiting.append(found)
                } else {
                    names.append(reference)
                }
            }
        }
        return names.sorted { sortKey($0).lexicographicallyPrecedes(sortKey($1)) }
    }

    private func unit(_ written: String, on day: CalendarDate, after: Bool = false) -> AdministrativeUnit? {
        let parsed = AskerName(written: written)
        let bare = parsed.unit.isEmpty ? written : Self.withoutLevel(parsed.unit)
        let candidates = (byName[matchKey(bare)] ?? []).map { units[$0] }
        return candidates.first { unit in
            let began = unit.validFrom.map { after ? $0 > day || $0 == day : $0 <= day } ?? !after
            let lasts = unit.validTo.map { after ? $0 > day : $0 >= day } ?? true
            return began && lasts
        } ?? (after ? candidates.first { $0.validTo.map { $0 > day } ?? true } : nil)
    }

    private static func withoutLevel(_ unit: String) -> String {
        for level in ["thị trấn ", "thị xã ", "thành phố ", "xã ", "phường ", "huyện ", "tỉnh "]
        where unit.hasPrefix(level) {
            return String(unit.dropFirst(level.count))
        }
        return unit
    }
}
