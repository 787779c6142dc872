// An office over a real store in memory, with what tests look up and change in it as somebody else would.
import Domain
import GRDB
import Office
import Testing
import UI
import Words

@testable import Repository

/// An office with records of its own. What is not of the records, files and printers, is at hand as values.
final class TestOffice: Sendable {
    /// The person at the keyboard.
    static let who = "lan"
    /// Somebody else.
    static let other = "bình"

    /// The office itself.
    let office: Office
    let store: Store
    let things = TestThings()
    private let file: TestFile

    init(_ records: [RecordEntry] = []) {
        file = TestFile.holding(records)
        store = file.store
        office = Office(
            store: store, words: TestWords.words(.vi), who: Self.who, now: { (Sample.today, "09:41") })
    }

    deinit { if !things.values({ $0.isTouched }) { file.giveBack() } }

    /// What carries effects out.
    var runner: EffectRunner { EffectRunner(office: office, machine: things.machine(self)) }

    /// Looks into what the office has, and changes it as somebody else would.
    @discardableResult
    func change<Value>(_ body: (inout Shelf) -> Value) -> Value {
        do {
            return try store.pool.write { db in
                var shelf = Shelf(db, things)
                return body(&shelf)
            }
        } catch {
            preconditionFailure("\(error)")
        }
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
        change { $0.records.put(entry, by: who, at: moment) }
    }

    /// Saves a field of a record, as another program would.
    func changeElsewhere(_ kind: RecordKind, _ id: Int64, _ field: String, _ value: FieldValue) {
        things.values { $0.isTouched = true }
        do {
            try DatabaseQueue(path: file.path).write { db in
                Shelf(db, things).records.edit(kind, id) { $0[field] = value }
            }
        } catch {
            Issue.record("\(error)")
        }
    }

    /// Leaves no room for changes of the records.
    func fillDisk() { refuse(.SQLITE_FULL) }

    /// Lets nobody write to the records.
    func forbidWriting() { refuse(.SQLITE_READONLY) }

    /// Takes changes of the records again.
    func allowWriting() { things.values { $0.refused = nil } }

    private func refuse(_ code: ResultCode) {
        things.values { ($0.refused, $0.isTouched) = (code, true) }
        let refusal = Refusal(things)
        store.pool.add(transactionObserver: refusal, extent: .databaseLifetime)
    }
}

/// Takes commits back with the code that tests ask for.
private final class Refusal: TransactionObserver {
    private let things: TestThings
    private var hasChanged = false

    init(_ things: TestThings) { self.things = things }

    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { true }
    func databaseDidChange(with event: DatabaseEvent) { hasChanged = true }
    func databaseWillCommit() throws {
        if hasChanged, let code = things.values({ $0.refused }) { throw DatabaseError(resultCode: code) }
    }
    func databaseDidCommit(_ db: Database) { hasChanged = false }
    func databaseDidRollback(_ db: Database) { hasChanged = false }
}
