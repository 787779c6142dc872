// Word that the records' file was written to, without anybody looking at it again and again.
import Domain
import Foundation
import Repository
import Testing

@Suite(.timeLimit(.minutes(5))) struct FileNoticeTests {
    /// What another program may do to the file.
    enum Deed: CaseIterable {
        case saved, replaced, removed

        func happen(to path: String, copy: String) async throws {
            switch self {
            case .saved:
                let other = try Store.open(path: path, createIfMissing: false)
                try await RepositoryTests.saved(aProduct("Rượu ngô"), in: other)
                try other.close()
            case .replaced: guard rename(copy, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
            case .removed: try FileManager.default.removeItem(atPath: path)
            }
        }
    }

    @Test(arguments: Deed.allCases) func whatIsWrittenIsNoticed(deed: Deed) async throws {
        try await withStore { store, folder in
            try await saved(aProduct("Trám đen"), in: store)
            let copy = folder.file("copy.db")
            try await store.backup(to: copy)
            var notices = store.notices().makeAsyncIterator()
            try await deed.happen(to: folder.file(), copy: copy)
            #expect(await notices.next() != nil)
        }
    }

    /// The file that took its place is watched like the one before it.
    @Test func theFileThatTookItsPlaceIsWatchedToo() async throws {
        try await withStore { store, folder in
            let copy = folder.file("copy.db")
            try await store.backup(to: copy)
            var notices = store.notices().makeAsyncIterator()
            try await Deed.replaced.happen(to: folder.file(), copy: copy)
            #expect(await notices.next() != nil)
            try await Deed.saved.happen(to: folder.file(), copy: copy)
            #expect(await notices.next() != nil)
        }
    }

    @Test func whoStopsListeningIsDone() async throws {
        try await withStore { store, _ in
            let listening = Task {
                for await _ in store.notices() {}
                return true
            }
            listening.cancel()
            #expect(await listening.value)
        }
    }
}
