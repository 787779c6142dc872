// The days of decision 26/2026/QĐ-TTg: working days over holidays, windows over leap days, rounds at their edges.
import Domain
import Foundation
import Testing

@Suite struct RenewalTests {
    private static let calendar: WorkingCalendar = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Resources/holidays.txt")
        return WorkingCalendar((try? String(contentsOf: file, encoding: .utf8)) ?? "")
    }()

    @Test func theHolidaysOfTheProgramCanBeRead() {
        #expect(Self.calendar.mistakenLines.isEmpty)
        #expect((2024...2030).allSatisfy(Self.calendar.knows) && !Self.calendar.knows(2031))
        // The first day of Tết and those around it, a day worked in exchange, a Sunday.
        let days = [(2, 13), (2, 16), (2, 17), (2, 20), (2, 23), (8, 31), (9, 2), (9, 3), (4, 26), (4, 27)]
        let worked = [true, false, false, false, true, false, false, true, false, false]
        #expect(days.map { Self.calendar.isWorkingDay(Sample.day(2026, $0.0, $0.1)) } == worked)
        #expect(Self.calendar.isWorkingDay(Sample.day(2026, 8, 22)), "a Saturday worked for 31/8")
        #expect(WorkingCalendar("2026-01-01 | x\n2026-01-05 | 2026-01-01 | off\n\n# a").mistakenLines == [1, 2])
    }

    @Test(arguments: [
        // Over Tết 2026 (16–20/2), over 30/4 and 1/5, over 2/9 with its exchange, over nothing, over new year.
        ("2026-02-06", "2026-03-06"), ("2026-04-20", "2026-05-14"), ("2026-08-20", "2026-09-14"),
        ("2026-06-01", "2026-06-22"), ("2025-12-24", "2026-01-15"), ("2027-01-29", "2027-02-26"),
    ])
    func theCommuneHas15WorkingDays(received: String, last: String) {
        var dossier = Dossier()
        #expect(dossier.communeDay(Self.calendar) == nil)
        dossier.receivedOn = CalendarDate(received)
        #expect(dossier.communeDay(Self.calendar)?.isoText == last)
    }

    @Test func workingDaysAreCountedOneByOne() throws {
        var numbers = Generator(state: 43)
        let first = Sample.day(2024, 1, 1).dayNumber
        for _ in 0..<500 {
            let start = try #require(CalendarDate.epoch.adding(days: first + Int.random(in: 0..<2400, using: &numbers)))
            let count = Int.random(in: 1...40, using: &numbers)
            let end = try #require(Self.calendar.day(count, workingDaysAfter: start))
            let between = (1...(end.dayNumber - start.dayNumber)).compactMap { start.adding(days: $0) }
            #expect(between.count { Self.calendar.isWorkingDay($0) } == count && Self.calendar.isWorkingDay(end))
            #expect(between.allSatisfy { !Self.calendar.isWorkingDay($0) || $0 <= end })
            // A later receipt is never due earlier.
            let next = try #require(start.adding(days: 1).flatMap { Self.calendar.day(count, workingDaysAfter: $0) })
            #expect(end <= next)
        }
        #expect(WorkingCalendar("").day(5, workingDaysAfter: Sample.day(2026, 11, 27)) == Sample.day(2026, 12, 4))
        #expect(Self.calendar.day(1, workingDaysAfter: Sample.day(9999, 12, 31)) == nil)
    }

    @Test func theWindowHasItsDaysAlsoOverLeapDays() throws {
        var numbers = Generator(state: 47)
        let ends =
            [Sample.day(2028, 2, 29), Sample.day(2028, 8, 27), Sample.day(2028, 6, 28), Sample.day(2100, 3, 1)]
            + (0..<500).compactMap { _ in
                CalendarDate.epoch.adding(days: Int.random(in: 18_000...60_000, using: &numbers))
            }
        for end in ends {
            let window = try #require(RenewalWindow(end: end))
            #expect(end.dayNumber - window.opens.dayNumber == 180 && end.dayNumber - window.closes.dayNumber == 120)
            #expect(window.extendedTo.dayNumber - end.dayNumber == 180)
            func phase(_ days: Int) -> RenewalWindow.Phase? { end.adding(days: days).map(window.phase(on:)) }
            #expect(
                [-181, -180, -120, -119, 0, 1, 180, 181].map(phase) == [
                    .early, .open, .open, .late, .late, .extended, .extended, .over,
                ])
        }
        #expect(RenewalWindow(end: Sample.day(1, 1, 1)) == nil)
    }

    @Test func onlyWhatIsRecognisedIsRenewed() {
        var product = Product()
        (product.state, product.issuedOn) = (.recognised, Sample.day(2026, 8, 1))
        #expect(
            [1, 2, 3, 4, 5].map { (stars: Int) -> Bool in
                product.starRating = stars
                return product.renewal != nil
            } == [false, false, true, true, true])
        #expect(product.renewal?.end == Sample.day(2029, 8, 1) && product.renewal?.closes == Sample.day(2029, 4, 3))
        product.state = .applying
        #expect(product.renewal == nil)
    }

    @Test(arguments: [
        ("2026-01-01", "2026-04-30", "2026-06-30"), ("2026-04-29", "2026-04-30", "2026-06-30"),
        ("2026-04-30", "2026-10-30", "2026-12-30"), ("2026-10-29", "2026-10-30", "2026-12-30"),
        ("2026-10-30", "2027-04-30", "2027-06-30"), ("2026-12-31", "2027-04-30", "2027-06-30"),
    ])
    func aRequestReachesTheNextRound(day: String, request: String, decision: String) throws {
        let round = try #require(CalendarDate(day).flatMap(DecisionRound.init(requestOn:)))
        #expect(round.requestsBefore.isoText == request && round.decidedBefore.isoText == decision)
        var dossier = Dossier()
        dossier.submittedOn = CalendarDate(day)
        #expect(dossier.decisionDay?.isoText == decision)
        dossier.purpose = .renewal
        #expect(dossier.decisionDay == CalendarDate(day)?.adding(days: 45))
    }

    @Test func theHolidaysBetweenTwoDaysAreSaidWithTheirReasons() {
        let calendar = WorkingCalendar(
            "2026-08-31 | 2026-09-02 | off | Quốc khánh\n2026-08-22 | 2026-08-22 | work | làm bù\n2027-01-01 | 2027-01-01 | off"
        )
        let found = calendar.breaks(from: Sample.day(2026, 8, 22), to: Sample.day(2026, 8, 31))
        #expect(found.map(\.reason) == ["làm bù", "Quốc khánh"] && found.map(\.isWorked) == [true, false])
        #expect(calendar.breaks(from: Sample.day(2026, 9, 3), to: Sample.day(2026, 12, 31)).isEmpty)
    }
}
