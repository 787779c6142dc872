// An office over a real store in memory, with what tests look up and change in it as somebody else would.
import Domain
import Office
import Repository
import Testing
import UI
import Words

/// An office with records of its own. What is not of the records, files and printers, is at hand as values.
final class TestOffice: Sendable {
    /// The person at the keyboard.
    static let who = "lan"
    /// Somebody else.
    static let other = "bình"

    /// The office itself.
    let office: Office
    let things = TestThings()
    private let file: TestFile

    init(_ records: [RecordEntry] = [], country: @escaping @Sendable () -> Country = { shippedCountry }) {
        file = TestFile.holding(records)
        var office = Office(
            store: file.store, words: TestWords.words(.vi), who: Self.who, now: { (Sample.today, "09:41") })
        office.country = country
        self.office = office
    }

    deinit { file.giveBack() }

    /// What work is done with.
    var services: Services { Services(office: office, machine: things.machine(self)) }

    /// Looks into what the office has, and changes it as somebody else would.
    @discardableResult
    func change<Value>(_ body: (inout Shelf) -> Value) -> Value {
        var shelf = Shelf(file, things)
        return body(&shelf)
    }

    /// A record in use by its number.
    func entry(_ kind: RecordKind, _ id: Int64) -> RecordEntry? { change { $0.records.entry(kind, id) } }

    /// A draft: of a stored record, or the latest of a new one when there is no uid.
    func draft(_ kind: RecordKind, uid: String = "") -> OpenDraft? {
        change { shelf in
            shelf.allDrafts.first { draft in
                let identity = draft.entry.identity
                return draft.entry.kind == kind && (uid.isEmpty ? identity.id == 0 : identity.uid == uid)
            }
        }
    }

    /// The draft of a stored record.
    func draft(_ kind: RecordKind, of id: Int64) -> OpenDraft? {
        change { shelf in
            shelf.allDrafts.first { $0.entry.kind == kind && $0.entry.identity.id == id }
        }
    }

    /// Stores a record as a new one, or over the one of its number.
    @discardableResult
    func put(_ entry: RecordEntry, by who: String = other, at moment: Int64 = TestFile.now) -> RecordEntry {
        file.at(moment) { change { $0.records.put(entry, by: who) } }
    }

    /// Saves a field of a record, as another program would.
    func changeElsewhere(_ kind: RecordKind, _ id: Int64, _ field: String, _ value: FieldValue) {
        attempt(()) { Records(store: try file.elsewhere()).edit(kind, id) { $0[field] = value } }
    }

    /// Types into a field of a record and does not save it, as somebody else does in another program.
    func typeElsewhere(_ kind: RecordKind, _ id: Int64, _ field: String, _ value: FieldValue) {
        guard var typed = entry(kind, id) else { return }
        typed[field] = value
        attempt(()) {
            let store = try file.elsewhere()
            _ = try blocking { [typed] in try await store.saveDraft(typed, by: Self.other) }
        }
    }

    /// Leaves no room for changes of the records.
    func fillDisk() {
        attempt(()) {
            // The number behind the last possible one is refused as a full disk is.
            try file.spoil { db in
                try db.execute(
                    sql: """
                        CREATE TABLE fullDisk (id INTEGER PRIMARY KEY AUTOINCREMENT);
                        INSERT INTO fullDisk VALUES (\(Int64.max));
                        """)
                for table in Self.written {
                    try db.execute(
                        sql: """
                            CREATE TRIGGER fullOf\(table) BEFORE INSERT ON \(table)
                            BEGIN INSERT INTO fullDisk VALUES (NULL); END
                            """)
                }
            }
        }
    }

    /// Makes the records of a kind unreadable.
    func lose(_ kind: RecordKind) {
        attempt(()) { try file.spoil { try $0.execute(sql: "ALTER TABLE \(kind.rawValue) RENAME TO lost") } }
    }

    /// Takes changes of the records again.
    func allowWriting() {
        attempt(()) {
            try file.spoil { db in
                for table in Self.written { try db.execute(sql: "DROP TRIGGER fullOf\(table)") }
                try db.execute(sql: "DROP TABLE fullDisk")
            }
        }
    }

    /// Where every change leaves something.
    private static let written = ["journalChange", "draft", "setting"]
}
