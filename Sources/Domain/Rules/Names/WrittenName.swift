// A name as somebody typed it, to find what is called so.
import Vietnamese

/// A name that is found whatever its capitals, its blanks and its form of Unicode are.
package struct WrittenName: Sendable {
    private let key: String

    /// A name as it was typed.
    package init(_ text: String) { key = matchKey(text) }

    /// Whether something is called so.
    package func names(_ text: String) -> Bool { matchKey(text) == key }
}

/// What somebody typed as one line: in Unicode's form NFC, without blanks at its ends.
package func typedLine(_ text: String) -> String { composed(trimmed(text)) }
