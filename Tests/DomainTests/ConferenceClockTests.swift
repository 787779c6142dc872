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
            $0.publishedOn = Sample.day(2024, 4, 15)
            $0.sentOn = Sample.day(2024, 4, 20)
        }
        #expect(inTime.legalDays.allSatisfy { !$0.isLate(on: today) })
        #expect(!RecordEntry(inTime).isOverdue(on: today))
        var late = inTime
        late.planPublishedOn = Sample.day(2024, 3, 12)
        #expect(late.legalDays.first?.isLate(on: today) == true, "a day too late")
        #expect(!RecordEntry(late).isOverdue(on: today), "there is nothing left to do about it")
        late.sentOn = nil
        #expect(RecordEntry(late).isOverdue(on: today))
        #expect(!RecordEntry(late).isOverdue(on: Sample.day(2024, 4, 20)))
    }

    @Test func theClockRunsUntilTheConclusionIsPublicAndSent() {
        var held = conference {
            $0.heldOn = Sample.day(2026, 3, 12)
            $0.concludedOn = Sample.day(2026, 3, 14)
            $0.notice = "5/TB-UBND"
            $0.noticeDate = Sample.day(2026, 3, 16)
        }
        #expect(held.openDuties.map(\.duty) == [.publishPlan, .publishConclusion])
        held.planPublishedOn = Sample.day(2026, 2, 1)
        #expect(
            held.openDuties.map(\.day) == [Sample.day(2026, 3, 22)]
                && held.openDuties[0].open == [.publishing, .sending])
        held.publishedOn = Sample.day(2026, 3, 17)
        #expect(held.openDuties.first?.open == [.sending])
        #expect(RecordEntry(held).isOverdue(on: Sample.day(2026, 3, 23)))
        held.sentOn = Sample.day(2026, 3, 18)
        #expect(held.openDuties == [] && held.legalDays.last?.doneOn == Sample.day(2026, 3, 18))
        held.publishedOn = Sample.day(2026, 3, 25)
        #expect(held.legalDays.last?.isLate(on: Sample.day(2026, 3, 26)) == true, "what counts is the last of both")
    }

    @Test func aDialogueIsHeldInMarchOrWithin45DaysOfBeingAskedFor() {
        let yearly = conference { $0.year = 2026 }
        #expect(days(yearly) == [.holdInMarch: "2026-03-31"])
        #expect(!RecordEntry(yearly).isOverdue(on: Sample.day(2026, 5, 1)), "another time of the year will do")
        #expect(days(conference { ($0.year, $0.notice) = (2024, "1/TB-UBND") }).isEmpty)
        var asked = conference { ($0.year, $0.requestedOn) = (2026, Sample.day(2026, 1, 20)) }
        #expect(days(asked) == [.holdRequested: "2026-03-06"])
        #expect(RecordEntry(asked).isOverdue(on: Sample.day(2026, 3, 7)))
        asked.heldOn = Sample.day(2026, 3, 7)
        #expect(asked.legalDays.first?.isLate(on: Sample.day(2026, 3, 8)) == true)
    }
}
