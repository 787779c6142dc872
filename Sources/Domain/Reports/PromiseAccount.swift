// What became of the promises made before a dialogue.
import Vietnamese

/// The account of earlier promises that a dialogue begins with.
package struct PromiseAccount: Sendable {
    /// The promises of one body.
    package struct Group: Sendable, Equatable {
        /// The body as first written.
        package let body: String
        /// What took its open promises over, each name once.
        package let successors: [String]
        /// Its promises, the earliest due first, those without a day last.
        package let promises: [Promise]
    }

    /// The promises by body.
    package let groups: [Group]
    /// The bodies whose open promises nobody took over.
    package var openBodies: [String] {
        groups.filter { $0.successors.isEmpty && $0.promises.contains { $0.state == .open || $0.state == .underway } }
            .map(\.body)
    }

    /// How many are in each state.
    package let counts: [Promise.State: Int]
    /// How many are late.
    package let overdue: Int
    /// How many there are.
    package let total: Int
    /// The day of the account.
    package let day: CalendarDate

    /// The account of the promises made before a dialogue: at an earlier one, or where no dialogue is named before its
    /// day. One of which neither is known counts too, so that none is forgotten.
    package init(before conference: Conference, promises: [Promise], conferences: [Conference], on day: CalendarDate) {
        self.day = day
        let earlier = Set(conferences.filter { $0.isBefore(conference) }.map(\.identity.id))
        let start = conference.startDay
        let due = promises.filter { promise in
            if let made = promise.conference { return earlier.contains(made) }
            guard let made = promise.madeOn, let start else { return true }
            return made < start
        }
        total = due.count
        counts = Dictionary(grouping: due, by: \.state).mapValues(\.count)
        overdue = due.count { $0.isOverdue(on: day) }
        groups = groupedByName(due, \.body).map { body, promises in
            let sorted = promises.enumerated().sorted { left, right in
                (left.element.dueOn?.dayNumber ?? .max, left.offset)
                    < (right.element.dueOn?.dayNumber ?? .max, right.offset)
            }
            var seen: Set<String> = [matchKey(body)]
            let successors = promises.map { trimmed($0.successor) }.filter {
                !$0.isEmpty && seen.insert(matchKey($0)).inserted
            }
            return Group(body: body, successors: successors, promises: sorted.map(\.element))
        }
    }
}

extension Promise {
    /// The last note on how far it is; empty when there is none.
    package var lastProgress: String {
        progress.split(whereSeparator: \.isNewline).map { trimmed(String($0)) }.last { !$0.isEmpty } ?? ""
    }
}

extension Conference {
    /// The day by which conferences come one after the other: held, else planned, else that of the notice, else the
    /// first of the year; nil when nothing is known.
    package var startDay: CalendarDate? {
        heldOn ?? plannedOn ?? noticeDate ?? year.flatMap { CalendarDate(year: $0, month: 1, day: 1) }
    }

    /// Whether it comes before another one; of one day, the one recorded first does.
    package func isBefore(_ other: Conference) -> Bool {
        let (own, others) = (startDay?.dayNumber ?? .min, other.startDay?.dayNumber ?? .min)
        return (own, identity.id) < (others, other.identity.id)
    }
}
