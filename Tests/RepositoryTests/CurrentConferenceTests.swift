// The current conference, settings, and records that refuse a change.
import Domain
import Repository
import Testing

@Suite struct CurrentConferenceTests {
    private static func makeConference(_ title: String, held: String?, in store: Store) async throws -> RecordEntry {
        var record = Conference()
        (record.title, record.heldOn) = (title, held.flatMap { CalendarDate($0) })
        return try await saved(RecordEntry(record), in: store)
    }

    private static let ofCurrent = ListQuery(
        kind: question, conditions: [.ofCurrentConference(field: "conference")])

    @Test func theLatestCountsUntilOneIsChosen() async throws {
        try await withStore { store, folder in
            #expect(try await store.currentConference() == nil)
            let later = try await Self.makeConference("Năm nay", held: "12/4/2024", in: store)
            let earlier = try await Self.makeConference("Năm trước", held: "10/3/2023", in: store)
            #expect(try await store.currentConference()?.title == "Năm nay")
            try await store.setCurrentConference(earlier.identity, by: "an")
            #expect(try await store.currentConference()?.title == "Năm trước")
            // Everybody works on the same one.
            let other = try Store.open(path: folder.file(), createIfMissing: false)
            #expect(try await other.currentConference()?.title == "Năm trước")
            try other.close()
            _ = try await store.bin(conference, id: earlier.identity.id, version: 1, by: "an")
            #expect(try await store.currentConference()?.identity == later.identity, "one in the bin is none")
        }
    }

    @Test(arguments: ["number", "state", "question"]) func itsQuestionsAndThoseOfNoneAreListed(sort: String)
        async throws
    {
        try await withStore { store, _ in
            let current = try await Self.makeConference("Năm nay", held: "12/4/2024", in: store)
            let other = try await Self.makeConference("Năm trước", held: "10/3/2023", in: store)
            for (number, owner) in [(1, current), (2, other), (3, current)] {
                var entry = aQuestion("Câu \(number)", number: number)
                entry["conference"] = .reference(owner.identity.id)
                try await saved(entry, in: store)
            }
            try await saved(aQuestion("Câu lẻ"), in: store)
            var query = Self.ofCurrent
            query.sort = sort
            let rows = try await store.window(query, at: .start, limit: 10).rows
            #expect(Set(rows.map(\.entry.title)) == ["Câu 1", "Câu 3", "Câu lẻ"])
            #expect(try await store.count(query) == 3)
            query.filter = "cau 3"
            #expect(try await store.count(query) == 1)
        }
    }

    @Test(arguments: [0, 1, 4, 5, 9]) func howManyThereAreIsCountedFromTheShorterSide(others: Int) async throws {
        try await withStore { store, _ in
            let earlier = try await Self.makeConference("Năm trước", held: "12/4/2022", in: store)
            let current = try await Self.makeConference("Năm nay", held: "12/4/2024", in: store)
            let last = try await Self.makeConference("Năm kia", held: "12/4/2021", in: store)
            for number in 1...9 {
                var entry = aQuestion("Câu \(number)", number: number)
                let owner = number > others ? current : number % 2 == 0 ? earlier : last
                entry["conference"] = .reference(owner.identity.id)
                try await saved(entry, in: store)
            }
            let bare = try await saved(aQuestion("Câu lẻ"), in: store)
            #expect(try await store.count(Self.ofCurrent) == 10 - others)
            _ = try await store.bin(question, id: bare.identity.id, version: bare.identity.version, by: "an")
            #expect(try await store.count(Self.ofCurrent) == 9 - others)
            #expect(try await store.ids(of: Self.ofCurrent).count == 9 - others)
        }
    }

    @Test(arguments: ["", "cau"]) func withoutAnyAllQuestionsAreListed(filter: String) async throws {
        try await withStore { store, _ in
            var record = Conference()
            (record.title, record.heldOn) = ("Năm nay", CalendarDate("12/4/2024"))
            let gone = try await saved(RecordEntry(record), in: store, by: "binh")
            var entry = aQuestion("Câu 1", number: 1)
            entry["conference"] = .reference(gone.identity.id)
            try await saved(entry, in: store)
            // Taken back by who made it, though others had begun to use it.
            _ = try await store.undo(by: "binh")
            var query = Self.ofCurrent
            query.filter = filter
            #expect(try await store.count(query) == 1)
            #expect(try await store.window(query, at: .start, limit: 10).rows.map(\.entry.title) == ["Câu 1"])
            #expect(try await store.ids(of: query) == [1])
        }
    }

    @Test func settingsBelongToThePersonWhoMadeThem() async throws {
        try await withStore { store, _ in
            try await store.set("department", to: "Phòng Kinh tế", for: "an")
            try await store.set("department", to: "Huyện đoàn", for: "an")
            #expect(try await store.setting("department", of: "an") == "Huyện đoàn")
            #expect(try await store.setting("department", of: "binh") == nil)
        }
    }

    @Test func aPublishedAnswerIsNotWrittenOver() async throws {
        try await withStore { store, _ in
            var record = Question()
            (record.question, record.answer, record.state) = ("Hỏi?", "Đáp.", .published)
            record.publishedOn = CalendarDate("12/4/2024")
            let stored = try await saved(RecordEntry(record), in: store)
            var changed = stored
            changed["answer"] = .text("Khác.")
            let problem = FieldProblem("answer", .published)
            #expect(try await store.save(changed, by: "an") == .refused(problem))
            let batch = [aQuestion("Câu khác"), changed]
            #expect(try await store.saveAll(batch, action: "step", by: "an") == .refused([1: problem]))
            #expect(try await store.count(ListQuery(kind: question)) == 1, "nothing of the batch is stored")
            #expect(try await store.entry(of: question, id: stored.identity.id)?["answer"] == .text("Đáp."))
        }
    }

    @Test func whatIsSaidInAFieldIsOfferedTheMostFrequentFirst() async throws {
        try await withStore { store, _ in
            for unit in ["xã Tân Minh", "xã Đào Viên", "xã Đào Viên", ""] {
                try await saved(aQuestion("Hỏi \(unit)?", unit: unit), in: store)
            }
            #expect(try await store.entered(in: "unit", of: question, limit: 9) == ["xã Đào Viên", "xã Tân Minh"])
            #expect(try await store.entered(in: "number", of: question, limit: 9) == [])
            #expect(try await store.entered(in: "unit; DROP TABLE question", of: question, limit: 9) == [])
        }
    }
}
