// What stays in the registers: published questions, and dialogues that questions are part of.
import Domain
import Repository
import Testing

@Suite struct RemovalTests {
    private static func make(_ title: String, in store: Store) async throws -> RecordEntry {
        var record = Conference()
        record.title = title
        return try await saved(RecordEntry(record), in: store)
    }

    private static func aPublished(_ text: String, on day: String?, in store: Store) async throws -> RecordEntry {
        var question = Question()
        (question.question, question.answer, question.state) = (text, "Đáp.", .published)
        question.publishedOn = day.flatMap { CalendarDate($0) }
        return try await saved(RecordEntry(question), in: store)
    }

    private static func bin(_ entry: RecordEntry, in store: Store) async throws -> SaveOutcome {
        try await store.bin(entry.kind, id: entry.identity.id, version: entry.identity.version, by: "an")
    }

    @Test func aDialogueStaysWhileQuestionsArePartOfIt() async throws {
        try await withStore { store, _ in
            let dialogue = try await Self.make("Năm nay", in: store)
            var entry = aQuestion("Câu 1", number: 1)
            entry["conference"] = .reference(dialogue.identity.id)
            let question = try await saved(entry, in: store)
            let refusal = FieldProblem("title", .holds(.question, count: 1))
            #expect(try await Self.bin(dialogue, in: store) == .refused(refusal))
            #expect(try await store.binAll([dialogue], by: "an") == .refused(index: 0, refusal))
            // Together with its questions, or after them, it goes.
            guard case .saved(let gone) = try await store.binAll([question, dialogue], by: "an") else {
                Issue.record("not binned")
                return
            }
            #expect(gone.count == 2)
            #expect(try await store.allEntries(of: conference).isEmpty)
        }
    }

    @Test func whatMadeADialogueIsTakenBackWithItsQuestions() async throws {
        try await withStore { store, _ in
            let dialogue = try await Self.make("Năm nay", in: store)
            var entry = aQuestion("Câu 1", number: 1)
            entry["conference"] = .reference(dialogue.identity.id)
            try await saved(entry, in: store)
            _ = try await store.undo(by: "an")
            _ = try await store.undo(by: "an")
            #expect(try await store.allEntries(of: conference).isEmpty)
        }
    }

    @Test func aQuestionPublishedHereStays() async throws {
        try await withStore { store, _ in
            let published = try await Self.aPublished("Câu 1", on: "12/4/2026", in: store)
            let taken = try await Self.aPublished("Câu 2", on: nil, in: store)
            let refusal = FieldProblem("state", .publishedStays)
            #expect(try await Self.bin(published, in: store) == .refused(refusal))
            #expect(try await store.binAll([taken, published], by: "an") == .refused(index: 1, refusal))
            #expect(try await store.allEntries(of: question).count == 2, "all or none")
            guard case .saved = try await Self.bin(taken, in: store) else {
                Issue.record("one taken over from an older notice may be mended and removed")
                return
            }
        }
    }
}
