// Which unit a name means: one, or several that only a person can tell apart.
import Vietnamese

/// What a name of a unit means on a day.
enum UnitResolution: Sendable, Hashable {
    /// No unit of the register is called so.
    case unknown
    /// This unit.
    case one(Int)
    /// Any of these: nobody has said which.
    case several([Int])
}

extension UnitRegistry {
    /// The unit that a name means on a day. Units above it that are written behind it count, then those that the context
    /// names; what is left is not guessed.
    /// - Parameter context: texts that may name the units above: the title of a conference, the office's own name.
    func resolution(of written: String, on day: Int, within context: [String] = []) -> UnitResolution {
        resolution(of: written, among: candidates(written).filter { exists($0, on: day) }, within: context)
    }

    private func resolution(of written: String, among existing: [Int], within context: [String]) -> UnitResolution {
        let name = UnitName(written: written)
        var found = existing
        if let level = name.level {
            for isMeant in [{ $0 == level }, { $0.isMeant(by: level) }] as [(AdministrativeUnit.Level) -> Bool] {
                let same = existing.filter { isMeant(units[$0].level) }
                guard same.isEmpty else { found = same; break }
            }
        }
        guard found.count > 1 else { return found.first.map(UnitResolution.one) ?? .unknown }
        for text in [name.above] + context + [homeProvince] where !text.isEmpty && found.count > 1 {
            let within = found.filter { lies($0, within: text) }
            if !within.isEmpty { found = nearest(within, to: text) }
        }
        return found.count == 1 ? .one(found[0]) : .several(found)
    }

    /// Whether a text names a unit above another one, by name and level or by its code.
    func lies(_ index: Int, within text: String) -> Bool { !namesAbove(index, in: text).isEmpty }

    /// Of several units, those of which most units above are named: a district tells more than its province.
    private func nearest(_ indices: [Int], to text: String) -> [Int] {
        let counts = indices.map { namesAbove($0, in: text).count }
        return zip(indices, counts).filter { $0.1 == counts.max() }.map(\.0)
    }

    private func namesAbove(_ index: Int, in text: String) -> [UnitName] {
        let words = UnitWords(text)
        return above(index).filter { name in
            let keys = name.key.split(separator: " ").map(String.init)
            return words.places.contains { place in
                guard place.level == nil || name.level == nil || place.level == name.level else { return false }
                let end = place.name + keys.count
                guard end <= words.written.count, words.keys(of: place.name..<end).elementsEqual(keys) else {
                    return false
                }
                // A name goes on in capitals: "huyện Hạ Lang" does not name Hạ, "huyện Hạ năm 2024" does.
                return end == words.written.count || place.level != nil && words.written[end].first?.isUppercase != true
            }
        }
    }

    /// A unit above another one: of the register, or as it is written.
    private enum UnitAbove {
        case unit(Int)
        case written(String)
    }

    /// The units above a unit, the nearest first. A unit without a parent lies where all that it went into lie.
    private func chain(above index: Int) -> [UnitAbove] {
        var chain: [UnitAbove] = []
        var next: Int? = index
        var visited: Set<Int> = []
        while let current = next, visited.insert(current).inserted {
            next = nil
            let written = units[current].parent
            if written.isEmpty {
                next = inherited(by: current)
            } else if let parent = parent(written, of: current) {
                chain.append(.unit(parent))
                next = parent
            } else {
                chain.append(.written(written))
            }
        }
        return chain
    }

    /// The units above a unit, the nearest first, as they are written: those of the register and names that it does not
    /// have.
    func above(_ index: Int) -> [UnitName] {
        chain(above: index).flatMap { above in
            switch above {
            case .unit(let unit): [UnitName(written: Self.name(of: units[unit]))]
            case .written(let written): written.split(separator: ",").map { UnitName(written: String($0)) }
            }
        }
    }

    /// The unit that stands for a unit without a parent: what it went into, where that is one place.
    private func inherited(by index: Int) -> Int? {
        let heirs = heirs(of: index).compactMap { heir -> Int? in if case .unit(let index) = heir { index } else { nil }
        }
        let parents = Set(heirs.map { units[$0].parent })
        return parents.count == 1 && parents != [""] ? heirs.first : nil
    }

    /// The unit that a parent names: by its code, else the only one of its name above the level of the unit.
    private func parent(_ written: String, of index: Int) -> Int? {
        if let coded = self.index(ofCode: written) { return coded == index ? nil : coded }
        let higher = candidates(written).filter { $0 != index && !units[$0].level.isLowest }
        if case .one(let found) = resolution(of: written, among: higher, within: []) { return found }
        return nil
    }

    /// The name of a unit with its level and those of the units above, as it is written where its name alone is not
    /// enough: `xã Chi Lăng, huyện Tràng Định, tỉnh Lạng Sơn`. The parent counts as it was written where the register
    /// does not have it.
    func wholeName(_ index: Int) -> String {
        let parts = chain(above: index).compactMap { above -> String? in
            switch above {
            case .unit(let unit): Self.name(of: units[unit])
            case .written(let written):
                self.index(ofCode: written) == nil && written.contains(where: \.isLetter) ? written : nil
            }
        }
        return ([Self.name(of: units[index])] + parts).joined(separator: ", ")
    }

    /// The units of the lowest step that are still there, with those above them, in order of their names.
    /// - Parameter codes: the codes of those that are left out.
    package func lasting(besides codes: Set<String>) -> [(unit: AdministrativeUnit, name: String)] {
        units.indices.filter { index in
            units[index].validTo == nil && units[index].level.isLowest && !codes.contains(units[index].code)
        }.map { (units[$0], wholeName($0)) }.sorted { sortKey($0.name).lexicographicallyPrecedes(sortKey($1.name)) }
    }

    /// Units by their numbers, each with its name and those of the units above it.
    package func wholeNames(of ids: Set<Int64>) -> [(unit: AdministrativeUnit, name: String)] {
        units.indices.filter { ids.contains(units[$0].identity.id) }.map { (units[$0], wholeName($0)) }
    }

    /// The units that a name may mean on a day when it fits several, each with the units above it: what a person may
    /// choose from. Empty when it fits one or none.
    package func choices(for written: String, on day: CalendarDate, within context: [String] = []) -> [String] {
        guard case .several(let found) = resolution(of: written, on: day.dayNumber, within: context) else { return [] }
        return sorted(found.map(wholeName))
    }
}
