// A copy of the whole file while it is in use.
import Domain
import GRDB
import Glibc

extension Store {
    /// Writes everything, as it stands at one moment, into a new file of mode 0600. The file appears when it is
    /// complete; one that exists is replaced.
    package func backup(to target: String) async throws(StoreError) {
        guard !target.isEmpty, !target.utf8.contains(0), !isSameFile(target) else {
            throw .cannotOpen(path: target, reason: .notAFile)
        }
        // A log there would be taken for that of the copy.
        try StoreFile.refuseLostLog(of: target)
        let part = "\(target).\(getpid()).part"
        unlink(part)
        try StoreFile.make(part)
        do {
            try await pool.vacuum(into: part)
            // Its pages lie otherwise than those of the file: no log of the file may ever be taken for its own.
            let copy = try DatabaseQueue(path: part)
            defer { try? copy.close() }
            try await copy.write { db in try LogSeal.remove(db) }
        } catch {
            unlink(part)
            throw StoreError(error, path: target)
        }
        guard Self.synchronise(part), rename(part, target) == 0 else {
            let code = errno
            unlink(part)
            throw StoreFile.failure(code, target)
        }
    }

    private func isSameFile(_ other: String) -> Bool {
        var mine = stat()
        var theirs = stat()
        return stat(path, &mine) == 0 && stat(other, &theirs) == 0 && mine.st_ino == theirs.st_ino
            && mine.st_dev == theirs.st_dev
    }

    private static func synchronise(_ path: String) -> Bool {
        let file = Glibc.open(path, O_RDWR | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { _ = Glibc.close(file) }
        return fsync(file) == 0
    }
}
