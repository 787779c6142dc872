// Figures held against each other exactly, whatever precision they were written in.

extension Figure {
    /// Both in units of 10⁻¹⁸: every figure fits.
    private var widest: Int128 {
        var value = Int128(unscaled)
        for _ in scale..<18 { value *= 10 }
        return value
    }

    /// Whether it is less than another figure.
    package func isLess(than other: Figure) -> Bool { widest < other.widest }

    /// Whether both are the same number: `1` and `1,0` are.
    package func isSame(as other: Figure) -> Bool { widest == other.widest }

    /// A whole number shifted by powers of ten: 294.590.200.000 in millions is 294.590,2. No more decimals than are needed.
    /// - Parameter power: how many powers of ten the unit is worth, 0–18.
    package static func whole(_ value: Int64, inUnitsOf power: Int) -> Figure? {
        var (value, scale) = (value, power)
        while scale > 0, value % 10 == 0 { (value, scale) = (value / 10, scale - 1) }
        return Figure(unscaled: value, scale: scale)
    }

    /// What it is more or less than an earlier figure, exactly; nil when that does not fit.
    package func difference(from earlier: Figure) -> Figure? {
        guard earlier.unscaled != .min, let negative = Figure(unscaled: -earlier.unscaled, scale: earlier.scale) else {
            return nil
        }
        return Figure.sum(of: [self, negative])
    }

    /// What it changed by in tenths of a per cent of an earlier figure, cut off; nil when that is not above zero.
    package func change(from earlier: Figure) -> Int? {
        guard earlier.unscaled > 0 else { return nil }
        // In units of 10⁻⁹ at most: a thousandfold of what is compared still fits.
        let (now, before) = (widest / 1_000_000_000, earlier.widest / 1_000_000_000)
        guard before > 0 else { return nil }
        return Int(exactly: (now - before) * 1000 / before)
    }
}

extension Money {
    /// How many powers of ten of a đồng a unit of measure is worth: 0 for `đồng`, 6 for `triệu đồng`; nil when it is no
    /// unit of money.
    package static func power(of measure: String) -> Int? {
        guard let unit = Money("1 " + measure)?.dong else { return nil }
        var (rest, power) = (unit, 0)
        while rest > 1 { (rest, power) = (rest / 10, power + 1) }
        return power
    }
}
