// Serial dates and times, and what a format shows of them (ECMA-376 part 1, 18.17.4).

enum SheetDate {
    /// ISO 8601 text of a serial number of days; nil outside the years 1900–9999.
    static func text(serial: Double, from1904: Bool) -> String? {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        var day = Int(serial)
        var seconds = Int(((serial - Double(day)) * 86_400).rounded())
        if seconds == 86_400 {
            seconds = 0
            day += 1
        }
        let clock = "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
        if day == 0, !from1904 { return clock }
        // Serial 60 is 29 February 1900, a day that never was; days before it count from one later.
        let epoch = from1904 ? -24_107 : day < 60 ? -25_568 : -25_569
        let (year, month, dayOfMonth) = civil(day + epoch)
        let date = "\(year)-\(two(month))-\(two(dayOfMonth))"
        return seconds == 0 ? date : date + "T" + clock
    }

    static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

    /// The Gregorian date of a day counted from 1 January 1970.
    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}

extension NumberFormat.Section {
    /// What the section shows of a serial number; nil for one that is no day or time.
    func day(of serial: Double, from1904: Bool) -> CellValue? {
        if tokens.contains(where: { if case .elapsed = $0 { true } else { false } }) { return elapsed(serial) }
        guard let text = SheetDate.text(serial: serial, from1904: from1904) else { return nil }
        let parts = text.split(separator: "T", maxSplits: 1).map(String.init)
        let isClock = !text.contains("-")
        func has(_ letter: Unicode.Scalar) -> Bool {
            tokens.contains { if case .date(letter, let count) = $0 { letter != "d" || count < 3 } else { false } }
        }
        let hasTime = has("h") || has("s")
        let hasDay = has("d")
        if hasDay || isClock { return .date(hasTime || isClock ? text : parts[0]) }
        if has("y") || has("m") && !hasTime { return .text(month(parts[0])) }
        if hasTime { return .date(parts.count > 1 ? parts[1] : "00:00:00") }
        return .date(parts[0])
    }

    /// A month or year without a day, as it is shown; figures alone are two of the month and four of the year.
    private func month(_ date: String) -> String {
        let parts = date.split(separator: "-").map(String.init)
        var text = ""
        for token in tokens {
            switch token {
            case .literal(let literal): text += literal
            case .slash: text += "/"
            case .point: text += "."
            case .date("y", _): text += parts[0]
            case .date("m", let count): text += count == 1 ? String(Int(parts[1]) ?? 0) : parts[1]
            default: break
            }
        }
        return text
    }

    /// Time that is counted on beyond a day: 1.5 as 36:00.
    private func elapsed(_ serial: Double) -> CellValue? {
        guard serial >= 0, serial < 1e9 else { return nil }
        let seconds = Int((serial * 86_400).rounded())
        var text = ""
        for token in tokens {
            switch token {
            case .literal(let literal): text += literal
            case .elapsed("h"): text += String(seconds / 3600)
            case .elapsed("m"): text += String(seconds / 60)
            case .elapsed: text += String(seconds)
            case .date("h", _): text += SheetDate.two(seconds / 3600 % 24)
            case .date("m", _): text += SheetDate.two(seconds / 60 % 60)
            case .date("s", _): text += SheetDate.two(seconds % 60)
            default: break
            }
        }
        return .text(text)
    }
}
