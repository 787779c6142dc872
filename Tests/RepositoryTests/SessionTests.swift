// Drafts and undo belong to a session: two programs of one login do not take each other's work.
import Domain
import GRDB
import Glibc
import Repository
import Testing

@Suite struct SessionTests {
    private func open(_ folder: Folder, isNew: Bool = false) throws -> Store {
        try Store.open(path: folder.file(), createIfMissing: isNew, draftFolder: folder.file("state/drafts"))
    }

    /// Runs a test with two programs on one file, in which there is a record.
    private func withTwo(_ body: (Store, Store, RecordEntry, Folder) async throws -> Void) async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let first = try open(folder, isNew: true)
        let entry = try await saved(aProduct("Trám đen"), in: first)
        let second = try open(folder)
        try await body(first, second, entry, folder)
        try first.close()
        try second.close()
    }

    private func typing(_ text: String, in entry: RecordEntry) -> RecordEntry {
        var typed = entry
        typed["name"] = .text(text)
        return typed
    }

    @Test func whoTypesInAnotherSessionIsSeenWhileItRuns() async throws {
        try await withTwo { first, second, entry, _ in
            try await first.saveDraft(typing("Của A", in: entry), by: "an")
            var new = aProduct("Câu mới của A")
            new.identity = .begun()
            try await first.saveDraft(new, by: "an")
            #expect(try await first.editors().isEmpty, "one's own typing is no news")
            #expect(try await second.editors().map(\.record) == [DraftName(entry)])
            #expect(try await second.editors().map(\.login) == ["an"])
            _ = try await first.save(typing("Của A", in: entry), by: "an", ending: DraftName(entry))
            #expect(try await second.editors().isEmpty)
        }
    }

    @Test func whatASessionLeftIsNotBeingTyped() async throws {
        try await withTwo { first, second, entry, _ in
            try await first.saveDraft(typing("Của A", in: entry), by: "an")
            try first.close()
            #expect(try await second.editors().isEmpty)
        }
    }

    @Test func aSaveEndsTheDraftOfItsOwnSessionOnly() async throws {
        try await withTwo { first, second, entry, _ in
            try await first.saveDraft(typing("Của A", in: entry), by: "an")
            try await second.saveDraft(typing("Của B", in: entry), by: "an")
            _ = try await first.save(typing("Của A", in: entry), by: "an", ending: DraftName(entry))
            #expect(try await first.drafts(by: "an").isEmpty)
            #expect(try await second.drafts(by: "an").map(\.entry.title) == ["Của B"])
        }
    }

    @Test func whatAnotherSessionTypesIsNotOffered() async throws {
        try await withTwo { first, second, entry, _ in
            var new = aProduct("Câu mới của A")
            new.identity = .begun()
            try await first.saveDraft(typing("Của A", in: entry), by: "an")
            try await first.saveDraft(new, by: "an")
            #expect(try await second.drafts(by: "an").isEmpty)
            #expect(try await second.draft(of: product, uid: entry.identity.uid, by: "an") == nil)
            #expect(try await first.drafts(by: "an").count == 2)
        }
    }

    @Test func whatASessionLeftIsOfferedOnceItIsOver() async throws {
        try await withTwo { first, second, entry, _ in
            try await first.saveDraft(typing("Của A", in: entry), by: "an")
            try first.close()
            #expect(try await second.draft(of: product, uid: entry.identity.uid, by: "an")?.entry.title == "Của A")
            _ = try await second.save(typing("Của A và B", in: entry), by: "an", ending: DraftName(entry))
            #expect(try await second.drafts(by: "an").isEmpty, "what was gone on with is not offered again")
        }
    }

    @Test func twoThatWereLeftAreOfferedOneAfterTheOther() async throws {
        try await withTwo { first, second, entry, folder in
            try await first.saveDraft(typing("Của A", in: entry), by: "an")
            try await second.saveDraft(typing("Của B", in: entry), by: "an")
            try first.close()
            try second.close()
            let third = try open(folder)
            var found: Set<String> = []
            for _ in 1...2 {
                let draft = try #require(try await third.draft(of: product, uid: entry.identity.uid, by: "an"))
                found.insert(draft.entry.title)
                try await third.discardDraft(of: product, uid: entry.identity.uid, by: "an")
            }
            #expect(found == ["Của A", "Của B"])
            try third.close()
        }
    }

    @Test func undoLeavesTheChangesOfOtherSessionsAlone() async throws {
        try await withTwo { first, second, entry, folder in
            _ = try await saved(typing("Trám đen loại một", in: entry), in: first)
            #expect(try await second.undo(by: "an") == .nothing)
            guard case .done = try await first.undo(by: "an") else {
                Issue.record("not undone")
                return
            }
            #expect(try await second.redo(by: "an") == .nothing)
            // It is over now, but was not when the other began.
            try first.close()
            #expect(try await second.redo(by: "an") == .nothing)
            let third = try open(folder)
            guard case .done = try await third.redo(by: "an") else {
                Issue.record("not done again")
                return
            }
            #expect(try await third.entry(of: product, id: entry.identity.id)?.title == "Trám đen loại một")
            try third.close()
        }
    }

    @Test func aDraftThatTheRecordsDoNotTakeIsKeptInAFile() async throws {
        try await withTwo { first, _, entry, folder in
            let other = try locker(folder)
            try await other.writeWithoutTransaction { db in try db.execute(sql: "BEGIN IMMEDIATE") }
            #expect(try await first.saveDraft(typing("Đang gõ", in: entry), by: "an") == .busy)
            #expect(try await first.drafts(by: "an").map(\.entry.title) == ["Đang gõ"])
            let files = fileNames(folder.file("state/drafts"))
            #expect(files.count == 1)
            var status = stat()
            #expect(stat(folder.file("state/drafts/") + (files.first ?? ""), &status) == 0)
            #expect(status.st_mode & 0o777 == 0o600)
            try await other.writeWithoutTransaction { db in try db.execute(sql: "ROLLBACK") }
            #expect(try await first.saveDraft(typing("Đang gõ tiếp", in: entry), by: "an") == nil)
            #expect(fileNames(folder.file("state/drafts")).isEmpty, "the records have it now")
            #expect(try await first.drafts(by: "an").map(\.entry.title) == ["Đang gõ tiếp"])
        }
    }

    @Test func aDraftThatIsKeptNowhereIsAnError() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let store = try Store.open(path: folder.file(), createIfMissing: true)
        let entry = try await saved(aProduct("Trám đen"), in: store)
        let other = try locker(folder)
        try await other.writeWithoutTransaction { db in try db.execute(sql: "BEGIN IMMEDIATE") }
        #expect(await failure { try await store.saveDraft(typing("Đang gõ", in: entry), by: "an") } == .busy)
        try await other.writeWithoutTransaction { db in try db.execute(sql: "ROLLBACK") }
        try store.close()
    }

    /// Another program, which may hold the file for writing.
    private func locker(_ folder: Folder) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        return try DatabaseQueue(path: folder.file(), configuration: configuration)
    }

    private func fileNames(_ folder: String) -> [String] {
        guard let open = opendir(folder) else { return [] }
        defer { closedir(open) }
        var names: [String] = []
        while let entry = readdir(open) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names
    }
}
