// Reads the units of the whole country from the compact text in which they come with the program.

/// The units of a text with a line for each; what the lines are stands in the head of the text.
struct CountryReader {
    /// The units as they are read: provinces and communes of today, and what ended.
    private(set) var units: [AdministrativeUnit] = []

    /// Provinces have two levels of units below them since this day (resolution 203/2025/QH15).
    static let start = CalendarDate(year: 2025, month: 7, day: 1)
    private static let end = CalendarDate(year: 2025, month: 6, day: 30)

    /// The unit above those that follow, as they name it.
    private var above = ""
    /// Whether what follows ended with its district.
    private var isFormer = false
    /// The day from which communes of the province are wards.
    private var wardDay: CalendarDate?

    init(_ text: String) {
        units.reserveCapacity(14_000)
        for line in text.split(separator: "\n") { read(line) }
    }

    private mutating func read(_ line: Substring) {
        switch line.first {
        case "#": break
        case "@": addProvince(line.dropFirst())
        case "-": (above, isFormer) = (String(line.dropFirst().drop { $0 != " " }.dropFirst()), true)
        default: addUnit(line)
        }
    }

    private mutating func addProvince(_ line: Substring) {
        let parts = line.split(separator: ">")
        var unit = AdministrativeUnit()
        (unit.level, unit.code) = (.province, String(line.prefix(2)))
        unit.validFrom = line.dropFirst(2).first == "+" ? Self.start : nil
        above = String(parts[0].dropFirst(3))
        // A city keeps its word: what a province is called has the word of its level before it.
        unit.name = above.hasPrefix("tỉnh ") ? String(above.dropFirst(5)) : above
        wardDay = parts.count > 1 ? CalendarDate(String(parts[1])) : nil
        isFormer = false
        units.append(unit)
    }

    private mutating func addUnit(_ line: Substring) {
        let code = line.prefix { $0.isNumber }
        let parts = line.dropFirst(code.count).split(separator: ">")
        guard let first = parts.first, let letter = first.first else { return }
        var unit = AdministrativeUnit()
        // A last day of its own stands behind the name.
        let named = first.dropFirst().split(separator: "<")
        (unit.name, unit.code, unit.parent) = (named.first.map(String.init) ?? "", String(code), above)
        switch letter {
        case "p", "P": unit.level = .ward
        case "k": unit.level = .specialZone
        case "t": unit.level = .township
        case "h": (unit.level, unit.parent) = (.district, String(above.drop { $0 != "," }.dropFirst(2)))
        default: unit.level = .commune
        }
        if isFormer {
            unit.validTo = named.dropFirst().first.flatMap { CalendarDate(String($0)) } ?? Self.end
            unit.successors =
                parts.count > 1 ? parts[1].split(separator: " ").joined(separator: "; ") : unit.code
        } else {
            unit.validFrom = Self.start
            if letter == "P", let wardDay { addCommune(before: wardDay, &unit) }
        }
        units.append(unit)
    }

    /// Adds what a ward was until it became one.
    private mutating func addCommune(before day: CalendarDate, _ unit: inout AdministrativeUnit) {
        var commune = unit
        (commune.level, commune.validTo, commune.successors) = (.commune, day.adding(days: -1), unit.code)
        units.append(commune)
        unit.validFrom = day
    }
}
