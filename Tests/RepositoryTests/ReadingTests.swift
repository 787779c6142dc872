// Files that can only be read: everything in them is seen, and saving says why it is not done.
import Domain
import Foundation
import Repository
import Testing

@Suite struct ReadingTests {
    /// A file with a record, and one more that only its log has.
    private func withFile(_ body: (String) async throws -> Void) async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let (path, part) = (folder.file(), folder.file("part.db"))
        let store = try Store.open(path: part, createIfMissing: true)
        try await saved(aProduct("Trám đen"), in: store)
        try await store.checkpoint()
        try await saved(aProduct("Mật ong"), in: store)
        for ending in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: part + ending, toPath: path + ending)
        }
        try store.close()
        try await body(path)
    }

    @Test func theLogIsReadToo() async throws {
        try await withFile { path in
            let store = try Store.openToRead(path, because: .readOnly)
            #expect(
                try await store.allEntries(of: product, limit: .max).map(\.title).sorted() == ["Mật ong", "Trám đen"])
            #expect(store.takeRepairs() == [.copied])
            try store.close()
        }
    }

    @Test(arguments: [StoreError.readOnly, .diskFull]) func savingSaysWhyNot(reason: StoreError) async throws {
        try await withFile { path in
            let before = try Data(contentsOf: URL(fileURLWithPath: path))
            let store = try Store.openToRead(path, because: reason)
            #expect(await failure { try await store.save(aProduct("Rượu ngô"), by: "an") } == reason)
            #expect(await failure { try await store.undo(by: "an") } == reason)
            try store.close()
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: (path as NSString).deletingLastPathComponent)
                    .sorted() == ["part.db", "soxa.db", "soxa.db-wal"])
        }
    }

    /// A draft that went into a file of its own belongs to the book, not to the copy that was read.
    @Test func draftsOfABookThatIsOnlyReadAreThereTheNextTime() async throws {
        try await withFile { path in
            let drafts = (path as NSString).deletingLastPathComponent + "/drafts"
            func typed(_ store: Store) async throws -> [String] {
                try await store.drafts(by: "an").map { $0.entry["name"].text }
            }
            let first = try Store.openToRead(path, because: .readOnly, draftFolder: drafts)
            var entry = try #require(try await first.allEntries(of: product).first)
            entry["name"] = .text("Trám trắng")
            #expect(try await first.saveDraft(entry, by: "an") == .readOnly)
            #expect(try await typed(first) == ["Trám trắng"])
            try first.close()
            let again = try Store.openToRead(path, because: .readOnly, draftFolder: drafts)
            #expect(try await typed(again) == ["Trám trắng"])
            try again.close()
            let writable = try Store.open(path: path, createIfMissing: false, draftFolder: drafts)
            #expect(try await typed(writable) == ["Trám trắng"])
            try writable.close()
        }
    }

    @Test func whatIsNotThereIsNotCopied() async {
        let error = await failure { try Store.openToRead("/dev/null/soxa.db", because: .diskFull) }
        #expect(error == .diskFull)
    }
}
