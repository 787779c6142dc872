// Records that name a body and the register that says which one: links follow both.
import Domain
import GRDB
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
            // One that is called something else is still known by what it was called.
            first["name"] = .text("Phòng A mới")
            first = try await saved(first, in: store)
            #expect(first["aliases"].text == "Phòng A")
            #expect(try await link(promise, "promisingBody", in: store) == first.identity.id)
            first["aliases"] = .none
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

    private static func question(_ text: String, supporting: String) -> RecordEntry {
        var question = aQuestion(text, unit: "")
        question["supporting"] = .text(supporting)
        return question
    }

    private func supporters(_ entry: RecordEntry, in store: Store) async throws -> [Int64]? {
        try await store.entry(of: entry.kind, id: entry.identity.id)?["assistingBodies"].references
    }

    @Test func everySupportingBodyIsLedTo() async throws {
        try await withStore { store, _ in
            let one = try await saved(Self.question("Một?", supporting: "Phòng Y tế; Hội X;Đoàn xã"), in: store)
            #expect(try await supporters(one, in: store) == [])
            var health = try await saved(Self.body("Phòng Y tế"), in: store)
            let league = try await saved(Self.body("Đoàn Thanh niên xã", "Đoàn xã"), in: store)
            let two = try await saved(Self.question("Hai?", supporting: "đoàn xã; Phòng Y tế"), in: store)
            let both = [health.identity.id, league.identity.id]
            #expect(try await supporters(one, in: store) == both)
            #expect(try await supporters(two, in: store) == both.reversed())
            // Nobody changed the question.
            #expect(try await store.entry(of: .question, id: one.identity.id)?.identity.version == 1)
            // A rename is followed; a body that goes to the bin is no more led to.
            health["name"] = .text("Phòng Văn hóa, Y tế")
            health = try await saved(health, in: store)
            #expect(try await supporters(two, in: store) == both.reversed())
            #expect(try await store.verify().isEmpty)
        }
    }

    @Test func aSupportingBodyStaysAndIsShownWithItsQuestions() async throws {
        try await withStore { store, _ in
            let health = try await saved(Self.body("Phòng Y tế"), in: store)
            let other = try await saved(Self.body("Phòng Kinh tế"), in: store)
            var lead = aQuestion("Một?", unit: "")
            lead["department"] = .text("Phòng Y tế")
            try await saved(lead, in: store)
            let helped = try await saved(Self.question("Hai?", supporting: "Hội X; Phòng Y tế"), in: store)
            try await saved(Self.question("Ba?", supporting: "Phòng Kinh tế"), in: store)
            let shown = Catalogue.belonging(.question, by: "answeringBody", to: health)
            let rows = try await store.window(ListQuery(kind: .question, conditions: [shown]), at: .start, limit: 9)
            #expect(rows.rows.map(\.entry.title) == ["Một?", "Hai?"])
            let refused = try await store.bin(
                .body, id: health.identity.id, version: health.identity.version, by: "an")
            #expect(refused == .refused(FieldProblem("name", .holds([RecordCount(.question, 2)]))))
            guard
                case .merged(let survivor, let moved) = try await store.merge(
                    .body, from: health.identity, into: other.identity, by: "an")
            else {
                Issue.record("not merged")
                return
            }
            #expect(moved == 2)
            #expect(try await supporters(helped, in: store) == [survivor.identity.id])
            _ = try await store.undo(by: "an")
            #expect(try await supporters(helped, in: store) == [health.identity.id])
        }
    }

    @Test func supportingBodiesOfAnOlderFileAreLedTo() async throws {
        try await withStore { store, folder in
            let health = try await saved(Self.body("Phòng Y tế"), in: store)
            let helped = try await saved(Self.question("Hai?", supporting: "Hội X; Phòng Y tế"), in: store)
            try store.close()
            let queue = try DatabaseQueue(path: folder.file())
            try await queue.write { db in
                try db.execute(
                    sql: """
                        DROP INDEX questionBySupporting; ALTER TABLE question DROP COLUMN assistingBodies;
                        DROP TABLE holiday; DELETE FROM recordCount WHERE kind = 'holiday'; PRAGMA user_version = 23;
                        """)
            }
            try queue.close()
            let later = try Store.open(path: folder.file(), createIfMissing: false)
            #expect(try await supporters(helped, in: later) == [health.identity.id])
            #expect(try await later.verify().isEmpty)
            try later.close()
        }
    }
}
