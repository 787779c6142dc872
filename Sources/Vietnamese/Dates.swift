// Dates as Vietnamese offices write them, day first.

/// "12/4/2024", "08/3/2024": days below 10 and the months 1 and 2 take a leading zero (decree 30/2020/NĐ-CP, annex I).
package func officeDate(day: Int, month: Int, year: Int) -> String {
    let leadingDay = (0..<10).contains(day) ? "0" : ""
    let leadingMonth = (0..<3).contains(month) ? "0" : ""
    return "\(leadingDay)\(day)/\(leadingMonth)\(month)/\(year)"
}

/// Reads "12/4/2024", "10/12/ 2021", "8-3-2024", "8.3.2024" or "ngày 12 tháng 4 năm 2024"; nil for a day that is none.
///
/// Day, month and a year of four digits, 1000 or later, in the Gregorian calendar.
package func parseOfficeDate(_ text: String) -> (day: Int, month: Int, year: Int)? {
    guard text.utf8.count <= 64 else { return nil }
    var numbers: [(value: Int, digits: Int)] = []
    var gaps = [""]
    var isAfterDigit = false
    for scalar in folded(text).unicodeScalars {
        guard isDigit(scalar.value) else {
            isAfterDigit = false
            if !isSpace(scalar.value) {
                gaps[gaps.count - 1].unicodeScalars.append(isDash(scalar.value) ? "-" : scalar)
            }
            continue
        }
        let digit = Int(scalar.value - 0x30)
        if isAfterDigit, let last = numbers.popLast() {
            guard last.digits < 4 else { return nil }
            numbers.append((last.value * 10 + digit, last.digits + 1))
        } else {
            numbers.append((digit, 1))
            gaps.append("")
        }
        isAfterDigit = true
    }
    guard numbers.count == 3, gaps[0].isEmpty || gaps[0] == "ngay", gaps[3].isEmpty,
        [["/", "/"], ["-", "-"], [".", "."], ["thang", "nam"]].contains(Array(gaps[1...2])),
        numbers[0].digits <= 2, numbers[1].digits <= 2, numbers[2].value >= 1000
    else { return nil }
    let (day, month, year) = (numbers[0].value, numbers[1].value, numbers[2].value)
    guard (1...12).contains(month), (1...daysInMonth(month, year)).contains(day) else { return nil }
    return (day, month, year)
}

private func daysInMonth(_ month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
}
