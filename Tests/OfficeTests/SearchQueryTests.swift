// The searches of clerks over the sample records: what must be found, what must come first, and that lists agree.
import Domain
import Foundation
import Office
import Repository
import Testing
import Words

/// A line of `searchQueries`.
private struct ClerkQuery {
    let text: String
    /// Whether its record has to be first, however many others are.
    let isStrict: Bool
    let kind: RecordKind?
    /// Any of these must come first.
    let first: [Wanted]
    /// All of these must be found; of the first any.
    let found: [Wanted]

    struct Wanted {
        let kind: String
        let piece: String

        init(_ text: Substring) {
            let parts = text.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            (kind, piece) = (parts[0], parts.count > 1 ? parts[1] : "")
        }

        func names(_ entry: RecordEntry) -> Bool {
            entry.kind.rawValue == kind
                && (piece.isEmpty || entry.title.contains(piece) || entry["code"].text == piece
                    || entry["number"].readingText == piece)
        }
    }

    /// Nil for a heading.
    init?(_ line: Substring) {
        let line = line.trimmingCharacters(in: .whitespaces)
        guard !line.isEmpty, !line.hasPrefix("#"), let bar = line.range(of: " | ") else { return nil }
        isStrict = line.hasPrefix("!")
        let query = line[..<bar.lowerBound].drop { $0 == "!" }
        let end = query.hasPrefix("[") ? query.firstIndex(of: "]") : nil
        kind = end.flatMap { RecordKind(rawValue: String(query[query.index(after: query.startIndex)..<$0])) }
        text = String(end.map { query[query.index(after: $0)...].drop { $0 == " " } } ?? query)
        let wanted = line[bar.upperBound...].split(separator: ";")
        first = wanted[0].components(separatedBy: " / ").map { Wanted($0[...]) }
        found = wanted.dropFirst().map { Wanted($0) }
    }

    static let all = searchQueries.split(separator: "\n").compactMap(ClerkQuery.init)
}

@Suite struct SearchQueryTests {
    /// Runs a test over the sample records.
    private func withSample(_ body: (Office) async throws -> Void) async throws {
        let folder = NSTemporaryDirectory() + "/soxa-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let store = try await sampleStore(at: folder + "/soxa.db", Words(.vi))
        let today = try #require(CalendarDate(year: 2026, month: 1, day: 15))
        try await body(Office(store: store, words: Words(.vi), now: { (today, "08:00") }))
        try store.close()
        try FileManager.default.removeItem(atPath: folder)
    }

    @Test func clerksFindWhatTheyLookFor() async throws {
        try await withSample { office in
            var (missed, misplaced): ([String], [String]) = ([], [])
            for query in ClerkQuery.all {
                let kinds = query.kind.map { [$0] } ?? RecordKind.allCases
                let hits = try await office.search(query.text, kinds: kinds, limit: 200).hits.map(\.entry)
                let shown = hits.prefix(3).map { "\($0.kind.rawValue):\($0.title.prefix(30))" }.joined(separator: "; ")
                let isFound = query.first.contains { hits.contains(where: $0.names) }
                let lacking = query.found.filter { !hits.contains(where: $0.names) }.map { $0.kind + ":" + $0.piece }
                if !isFound || !lacking.isEmpty {
                    missed.append("\(query.text): \(isFound ? lacking.joined(separator: "; ") : "—") (\(shown))")
                }
                if hits.first.map({ hit in query.first.contains { $0.names(hit) } }) != true {
                    misplaced.append("\(query.text): \(shown)")
                    if query.isStrict { Issue.record("\(query.text): \(shown)") }
                }
            }
            let count = ClerkQuery.all.count
            print("\(count) searches; not found:", missed, "not first:", misplaced, separator: "\n  ")
            #expect(count >= 150)
            #expect((count - missed.count) * 100 >= count * 95)
            #expect((count - misplaced.count) * 100 >= count * 85)
        }
    }

    /// What the search of one kind finds stands in the same order in the list of that kind; where the list has its column to
    /// tell records that stand alike, the search has what it knows besides.
    @Test func listsHaveTheOrderOfTheSearch() async throws {
        try await withSample { office in
            let context = ListContext(
                words: Words(.vi), units: try await office.units(), department: "",
                today: try #require(CalendarDate(year: 2026, month: 1, day: 15)))
            for query in ClerkQuery.all {
                for kind in query.kind.map({ [$0] }) ?? [.administrativeUnit, .question, .product, .legalDocument] {
                    let list = context.filtered(ListQuery(kind: kind), by: query.text)
                    let rows = try await office.window(list, .start, 300).rows
                    let ranks = Dictionary(
                        uniqueKeysWithValues: rows.map { ($0.entry.identity.id, $0.anchor.key.first ?? 0) })
                    let found = try await office.search(query.text, kinds: [kind], limit: 300).hits
                    let ids = found.map(\.entry.identity.id)
                    #expect(Set(ids) == Set(ranks.keys), "\(query.text) \(kind)")
                    let order = ids.compactMap { ranks[$0] }
                    #expect(order == order.sorted(), "\(query.text) \(kind)")
                }
            }
        }
    }
}
