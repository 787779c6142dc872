// Words that answers use again and again.

/// A piece of text with fields such as `{đơn vị}`, put into an answer by its name.
package struct TextBlock: Record {
    package var identity = RecordIdentity.unsaved
    /// What it is found by.
    package var name = ""
    /// What it says; fields stand in braces.
    package var text = ""

    package init() {}

    package static let fields: [Field<TextBlock>] = [
        Field(
            "name", \.name, rules: [.required, .atMost(letters: 100)], column: Column(minimum: 16, share: 1),
            isSearched: true),
        Field(
            "text", \.text, kind: .prose, rules: [.required], column: Column(minimum: 20, share: 3, priority: 1),
            isSearched: true),
    ]

    package static let description = RecordDescription(
        .textBlock, of: TextBlock.self, titleField: "name", naturalKey: ["name"],
        defaultSort: "name"
    )
    .listed(with: "name text", and: "name text")
}
