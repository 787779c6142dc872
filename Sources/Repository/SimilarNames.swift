// Records whose names probably mean the same thing: the full-text index finds few, the rules of names judge them.
import Domain
import GRDB

extension Store {
    /// The most words looked up of all names of a record.
    private static let nameWordLimit = 12
    /// The most records read for one look-up.
    private static let nameRowLimit = 60
    /// The most records judged in all, those that share most first.
    private static let nameCandidates = 60

    /// Records in use whose names, or other names, are like those of a record, most alike first; the record itself is left
    /// out. An unsaved record may be asked about too.
    ///
    /// Records that share all words of a name but one are found at any size of the register; those that share fewer only
    /// when a word of the name is rare.
    package func similarNames(to entry: RecordEntry, limit: Int) async throws(StoreError) -> [SimilarName] {
        guard SameName.kinds.contains(entry.kind), limit > 0 else { return [] }
        let expressions = Self.expressions(entry)
        guard !expressions.isEmpty else { return [] }
        return try await read { db in
            try checkWords(of: [entry.kind], db)
            let table = try Table.of(entry.kind)
            let rows = try db.cachedStatement(sql: WordIndex.records(of: entry.kind) + " LIMIT \(Self.nameRowLimit)")
            var shares: [Int64: Int] = [:]
            for expression in expressions {
                for id in try Int64.fetchAll(rows, arguments: [expression.text]) {
                    shares[id, default: 0] += expression.count
                }
            }
            shares[entry.identity.id] = nil
            // One word of three or more makes no two names alike.
            let isShort = entry.names.contains { SameName.tellingWords($0, of: entry.kind).count < 3 }
            let best = shares.filter { isShort || $0.value > 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
                .prefix(Self.nameCandidates).map(\.key)
            guard !best.isEmpty else { return [] }
            let marks = best.map { _ in "?" }.joined(separator: ", ")
            let sql = "SELECT \(table.selection) FROM \(table.name) WHERE id IN (\(marks)) AND binnedAt IS NULL"
            let found = try Reading.entries(db, table, sql: sql, best.map(\.databaseValue)).compactMap { other in
                SameName.likeness(of: entry, and: other).map { SimilarName(entry: other, likeness: $0) }
            }
            return found.sorted {
                ($1.likeness.score, $0.entry.identity.id) < ($0.likeness.score, $1.entry.identity.id)
            }.prefix(limit).map { $0 }
        }
    }

    /// What is looked up, and how many words it holds: for each name all its words, all but one of them, and each of them
    /// alone.
    private static func expressions(_ entry: RecordEntry) -> [(text: String, count: Int)] {
        var words: Set<String> = []
        var groups: [[String]] = []
        for name in entry.names.prefix(6) {
            let own = Array(SameName.tellingWords(name, of: entry.kind).prefix(nameWordLimit))
            words.formUnion(own)
            guard own.count > 1 else { continue }
            groups.append(own)
            guard own.count > 2 else { continue }
            for place in own.indices { groups.append(own.enumerated().filter { $0.offset != place }.map(\.element)) }
        }
        groups += words.sorted().prefix(nameWordLimit * 2).map { [$0] }
        var seen: Set<[String]> = []
        let columns = ["name", "aliases"].compactMap { WordIndex.column($0, of: entry.kind.description) }
            .joined(separator: " ")
        return groups.filter { seen.insert($0).inserted }.map { words in
            ("{\(columns)} : (" + words.map { "\"\($0)\"" }.joined(separator: " AND ") + ")", words.count)
        }
    }
}
