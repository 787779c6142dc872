// Which unit of today the records of a year mean by a name.
import Vietnamese

/// What became of a unit that records name.
package enum UnitStanding: Sendable, Hashable {
    /// The register does not have it.
    case unregistered
    /// It is this unit today; the key is the same for all names of it.
    case one(name: String, key: String)
    /// It was split, or several were called so: which of these follows is for a person to say. None when its end is known
    /// and nothing else.
    case unclear([String])
}

extension UnitRegistry {
    /// What the unit that records of a year name is on a day. The year may have two units of the name, one until some day
    /// and one from then on: unless both are the same today, nobody can tell which was meant.
    package func standing(of written: String, in year: Int, on today: CalendarDate) -> UnitStanding {
        let ends = [(1, 1), (12, 31)].compactMap { CalendarDate(year: year, month: $0.0, day: $0.1) }
        let meant = Set(ends.flatMap { units(written, on: $0) })
        guard !meant.isEmpty else { return .unregistered }
        var heirs: Set<Heir> = []
        for index in meant {
            let followers = lastHeirs(of: index, on: today)
            // One that ended without a word of what came of it follows nowhere, whatever others of its name do.
            guard !followers.isEmpty else { return .unclear([]) }
            heirs.formUnion(followers)
        }
        guard heirs.count == 1, let heir = heirs.first else { return .unclear(sorted(heirs.map(name))) }
        switch heir {
        case .unit(let index): return .one(name: Self.name(of: units[index]), key: "#\(index)")
        case .name(let name): return .one(name: name, key: matchKey(name))
        }
    }

    /// The units of a name that existed on a day; where its level is written and one has it, only those of that level.
    private func units(_ written: String, on day: CalendarDate) -> [Int] {
        let found = candidates(written).filter { exists($0, on: day.dayNumber) }
        guard let first = found.first else { return [] }
        return found.filter { units[$0].level == units[first].level }
    }
}
