// Records that speak of the same thing as a text: rare words in common count, common ones do not.
import Domain
import GRDB
import Vietnamese

extension Store {
    /// Words looked up at most; a question has fewer that matter.
    private static let wordLimit = 40
    /// A word in more records than this says too little.
    private static let commonLimit = 3000
    /// Among more records than this, which words are common is found out from the newest tenth.
    private static let sampledSize = 20_000
    /// The rarest words that decide which records are alike.
    private static let tellingWords = 10
    /// How many of the records most alike are read: some may be in the bin.
    private static let candidates = 100

    /// Records of a kind whose title field shares telling words with a text, most alike first.
    ///
    /// Words are compared without marks. A word weighs the more the fewer records it stands in; a record must share a
    /// third of the weight of the text's telling words.
    /// - Parameter excluded: a record that is left out: the one the text belongs to.
    package func similar(to text: String, kind: RecordKind, excluding excluded: Int64? = nil, limit: Int)
        async throws(StoreError) -> [SearchHit]
    {
        let words = Self.words(text)
        guard !words.isEmpty, limit > 0 else { return [] }
        return try await read { db in
            try checkWords(of: [kind], db)
            let table = try Table.of(kind)
            let field = table.description.titleField
            let telling = try Self.telling(words, field, table, db, excluding: excluded ?? 0)
            let whole = telling.reduce(0) { $0 + $1.weight }
            var scores: [Int64: Double] = [:]
            for word in telling { for id in word.records { scores[id, default: 0] += word.weight } }
            let best = scores.filter { $0.value * 3 >= whole }
                .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(max(limit, Self.candidates)).map(\.key)
            guard !best.isEmpty else { return [] }
            let marks = best.map { _ in "?" }.joined(separator: ", ")
            let sql = "SELECT \(table.selection) FROM \(table.name) WHERE id IN (\(marks)) AND binnedAt IS NULL"
            let entries = try Reading.entries(db, table, sql: sql, best.map(\.databaseValue))
            let byID = Dictionary(entries.map { ($0.identity.id, $0) }) { first, _ in first }
            return best.compactMap { byID[$0] }.prefix(limit).map { SearchHit(entry: $0, field: field) }
        }
    }

    private static func words(_ text: String) -> [String] {
        var seen: Set<String> = []
        return folded(String(text.prefix(4000))).split { !$0.isLetter && !$0.isNumber }.map(String.init)
            .filter { $0.count > 1 && seen.insert($0).inserted }.prefix(wordLimit).map { $0 }
    }

    /// The rarest words with what each weighs and the records in which it stands; words that stand nowhere else, or
    /// nearly everywhere, are left out.
    private static func telling(
        _ words: [String], _ field: String, _ table: Table, _ db: Database, excluding excluded: Int64
    ) throws -> [(weight: Double, records: [Int64])] {
        let total = try table.counts(db).live
        guard let column = WordIndex.column(field, of: table.description) else { return [] }
        let base = WordIndex.base(of: table.description.kind)
        let statement = try db.cachedStatement(
            sql: WordIndex.records(of: table.description.kind) + " AND rowid > ? LIMIT ?")
        func records(_ word: String, after first: Int64 = 0, limit: Int) throws -> [Int64] {
            try Int64.fetchAll(statement, arguments: ["\(column) : \"\(word)\"", base + max(0, first), limit + 1])
        }
        var candidates = words
        if total > sampledSize {
            let newest = try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM \(table.name)")) ?? 0
            let sampled = try words.map { word in
                (word, try records(word, after: newest - Int64(total / 10), limit: commonLimit / 10).count)
            }
            candidates = sampled.filter { $0.1 <= commonLimit / 10 }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
        }
        var found: [(word: String, records: [Int64])] = []
        for word in candidates where total <= sampledSize || found.count < tellingWords {
            let records = try records(word, limit: commonLimit)
            guard records.count <= commonLimit, total < 20 || records.count * 2 < total else { continue }
            let others = records.filter { $0 != excluded }
            if !others.isEmpty { found.append((word, others)) }
        }
        return found.sorted { ($0.records.count, $0.word) < ($1.records.count, $1.word) }.prefix(tellingWords).map {
            (logarithm(Double(max(total, 2)) / Double($0.records.count)) + 1, $0.records)
        }
    }

    /// The binary logarithm, near enough to weigh with.
    private static func logarithm(_ value: Double) -> Double {
        value <= 1 ? 0 : Double(value.exponent) + value.significand - 1
    }
}
