// What can still be read of a damaged file: pages are overwritten, and what comes out is what was saved.
import Domain
import Foundation
import GRDB
import Repository
import Testing

@Suite struct SalvageTests {
    private static let count = 300

    /// A file with many products, closed, with the titles they have.
    private func withProducts(_ body: (Folder, [String]) async throws -> Void) async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let store = try Store.open(path: folder.file(), createIfMissing: true)
        let products = (1...Self.count).map { aProduct("Thạch đen số \($0)") }
        guard case .saved = try await store.saveAll(products, action: "import", by: "an") else {
            Issue.record("not saved")
            return
        }
        let titles = try await store.allEntries(of: product).map(\.title)
        try store.close()
        try await body(folder, titles)
    }

    /// The pages on which the rows of a table lie, but its first.
    private func leaves(of table: String, _ folder: Folder) throws -> [Int] {
        let queue = try DatabaseQueue(path: folder.file())
        defer { try? queue.close() }
        return try queue.read { db in
            let size = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 4096
            let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file()))
            let root = try Int.fetchOne(
                db, sql: "SELECT rootpage FROM sqlite_master WHERE name = ?", arguments: [table])
            // The children of an inner page of a table: https://sqlite.org/fileformat2.html, section 1.6.
            let start = (try #require(root) - 1) * size
            #expect([2, 5].contains(bytes[start]), "the table has inner pages")
            let cells = Int(bytes[start + 3]) << 8 | Int(bytes[start + 4])
            return (0..<cells).map { cell in
                let pointer = start + 12 + cell * 2
                let place = start + (Int(bytes[pointer]) << 8 | Int(bytes[pointer + 1]))
                return (0..<4).reduce(0) { $0 << 8 | Int(bytes[place + $1]) }
            }
        }
    }

    /// Fills pages with what no page begins with.
    private func overwrite(_ pages: [Int], _ folder: Folder) throws {
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: folder.file()))
        defer { try? file.close() }
        for page in pages {
            try file.seek(toOffset: UInt64((page - 1) * 4096))
            try file.write(contentsOf: Data(repeating: 0xA7, count: 4096))
        }
    }

    private func titles(_ folder: Folder) async throws -> [String] {
        let store = try Store.open(path: folder.file(), createIfMissing: false)
        defer { try? store.close() }
        return try await store.allEntries(of: product).map(\.title)
    }

    private func uids(_ folder: Folder) async throws -> [String] {
        let store = try Store.open(path: folder.file(), createIfMissing: false)
        defer { try? store.close() }
        return try await store.allEntries(of: product).map(\.identity.uid)
    }

    @Test func whatFollowsFromOtherRecordsIsThereAgain() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let store = try Store.open(path: folder.file(), createIfMissing: true)
        var support = Support()
        (support.beneficiary, support.state) = ("Tổ hợp tác", .approved)
        let stored = try await saved(RecordEntry(support), in: store)
        var payment = Payment()
        (payment.support, payment.amount) = (stored.identity.id, Money(dong: 10_000_000))
        try await saved(RecordEntry(payment), in: store)
        let before = try #require(try await store.entry(of: .support, id: stored.identity.id))
        #expect(before["paid"] == .money(Money(dong: 10_000_000)))
        try store.close()
        let queue = try DatabaseQueue(path: folder.file())
        let root = try await queue.read { db in
            try Int.fetchOne(db, sql: "SELECT rootpage FROM sqlite_master WHERE name = 'support'")
        }
        try queue.close()
        try overwrite([try #require(root)], folder)
        let salvaged = try #require(try Store.salvage(folder.file(), keeping: folder.file("old.db"), by: "an"))
        #expect(salvaged.fromJournal == 1 && salvaged.lost.isEmpty)
        let whole = try Store.open(path: folder.file(), createIfMissing: false)
        #expect(try await whole.entry(of: .support, id: stored.identity.id) == before)
        #expect(try await whole.verify() == [])
        try whole.close()
    }

    @Test func aSoundFileStaysAsItIs() async throws {
        try await withProducts { folder, before in
            let salvaged = try Store.salvage(folder.file(), keeping: folder.file("old.db"), by: "an")
            #expect(salvaged == nil)
            #expect(try await titles(folder) == before)
            #expect(!FileManager.default.fileExists(atPath: folder.file("old.db")))
        }
    }

    @Test func recordsOnADamagedPageComeBackFromTheJournal() async throws {
        try await withProducts { folder, before in
            let pages = try leaves(of: "product", folder)
            let names = try await uids(folder)
            try overwrite([pages[pages.count / 2], pages[pages.count / 3]], folder)
            let salvaged = try #require(
                try Store.salvage(folder.file(), keeping: folder.file("old.db"), by: "an"))
            #expect(salvaged.records == Self.count)
            #expect(salvaged.fromJournal > 0)
            #expect(salvaged.lost.isEmpty)
            #expect(try await titles(folder) == before)
            #expect(try await uids(folder) == names, "files exported before still fit")
            #expect(salvaged.isRestWhole)
            let store = try Store.open(path: folder.file(), createIfMissing: false)
            #expect(try await store.verify() == [], "the new file is sound, its indexes too")
            try store.close()
            #expect(FileManager.default.fileExists(atPath: folder.file("old.db")))
        }
    }

    @Test func whatNeitherTellsIsCounted() async throws {
        try await withProducts { folder, before in
            let pages = try leaves(of: "product", folder)
            let entries = try leaves(of: "journalEntry", folder)
            try overwrite([pages[pages.count / 2]] + entries, folder)
            let salvaged = try #require(
                try Store.salvage(folder.file(), keeping: folder.file("old.db"), by: "an"))
            let lost = try #require(salvaged.lost[product])
            #expect(lost > 0 && !salvaged.isRestWhole)
            #expect(salvaged.records == Self.count - lost)
            let after = try await titles(folder)
            #expect(Set(after).isSubset(of: Set(before)))
            #expect(after.count == Self.count - lost)
        }
    }

    /// What went for good was not lost with the page.
    @Test func whatWasErasedIsNotMadeAgain() async throws {
        try await withProducts { folder, before in
            let store = try Store.open(path: folder.file(), createIfMissing: false)
            let all = try await store.allEntries(of: product)
            let entry = all[all.count / 2]
            guard
                case .saved(let gone) = try await store.bin(
                    product, id: entry.identity.id, version: entry.identity.version, by: "an")
            else {
                Issue.record("not binned")
                return
            }
            _ = try await store.erase(product, id: gone.identity.id, version: gone.identity.version, by: "an")
            try store.close()
            let pages = try leaves(of: "product", folder)
            try overwrite([pages[pages.count / 2]], folder)
            let salvaged = try #require(
                try Store.salvage(folder.file(), keeping: folder.file("old.db"), by: "an"))
            #expect(salvaged.fromJournal > 0 && salvaged.lost.isEmpty, "\(salvaged)")
            #expect(try await titles(folder) == before.filter { $0 != entry.title })
        }
    }

    @Test func aFileWithoutAnythingToReadStaysWhereItIs() async throws {
        try await withProducts { folder, _ in
            try overwrite([1], folder)
            let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file()))
            let failure = await failure {
                _ = try Store.salvage(folder.file(), keeping: folder.file("old.db"), by: "an")
            }
            #expect(failure != nil)
            #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file())) == bytes)
            #expect(!FileManager.default.fileExists(atPath: folder.file("old.db")))
        }
    }

    @Test func aFileThatIsOpenIsNotReplaced() async throws {
        try await withProducts { folder, _ in
            let store = try Store.open(path: folder.file(), createIfMissing: false)
            let failure = await failure {
                _ = try Store.salvage(folder.file(), keeping: folder.file("old.db"), by: "an")
            }
            #expect(failure == .inUse(process: 0, login: ""))
            try store.close()
        }
    }
}
