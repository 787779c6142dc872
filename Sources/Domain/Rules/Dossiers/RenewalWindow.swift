// When a recognition may be renewed, and the rounds in which dossiers are decided (decision 26/2026/QĐ-TTg).

/// The days for the dossier by which a recognition is renewed.
package struct RenewalWindow: Sendable, Hashable {
    /// The days before the last day of recognition from which on the dossier goes in.
    package static let opensBefore = 180
    /// The days before the last day of recognition by which the dossier goes in.
    package static let closesBefore = 120
    /// Who was late keeps the certificate until the result, for at most these days behind its last day.
    package static let extendedBy = 180
    /// The days within which a renewal is decided.
    package static let decidedWithin = 45

    /// Where a day stands to the window.
    package enum Phase: Sendable, Hashable {
        /// Before the first day of the window.
        case early
        /// In the window.
        case open
        /// Behind the window, while recognition lasts.
        case late
        /// Recognition ended: the certificate of a dossier that was handed in late still counts.
        case extended
        /// Nothing counts any more.
        case over
    }

    /// The first day on which the dossier may go in.
    package let opens: CalendarDate
    /// The last day on which it is in time.
    package let closes: CalendarDate
    /// The last day of recognition.
    package let end: CalendarDate
    /// The last day on which the certificate counts for a dossier that was handed in late.
    package let extendedTo: CalendarDate

    /// The window of a recognition that ends on a day; nil at the edges of the calendar.
    package init?(end: CalendarDate) {
        guard let opens = end.adding(days: -Self.opensBefore), let closes = end.adding(days: -Self.closesBefore),
            let extended = end.adding(days: Self.extendedBy)
        else { return nil }
        (self.opens, self.closes, self.end, extendedTo) = (opens, closes, end, extended)
    }

    /// Where a day stands to it.
    package func phase(on day: CalendarDate) -> Phase {
        if day < opens { return .early }
        if day <= closes { return .open }
        if day <= end { return .late }
        return day <= extendedTo ? .extended : .over
    }
}

extension Product {
    /// The days for the dossier by which its recognition is renewed; nil for what is not recognised or has no last day.
    package var renewal: RenewalWindow? { isRecognised ? lastDay.flatMap(RenewalWindow.init(end:)) : nil }

    /// Whether it is made under the programme: a recognition that ended may be renewed for so long.
    func isMade(on day: CalendarDate) -> Bool {
        guard state != .revoked else { return false }
        guard state == .recognised, let last = lastDay?.adding(days: RenewalWindow.extendedBy) else { return true }
        return day <= last
    }
}

/// The withdrawal of a recognition (decision 26/2026/QĐ-TTg).
package struct Withdrawal: Sendable, Hashable {
    /// The days after the finding within which it is withdrawn.
    package static let days = 15

    /// The last day for it.
    package let day: CalendarDate
    /// The day it was withdrawn; nil while it was not.
    package let doneOn: CalendarDate?

    /// Whether its day has passed and nothing was done.
    package func isOverdue(on today: CalendarDate) -> Bool { doneOn == nil && day < today }
}

extension Product {
    /// By when its recognition is withdrawn; nil where nothing was found against it.
    package var withdrawal: Withdrawal? {
        guard let last = foundOn?.adding(days: Withdrawal.days) else { return nil }
        return Withdrawal(day: last, doneOn: revokedOn ?? (state == .revoked ? foundOn : nil))
    }

    /// Who withdraws a recognition says on which day and on which grounds. What files bring in may lack it.
    package static func objection(from old: Product, to new: Product) -> FieldProblem? {
        guard old.state != .revoked, new.state == .revoked else { return nil }
        if new.revokedOn == nil {
            return FieldProblem("revokedOn", .missingWith(field: "state", State.revoked.rawValue))
        }
        return new.grounds.isEmpty ? FieldProblem("grounds", .missingWith(field: "state", State.revoked.rawValue)) : nil
    }
}

/// A round in which the province decides the requests of communes.
package struct DecisionRound: Sendable, Hashable {
    /// Requests come in before this day.
    package let requestsBefore: CalendarDate
    /// They are decided before this day.
    package let decidedBefore: CalendarDate

    /// The months and days of the two rounds of a year: requests, decision.
    private static let rounds = [(request: (4, 30), decision: (6, 30)), (request: (10, 30), decision: (12, 30))]

    /// The round of a request that is made on a day, or the next one that it can still reach.
    package init?(requestOn day: CalendarDate) {
        for year in [day.year, day.year + 1] {
            for round in Self.rounds {
                guard
                    let last = CalendarDate(year: year, month: round.request.0, day: round.request.1), day < last,
                    let decision = CalendarDate(year: year, month: round.decision.0, day: round.decision.1)
                else { continue }
                (requestsBefore, decidedBefore) = (last, decision)
                return
            }
        }
        return nil
    }
}

extension Dossier {
    /// The working days after receiving a dossier within which a commune checks and assesses it.
    package static let communeDays = 15

    /// The last of the commune's working days; nil while the day of receipt is not known, and for a dossier of the rules
    /// before.
    package func communeDay(_ calendar: WorkingCalendar) -> CalendarDate? {
        isOfOlderRules ? nil : receivedOn.flatMap { calendar.day(Self.communeDays, workingDaysAfter: $0) }
    }

    /// The day by which its request is decided: 45 days for a renewal, else that of its round; nil before it is made.
    package var decisionDay: CalendarDate? {
        guard let submittedOn else { return nil }
        if let lastDayOfOlderRules { return lastDayOfOlderRules }
        if purpose == .renewal { return submittedOn.adding(days: RenewalWindow.decidedWithin) }
        return DecisionRound(requestOn: submittedOn)?.decidedBefore
    }
}

extension Dossier {
    /// The number that its registration may have: room for the order, then the province, the commune and the year. How the two
    /// are shortened an earlier registration says; without one there is room for them.
    package func proposedRegistration(after others: [Dossier], on today: CalendarDate) -> String {
        let year = (receivedOn ?? startedOn ?? today).year
        let known = others.filter { $0.registration.contains("/PĐK-") }.max(by: Dossier.isEarlier)?.registration
        let named = known.flatMap { $0.split(separator: "/PĐK-", maxSplits: 1).last?.split(separator: "-").dropLast() }
        let place = named.map { $0.joined(separator: "-") } ?? ""
        return "……-……/PĐK-\(place.isEmpty ? "……-……" : place)-\(year)"
    }
}
