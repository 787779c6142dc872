// The units of the whole country: which of them a name may mean, and what an office takes over of them.
import Vietnamese

/// The provinces and communes of the country with what went into them, as they come with the program.
package struct Country: Sendable {
    /// All units, those that ended among them.
    package let units: UnitRegistry

    /// Reads them from the text in which they come.
    package init(_ text: String) { units = UnitRegistry(CountryReader(text).units) }

    /// A commune of today with its place: what a person chooses from.
    package struct Commune: Sendable, Hashable {
        /// Its official code, which no other unit of today has.
        package let code: String
        /// Its name with its level, as `xã Chi Lăng`.
        package let name: String
        /// The name of its province without the word for one.
        package let province: String
        /// Whether that is a city of the centre and no province.
        package let isOfCity: Bool
        /// The names of what went into it, that of the commune itself left out.
        package let earlier: [String]

        /// What tells it from others of its name: `xã Chi Lăng (Lạng Sơn, 06463)`.
        package var title: String { "\(name) (\(province), \(code))" }
    }

    /// All communes of today in Vietnamese order, those of one province first.
    /// - Parameter province: the code of the province, or of a unit within it.
    package func communes(firstIn province: String) -> [Commune] {
        ordered(units.units.indices.filter(isCommune), firstIn: province)
    }

    /// The communes of today that a code or a name may mean: those that are called so, and those into which units went
    /// that were called so. Units above that are written behind the name count.
    /// - Parameter province: the code of the province whose communes come first, or of a unit within it.
    package func communes(_ written: String, firstIn province: String) -> [Commune] {
        let codes = written.split { !$0.isNumber }.compactMap { units.index(ofCode: String($0)) }.filter(isCommune)
        if codes.count == 1 { return [commune(codes[0])] }
        let followers = meant(written).flatMap { units.lastHeirs(of: $0) }.compactMap { heir -> Int? in
            if case .unit(let index) = heir { index } else { nil }
        }
        return ordered(Set(followers.filter(isCommune)).sorted(), firstIn: province)
    }

    /// What an office takes over of a commune of today: its province, itself, and what went into it, the latest end
    /// first. Empty when no commune of today has the code.
    package func records(ofCommune code: String) -> [AdministrativeUnit] {
        guard let index = units.index(ofCode: code), isCommune(index) else { return [] }
        let own = withOrigins(index)
        // What was split went into others as well, which have to be known.
        let others = own.flatMap { units.lastHeirs(of: $0) }.compactMap { heir -> Int? in
            if case .unit(let other) = heir, !own.contains(other) { other } else { nil }
        }
        return (province(of: index).map { [$0] } ?? []) + own.map { units.units[$0] }
            + Set(others).sorted().map { units.units[$0] }
    }

    /// A unit with all that went into it, directly or one after the other.
    private func withOrigins(_ index: Int) -> [Int] {
        var found = [index]
        var place = 0
        while place < found.count {
            found += units.origins(of: found[place]).filter { !found.contains($0) }
            place += 1
        }
        return found
    }

    /// The province in which a unit of today lies, or which it is.
    func province(of index: Int) -> AdministrativeUnit? {
        let unit = units.units[index]
        guard unit.level != .province else { return unit }
        return units.units.first { $0.level == .province && UnitRegistry.name(of: $0) == unit.parent }
    }

    private func isCommune(_ index: Int) -> Bool {
        units.units[index].validTo == nil && units.units[index].level.isLowest
    }

    /// The units of a name that have the level written, where one has it, and lie where it says.
    func meant(_ written: String) -> [Int] {
        // The name ends at the first sign: what stands behind it are the units above.
        let own = String(written.prefix { !",;(".contains($0) })
        let rest = String(written.dropFirst(own.count))
        let name = UnitName(written: own)
        let named = units.candidates(own)
        let leveled = named.filter { units.units[$0].level == name.level }
        let found = leveled.isEmpty ? named : leveled
        let above = [name.above, rest.filter { !"()".contains($0) }].flatMap { $0.split(separator: ",") }
        return above.map { trimmed(String($0)) }.filter { !$0.isEmpty }.reduce(found) { found, above in
            found.filter { units.lies($0, within: above) }
        }
    }

    private func commune(_ index: Int) -> Commune {
        let unit = units.units[index]
        var seen: Set = [matchKey(unit.name)]
        let earlier = withOrigins(index).map { units.units[$0].name }.filter {
            seen.insert(matchKey($0)).inserted
        }
        return Commune(
            code: unit.code, name: UnitRegistry.name(of: unit), province: Self.bare(unit.parent),
            isOfCity: unit.parent.hasPrefix("thành phố "), earlier: units.sorted(earlier))
    }

    private func ordered(_ indices: [Int], firstIn province: String) -> [Commune] {
        let own = units.index(ofCode: province).flatMap { self.province(of: $0) }.map { UnitRegistry.name(of: $0) }
        let keyed = indices.map { index in
            let unit = units.units[index]
            return (index, isOwn: unit.parent == own, key: sortKey(unit.name), code: unit.code)
        }
        return keyed.sorted { left, right in
            if left.isOwn != right.isOwn { return left.isOwn }
            return left.key == right.key ? left.code < right.code : left.key.lexicographicallyPrecedes(right.key)
        }.map { commune($0.0) }
    }

    /// The name of a province without the word of its level.
    private static func bare(_ province: String) -> String {
        let word = ["tỉnh ", "thành phố "].first { province.hasPrefix($0) } ?? ""
        return String(province.dropFirst(word.count))
    }
}
