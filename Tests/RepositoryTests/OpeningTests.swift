// Opening: new files, foreign files, newer files, damaged files, rights.
import Domain
import Foundation
import GRDB
import Glibc
import Repository
import Testing

@Suite struct OpeningTests {
    private func mode(_ path: String) -> UInt32 {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }

    @Test func newFilesAndFoldersAreOnlyForTheirOwner() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        #expect(chmod(folder.path, 0o755) == 0)
        let path = folder.file()
        let store = try Store.open(path: path, createIfMissing: true)
        try await saved(aProduct("Trám đen"), in: store)
        #expect([path, path + "-wal", path + "-shm"].map(mode) == [0o600, 0o600, 0o600])
        #expect(mode(folder.path) == 0o755)
        try store.close()
    }

    @Test func foldersAreNeverMade() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let path = folder.path + "/a/b/soxa.db"
        let error = await failure { try Store.open(path: path, createIfMissing: true) }
        #expect(error == .cannotOpen(path: path, reason: .noFolder(folder.path + "/a/b")))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }

    @Test func aLinkLeadsToTheFileAndItsLog() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let other = try Folder()
        defer { other.remove() }
        #expect(symlink(folder.file(), other.file("link.db")) == 0)
        #expect(
            await failure { try Store.open(path: other.file("link.db"), createIfMissing: true) }
                == .cannotOpen(path: other.file("link.db"), reason: .brokenLink))
        try Store.open(path: folder.file(), createIfMissing: true).close()
        let store = try Store.open(path: other.file("link.db"), createIfMissing: false)
        try await saved(aProduct("Trám đen"), in: store)
        #expect(FileManager.default.fileExists(atPath: folder.file() + "-wal"))
        try store.close()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["soxa.db"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: other.path) == ["link.db"])
    }

    @Test func aMissingFileIsNotMadeUnasked() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let error = await failure { try Store.open(path: folder.file(), createIfMissing: false) }
        #expect(error == .cannotOpen(path: folder.file(), reason: .absent))
        #expect(!FileManager.default.fileExists(atPath: folder.file()))
    }

    @Test func whatIsNoDatabaseOfOursIsNamedAndLeftAlone() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let garbage = Data("Kính gửi: Uỷ ban nhân dân xã\n".utf8) + Data(repeating: 7, count: 5000)
        try garbage.write(to: URL(fileURLWithPath: folder.file("thu.doc")))
        let foreign = folder.file("foreign.db")
        let queue = try DatabaseQueue(path: foreign)
        try await queue.write { try $0.execute(sql: "CREATE TABLE bookmark (id INTEGER)") }
        try queue.close()
        for path in [folder.file("thu.doc"), foreign] {
            let error = await failure { try Store.open(path: path, createIfMissing: true) }
            #expect(error == .notADatabase(path: path))
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file("thu.doc"))) == garbage)
        #expect(
            await failure { try Store.open(path: folder.path, createIfMissing: true) }
                == .cannotOpen(path: folder.path, reason: .notAFile))
    }

    @Test func aNewerFileIsRefusedUntouched() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        try Store.open(path: folder.file(), createIfMissing: true).close()
        let queue = try DatabaseQueue(path: folder.file())
        try await queue.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA user_version = 99; PRAGMA journal_mode = DELETE")
        }
        try queue.close()
        let before = try Data(contentsOf: URL(fileURLWithPath: folder.file()))
        let error = await failure { try Store.open(path: folder.file(), createIfMissing: true) }
        guard case .newer(found: 99, known: let known) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(known >= 1 && known < 99)
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file())) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["soxa.db"])
    }

    @Test(arguments: [100, 4096, 20_000]) func aTruncatedFileIsSaidToBeDamaged(length: Int) async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let store = try Store.open(path: folder.file(), createIfMissing: true)
        for number in 0..<50 { try await saved(aProduct("Sản phẩm \(number)"), in: store) }
        try store.close()
        #expect(truncate(folder.file(), length) == 0)
        let error = await failure {
            let store = try Store.open(path: folder.file(), createIfMissing: false)
            return try await store.window(ListQuery(kind: product), at: .start, limit: 100)
        }
        guard case .damaged = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func scribbledPagesNeverCrash() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let store = try Store.open(path: folder.file(), createIfMissing: true)
        for number in 0..<200 { try await saved(aProduct("Sản phẩm \(number)", notes: "Ghi chú"), in: store) }
        try store.close()
        let whole = try Data(contentsOf: URL(fileURLWithPath: folder.file()))
        var random = Seeded(state: 7)
        for round in 0..<12 {
            var data = whole
            for _ in 0..<400 {
                data[Int.random(in: 100..<data.count, using: &random)] = .random(in: 0...255, using: &random)
            }
            let path = folder.file("\(round).db")
            try data.write(to: URL(fileURLWithPath: path))
            guard let store = try? Store.open(path: path, createIfMissing: false) else { continue }
            _ = try? await store.window(ListQuery(kind: product, filter: "ghi"), at: .start, limit: 100)
            _ = try? await store.allEntries(of: product)
            _ = try? await store.summary(on: .epoch)
            _ = try? await store.save(aProduct("Mới"), by: "an")
            _ = try? await store.undo(by: "an")
            _ = try? await store.journal(of: product, id: 3)
        }
    }

    @Test func aPathThroughAFileIsRefused() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        try Data("x".utf8).write(to: URL(fileURLWithPath: folder.file("note")))
        let path = folder.file("note") + "/soxa.db"
        #expect(
            await failure { try Store.open(path: path, createIfMissing: true) }
                == .cannotOpen(path: path, reason: .notAFile))
    }

    @Test func aReadOnlyFolderIsRefused() throws {
        let folder = try Folder()
        defer { folder.remove() }
        #expect(chmod(folder.path, 0o555) == 0)
        // Whoever may do everything takes another user's rights for files, in this thread only.
        let isRoot = geteuid() == 0
        typealias SetUser = @convention(c) (UInt32) -> Int32
        let symbol = try #require(dlsym(dlopen(nil, RTLD_NOW), "setfsuid"))
        let setFileUser = unsafeBitCast(symbol, to: SetUser.self)
        if isRoot { _ = setFileUser(65534) }
        defer { if isRoot { _ = setFileUser(0) } }
        #expect(throws: StoreError.cannotOpen(path: folder.file(), reason: .forbidden)) {
            try Store.open(path: folder.file(), createIfMissing: true)
        }
    }

    @Test func theLaterOfTwoOpeningsFindsTheSchemaReady() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask { try Store.open(path: folder.file(), createIfMissing: true).close() }
            }
            try await group.waitForAll()
        }
    }
}
