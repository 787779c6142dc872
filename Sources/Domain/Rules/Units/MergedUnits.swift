// What becomes of the register of units in a merger: old units end and name what they went into, new ones come in.
import Vietnamese

/// The register as a merger leaves it.
struct MergedUnits {
    /// The units after it: those of the register in their order, then those that come in.
    private(set) var units: [AdministrativeUnit]
    /// The places of the units that are merged.
    private(set) var gone: Set<Int> = []
    /// What is against the merger.
    private(set) var problem: Merger.Problem?
    private let old: UnitRegistry
    private let merger: Merger

    /// - Parameter country: the units of the whole country; asked for only when a commune of it is named.
    init(_ merger: Merger, in register: UnitRegistry, country: () -> Country) {
        (old, units, self.merger) = (register, register.units, merger)
        var names: [String] = []
        var staying: Set<Int64> = []
        var fresh: [Int] = []
        for heir in merger.heirs {
            switch heir {
            case .unit(let id):
                guard let index = place(of: id) else { continue }
                staying.insert(id)
                names.append(reference(to: units[index]))
            case .commune(let code):
                take(country(), commune: code)
                if !code.isEmpty { names.append(code) }
            case .new(let written):
                fresh.append(begin(written))
                names.append(written)
            case .body: continue
            }
        }
        end(merger.units.filter { !staying.contains($0) }, into: names)
        for index in fresh { units[index].parent = commonParent }
    }

    private func place(of id: Int64) -> Int? { old.units.firstIndex { $0.identity.id == id } }

    /// What a unit that ends says of the one it went into.
    private func reference(to unit: AdministrativeUnit) -> String {
        unit.code.isEmpty ? UnitRegistry.name(of: unit) : unit.code
    }

    /// Takes over a commune of the country with its province and what went into it. A unit of the register that the
    /// country says has ended ends; what the register says of a unit stays.
    private mutating func take(_ country: Country, commune code: String) {
        for unit in country.records(ofCommune: code) {
            if unit.validTo == nil {
                bring(unit)
            } else {
                gone.insert(end(unit) ?? bring(unit))
            }
        }
    }

    /// The place of a unit of the country, which comes in unless it is there.
    @discardableResult
    private mutating func bring(_ unit: AdministrativeUnit) -> Int {
        if let same = old.same(as: unit), let index = place(of: same.identity.id) { return index }
        if let index = units.dropFirst(old.units.count).firstIndex(of: unit) { return index }
        units.append(unit)
        return units.count - 1
    }

    /// Ends the unit of the register that one of the country is, when nobody has entered its end yet.
    private mutating func end(_ unit: AdministrativeUnit) -> Int? {
        var lasting = unit
        lasting.validTo = nil
        guard old.same(as: unit) == nil, let same = old.same(as: lasting), let index = place(of: same.identity.id),
            same.validFrom.map({ $0 <= unit.validTo ?? $0 }) ?? true
        else { return nil }
        units[index].validTo = unit.validTo
        units[index].successors = unit.successors
        return index
    }

    /// A unit that begins with the merger.
    private mutating func begin(_ written: String) -> Int {
        let name = UnitName(written: written)
        var unit = AdministrativeUnit()
        unit.level = name.level ?? merger.units.first.flatMap(place).map { units[$0].level } ?? .commune
        let words = UnitWords(written)
        let start = words.places.first.flatMap { $0.start == 0 && $0.level != nil ? $0.name : nil } ?? 0
        unit.name = words.written[start...].joined(separator: " ")
        unit.validFrom = merger.day
        let known = old.indices(named: matchKey(unit.name), level: nil).contains { index in
            old.units[index].level == unit.level && old.units[index].validTo == nil
        }
        if known { problem = .known(UnitRegistry.name(of: unit)) }
        units.append(unit)
        return units.count - 1
    }

    /// Ends the units that were named, as far as nothing says so yet: what the register says of an end stays.
    private mutating func end(_ ids: [Int64], into names: [String]) {
        for index in ids.compactMap(place) {
            gone.insert(index)
            if units[index].validTo == nil {
                guard let last = merger.day?.adding(days: -1) else {
                    problem = problem ?? .noDay(UnitRegistry.name(of: units[index]))
                    continue
                }
                if let from = units[index].validFrom, from > last {
                    problem = problem ?? .beforeStart(UnitRegistry.name(of: units[index]))
                }
                units[index].validTo = last
            }
            if units[index].successors.isEmpty { units[index].successors = names.joined(separator: "; ") }
        }
    }

    /// What stands above all units that are merged; since districts ended, their province alone.
    private var commonParent: String {
        let withoutDistricts = UnitRegistry.districtsEnd.map { (merger.day ?? $0) >= $0 } ?? true
        let parents = Set(
            gone.map { index in
                let parts = units[index].parent.split(separator: ",").map { trimmed(String($0)) }
                return withoutDistricts ? parts.last ?? "" : parts.joined(separator: ", ")
            })
        return parents.count == 1 ? parents.first ?? "" : ""
    }

    /// The units that are not as they were, with what they went into.
    func changes(_ register: UnitRegistry) -> [MergerPlan.Unit] {
        units.indices.compactMap { index in
            let before = index < old.units.count ? old.units[index] : nil
            guard units[index] != before else { return nil }
            return MergerPlan.Unit(
                before: before.map { RecordEntry($0) }, after: RecordEntry(units[index]),
                heirs: register.sorted(register.heirs(of: index).map(register.name)))
        }
    }
}
