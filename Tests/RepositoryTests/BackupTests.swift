// Copies: examined, kept in their folder, and put in the place of the file.
import Domain
import Foundation
import GRDB
import Repository
import Testing

@Suite struct BackupTests {
    /// A copy of a store with one product, and the store.
    private func withCopy(_ body: (Store, Folder, String) async throws -> Void) async throws {
        try await withStore { store, folder in
            try await saved(aProduct("Thạch đen"), in: store)
            let copy = folder.file("copy.db")
            try await store.backup(to: copy)
            try await body(store, folder, copy)
        }
    }

    private func titles(_ path: String) async throws -> [String] {
        let store = try Store.open(path: path, createIfMissing: false)
        let titles = try await store.allEntries(of: product).map(\.title)
        #expect(try await store.verify() == [])
        try store.close()
        return titles
    }

    @Test func aCopyTakesTheFilesPlaceAndTheFileIsKept() async throws {
        try await withCopy { store, folder, copy in
            try await saved(aProduct("Gạo nếp"), in: store)
            let inUse = await failure {
                try Store.restore(copy, to: store.path, keeping: folder.file("old.db"), by: "an")
            }
            if case .inUse = inUse {} else { Issue.record("\(String(describing: inUse))") }
            try store.close()
            try Store.restore(copy, to: store.path, keeping: folder.file("old.db"), by: "an")
            #expect(try await titles(store.path) == ["Thạch đen"])
            #expect(try await titles(folder.file("old.db")) == ["Thạch đen", "Gạo nếp"])
            #expect(try await titles(copy) == ["Thạch đen"])
            let mode = try FileManager.default.attributesOfItem(atPath: store.path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }
    }

    @Test func whatIsReplacedIsCopiedWhereItCanBeRead() async throws {
        try await withCopy { store, folder, copy in
            try await saved(aProduct("Gạo nếp"), in: store)
            try store.close()
            try Store.restore(copy, to: store.path, keeping: folder.file("old.db"), by: "an")
            let kept = BackupFolder(beside: store.path).copies
            #expect(kept.map(\.occasion) == [.restore])
            #expect(try await titles(try #require(kept.first).path) == ["Thạch đen", "Gạo nếp"])
        }
    }

    @Test func aDatabaseOfAnotherProgramIsNoDamagedOne() async throws {
        try await withCopy { store, folder, _ in
            try store.close()
            let foreign = folder.file("foreign.db")
            let queue = try DatabaseQueue(path: foreign)
            try await queue.write { db in try db.execute(sql: "CREATE TABLE a (b)") }
            try queue.close()
            let found = await failure {
                try Store.restore(foreign, to: store.path, keeping: folder.file("old.db"), by: "an")
            }
            #expect(found == .notADatabase(path: foreign))
            #expect(try await titles(store.path) == ["Thạch đen"])
        }
    }

    @Test func theLogOfAProgramThatWasKilledGoesWithTheOldFile() async throws {
        try await withCopy { store, folder, copy in
            try await saved(aProduct("Gạo nếp"), in: store)
            let other = folder.file("killed")
            try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: false)
            let target = other + "/soxa.db"
            // The same files, whose log lies as after a crash: the open store goes on with other names.
            for ending in ["", "-wal"] { #expect(link(store.path + ending, target + ending) == 0) }
            try Store.restore(copy, to: target, keeping: folder.file("old.db"), by: "an")
            #expect(try await titles(target) == ["Thạch đen"])
            #expect(try await titles(folder.file("old.db")) == ["Thạch đen", "Gạo nếp"])
        }
    }

    @Test func aDamagedFileIsKeptAsItIs() async throws {
        try await withCopy { store, folder, copy in
            let broken = folder.file("broken.db")
            var bytes = try Data(contentsOf: URL(fileURLWithPath: copy))
            bytes.replaceSubrange(4096..<60_000, with: Data(repeating: 7, count: 60_000 - 4096))
            try bytes.write(to: URL(fileURLWithPath: broken))
            try Data("x".utf8).write(to: URL(fileURLWithPath: broken + "-wal"))
            try Store.restore(copy, to: broken, keeping: folder.file("old.db"), by: "an")
            #expect(try await titles(broken) == ["Thạch đen"])
            #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file("old.db"))) == bytes)
        }
    }

    @Test func whatIsNoGoodCopyTakesNobodysPlace() async throws {
        try await withCopy { store, folder, copy in
            try store.close()
            let before = try Data(contentsOf: URL(fileURLWithPath: store.path))
            var bytes = try Data(contentsOf: URL(fileURLWithPath: copy))
            bytes.replaceSubrange(8192..<20_000, with: Data(repeating: 7, count: 20_000 - 8192))
            for (name, content) in [("damaged", bytes), ("empty", Data()), ("text", Data("không phải".utf8))] {
                let file = folder.file(name + ".db")
                try content.write(to: URL(fileURLWithPath: file))
                #expect(throws: StoreError.self, "\(name)") {
                    try Store.restore(file, to: store.path, keeping: folder.file("old.db"), by: "an")
                }
                #expect(try Data(contentsOf: URL(fileURLWithPath: store.path)) == before)
            }
            #expect(throws: StoreError.self) {
                try Store.restore(folder.file("nowhere.db"), to: store.path, keeping: folder.file("old.db"), by: "an")
            }
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.file("."))
            let left = [".part", ".restored", "old.db"]
            #expect(!names.contains { name in left.contains { name.hasSuffix($0) } }, "\(names)")
        }
    }

    @Test func theFolderKeepsWhatTheRuleKeepsAndForgetsUnfinishedOnes() throws {
        let folder = try Folder()
        defer { folder.remove() }
        let day = try #require(CalendarDate("2026-11-28"))
        let copies = BackupFolder(beside: folder.file("sổ.db"))
        try copies.make()
        func touch(_ path: String) throws { try Data("x".utf8).write(to: URL(fileURLWithPath: path)) }
        for back in 0..<60 { try touch(copies.place(on: #require(day.adding(days: -back)), before: nil)) }
        for _ in 0..<9 { try touch(copies.place(on: day, before: .import)) }
        for _ in 0..<2 { try touch(copies.place(on: day, before: .merge)) }
        let (dead, own) = (copies.path + "/sổ-2026-11-28.db.999999999.part", copies.path + "/sổ-x.db.\(getpid()).part")
        for path in [dead, dead + "-journal", own, copies.path + "/khác.db", copies.path + "/sổ-2026-13-01.db"] {
            try touch(path)
        }
        copies.prune(today: day)
        #expect(copies.copies.count(where: { $0.occasion == nil }) == 7 + 2 + 2)
        #expect(copies.copies.filter { $0.occasion == .import }.map { $0.path.suffix(5) }.first == "-9.db")
        #expect(copies.copies.count(where: { $0.occasion == .import }) == BackupRetention.others)
        // Those before merges take none of theirs away.
        #expect(copies.copies.count(where: { $0.occasion == .merge }) == 2)
        let names = try FileManager.default.contentsOfDirectory(atPath: copies.path)
        #expect(!names.contains { $0.contains("999999999") } && names.contains("khác.db"))
        #expect(names.contains { $0.hasSuffix(".part") } && names.contains("sổ-2026-13-01.db"))
    }

    @Test func anOlderFileIsKeptBeforeItsSchemaGoesOn() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
        for name in try FileManager.default.contentsOfDirectory(atPath: fixtures.path).sorted() {
            let file = folder.file(name)
            try FileManager.default.copyItem(atPath: fixtures.appendingPathComponent(name).path, toPath: file)
            let store = try Store.open(path: file, createIfMissing: false)
            #expect(try await store.verify() == [], "\(name)")
            try store.close()
            let kept = BackupFolder(beside: file).copies
            #expect(kept.map(\.occasion) == [.step], "\(name)")
            let copy = try DatabaseQueue(path: try #require(kept.first).path)
            let version = try await copy.read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") }
            #expect(version == Int(name.filter(\.isNumber)))
        }
    }
}

@Suite struct VerifyTests {
    /// Takes a line out of the journal with its seal.
    private static func removal(of change: Int) -> String {
        """
        DELETE FROM journalSeal WHERE change = \(change);
        DELETE FROM journalEntry WHERE change = \(change);
        DELETE FROM journalChange WHERE id = \(change)
        """
    }

    private static let insertion = """
        INSERT INTO journalChange (at, who, action, role) VALUES (0, 'an', 'print', 'original')
        """

    /// What examining finds after somebody changed the file from outside.
    private func found(after sql: String) async throws -> [StoreFinding] {
        let folder = try Folder()
        defer { folder.remove() }
        let store = try Store.open(path: folder.file(), createIfMissing: true)
        var entry = try await saved(aProduct("Thạch đen"), in: store)
        entry["name"] = .text("Thạch đen Tràng Định")
        entry = try await saved(entry, in: store)
        try await saved(aQuestion("Hỏi"), in: store)
        var disclosure = Disclosure()
        (disclosure.paper, disclosure.shownOn, disclosure.reason) = ("Danh sách", .epoch, "Thanh tra hỏi")
        try await saved(RecordEntry(disclosure), in: store)
        #expect(try await store.verify() == [])
        try store.close()
        let queue = try DatabaseQueue(path: folder.file())
        try await queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            try db.execute(sql: sql)
        }
        try queue.close()
        let again = try Store.open(path: folder.file(), createIfMissing: false)
        let findings = try await again.verify()
        try again.close()
        return findings
    }

    @Test(arguments: [
        ("UPDATE product SET name = 'Khác'", StoreFinding.journal(.product, count: 1, first: 1)),
        ("UPDATE product SET version = 9", .journal(.product, count: 1, first: 1)),
        ("DELETE FROM question", .journal(.question, count: 1, first: 1)),
        ("UPDATE recordCount SET live = 5 WHERE kind = 'product'", .counter(.product)),
        ("UPDATE journalChange SET who = 'khác' WHERE id = 2", .chain(change: 2)),
        ("UPDATE journalEntry SET before = json_set(before, '$.name', 'Khác') WHERE change = 2", .chain(change: 2)),
        ("DELETE FROM journalEntry WHERE change = 1; DELETE FROM journalChange WHERE id = 1", .chain(change: 1)),
        ("DELETE FROM journalSeal WHERE change = 3", .chain(change: 3)),
        ("UPDATE journalSeal SET hash = zeroblob(32) WHERE change = 2", .chain(change: 2)),
        // A field of which the journal never told.
        ("UPDATE product SET notes = 'Khác'", .journal(.product, count: 1, first: 1)),
        ("UPDATE journalChange SET name = 'Khác' WHERE id = 2", .chain(change: 2)),
        (removal(of: 2), .chain(change: 3)),
        (insertion, .chain(change: 5)),
        ("UPDATE disclosure SET reason = 'Khác'", .journal(.disclosure, count: 1, first: 1)),
        (
            """
            UPDATE disclosure SET reason = 'Khác';
            UPDATE journalEntry SET after = json_set(after, '$.reason', 'Khác') WHERE kind = 'disclosure'
            """, .chain(change: 4)
        ),
        // With the last line goes all that could contradict it, but for what says where the journal ends.
        (
            removal(of: 4) + "; DELETE FROM disclosure; UPDATE recordCount SET live = 0 WHERE kind = 'disclosure'",
            .chain(change: 4)
        ),
        ("DROP INDEX journalChangeByWho", .schema(["journalChangeByWho"])),
        ("DROP TABLE wordTerms", .schema(["wordTerms"])),
        ("CREATE TRIGGER stray AFTER INSERT ON product BEGIN DELETE FROM question; END", .schema(["stray"])),
        ("INSERT INTO words (words) VALUES ('delete-all')", .words),
        ("INSERT INTO spellings (spellings) VALUES ('delete-all')", .words),
        ("DELETE FROM setting WHERE name = 'wordIndex'", .words),
    ]) func whatWasChangedFromOutsideIsFound(_ sql: String, _ finding: StoreFinding) async throws {
        #expect(try await found(after: sql).contains(finding))
    }

    /// Whoever takes seals away and waits for the next save finds no clean chain afterwards.
    @Test(arguments: [
        ("UPDATE journalChange SET who = 'khác' WHERE id = 2; DELETE FROM journalSeal WHERE change >= 2", 2),
        ("DELETE FROM journalSeal", 3),
        ("INSERT INTO journalChange (at, who, action, role, session) VALUES (1, 'khác', 'edit', 'original', '')", 4),
    ]) func noSaveSealsWhatAnotherWrote(_ sql: String, _ change: Int64) async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let store = try Store.open(path: folder.file(), createIfMissing: true)
        for name in ["Một", "Hai", "Ba"] { try await saved(aProduct(name), in: store) }
        try store.close()
        let queue = try DatabaseQueue(path: folder.file())
        try await queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            try db.execute(sql: sql)
        }
        try queue.close()
        let again = try Store.open(path: folder.file(), createIfMissing: false)
        for name in ["Bốn", "Năm"] { try await saved(aProduct(name), in: again) }
        let found = try await again.verify()
        #expect(found.contains { if case .chain = $0 { true } else { false } }, "\(found)")
        try again.close()
    }

    @Test(arguments: [
        "INSERT INTO words (words) VALUES ('delete-all')", "UPDATE product SET notes = 'Lạ'",
        "UPDATE recordCount SET live = 5 WHERE kind = 'product'",
    ]) func whatFollowsFromTheRecordsIsMadeAgain(_ sql: String) async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let store = try Store.open(path: folder.file(), createIfMissing: true)
        try await saved(aProduct("Thạch đen"), in: store)
        try store.close()
        let queue = try DatabaseQueue(path: folder.file())
        try await queue.writeWithoutTransaction { db in try db.execute(sql: sql) }
        try queue.close()
        let again = try Store.open(path: folder.file(), createIfMissing: false)
        #expect(try await !again.verify().isEmpty)
        let left = try await again.verify()
        #expect(!left.contains(.words) && !left.contains(.counter(.product)), "\(left)")
        #expect(try await again.count(ListQuery(kind: product)) == 1)
        let found = try await again.search(sql.contains("Lạ") ? "lạ" : "thạch", kinds: [product], limit: 10)
        #expect(found.hits.count == 1)
        try again.close()
    }

    @Test func theJournalTellsOfEveryWayInWhichRecordsChange() async throws {
        try await withStore { store, _ in
            var entry = try await saved(aProduct("Thạch đen"), in: store)
            entry["name"] = .text("Thạch")
            entry = try await saved(entry, in: store)
            _ = try await store.bin(product, id: entry.identity.id, version: entry.identity.version, by: "an")
            _ = try await store.undo(by: "an")
            _ = try await store.redo(by: "an")
            #expect(try await store.verify() == [])
        }
    }
}
