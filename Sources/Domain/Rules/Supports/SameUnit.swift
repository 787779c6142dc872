// Whether two names mean one unit, under the names it had and has.
import Vietnamese

extension UnitRegistry {
    /// Whether a unit named on a day is the same as another, or went into it, or came from it.
    /// - Returns: nil when a person has to judge: a unit was split, one is not known here, or one may lie in the other.
    package func isSame(_ left: String, on leftDay: CalendarDate, as right: String, on rightDay: CalendarDate) -> Bool?
    {
        guard let first = index(left, on: leftDay), let second = index(right, on: rightDay) else {
            // Names that the registry does not have are all there is to go by.
            return UnitSpellings.bare(UnitSpellings.key(left)) == UnitSpellings.bare(UnitSpellings.key(right))
                ? true : nil
        }
        if first == second { return true }
        for (start, other) in [(first, second), (second, first)] {
            let heirs = lastHeirs(of: start)
            if heirs.contains(.unit(other)) { return heirs.count == 1 ? true : nil }
        }
        return rank(first) == rank(second) ? false : nil
    }

    private func index(_ written: String, on day: CalendarDate) -> Int? {
        switch resolution(of: written, on: day.dayNumber) {
        case .one(let index): return index
        case .several: return nil
        case .unknown:
            let known = candidates(written)
            return known.count == 1 ? known[0] : nil
        }
    }

    /// Communes, wards, special zones and townships are of one rank.
    private func rank(_ index: Int) -> AdministrativeUnit.Level {
        units[index].level.isLowest ? .commune : units[index].level
    }
}
