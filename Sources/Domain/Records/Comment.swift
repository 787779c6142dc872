// What a reviewer says about some words of an answer.

/// A remark on words of a question's answer. It stays on its words while the text around them is edited.
package struct Comment: Record {
    package var identity = RecordIdentity.unsaved
    /// The question whose answer it is about.
    package var question: Int64?
    /// What it says.
    package var text = ""
    /// Who wrote it, by the name of the login.
    package var author = ""
    /// The day it was written.
    package var madeOn: CalendarDate?
    /// The words it is about.
    package var quote = ""
    /// Where the words begin in the answer, in letters.
    package var start: Int?
    /// The version of the question in which they stood there.
    package var seenVersion: Int?
    /// Whether what it asks for is done.
    package var isResolved = false
    /// Who said so.
    package var resolvedBy = ""

    /// Places in an answer; a file may say anything.
    private static let starts = 0...10_000_000

    /// The letter of the answer with which its words began.
    package var firstLetter: Int { min(max(start ?? 0, Self.starts.lowerBound), Self.starts.upperBound) }

    package init() {}

    package static let fields: [Field<Comment>] = [
        Field(
            "text", \.text, kind: .prose, rules: [.required], column: Column(minimum: 20, share: 1), isSearched: true),
        Field("author", \.author).managed.naming(.keeper),
        Field("madeOn", \.madeOn).managed,
        Field("quote", \.quote, kind: .prose).managed,
        Field("start", \.start, rules: [.within(starts)]).managed,
        Field("seenVersion", \.seenVersion).managed,
        Field("resolved", \.isResolved),
        Field("resolvedBy", \.resolvedBy).managed.naming(.keeper),
        Field("question", \.question, to: .question, rules: [.required]).managed.part
            .shown(as: Column(minimum: 20, share: 1, priority: 1)),
    ]

    package static let description = RecordDescription(
        .comment, of: Comment.self, titleField: "text",
        naturalKey: ["question", "text", "start"], defaultSort: "text")
}
