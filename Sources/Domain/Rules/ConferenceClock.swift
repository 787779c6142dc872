// The days that the law sets for a dialogue.

/// A day that the law sets for a conference (decree 13/2021/NĐ-CP, articles 9–12).
package struct LegalDay: Sendable, Hashable {
    /// What must have happened by then.
    package enum Duty: String, Sendable, CaseIterable {
        /// The plan is public at least 30 days before the dialogue.
        case publishPlan
        /// A plan made public already allows the dialogue from this day on.
        case holdEarliest
        /// The conclusion is public and sent within 10 days after it.
        case publishConclusion
        /// The same when the matter is complex or crosses sectors: 15 days.
        case publishComplexConclusion
    }

    /// What must have happened.
    package let duty: Duty
    /// By the end of which day; for `holdEarliest`, from which day on.
    package let day: CalendarDate
    /// The day on which it happened, as far as the record says; nil while it has not.
    package let doneOn: CalendarDate?

    /// Whether it happened, or can no longer happen, after the law's day.
    package func isLate(on today: CalendarDate) -> Bool {
        duty == .holdEarliest ? doneOn.map { $0 < day } ?? false : (doneOn ?? today) > day
    }
}

extension Conference {
    /// The days between the public plan and the dialogue.
    package static let planDays = 30

    /// The days that the law sets, from the day the dialogue is planned for or was held; before that is known, from
    /// the day the plan became public.
    package var legalDays: [LegalDay] {
        guard let day = heldOn ?? plannedOn else {
            return planPublishedOn?.adding(days: Self.planDays).map {
                [LegalDay(duty: .holdEarliest, day: $0, doneOn: nil)]
            } ?? []
        }
        var days: [LegalDay] = []
        if let last = day.adding(days: -Self.planDays) {
            days.append(LegalDay(duty: .publishPlan, day: last, doneOn: planPublishedOn))
        }
        if let last = day.adding(days: isComplex ? 15 : 10) {
            days.append(
                LegalDay(
                    duty: isComplex ? .publishComplexConclusion : .publishConclusion, day: last,
                    doneOn: concludedOn ?? noticeDate))
        }
        return days
    }
}
