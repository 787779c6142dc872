// Units through time: which unit a name meant then, and what it is called now.
import Vietnamese

/// All known administrative units, asked by name and day.
package struct UnitRegistry: Sendable {
    private let units: [AdministrativeUnit]
    private let byName: [String: [Int]]
    private let byCode: [String: Int]

    /// A registry over units.
    package init(_ units: [AdministrativeUnit] = []) {
        self.units = units
        var byName: [String: [Int]] = [:]
        for (index, unit) in units.enumerated() { byName[matchKey(unit.name), default: []].append(index) }
        self.byName = byName
        byCode = Dictionary(units.enumerated().map { ($1.code, $0) }.filter { !$0.0.isEmpty }) { first, _ in first }
    }

    /// What a unit named on a day is called today; empty when it still goes by that name or is not known.
    ///
    /// Several names mean that the unit was split: which of them follows is for a person to say.
    package func currentNames(of written: String, on day: CalendarDate) -> [String] {
        guard let start = unit(written, on: day.dayNumber), units[start].validTo != nil else { return [] }
        var names: [String] = []
        var waiting = [start]
        var visited: Set<Int> = []
        while let next = waiting.popLast() {
            guard visited.insert(next).inserted else { continue }
            guard let end = units[next].validTo else {
                names.append(units[next].name)
                continue
            }
            for successor in units[next].successors.split(separator: ";") {
                let reference = trimmed(String(successor))
                if let found = byCode[reference] ?? self.successor(reference, after: end.dayNumber) {
                    waiting.append(found)
                } else if !reference.isEmpty {
                    names.append(reference)
                }
            }
        }
        return Set(names).sorted { sortKey($0).lexicographicallyPrecedes(sortKey($1)) }
    }

    /// The names of all units with their levels, as `xã Tân Minh`: those of a day first, then those of other days, each
    /// in Vietnamese order and once.
    package func names(on day: CalendarDate) -> [String] {
        var seen: Set<String> = []
        let named = units.indices.map { index in
            (text: Self.name(of: units[index]), isThen: exists(index, on: day.dayNumber))
        }
        let sorted = named.map { (text: $0.text, isThen: $0.isThen, key: sortKey($0.text)) }.sorted { left, right in
            left.isThen == right.isThen ? left.key.lexicographicallyPrecedes(right.key) : left.isThen
        }
        return sorted.map(\.text).filter { seen.insert(matchKey($0)).inserted }
    }

    /// The name with its level before it, unless it is there already.
    private static func name(of unit: AdministrativeUnit) -> String {
        let key = matchKey(unit.name)
        let hasLevel = levels.contains { key.hasPrefix(matchKey($0.name) + " ") }
        guard !hasLevel, let level = levelNames[unit.level] else { return unit.name }
        return level + " " + unit.name
    }

    private static let levelNames: [AdministrativeUnit.Level: String] = [
        .commune: "xã", .township: "thị trấn", .district: "huyện", .province: "tỉnh",
    ]

    /// The unit of a name that existed on a day.
    private func unit(_ written: String, on day: Int) -> Int? {
        candidates(written).first { exists($0, on: day) }
    }

    /// The unit of a name that began when another ended, else one that was there, else one that came later.
    private func successor(_ written: String, after end: Int) -> Int? {
        let named = candidates(written)
        return named.first { units[$0].validFrom?.dayNumber == end + 1 } ?? named.first { exists($0, on: end + 1) }
            ?? named.first { units[$0].validFrom.map { $0.dayNumber > end } ?? false }
    }

    private func exists(_ index: Int, on day: Int) -> Bool {
        (units[index].validFrom.map { $0.dayNumber <= day } ?? true)
            && (units[index].validTo.map { $0.dayNumber >= day } ?? true)
    }

    /// The units of a name, those of the level that is written first.
    private func candidates(_ written: String) -> [Int] {
        let unit = AskerName(written: written).unit
        let level = Self.levels.first { unit.hasPrefix($0.name + " ") }
        let named = byName[matchKey(level.map { String(unit.dropFirst($0.name.count)) } ?? written)] ?? []
        guard let level else { return named }
        return named.filter { units[$0].level == level.level } + named.filter { units[$0].level != level.level }
    }

    private static let levels: [(name: String, level: AdministrativeUnit.Level)] = [
        ("thị trấn", .township), ("thị xã", .district), ("thành phố", .district), ("xã", .commune),
        ("phường", .commune), ("huyện", .district), ("quận", .district), ("tỉnh", .province),
    ]
}
