// By when a commune is done with a dossier, and which holidays that rests on.
import Domain
import Screen
import Words

/// The last of a commune's working days with what it was counted by.
struct CommuneDayText {
    let context: RecordContext
    let dossier: Dossier

    /// The day and how many are left, the holidays meanwhile, and what the register does not say; none while the day of
    /// receipt is not known.
    var lines: [(String, StyleRole)] {
        guard let received = dossier.receivedOn, let day = dossier.communeDay(context.calendar) else { return [] }
        let words = context.words
        let left = words.daysLeft(day, on: context.today)
        var lines: [(String, StyleRole)] = [
            (
                words(.dossierCommuneDay, received.officialText, day.officialText, left),
                day < context.today ? .overdue : .normal
            )
        ]
        lines += [("· " + words(.dossierHolidays, holidays(from: received, to: day)), .dim)]
        let unknown = context.calendar.unknownYears(from: received, to: day)
        if !unknown.isEmpty { lines.append(("! " + words.unknownHolidays(unknown), .warning)) }
        if let due = dossier.dueOn, due != day {
            lines.append(("! " + words(.dossierOtherDue, due.officialText, day.officialText), .warning))
        }
        return lines
    }

    private func holidays(from first: CalendarDate, to last: CalendarDate) -> String {
        let words = context.words
        let found = context.calendar.holidays(from: first, to: last).map { holiday in
            let days = [holiday.firstOn, holiday.lastOn ?? holiday.firstOn].compactMap { $0?.officialText }
            let text = words(
                holiday.effect == .worked ? .holidayWorked : .holidayOff,
                days.first == days.last ? days.first ?? "" : days.joined(separator: "–"), holiday.name)
            return holiday.isExpected ? words(.holidayExpected, text) : text
        }
        return found.isEmpty ? words[.holidaysNone] : found.joined(separator: "; ")
    }
}
