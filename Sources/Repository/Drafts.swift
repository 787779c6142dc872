// Drafts: what was being typed outlives a crash, one a session and record, each new record under a name of its own.
import Domain
import GRDB

extension Store {
    /// How long a draft waits for another program that writes, in milliseconds, before it goes into a file of its own.
    private static let draftPatience = 250

    /// Keeps what a person is typing in this session; a new record goes by the uid of `RecordIdentity.begun`, or by none.
    /// - Returns: why the records did not take it, when it was kept in a file of its own; nil when they did.
    /// - Throws: why the records did not take it, when no file could be written either.
    @discardableResult
    package func saveDraft(_ entry: RecordEntry, by who: String) async throws(StoreError) -> StoreError? {
        let name = DraftName(entry)
        do throws(StoreError) {
            try await write(patience: Self.draftPatience) { db in
                try db.cachedStatement(
                    sql: """
                        INSERT INTO draft (who, kind, record, session, baseVersion, "values", at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT DO UPDATE SET baseVersion = excluded.baseVersion, "values" = excluded."values",
                            at = excluded.at
                        """
                ).execute(arguments: [
                    who, entry.kind.rawValue, name.uid, session.name, entry.identity.version, try Self.text(entry),
                    now(),
                ])
                if let other = takenOver.withLock({ $0[name] }), other != session.name {
                    try Self.deleteDraft(db, name, by: who, in: other)
                }
            }
        } catch {
            guard let file = draftFile(of: name, by: who) else { throw error }
            guard
                let draft = try? KeptDraft(entry, path: book, who: who, session: session.name, at: now()),
                file.write(draft)
            else { throw error }
            return error
        }
        removeDraftFiles(of: name, by: who)
        return nil
    }

    /// What that person was typing for a record, by its uid or by that of a new one that was begun: in this session, or
    /// in one that is over.
    package func draft(of kind: RecordKind, uid: String, by who: String) async throws(StoreError) -> Draft? {
        try await drafts(by: who) { $0.kind == kind.rawValue && $0.record == uid }.first
    }

    /// Everything that person was typing in this session or in one that is over, the latest first.
    package func drafts(by who: String) async throws(StoreError) -> [Draft] { try await drafts(by: who) { _ in true } }

    /// Forgets what that person was typing for a record, by its uid or by that of a new one that was begun.
    package func discardDraft(of kind: RecordKind, uid: String, by who: String) async throws(StoreError) {
        let name = DraftName(kind: kind, uid: uid)
        try await write { db in try deleteDraft(db, name, by: who) }
    }

    /// Deletes the draft of this session, and the one that it went on with.
    func deleteDraft(_ db: Database, _ name: DraftName, by who: String) throws {
        for session in ownSessions(of: name) { try Self.deleteDraft(db, name, by: who, in: session) }
        db.afterNextTransaction { _ in self.removeDraftFiles(of: name, by: who) }
    }

    /// This session, and the one whose draft it went on with.
    func ownSessions(of name: DraftName) -> [String] {
        [session.name, takenOver.withLock { $0[name] }].compactMap { $0 }
    }

    private static func deleteDraft(_ db: Database, _ name: DraftName, by who: String, in session: String) throws {
        try db.cachedStatement(sql: "DELETE FROM draft WHERE who = ? AND kind = ? AND record = ? AND session = ?")
            .execute(arguments: [who, name.kind.rawValue, name.uid, session])
    }

    /// The latest draft of each record among those that are wanted, the latest first; who goes on with one takes it over.
    private func drafts(by who: String, _ isWanted: @Sendable (KeptDraft) -> Bool) async throws(StoreError) -> [Draft] {
        let filed = draftFiles(by: who)
        return try await read { db in
            let sql = """
                SELECT kind, record, session, baseVersion, "values", at FROM draft WHERE who = ?
                ORDER BY at DESC, kind, record
                """
            let rows = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [who])
            let stored = try rows.map { try KeptDraft($0, path: realPath, who: who) }
            // A file was written because the records did not take what it holds: of the same second it is the later one.
            var found: [Draft] = []
            var seen: Set<DraftName> = []
            for kept in (filed + stored).sorted(by: { $0.at > $1.at }) where isWanted(kept) {
                guard kept.session == session.name || Session.isOver(kept.session),
                    let entry = try kept.entry(db), seen.insert(DraftName(entry)).inserted
                else { continue }
                takenOver.withLock { $0[DraftName(entry)] = kept.session }
                found.append(Draft(entry: entry, at: kept.at))
            }
            return found
        }
    }

    static func text(_ entry: RecordEntry) throws -> String {
        json(zip(entry.kind.description.fields, entry.values).map { ($0.name, $1) })
    }
}

extension KeptDraft {
    fileprivate init(_ row: Row, path: String, who: String) throws {
        self.init(
            path: path, who: who, kind: try row.text(0), record: try row.text(1), session: try row.text(2),
            baseVersion: Int(try row.integer(3)), values: try row.text(4), at: try row.integer(5))
    }

    /// The record as it was being typed; nil when the program does not know its kind, or it is not there any more.
    fileprivate func entry(_ db: Database) throws -> RecordEntry? {
        guard let description = RecordKind(rawValue: kind)?.description else { return nil }
        var entry = description.blank()
        if RecordIdentity.isBegun(uid: record) {
            entry.identity.uid = record
        } else {
            guard let stored = try Reading.row(db, Table.of(description.kind), uid: record) else { return nil }
            entry = stored.entry
        }
        entry.identity.version = baseVersion
        let values = try Repository.values(json: values, of: description, keepsText: true)
        for (field, value) in values { entry[field] = value }
        return entry
    }
}
