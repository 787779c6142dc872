// The names under which what is a unit today was known before.
import Vietnamese

extension UnitRegistry {
    /// The units that went into the unit of today that some words name, one after the other or directly, each for as
    /// long as it existed; none when the words are no unit's name. Marks may be left out, and so may the level.
    ///
    /// "thất khê" names today's xã Thất Khê, of which Chi Lăng was a part until 30/6/2025. Another unit that is called
    /// Chi Lăng today is no part of it.
    package func predecessors(of words: String, on today: CalendarDate) -> [UnitPeriod] {
        let named = units(named: words, on: today)
        // Which of several units of one name is meant is nobody's to guess.
        let byName = Dictionary(grouping: named) { matchKey(units[$0].name) }
        let targets = named.filter { byName[matchKey(units[$0].name)]?.count == 1 }
        guard !targets.isEmpty else { return [] }
        var found: Set<Int> = Set(targets)
        var waiting = Array(targets)
        var periods: [UnitPeriod] = []
        while let next = waiting.popLast() {
            for origin in origins(of: next) where found.insert(origin).inserted {
                let unit = units[origin]
                // What still exists today has another name of its own.
                guard let end = unit.validTo, end < today else { continue }
                periods.append(UnitPeriod(name: unit.name, level: unit.level, from: unit.validFrom, to: end))
                waiting.append(origin)
            }
        }
        return periods.sorted { left, right in
            let (first, second) = (sortKey(left.name), sortKey(right.name))
            return first == second
                ? (left.to?.dayNumber ?? 0) < (right.to?.dayNumber ?? 0) : first.lexicographicallyPrecedes(second)
        }
    }

    /// The units of today that some words name; of several, those whose marks are as typed.
    private func units(named words: String, on today: CalendarDate) -> [Int] {
        var words = words.split(whereSeparator: \.isWhitespace).map(String.init)
        var level: AdministrativeUnit.Level?
        for (name, written) in [
            (["thi", "tran"], AdministrativeUnit.Level.township), (["xa"], .commune), (["phuong"], .ward),
            (["dac", "khu"], .specialZone),
        ]
        where words.count > name.count && words.prefix(name.count).map(folded).elementsEqual(name) {
            words.removeFirst(name.count)
            level = written
            break
        }
        let typed = words.joined(separator: " ")
        let found = indices(folded: folded(typed)).filter {
            level.map(units[$0].level.isMeant) ?? true && exists($0, on: today.dayNumber)
        }
        guard found.count > 1 else { return found }
        let query = SearchQuery(typed)
        let exact = found.filter { query.quality(in: units[$0].name).nearness >= .asTyped }
        return exact.isEmpty ? found : exact
    }
}
