// Records that speak of the same thing as a text: rare words in common count, common ones do not.
import Domain
import GRDB
import Vietnamese

extension Store {
    /// Words looked up at most; a question has fewer that matter.
    private static let wordLimit = 40
    /// A word in more records than this says too little.
    private static let commonLimit = 3000
    /// The rarest words that decide which records are looked at.
    private static let tellingWords = 10

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
            let table = try Table.of(kind)
            let field = table.description.titleField
            let weights = try Self.weights(words, field, table, db)
            guard !weights.isEmpty else { return [] }
            let telling = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.tellingWords)
            let expression = Self.expression(telling.map(\.key), field)
            let sql = """
                SELECT \(table.selection) FROM \(table.name) WHERE id IN (\(Match.rows(of: table))
                ORDER BY rank LIMIT 200) AND binnedAt IS NULL AND id <> ?
                """
            let entries = try Reading.entries(
                db, table, sql: sql, [expression.databaseValue, (excluded ?? 0).databaseValue])
            let whole = telling.reduce(0) { $0 + $1.value }
            let scored = entries.map { entry -> (entry: RecordEntry, score: Double) in
                let own = Set(Self.words(entry[field].text))
                return (entry, telling.reduce(0) { own.contains($1.key) ? $0 + $1.value : $0 })
            }
            return scored.filter { $0.score * 3 >= whole }
                .sorted { ($1.score, $0.entry.identity.id) < ($0.score, $1.entry.identity.id) }
                .prefix(limit).map { SearchHit(entry: $0.entry, field: field) }
        }
    }

    private static func words(_ text: String) -> [String] {
        var seen: Set<String> = []
        return folded(String(text.prefix(4000))).split { !$0.isLetter && !$0.isNumber }.map(String.init)
            .filter { $0.count > 1 && seen.insert($0).inserted }.prefix(wordLimit).map { $0 }
    }

    /// What each word weighs; words that stand nowhere else, or nearly everywhere, are left out.
    private static func weights(_ words: [String], _ field: String, _ table: Table, _ db: Database) throws
        -> [String: Double]
    {
        let total =
            try Int.fetchOne(
                db.cachedStatement(sql: "SELECT live FROM recordCount WHERE kind = ?"),
                arguments: [table.description.kind.rawValue]) ?? 0
        let statement = try db.cachedStatement(
            sql: "SELECT count(*) FROM (\(Match.rows(of: table)) LIMIT \(commonLimit + 1))")
        var weights: [String: Double] = [:]
        for word in words {
            let count = try Int.fetchOne(statement, arguments: [expression([word], field)]) ?? 0
            guard count > 0, count <= commonLimit, total < 20 || count * 2 < total else { continue }
            weights[word] = logarithm(Double(max(total, 2)) / Double(count)) + 1
        }
        return weights
    }

    private static func expression(_ words: [String], _ field: String) -> String {
        "\(field) : (" + words.map { "\"\($0)\"" }.joined(separator: " OR ") + ")"
    }

    /// The binary logarithm, near enough to weigh with.
    private static func logarithm(_ value: Double) -> Double {
        value <= 1 ? 0 : Double(value.exponent) + value.significand - 1
    }
}
