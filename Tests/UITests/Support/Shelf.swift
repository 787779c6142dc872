// What an office has, inside one transaction: records, drafts and settings as they stand in the file.
import Domain
import GRDB
import Office
import Testing
import UI

@testable import Repository

/// Everything the office has; what is no record is reached by its name in `TestThings.Values`.
@dynamicMemberLookup
struct Shelf {
    let db: Database
    let things: TestThings
    /// The records in use.
    var records: Records

    init(_ db: Database, _ things: TestThings) { (self.db, self.things, records) = (db, things, Records(db: db)) }

    subscript<Value>(dynamicMember path: WritableKeyPath<TestThings.Values, Value>) -> Value {
        get { things.values { $0[keyPath: path] } }
        nonmutating set { things.values { $0[keyPath: path] = newValue } }
    }

    /// What the person at the keyboard changed.
    var done: [Int64] {
        all(Int64.self, "SELECT id FROM journalChange WHERE who = ?", [TestOffice.who])
    }

    /// The drafts of the person at the keyboard, the latest first.
    var allDrafts: [OpenDraft] {
        attempt([]) {
            let sql = Store.draftSelection + " ORDER BY at DESC, kind, record"
            return try Row.fetchAll(db, sql: sql, arguments: [TestOffice.who])
                .compactMap { try Store.draft($0, db) }
                .map { OpenDraft(entry: $0.entry, time: "09:41", moment: "20/4/2024 09:41") }
        }
    }

    /// The same by kind and uid.
    var drafts: [String: OpenDraft] {
        Dictionary(
            allDrafts.map { ($0.entry.kind.rawValue + ":" + $0.entry.identity.uid, $0) }, uniquingKeysWith: { $1 })
    }

    /// What the person at the keyboard has set.
    var settings: [String: String] {
        get {
            attempt([:]) {
                let rows = try Row.fetchAll(
                    db, sql: "SELECT name, value FROM setting WHERE who = ?", arguments: [TestOffice.who])
                return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { $1 })
            }
        }
        nonmutating set {
            for (name, value) in newValue { set(name, to: value, for: TestOffice.who) }
        }
    }

    /// The number of the current conference.
    var current: Int64? {
        get { attempt(nil) { try Int64.fetchOne(db, sql: CurrentConference.selection) } }
        nonmutating set {
            let uid = newValue.flatMap { records.entry(.conference, $0)?.identity.uid } ?? ""
            set(CurrentConference.setting, to: uid, for: "")
        }
    }

    /// What was said of names, by their keys.
    var ruled: [String: KnownNames.Ruling] {
        let text = attempt(nil) {
            try String.fetchOne(
                db, sql: "SELECT value FROM setting WHERE who = '' AND name = ?", arguments: [KnownNames.setting])
        }
        return KnownNames.rulings(from: text ?? "")
    }

    /// What was shown for a reason: the paper, the reason, how much.
    var disclosed: [String] {
        let kept = records[.disclosure] ?? [:]
        return kept.values.sorted { $0.identity.id < $1.identity.id }.compactMap { $0.record(as: Disclosure.self) }
            .map { "\($0.paper) \($0.reason) \($0.count ?? 0)" }
    }

    private func all<Value: DatabaseValueConvertible>(
        _ type: Value.Type, _ sql: String, _ arguments: StatementArguments
    ) -> [Value] {
        attempt([]) { try Value.fetchAll(db, sql: sql, arguments: arguments) }
    }

    private func set(_ name: String, to value: String, for who: String) {
        attempt(()) {
            try db.execute(
                sql: """
                    INSERT INTO setting (who, name, value) VALUES (?, ?, ?)
                    ON CONFLICT DO UPDATE SET value = excluded.value
                    """,
                arguments: [who, name, value])
        }
    }
}

/// The records in use, kind by kind; what is set is written as somebody else would.
struct Records {
    let db: Database

    subscript(kind: RecordKind) -> [Int64: RecordEntry]? {
        get { Dictionary(live(kind).map { ($0.identity.id, $0) }, uniquingKeysWith: { $1 }) }
        nonmutating set {
            let (before, after) = (self[kind] ?? [:], newValue ?? [:])
            for id in before.keys.sorted() where after[id] == nil { bin(kind, id) }
            for (id, entry) in after.sorted(by: { $0.key < $1.key }) where entry != before[id] {
                var entry = entry
                entry.identity.id = id
                put(entry)
            }
        }
    }

    /// The records of each kind.
    var values: [[Int64: RecordEntry]] { Catalogue.descriptions.map { self[$0.kind] ?? [:] } }

    /// A record in use by its number.
    func entry(_ kind: RecordKind, _ id: Int64) -> RecordEntry? {
        attempt(nil) {
            let row = try Reading.row(db, Table.of(kind), id: id)
            return row?.binnedAt == nil ? row?.entry : nil
        }
    }

    /// Writes over a record.
    func edit(_ kind: RecordKind, _ id: Int64, _ body: (inout RecordEntry) -> Void) {
        guard var entry = entry(kind, id) else { return }
        body(&entry)
        put(entry)
    }

    /// Stores a record as a new one, or over the one of its number.
    @discardableResult
    func put(_ entry: RecordEntry, by who: String = TestOffice.other, at moment: Int64 = TestFile.now) -> RecordEntry {
        attempt(entry) {
            let writer = RecordWriter(db, JournalWriter(db, at: moment, who: who, action: "save"))
            var wanted = entry
            let id = entry.identity.id
            if id > 0, let stored = self.entry(entry.kind, id) {
                wanted.identity = stored.identity
            } else {
                wanted.identity = RecordIdentity(id: 0, uid: "", version: 0)
                try makeRoom(for: id, entry.kind, writer)
            }
            guard case .saved(let saved) = try writer.save(wanted) else {
                Issue.record("not stored: \(entry.title)")
                return entry
            }
            #expect(id == 0 || saved.identity.id == id)
            return saved
        }
    }

    /// Takes the numbers before one, so that it is the next.
    private func makeRoom(for id: Int64, _ kind: RecordKind, _ writer: RecordWriter) throws {
        let last = try Int64.fetchOne(db, sql: "SELECT ifnull(max(id), 0) FROM \(Table.of(kind).name)") ?? 0
        for _ in stride(from: last + 1, to: id, by: 1) {
            guard case .saved(let blank) = try writer.save(kind.description.blank()) else { continue }
            _ = try writer.move(kind, id: blank.identity.id, version: blank.identity.version, toBin: true)
        }
    }

    private func bin(_ kind: RecordKind, _ id: Int64) {
        guard let version = entry(kind, id)?.identity.version else { return }
        _ = attempt(nil) {
            try RecordWriter(db, JournalWriter(db, at: TestFile.now, who: TestOffice.other, action: "bin"))
                .move(kind, id: id, version: version, toBin: true)
        }
    }

    private func live(_ kind: RecordKind) -> [RecordEntry] {
        attempt([]) {
            let table = try Table.of(kind)
            return try Reading.entries(
                db, table, sql: "SELECT \(table.selection) FROM \(table.name) WHERE binnedAt IS NULL ORDER BY id")
        }
    }
}

/// Does work on a file; what goes wrong is recorded as an issue.
private func attempt<Value>(_ instead: Value, _ work: () throws -> Value) -> Value {
    do { return try work() } catch {
        Issue.record("\(error)")
        return instead
    }
}
