// A choice of columns as headings are looked up in it: marks, case and what stands in parentheses do not count.
import Domain
import Vietnamese

/// What somebody said of a table, by the words of its headings.
struct ChosenColumns {
    /// What was said.
    let choice: ColumnChoice
    private let senses: [String: HeadingSense]
    /// Headings that have the same words outside parentheses are told apart by all their words.
    private let exact: [String: HeadingSense]

    init(_ choice: ColumnChoice = ColumnChoice()) {
        self.choice = choice
        let columns = choice.columns.sorted { $0.key < $1.key }.map { heading, content in
            (heading, content.field.map { HeadingSense.field($0, .sure) } ?? .leftOut)
        }
        senses = Dictionary(columns.map { (HeadingText($0).key, $1) }) { first, _ in first }
        exact = Dictionary(columns.map { (Self.plain($0), $1) }) { first, _ in first }
    }

    private static func plain(_ heading: String) -> String {
        composed(heading).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether nothing was said.
    var isEmpty: Bool { choice.isEmpty }

    /// The fields that were named.
    var named: Set<String> { Set(choice.columns.values.compactMap(\.field)) }

    /// What was said of a heading as written, or of one of the ways to read it; nil when nothing was.
    func sense(of written: String, _ readings: [HeadingText]) -> HeadingSense? {
        if senses.isEmpty { return nil }
        return exact[Self.plain(written)] ?? readings.lazy.compactMap { senses[$0.key] }.first
    }

    /// The kinds that have all the fields that were named.
    var kinds: [RecordKind] {
        if let kind = choice.kind { return [kind] }
        return ColumnDictionary.kinds.filter { kind in named.allSatisfy { kind.description[$0] != nil } }
    }
}

extension FileUnderstanding {
    /// The headings of which something was said for all tables, and no column of which was read so.
    package func absent(of choices: ColumnChoices) -> [String] {
        let known = tables.flatMap(\.columns).map { (key: HeadingText($0.heading).key, meaning: $0.meaning) }
        return choices.everywhere.columns.filter { heading, content in
            let key = HeadingText(heading).key
            // A heading over two rows has the words of both.
            return !known.contains { $0.key.contains(key) && content.is($0.meaning) }
        }.keys.sorted()
    }
}

extension ColumnChoice.Content {
    /// Whether a column that means something was read as it was said.
    fileprivate func `is`(_ meaning: ReadColumn.Meaning) -> Bool {
        switch (self, meaning) {
        case (.field(let name), .field(let read)): name == read
        case (.field(let name), .noted): name == "notes"
        case (.field(let name), .order): name == "number"
        case (.leftOut, .field): false
        case (.leftOut, _): true
        case (.field, _): false
        }
    }
}

/// The headings of a table without their order: tables of one shape are lists of the same make.
package struct HeadingShape: Hashable, Sendable {
    /// The words of the headings, a line each.
    package let text: String

    /// The shape of a table with these headings.
    package init(headings: [String]) {
        text = headings.map { HeadingText($0).key }.filter { !$0.isEmpty }.sorted().joined(separator: "\n")
    }

    /// A shape as it was stored.
    package init(text: String) { self.text = text }

    /// How many columns it has.
    var count: Int { text.split(separator: "\n").count }

    /// Whether it is another shape with columns added to it.
    func adds(to other: HeadingShape) -> Bool {
        other.isTelling && Set(other.text.split(separator: "\n")).isStrictSubset(of: text.split(separator: "\n"))
    }

    /// Whether it tells of enough columns to be known again.
    package var isTelling: Bool { text.contains("\n") }
}
