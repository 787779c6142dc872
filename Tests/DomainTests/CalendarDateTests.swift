// Days: what is read, what is written, and counting them.
import Domain
import Testing

@Suite("Calendar dates")
struct CalendarDateTests {
    @Test(arguments: [
        ("2024-04-12", 2024, 4, 12), ("12/4/2024", 2024, 4, 12), ("10/12/ 2021", 2021, 12, 10),
        ("08/3/2024", 2024, 3, 8), ("12-4-2024", 2024, 4, 12), ("12.4.2024", 2024, 4, 12),
        ("ngày 12 tháng 4 năm 2024", 2024, 4, 12), ("Ngày 09 tháng 02 năm 2026", 2026, 2, 9),
        ("29/02/2024", 2024, 2, 29), ("2000-02-29", 2000, 2, 29), ("ngày 1 tháng 1 năm 2025", 2025, 1, 1),
        ("nga\u{300}y 12 tha\u{301}ng 4 na\u{306}m 2024", 2024, 4, 12),
    ])
    func reads(text: String, year: Int, month: Int, day: Int) {
        #expect(CalendarDate(text) == CalendarDate(year: year, month: month, day: day))
        #expect(CalendarDate(text) != nil)
    }

    @Test(arguments: [
        "", " ", "2024", "2024-13-01", "2024-02-30", "2023-02-29", "1900-02-29", "31/4/2024", "0/1/2024", "1/0/2024",
        "12/4/24", "12/4/20244", "4/2024", "12/4/2024/1", "2024-04", "2024-04-12-01", "a/b/c", "2024-4x-12",
        "2024-+4-12", "+024-01-01", "0000-01-01", "2024--4-12", "12/4-2024", "hôm nay", "٢٠٢٤-٠٤-١٢",
        "99999999999999999999/1/2024", "2024-99999999999999999999-01",
    ])
    func refusesNonsense(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test func officialFormHasItsLeadingZeros() {
        #expect(Sample.day(2024, 3, 8).officialText == "08/3/2024")
        #expect(Sample.day(2024, 4, 12).officialText == "12/4/2024")
        #expect(Sample.day(2022, 1, 20).officialText == "20/01/2022")
        #expect(Sample.day(2023, 2, 24).officialText == "24/02/2023")
        #expect(Sample.day(2019, 12, 10).officialText == "10/12/2019")
        #expect(Sample.day(2024, 4, 12).isoText == "2024-04-12" && Sample.day(987, 1, 2).isoText == "0987-01-02")
        #expect(Sample.day(2024, 4, 2).shortText == "2/4")
    }

    @Test func countsDaysAsAWallCalendarDoes() {
        func length(_ month: Int, _ year: Int) -> Int {
            switch month {
            case 2: year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) ? 29 : 28
            case 4, 6, 9, 11: 30
            default: 31
            }
        }
        // From 1/1/1 on: 719 162 days lie between it and 1/1/1970.
        var number = -719_162
        var wrong = 0
        var last: CalendarDate?
        for year in 1...2500 {
            for month in 1...12 {
                for day in 1...length(month, year) {
                    let date = CalendarDate(year: year, month: month, day: day)
                    if date?.dayNumber != number { wrong += 1 }
                    if let last, let date, !(last < date) { wrong += 1 }
                    last = date
                    number += 1
                }
                if CalendarDate(year: year, month: month, day: length(month, year) + 1) != nil { wrong += 1 }
            }
        }
        #expect(wrong == 0)
        #expect(CalendarDate.epoch.dayNumber == 0)
        #expect(Sample.day(9999, 12, 31).dayNumber == 2_932_896)
    }

    @Test func readsBackWhatItWrites() {
        var generator = Generator(state: 12)
        for _ in 0..<2000 {
            let date = Sample.day(
                .random(in: 1000...9999, using: &generator), .random(in: 1...12, using: &generator),
                .random(in: 1...28, using: &generator))
            #expect(CalendarDate(date.isoText) == date)
            #expect(CalendarDate(date.officialText) == date)
        }
    }
}
