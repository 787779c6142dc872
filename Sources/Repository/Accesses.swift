// What people may do, as the file says it, and who wrote the answers; looked at in the transaction that writes.
import Domain
import GRDB

extension Access {
    /// What a person may do by the records as they are.
    init(_ db: Database, who: String) throws {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT (SELECT min(role) FROM person WHERE login = ?1 AND role <> 'none' AND binnedAt IS NULL),
                        EXISTS (SELECT 1 FROM person WHERE role <> 'none' AND binnedAt IS NULL),
                        (SELECT value FROM setting WHERE who = '' AND name = ?2)
                    """), arguments: [who, Self.separationSetting])
        let own = row.flatMap { String.fromDatabaseValue($0[0]) }.flatMap(OfficeRole.init)
        let isAnyGiven = row.flatMap { Bool.fromDatabaseValue($0[1]) } ?? false
        let setting = row.flatMap { String.fromDatabaseValue($0[2]) }
        self.init(
            who: who, role: own ?? (isAnyGiven ? .reader : nil),
            separatesDrafting: setting == Self.isSeparate)
    }

    private static let isSeparate = "1"

    /// What the setting says when drafting and approving are separate, or are not.
    static func settingText(_ isSeparate: Bool) -> String { isSeparate ? Self.isSeparate : "0" }

    /// The persons of the office in use.
    static func persons(_ db: Database) throws -> [OfficePerson] {
        let table = try Table.of(RecordKind.person)
        let sql = "SELECT \(table.selection) FROM \(table.name) WHERE binnedAt IS NULL ORDER BY id"
        return try Reading.entries(db, table, sql: sql).compactMap { $0.record() }
    }

    /// The name of a person: as the office has it, else as the system knows it; empty when neither does.
    static func name(_ db: Database, of who: String) throws -> String {
        let kept = try String.fetchOne(
            db.cachedStatement(sql: "SELECT name FROM person WHERE login = ? AND name <> '' AND binnedAt IS NULL"),
            arguments: [who])
        return kept ?? (who == Login.here.name ? Login.here.person : "")
    }

    /// Who wrote in the answer of a question as it is now.
    static func drafters(_ db: Database, of question: Int64) throws -> Set<String> {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT e.change, c.who, ifnull(json_extract(e.before, '$.answer'), ''),
                        ifnull(json_extract(e.after, '$.answer'), '')
                    FROM journalEntry e JOIN journalChange c ON c.id = e.change
                    WHERE e.kind = 'question' AND e.record = ? AND e.step IN ('create', 'edit')
                        AND c.role <> 'undo' AND c.isEffective = 1 AND json_type(e.after, '$.answer') IS NOT NULL
                    ORDER BY e.change DESC, e.place DESC
                    """), arguments: [question])
        // A change that writes something and takes it back at once, as an import that keeps what is here, wrote nothing.
        var writings: [AnswerWriting] = []
        var last: Int64?
        while let row = try rows.next() {
            let (who, before) = (try row.text(1), try row.text(2))
            if try row.integer(0) == last, let later = writings.popLast() {
                writings.append(AnswerWriting(who: who, before: before, after: later.after))
            } else {
                writings.append(AnswerWriting(who: who, before: before, after: try row.text(3)))
            }
            last = try row.integer(0)
        }
        return AnswerWriting.drafters(writings)
    }
}

extension Store {
    /// What a person may do now.
    package func access(of who: String) async throws(StoreError) -> Access {
        try await read { db in try Access(db, who: who) }
    }

    /// Who wrote in the answers of questions as they are now, by their numbers.
    package func drafters(of questions: [Int64]) async throws(StoreError) -> [Int64: Set<String>] {
        try await read { db in
            try Dictionary(questions.map { ($0, try Access.drafters(db, of: $0)) }) { first, _ in first }
        }
    }

    /// Has answers approved by somebody else than who drafted them, or not; the journal tells of it.
    package func setSeparatesDrafting(_ isSeparate: Bool, by who: String) async throws(StoreError) {
        try await write { db in
            let name = Access.separationSetting
            try setForAll(db, name, to: Access.settingText(isSeparate), by: who)
            try journal(db, by: who, isSeparate ? "separateDrafting" : "joinDrafting").note()
        }
    }

    /// Sets something for everybody.
    package func setForAll(_ name: String, to value: String, by who: String) async throws(StoreError) {
        try await write { db in try setForAll(db, name, to: value, by: who) }
    }

    private func setForAll(_ db: Database, _ name: String, to value: String, by who: String) throws {
        if let problem = try Access(db, who: who).objection(toNeeding: Access.needed(forSetting: name)) {
            throw StoreError.notAllowed(problem)
        }
        try Self.set(db, name, to: value, for: "")
    }
}

extension JournalWriter {
    /// Refuses a change of a record that the person may not make.
    func requireAccess(to entry: RecordEntry, _ step: JournalItem.Step, _ fields: [FieldChange]) throws {
        let problem: AccessProblem?
        if role == .undo || isDeclining {
            // What comes back was decided on before, and what is declined does not stay.
            problem = access.objection(toNeeding: Access.needed(for: entry.kind, step))
        } else {
            problem = try access.objection(to: entry, step, fields, isImport: isTakingIn) {
                try Access.drafters(db, of: entry.identity.id)
            }
        }
        if let problem { throw StoreError.notAllowed(problem) }
        guard entry.kind == .person else { return }
        if let problem = Access.objection(to: try Access.persons(db), changedBy: access) {
            throw StoreError.notAllowed(problem)
        }
    }
}
