// What the tests of the repository share: stores on real files in folders that go away.
import Domain
import Foundation
import Repository
import Testing

let question = RecordKind.question
let product = RecordKind.product
let conference = RecordKind.conference

/// A folder of its own for a test.
struct Folder {
    let path = NSTemporaryDirectory() + "/soxa-" + UUID().uuidString

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

    func file(_ name: String = "soxa.db") -> String { path + "/" + name }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}

/// Runs a test with a store on a new file.
func withStore(_ body: (Store, Folder) async throws -> Void) async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let store = try Store.open(path: folder.file(), createIfMissing: true)
    try await body(store, folder)
    try store.close()
}

/// Saves an entry and gives it back as stored.
@discardableResult
func saved(_ entry: RecordEntry, in store: Store, by who: String = "an") async throws -> RecordEntry {
    let action = entry.kind == .disclosure ? Disclosure.action : "save"
    guard case .saved(let result) = try await store.save(entry, by: who, action: action) else {
        Issue.record("not saved: \(entry.title)")
        return entry
    }
    return result
}

func aQuestion(_ text: String, number: Int? = nil, answer: String = "", unit: String = "") -> RecordEntry {
    var record = Question()
    record.question = text
    record.number = number
    record.answer = answer
    record.unit = unit
    return RecordEntry(record)
}

func aProduct(_ name: String, stars: Int? = nil, notes: String = "") -> RecordEntry {
    var record = Product()
    record.name = name
    record.starRating = stars
    record.notes = notes
    return RecordEntry(record)
}

/// SplitMix64: the same numbers each run.
struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// The error a piece of work fails with.
func failure<Value>(_ work: () async throws -> Value) async -> StoreError? {
    do {
        _ = try await work()
        return nil
    } catch {
        return error as? StoreError
    }
}

/// The kind of texts that answers begin with.
let block = RecordKind.textBlock

func aBlock(_ name: String) -> RecordEntry {
    var record = TextBlock()
    record.name = name
    return RecordEntry(record)
}
