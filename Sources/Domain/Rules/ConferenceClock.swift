// The days that the law sets for a dialogue.

/// A day that the law sets for a conference (decree 13/2021/NĐ-CP, articles 9–12).
package struct LegalDay: Sendable, Hashable {
    /// What must have happened by then.
    package enum Duty: String, Sendable, CaseIterable {
        /// The plan is public at least 30 days before the dialogue.
        case publishPlan
        /// The conclusion is public and sent within 10 days after it.
        case publishConclusion
        /// The same when the matter is complex or crosses sectors: 15 days.
        case publishComplexConclusion
    }

    /// What must have happened.
    package let duty: Duty
    /// By the end of which day.
    package let day: CalendarDate
    /// Whether the record says that it has.
    package let isDone: Bool
}

extension Conference {
    /// The days that the law sets, from the day the dialogue is planned for or was held.
    package var legalDays: [LegalDay] {
        var days: [LegalDay] = []
        if let planned = plannedOn ?? heldOn, let last = planned.adding(days: -30) {
            days.append(LegalDay(duty: .publishPlan, day: last, isDone: heldOn != nil))
        }
        guard let held = heldOn ?? plannedOn else { return days }
        let isConcluded = concludedOn != nil || noticeDate != nil
        if let usual = held.adding(days: 10) {
            days.append(LegalDay(duty: .publishConclusion, day: usual, isDone: isConcluded))
        }
        if let complex = held.adding(days: 15) {
            days.append(LegalDay(duty: .publishComplexConclusion, day: complex, isDone: isConcluded))
        }
        return days
    }
}
