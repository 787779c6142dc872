// The file with the records: where it is, how it is opened, and how a new one begins.
import Domain
import Foundation
import Repository
import Words

/// The file that a command or the screen works on.
package struct Book: Sendable {
    /// Where it is, or would be.
    package let path: String
    /// Whether it is the one of the person, and no other was named.
    package let isOwn: Bool

    private let allowsNetwork: Bool
    /// Told how far the index of words is that is made for an older file, in records of all.
    private let progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?

    /// The book named by `--db`, or that at home.
    /// - Parameter allowsNetwork: whether it may lie on a drive of another machine.
    package init(
        named: String?, allowsNetwork: Bool = false,
        progress: (@Sendable (_ done: Int, _ total: Int) -> Void)? = nil
    ) {
        (self.progress, self.allowsNetwork) = (progress, allowsNetwork)
        path = named.map(writtenPath) ?? homeDatabase()
        isOwn = named == nil
    }

    /// Opens the file. One that is not there, or has nothing in it, is not begun.
    /// - Parameter usesLog: see `Store.open`.
    package func open(usesLog: Bool = false) throws(OfficeFailure) -> Store {
        do throws(StoreError) {
            return try Store.open(
                path: path, createIfMissing: false, usesLog: usesLog, draftFolder: draftFolder(), progress: progress)
        } catch .cannotOpen(_, .absent) {
            throw isOwn ? .noBook(path: path) : .noFile(path: path)
        } catch .cannotOpen(_, .noFolder) where isOwn {
            throw .noBook(path: path)
        } catch .cannotOpen(_, .empty) {
            throw .emptyBook(path: path)
        } catch let reason where reason.leavesReading {
            do throws(StoreError) {
                return try Store.openToRead(path, because: reason, draftFolder: draftFolder())
            } catch {
                throw OfficeFailure(error, at: path)
            }
        } catch {
            throw OfficeFailure(error, at: path)
        }
    }

    /// Refuses a place where no book may be: outside the folder that nothing leaves, and, unless that is allowed, on a
    /// drive of another machine, where two programs do not see each other's locks.
    func requirePlace() throws(OfficeFailure) {
        let place = try Confinement.place(path)
        guard !allowsNetwork, let kind = NetworkDrive.name(of: place) else { return }
        throw .store(.networkDrive(path: path, kind: kind), path: path)
    }

    /// Whether there is a file, whatever it holds.
    package var exists: Bool { FileManager.default.fileExists(atPath: path) }

    /// What came of opening the file as it is. One whose schema was brought up to date takes in the records that
    /// came with the program since.
    package func opened(_ words: Words) async -> Result<Store, OfficeFailure> {
        do throws(OfficeFailure) {
            try requirePlace()
            let store = try open()
            if store.wasOlder { try await Office(store: store, words: words).takeInShipped() }
            return .success(store)
        } catch {
            return .failure(error)
        }
    }

    /// Makes the file, with the records that come with the program. The folder of the person's own book is made
    /// with it; a folder that somebody named is not.
    package func begin(_ words: Words) async throws(OfficeFailure) -> Store {
        if isOwn { try makeFolder() }
        do {
            guard !exists else {
                // A file with nothing in it keeps its rights.
                let store = try Store.open(path: path, createIfMissing: true, draftFolder: draftFolder())
                try await Self.fill(store, words)
                return store
            }
            let new = try NewStore(at: path)
            do throws(OfficeFailure) {
                try await Self.fill(new.store, words)
            } catch {
                new.abandon()
                throw error
            }
            try new.finish()
        } catch let failure as OfficeFailure {
            throw failure
        } catch {
            throw .store(StoreError(any: error), path: path)
        }
        return try open()
    }

    /// Gives a new file what every office begins with.
    private static func fill(_ store: Store, _ words: Words) async throws(OfficeFailure) {
        let office = Office(store: store, words: words)
        try await office.takeInShipped()
        try await office.takeInDocuments(shippedDocuments)
    }

    /// The name under which a log can be put out of the file's way: no other file has it.
    package static func nameAside(for log: String, on day: CalendarDate) -> String {
        let wanted = log + "." + day.isoText
        let others = (2...99).map { wanted + ".\($0)" }
        return ([wanted] + others).first { !FileManager.default.fileExists(atPath: $0) } ?? wanted
    }

    /// Opens the file after its log was put out of its way.
    package func open(setting log: String, aside name: String) throws(OfficeFailure) -> Store {
        try Self.set(log, aside: name)
        return try open()
    }

    /// Puts a log out of the way of the file, whose records are those of the file alone then.
    static func set(_ log: String, aside name: String) throws(OfficeFailure) {
        // A link never takes another's place.
        guard link(log, name) == 0, unlink(log) == 0 else { throw .cannotWrite(path: name, code: errno) }
    }

    func makeFolder() throws(OfficeFailure) {
        var missing: [String] = []
        var folder = (path as NSString).deletingLastPathComponent
        var status = stat()
        while folder.count > 1, stat(folder, &status) != 0, errno == ENOENT {
            missing.append(folder)
            folder = (folder as NSString).deletingLastPathComponent
        }
        for folder in missing.reversed() where mkdir(folder, 0o700) != 0 && errno != EEXIST {
            throw .cannotMake(folder: folder, code: errno)
        }
    }
}
