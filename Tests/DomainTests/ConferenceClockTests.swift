// The days that the law sets for a dialogue, forwards and backwards.
import Domain
import Testing

@Suite("Conference clock")
struct ConferenceClockTests {
    private func conference(_ change: (inout Conference) -> Void) -> Conference {
        var conference = Conference()
        change(&conference)
        return conference
    }

    private func days(_ conference: Conference) -> [LegalDay.Duty: String] {
        Dictionary(uniqueKeysWithValues: conference.legalDays.map { ($0.duty, $0.day.isoText) })
    }

    @Test func aPlannedDayTellsByWhenThePlanAndTheConclusionMustBePublic() {
        let planned = conference { $0.plannedOn = Sample.day(2024, 3, 30) }
        #expect(days(planned) == [.publishPlan: "2024-02-29", .publishConclusion: "2024-04-09"])
        let complex = conference {
            $0.plannedOn = Sample.day(2024, 3, 30)
            $0.isComplex = true
        }
        #expect(days(complex) == [.publishPlan: "2024-02-29", .publishComplexConclusion: "2024-04-14"])
    }

    @Test func theDayItWasHeldCountsBeforeThePlannedOne() {
        let held = conference {
            $0.plannedOn = Sample.day(2024, 3, 30)
            $0.heldOn = Sample.day(2024, 4, 2)
        }
        #expect(days(held)[.publishConclusion] == "2024-04-12")
    }

    @Test func aPublicPlanTellsTheEarliestDay() {
        let published = conference { $0.planPublishedOn = Sample.day(2024, 12, 15) }
        #expect(days(published) == [.holdEarliest: "2025-01-14"])
        #expect(conference { _ in }.legalDays.isEmpty)
    }

    @Test func whatHappenedInTimeIsNotLateAndWhatDidNotIs() {
        let today = Sample.day(2024, 5, 1)
        let inTime = conference {
            $0.heldOn = Sample.day(2024, 4, 10)
            $0.planPublishedOn = Sample.day(2024, 3, 11)
            $0.concludedOn = Sample.day(2024, 4, 20)
        }
        #expect(inTime.legalDays.allSatisfy { !$0.isLate(on: today) })
        #expect(!RecordEntry(inTime).isOverdue(on: today))
        var late = inTime
        late.planPublishedOn = Sample.day(2024, 3, 12)
        #expect(late.legalDays.first?.isLate(on: today) == true, "a day too late")
        #expect(!RecordEntry(late).isOverdue(on: today), "there is nothing left to do about it")
        late.concludedOn = nil
        #expect(RecordEntry(late).isOverdue(on: today))
        #expect(!RecordEntry(late).isOverdue(on: Sample.day(2024, 4, 20)))
    }
}
