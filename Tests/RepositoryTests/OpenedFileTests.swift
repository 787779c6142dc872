// The file deleted, replaced or cut short under the program: nothing is said to be saved that is not.
import Domain
import Foundation
import Repository
import Testing

@Suite struct OpenedFileTests {
    /// What somebody does to the file while it is open.
    enum Deed: CaseIterable {
        case deleted, deletedWithLog, replaced, copiedOver, logDeleted, logCut, cut, emptied, moved, indexDeleted

        func happen(to path: String, copy: String) throws {
            let files = FileManager.default
            switch self {
            case .deleted: try files.removeItem(atPath: path)
            case .deletedWithLog: for ending in ["", "-wal", "-shm"] { try files.removeItem(atPath: path + ending) }
            case .replaced: guard rename(copy, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
            case .copiedOver:
                let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
                try handle.truncate(atOffset: 0)
                try handle.write(contentsOf: Data(contentsOf: URL(fileURLWithPath: copy)))
                try handle.close()
            case .logDeleted: try files.removeItem(atPath: path + "-wal")
            case .indexDeleted: try files.removeItem(atPath: path + "-shm")
            case .logCut: guard truncate(path + "-wal", 0) == 0 else { throw CocoaError(.fileWriteUnknown) }
            case .emptied: guard truncate(path, 0) == 0 else { throw CocoaError(.fileWriteUnknown) }
            case .cut: guard truncate(path, 8192) == 0 else { throw CocoaError(.fileWriteUnknown) }
            case .moved:
                let folder = (path as NSString).deletingLastPathComponent
                guard rename(folder, folder + "-moved") == 0 else { throw CocoaError(.fileWriteUnknown) }
            }
        }
    }

    /// Runs a test with a file that holds a record, and with a copy of an earlier state of it.
    private func withFile(_ body: (String, String, Store) async throws -> Void) async throws {
        let folder = try Folder()
        defer { folder.remove() }
        try FileManager.default.createDirectory(atPath: folder.file("office"), withIntermediateDirectories: false)
        let (path, copy) = (folder.file("office/soxa.db"), folder.file("copy.db"))
        var store = try Store.open(path: path, createIfMissing: true)
        try await saved(aProduct("Trám đen"), in: store)
        try await store.backup(to: copy)
        try store.close()
        store = try Store.open(path: path, createIfMissing: false)
        try await saved(aProduct("Mật ong"), in: store)
        try await body(path, copy, store)
    }

    @Test(arguments: Deed.allCases) func whatCannotBeSavedIsNotSaidToBe(deed: Deed) async throws {
        try await withFile { path, copy, store in
            try deed.happen(to: path, copy: copy)
            let error = await failure { try await store.save(aProduct("Rượu ngô"), by: "an") }
            #expect(error == .replaced(path: path))
            let again = await failure { try await store.save(aProduct("Rượu ngô"), by: "an") }
            #expect(again == .replaced(path: path))
            try store.close()
        }
    }

    @Test(arguments: [Deed.replaced, .copiedOver]) func whatLiesThereNowIsLeftAsItIs(deed: Deed) async throws {
        try await withFile { path, copy, store in
            let bytes = try Data(contentsOf: URL(fileURLWithPath: copy))
            try deed.happen(to: path, copy: copy)
            _ = await failure { try await store.save(aProduct("Rượu ngô"), by: "an") }
            try store.close()
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
        }
    }

    /// What was saved before is still read through the open file, and is put into the folder of copies.
    @Test(arguments: [Deed.deleted, .deletedWithLog, .replaced, .logDeleted]) func whatWasSavedBeforeIsRescued(
        deed: Deed
    )
        async throws
    {
        try await withFile { path, copy, store in
            try deed.happen(to: path, copy: copy)
            #expect(await failure { try await store.dataVersion() } == .replaced(path: path))
            let rescued = try #require(store.takeRescued())
            try store.close()
            let found = try Store.open(path: rescued, createIfMissing: false)
            #expect(
                try await found.allEntries(of: product, limit: .max).map(\.title).sorted() == ["Mật ong", "Trám đen"])
            #expect(try await found.verify() == [])
            try found.close()
        }
    }

    /// A log of the old file beside the new one would be replayed over it by any program.
    @Test func theLogOfTheOldFileIsPutOutOfTheWay() async throws {
        try await withFile { path, copy, store in
            try Deed.replaced.happen(to: path, copy: copy)
            try store.close()
            #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
            #expect(FileManager.default.fileExists(atPath: path + "-wal.1"))
            let found = try Store.open(path: path, createIfMissing: false)
            #expect(try await found.verify() == [])
            try found.close()
        }
    }

    /// What was saved and is not in the file yet stands in its log, which nobody may take for one that is done with.
    @Test(arguments: [Deed.emptied, .cut], [false, true]) func theLogOfAFileCutShortIsKept(
        deed: Deed, isSaving: Bool
    ) async throws {
        try await withFile { path, copy, store in
            let log = try Data(contentsOf: URL(fileURLWithPath: path + "-wal"))
            try deed.happen(to: path, copy: copy)
            if isSaving { _ = await failure { try await store.save(aProduct("Rượu ngô"), by: "an") } }
            try store.close()
            let kept = ["-wal", "-wal.1"].compactMap { FileManager.default.contents(atPath: path + $0) }
            #expect(kept.contains { $0.starts(with: log) }, "\(kept)")
        }
    }

    @Test func putBackItIsSavedAgain() async throws {
        try await withFile { path, copy, store in
            try Deed.moved.happen(to: path, copy: copy)
            #expect(await failure { try await store.save(aProduct("Rượu ngô"), by: "an") } == .replaced(path: path))
            let folder = (path as NSString).deletingLastPathComponent
            #expect(rename(folder + "-moved", folder) == 0)
            try await saved(aProduct("Rượu ngô"), in: store)
            try store.close()
            let again = try Store.open(path: path, createIfMissing: false)
            #expect(try await again.count(ListQuery(kind: product)) == 3)
            try again.close()
        }
    }

    /// Another program may write its own changes, and the log into the file, at any time.
    @Test func whatOtherProgramsWriteIsNoReason() async throws {
        try await withFile { path, _, store in
            let other = try Store.open(path: path, createIfMissing: false)
            for round in 1...6 {
                try await saved(aProduct("A \(round)"), in: other)
                if round % 2 == 0 { try await other.checkpoint() }
                try await saved(aProduct("B \(round)"), in: store)
                if round % 3 == 0 { try await store.checkpoint() }
            }
            try other.close()
            try await saved(aProduct("Cuối"), in: store)
            #expect(try await store.count(ListQuery(kind: product)) == 15)
            try store.close()
        }
    }

    /// A program that changes the schema, as a large import does, refuses nobody's next save.
    @Test func aSchemaThatWasChangedIsReadAgain() async throws {
        try await withFile { path, _, store in
            let other = try Store.open(path: path, createIfMissing: false)
            for round in 1...3 {
                try await saved(aProduct("Trước \(round)"), in: store)
                let rows = (1...600).map { aProduct("Hàng \(round).\($0)") }
                guard case .saved = try await other.saveAll(rows, action: "import", by: "bình") else {
                    Issue.record("not imported")
                    return
                }
                try await saved(aProduct("Sau \(round)"), in: store)
                try await saved(aQuestion("Câu \(round)"), in: store)
            }
            try other.close()
            try store.close()
        }
    }
}
