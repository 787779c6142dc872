// The days of the law that dialogues wait for, and by when answers are wanted.
import Domain

extension Office {
    /// The day of the law by which the answers to some questions are public and sent with the conclusion of their
    /// dialogue, the earliest when they are of several; nil while no day of a dialogue is known. A question of none is
    /// one of the current dialogue.
    package func answerDay(of questions: [RecordEntry]) async throws(OfficeFailure) -> LegalDay? {
        var days: [LegalDay] = []
        for id in Set(questions.map { $0["conference"].reference }) {
            let dialogue: Conference?
            if let id {
                dialogue = try await entry(.conference, id)?.record()
            } else {
                dialogue = try await currentConference()
            }
            if let day = dialogue?.conclusionDuty { days.append(day) }
        }
        return days.min { $0.day < $1.day }
    }

    /// What the dialogues wait for next: the day of the law that comes first, else the one that passed last; nil when
    /// nothing is to be done. An office that had dialogues has one in every year.
    package func clock(on today: CalendarDate) async throws(OfficeFailure) -> LegalDay? {
        let conferences = try await entries(Conference.self)
        var days = conferences.filter { !$0.hasUnsaidDays(on: today) }.flatMap(\.openDuties)
        if !conferences.isEmpty, !conferences.contains(where: { $0.reportYear == today.year }) {
            days += [LegalDay.yearly(on: today)].compactMap { $0 }
        }
        let ahead = days.filter { $0.day >= today }.min { $0.day < $1.day }
        return ahead ?? days.max { $0.day < $1.day }
    }
}
