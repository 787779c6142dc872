// The split view: a question and its facts on one side, its answer on the other.
import Domain
import Office
import TextEditing

/// A comment and where its words stand in the stored answer.
package struct PlacedComment: Sendable, Equatable {
    /// The comment.
    package let entry: RecordEntry
    /// What it says and by whom.
    package let comment: Comment
    /// Its words in the stored answer; nil when they are gone.
    package let anchor: TextAnchor?
}

/// An answer as it once was.
package struct AnswerVersion: Sendable, Equatable {
    /// The text.
    package let text: String
    /// When it was saved, as `12/4/2024 09:41`.
    package let when: String
    /// Who saved it.
    package let who: String
}

/// The answer held against an earlier version.
package struct ComparisonState: Sendable, Equatable {
    /// Which version, the latest first.
    package var version = 0
    /// What was on the screen before somebody else saved; then the first of the versions.
    package var seen: AnswerVersion?
    /// Whether both stand side by side; otherwise they are one text with its changes marked.
    package var isSideBySide = false
    /// How far it is scrolled.
    var scroll = Scroll()
    /// The rows of the comparison, laid out once for the window they are shown in.
    package var rows: ComparedRows?
}

/// A comparison as it fits a window.
package struct ComparedRows: Sendable, Equatable {
    /// The columns it was laid out for.
    package let width: Int
    /// Which version.
    package let source: AnswerVersion
    /// In which way.
    package let isSideBySide: Bool
    /// The earlier version side by side, or the one text with its changes.
    package let left: [StyledLine]
    /// The open version side by side; empty in one column.
    package let right: [StyledLine]
}

/// What the split view shows besides the form.
package struct ReviewState: Sendable, Equatable {
    /// A side of the view.
    package enum Side: Sendable, Equatable { case question, answer }

    /// The side that has the keyboard.
    package var side = Side.answer
    /// The side that fills the window; nil shows both.
    package var zoom: Side?
    /// How far the question's side is scrolled.
    var scroll = Scroll()
    /// The answer held against an earlier version; nil while it is edited.
    package var comparison: ComparisonState?
    /// The steps and saves of the question, the latest first.
    package private(set) var history: [HistoryItem] = []
    /// The comments, in the order of their words.
    package private(set) var comments: [PlacedComment] = []
    /// The different answers that were stored, the latest first.
    package private(set) var versions: [AnswerVersion] = []
    /// Whether somebody else saved the question since it was opened here.
    package var isOutdated = false

    /// A view nothing is known of yet.
    package init() {}

    /// Takes what is known of a question.
    mutating func take(_ stored: RecordEntry, _ history: [HistoryItem], _ comments: [RecordEntry]) {
        self.history = history
        versions = Self.versions(stored, history)
        self.comments = comments.compactMap { entry in
            entry.record(as: Comment.self).map { comment in
                PlacedComment(entry: entry, comment: comment, anchor: Self.anchor(comment, stored, history))
            }
        }.sorted { left, right in
            let (first, second) = (left.anchor?.range.lowerBound ?? .max, right.anchor?.range.lowerBound ?? .max)
            return (first, left.entry.identity.id) < (second, right.entry.identity.id)
        }
    }

    /// The comments whose words are still to be dealt with.
    package var openComments: [PlacedComment] { comments.filter { !$0.comment.isResolved } }

    private static func versions(_ stored: RecordEntry, _ history: [HistoryItem]) -> [AnswerVersion] {
        var versions: [AnswerVersion] = []
        for item in history {
            guard let change = item.changes.first(where: { $0.field == "answer" }), !change.after.isEmpty else {
                continue
            }
            versions.append(AnswerVersion(text: change.after.text, when: item.when, who: item.who))
        }
        // What stood there before the first save that the journal knows.
        let first = history.last { $0.changes.contains { $0.field == "answer" } }
        if let before = first?.changes.first(where: { $0.field == "answer" })?.before, !before.isEmpty {
            versions.append(AnswerVersion(text: before.text, when: "…", who: ""))
        }
        return versions
    }

    /// Where the words of a comment stand now: from the version it was made in to the stored one.
    private static func anchor(_ comment: Comment, _ stored: RecordEntry, _ history: [HistoryItem]) -> TextAnchor? {
        let (text, start) = (stored["answer"].text, comment.firstLetter)
        let words = TextAnchor(range: start..<start + comment.quote.count, quote: comment.quote)
        guard let seen = comment.seenVersion, seen <= stored.identity.version else {
            // The comment came with a file: its words are looked for in the text.
            return TextAnchor.found(comment.quote, in: text, near: start)
        }
        var old = text
        for item in history.prefix(while: { $0.version > seen }) {
            if let change = item.changes.first(where: { $0.field == "answer" }) { old = change.before.text }
        }
        return old == text ? words : words.moved(through: TextComparison(from: old, to: text))
    }
}
