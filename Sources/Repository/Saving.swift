// Saving: a record at a time or many at once, each in one transaction with its journal.
import Domain
import GRDB

/// Why a batch is rolled back without being an error.
struct BatchRefusal: Error {
    let outcome: BatchOutcome
}

extension Store {
    /// What writes the records of one change.
    func writer(_ db: Database, by who: String, _ action: String, asProgram: Bool = false) throws -> RecordWriter {
        RecordWriter(db, try journal(db, by: who, action, asProgram: asProgram))
    }

    /// Saves a new record (id 0) or the next version of one.
    ///
    /// A new record keeps a uid it brings; one that exists already is a conflict. An unchanged record gets no new
    /// version.
    /// - Parameter draft: what was typed for it in this session, which ends with the save.
    /// - Throws: `missing` for a reference to a record that is not there.
    package func save(
        _ entry: RecordEntry, by who: String, action: String = "save", ending draft: DraftName? = nil
    ) async throws(StoreError) -> SaveOutcome {
        try await write { db in
            try checkWords(of: [entry.kind], db)
            let outcome = try writer(db, by: who, action).save(entry)
            if case .saved = outcome, let draft { try deleteDraft(db, draft, by: who) }
            return outcome
        }
    }

    /// Saves all or nothing, as one change of the journal.
    ///
    /// A `reference(-n)` means the n-th entry of the batch, counted from 1; kinds that others refer to are saved first.
    /// Entries of one kind may refer to each other in any order: a new one gets a reference to one behind it in a second
    /// step.
    /// - Parameter draft: what was typed for them in this session, which ends with the save.
    /// - Throws: `missing` for a reference to a record that is not there.
    package func saveAll(
        _ entries: [RecordEntry], action: String, by who: String, ending draft: DraftName? = nil
    ) async throws(StoreError) -> BatchOutcome {
        let listener = WorkProgress.listener
        do {
            return try await transaction { db in
                try checkWords(of: Set(entries.map(\.kind)), db)
                let writer = try writer(db, by: who, action)
                let saved = try Self.write(entries, db, writer, listener: listener)
                if let draft { try deleteDraft(db, draft, by: who) }
                return .saved(saved)
            }
        } catch let refusal as BatchRefusal {
            return refusal.outcome
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Writes a batch inside a transaction, and gives it back as stored.
    /// - Parameter givesBack: whether all values of the result are those that are stored; else only what they are known by,
    ///   and a long batch is not held twice.
    /// - Parameter declined: by place, what a stored record could have become and does not: it is written first and at once
    ///   written over, so that the history has it.
    /// - Throws: `BatchRefusal` where an entry may not be written.
    static func write(
        _ entries: [RecordEntry], declined: [Int: RecordEntry] = [:], _ db: Database, _ writer: RecordWriter,
        listener: WorkProgress.Listener? = nil, givesBack: Bool = true
    ) throws -> [RecordEntry] {
        try writer.words.putOff(entries)
        writer.totals.putOff()
        var saved = entries
        var isSaved = Array(repeating: false, count: entries.count)
        var waiting: [Int] = []
        var refused: [Int: FieldProblem] = [:]
        for (count, place) in order(entries).enumerated() {
            if count % WorkProgress.step == 0 {
                try Task.checkCancellation()
                if count > 0 { listener?.report(count, entries.count) }
            }
            var entry = try resolved(entries[place], among: saved, isSaved)
            if entry.isPartial { waiting.append(place) }
            if let other = declined[place] {
                let whole = try resolved(other, among: saved, isSaved)
                if !whole.isPartial, let version = try writer.note(whole.entry) {
                    entry.entry.identity.version = version
                }
            }
            switch try writer.save(entry.entry, isPartial: entry.isPartial) {
            case .saved(let result):
                if givesBack || entry.isPartial {
                    saved[place] = result
                } else {
                    saved[place].identity = result.identity
                    // Only papers that are entered later need to be told whose they are.
                    if result.kind.description.issued.isEmpty { saved[place].identity.uid = "" }
                }
            case .conflict(let theirs): throw BatchRefusal(outcome: .conflict(index: place, theirs: theirs))
            case .gone: throw BatchRefusal(outcome: .gone(index: place))
            case .refused(let problem):
                refused[place] = problem
                // What refers to a record that is not made would fail for that alone.
                if entry.entry.identity.id == 0 { throw BatchRefusal(outcome: .refused(refused)) }
            }
            isSaved[place] = true
        }
        guard refused.isEmpty else { throw BatchRefusal(outcome: .refused(refused)) }
        try writer.words.finish()
        try writer.totals.finish()
        for place in waiting {
            let whole = try resolved(entries[place], among: saved, isSaved).entry
            for (index, value) in whole.values.enumerated() where value.reference != nil {
                saved[place].values[index] = value
            }
            try writer.complete(saved[place])
        }
        return saved
    }

    /// The places of a batch, those of a kind that others refer to before theirs, and of one kind the new ones first:
    /// they keep the order given, and what is there already can refer to all of them.
    private static func order(_ entries: [RecordEntry]) -> [Int] {
        var places: [RecordKind: (new: [Int], stored: [Int])] = [:]
        for (place, entry) in entries.enumerated() {
            if entry.identity.id > 0 {
                places[entry.kind, default: ([], [])].stored.append(place)
            } else {
                places[entry.kind, default: ([], [])].new.append(place)
            }
        }
        let known = Catalogue.descriptions.flatMap { places[$0.kind].map { $0.new + $0.stored } ?? [] }
        return known.count == entries.count ? known : Array(entries.indices)
    }

    /// The entry with its references into the batch replaced by the numbers these entries were given; partial when an
    /// entry of its own kind has none yet.
    private static func resolved(_ entry: RecordEntry, among saved: [RecordEntry], _ isSaved: [Bool]) throws -> (
        entry: RecordEntry, isPartial: Bool
    ) {
        let description = entry.kind.description
        var result = entry
        var isPartial = false
        for (index, field) in description.fields.enumerated() where index < entry.values.count {
            guard case .reference(let kind) = field.kind, let number = entry.values[index].reference, number < 0 else {
                continue
            }
            let place = number == .min ? saved.count : Int(-number) - 1
            guard place < saved.count, saved[place].kind == kind else {
                throw StoreError.missing(kind: kind, id: number)
            }
            if saved[place].identity.id > 0 {
                result.values[index] = .reference(saved[place].identity.id)
            } else if kind == entry.kind, !isSaved[place] {
                result.values[index] = .none
                isPartial = true
            } else {
                throw StoreError.missing(kind: kind, id: number)
            }
        }
        return (result, isPartial)
    }
}
