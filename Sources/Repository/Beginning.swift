// A new file: it is in its place once it holds all that it begins with, or not at all.
import Domain
import Glibc

/// A file being made under another name, so that a program that is killed meanwhile leaves none that lacks something.
package struct NewStore: Sendable {
    /// The store to be filled.
    package let store: Store
    private let path: String

    /// Makes an empty file beside the place where it shall be; nothing is there yet.
    /// - Throws: what `Store.open` throws.
    package init(at path: String) throws(StoreError) {
        let place = try StoreFile.placeForNew(path)
        let name = String(place.split(separator: "/").last ?? "")
        Copying.clear(String(place.dropLast(name.utf8.count)), beginning: name)
        self.path = place
        let part = Copying(place).part
        do throws(StoreError) {
            store = try Store.open(path: part, createIfMissing: true)
        } catch {
            Self.remove(part)
            // What is said of the file is said of the place that it was to have.
            if case .cannotOpen(part, let reason) = error { throw .cannotOpen(path: path, reason: reason) }
            throw error
        }
    }

    /// Puts the file in its place. Where another program has made one meanwhile, that one stays.
    package func finish() throws(StoreError) {
        defer { Self.remove(store.path) }
        try store.close()
        guard link(store.path, path) != 0, errno != EEXIST else { return }
        // File systems of sticks have no second names.
        guard errno == EPERM || errno == ENOTSUP, fileStatus(path) == nil, rename(store.path, path) == 0 else {
            throw StoreFile.failure(errno, path)
        }
    }

    /// Gives it up.
    package func abandon() {
        try? store.close()
        Self.remove(store.path)
    }

    private static func remove(_ part: String) {
        for ending in ["", "-journal", "-wal", "-shm"] { unlink(part + ending) }
        // Where the file failed under its hands the store kept what it held; of a new one there is nothing to keep.
        let copies = BackupFolder(beside: part).path
        for name in fileNames(in: copies) where name.hasSuffix(".db") || name.hasSuffix(".part") {
            unlink(copies + "/" + name)
        }
        rmdir(copies)
    }
}
