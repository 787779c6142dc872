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
        case .meets: return nil
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

    /// By the names before colons, the fields that they mean.
    package let fields: [String: String]
    /// What the fields named in it must show that hold no searched text; of each one meaning must hold.
    package let required: [[ColumnCondition]]

    /// A filter that means nothing but its words.
    package static let plain = FilterReading()

    private init(
        parts: [Part] = [], values: [[ColumnCondition]] = [], fields: [String: String] = [:],
        required: [[ColumnCondition]] = []
    ) {
        (self.parts, self.values, self.fields, self.required) = (parts, values, fields, required)
    }

    /// Whether no part means anything but its words.
    package var isPlain: Bool {
        values.isEmpty && parts.allSatisfy(\.meanings.isEmpty) && fields.isEmpty && required.isEmpty
    }

    /// Whether a record shows the values that the whole filter names.
    package func isShown(by entry: RecordEntry) -> Bool {
        !values.isEmpty && values.allSatisfy { group in group.contains { $0.field(in: entry) != nil } }
    }

    /// The first column of a record that shows a value which the filter may mean; nil when none does.
    package func field(shownBy entry: RecordEntry) -> String? {
        (values + parts.map(\.meanings) + required).joined().lazy.compactMap { $0.field(in: entry) }.first
    }

    /// A longer filter is words and nothing else.
    private static let wordLimit = 12

    /// Takes a filter of a kind apart.
    /// - Parameters:
    ///   - labels: the words that a list of the kind shows for values.
    ///   - names: by the names of fields, folded and without blanks, the fields.
    ///   - lexicon: the short words that are found both ways.
    package init(
        _ filter: String, of description: RecordDescription, labels: [ShownLabel], names: [String: String] = [:],
        knowing lexicon: SearchLexicon = .common
    ) {
        let query = SearchQuery(filter, knowing: lexicon)
        guard query.isPlain else {
            let asked = Set(query.phrases.compactMap(\.field)).union(query.excluded.compactMap(\.field))
            let required = query.phrases.compactMap { phrase -> [[ColumnCondition]]? in
                guard let name = phrase.field.flatMap({ names[$0] }), let field = description[name], !field.isSearched
                else { return nil }
                return PartReader(
                    words: FilterWord.words(of: phrase.written), description: description, labels: labels,
                    lexicon: lexicon
                ).meanings(in: name)
            }
            self.init(fields: names.filter { asked.contains($0.key) }, required: Array(required.joined()))
            return
        }
        let words = FilterWord.words(of: filter)
        guard !words.isEmpty, words.count <= Self.wordLimit else {
            self = .plain
            return
        }
        let reader = PartReader(words: words, description: description, labels: labels, lexicon: lexicon)
        let parts = reader.parts
        let values = reader.values
        self.init(parts: parts, values: values)
        if isPlain { self = .plain }
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
