// What an office has: records, drafts and settings as they stand in the file, and what it has besides.
import Domain
import Foundation
import GRDB
import Office
import Repository
import Testing
import UI

/// Everything the office has; what is no record is reached by its name in `TestThings.Values`.
@dynamicMemberLookup
struct Shelf {
    let file: TestFile
    let things: TestThings
    /// The records in use.
    var records: Records

    init(_ file: TestFile, _ things: TestThings) {
        (self.file, self.things, records) = (file, things, Records(store: file.store))
    }

    subscript<Value>(dynamicMember path: WritableKeyPath<TestThings.Values, Value>) -> Value {
        get { things.values { $0[keyPath: path] } }
        nonmutating set { things.values { $0[keyPath: path] = newValue } }
    }

    /// What the person at the keyboard changed.
    var done: [Int64] {
        attempt([]) {
            try file.read { db in
                try Int64.fetchAll(db, sql: "SELECT id FROM journalChange WHERE who = ?", arguments: [TestOffice.who])
            }
        }
    }

    /// The drafts of the person at the keyboard, the latest first.
    var allDrafts: [OpenDraft] {
        attempt([]) { [store = file.store] in
            try blocking { try await store.drafts(by: TestOffice.who) }
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
                let rows = try file.read { db in
                    try Row.fetchAll(
                        db, sql: "SELECT name, value FROM setting WHERE who = ?", arguments: [TestOffice.who])
                }
                return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { $1 })
            }
        }
        nonmutating set {
            attempt(()) { [store = file.store] in
                try blocking {
                    for (name, value) in newValue { try await store.set(name, to: value, for: TestOffice.who) }
                }
            }
        }
    }

    /// The number of the current conference.
    var current: Int64? {
        get {
            attempt(nil) { [store = file.store] in try blocking { try await store.currentConference()?.identity.id } }
        }
        nonmutating set {
            let conference = newValue.flatMap { records.entry(.conference, $0) }?.identity
            attempt(()) { [store = file.store] in
                try blocking { try await store.setCurrentConference(conference ?? .unsaved, by: TestOffice.other) }
            }
        }
    }

    /// What was said of names, by their keys.
    var ruled: [String: KnownNames.Ruling] {
        attempt([:]) { [store = file.store] in
            KnownNames.rulings(from: try blocking { try await store.setting(KnownNames.setting, of: "") } ?? "")
        }
    }

    /// What was shown for a reason: the paper, the reason, how much.
    var disclosed: [String] {
        let kept = records[.disclosure] ?? [:]
        return kept.values.sorted { $0.identity.id < $1.identity.id }.compactMap { $0.record(as: Disclosure.self) }
            .map { "\($0.paper) \($0.reason) \($0.count ?? 0)" }
    }
}

/// The records in use, kind by kind; what is set is written as somebody else would.
struct Records {
    let store: Store

    subscript(kind: RecordKind) -> [Int64: RecordEntry]? {
        get {
            attempt([:]) { [store] in
                let entries = try blocking { try await store.allEntries(of: kind) }
                return Dictionary(entries.map { ($0.identity.id, $0) }, uniquingKeysWith: { $1 })
            }
        }
        nonmutating set {
            let (before, after) = (self[kind] ?? [:], newValue ?? [:])
            for id in before.keys.sorted() where after[id] == nil { before[id].map(bin) }
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
        attempt(nil) { [store] in try blocking { try await store.entry(of: kind, id: id, withBin: false) } }
    }

    /// Writes over a record.
    func edit(_ kind: RecordKind, _ id: Int64, _ body: (inout RecordEntry) -> Void) {
        guard var entry = entry(kind, id) else { return }
        body(&entry)
        put(entry)
    }

    /// Stores a record as a new one, or over the one of its number.
    @discardableResult
    func put(_ entry: RecordEntry, by who: String = TestOffice.other) -> RecordEntry {
        var wanted = entry
        let id = entry.identity.id
        if id > 0, let stored = self.entry(entry.kind, id) {
            wanted.identity = stored.identity
        } else {
            wanted.identity = .unsaved
            if id > 0 { makeRoom(for: id, entry.kind) }
        }
        let saved = save(wanted, by: who)
        #expect(id == 0 || saved.identity.id == id)
        return saved
    }

    /// Takes the numbers before one, so that it is the next.
    private func makeRoom(for id: Int64, _ kind: RecordKind) {
        let known = attempt([:]) { [store] in try blocking { try await store.uids(of: kind, withBin: true) } }
        for _ in stride(from: (known.keys.max() ?? 0) + 1, to: id, by: 1) {
            bin(save(kind.description.blank(), by: TestOffice.other))
        }
    }

    private func save(_ entry: RecordEntry, by who: String) -> RecordEntry {
        attempt(entry) { [store] in
            guard
                case .saved(let saved) = try blocking({
                    try await store.save(entry, by: who, action: TestFile.action(for: entry.kind))
                })
            else {
                Issue.record("not stored: \(entry.title)")
                return entry
            }
            return saved
        }
    }

    private func bin(_ entry: RecordEntry) {
        let identity = entry.identity
        attempt(()) { [store] in
            _ = try blocking {
                try await store.bin(entry.kind, id: identity.id, version: identity.version, by: TestOffice.other)
            }
        }
    }
}

/// Does work on a file; what goes wrong is recorded as an issue.
func attempt<Value>(_ instead: Value, _ work: () throws -> Value) -> Value {
    do { return try work() } catch {
        Issue.record("\(error)")
        return instead
    }
}
