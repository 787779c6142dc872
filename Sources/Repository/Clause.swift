// A condition of a full-text query: writings of which a row must have one.
import GRDB
import Vietnamese

/// Words or phrases of which a row must have one.
struct Clause: Sendable, Hashable {
    /// Words next to each other, in some spellings.
    private struct Term: Hashable {
        let texts: [String]
        /// Whether they may go on.
        let isPrefix: Bool
        /// Whether the field begins with them.
        var isFirst = false

        var expression: String {
            let parts = texts.map { (isFirst ? "^" : "") + "\"\($0)\"" + (isPrefix ? "*" : "") }
            return parts.count == 1 ? parts[0] : "(" + parts.joined(separator: " OR ") + ")"
        }
    }

    /// Of one of these, all must be there.
    private let groups: [[Term]]
    /// The column in which; nil for any.
    private let column: String?

    /// The indexes know the rows of shorter beginnings.
    private static let indexedLetters = 3
    /// A beginning of more words than these stays one.
    private static let termLimit = 200

    /// What no row has.
    static let never = Clause(groups: [])

    private init(groups: [[Term]], column: String? = nil) { (self.groups, self.column) = (groups, column) }

    /// One of some words or phrases, in lower case.
    /// - Parameter isFirst: whether the field has to begin with it.
    init(texts: [String], isPrefix: Bool, isFirst: Bool = false, column: String? = nil) {
        self.init(groups: [[Term(texts: texts, isPrefix: isPrefix, isFirst: isFirst)]], column: column)
    }

    /// A phrase without marks, in any of its writings.
    init(_ phrase: SearchPhrase, column: String? = nil) {
        let isPrefix = phrase.words.last?.isPrefix == true
        let own =
            phrase.isLoose
            ? phrase.words.map { Term(texts: [$0.folded], isPrefix: $0.isPrefix) }
            : [Term(texts: [phrase.words.map(\.folded).joined(separator: " ")], isPrefix: isPrefix)]
        let others = Set(phrase.others.map { $0.map(\.folded).joined(separator: " ") }).sorted()
        self.init(
            groups: [own] + (others.isEmpty ? [] : [[Term(texts: others, isPrefix: false)]]), column: column)
    }

    /// The same in one column, or in one of several: `{f0 f2}`.
    func inColumn(_ column: String) -> Clause { Clause(groups: groups, column: column) }

    private var expression: String {
        guard !groups.isEmpty else { return "(\"0\" NOT \"0\")" }
        let parts = groups.map { group in
            let terms = group.map(\.expression)
            return terms.count == 1 || groups.count == 1
                ? terms.joined(separator: " AND ") : "(" + terms.joined(separator: " AND ") + ")"
        }
        let whole = parts.count == 1 ? parts[0] : "(" + parts.joined(separator: " OR ") + ")"
        return column.map { $0 + " : (" + whole + ")" } ?? whole
    }

    /// The query in which every clause must hold, and none of those it is without.
    static func expression(_ clauses: [Clause], without excluded: [Clause] = []) -> String {
        let wanted = clauses.map(\.expression).joined(separator: " AND ")
        guard !excluded.isEmpty else { return wanted }
        return "(" + wanted + ") NOT (" + excluded.map(\.expression).joined(separator: " OR ") + ")"
    }

    /// The whole words of an index in place of a long beginning: FTS5 would gather all rows of the beginning each time it
    /// is asked for one of them.
    func wholeWords(_ db: Database, of index: WordIndex) throws -> Clause {
        let groups = try groups.map { try $0.map { try Self.wholeWords($0, db, index) } }
        return Clause(groups: groups, column: column)
    }

    private static func wholeWords(_ term: Term, _ db: Database, _ index: WordIndex) throws -> Term {
        guard term.isPrefix,
            term.texts.allSatisfy({ $0.count > indexedLetters && $0.allSatisfy { $0.isLetter || $0.isNumber } })
        else { return term }
        let next = try db.cachedStatement(sql: "SELECT term FROM \(index.terms) WHERE term >= ? LIMIT 1")
        var found: [String] = []
        for text in term.texts {
            var place = text
            while let word = try String.fetchOne(next, arguments: [place]), word.utf8.starts(with: text.utf8) {
                found.append(word)
                guard found.count <= termLimit else { return term }
                // The least text behind the word: the index leaps over its rows.
                place = word + "\u{1}"
            }
        }
        return Term(texts: found.isEmpty ? Array(term.texts.prefix(1)) : found, isPrefix: false)
    }
}
