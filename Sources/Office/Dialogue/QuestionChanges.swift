// Taking questions in, and saying which of them are the same.
import Domain
import Repository

/// What came of beginning an answer that replaces a published one.
package struct Replacement: Sendable, Hashable {
    /// What came of storing it.
    package let outcome: SaveOutcome
    /// Whether it was begun now, not before.
    package let isNew: Bool
}

extension Office {
    /// The largest number a question is given without being asked.
    private static let lastNumber = 100_000

    /// Stores a question; another one gets its topic in the same change, unless it came to have one.
    ///
    /// The number is the one behind the largest of the conference, taken in the transaction that stores the question:
    /// two clerks never get the same. Numbers that were typed or imported may repeat, as they do in files.
    /// - Parameters:
    ///   - takesNumber: whether a question without a number gets one.
    ///   - draft: the draft that ends with it.
    /// - Throws: `groupRefused` when the other question cannot be saved.
    package func saveQuestion(
        _ entry: RecordEntry, grouping other: RecordIdentity?, takesNumber: Bool, ending draft: DraftName? = nil
    ) async throws(OfficeFailure) -> SaveOutcome {
        guard takesNumber || other != nil else { return try await save(entry, ending: draft) }
        let outcome = try await change(other == nil ? "save" : "group", ending: draft) { found in
            try Self.taking(entry, grouping: other, takesNumber: takesNumber, found)
        }
        guard let saved = outcome.first else { throw .groupRefused }
        return saved
    }

    /// What is stored with a question that is taken in.
    package static func taking(
        _ entry: RecordEntry, grouping other: RecordIdentity?, takesNumber: Bool, _ found: FoundRecords
    ) throws -> [RecordEntry] {
        var entry = entry
        if takesNumber, entry["number"].isEmpty { entry["number"] = try nextNumber(in: entry["conference"], found) }
        guard let other, !entry["topic"].isEmpty, var grouped = try found.entry(.question, other.id),
            grouped["topic"].isEmpty
        else { return [entry] }
        grouped["topic"] = entry["topic"]
        return [entry, grouped]
    }

    /// The number behind the largest of a conference; none when that is the last.
    private static func nextNumber(in conference: FieldValue, _ found: FoundRecords) throws -> FieldValue {
        let query = ListQuery(
            kind: .question, sort: "number", isAscending: false,
            conditions: [.equals(field: "conference", conference)])
        let last = try found.first(query, 1).first?["number"].number ?? 0
        return last < lastNumber ? .number(last + 1) : .none
    }

    /// Makes a question the same as another, or one of its own again; the questions that name it name the other then.
    /// - Throws: `missing` when the other is gone; `sameRefused` when it came to name this one meanwhile.
    package func makeSame(_ entry: RecordEntry, _ main: RecordEntry?) async throws(OfficeFailure) -> ChangeOutcome {
        try await change("same") { found in try Self.makingSame(entry, main, found) }
    }

    /// What is stored to make a question the same as another.
    package static func makingSame(_ entry: RecordEntry, _ main: RecordEntry?, _ found: FoundRecords) throws
        -> [RecordEntry]
    {
        guard let main else { return SameQuestion.changes(making: entry, sameAs: nil, followers: []) }
        guard let now = try found.entry(.question, main.identity.id) else { throw OfficeFailure.missing }
        let chain = try SameQuestion.chain(from: now) { id throws in try found.entry(.question, id) }
        guard SameQuestion.obstacle(for: entry.identity.id, chain: chain) == nil else {
            throw OfficeFailure.sameRefused
        }
        let followers = try found.all(.question, "sameAs", .reference(entry.identity.id))
        return SameQuestion.changes(making: entry, sameAs: main, followers: followers)
    }

    /// Begins an answer that replaces a published one; one that was begun already is gone on with.
    package func replace(_ entry: RecordEntry) async throws(OfficeFailure) -> Replacement {
        let outcome = try await change("save") { found in [try Self.replacing(entry, found)] }
        return Replacement(outcome: outcome.first ?? .gone, isNew: outcome.wanted.first?.identity.id == 0)
    }

    /// The answer that replaces a published one: the one that was begun already, or this one.
    package static func replacing(_ entry: RecordEntry, _ found: FoundRecords) throws -> RecordEntry {
        let begun = try found.all(.question, "replaces", entry["replaces"])
        return begun.first { $0["state"].text != Question.State.published.rawValue } ?? entry
    }
}
