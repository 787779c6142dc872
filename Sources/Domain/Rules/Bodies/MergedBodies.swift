// What becomes of the register of bodies in a merger: bodies end and name what follows them, that comes in.
import Vietnamese

/// The register of bodies as a merger leaves it: those that are merged by name, and those that go with a merged unit.
struct MergedBodies {
    /// The bodies after it: those of the register in their order, then those that come in.
    private(set) var bodies: [Body]
    /// The last days of the bodies that end or have ended.
    private(set) var ends: Set<CalendarDate?> = []
    /// What is against the merger.
    private(set) var problem: Merger.Problem?
    private let old: [Body]
    private let merger: Merger
    private let register: UnitRegistry
    private let today: CalendarDate

    /// - Parameters:
    ///   - register: the units as the merger leaves them, with the bodies as they are.
    ///   - units: the places of the units that are merged.
    init(_ merger: Merger, _ register: UnitRegistry, units: Set<Int>, today: CalendarDate) {
        old = register.bodies.bodies
        (bodies, self.merger, self.register, self.today) = (old, merger, register, today)
        let names = Set(merger.bodies.map(BodyName.key))
        let heirs = merger.heirs.compactMap { if case .body(let name) = $0 { (name: name, unit: "") } else { nil } }
        let last = merger.day?.adding(days: -1)
        for index in old.indices {
            let body = old[index]
            if !names.isDisjoint(with: body.names.map(BodyName.key)) {
                if body.validTo == nil, last == nil { problem = problem ?? .noDay(body.name) }
                end(index, on: last, into: heirs)
                continue
            }
            guard body.validTo == nil,
                let gone = register.following(ofUnitIn: body.name, on: nil, today: today),
                !gone.units.isDisjoint(with: units)
            else { continue }
            let day = gone.units.intersection(units).compactMap { register.units[$0].validTo }.max()
            end(index, on: day, into: gone.heirs.map { ($0.body, $0.name) })
        }
    }

    /// The numbers of the bodies that are not as they were.
    var changed: Set<Int64> {
        Set(zip(old, bodies).filter { $0 != $1 }.map(\.0.identity.id))
    }

    /// Ends a body as far as nothing says so yet, and brings in what follows it.
    private mutating func end(_ index: Int, on day: CalendarDate?, into heirs: [(name: String, unit: String)]) {
        var body = bodies[index]
        if body.validTo == nil {
            if let from = body.validFrom, let day, from > day { problem = problem ?? .beforeStart(body.name) }
            body.validTo = day
            if body.endedBy.isEmpty { body.endedBy = merger.document }
        }
        if body.successors.isEmpty { body.successors = heirs.map(\.name).joined(separator: "; ") }
        ends.insert(body.validTo)
        guard body != bodies[index] else { return }
        bodies[index] = body
        for heir in heirs { bring(heir.name, heir.unit, after: body, isOnly: heirs.count == 1) }
    }

    /// Brings in a body that follows another, unless one goes by its name. Either is known from now on by the other names of
    /// the old one too, as far as those are no name that ended.
    private mutating func bring(_ name: String, _ unit: String, after body: Body, isOnly: Bool) {
        let key = BodyName.key(name)
        let place = bodies.firstIndex { other in
            other.validTo == nil && other.names.contains { BodyName.key($0) == key }
        }
        if let place {
            bodies[place].isAlsoKnown(as: others(of: body, for: bodies[place], in: unit, isOnly: isOnly))
            return
        }
        guard let first = body.validTo?.adding(days: 1) else { return }
        var heir = Body()
        (heir.name, heir.unit, heir.validFrom) = (name, unit, first)
        heir.parent = parent(of: body, in: unit)
        heir = Body.settled(heir, from: nil)
        if heir.form == .other { heir.form = body.form }
        heir.isAlsoKnown(as: others(of: body, for: heir, in: unit, isOnly: isOnly))
        bodies.append(heir)
    }

    /// The other names of a body that go over to one that follows it: with the name of the new unit where they had that of
    /// the old one. A name in full ended with its body, a name without a place is that of the only one that follows, and a
    /// name of another level is none of it.
    private func others(of body: Body, for heir: Body, in unit: String, isOnly: Bool) -> [String] {
        let ended = Set(old.map { BodyName.key($0.name) })
        return body.names.dropFirst().compactMap { name -> String? in
            guard !ended.contains(BodyName.key(name)) else { return nil }
            if let gone = register.following(ofUnitIn: name, on: nil, today: today) {
                return gone.heirs.first { $0.name == unit }?.body
            }
            let words = Set(UnitWords.keys(of: name))
            let isOfOther = Self.levelWords.contains { $0.key != heir.level && !words.isDisjoint(with: $0.value) }
            return isOnly && !isOfOther ? name : nil
        }
    }

    private static let levelWords: [Body.Level: Set<String>] = [
        .commune: ["xã", "phường"], .district: ["huyện", "quận"], .province: ["tỉnh"],
    ]

    /// The body above one that follows another: what follows the one above that, else that one itself.
    private func parent(of body: Body, in unit: String) -> String {
        guard let gone = register.following(ofBody: body.parent, on: nil, today: today) else { return body.parent }
        let heirs = gone.heirs.filter { unit.isEmpty || $0.name == unit }
        return heirs.count == 1 ? heirs[0].body : gone.heirs.count == 1 ? gone.heirs[0].body : ""
    }

    /// The bodies that are not as they were, with what follows them.
    var changes: [MergerPlan.Unit] {
        bodies.indices.compactMap { index in
            let before = index < old.count ? old[index] : nil
            guard bodies[index] != before else { return nil }
            return MergerPlan.Unit(
                before: before.map { RecordEntry($0) }, after: RecordEntry(bodies[index]),
                heirs: severalCodes(bodies[index].successors))
        }
    }
}
