// What the store accepts from whom.
import Domain
import Foundation
import GRDB
import Repository
import Testing

@Suite struct AccessTests {
    private func aPerson(_ login: String, _ role: OfficePerson.Role, name: String = "") -> RecordEntry {
        var person = OfficePerson()
        (person.login, person.role, person.name) = (login, role, name)
        return RecordEntry(person)
    }

    /// Runs a test in an office of two reviewers, a clerk and a reader; others have no role.
    private func withOffice(_ body: (Store, Folder) async throws -> Void) async throws {
        try await withStore { store, folder in
            try await saved(aPerson("an", .reviewer, name: "Nguyễn Văn An"), in: store)
            for (login, role) in [("chi", OfficePerson.Role.reviewer), ("binh", .clerk), ("dung", .reader)] {
                try await saved(aPerson(login, role), in: store)
            }
            try await body(store, folder)
            #expect(try await store.verify() == [])
        }
    }

    private func needs(_ role: OfficeRole, _ own: OfficeRole) -> StoreError { .notAllowed(.needs(role, has: own)) }

    /// A question whose answer waits for approval.
    private func pending(_ answer: String, in store: Store, by who: String) async throws -> RecordEntry {
        var entry = aQuestion("Bao giờ có đèn đường? (\(answer))", answer: answer)
        entry["state"] = .text("pending")
        return try await saved(entry, in: store, by: who)
    }

    private func approved(_ entry: RecordEntry) -> RecordEntry {
        var entry = entry
        entry["state"] = .text("approved")
        return entry
    }

    @Test func theFirstRoleIsThatOfWhoGivesIt() async throws {
        try await withStore { store, _ in
            #expect(try await store.access(of: "ai đó") == Access(who: "ai đó"))
            let other = await failure { try await store.save(aPerson("binh", .reviewer), by: "an") }
            #expect(other == .notAllowed(.firstRole(login: "an")))
            let less = await failure { try await store.save(aPerson("an", .clerk), by: "an") }
            #expect(less == .notAllowed(.firstRole(login: "an")))
            // A name alone gives nobody a role.
            let named = try await saved(aPerson("binh", .none, name: "Lê Bình"), in: store, by: "dung")
            #expect(try await store.access(of: "an").role == nil)
            var own = try await saved(aPerson("an", .reviewer), in: store)
            #expect(try await store.access(of: "binh").role == .reader)
            // Alone with a role, one may give it up: then everybody may do everything again.
            own["role"] = .text("none")
            own = try await saved(own, in: store)
            #expect(try await store.access(of: "binh").role == nil)
            own["role"] = .text("reviewer")
            own = try await saved(own, in: store)
            var clerk = named
            clerk["role"] = .text("clerk")
            try await saved(clerk, in: store)
            own["role"] = .text("clerk")
            let lower = await failure { try await store.save(own, by: "an") }
            #expect(lower == .notAllowed(.ownRight))
            let away = await failure {
                try await store.bin(.person, id: own.identity.id, version: own.identity.version, by: "an")
            }
            #expect(away == .notAllowed(.ownRight))
            let twice = await failure { try await store.save(aPerson("binh", .reviewer), by: "an") }
            #expect(twice == .notAllowed(.sameLogin("binh")))
        }
    }

    @Test func nobodyRaisesThemselves() async throws {
        try await withOffice { store, _ in
            let stored = try await store.allEntries(of: .person).first { $0["login"].text == "binh" }
            var own = try #require(stored)
            own["role"] = .text("reviewer")
            #expect(await failure { try await store.save(own, by: "binh") } == needs(.reviewer, .clerk))
            #expect(
                await failure { try await store.save(aPerson("mai", .reader), by: "ai đó") }
                    == needs(.reviewer, .reader))
            #expect(
                await failure { try await store.setSeparatesDrafting(true, by: "binh") } == needs(.reviewer, .clerk))
            #expect(
                await failure { try await store.setForAll("office.commune", to: "1", by: "dung") }
                    == needs(.clerk, .reader))
            try await saved(own, in: store, by: "chi")
            #expect(try await store.access(of: "binh").role == .reviewer)
        }
    }

    @Test(arguments: ["dung", "không ai"]) func whoLooksOnChangesNothing(who: String) async throws {
        try await withOffice { store, _ in
            let entry = try await saved(aProduct("Thạch đen"), in: store)
            let other = try await saved(aProduct("Thạch đen Tràng Định"), in: store)
            let binned = try await saved(aProduct("Chè"), in: store)
            _ = try await store.bin(product, id: binned.identity.id, version: 1, by: "an")
            var edited = entry
            edited["name"] = .text("Khác")
            let changed = edited
            let last = try await store.lastChange()
            let refusal = needs(.clerk, .reader)
            #expect(await failure { try await store.save(aProduct("Mới"), by: who) } == refusal)
            #expect(await failure { try await store.saveAll([changed], action: "steps", by: who) } == refusal)
            #expect(await failure { try await store.change("step", by: who) { _ in [changed] } } == refusal)
            #expect(await failure { try await store.takeIn([changed], action: "import", by: who) } == refusal)
            #expect(
                await failure { try await store.bin(product, id: entry.identity.id, version: 1, by: who) } == refusal)
            #expect(await failure { try await store.binAll([entry, other], by: who) } == refusal)
            #expect(
                await failure { try await store.restore(product, id: binned.identity.id, version: 2, by: who) }
                    == refusal)
            #expect(
                await failure { try await store.merge(product, from: other.identity, into: entry.identity, by: who) }
                    == refusal)
            #expect(try await store.lastChange() == last)
            #expect(try await store.allEntries(of: product).map(\.identity.version) == [1, 1])
            // What they set for themselves, and what they print, is kept.
            try await store.set("department", to: "Văn phòng", for: who)
            try await store.note("print: sổ → -", by: who)
            // The program itself brings its own records whoever starts it.
            let own = try await store.takeIn([changed], action: "import", by: "soxa", asProgram: true)
            #expect({ if case .saved = own { true } else { false } }())
        }
    }

    @Test func whoLostARoleTakesNothingBack() async throws {
        try await withOffice { store, _ in
            try await saved(aProduct("Thạch đen"), in: store, by: "binh")
            let stored = try await store.allEntries(of: .person).first { $0["login"].text == "binh" }
            var person = try #require(stored)
            person["role"] = .text("reader")
            try await saved(person, in: store)
            #expect(await failure { try await store.undo(by: "binh") } == needs(.clerk, .reader))
        }
    }

    @Test func onlyAReviewerDecides() async throws {
        try await withOffice { store, _ in
            let entry = try await pending("Quý IV", in: store, by: "binh")
            #expect(await failure { try await store.save(approved(entry), by: "binh") } == needs(.reviewer, .clerk))
            var returned = entry
            (returned["state"], returned["reason"]) = (.text("returned"), .text("Thiếu căn cứ"))
            let sentBack = returned
            #expect(await failure { try await store.save(sentBack, by: "binh") } == needs(.reviewer, .clerk))
            // Nor by a file, nor as a new record.
            let new = approved(aQuestion("Có chợ không?", answer: "Có"))
            #expect(
                await failure { try await store.takeIn([new], action: "import", by: "binh") }
                    == needs(.reviewer, .clerk))
            let accepted = try await saved(approved(entry), in: store, by: "an")
            // The words that were approved stay, or wait for approval again; taking that back brings both.
            var reworded = accepted
            reworded["answer"] = .text("Quý I năm sau")
            let smuggled = reworded
            #expect(await failure { try await store.save(smuggled, by: "binh") } == needs(.reviewer, .clerk))
            reworded["state"] = .text("pending")
            let waiting = try await saved(reworded, in: store, by: "binh")
            #expect(waiting["state"] == .text("pending"))
            guard case .done = try await store.undo(by: "binh") else {
                Issue.record("not taken back")
                return
            }
            #expect(
                try await store.entry(of: question, id: entry.identity.id, withBin: false)?.values == accepted.values)
            // Publishing what was approved is clerical.
            var published = try #require(try await store.entry(of: question, id: entry.identity.id, withBin: false))
            published["state"] = .text("published")
            try await saved(published, in: store, by: "binh")
        }
    }

    @Test func whoDraftedDoesNotApproveWhereTheOfficeSaysSo() async throws {
        try await withOffice { store, _ in
            let own = StoreError.notAllowed(.ownAnswer)
            let before = try await pending("Trước", in: store, by: "an")
            try await saved(approved(before), in: store, by: "an")
            try await store.setSeparatesDrafting(true, by: "an")
            let entry = try await pending("Quý IV", in: store, by: "an")
            #expect(await failure { try await store.save(approved(entry), by: "an") } == own)
            #expect(try await store.drafters(of: [entry.identity.id]) == [entry.identity.id: ["an"]])
            // Words that somebody else adds to are still partly theirs.
            var longer = entry
            longer["answer"] = .text("Quý IV năm nay")
            longer = try await saved(longer, in: store, by: "binh")
            let both = longer
            #expect(await failure { try await store.save(approved(both), by: "an") } == own)
            // Approved and reworded at once is approved by the drafter.
            var atOnce = approved(longer)
            atOnce["answer"] = .text("Quý III")
            let reworded = atOnce
            #expect(await failure { try await store.save(reworded, by: "chi") } == own)
            // Words that were taken back, or emptied, are nobody's.
            var touched = longer
            touched["answer"] = .text("Chưa rõ")
            try await saved(touched, in: store, by: "chi")
            guard case .done(_, _, let entries) = try await store.undo(by: "chi") else {
                Issue.record("not taken back")
                return
            }
            try await saved(approved(entries[0]), in: store, by: "chi")
            var emptied = try await pending("Mười", in: store, by: "an")
            emptied["answer"] = .none
            emptied = try await saved(emptied, in: store, by: "binh")
            emptied["answer"] = .text("Hai mươi")
            emptied = try await saved(emptied, in: store, by: "binh")
            try await saved(approved(emptied), in: store, by: "an")
            // Who approves a batch gets all or nothing.
            let theirs = try await pending("Của Bình", in: store, by: "binh")
            let mine = try await pending("Của An", in: store, by: "an")
            let batch = [approved(theirs), approved(mine)]
            #expect(await failure { try await store.saveAll(batch, action: "step", by: "an") } == own)
            #expect(
                try await store.entry(of: question, id: theirs.identity.id, withBin: false)?["state"]
                    == .text("pending"))
        }
    }

    @Test func whatAnImportKeepsIsNotItsDraft() async throws {
        try await withOffice { store, _ in
            try await store.setSeparatesDrafting(true, by: "an")
            let entry = try await pending("Quý IV", in: store, by: "binh")
            var other = entry
            other["answer"] = .text("Quý I")
            var kept = entry
            kept["topic"] = .text("Điện")
            _ = try await store.takeIn([kept], declined: [0: other], action: "import", by: "an")
            let now = try #require(try await store.entry(of: question, id: entry.identity.id, withBin: false))
            #expect(now.identity.version == 4)
            try await saved(approved(now), in: store, by: "an")
        }
    }

    @Test func whatWasShownStaysWritten() async throws {
        try await withOffice { store, _ in
            var disclosure = Disclosure()
            (disclosure.paper, disclosure.shownOn, disclosure.reason) = ("Danh sách", .epoch, "Thanh tra hỏi")
            let new = RecordEntry(disclosure)
            let action = Disclosure.action
            #expect(await failure { try await store.save(new, by: "dung", action: action) } == needs(.clerk, .reader))
            let entry = try await saved(new, in: store, by: "binh")
            // Not by those who decide either, and by no way of writing.
            for who in ["an", "binh"] {
                let refused = SaveOutcome.refused(FieldProblem("paper", .byProgram))
                #expect(try await store.save(new, by: who) == refused)
                var other = entry
                other["reason"] = .text("Khác")
                for way in ["save", "import", "together", action] {
                    #expect(try await store.save(other, by: who, action: way) == refused)
                }
                #expect(try await store.bin(.disclosure, id: entry.identity.id, version: 1, by: who) == refused)
                let second = try await saved(new, in: store, by: who)
                #expect(
                    try await store.merge(.disclosure, from: entry.identity, into: second.identity, by: who)
                        == .refused(FieldProblem("paper", .byProgram)))
            }
            // Nor does who noted it take it back.
            #expect(try await store.undo(by: "binh") == .nothing)
        }
    }

    @Test func onlyAReviewerPutsACopyInThePlaceOfTheFile() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let store = try Store.open(path: folder.file(), createIfMissing: true)
        let copy = folder.file("copy.db")
        try await store.backup(to: copy)
        try await saved(aPerson("an", .reviewer), in: store)
        try store.close()
        func restore(by who: String, aside: String) async -> StoreError? {
            await failure { try Store.restore(copy, to: folder.file(), keeping: folder.file(aside), by: who) }
        }
        #expect(await restore(by: "binh", aside: "old.db") == needs(.reviewer, .reader))
        #expect(!FileManager.default.fileExists(atPath: folder.file("old.db")))
        #expect(await restore(by: "an", aside: "old.db") == nil)
        // The copy says nothing of roles; nor does a file that is damaged.
        #expect(await restore(by: "binh", aside: "older.db") == nil)
        try Data(repeating: 7, count: 9000).write(to: URL(fileURLWithPath: folder.file()))
        #expect(await restore(by: "binh", aside: "oldest.db") == nil)
    }

    @Test func everyChangeCarriesLoginAndName() async throws {
        try await withOffice { store, folder in
            let entry = try await saved(aProduct("Thạch đen"), in: store, by: "an")
            try await saved(aProduct("Chè"), in: store, by: "binh")
            _ = try await store.bin(product, id: entry.identity.id, version: 1, by: "an")
            let items = try await store.journal(of: product, id: entry.identity.id)
            #expect(items.map(\.who) == ["an", "an"] && items.map(\.name) == ["Nguyễn Văn An", "Nguyễn Văn An"])
            let bin = try await store.bin(of: product, limit: 5)
            #expect(bin.map(\.name) == ["Nguyễn Văn An"])
            // What the journal says stays when the person is called otherwise.
            let stored = try await store.allEntries(of: .person).first { $0["login"].text == "an" }
            var person = try #require(stored)
            person["name"] = .text("Nguyễn An")
            try await saved(person, in: store)
            #expect(try await store.journal(of: product, id: entry.identity.id).map(\.name) == items.map(\.name))
            let queue = try DatabaseQueue(path: folder.file())
            let names = try await queue.read { db in
                try String.fetchAll(
                    db, sql: "SELECT name FROM journalChange WHERE who = 'an' GROUP BY name ORDER BY min(id)")
            }
            #expect(names == ["Nguyễn Văn An", "Nguyễn An"])
            try queue.close()
        }
    }
}
