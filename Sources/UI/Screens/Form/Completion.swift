// What a field offers while one types in it.
import Domain
import Vietnamese

/// The drop-down under a field.
package struct Completion: Sendable, Equatable {
    /// What fits the text, best first; empty when nothing does, and the drop-down is not shown.
    package let matches: [String]
    /// The line that Enter takes, the first as long as nobody moved; nil takes the text as it stands.
    package private(set) var selected: Int?
    /// Whether somebody moved in the list: then Tab takes the line as well.
    package private(set) var isMoved = false

    /// A drop-down of what fits a text.
    /// - Parameter first: the line that Enter takes at first; nil for the text as it stands.
    package init(matches: [String], at first: Int? = 0) {
        self.matches = matches
        selected = matches.isEmpty ? nil : first
    }

    /// The match under the cursor.
    package var chosen: String? { selected.flatMap { matches.indices.contains($0) ? matches[$0] : nil } }

    /// Moves the cursor on; above the first line it is in the text again, from there up it comes to the last one, and
    /// below that nothing is: who goes down chooses a line.
    mutating func move(by step: Int) {
        if selected == nil, step < 0 {
            selected = matches.indices.last
        } else {
            let next = min((selected ?? -1) + step, matches.count - 1)
            selected = next < 0 ? nil : next
        }
        isMoved = true
    }
}

/// Values that a field offers, made ready for typing.
package struct CompletionList: Sendable {
    /// The most lines of a drop-down that opens while one types.
    package static let limit = 6

    private let values: [(text: String, folded: String, exact: String)]

    /// A list of values, the likeliest first; two spellings of one name count once.
    package init(_ values: [String]) {
        var seen: Set<String> = []
        self.values = values.compactMap { text in
            let key = matchKey(text)
            return key.isEmpty || !seen.insert(key).inserted ? nil : (text, Self.plain(text), key)
        }
    }

    /// All values, the likeliest first.
    package var all: [String] { values.map(\.text) }

    /// Whether a text is one of the values, in whatever case.
    package func contains(_ text: String) -> Bool {
        let key = matchKey(text)
        return values.contains { $0.exact == key }
    }

    /// The value that a text is in another case; nil when it is none.
    func spelling(of text: String) -> String? {
        let key = matchKey(text)
        return values.first { $0.exact == key }?.text
    }

    /// The value that a text says, then those that begin with it, then those in which a word does; with the marks as
    /// typed before without them. Nothing when the text is empty, or is the only value that fits.
    package func matches(_ text: String) -> [String] {
        let wanted = Self.plain(text)
        guard !wanted.isEmpty else { return [] }
        let exact = matchKey(text)
        var ranked: [[String]] = [[], [], [], [], [], []]
        for value in values {
            let isFirst = value.folded.hasPrefix(wanted)
            guard isFirst || value.folded.contains(" " + wanted) else { continue }
            let isWhole = value.folded == wanted
            let hasMarks = isFirst ? value.exact.hasPrefix(exact) : value.exact.contains(" " + exact)
            ranked[(isWhole ? 0 : isFirst ? 2 : 4) + (hasMarks ? 0 : 1)].append(value.text)
        }
        let found = ranked.joined()
        if let only = found.first, found.count == 1, matchKey(only) == exact { return [] }
        return Array(found.prefix(Self.limit))
    }

    /// Letters and digits without marks, one blank between the words.
    private static func plain(_ text: String) -> String {
        folded(text).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}
