// A number as its decimal figures, rounded as spreadsheet programs show it.

/// Figures and where the decimal sign stands among them.
struct SheetDecimal {
    private(set) var isNegative: Bool
    /// The figures, without zeros in front; empty for zero.
    private var digits: [UInt8]
    /// How many of the figures stand behind the decimal sign; negative when zeros follow them.
    private var scale: Int

    /// A number; nil for one with more than fifteen figures in front of the decimal sign, which is shown otherwise.
    init?(_ number: Double) {
        guard number.isFinite, abs(number) < 1e15 else { return nil }
        isNegative = number < 0
        // The shortest decimal that is this number, perhaps with an exponent.
        let parts = "\(abs(number))".split(separator: "e")
        var digits: [UInt8] = []
        var scale = 0
        var isBehind = false
        for byte in parts[0].utf8 {
            if byte == UInt8(ascii: ".") { isBehind = true } else { digits.append(byte - 0x30) }
            if isBehind, byte != UInt8(ascii: ".") { scale += 1 }
        }
        self.digits = Array(digits.drop { $0 == 0 })
        self.scale = scale - (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    }

    /// Moves the decimal sign to the right by a number of places.
    mutating func shift(_ places: Int) { scale -= places }

    /// The figures in front of the decimal sign, none for zero, and a number of them behind it.
    func rounded(_ places: Int) -> (whole: String, behind: String) {
        var figures = digits
        var scale = scale
        if scale > places {
            let dropped = scale - places
            let isUp = dropped <= figures.count && figures[figures.count - dropped] >= 5
            figures.removeLast(min(dropped, figures.count))
            scale = places
            if isUp { Self.increment(&figures) }
        } else if scale < places {
            figures += [UInt8](repeating: 0, count: min(places - scale, 400))
            scale = places
        }
        while figures.count < places { figures.insert(0, at: 0) }
        let text = figures.map { Character(Unicode.Scalar($0 + 0x30)) }
        let whole = String(text.dropLast(places)).drop { $0 == "0" }
        return (String(whole), String(text.suffix(places)))
    }

    private static func increment(_ figures: inout [UInt8]) {
        var place = figures.count - 1
        while place >= 0, figures[place] == 9 {
            figures[place] = 0
            place -= 1
        }
        if place >= 0 { figures[place] += 1 } else { figures.insert(1, at: 0) }
    }
}
