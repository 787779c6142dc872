// Steps that two clerks take at once.
import Domain
import Office
import Testing

@Suite struct StepTests {
    private func today() throws -> CalendarDate { try #require(CalendarDate(year: 2026, month: 3, day: 2)) }

    @Test func oneOfTwoClerksTakesAStep() async throws {
        try await withTwoDesks { desks in
            let today = try today()
            var entry = aQuestion("Đèn đường bao giờ có?")
            entry["department"] = .text("Phòng Kinh tế")
            let stored = try await desks.stored(entry)
            let step = RecordStep(entries: [stored], to: Question.State.assigned.rawValue)
            var other = RecordStep(entries: [stored], to: Question.State.forwarded.rawValue)
            other.facts["reason"] = .text("Việc của huyện")
            let away = other
            async let one = desks.an.take(step, today)
            async let two = desks.binh.take(away, today)
            let outcomes = try await [one, two]
            let taken = outcomes.filter { if case .taken(let entries, _, _) = $0 { entries.count == 1 } else { false } }
            #expect(taken.count == 1)
            #expect(outcomes.contains { if case .conflict = $0 { true } else { false } })
            #expect(try await desks.an.history(stored).count == 2)
        }
    }

    /// The notice takes the next number of the book as its first answer is published, once whoever publishes.
    @Test func publishingTakesTheNextNumber() async throws {
        try await withTwoDesks { desks in
            let today = try today()
            var letterhead = Letterhead()
            (letterhead.name, letterhead.issuer, letterhead.symbol) = ("Thông báo", "HĐND xã Hạ", "TB-HĐND")
            _ = try await desks.stored(RecordEntry(letterhead))
            var record = Conference()
            record.title = "Đối thoại"
            let conference = try await desks.stored(RecordEntry(record))
            var answers: [RecordEntry] = []
            for text in ["Một?", "Hai?"] {
                var entry = aQuestion(text, in: conference)
                (entry["state"], entry["answer"]) = (.text("approved"), .text("Có"))
                answers.append(try await desks.stored(entry))
            }
            let (first, second) = (answers[0], answers[1])
            async let one = desks.an.take(RecordStep(entries: [first], to: "published"), today)
            async let two = desks.binh.take(RecordStep(entries: [second], to: "published"), today)
            for outcome in try await [one, two] {
                guard case .taken(let taken, _, _) = outcome else {
                    Issue.record("\(outcome)")
                    continue
                }
                #expect(taken.map { $0["notice"].text } == ["01/TB-HĐND"])
            }
            let noticed = try await desks.an.entry(.conference, conference.identity.id)
            #expect(noticed?["notice"].text == "01/TB-HĐND" && noticed?["noticeDate"] == .date(today))
            #expect(try await desks.all(.outgoingPaper).map { $0["sign"].text } == ["01/TB-HĐND"])
        }
    }

    @Test func whatCannotTakeItIsLeftWithTheReason() async throws {
        try await withTwoDesks { desks in
            let today = try today()
            var entry = aQuestion("Có chợ không?")
            entry["department"] = .text("Phòng Kinh tế")
            let able = try await desks.stored(entry)
            let unable = try await desks.stored(aQuestion("Có cầu không?"))
            let step = RecordStep(entries: [able, unable], to: Question.State.assigned.rawValue)
            guard case .taken(let taken, _, let left) = try await desks.an.take(step, today) else {
                Issue.record("not taken")
                return
            }
            #expect(taken.map(\.title) == ["Có chợ không?"])
            #expect(left.map(\.obstacles) == [[.needsDepartment]])
            _ = try await desks.an.undo()
            #expect(try await desks.an.entry(.question, able.identity.id)?["state"].text == "new")
        }
    }
}
