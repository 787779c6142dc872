// The days of decision 26/2026/QĐ-TTg: working days over holidays, windows over leap days, rounds at their edges.
import Domain
import Foundation
import Testing

@Suite struct RenewalTests {
    /// The holidays that come with the program.
    private static let holidays: [Holiday] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Resources/holidays.jsonl")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").compactMap { line in
            let read = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return read.map { values in
                var holiday = Holiday()
                holiday.name = values["name"] as? String ?? ""
                holiday.firstOn = (values["firstOn"] as? String).flatMap { CalendarDate($0) }
                holiday.lastOn = (values["lastOn"] as? String).flatMap { CalendarDate($0) }
                if let effect = values["effect"] as? String {
                    holiday.effect = Holiday.Effect(rawValue: effect) ?? .off
                }
                holiday.isExpected = values["isExpected"] as? Bool ?? false
                return holiday
            }
        }
    }()
    private static let calendar = WorkingCalendar(holidays)

    @Test func theHolidaysOfTheProgramAreThoseOfTheirYears() {
        #expect(Self.holidays.count == 39 && Self.holidays.allSatisfy { Holiday.problems(of: $0).isEmpty })
        #expect(Self.holidays.allSatisfy { $0.isExpected == (($0.firstOn?.year ?? 0) > 2026) })
        let span = (Sample.day(2023, 12, 1), Sample.day(2031, 1, 5))
        #expect(Self.calendar.unknownYears(from: span.0, to: span.1) == [2023, 2031])
        #expect(Self.calendar.unknownYears(from: Sample.day(2026, 12, 20), to: Sample.day(2027, 1, 9)) == [])
        // The first day of Tết and those around it, a day worked in exchange, a Sunday.
        let days = [(2, 13), (2, 16), (2, 17), (2, 20), (2, 23), (8, 31), (9, 2), (9, 3), (4, 26), (4, 27)]
        let worked = [true, false, false, false, true, false, false, true, false, false]
        #expect(days.map { Self.calendar.isWorkingDay(Sample.day(2026, $0.0, $0.1)) } == worked)
        #expect(Self.calendar.isWorkingDay(Sample.day(2026, 8, 22)), "a Saturday worked for 31/8")
    }

    @Test(arguments: [
        // Over Tết 2027 and 2028, over 30/4 and 1/5, over 2/9 with its exchange, over nothing, over new year.
        ("2027-01-29", "2027-02-26"), ("2028-01-20", "2028-02-17"), ("2027-04-20", "2027-05-13"),
        ("2026-08-20", "2026-09-14"), ("2026-06-01", "2026-06-22"), ("2026-12-24", "2027-01-15"),
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
        #expect(WorkingCalendar().day(5, workingDaysAfter: Sample.day(2026, 11, 27)) == Sample.day(2026, 12, 4))
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

    private static func holiday(
        _ name: String, _ first: CalendarDate, _ last: CalendarDate? = nil, worked: Bool = false
    )
        -> Holiday
    {
        var holiday = Holiday()
        (holiday.name, holiday.firstOn, holiday.lastOn) = (name, first, last)
        holiday.effect = worked ? .worked : .off
        return Holiday.settled(holiday, from: nil)
    }

    @Test func theHolidaysBetweenTwoDaysAreSaidInTheirOrder() {
        let calendar = WorkingCalendar([
            Self.holiday("Quốc khánh", Sample.day(2026, 8, 31), Sample.day(2026, 9, 2)),
            Self.holiday("làm bù", Sample.day(2026, 8, 22), worked: true), Self.holiday("Tết", Sample.day(2027, 1, 1)),
        ])
        let found = calendar.holidays(from: Sample.day(2026, 8, 22), to: Sample.day(2026, 8, 31))
        #expect(found.map(\.name) == ["làm bù", "Quốc khánh"])
        #expect(calendar.holidays(from: Sample.day(2026, 9, 3), to: Sample.day(2026, 12, 31)).isEmpty)
        // A day worked instead does not make a year known.
        let worked = WorkingCalendar([Self.holiday("làm bù", Sample.day(2026, 8, 22), worked: true)])
        #expect(worked.unknownYears(from: Sample.day(2026, 1, 1), to: Sample.day(2026, 2, 1)) == [2026])
    }

    @Test func aHolidayHasItsDays() {
        let one = Self.holiday("Tết", Sample.day(2027, 1, 1))
        #expect(one.lastOn == one.firstOn)
        var moved = one
        moved.firstOn = Sample.day(2027, 1, 2)
        #expect(Holiday.settled(moved, from: one).lastOn == Sample.day(2027, 1, 2))
        let year = Self.holiday("Tết", Sample.day(2027, 1, 1), Sample.day(2028, 1, 1))
        #expect(Holiday.problems(of: year) == [FieldProblem("lastOn", .tooManyDays(limit: 31))])
        let month = Self.holiday("Tết", Sample.day(2027, 1, 1), Sample.day(2027, 1, 31))
        #expect(Holiday.problems(of: month).isEmpty)
    }

    /// Dossiers handed in before 22/5/2026 are finished by the rules before, within 60 days, a renewal within 30.
    @Test func anOlderDossierIsFinishedByTheRulesBefore() {
        var dossier = Dossier()
        dossier.receivedOn = Sample.day(2026, 5, 21)
        #expect(dossier.isOfOlderRules && dossier.communeDay(Self.calendar) == nil)
        #expect(dossier.lastDayOfOlderRules == Sample.day(2026, 7, 21))
        dossier.submittedOn = Sample.day(2026, 6, 1)
        #expect(dossier.decisionDay == Sample.day(2026, 7, 21))
        dossier.purpose = .renewal
        #expect(dossier.lastDayOfOlderRules == Sample.day(2026, 6, 21))
        dossier.receivedOn = Sample.day(2026, 5, 22)
        #expect(!dossier.isOfOlderRules && dossier.communeDay(Self.calendar) == Sample.day(2026, 6, 12))
        #expect(dossier.lastDayOfOlderRules == nil)
    }
}
