// Records that name a body and the register that says which one: links follow both.
import Domain
import Repository
import Testing

@Suite struct BodyLinkTests {
    private static func body(
        _ name: String, _ aliases: String = "", from: CalendarDate? = nil, to: CalendarDate? = nil
    ) -> RecordEntry {
        var body = Body()
        (body.name, body.aliases, body.validFrom, body.validTo) = (name, aliases, from, to)
        return RecordEntry(body)
    }

    private static func promise(_ body: String, made: CalendarDate? = nil) -> RecordEntry {
        var promise = Promise()
        (promise.commitment, promise.body, promise.madeOn) = ("Việc của \(body)", body, made)
        return RecordEntry(promise)
    }

    private func link(_ entry: RecordEntry, _ field: String, in store: Store) async throws -> Int64? {
        try await store.entry(of: entry.kind, id: entry.identity.id)?[field].reference
    }

    @Test func everyNameFindsItsBodyWhicheverComesFirst() async throws {
        try await withStore { store, _ in
            let before = try await saved(Self.promise("Phòng Kinh tế - Hạ tầng"), in: store)
            var question = aQuestion("Hỏi gì?", unit: "Khối Đảng – Đoàn thể")
            question["department"] = .text("phòng KTHT")
            let asked = try await saved(question, in: store)
            let body = try await saved(Self.body("Phòng Kinh tế – Hạ tầng", "Phòng KTHT"), in: store)
            let block = try await saved(Self.body("Khối Đảng - Đoàn thể"), in: store)
            #expect(try await link(before, "promisingBody", in: store) == body.identity.id)
            #expect(try await link(asked, "answeringBody", in: store) == body.identity.id)
            #expect(try await link(asked, "askerBody", in: store) == block.identity.id)
            for (kind, name, field) in [
                (RecordKind.letterhead, "issuer", "issuingBody"), (.indicator, "office", "reportingBody"),
                (.support, "giver", "givingBody"),
            ] {
                var entry = kind.description.blank()
                (entry[kind.description.titleField], entry[name]) = (.text("A"), .text("Phòng KTHT"))
                if kind == .support { entry["year"] = .number(2024) }
                let stored = try await saved(entry, in: store)
                #expect(stored[field].reference == body.identity.id, "\(kind)")
            }
            // Nobody changed the promise: it has no new version, and can be saved by who has it open.
            var later = before
            later["progress"] = .text("Đã làm một nửa.")
            #expect(try await saved(later, in: store)["promisingBody"].reference == body.identity.id)
        }
    }

    @Test func linksGoWhereTheNamesGo() async throws {
        try await withStore { store, _ in
            let promise = try await saved(Self.promise("Phòng A"), in: store)
            var first = try await saved(Self.body("Phòng A"), in: store)
            let second = try await saved(Self.body("Phòng B"), in: store)
            first["name"] = .text("Phòng A cũ")
            first = try await saved(first, in: store)
            #expect(try await link(promise, "promisingBody", in: store) == nil)
            _ = try await store.undo(by: "an")
            #expect(try await link(promise, "promisingBody", in: store) == first.identity.id)
            let found = try #require(try await store.entry(of: .body, id: first.identity.id))
            guard
                case .merged(_, let moved) = try await store.merge(
                    .body, from: found.identity, into: second.identity, by: "an")
            else {
                Issue.record("not merged")
                return
            }
            #expect(moved == 1)
            #expect(try await link(promise, "promisingBody", in: store) == second.identity.id)
            _ = try await store.undo(by: "an")
            #expect(try await link(promise, "promisingBody", in: store) == first.identity.id)
            #expect(try await store.verify().isEmpty)
        }
    }

    @Test func aNameOfTwoBodiesMeansTheOneOfTheDay() async throws {
        try await withStore { store, _ in
            let start = try #require(CalendarDate("1/7/2025"))
            let old = try await saved(Self.body("Ban Điều hành", to: start.adding(days: -1)), in: store)
            let then = try await saved(Self.promise("Ban Điều hành", made: CalendarDate("12/4/2024")), in: store)
            let undated = try await saved(Self.promise("Ban Điều hành"), in: store)
            let new = try await saved(Self.body("Ban Điều hành", from: start), in: store)
            let now = try await saved(Self.promise("Ban Điều hành", made: CalendarDate("2/7/2025")), in: store)
            #expect(try await link(then, "promisingBody", in: store) == old.identity.id)
            #expect(try await link(now, "promisingBody", in: store) == new.identity.id)
            #expect(try await link(undated, "promisingBody", in: store) == nil)
        }
    }

    @Test func openPromisesOfABodyThatEndedAskForASuccessor() async throws {
        try await withStore { store, _ in
            let today = try #require(CalendarDate("21/11/2026"))
            try await saved(Self.promise("Phòng A", made: CalendarDate("12/4/2024")), in: store)
            try await saved(Self.promise("Phòng A"), in: store)
            try await saved(Self.promise("Phòng B"), in: store)
            let query = ListQuery(kind: .promise, conditions: ListCondition.orphanedPromises(on: today))
            #expect(try await store.count(query) == 0)
            try await saved(Self.body("Văn phòng", "Phòng A", to: CalendarDate("30/6/2025")), in: store)
            #expect(try await store.count(query) == 2)
        }
    }
}
