// Which copies of the records are kept.
import Domain
import Testing

@Suite struct BackupRetentionTests {
    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    private func days(endingOn last: CalendarDate, _ count: Int) -> [CalendarDate] {
        (0..<count).compactMap { last.adding(days: -$0) }
    }

    @Test func aCopyADayKeepsSevenDaysFourWeeksAndTwelveMonths() throws {
        let today = try day("2026-11-28")
        let all = days(endingOn: today, 800)
        let kept = all.filter { !BackupRetention.unneeded(all, today: today).contains($0) }
        #expect(kept.prefix(7) == all.prefix(7))
        #expect(
            kept.dropFirst(7).map(\.isoText) == [
                "2026-11-15", "2026-11-08", "2026-10-31", "2026-09-30", "2026-08-31", "2026-07-31", "2026-06-30",
                "2026-05-31", "2026-04-30", "2026-03-31", "2026-02-28", "2026-01-31", "2025-12-31",
            ])
    }

    /// Removing what is not needed day by day leaves what removing it once leaves.
    @Test func whatIsNeededLaterIsNotGivenUpBefore() throws {
        let first = try day("2024-02-20")
        var copies: Set<CalendarDate> = []
        for step in 0..<500 {
            let today = try #require(first.adding(days: step))
            copies.insert(today)
            copies.subtract(BackupRetention.unneeded(copies, today: today))
            let all = days(endingOn: today, step + 1)
            #expect(copies == Set(all).subtracting(BackupRetention.unneeded(all, today: today)), "\(today.isoText)")
        }
    }

    @Test func anOfficeThatIsOpenedRarelyKeepsWhatItHas() throws {
        let today = try day("2026-11-28")
        let rare = days(endingOn: today, 12).enumerated().compactMap { today.adding(days: -40 * $0.offset) }
        #expect(BackupRetention.unneeded(rare, today: today).isEmpty)
        #expect(BackupRetention.unneeded([CalendarDate](), today: today).isEmpty)
    }

    @Test func copiesOfAClockThatWasAheadStay() throws {
        let today = try day("2026-11-28")
        let ahead = try [day("2031-01-01"), day("2031-01-02")]
        let all = days(endingOn: today, 7) + ahead
        #expect(BackupRetention.unneeded(all, today: today).isEmpty)
    }

    @Test func aWeekWithoutACopyIsTooLong() throws {
        let today = try day("2026-11-28")
        #expect(try !BackupRetention.isTooOld(day("2026-11-21"), today: today))
        #expect(try BackupRetention.isTooOld(day("2026-11-20"), today: today))
        #expect(try !BackupRetention.isTooOld(day("2027-01-01"), today: today))
    }
}
