// Copies of the records: when they are made, where, and putting one in the place of the file.
import Domain
import Foundation
import Repository
import Vietnamese
import Words

extension Office {
    /// A change of this many records or more begins with a copy.
    package static let largeChange = 100

    /// The folder of the copies.
    private var backups: BackupFolder { BackupFolder(beside: store.path) }

    /// Makes a copy: in a file that somebody names, or as the copy of today in the folder of copies.
    /// - Returns: where it is.
    package func backUp(to written: String? = nil, replaces: Bool = false) async throws(OfficeFailure) -> String {
        guard let written else { return try await copy(before: nil) }
        let path = try Confinement.place(written)
        try refuseToReplace(path, replaces: replaces)
        try await note("backup", fileName(store.path), to: path)
        try await stored { () async throws(StoreError) in try await store.backup(to: path) }
        return path
    }

    /// Makes the copy of today when there is none yet.
    package func backUpToday() async throws(OfficeFailure) {
        let today = now().today
        guard !backups.copies.contains(where: { $0.occasion == nil && $0.day == today }) else { return }
        _ = try await copy(before: nil)
    }

    /// Makes a copy before a change of many records.
    func backUp(beforeChanging count: Int) async throws(OfficeFailure) {
        if count >= Self.largeChange { _ = try await copy(before: .import) }
    }

    /// The day of the last copy of a day, nil when there is none.
    package var lastBackup: CalendarDate? { backups.copies.first { $0.occasion == nil }?.day }

    private func copy(before occasion: BackupFolder.Occasion?) async throws(OfficeFailure) -> String {
        let (folder, today) = (backups, now().today)
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
            Sentence(.foundJournal, grouped(Int64(count)), words.kind(kind), String(first))
        }
    }

    private func name(ofTable table: String) -> String { RecordKind(rawValue: table).map { words.kind($0) } ?? table }
}

extension OfficeFailure {
    /// What failed in a file of records: of a damaged one the latest whole copy is told.
    init(_ error: StoreError, at path: String) {
        let copy: BackupFolder.Copy? =
            switch error {
            case .damaged, .notADatabase: BackupFolder(beside: path).latestWhole
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
        } catch .busy {
            throw .store(.busy, path: path)
        } catch .notAllowed(let problem) {
            throw .store(.notAllowed(problem), path: path)
        } catch {
            throw .store(error, path: copy)
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
        BackupFolder(beside: path).latestWhole.map { .damaged(path: path, copy: $0.path, day: $0.day) }
            ?? .nothingRead(path: path)
    }
}
