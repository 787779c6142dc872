// What is said of names: a change of the journal like any other, which the same person takes back by undo.
import Domain
import GRDB

/// What one change said of names, by their keys, and what was said of them before; nil where nothing is.
struct RulingChange {
    /// What one change said of a name.
    struct Part {
        let key: String
        let before: KnownNames.Ruling?
        let after: KnownNames.Ruling?
    }

    let parts: [Part]

    private static func setting(_ change: Int64) -> String { "rulingChange." + String(change) }

    /// The condition that a change in the journal said something of names.
    static let condition =
        "EXISTS (SELECT 1 FROM setting WHERE who = '' AND setting.name = 'rulingChange.' || journalChange.id)"

    init(parts: [Part]) { self.parts = parts }

    /// What a change said; nil when it said nothing of names.
    init?(_ db: Database, of change: Int64) throws {
        let statement = try db.cachedStatement(sql: "SELECT value FROM setting WHERE who = '' AND name = ?")
        guard let text = try String.fetchOne(statement, arguments: [Self.setting(change)]) else { return nil }
        parts = text.split(whereSeparator: \.isNewline).compactMap { line in
            let cells = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 3 else { return nil }
            return Part(
                key: cells[2], before: KnownNames.Ruling(rawValue: cells[0]),
                after: KnownNames.Ruling(rawValue: cells[1]))
        }
    }

    /// Keeps it beside the change in the journal.
    func store(_ db: Database, for change: Int64) throws {
        let text = parts.map { [$0.before?.rawValue ?? "", $0.after?.rawValue ?? "", $0.key].joined(separator: "\t") }
        try Store.set(db, Self.setting(change), to: text.joined(separator: "\n"), for: "")
    }

    /// What is said of names now.
    static func rulings(_ db: Database) throws -> [String: KnownNames.Ruling] {
        let statement = try db.cachedStatement(sql: "SELECT value FROM setting WHERE who = '' AND name = ?")
        return KnownNames.rulings(from: try String.fetchOne(statement, arguments: [KnownNames.setting]) ?? "")
    }

    /// The change that takes this one back, as far as nobody has said anything else since.
    func reverted(by rulings: [String: KnownNames.Ruling]) -> RulingChange {
        RulingChange(
            parts: parts.filter { rulings[$0.key] == $0.after }.map {
                Part(key: $0.key, before: $0.after, after: $0.before)
            })
    }

    /// Says it, as a change of the journal.
    func carryOut(_ db: Database, _ journal: JournalWriter) throws {
        if let problem = journal.access.objection(toNeeding: Access.needed(forSetting: KnownNames.setting)) {
            throw StoreError.notAllowed(problem)
        }
        var rulings = try Self.rulings(db)
        for part in parts { rulings[part.key] = part.after }
        try Store.set(db, KnownNames.setting, to: KnownNames.text(of: rulings), for: "")
        try store(db, for: journal.note())
    }
}

extension Store {
    /// Keeps what somebody says of names, by their keys, for everybody.
    package func rule(_ rulings: [String: KnownNames.Ruling], by who: String) async throws(StoreError) {
        try await write { db in
            let now = try RulingChange.rulings(db)
            let parts = rulings.sorted { $0.key < $1.key }.filter { now[$0.key] != $0.value }
                .map { RulingChange.Part(key: $0.key, before: now[$0.key], after: $0.value) }
            guard !parts.isEmpty else { return }
            try RulingChange(parts: parts).carryOut(db, journal(db, by: who, JournalAction.names.rawValue))
        }
    }
}
