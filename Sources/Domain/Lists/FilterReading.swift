// What the words of a filter may mean in the columns of a list that hold no searched text: days, numbers, sums, choices.
import Vietnamese

/// A condition on what a column of a list shows.
package enum ColumnCondition: Sendable, Hashable {
    /// The column holds one of these values.
    case oneOf(field: String, [FieldValue])
    /// A column of days holds one of the days from the first to the last.
    case within(field: String, first: CalendarDate, last: CalendarDate)
    /// A column of text that the index of words does not cover has these words.
    case words(field: String, String, knowing: SearchLexicon)
    /// Conditions of a list that together are shown as some words: what is over, what is late.
    case meets([ListCondition])
    /// The field holds a value between others.
    case ranged(field: String, ValueRange)
    /// Nothing was entered.
    case blank(field: String)
    /// The field names a record of a kind that has these words.
    case refers(field: String, kind: RecordKind, words: String, knowing: SearchLexicon)

    /// The field that shows the value in a record; nil when the record shows another one, or when several fields do.
    package func field(in entry: RecordEntry) -> String? {
        switch self {
        case .oneOf(let field, let values):
            let value = entry[field]
            let isShown = values.contains { $0 == value || $0.money != nil && $0.money?.dong == value.money?.dong }
            return isShown ? field : nil
        case .within(let field, let first, let last):
            return entry[field].date.map { (first...last).contains($0) } == true ? field : nil
        case .words(let field, let words, let lexicon):
            return SearchQuery(words, knowing: lexicon).quality(in: entry[field].text) > .none ? field : nil
        case .ranged(let field, let range): return range.contains(entry[field]) ? field : nil
        case .blank(let field): return entry[field].isEmpty ? field : nil
        case .meets, .refers: return nil
        }
    }
}

/// Words that a list shows for a value: the name of a state, `4 sao`.
package struct ShownLabel: Sendable, Hashable {
    /// The words.
    package let text: String
    /// What a record meets that shows them.
    package let condition: ColumnCondition
    /// Whether only all of its words mean it, as the name of a view that stands in no column.
    package let isWholeOnly: Bool

    /// Words and what they mean.
    package init(_ text: String, _ condition: ColumnCondition, isWholeOnly: Bool = false) {
        self.text = text
        self.condition = condition
        self.isWholeOnly = isWholeOnly
    }
}

/// A filter taken apart: which of its words may be values that a column shows.
///
/// A record is found when each part stands in its texts or is shown by one of its columns. Where the whole filter is
/// nothing but values, the records that show them come first.
package struct FilterReading: Sendable, Hashable {
    /// Words of the filter that are looked for together.
    package struct Part: Sendable, Hashable {
        /// The words as they were typed; those that stood in quotation marks are still in them.
        package let text: String
        /// Whether its last word may go on.
        package let isOpen: Bool
        /// What else it may mean: one of these must hold.
        package let meanings: [ColumnCondition]

        /// The part as a filter of its own.
        package var filter: String { isOpen ? text : text + "\"" }
    }

    /// The parts in the order in which they were typed.
    package let parts: [Part]
    /// The values that the whole filter names; of each one meaning must hold. Empty when it is more than values.
    package let values: [[ColumnCondition]]

    /// The parts that ask for fields, in the order in which they were typed.
    package let terms: [FieldTerm]
    /// What is left of the filter without its terms; words that must stand in a field have its name in front, as
    /// `SearchQuery` reads it. Nil where the filter has no terms.
    package let words: String?
    /// By the names before colons in `words`, the fields that they mean.
    package let fields: [String: String]

    /// A filter that means nothing but its words.
    package static let plain = FilterReading()

    private init(
        parts: [Part] = [], values: [[ColumnCondition]] = [], terms: [FieldTerm] = [], words: String? = nil,
        fields: [String: String] = [:]
    ) {
        (self.parts, self.values, self.terms, self.words, self.fields) = (parts, values, terms, words, fields)
    }

    /// Whether no part means anything but its words.
    package var isPlain: Bool { values.isEmpty && parts.allSatisfy(\.meanings.isEmpty) && terms.isEmpty }

    /// Whether a record shows the values that the whole filter names.
    package func isShown(by entry: RecordEntry) -> Bool {
        !values.isEmpty && values.allSatisfy { group in group.contains { $0.field(in: entry) != nil } }
    }

    /// The first column of a record that shows a value which the filter may mean; nil when none does.
    package func field(shownBy entry: RecordEntry) -> String? {
        (values + parts.map(\.meanings) + required).joined().lazy.compactMap { $0.field(in: entry) }.first
    }

    /// What the terms want shown: of each group one condition holds. A term that nobody understands is met by nothing.
    package var required: [[ColumnCondition]] {
        terms.flatMap { term -> [[ColumnCondition]] in
            switch term.meaning {
            case .shows(let groups): term.isExcluding ? [] : groups
            case .words, .unfinished: []
            case .unknownField, .unclear: [[]]
            }
        }
    }

    /// What the terms want left out: a record is, when of each group of one of these a condition holds.
    package var refused: [[[ColumnCondition]]] {
        terms.compactMap { term in
            if case .shows(let groups) = term.meaning, term.isExcluding { groups } else { nil }
        }
    }

    /// A longer filter is words and nothing else.
    private static let wordLimit = 12

    /// Takes a filter of a kind apart.
    /// - Parameters:
    ///   - labels: the words that a list of the kind shows for values, with those of the fields that terms name.
    ///   - names: by the names of fields, folded and without blanks, the fields.
    ///   - lexicon: the short words that are found both ways.
    ///   - today: the day that a day without its year belongs to the year of.
    package init(
        _ filter: String, of description: RecordDescription, labels: [ShownLabel], names: [String: String] = [:],
        knowing lexicon: SearchLexicon = .common, on today: CalendarDate? = nil
    ) {
        let (terms, words, fields) = Self.split(filter, of: description, labels, names, lexicon, today)
        let query = SearchQuery(words, knowing: lexicon)
        let typed = query.isPlain ? FilterWord.words(of: words) : []
        guard !typed.isEmpty, typed.count <= Self.wordLimit else {
            self = terms.isEmpty ? .plain : FilterReading(terms: terms, words: words, fields: fields)
            return
        }
        let reader = PartReader(words: typed, description: description, labels: labels, lexicon: lexicon)
        self.init(
            parts: reader.parts, values: reader.values, terms: terms, words: terms.isEmpty ? nil : words,
            fields: fields)
        if isPlain { self = .plain }
    }

    /// The terms of a filter, and the words that are left of it.
    private static func split(
        _ filter: String, of description: RecordDescription, _ labels: [ShownLabel], _ names: [String: String],
        _ lexicon: SearchLexicon, _ today: CalendarDate?
    ) -> (terms: [FieldTerm], words: String, fields: [String: String]) {
        guard !names.isEmpty, let today else { return ([], filter, [:]) }
        let reader = TermReader(description: description, labels: labels, lexicon: lexicon, today: today)
        var (terms, words, fields) = ([FieldTerm](), [String](), [String: String]())
        var isOpen = true
        for piece in TermScanner(names: names).pieces(of: filter) {
            switch piece {
            case .word(let word):
                words.append(word)
                isOpen = true
            case .term(let scanned):
                let term = reader.read(scanned)
                terms.append(term)
                isOpen = false
                guard term.meaning == .words, let field = term.field else { continue }
                // The grammar of searches knows names of letters alone.
                let name = TermScanner.key(field).filter(\.isLetter)
                fields[name] = field
                isOpen = !term.isQuoted && term.relation == .has
                let value = isOpen ? term.value : "\"" + term.value + "\""
                words.append((term.isExcluding ? "-" : "") + name + ":" + value)
            }
        }
        guard !terms.isEmpty else { return ([], filter, [:]) }
        let isClosed = words.last?.last.map { SearchQuery.quotes.contains($0) } ?? true
        // What follows a word ends it.
        return (terms, words.joined(separator: " ") + (isOpen || isClosed ? "" : "\""), fields)
    }
}

/// A word of a filter as it stands between blanks, or a phrase in quotation marks.
struct FilterWord: Sendable, Hashable {
    /// What was typed; a phrase with its quotation marks.
    let text: String
    /// Whether the word may go on: nothing stands behind it.
    let isOpen: Bool
    /// Whether it stood in quotation marks.
    let isPhrase: Bool

    /// The words without quotation marks.
    var bare: String { isPhrase ? String(text.filter { !SearchQuery.quotes.contains($0) }) : text }

    /// The words of a filter; signs without a letter or digit are left out.
    static func words(of filter: String) -> [FilterWord] {
        let pieces = filter.split(omittingEmptySubsequences: false) { SearchQuery.quotes.contains($0) }
        var words: [FilterWord] = []
        for (index, piece) in pieces.enumerated() {
            let isLast = index + 1 == pieces.count
            if index.isMultiple(of: 2) {
                let chunks = piece.split(whereSeparator: \.isWhitespace)
                for (order, chunk) in chunks.enumerated() {
                    let isOpen = isLast && order + 1 == chunks.count
                    words.append(FilterWord(text: String(chunk), isOpen: isOpen, isPhrase: false))
                }
            } else {
                words.append(
                    FilterWord(text: "\"" + piece + (isLast ? "" : "\""), isOpen: isLast, isPhrase: true))
            }
        }
        return words.filter { word in word.text.contains { $0.isLetter || $0.isNumber } }
    }
}
