// Copies of the records: when they are made, where, and putting one in the place of the file.
import Domain
import Foundation
import Repository
import Vietnamese
import Words

extension Office {
    /// The folders of the copies.
    private var places: BackupPlaces { BackupPlaces(of: store.path) }

    /// Makes a copy: in a file that somebody names, or as the copy of today wherever copies go.
    /// - Parameter folder: a folder that is to have the copy of each day too, from now on; empty for none.
    /// - Returns: where it is, and what else there is to say.
    package func backUp(to written: String? = nil, naming folder: String? = nil, replaces: Bool = false)
        async throws(OfficeFailure) -> [Sentence]
    {
        if let folder { return [try await nameBackupFolder(folder)] }
        guard let written else { return try await backUpAsToday(again: true) }
        let path = try Confinement.place(written)
        try refuseToReplace(path, replaces: replaces)
        try await note("backup", fileName(store.path), to: path)
        try await stored { () async throws(StoreError) in try await store.backup(to: path) }
        return [Sentence(.backedUp, path)]
    }

    /// Makes the copies of today where there are none yet.
    /// - Returns: what is to be said of it; nothing when all is as it should be.
    package func backUpToday() async throws(OfficeFailure) -> [Sentence] {
        store.clearUnfinished()
        return try await backUpAsToday(again: false)
    }

    /// The folder that was named for the copies of each day; empty where none was.
    package var backupFolder: String { places.named?.place ?? "" }

    /// Has the copy of each day made in a folder too, as on a stick, and makes the first one there.
    /// - Parameter written: the folder; empty for none.
    package func nameBackupFolder(_ written: String) async throws(OfficeFailure) -> Sentence {
        if let problem = try await access().objection(toNeeding: .clerk) {
            throw .store(.notAllowed(problem), path: store.path)
        }
        let places = places
        guard !written.isEmpty else {
            try places.remember(nil)
            return Sentence(.backupFolderNone)
        }
        let place = try Confinement.place(written)
        guard isFolder(place), !place.contains("\n") else { throw .noFolder(place) }
        guard !places.isBesideBook(place) else { throw .backupBeside(path: places.beside.path) }
        let origin = try await stored { () async throws(StoreError) in try await store.origin() }
        guard let folder = places.folder(in: place, origin: origin) else { throw .exists(path: place) }
        try await note("backup", fileName(store.path), to: folder.path)
        let path = try await copy(into: folder, before: nil)
        try places.remember(BackupPlaces.Named(place: place, folder: folder, last: now().today))
        return Sentence(.backupFolderNamed, path)
    }

    /// Makes a copy before something that changes many records, or that nobody takes apart again by hand.
    /// - Parameter count: how many records it changes.
    func backUp(before occasion: BackupFolder.Occasion, of count: Int = 1) async throws(OfficeFailure) {
        let folder = places.beside
        let last = folder.copies.first { $0.occasion == occasion }
        if occasion.wantsCopy(count: count, last: last) { _ = try await copy(into: folder, before: occasion) }
    }

    /// The day of the last copy of a day wherever copies go, the earliest of them; nil when there is none.
    package var lastBackup: CalendarDate? { places.lastDay }

    /// Makes the copies of a day, beside the book first. One that fails keeps the other from nothing.
    private func backUpAsToday(again: Bool) async throws(OfficeFailure) -> [Sentence] {
        let (places, today) = (places, now().today)
        func isMissing(_ folder: BackupFolder) -> Bool {
            again || !folder.copies.contains { $0.occasion == nil && $0.day == today }
        }
        var (said, failure): ([Sentence], OfficeFailure?) = ([], nil)
        func make(in folder: BackupFolder) async -> Bool {
            guard isMissing(folder) else { return true }
            do throws(OfficeFailure) {
                let path = try await copy(into: folder, before: nil)
                if again { said.append(Sentence(.backedUp, path)) }
                return true
            } catch {
                failure = failure ?? error
                return false
            }
        }
        _ = await make(in: places.beside)
        if let named = places.named {
            if !named.isThere {
                said.append(Sentence(.backupFolderAway, named.place, named.last.officialText))
            } else if await make(in: named.folder), named.last != today {
                try places.remember(BackupPlaces.Named(place: named.place, folder: named.folder, last: today))
            }
        }
        if let failure { throw failure }
        return said
    }

    private func copy(into folder: BackupFolder, before occasion: BackupFolder.Occasion?) async throws(OfficeFailure)
        -> String
    {
        let today = now().today
        let path = folder.place(on: today, before: occasion)
        try await stored { () async throws(StoreError) in
            try folder.make()
            try await store.backup(to: path)
        }
        folder.prune(today: today)
        return path
    }

    /// Examines the file with the records; a sentence for each thing that is not as it must be.
    package func verify() async throws(OfficeFailure) -> [Sentence] {
        try await stored { () async throws(StoreError) in try await store.verify() }.map { sentence($0) }
    }

    private func sentence(_ finding: StoreFinding) -> Sentence {
        switch finding {
        case .pages(let count): Sentence(.foundPages, grouped(Int64(count)))
        case .references(let table, let count): Sentence(.foundReferences, grouped(Int64(count)), name(ofTable: table))
        case .schema(let names): Sentence(.foundSchema, names.joined(separator: ", "))
        case .counter(let kind): Sentence(.foundCounter, words.kind(kind))
        case .words: Sentence(.foundWords)
        case .chain(let change): Sentence(.foundChain, String(change))
        case .journal(let kind, let count, let first):
            Sentence(.foundJournal, words.counted(kind, count), String(first))
        }
    }

    private func name(ofTable table: String) -> String { RecordKind(rawValue: table).map { words.kind($0) } ?? table }
}

extension OfficeFailure {
    /// What failed in a file of records: of a damaged one the latest whole copy is told.
    init(_ error: StoreError, at path: String) {
        let copy: BackupFolder.Copy? =
            switch error {
            case .damaged, .notADatabase: BackupPlaces(of: path).latestWhole
            default: nil
            }
        self = copy.map { .damaged(path: path, copy: $0.path, day: $0.day) } ?? .store(error, path: path)
    }
}

extension Book {
    /// What takes the place of the file.
    package enum Replacement: Sendable, Equatable {
        /// What a copy holds.
        case copy(String)
        /// What can still be read of the file itself, which is damaged.
        case salvage
    }

    /// What is to take the place of the file, as somebody said: a copy that is named, or what can still be read.
    /// - Throws: `noReplacement` where it is neither of them or both.
    package func replacement(_ copy: String?, salvaging isSalvage: Bool) throws(OfficeFailure) -> Replacement {
        switch (copy, isSalvage) {
        case (let copy?, false): return .copy(copy)
        case (nil, true): return .salvage
        default:
            let copies = BackupPlaces(of: path).copies
            throw .noReplacement(copies: copies.prefix(Self.offered).map(\.path), of: copies.count)
        }
    }

    /// Copies listed when none is named.
    private static let offered = 20

    /// Puts something in the place of the file, which is kept under another name.
    /// - Returns: what to say of it: what the file is now, where the one before is, and what was lost.
    package func replace(by replacement: Replacement, on day: CalendarDate, _ words: Words) throws(OfficeFailure)
        -> [Sentence]
    {
        let aside = Book.nameAside(for: path, on: day)
        switch replacement {
        case .copy(let written):
            try restore(written, aside)
            let isKept = FileManager.default.fileExists(atPath: aside)
            return [isKept ? Sentence(.restoredKeeping, path, aside) : Sentence(.restored, path)]
        case .salvage:
            guard let salvaged = try salvage(aside) else { return [Sentence(.salvageNothing, path)] }
            let lost = salvaged.lost.sorted { $0.key.rawValue < $1.key.rawValue }
                .map { words.counted($0.key, $0.value) }
            let (all, fromJournal) = (Int64(salvaged.records), Int64(salvaged.fromJournal))
            return [
                Sentence(.salvaged, grouped(all), path, grouped(fromJournal), aside),
                !lost.isEmpty
                    ? Sentence(.salvagedLost, lost.joined(separator: ", "))
                    : Sentence(salvaged.isCountKnown ? .salvagedAll : .salvagedUnknown),
            ] + (salvaged.isRestWhole ? [] : [Sentence(.salvagedRest)])
        }
    }

    private func restore(_ written: String, _ aside: String) throws(OfficeFailure) {
        let copy = try Confinement.place(written)
        try requirePlace()
        if isOwn { try makeFolder() }
        do throws(StoreError) {
            try Store.restore(copy, to: path, keeping: aside, by: personName())
        } catch {
            // What is the matter with the file itself is said of it, the rest of the copy.
            switch error {
            case .busy, .inUse, .notAllowed: throw .store(error, path: path)
            case .notADatabase: throw .notACopy(path: copy)
            default: throw .store(error, path: copy)
            }
        }
    }

    private func salvage(_ aside: String) throws(OfficeFailure) -> Salvaged? {
        try requirePlace()
        do throws(StoreError) {
            return try Store.salvage(path, keeping: aside, by: personName())
        } catch .damaged {
            throw unreadable
        } catch .notADatabase {
            throw unreadable
        } catch {
            throw .store(error, path: path)
        }
    }

    /// That nothing can be read of the file any more; its latest whole copy is named where there is one.
    private var unreadable: OfficeFailure {
        BackupPlaces(of: path).latestWhole.map { .damaged(path: path, copy: $0.path, day: $0.day) }
            ?? .nothingRead(path: path)
    }
}
