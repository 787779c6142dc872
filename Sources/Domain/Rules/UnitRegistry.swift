// Units through time: which unit a name meant then, and what it is called now.
import Vietnamese

/// All known administrative units, asked by name and day.
package struct UnitRegistry: Sendable {
    /// What a unit went into: a unit of the registry, or a name that it does not have.
    enum Heir: Sendable, Hashable {
        case unit(Int)
        case name(String)
    }

    /// The code of the commune the office is of: where a name fits several units, it means those of its province. Empty
    /// when nobody has said it.
    private let home: String
    /// The bodies of the register, which know better than the words of a name when they ended.
    let bodies: BodyRegister
    /// What the province of that commune is called; empty when it is not known.
    private(set) var homeProvince = ""
    /// The units in the order in which they were given.
    package let units: [AdministrativeUnit]
    private let byName: [String: [Int]]
    private let byFoldedName: [String: [Int]]
    /// The units of a code, those that are there before those that ended: a unit of today often has the code of one before.
    private let byCode: [String: [Int]]
    private var heirs: [[Heir]] = []
    private var origins: [[Int]]
    private let asked = AskedUnits()

    /// A registry over units.
    /// - Parameter home: the code of the commune the office is of; empty when nobody has said it.
    /// - Parameter bodies: the bodies of the register.
    package init(_ units: [AdministrativeUnit] = [], home: String = "", bodies: [Body] = []) {
        (self.units, self.home, self.bodies) = (units, home, BodyRegister(bodies))
        var byName: [String: [Int]] = [:]
        var byFoldedName: [String: [Int]] = [:]
        for (index, unit) in units.enumerated() {
            byName[matchKey(unit.name), default: []].append(index)
            byFoldedName[Self.foldedKey(unit.name), default: []].append(index)
        }
        (self.byName, self.byFoldedName) = (byName, byFoldedName)
        origins = Array(repeating: [], count: units.count)
        let coded = Dictionary(grouping: units.indices.filter { !units[$0].code.isEmpty }) { units[$0].code }
        byCode = coded.mapValues { same in
            same.sorted { (Self.end(of: units[$0]), $1) > (Self.end(of: units[$1]), $0) }
        }
        heirs = units.map { unit in
            guard let end = unit.validTo else { return [] }
            return severalCodes(unit.successors).map {
                follower($0, of: unit, after: end.dayNumber).map(Heir.unit) ?? .name($0)
            }
        }
        for (index, heirs) in heirs.enumerated() {
            for case .unit(let heir) in heirs { origins[heir].append(index) }
        }
        homeProvince = index(ofCode: home).flatMap { above($0).last?.written } ?? ""
    }

    /// What a unit named on a day is called today; empty when it still goes by that name, is not known, or when the name
    /// fits several units that became different ones.
    ///
    /// Several names mean that the unit was split: which of them follows is for a person to say.
    /// - Parameter context: texts that may name the units above it.
    package func currentNames(of written: String, on day: CalendarDate, within context: [String] = []) -> [String] {
        let found: [Int]
        switch resolution(of: written, on: day.dayNumber, within: context) {
        case .unknown: return []
        case .one(let index): found = [index]
        case .several(let indices): found = indices
        }
        guard found.allSatisfy({ units[$0].validTo != nil }) else { return [] }
        let ends = Set(found.map { lastHeirs(of: $0) })
        guard ends.count == 1, let heirs = ends.first else { return [] }
        return sorted(heirs.map(name))
    }

    /// What a unit is called today, as a note beside the name that was written; none when that name still says it, with
    /// its level or without one.
    package func newNames(of written: String, on day: CalendarDate, within context: [String] = []) -> [String] {
        asked.answer(UnitQuestion(written: written, day: day, context: context)) {
            unaskedNames(of: written, on: day, within: context)
        }
    }

    private func unaskedNames(of written: String, on day: CalendarDate, within context: [String]) -> [String] {
        let names = units.isEmpty ? [] : currentNames(of: written, on: day, within: context)
        guard !names.isEmpty else { return [] }
        let asked = AskerName(written: written).unit
        let name = UnitName(written: written)
        let own = [asked, asked.isEmpty ? written : asked].map { matchKey($0) } + [name.wholeKey]
        let isSaid = names.contains { now in
            let key = matchKey(now)
            return own.contains(key) || name.level == nil && UnitName(written: now).key == name.key
        }
        return isSaid ? [] : names
    }

    /// The units and others, as one register.
    package func adding(_ others: [AdministrativeUnit]) -> UnitRegistry { holding(units + others) }

    /// Other units in place of these, as the register of the same office.
    func holding(_ units: [AdministrativeUnit]) -> UnitRegistry {
        UnitRegistry(units, home: home, bodies: bodies.bodies)
    }

    /// Other bodies in place of these, as the register of the same office.
    func holding(bodies: [Body]) -> UnitRegistry { UnitRegistry(units, home: home, bodies: bodies) }

    /// The code of the commune the office is of on a day: what the one that was said went into, where that is one unit.
    package func ownCommune(on today: CalendarDate) -> String {
        guard let own = index(ofCode: home), hasEnded(own, by: today) else { return home }
        let heirs = lastHeirs(of: own, on: today)
        guard heirs.count == 1, case .unit(let heir)? = heirs.first, !units[heir].code.isEmpty else { return home }
        return units[heir].code
    }

    /// What a unit went into, as it was said.
    func heirs(of index: Int) -> [Heir] { heirs[index] }

    /// The unit of a code: the one that is there, or the one that ended last.
    func index(ofCode code: String) -> Int? { byCode[trimmed(code)]?.first }

    /// What a unit that ended went into, by a code or by a name.
    func follower(_ written: String, of unit: AdministrativeUnit, after end: Int) -> Int? {
        guard let coded = byCode[trimmed(written)] else { return successor(written, of: unit, after: end) }
        let others = coded.filter { units[$0] != unit }
        return others.first { exists($0, on: end + 1) } ?? others.first ?? coded[0]
    }

    private static func end(of unit: AdministrativeUnit) -> Int { unit.validTo?.dayNumber ?? .max }

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

    /// The name, with its level, of what a unit went into.
    func name(_ heir: Heir) -> String {
        switch heir {
        case .unit(let index): Self.name(of: units[index])
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
    /// in Vietnamese order and once. Where several units of the day have one name, each stands with those above it.
    package func names(on day: CalendarDate) -> [String] {
        var seen: Set<String> = []
        var counts: [String: Int] = [:]
        for index in units.indices where exists(index, on: day.dayNumber) {
            counts[matchKey(Self.name(of: units[index])), default: 0] += 1
        }
        let named = units.indices.map { index in
            let name = Self.name(of: units[index])
            let isThen = exists(index, on: day.dayNumber)
            let isShared = isThen && counts[matchKey(name), default: 0] > 1
            return (text: isShared ? wholeName(index) : name, isThen: isThen)
        }
        let sorted = named.map { (text: $0.text, isThen: $0.isThen, key: sortKey($0.text)) }.sorted { left, right in
            left.isThen == right.isThen ? left.key.lexicographicallyPrecedes(right.key) : left.isThen
        }
        return sorted.map(\.text).filter { seen.insert(matchKey($0)).inserted }
    }

    /// The name with its level before it, unless it is there already.
    package static func name(of unit: AdministrativeUnit) -> String {
        let key = matchKey(unit.name)
        let hasLevel = UnitWords.levelNames.contains { key.hasPrefix(matchKey($0.name) + " ") }
        guard !hasLevel, let level = levelNames[unit.level] else { return unit.name }
        return level + " " + unit.name
    }

    /// The word before the name of a unit of today.
    static let levelNames: [AdministrativeUnit.Level: String] = [
        .commune: "xã", .ward: "phường", .specialZone: "đặc khu", .township: "thị trấn", .district: "huyện",
        .province: "tỉnh",
    ]

    /// The unit of a name that existed on a day; nil when there was none, or several that nobody has told apart.
    func unit(_ written: String, on day: Int) -> Int? {
        if case .one(let index) = resolution(of: written, on: day) { return index }
        return nil
    }

    /// The unit of a name that began when another ended, else one that was there, else one that came later; of several
    /// the one under the same parent, and none when that is not known.
    func successor(_ written: String, of unit: AdministrativeUnit, after end: Int) -> Int? {
        let named = candidates(written)
        let level = UnitName(written: written).level
        for wanted: (Int) -> Bool in [
            { self.units[$0].validFrom?.dayNumber == end + 1 }, { self.exists($0, on: end + 1) },
            { self.units[$0].validFrom.map { $0.dayNumber > end } ?? false },
        ] {
            var found = named.filter(wanted)
            let leveled = found.filter { level == nil || units[$0].level == level }
            if !leveled.isEmpty { found = leveled }
            guard found.count > 1 else {
                if let only = found.first { return only }
                continue
            }
            let own = matchKey(unit.parent)
            let near = found.filter {
                !own.isEmpty && own.hasSuffix(matchKey(units[$0].parent)) && !units[$0].parent.isEmpty
            }
            return near.count == 1 ? near[0] : nil
        }
        return nil
    }

    /// Whether a unit existed on a day.
    func exists(_ index: Int, on day: Int) -> Bool {
        (units[index].validFrom.map { $0.dayNumber <= day } ?? true)
            && (units[index].validTo.map { $0.dayNumber >= day } ?? true)
    }

    /// The units of a name, those of the level that is written first.
    func candidates(_ written: String) -> [Int] {
        let name = UnitName(written: written)
        let named = indices(named: name.key, level: name.level)
        // "Phường 1" is a name that begins with the word of its level.
        guard named.isEmpty || name.key.allSatisfy(\.isNumber) else { return named }
        return named + indices(named: name.wholeKey, level: name.level).filter { !named.contains($0) }
    }

    private static func foldedKey(_ name: String) -> String {
        folded(name).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
