// The file with the records: where it is, how it is opened, and how a new one begins.
import Domain
import Foundation
import Office
import Repository
import UI
import Words

/// The file that a command works on.
struct Book {
    /// Where it is, or would be.
    let path: String
    /// Whether it is the one of the person, and no other was named.
    let isOwn: Bool

    /// The book named by `--db`, or that at home.
    init(named: String?) {
        path = named.map(writtenPath) ?? homeDatabase()
        isOwn = named == nil
    }

    /// Whether nothing has that name; a link that leads nowhere has it.
    var isMissing: Bool {
        var status = stat()
        return lstat(path, &status) != 0 && errno == ENOENT
    }

    /// What to say when the file is not there: a folder that is missing too would not be made.
    var absence: OfficeFailure {
        do throws(StoreError) {
            try Store.open(path: path, createIfMissing: false).close()
        } catch .cannotOpen(_, .absent) {
            return isOwn ? .noBook(path: path) : .noFile(path: path)
        } catch .cannotOpen(_, .noFolder) where isOwn {
            return .noBook(path: path)
        } catch {
            return .store(error, path: path)
        }
        return .noFile(path: path)
    }

    /// Opens the file.
    /// - Parameter usesLog: see `Store.open`.
    func open(usesLog: Bool = false) throws -> Store {
        do throws(StoreError) {
            return try Store.open(path: path, createIfMissing: false, usesLog: usesLog)
        } catch {
            throw Ending(.store(error, path: path))
        }
    }

    /// Makes the file, with the sets of criteria that come with the program. The folder of the person's own book is made
    /// with it; a folder that somebody named is not.
    func begin() async throws -> Store {
        let store: Store
        if isOwn { try makeFolder() }
        do throws(StoreError) {
            store = try Store.open(path: path, createIfMissing: true)
        } catch {
            throw Ending(.store(error, path: path))
        }
        let desk = office(store)
        let plan = try await desk.plan(embeddedRecords(shippedCriteriaFiles), source: Office.shippedCriteria)
        try await desk.carryOut(plan, asProgram: true)
        return store
    }

    private func makeFolder() throws {
        var missing: [String] = []
        var folder = (path as NSString).deletingLastPathComponent
        var status = stat()
        while folder.count > 1, stat(folder, &status) != 0, errno == ENOENT {
            missing.append(folder)
            folder = (folder as NSString).deletingLastPathComponent
        }
        for folder in missing.reversed() where mkdir(folder, 0o700) != 0 && errno != EEXIST {
            throw Ending(.cannotMake(folder: folder, code: errno))
        }
    }
}
