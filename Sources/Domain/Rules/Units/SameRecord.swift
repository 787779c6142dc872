// Which unit of the register a unit of the country is.
import Vietnamese

extension UnitRegistry {
    /// The unit of the register that another register's is: of its name, of a level that may be meant by its own, with the
    /// same end, and with nothing in code or units above that contradicts. Nil when none is, or several may be.
    package func same(as unit: AdministrativeUnit) -> AdministrativeUnit? {
        let above = unit.parent.split(separator: ",").map { UnitName(written: String($0)).key }
        let found = indices(named: matchKey(unit.name), level: unit.level).filter { index in
            let known = units[index]
            return known.level.isMeant(by: unit.level) && known.validTo == unit.validTo
                && (known.code.isEmpty || known.code == unit.code)
                && self.above(index).allSatisfy { above.contains($0.key) || above.contains($0.wholeKey) }
        }
        return found.count == 1 ? units[found[0]] : nil
    }
}
