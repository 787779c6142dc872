// The one place where rows of records change: versions, sort keys, the index of words, counters and the journal go together
// here.
import Domain
import GRDB

/// Writes records inside a transaction, noting every step in one change of the journal.
struct RecordWriter {
    private let db: Database
    private let journal: JournalWriter
    let words: WordWriter
    let numbers: NumberSeries
    let papers: IssuedPapers
    let totals: TotalWriter
    private let links: LinksByName
    private let used: UsedNumbers

    /// A writer for one transaction.
    init(_ db: Database, _ journal: JournalWriter) {
        self.db = db
        self.journal = journal
        words = WordWriter(db)
        totals = TotalWriter(db)
        links = LinksByName(db)
        used = UsedNumbers(db)
        numbers = NumberSeries(db, isTakingIn: journal.isTakingIn)
        papers = IssuedPapers(db, numbers, at: journal.at, isTakingIn: journal.isTakingIn)
    }

    /// Saves a record as its first or its next version, and the lines of the book of the papers that are issued with it.
    /// - Parameters:
    ///   - isPartial: whether a new one still lacks references; `complete` has to follow.
    ///   - mayLeaveOut: whether it may have a number that leaves others out.
    func save(_ entry: RecordEntry, isPartial: Bool = false, mayLeaveOut: Bool = false) throws -> SaveOutcome {
        do {
            return try saveAlone(entry, isPartial: isPartial, mayLeaveOut: mayLeaveOut)
        } catch let refusal as IssuedPapers.Refusal {
            return .refused(refusal.problem)
        }
    }

    private func saveAlone(_ entry: RecordEntry, isPartial: Bool, mayLeaveOut: Bool) throws -> SaveOutcome {
        let table = try Table.of(entry.kind)
        var wanted = try table.normalised(entry)
        guard wanted.identity.id > 0 else {
            if let problem = table.description.creationObjection(in: journal.action) { return .refused(problem) }
            wanted = try links.filled(table.description.settled(wanted, nil), from: nil)
            wanted = try CommuneDays(db).filled(PaidSums(db).filled(wanted), from: nil)
            if let problem = try starProblem(with: wanted, from: nil) { return .refused(problem) }
            if let problem = try numbers.number(&wanted, mayLeaveOut: mayLeaveOut) { return .refused(problem) }
            let lines = try papers.lines(of: &wanted, from: nil)
            let outcome = try create(&wanted, table, isPartial: isPartial)
            if case .saved(let stored) = outcome { try enter(lines, of: stored) }
            return outcome
        }
        guard let stored = try Reading.row(db, table, id: wanted.identity.id), stored.binnedAt == nil else {
            return .gone
        }
        wanted.identity.uid = stored.entry.identity.uid
        wanted = try links.filled(table.description.settled(wanted, stored.entry), from: stored.entry)
        wanted = try CommuneDays(db).filled(PaidSums(db).filled(wanted), from: stored.entry)
        if wanted.values == stored.entry.values { return .saved(stored.entry) }
        guard wanted.identity.version == stored.entry.identity.version else { return .conflict(theirs: stored.entry) }
        if let objection = table.description.objection(stored.entry, wanted) { return .refused(objection) }
        if let problem = try starProblem(with: wanted, from: stored.entry) { return .refused(problem) }
        if let problem = try numbers.number(&wanted, from: stored.entry, mayLeaveOut: mayLeaveOut) {
            return .refused(problem)
        }
        let lines = try papers.lines(of: &wanted, from: stored.entry)
        try update(&wanted, from: stored.entry, table)
        try follow(wanted, from: stored.entry)
        try journal.add(wanted, .edit, table.description.changes(from: stored.entry, to: wanted))
        try enter(lines, of: wanted)
        return .saved(wanted)
    }

    /// Why stars do not go with the points beside them, by the sets of criteria; what files bring in is as it was decided.
    private func starProblem(with entry: RecordEntry, from old: RecordEntry?) throws -> FieldProblem? {
        guard journal.action != "import" else { return nil }
        return try StarAgreement.problem(
            with: entry, from: old, sets: { try Reading.all(.criteriaSet, db).compactMap { $0.record() } },
            today: Reading.day(of: journal.at, db) ?? .epoch)
    }

    /// Writes the lines of the book for the papers of a record.
    private func enter(_ lines: [IssuedPapers.Line], of entry: RecordEntry) throws {
        for line in lines {
            var wanted = line.entry
            if wanted[line.link].isEmpty { wanted[line.link] = .reference(entry.identity.id) }
            guard case .saved = try save(wanted, mayLeaveOut: true) else {
                throw StoreError.other(detail: "\(entry.kind.rawValue) \(entry.identity.id): \(line.link)")
            }
        }
    }

    /// Enters the papers of records from a file into the book, once all of the file is stored.
    /// - Throws: `BatchRefusal` where a number is another paper's.
    func enterPapers(of entries: [RecordEntry]) throws {
        for (place, entry) in entries.enumerated() where !entry.kind.description.issued.isEmpty {
            do {
                try enter(papers.linesLacking(of: entry), of: entry)
            } catch let refusal as IssuedPapers.Refusal {
                throw BatchRefusal(outcome: .refused([place: refusal.problem]))
            }
        }
    }

    /// Moves a record to the bin, or takes it out.
    func move(_ kind: RecordKind, id: Int64, version: Int, toBin isBinning: Bool) throws -> SaveOutcome {
        let table = try Table.of(kind)
        guard let stored = try Reading.row(db, table, id: id) else { return .gone }
        guard (stored.binnedAt == nil) == isBinning else { return isBinning ? .gone : .saved(stored.entry) }
        guard stored.entry.identity.version == version else { return .conflict(theirs: stored.entry) }
        if let problem = try objection(toMoving: stored.entry, table, toBin: isBinning) { return .refused(problem) }
        let moved = try move(stored.entry, table, toBin: isBinning)
        let parts = try isBinning ? Hanging(db).parts(of: moved) : Hanging(db).partsBinned(with: moved)
        for part in parts { _ = try move(part, Table.of(part.kind), toBin: isBinning) }
        return .saved(moved)
    }

    /// Why a record does not go to the bin by what it says itself, or does not come back; nil when it does.
    private func objection(toMoving entry: RecordEntry, _ table: Table, toBin isBinning: Bool) throws -> FieldProblem? {
        let own = try isBinning ? table.description.removalObjection(entry) : Hanging(db).objection(toRestoring: entry)
        return try own ?? numbers.objection(toMoving: entry, toBin: isBinning)
    }

    /// Why a record does not go to the bin by what it says itself; nil when it does.
    func objection(toBinning entry: RecordEntry) throws -> FieldProblem? {
        try objection(toMoving: entry, Table.of(entry.kind), toBin: true)
    }

    /// Moves a record whose state was looked at in this transaction.
    func move(_ entry: RecordEntry, _ table: Table, toBin isBinning: Bool) throws -> RecordEntry {
        var moved = entry
        try words.remove(entry.identity.id, table)
        try db.cachedStatement(
            sql: """
                UPDATE \(table.name) SET version = version + 1, updatedAt = ?, binnedAt = ? WHERE id = ? AND version = ?
                """
        ).execute(arguments: [
            journal.at, isBinning ? journal.at : nil, entry.identity.id, entry.identity.version,
        ])
        moved.identity.version += 1
        try words.add(entry.identity.id, table)
        try totals.add(table.description.kind, live: isBinning ? -1 : 1, binned: isBinning ? 1 : -1)
        try follow(moved)
        try journal.add(moved, isBinning ? .bin : .restore)
        return moved
    }

    /// Writes other values over a record whose state was looked at in this transaction.
    func replace(_ entry: RecordEntry, with values: FieldValues, _ table: Table) throws -> RecordEntry {
        var wanted = entry
        wanted.values = values
        wanted = try PaidSums(db).filled(links.derived(wanted))
        try update(&wanted, from: entry, table)
        try follow(wanted, from: entry)
        try journal.add(wanted, .edit, table.description.changes(from: entry, to: wanted))
        return wanted
    }

    /// Notes what a stored record could have become and does not: as a version of its own that the next takes back.
    /// - Returns: the version of the record then; nil when it is not as the entry's version has it.
    func note(_ entry: RecordEntry) throws -> Int? {
        let table = try Table.of(entry.kind)
        let other = try table.normalised(entry)
        guard let stored = try Reading.row(db, table, id: entry.identity.id), stored.binnedAt == nil,
            stored.entry.identity.version == entry.identity.version
        else { return nil }
        journal.isDeclining = true
        defer { journal.isDeclining = false }
        let noted = try replace(stored.entry, with: other.values, table)
        return try replace(noted, with: stored.entry.values, table).identity.version
    }

    /// Gives a new record, saved in part in this transaction, the references that it lacked, and notes it as created.
    func complete(_ entry: RecordEntry) throws {
        let table = try Table.of(entry.kind)
        for (field, value) in zip(table.description.fields, entry.values) {
            guard case .reference = field.kind else { continue }
            try checkingReferences(entry, table) {
                try db.cachedStatement(sql: "UPDATE \(table.name) SET \(quoted(field.name)) = ? WHERE id = ?")
                    .execute(arguments: [table.column(value, of: field), entry.identity.id])
            }
        }
        try follow(entry)
        try noteCreated(entry, table)
    }

    private func create(_ entry: inout RecordEntry, _ table: Table, isPartial: Bool) throws -> SaveOutcome {
        if entry.identity.uid.isEmpty {
            entry.identity.uid = Self.newUID()
        } else if let stored = try Reading.row(db, table, uid: entry.identity.uid) {
            return stored.binnedAt == nil ? .conflict(theirs: stored.entry) : .gone
        }
        let identity: [DatabaseValue] = [
            entry.identity.uid.databaseValue, 1.databaseValue, journal.at.databaseValue, journal.at.databaseValue,
        ]
        let arguments = try identity + table.arguments(entry)
        try checkingReferences(entry, table) {
            try db.cachedStatement(sql: table.insertion).execute(arguments: StatementArguments(arguments))
        }
        entry.identity.id = try used.settle(db.lastInsertedRowID, table)
        entry.identity.version = 1
        try words.add(entry.identity.id, table)
        try totals.add(table.description.kind, live: 1, binned: 0)
        try follow(entry)
        if !isPartial { try noteCreated(entry, table) }
        return .saved(entry)
    }

    /// What is kept beside other records follows.
    private func follow(_ entry: RecordEntry, from old: RecordEntry? = nil) throws {
        try PaidSums(db).follow(entry, from: old)
        try links.follow(entry, from: old)
    }

    private func noteCreated(_ entry: RecordEntry, _ table: Table) throws {
        let blank = RecordEntry(
            kind: entry.kind, identity: entry.identity,
            values: FieldValues(repeatElement(FieldValue.none, count: entry.values.count)))
        try journal.add(entry, .create, table.description.changes(from: blank, to: entry))
    }

    /// Writes what is different from the stored values.
    private func update(_ entry: inout RecordEntry, from stored: RecordEntry, _ table: Table) throws {
        let changed = table.description.fields.indices.filter { entry.values[$0] != stored.values[$0] }
            .map { (field: table.description.fields[$0], value: entry.values[$0]) }
        let identity = [entry.identity.id.databaseValue, entry.identity.version.databaseValue]
        let arguments = try [journal.at.databaseValue] + table.arguments(changed) + identity
        let changesWords = changed.contains { $0.field.isSearched }
        if changesWords { try words.remove(entry.identity.id, table) }
        try checkingReferences(entry, table) {
            try db.cachedStatement(sql: table.update(of: changed.map(\.field))).execute(
                arguments: StatementArguments(arguments))
        }
        if changesWords { try words.add(entry.identity.id, table) }
        entry.identity.version += 1
    }

    /// SQLite does not say which reference leads nowhere, so it is looked for once one does.
    private func checkingReferences(_ entry: RecordEntry, _ table: Table, _ statement: () throws -> Void) throws {
        do {
            try statement()
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_FOREIGNKEY {
            for (field, value) in zip(table.description.fields, entry.values) {
                guard case .reference(let kind) = field.kind, let id = value.reference else { continue }
                if try Reading.row(db, Table.of(kind), id: id) == nil { throw StoreError.missing(kind: kind, id: id) }
            }
            throw error
        }
    }

    static func newUID() -> String {
        (0..<2).map { _ in
            let digits = String(UInt64.random(in: .min ... .max), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}

/// Keeps how many records there are, because counting a million rows takes longer than showing them.
final class TotalWriter {
    private let db: Database
    private var isPutOff = false
    private var open: [RecordKind: (live: Int, binned: Int)] = [:]

    init(_ db: Database) { self.db = db }

    /// Writes nothing until `finish`: a batch changes a total once.
    func putOff() { isPutOff = true }

    /// Notes that there are more records in use or in the bin, or fewer.
    func add(_ kind: RecordKind, live: Int, binned: Int) throws {
        let known = open[kind, default: (0, 0)]
        open[kind] = (known.live + live, known.binned + binned)
        if !isPutOff { try finish() }
    }

    /// Writes what was noted.
    func finish() throws {
        for (kind, more) in open {
            try db.cachedStatement(sql: "UPDATE recordCount SET live = live + ?, binned = binned + ? WHERE kind = ?")
                .execute(arguments: [more.live, more.binned, kind.rawValue])
        }
        (open, isPutOff) = ([:], false)
    }
}
