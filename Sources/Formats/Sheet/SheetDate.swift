// Serial dates and the number formats that show them (ECMA-376 part 1, 18.8.30 and 18.17.4).

enum SheetDate {
    /// Whether a built-in number format shows a date or a time, East Asian ones included.
    static func isBuiltIn(_ format: Int) -> Bool {
        switch format {
        case 14...22, 27...36, 45...47, 50...58: true
        default: false
        }
    }

    /// Whether a custom format code shows a date or a time.
    static func isDate(code: String) -> Bool {
        var quoted = false
        var bracketed = false
        var escaped = false
        // Only the first section is looked at; the others are for negative numbers and text.
        for scalar in code.lowercased().unicodeScalars {
            if escaped {
                escaped = false
            } else if quoted {
                quoted = scalar != "\""
            } else if bracketed {
                bracketed = scalar != "]"
            } else {
                switch scalar {
                case "\\", "_", "*": escaped = true
                case "\"": quoted = true
                case "[": bracketed = true
                case ";": return false
                case "d", "m", "y", "h", "s": return true
                default: break
                }
            }
        }
        return false
    }

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

    private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

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
