// Which units of the country a name of a record may mean, where the office's register does not have it.
import Vietnamese

/// A unit of the country that a name may mean.
package struct UnitOffer: Sendable, Hashable {
    /// The unit as a record names it: with those above it where its name alone may mean others.
    package let name: String
    /// What it is called today; empty when it still is what it was.
    package let today: [String]
    /// The codes of the communes of today with which it is taken over: its own, or those it went into.
    package let communes: [String]
    /// Whether it lies in the office's own province.
    package let isNear: Bool
}

extension UnitRegistry {
    /// Whether a unit goes by a name, at whatever time; one of a level that is not meant does not count.
    package func knows(_ written: String) -> Bool {
        let level = UnitName(written: written).level
        return candidates(written).contains { index in level.map(units[index].level.isMeant) ?? true }
    }

    /// The name of a unit as the register spells it, with its level where that is written; nil where none or several are
    /// meant.
    package func spelling(of written: String) -> String? {
        let name = UnitName(written: written)
        let found = candidates(written).filter { name.level.map(units[$0].level.isMeant) ?? true }
        let spelled = Set(found.map { name.level == nil ? units[$0].name : Self.name(of: units[$0]) })
        return spelled.count == 1 ? spelled.first : nil
    }

    /// Whether a unit goes by a name and was there on a day; on any day when nobody knows which.
    package func knows(_ written: String, on day: CalendarDate?) -> Bool {
        guard let day else { return knows(written) }
        let level = UnitName(written: written).level
        return candidates(written).contains { index in
            (level.map(units[index].level.isMeant) ?? true) && exists(index, on: day.dayNumber)
        }
    }

    /// The units that go by a name, at whatever time, with those above them.
    package func names(of written: String) -> [String] {
        let level = UnitName(written: written).level
        return candidates(written).filter { level.map(units[$0].level.isMeant) ?? true }.map(wholeName)
    }

    /// Whether a text says of itself that it names a unit of the lowest step, as `xã Tân Minh` does.
    package static func namesUnit(_ written: String) -> Bool { UnitName(written: written).level?.isLowest == true }
}

extension Country {
    /// The units that a name may mean, those that were there on a day, else those of other days. What stands above the
    /// unit counts where it is written; where nothing is, the office's own province has the word if it has such a unit.
    /// - Parameters:
    ///   - day: the day whose names are used; nil when nobody knows it, so that units of all days may be meant.
    ///   - home: the code of the commune the office is of; empty when nobody has said it.
    package func offers(for written: String, on day: CalendarDate?, home: String) -> [UnitOffer] {
        let named = meant(UnitSpellings.withoutRemarks(written)).filter { units.units[$0].level != .province }
        let existing = named.filter { index in day.map { units.exists(index, on: $0.dayNumber) } ?? true }
        let found = existing.isEmpty ? named : existing
        let province = units.index(ofCode: home).flatMap { self.province(of: $0) }.map { UnitRegistry.name(of: $0) }
        let isNear = { (index: Int) in province.map { units.lies(index, within: $0) } ?? false }
        let near = found.filter(isNear)
        // One of the own province that is called otherwise by now may be meant as well as others that are there.
        let fits = unlike(near.isEmpty ? named.filter { isNear($0) || found.contains($0) } : near)
        return fits.map { index in
            // The register knows the office's province: there its own units are told by their names alone.
            let unit = units.units[index]
            let isPlain =
                fits.count == 1 && (near.count == 1 || units.indices(named: matchKey(unit.name), level: nil).count == 1)
            let heirs = units.lastHeirs(of: index).compactMap { heir -> Int? in
                if case .unit(let unit) = heir { unit } else { nil }
            }
            let own = UnitRegistry.name(of: unit)
            return UnitOffer(
                name: isPlain ? own : units.wholeName(index),
                today: heirs == [index] ? [] : units.sorted(heirs.map { UnitRegistry.name(of: units.units[$0]) }),
                communes: heirs.map { units.units[$0].code }.sorted(), isNear: !near.isEmpty)
        }
    }

    /// Units without those that went on in another of them under their own name: nobody has to choose between the two.
    private func unlike(_ indices: [Int]) -> [Int] {
        indices.filter { index in
            let name = UnitRegistry.name(of: units.units[index])
            return !units.lastHeirs(of: index).contains { heir in
                guard case .unit(let heir) = heir, heir != index else { return false }
                return indices.contains(heir) && UnitRegistry.name(of: units.units[heir]) == name
            } || units.lastHeirs(of: index).count > 1
        }
    }
}
