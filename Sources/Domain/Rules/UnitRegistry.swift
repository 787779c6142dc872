// Units through time: which unit a name meant then, and what it is called now.
import Vietnamese

/// All known administrative units, asked by name and day.
package struct UnitRegistry: Sendable {
    /// What a unit went into: a unit of the registry, or a name that it does not have.
    enum Heir: Sendable, Hashable {
        case unit(Int)
        case name(String)
    }

    let units: [AdministrativeUnit]
    private let byName: [String: [Int]]
    private let byFoldedName: [String: [Int]]
    private var heirs: [[Heir]] = []
    private var origins: [[Int]]

    /// A registry over units.
    package init(_ units: [AdministrativeUnit] = []) {
        self.units = units
        var byName: [String: [Int]] = [:]
        var byFoldedName: [String: [Int]] = [:]
        for (index, unit) in units.enumerated() {
            byName[matchKey(unit.name), default: []].append(index)
            byFoldedName[Self.foldedKey(unit.name), default: []].append(index)
        }
        (self.byName, self.byFoldedName) = (byName, byFoldedName)
        origins = Array(repeating: [], count: units.count)
        let byCode = Dictionary(units.enumerated().map { ($1.code, $0) }.filter { !$0.0.isEmpty }) { first, _ in first }
        heirs = units.map { unit in
            guard let end = unit.validTo else { return [] }
            return unit.successors.split(separator: ";").map { trimmed(String($0)) }.filter { !$0.isEmpty }.map {
                (byCode[$0] ?? successor($0, after: end.dayNumber)).map(Heir.unit) ?? .name($0)
            }
        }
        for (index, heirs) in heirs.enumerated() {
            for case .unit(let heir) in heirs { origins[heir].append(index) }
        }
    }

    /// What a unit named on a day is called today; empty when it still goes by that name or is not known.
    ///
    /// Several names mean that the unit was split: which of them follows is for a person to say.
    package func currentNames(of written: String, on day: CalendarDate) -> [String] {
        guard let start = unit(written, on: day.dayNumber), units[start].validTo != nil else { return [] }
        return sorted(lastHeirs(of: start).map(name))
    }

    /// What a unit went into in the end: what exists on a day, without one for ever.
    func lastHeirs(of start: Int, on today: CalendarDate? = nil) -> Set<Heir> {
        var last: Set<Heir> = []
        var waiting = [start]
        var visited: Set<Int> = []
        while let next = waiting.popLast() {
            guard visited.insert(next).inserted else { continue }
            if hasEnded(next, by: today) {
                for heir in heirs[next] {
                    if case .unit(let index) = heir { waiting.append(index) } else { last.insert(heir) }
                }
            } else {
                last.insert(.unit(next))
            }
        }
        return last
    }

    /// Whether a unit is over before a day; without a day, whether its end is known.
    func hasEnded(_ index: Int, by today: CalendarDate?) -> Bool {
        guard let end = units[index].validTo else { return false }
        return today.map { end < $0 } ?? true
    }

    /// The name of what a unit went into.
    func name(_ heir: Heir) -> String {
        switch heir {
        case .unit(let index): units[index].name
        case .name(let name): name
        }
    }

    /// Names in Vietnamese order, each once.
    func sorted(_ names: [String]) -> [String] {
        Set(names).sorted { sortKey($0).lexicographicallyPrecedes(sortKey($1)) }
    }

    /// The units that went into a unit.
    func origins(of index: Int) -> [Int] { origins[index] }

    /// The units of a name by its key, those of a level first.
    func indices(named key: String, level: AdministrativeUnit.Level?) -> [Int] {
        let named = byName[key] ?? []
        guard let level else { return named }
        return named.filter { units[$0].level == level } + named.filter { units[$0].level != level }
    }

    /// The units of a name without marks.
    func indices(folded name: String) -> [Int] { byFoldedName[Self.foldedKey(name)] ?? [] }

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
    static func name(of unit: AdministrativeUnit) -> String {
        let key = matchKey(unit.name)
        let hasLevel = UnitWords.levelNames.contains { key.hasPrefix(matchKey($0.name) + " ") }
        guard !hasLevel, let level = levelNames[unit.level] else { return unit.name }
        return level + " " + unit.name
    }

    /// The word before the name of a unit of today.
    static let levelNames: [AdministrativeUnit.Level: String] = [
        .commune: "xã", .township: "thị trấn", .district: "huyện", .province: "tỉnh",
    ]

    /// The unit of a name that existed on a day.
    func unit(_ written: String, on day: Int) -> Int? {
        candidates(written).first { exists($0, on: day) }
    }

    /// The unit of a name that began when another ended, else one that was there, else one that came later.
    private func successor(_ written: String, after end: Int) -> Int? {
        let named = candidates(written)
        return named.first { units[$0].validFrom?.dayNumber == end + 1 } ?? named.first { exists($0, on: end + 1) }
            ?? named.first { units[$0].validFrom.map { $0.dayNumber > end } ?? false }
    }

    /// Whether a unit existed on a day.
    func exists(_ index: Int, on day: Int) -> Bool {
        (units[index].validFrom.map { $0.dayNumber <= day } ?? true)
            && (units[index].validTo.map { $0.dayNumber >= day } ?? true)
    }

    /// The units of a name, those of the level that is written first.
    func candidates(_ written: String) -> [Int] {
        let unit = AskerName(written: written).plainUnit
        let level = UnitWords.levelNames.first { unit.hasPrefix($0.name + " ") }
        let name = level.map { String(unit.dropFirst($0.name.count)) } ?? written
        return indices(named: matchKey(name), level: level?.level)
    }

    private static func foldedKey(_ name: String) -> String {
        folded(name).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
