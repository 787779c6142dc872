// Between which days the renewal of a recognition goes in, and where a day stands to them.
import Domain
import Screen
import Words

/// The window of a renewal in words.
struct RenewalText {
    let words: Words
    let window: RenewalWindow
    let today: CalendarDate

    /// What is to be done, while no dossier is in.
    var lines: [(String, StyleRole)] {
        switch window.phase(on: today) {
        case .early: [(words(.renewalEarly, opens, closes), .dim)]
        case .open:
            [("! " + words(.renewalOpen, opens, closes, words.daysLeft(window.closes, on: today)), .warning)]
        case .late: [("! " + words(.renewalLate, closes, extended), .overdue)]
        case .extended: [("! " + words(.renewalExtended, closes, extended), .overdue)]
        case .over: []
        }
    }

    /// How a dossier stands that came in on a day.
    func standing(of received: CalendarDate) -> (String, StyleRole) {
        switch window.phase(on: received) {
        case .early: ("! " + words(.renewalTooEarly, opens), .warning)
        case .open: ("✓ " + words(.renewalInTime, opens, closes), .success)
        case .late, .extended, .over:
            ("! " + words(.renewalCameLate, closes, extended), today > window.extendedTo ? .overdue : .warning)
        }
    }

    private var opens: String { window.opens.officialText }
    private var closes: String { window.closes.officialText }
    private var extended: String { window.extendedTo.officialText }
}
