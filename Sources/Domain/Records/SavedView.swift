// A way of looking at a list that somebody keeps under a name.

/// A named view of a list: which of its own views it starts from, what it filters and how it sorts.
package struct SavedView: Record, Hashable {
    package var identity = RecordIdentity.unsaved
    /// What it is called.
    package var name = ""
    /// The kind of record it lists, by its name.
    package var list = ""
    /// The view of the program it starts from; empty for all records.
    package var base = ""
    /// The field by which it groups; empty when it does not.
    package var group = ""
    /// The group that it shows.
    package var value = ""
    /// What is typed into the filter.
    package var filter = ""
    /// The field it is sorted by.
    package var sort = ""
    /// Whether the largest comes first.
    package var isDescending = false
    /// Whether it shows the questions of the current conference alone.
    package var isCurrentOnly = false

    package init() {}

    package static let fields: [Field<SavedView>] = [
        Field(
            "name", \.name, rules: [.required, .atMost(letters: 60)], column: Column(minimum: 20, share: 1),
            isSearched: true),
        Field("list", \.list, rules: [.required]).managed,
        Field("base", \.base).managed,
        Field("group", \.group).managed,
        Field("value", \.value).managed,
        Field("filter", \.filter).managed,
        Field("sort", \.sort).managed,
        Field("descending", \.isDescending).managed,
        Field("currentOnly", \.isCurrentOnly).managed,
    ]

    package static let description = RecordDescription(
        .savedView, of: SavedView.self, titleField: "name", naturalKey: ["list", "name"],
        defaultSort: "name")
}
