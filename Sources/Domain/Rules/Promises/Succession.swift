// Who takes a promise over when the body that made it is gone, by itself or with its unit.
import Vietnamese

/// A body that is no more, and what became of it or of its unit.
package struct Succession: Sendable, Hashable {
    /// What the unit, or the body, is called today; several when it was split, none when nobody knows.
    package let names: [String]
    /// The body's own words with each of these names in turn: what a person may choose from.
    package let bodies: [String]
}

/// The units behind a body that is no more, and who follows it.
struct Following {
    /// The units, by their places in the registry: several when the name fits several.
    let units: Set<Int>
    /// What became of them: the name of today, and the body's own words with it.
    let heirs: [(name: String, body: String)]
}

extension UnitRegistry {
    /// What became of a body that is no more; nil while the body still goes by its name.
    ///
    /// The register of bodies is asked first. The unit is looked for behind the word of its level: of "UBND xã Tân Minh" it is "xã Tân Minh". A unit that went
    /// on under its own name and level alone leaves its bodies as they are.
    /// - Parameter day: the day whose names the words use; without one, a unit that exists today comes first.
    package func succession(ofBody text: String, on day: CalendarDate?, today: CalendarDate) -> Succession? {
        following(ofBody: text, on: day, today: today).map { following in
            Succession(names: sorted(following.heirs.map(\.name)), bodies: sorted(following.heirs.map(\.body)))
        }
    }

    /// The numbers of the units with which a body went; none while it still goes by its name.
    package func units(goneWith body: String, on day: CalendarDate?, today: CalendarDate) -> [Int64] {
        (following(ofBody: body, on: day, today: today)?.units ?? []).map { units[$0].identity.id }.filter { $0 > 0 }
    }

    /// The same with the units that are no more and the words that go with each of the names. What the register of
    /// bodies says goes before what the name tells of its unit; where it names no successor, the unit may.
    func following(ofBody text: String, on day: CalendarDate?, today: CalendarDate) -> Following? {
        let ofUnit = following(ofUnitIn: text, on: day, today: today)
        guard let index = bodies.index(named: text, on: day ?? today) else { return ofUnit }
        let body = bodies.bodies[index]
        guard body.hasEnded(by: today) else {
            // A body that nobody has ended goes with its unit, unless it began after that.
            let outlives = body.validTo != nil || body.validFrom.map { isAfter(ofUnit, $0) } == true
            return outlives ? nil : ofUnit
        }
        let heirs = bodies.heirs(of: index, on: today)
        if heirs.isEmpty { return ofUnit ?? Following(units: [], heirs: []) }
        return Following(units: ofUnit?.units ?? [], heirs: heirs.map { ($0, $0) })
    }

    /// The first day of a body that is not there yet on a day; nil where it may be. A body of which the register does not say
    /// when it began is there with its unit.
    func start(ofBody text: String, after day: CalendarDate) -> CalendarDate? {
        func first(_ days: [CalendarDate?]) -> CalendarDate? {
            let known = days.compactMap(\.self)
            return known.count == days.count ? known.min().flatMap { $0 > day ? $0 : nil } : nil
        }
        let own = bodies.indices(named: text).map { bodies.bodies[$0].validFrom }
        if own.contains(where: { $0 != nil }) { return first(own) }
        let words = UnitWords(text)
        for place in words.places {
            let found = named(at: place, in: words)
            if !found.isEmpty { return first(found.map { units[$0.index].validFrom }) }
        }
        return nil
    }

    private func isAfter(_ gone: Following?, _ day: CalendarDate) -> Bool {
        (gone?.units ?? []).allSatisfy { units[$0].validTo.map { $0 < day } ?? false }
    }

    /// What follows the unit that the words of a body name; nil while the unit is there.
    func following(ofUnitIn text: String, on day: CalendarDate?, today: CalendarDate) -> Following? {
        let words = UnitWords(text)
        for place in words.places {
            guard let (index, end) = unit(at: place, in: words, on: day ?? today) ?? lastUnit(at: place, in: words, day)
            else { continue }
            let alike = alike(index, at: place, end: end, in: words, on: day ?? today)
            // While one of several units of the name still exists, nobody can say that its body is gone.
            guard alike.allSatisfy({ hasEnded($0, by: today) }) else { return nil }
            let heirs = alike.reduce(into: Set<Heir>()) { $0.formUnion(lastHeirs(of: $1, on: today)) }
            let followers = heirs.map { (heir: $0, words: phrase($0, from: units[index], place: place)) }
            let own = phrase(.unit(index), from: units[index], place: place)
            if followers.count == 1, matchKey(followers[0].words) == matchKey(own) { return nil }
            let before = words.written[..<place.start]
            let rest = words.written[end...].joined(separator: " ")
            // A unit above it that was named as well may be gone with it.
            let isAbove = UnitWords(rest).places.first.map { $0.start == 0 && $0.level != nil } == true
            let closing = isAbove ? "" : rest
            return Following(
                units: Set(alike),
                heirs: followers.map { follower in
                    let body = before + [follower.words] + (closing.isEmpty ? [] : [closing])
                    return (name(follower.heir), body.joined(separator: " "))
                })
        }
        return nil
    }

    /// The times in which a promise of a body must have been made to need a successor today: first and last day, both
    /// open when nil, in order. The rule is `succession(ofBody:on:today:)`.
    package func orphanTimes(ofBody text: String, today: CalendarDate) -> [(from: CalendarDate?, to: CalendarDate?)] {
        let words = UnitWords(text)
        // Between two days on which some body or unit of the name begins or ends nothing changes.
        var starts = Set(bodies.turns(of: text))
        for place in words.places {
            for (index, _) in named(at: place, in: words) {
                if let from = units[index].validFrom { starts.insert(from.dayNumber) }
                if let to = units[index].validTo { starts.insert(to.dayNumber + 1) }
            }
        }
        guard !starts.isEmpty else { return [] }
        let days = starts.sorted().compactMap { CalendarDate.epoch.adding(days: $0) }
        var times: [(from: CalendarDate?, to: CalendarDate?)] = []
        func add(_ from: CalendarDate?, _ to: CalendarDate?, asked day: CalendarDate?) {
            guard let day, succession(ofBody: text, on: day, today: today) != nil else { return }
            if let last = times.last, let end = last.to, end.adding(days: 1) == from {
                times[times.count - 1].to = to
            } else {
                times.append((from, to))
            }
        }
        add(nil, days.first?.adding(days: -1), asked: days.first?.adding(days: -1))
        for (index, day) in days.enumerated() {
            let next = days.indices.contains(index + 1) ? days[index + 1].adding(days: -1) : nil
            add(day, next, asked: day)
        }
        return times
    }

    /// A unit with the others that its name may mean as well: a person chooses among what came of all of them.
    private func alike(_ index: Int, at place: UnitWords.Place, end: Int, in words: UnitWords, on day: CalendarDate)
        -> [Int]
    {
        let written = words.written[place.start...].joined(separator: " ")
        guard units[index].validTo == nil || exists(index, on: day.dayNumber),
            case .several(let found) = resolution(of: written, on: day.dayNumber), found.contains(index)
        else {
            if case .one(let found) = resolution(of: written, on: day.dayNumber) { return [found] }
            return [index]
        }
        return found
    }

    /// The units of every name that stands at a place, the longest name first.
    private func named(at place: UnitWords.Place, in words: UnitWords) -> [(index: Int, end: Int)] {
        let longest = min(words.written.count - place.name, 8)
        guard longest > 0 else { return [] }
        for count in (1...longest).reversed() {
            let written = words.keys(of: place.name..<place.name + count).joined(separator: " ")
            let found = indices(named: written, level: nil).filter {
                (place.level.map(units[$0].level.isMeant) ?? true)
                    && words.end(of: UnitWords.keys(of: units[$0].name), at: place) == place.name + count
            }
            if !found.isEmpty { return found.map { ($0, place.name + count) } }
        }
        return []
    }

    private func unit(at place: UnitWords.Place, in words: UnitWords, on day: CalendarDate) -> (index: Int, end: Int)? {
        named(at: place, in: words).first { exists($0.index, on: day.dayNumber) }
    }

    /// Without a day, the unit that went last.
    private func lastUnit(at place: UnitWords.Place, in words: UnitWords, _ day: CalendarDate?) -> (
        index: Int, end: Int
    )? {
        guard day == nil else { return nil }
        return named(at: place, in: words).filter { units[$0.index].validTo != nil }.max {
            (units[$0.index].validTo?.dayNumber ?? 0) < (units[$1.index].validTo?.dayNumber ?? 0)
        }
    }

    /// A unit as a body names it: with the word of its level, when the text has one.
    private func phrase(_ heir: Heir, from old: AdministrativeUnit, place: UnitWords.Place) -> String {
        guard case .unit(let index) = heir else {
            let name = name(heir)
            let hasLevel = UnitWords(name).places.first?.level != nil
            return place.levelWord.isEmpty || hasLevel ? name : place.levelWord + " " + name
        }
        if place.levelWord.isEmpty { return units[index].name }
        let level = units[index].level
        let word = level == old.level ? place.levelWord : Self.levelNames[level] ?? place.levelWord
        return word + " " + units[index].name
    }
}
