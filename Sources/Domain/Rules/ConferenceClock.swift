// The days that the law sets for a dialogue.

/// A day that the law sets for a conference (Youth Law 2020, article 10; decree 13/2021/NĐ-CP, articles 9–12).
package struct LegalDay: Sendable, Hashable {
    /// What must have happened by then.
    package enum Duty: String, Sendable, CaseIterable {
        /// The dialogue of the year is held in March, the youth month, as a rule.
        case holdInMarch
        /// There is a dialogue in every year.
        case holdInYear
        /// A dialogue that a youth body asked for is held within 45 days.
        case holdRequested
        /// The plan is public at least 30 days before the dialogue.
        case publishPlan
        /// A plan made public already allows the dialogue from this day on.
        case holdEarliest
        /// The conclusion is public and sent within 10 days after it.
        case publishConclusion
        /// The same when the matter is complex or crosses sectors: 15 days.
        case publishComplexConclusion

        /// Whether nothing but this day will do; what is a rule only may be done at another time of the year.
        var isBinding: Bool { self != .holdInMarch }
    }

    /// What a duty still waits for that takes more than one thing.
    package enum Part: String, Sendable, CaseIterable {
        /// It is not public yet.
        case publishing
        /// It was not sent yet.
        case sending
    }

    /// What must have happened.
    package let duty: Duty
    /// By the end of which day; for `holdEarliest`, from which day on.
    package let day: CalendarDate
    /// The day on which all of it had happened, as far as the record says; nil while it has not.
    package let doneOn: CalendarDate?
    /// What of it has not happened yet.
    package var open: [Part] = []

    /// Whether it happened, or can no longer happen, after the law's day.
    package func isLate(on today: CalendarDate) -> Bool {
        duty == .holdEarliest ? doneOn.map { $0 < day } ?? false : (doneOn ?? today) > day
    }

    /// Whether its day has passed and it is still to be done.
    package func isOverdue(on today: CalendarDate) -> Bool { duty.isBinding && doneOn == nil && isLate(on: today) }
}

extension LegalDay {
    /// By when the dialogue of a year is held that is not even planned: in March as a rule, and in the year at least.
    package static func yearly(on today: CalendarDate) -> LegalDay? {
        let (duty, month): (Duty, Int) = today.month <= 3 ? (.holdInMarch, 3) : (.holdInYear, 12)
        return CalendarDate(year: today.year, month: month, day: 31).map { LegalDay(duty: duty, day: $0, doneOn: nil) }
    }
}

extension Conference {
    /// The days between the public plan and the dialogue.
    package static let planDays = 30
    /// The days within which a dialogue that was asked for is held.
    package static let requestDays = 45

    /// The days that the law sets, from the day the dialogue is planned for or was held; before that is known, from
    /// the day the plan became public, the day it was asked for, and its year.
    package var legalDays: [LegalDay] {
        var days: [LegalDay] = []
        if let last = requestedOn?.adding(days: Self.requestDays) {
            days.append(LegalDay(duty: .holdRequested, day: last, doneOn: heldOn))
        } else if let year, !hasTakenPlace, let last = CalendarDate(year: year, month: 3, day: 31) {
            days.append(LegalDay(duty: .holdInMarch, day: last, doneOn: nil))
        }
        if let last = lastPlanDay {
            days.append(LegalDay(duty: .publishPlan, day: last, doneOn: planPublishedOn))
        } else if let first = earliestDay {
            days.append(LegalDay(duty: .holdEarliest, day: first, doneOn: nil))
        }
        if let conclusionDuty { days.append(conclusionDuty) }
        return days
    }

    /// The day by which its conclusion with the answers is public and sent; nil before a day of the dialogue is known.
    package var conclusionDuty: LegalDay? {
        guard let last = lastConclusionDay else { return nil }
        let done = publishedOn.flatMap { day in sentOn.map { max(day, $0) } }
        let duty = isComplex ? LegalDay.Duty.publishComplexConclusion : .publishConclusion
        let open = (publishedOn == nil ? [LegalDay.Part.publishing] : []) + (sentOn == nil ? [.sending] : [])
        return LegalDay(duty: duty, day: last, doneOn: done, open: open)
    }

    /// The last day for the conclusion to be public and sent, from the day the dialogue was or will be held.
    package var lastConclusionDay: CalendarDate? { (heldOn ?? plannedOn)?.adding(days: isComplex ? 15 : 10) }

    /// The last day for its plan to be public.
    package var lastPlanDay: CalendarDate? { (heldOn ?? plannedOn)?.adding(days: -Self.planDays) }

    /// The first day on which it may be held after its plan became public.
    package var earliestDay: CalendarDate? { planPublishedOn?.adding(days: Self.planDays) }

    /// What the law still asks for by a day.
    package var openDuties: [LegalDay] {
        legalDays.filter { $0.duty.isBinding && $0.doneOn == nil && $0.duty != .holdEarliest }
    }

    /// Whether the record says that it is over, be it without the day.
    package var hasTakenPlace: Bool {
        heldOn != nil || concludedOn != nil || noticeDate != nil || publishedOn != nil || !notice.isEmpty
    }
}
