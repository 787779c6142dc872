// Offices of two clerks over one file of records.
import Domain
import Foundation
import Office
import Repository
import Testing
import Words

/// Two offices on one file, each with connections of its own, as two programs have them.
struct TwoDesks {
    let folder = NSTemporaryDirectory() + "/soxa-" + UUID().uuidString
    private let stores: [Store]
    /// The file as the first clerk has it open.
    var store: Store { stores[0] }
    /// The offices of two clerks.
    let (an, binh): (Office, Office)

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let path = folder + "/soxa.db"
        stores = [
            try Store.open(path: path, createIfMissing: true), try Store.open(path: path, createIfMissing: false),
        ]
        an = Office(store: stores[0], words: Words(.vi), who: "an")
        binh = Office(store: stores[1], words: Words(.vi), who: "binh")
    }

    /// Closes the files and takes the folder away.
    func end() throws {
        for store in stores { try store.close() }
        try FileManager.default.removeItem(atPath: folder)
    }

    /// Stores a record and gives it back as stored.
    func stored(_ entry: RecordEntry) async throws -> RecordEntry {
        guard case .saved(let saved) = try await an.save(entry) else {
            Issue.record("not saved: \(entry.title)")
            return entry
        }
        return saved
    }

    /// All records in use of a kind.
    func all(_ kind: RecordKind) async throws -> [RecordEntry] {
        try await an.window(ListQuery(kind: kind), .start, 10_000).rows.map(\.entry)
    }
}

/// Runs a test with two desks.
func withTwoDesks(_ body: (TwoDesks) async throws -> Void) async throws {
    let desks = try TwoDesks()
    try await body(desks)
    try desks.end()
}

/// A question of a conference.
func aQuestion(_ text: String, in conference: RecordEntry? = nil, topic: String = "") -> RecordEntry {
    var record = Question()
    record.question = text
    record.topic = topic
    record.conference = conference?.identity.id
    return RecordEntry(record)
}

/// The plan of a file of this text, over what is stored first.
func planned(_ text: String, name: String = "a.csv", over stored: [RecordEntry] = []) async throws -> ImportPlan {
    var found: ImportPlan?
    try await withTwoDesks { desks in
        for entry in stored { _ = try await desks.stored(entry) }
        let path = desks.folder + "/" + name
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        if case .plan(let plan) = try await desks.an.planImport(path, in: nil) { found = plan }
    }
    return try #require(found)
}

extension PaperArguments {
    /// What asks for the files of departments in a format.
    static func asking(_ format: RequestFormat) -> PaperArguments {
        var arguments = PaperArguments()
        arguments.format = format
        return arguments
    }
}
