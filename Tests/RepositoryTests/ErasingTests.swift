// Emptying the bin: what is gone for good, what the journal keeps of it, and what stays.
import Domain
import Foundation
import GRDB
import Repository
import Testing

@Suite struct ErasingTests {
    /// A record that was saved and put into the bin.
    private func binned(_ entry: RecordEntry, in store: Store) async throws -> RecordEntry {
        let entry = entry.identity.id == 0 ? try await saved(entry, in: store) : entry
        let identity = entry.identity
        guard
            case .saved(let gone) = try await store.bin(
                entry.kind, id: identity.id, version: identity.version, by: "an")
        else {
            Issue.record("not binned: \(entry.title)")
            return entry
        }
        return gone
    }

    private func erase(_ entry: RecordEntry, in store: Store, by who: String = "an") async throws -> EraseOutcome {
        try await store.erase(entry.kind, id: entry.identity.id, version: entry.identity.version, by: who)
    }

    @Test func whatIsErasedIsGoneAndTheJournalKeepsIt() async throws {
        try await withStore { store, folder in
            let stays = try await saved(aProduct("Gạo nếp"), in: store)
            let entry = try await saved(aProduct("Thạch đen"), in: store)
            #expect(try await erase(entry, in: store) == .gone, "it is in use")
            let gone = try await binned(entry, in: store)
            #expect(try await erase(gone, in: store) == .erased(count: 1, kept: 0))
            #expect(try await erase(gone, in: store) == .gone)
            #expect(try await store.bin(of: product, limit: 9).isEmpty)
            #expect(try await store.binnedCount(of: product) == 0)
            #expect(try await store.entry(of: product, id: gone.identity.id) == nil)
            #expect(try await store.journal(of: product, id: gone.identity.id).map(\.step) == [.bin, .create])
            let change = try #require(try await store.changes(limit: 1).first)
            #expect(change.action == "empty: product \(gone.identity.id)" && change.who == "an" && change.count == 0)
            #expect(try await store.lastTitle(of: .init(kind: product, id: gone.identity.id)) == "Thạch đen")
            #expect(try await store.verify() == [])
            // Taking the earlier change back says why that cannot be, and nothing gets the number.
            #expect(try await store.undo(by: "an") == .erased(title: "Thạch đen"))
            let next = try await saved(aProduct("Mật ong"), in: store)
            #expect(next.identity.id > gone.identity.id && stays.identity.id < gone.identity.id)
            #expect(try await store.search("mat ong", kinds: [product], limit: 9).hits.count == 1)
            #expect(try await store.verify() == [])
            // What somebody deletes from outside is still found.
            try store.close()
            let queue = try DatabaseQueue(path: folder.file())
            try await queue.write { db in try db.execute(sql: "DELETE FROM product WHERE name = 'Gạo nếp'") }
            try queue.close()
            let again = try Store.open(path: folder.file(), createIfMissing: false)
            #expect(try await again.verify().contains(.journal(product, count: 1, first: stays.identity.id)))
            try again.close()
        }
    }

    @Test func aRecordInUseIsMissedWhateverTheJournalSays() async throws {
        try await withStore { store, folder in
            let entry = try await saved(aProduct("Thạch đen"), in: store)
            try await store.note("empty: product \(entry.identity.id)", by: "an")
            try store.close()
            let queue = try DatabaseQueue(path: folder.file())
            try await queue.write { db in
                try db.execute(sql: "DELETE FROM product; UPDATE recordCount SET live = 0 WHERE kind = 'product'")
            }
            try queue.close()
            let again = try Store.open(path: folder.file(), createIfMissing: false)
            #expect(try await again.verify().contains(.journal(product, count: 1, first: entry.identity.id)))
            try again.close()
        }
    }

    @Test func whatOthersReferToStays() async throws {
        try await withStore { store, _ in
            var record = Conference()
            record.title = "Năm nay"
            let dialogue = try await saved(RecordEntry(record), in: store)
            var entry = aQuestion("Câu 1", number: 1)
            entry["conference"] = .reference(dialogue.identity.id)
            let question = try await binned(entry, in: store)
            let gone = try await binned(dialogue, in: store)
            #expect(try await erase(gone, in: store) == .held([RecordCount(.question, 1)]))
            let other = try await binned(RecordEntry(Conference()), in: store)
            #expect(try await store.eraseAll(conference, by: "an") == .erased(count: 1, kept: 1))
            #expect(try await store.entry(of: conference, id: other.identity.id) == nil)
            #expect(try await erase(question, in: store) == .erased(count: 1, kept: 0))
            #expect(try await store.eraseAll(conference, by: "an") == .erased(count: 1, kept: 0))
            #expect(try await store.verify() == [])
        }
    }

    @Test func whatIsPartOfARecordGoesWithIt() async throws {
        try await withStore { store, _ in
            let question = try await saved(aQuestion("Bao giờ có đèn đường?"), in: store)
            var comment = Comment()
            (comment.text, comment.question) = ("Nói rõ ngày.", question.identity.id)
            try await saved(RecordEntry(comment), in: store)
            let gone = try await binned(question, in: store)
            #expect(try await store.binnedCount(of: .comment) == 1)
            #expect(try await erase(gone, in: store) == .erased(count: 2, kept: 0))
            #expect(try await store.binnedCount(of: .comment) == 0)
            #expect(try await store.verify() == [])
        }
    }

    @Test func onlyAReviewerErases() async throws {
        try await withStore { store, _ in
            for (login, role) in [("an", OfficePerson.Role.reviewer), ("binh", .clerk)] {
                var person = OfficePerson()
                (person.login, person.role) = (login, role)
                try await saved(RecordEntry(person), in: store)
            }
            let gone = try await binned(aProduct("Thạch đen"), in: store)
            let refused = await failure { try await erase(gone, in: store, by: "binh") }
            #expect(refused == .notAllowed(.needs(.reviewer, has: .clerk)))
            let all = await failure { try await store.eraseAll(product, by: "binh") }
            #expect(all == refused)
            #expect(try await erase(gone, in: store) == .erased(count: 1, kept: 0))
        }
    }
}
