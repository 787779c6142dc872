// The log beside the file: gone when the file is closed, never deleted or replayed over what it does not belong to.
import Domain
import Foundation
import GRDB
import Glibc
import Repository
import Testing

@Suite struct LogTests {
    /// A file closed after a save, and the same with one more save beside which the log of the second still lies, as after a
    /// crash: both names lead to the files that the still open store writes.
    private func crashed(in folder: Folder) async throws -> (closed: String, database: String) {
        let database = folder.file()
        let first = try Store.open(path: database, createIfMissing: true)
        try await saved(aProduct("Trám đen"), in: first)
        try first.close()
        let closed = folder.file("closed.db")
        try copy(database, to: closed)
        let second = try Store.open(path: database, createIfMissing: false)
        try await saved(aProduct("Mật ong"), in: second)
        let other = folder.file("after")
        try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: false)
        // The folder as it stood at the crash: the open store goes on with files that have other names now.
        for ending in ["", "-wal"] { #expect(link(database + ending, other + "/soxa.db" + ending) == 0) }
        return (closed, other + "/soxa.db")
    }

    private func expectOldLog(
        _ path: String, usingIt usesLog: Bool = false, isUsable: Bool,
        at location: SourceLocation = #_sourceLocation
    ) async throws {
        let error = await failure { try Store.open(path: path, createIfMissing: false, usesLog: usesLog) }
        guard case .oldLog(_, _, isUsable) = error else {
            Issue.record("\(String(describing: error))", sourceLocation: location)
            return
        }
    }

    private func copy(_ path: String, to other: String) throws {
        try Data(contentsOf: URL(fileURLWithPath: path)).write(to: URL(fileURLWithPath: other))
    }

    private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

    private func names(_ store: Store) async throws -> [String] {
        try await store.allEntries(of: product).map(\.title)
    }

    @Test func aClosedFileAloneHasEverything() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let store = try Store.open(path: folder.file(), createIfMissing: true)
        try await saved(aProduct("Trám đen"), in: store)
        _ = try await store.search("tram", kinds: [product], limit: 3).hits
        _ = try await store.window(ListQuery(kind: product), at: .start, limit: 9)
        _ = try await store.count(ListQuery(kind: product))
        try store.close()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["soxa.db"])
        try copy(folder.file(), to: folder.file("usb.db"))
        let copied = try Store.open(path: folder.file("usb.db"), createIfMissing: false)
        #expect(try await names(copied) == ["Trám đen"])
        try copied.close()
    }

    @Test func theLastOfTwoToCloseLeavesTheFileAlone() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let first = try Store.open(path: folder.file(), createIfMissing: true)
        let second = try Store.open(path: folder.file(), createIfMissing: false)
        try await saved(aProduct("Trám đen"), in: first)
        #expect(try await names(second) == ["Trám đen"])
        try first.close()
        try await saved(aProduct("Mật ong"), in: second)
        try second.close()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["soxa.db"])
    }

    @Test(arguments: ["-wal", "-journal"], [false, true]) func aLogWithoutItsFileIsLeftAlone(
        ending: String, hasEmptyFile: Bool
    ) async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let log = folder.file() + ending
        let content = Data(repeating: 7, count: 4152)
        try content.write(to: URL(fileURLWithPath: log))
        if hasEmptyFile { try Data().write(to: URL(fileURLWithPath: folder.file())) }
        let before = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        for mayCreate in [false, true] {
            let error = await failure { try Store.open(path: folder.file(), createIfMissing: mayCreate) }
            guard case .lostLog = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
        }
        #expect(try bytes(log) == content)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == before)
    }

    /// Junk beside a good file is nobody's to delete, wherever in it something stands.
    @Test(arguments: [[UInt8](repeating: 7, count: 8), [UInt8](repeating: 0, count: 5000) + [7]])
    func junkBesideAFileIsLeftAlone(junk: [UInt8]) async throws {
        let folder = try Folder()
        defer { folder.remove() }
        try Store.open(path: folder.file(), createIfMissing: true).close()
        try Data(junk).write(to: URL(fileURLWithPath: folder.file() + "-wal"))
        try await expectOldLog(folder.file(), isUsable: false)
        #expect(try bytes(folder.file() + "-wal") == Data(junk))
        // Room that the system gave and nobody has written to holds nothing.
        try Data(count: 5000).write(to: URL(fileURLWithPath: folder.file() + "-wal"))
        try Store.open(path: folder.file(), createIfMissing: false).close()
    }

    /// A log that fits a copy of its file may be that of another copy: what it adds is told.
    @Test func theLogOfATwinIsTold() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let (closed, crashed) = try await crashed(in: folder)
        #expect(try Store.open(path: closed, createIfMissing: false).takeChangesOfLog() == 0)
        try copy(closed, to: folder.file("twin.db"))
        try copy(crashed + "-wal", to: folder.file("twin.db-wal"))
        let twin = try Store.open(path: folder.file("twin.db"), createIfMissing: false)
        #expect(twin.takeChangesOfLog() == 1 && twin.takeChangesOfLog() == 0)
        try twin.close()
        // Where the crash was, it is the file's own log.
        let own = try Store.open(path: crashed, createIfMissing: false)
        #expect(own.takeChangesOfLog() == 0)
        try own.close()
    }

    @Test func anUnchangedFileIsWholeAfterAWhile() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let store = try Store.open(path: folder.file(), createIfMissing: true, rest: .milliseconds(1))
        let reader = try Store.open(path: folder.file(), createIfMissing: false, rest: .milliseconds(1))
        try await saved(aProduct("Trám đen"), in: store)
        #expect(try await names(reader) == ["Trám đen"])
        let version = try await store.dataVersion()
        await store.waitUntilLogRests()
        #expect(try bytes(folder.file() + "-wal").isEmpty)
        #expect(try await store.dataVersion() == version, "nothing has changed for who wrote")
        try copy(folder.file(), to: folder.file("usb.db"))
        let copied = try Store.open(path: folder.file("usb.db"), createIfMissing: false)
        #expect(try await names(copied) == ["Trám đen"])
        for store in [store, reader, copied] { try store.close() }
    }

    @Test func aReaderInTheWayIsNoError() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let store = try Store.open(path: folder.file(), createIfMissing: true)
        try await saved(aProduct("Trám đen"), in: store)
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let reader = try DatabaseQueue(path: folder.file(), configuration: configuration)
        try await reader.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN")
            _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM product")
        }
        try await saved(aProduct("Mật ong"), in: store)
        #expect(try await store.checkpoint() == false)
        try await saved(aProduct("Chè"), in: store)
        try store.close()
        try await reader.writeWithoutTransaction { db in try db.execute(sql: "COMMIT") }
        try reader.close()
        let again = try Store.open(path: folder.file(), createIfMissing: false)
        #expect(try await names(again) == ["Trám đen", "Mật ong", "Chè"])
        try again.close()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["soxa.db"])
    }

    @Test func afterACrashTheLogGoesOn() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let store = try Store.open(path: try await crashed(in: folder).database, createIfMissing: false)
        #expect(try await names(store) == ["Trám đen", "Mật ong"])
    }

    /// SQLite writes page 1 of the log into the file first; a program may end, or its disk fail, right behind it.
    @Test func aLogOfWhichOnePageIsInTheFileGoesOn() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let database = folder.file()
        let first = try Store.open(path: database, createIfMissing: true)
        try await saved(aProduct("Trám đen"), in: first)
        try first.close()
        let second = try Store.open(path: database, createIfMissing: false)
        for number in 1...30 { try await saved(aProduct("Mật ong \(number)"), in: second) }
        let other = folder.file("after")
        try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: false)
        for ending in ["", "-wal"] { #expect(link(database + ending, other + "/soxa.db" + ending) == 0) }
        let log = try bytes(other + "/soxa.db-wal")
        func number(_ place: Int) -> Int { log[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
        let size = number(8)
        let frames = Array(stride(from: 32, to: log.count - size - 23, by: size + 24))
        let page = try #require(frames.last { number($0) == 1 })
        let file = Glibc.open(other + "/soxa.db", O_WRONLY)
        let content = Array(log[page + 24..<page + 24 + size])
        #expect(pwrite(file, content, size, 0) == size)
        Glibc.close(file)
        let store = try Store.open(path: other + "/soxa.db", createIfMissing: false)
        #expect(try await names(store).count == 31)
    }

    @Test func aFolderCopiedWithItsLogGoesOn() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let database = try await crashed(in: folder).database
        for ending in ["", "-wal"] { try copy(database + ending, to: folder.file("copy.db") + ending) }
        let store = try Store.open(path: folder.file("copy.db"), createIfMissing: false)
        #expect(try await names(store) == ["Trám đen", "Mật ong"])
        try store.close()
    }

    @Test(arguments: ["written over", "put in its place"]) func aFileRestoredBesideAnOldLogIsSaid(how: String)
        async throws
    {
        let folder = try Folder()
        defer { folder.remove() }
        let (closed, database) = try await crashed(in: folder)
        if how == "written over" {
            let file = Glibc.open(database, O_WRONLY | O_TRUNC)
            let content = Array(try bytes(closed))
            #expect(write(file, content, content.count) == content.count)
            Glibc.close(file)
        } else {
            #expect(rename(closed, database) == 0)
        }
        let (file, log) = (try bytes(database), try bytes(database + "-wal"))
        try await expectOldLog(database, isUsable: true)
        #expect(try bytes(database) == file)
        #expect(try bytes(database + "-wal") == log)
        let wanted = try Store.open(path: database, createIfMissing: false, usesLog: true)
        #expect(try await names(wanted) == ["Trám đen", "Mật ong"])
    }

    @Test func anOlderFileBesideALaterLogIsSaid() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let old = folder.file("old.db")
        let first = try Store.open(path: folder.file(), createIfMissing: true)
        try await saved(aProduct("Trám đen"), in: first)
        try first.close()
        try copy(folder.file(), to: old)
        let second = try Store.open(path: folder.file(), createIfMissing: false)
        for number in 0..<20 { try await saved(aProduct("Sản phẩm \(number)"), in: second) }
        try second.close()
        let third = try Store.open(path: folder.file(), createIfMissing: false)
        try await saved(aProduct("Mật ong"), in: third)
        // Neither the file nor the log has its old place on the disk: only what they hold tells.
        try copy(folder.file() + "-wal", to: old + "-wal")
        let (file, log) = (try bytes(old), try bytes(old + "-wal"))
        for usesLog in [false, true] { try await expectOldLog(old, usingIt: usesLog, isUsable: false) }
        #expect(try bytes(old) == file && bytes(old + "-wal") == log)
        try third.close()
    }

    @Test func anOldLogBesideALaterFileIsSaid() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let first = try Store.open(path: folder.file(), createIfMissing: true)
        try await saved(aProduct("Trám đen"), in: first)
        let kept = try bytes(folder.file() + "-wal")
        for number in 0..<5 { try await saved(aProduct("Sản phẩm \(number)"), in: first) }
        try first.close()
        try kept.write(to: URL(fileURLWithPath: folder.file() + "-wal"))
        let file = try bytes(folder.file())
        try await expectOldLog(folder.file(), isUsable: false)
        #expect(try bytes(folder.file()) == file && bytes(folder.file() + "-wal") == kept)
    }

    @Test func whatIsNoLogIsNotDeletedAsOne() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let (_, database) = try await crashed(in: folder)
        let log = database + "-wal"
        let bytes = try Data(contentsOf: URL(fileURLWithPath: log))
        unlink(log)
        for content in [Data([0]) + bytes.dropFirst(), Data(repeating: 0x5A, count: 50_000), Data("12345678".utf8)] {
            try content.write(to: URL(fileURLWithPath: log))
            try await expectOldLog(database, isUsable: false)
            #expect(try Data(contentsOf: URL(fileURLWithPath: log)) == content)
        }
        // What a power cut leaves of a log that was never written holds nothing.
        try Data(repeating: 0, count: 50_000).write(to: URL(fileURLWithPath: log))
        try Store.open(path: database, createIfMissing: false).close()
    }
}
