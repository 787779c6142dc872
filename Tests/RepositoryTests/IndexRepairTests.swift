// A damaged index of words is made again from the records; only damaged records need a copy.
import Domain
import Foundation
import GRDB
import Glibc
import Repository
import Testing

@Suite struct IndexRepairTests {
    /// Ways to damage what a full-text index keeps.
    enum Damage: String, CaseIterable {
        case zeroed = "UPDATE \"%_data\" SET block = zeroblob(length(block))"
        case scribbled = "UPDATE \"%_data\" SET block = randomblob(length(block))"
        case cut = "UPDATE \"%_data\" SET block = substr(block, 1, 3) WHERE id > 10"
        case emptied = "DELETE FROM \"%_data\""
        case dropped = "DROP TABLE \"%_data\""
    }

    private static let count = 30

    /// A file with products whose index of a name is damaged.
    private func damaged(_ index: String, _ damage: Damage, in folder: Folder) async throws {
        let store = try Store.open(path: folder.file(), createIfMissing: true)
        for number in 0..<Self.count { try await saved(aProduct("Trám đen \(number)", notes: "Quả trám"), in: store) }
        try store.close()
        let queue = try DatabaseQueue(path: folder.file())
        try await queue.write {
            try $0.execute(sql: damage.rawValue.replacingOccurrences(of: "%", with: index))
        }
        try queue.close()
    }

    private func expectSound(_ path: String) async throws {
        let store = try Store.open(path: path, createIfMissing: false)
        #expect(try await store.verify() == [])
        try store.close()
    }

    @Test(arguments: ["words", "spellings"], Damage.allCases) func searchesAndSavesGoOn(index: String, damage: Damage)
        async throws
    {
        let folder = try Folder()
        defer { folder.remove() }
        try await damaged(index, damage, in: folder)
        let store = try Store.open(path: folder.file(), createIfMissing: false)
        #expect(try await store.search("trám", kinds: [product], limit: 99).hits.count == Self.count)
        let rows = try await store.window(ListQuery(kind: product, filter: "tram den"), at: .start, limit: 99).rows
        #expect(rows.count == Self.count)
        try await saved(aProduct("Trám trắng"), in: store)
        #expect(try await store.count(ListQuery(kind: product, filter: "trám")) == Self.count + 1)
        try store.close()
        try await expectSound(folder.file())
    }

    @Test(arguments: ["words", "spellings"], [Damage.scribbled, .emptied, .dropped]) func savingFirstGoesOnToo(
        index: String, damage: Damage
    ) async throws {
        let folder = try Folder()
        defer { folder.remove() }
        try await damaged(index, damage, in: folder)
        let store = try Store.open(path: folder.file(), createIfMissing: false)
        try await saved(aProduct("Trám trắng"), in: store)
        let batch = (0..<600).map { aProduct("Nhập \($0)") }
        guard case .saved = try await store.saveAll(batch, action: "import", by: "an") else {
            Issue.record("not saved")
            return
        }
        #expect(try await store.count(ListQuery(kind: product, filter: "trám")) == Self.count + 1)
        #expect(try await store.count(ListQuery(kind: product, filter: "nhập")) == 600)
        try store.close()
        try await expectSound(folder.file())
    }

    /// Bytes of the pages themselves, so that the tree of the index cannot be followed.
    @Test(arguments: ["words_data", "words_idx", "spellings_data", "words_config"])
    func pagesOfAnIndexAreMadeAgain(table: String) async throws {
        let folder = try Folder()
        defer { folder.remove() }
        try await damaged("words", .cut, in: folder)
        let queue = try DatabaseQueue(path: folder.file())
        let (page, size) = try await queue.read { db in
            (
                try Int.fetchOne(db, sql: "SELECT rootpage FROM sqlite_master WHERE name = ?", arguments: [table]) ?? 0,
                try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
            )
        }
        try queue.close()
        var data = try Data(contentsOf: URL(fileURLWithPath: folder.file()))
        for place in 0..<size { data[(page - 1) * size + place] = UInt8(truncatingIfNeeded: place &* 31 &+ 1) }
        try data.write(to: URL(fileURLWithPath: folder.file()))
        let store = try Store.open(path: folder.file(), createIfMissing: false)
        #expect(try await store.search("trám", kinds: [product], limit: 99).hits.count == Self.count)
        try await saved(aProduct("Trám trắng"), in: store)
        #expect(try await store.search("trám", kinds: [product], limit: 99).hits.count == Self.count + 1)
        #expect(try await store.allEntries(of: product).count == Self.count + 1)
        try store.close()
        try await expectSound(folder.file())
    }

    @Test(arguments: ["UPDATE recordCount SET live = 0", "DELETE FROM recordCount"]) func wrongCountersAreCountedAgain(
        sql: String
    ) async throws {
        let folder = try Folder()
        defer { folder.remove() }
        try await damaged("words", .cut, in: folder)
        let queue = try DatabaseQueue(path: folder.file())
        try await queue.write { try $0.execute(sql: sql) }
        try queue.close()
        let store = try Store.open(path: folder.file(), createIfMissing: false)
        #expect(try await store.count(ListQuery(kind: product)) == Self.count)
        let first = try await store.allEntries(of: product)[0]
        _ = try await store.bin(product, id: first.identity.id, version: 1, by: "an")
        #expect(try await store.count(ListQuery(kind: product)) == Self.count - 1)
        #expect(try await store.binnedCount(of: product) == 1)
        try store.close()
    }

    @Test func aCounterTooSmallStopsNothing() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        try await damaged("words", .cut, in: folder)
        let queue = try DatabaseQueue(path: folder.file())
        try await queue.write { try $0.execute(sql: "UPDATE recordCount SET live = 0") }
        try queue.close()
        let store = try Store.open(path: folder.file(), createIfMissing: false)
        let first = try await store.allEntries(of: product)[0]
        guard case .saved = try await store.bin(product, id: first.identity.id, version: 1, by: "an") else {
            Issue.record("not binned")
            return
        }
        #expect(try await store.count(ListQuery(kind: product)) == Self.count - 1)
        try store.close()
    }

    @Test func damagedRecordsAreStillSaidToBeDamaged() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        try await damaged("words", .cut, in: folder)
        let queue = try DatabaseQueue(path: folder.file())
        let sql = "SELECT rootpage FROM sqlite_master WHERE name = 'product'"
        let page = try await queue.read { try Int.fetchOne($0, sql: sql) ?? 0 }
        try queue.close()
        var data = try Data(contentsOf: URL(fileURLWithPath: folder.file()))
        for place in 0..<4096 { data[(page - 1) * 4096 + place] = 0xFF }
        try data.write(to: URL(fileURLWithPath: folder.file()))
        let store = try Store.open(path: folder.file(), createIfMissing: false)
        let error = await failure { try await store.allEntries(of: product) }
        guard case .damaged = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        try? store.close()
    }
}
