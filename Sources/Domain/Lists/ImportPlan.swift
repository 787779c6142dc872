// What importing a file would do, worked out before anything is done.

/// What would become of one row of a file.
package enum ImportAction: String, Sendable, Hashable, CaseIterable {
    /// A record that was not there.
    case new
    /// A record that is there and would change.
    case changed
    /// A record that is there and says the same.
    case same
    /// A row that cannot become a record.
    case refused
}

/// One row of a file and what would become of it.
package struct ImportItem: Sendable, Hashable {
    /// What would happen.
    package let action: ImportAction
    /// The record as it would be.
    package let entry: RecordEntry
    /// The fields that would change.
    package let changes: [FieldChange]
    /// Why it is refused.
    package let problems: [FieldProblem]
    /// Where it stands in the file, as `bảng 1, dòng 3` or `Sheet1!B14`.
    package let place: String
    /// The spelling in the file that was recognised as a name already known; nil when they are the same.
    package let respelled: String?
    /// The title of a record that is there and probably the same under another name; nil when there is none.
    package var alike: String?

    /// An item of a plan.
    package init(
        action: ImportAction, entry: RecordEntry, changes: [FieldChange] = [], problems: [FieldProblem] = [],
        place: String, respelled: String? = nil
    ) {
        self.action = action
        self.entry = entry
        self.changes = changes
        self.problems = problems
        self.place = place
        self.respelled = respelled
    }
}

/// What importing a file would do.
package struct ImportPlan: Sendable, Hashable {
    /// The file's name.
    package let source: String
    /// The rows, in an order in which a kind that others refer to comes first. A reference to a record that is new itself
    /// is the negative of its place among the items, counted from 1; of one kind they refer to each other in any order.
    package let items: [ImportItem]
    /// How the file's letters were read, where somebody chose it; nil for what is plainly Unicode.
    package var encoding: TextEncoding?
    /// What speaks against that encoding; nil when the file reads well enough.
    package var doubt: EncodingDoubt?

    /// A plan.
    package init(
        source: String, items: [ImportItem], encoding: TextEncoding? = nil, doubt: EncodingDoubt? = nil
    ) {
        self.source = source
        self.items = items
        self.encoding = encoding
        self.doubt = doubt
    }

    /// The same plan with other rows.
    package func replacing(_ items: [ImportItem]) -> ImportPlan {
        ImportPlan(source: source, items: items, encoding: encoding, doubt: doubt)
    }

    /// How many rows of a kind, or of all kinds, end in an action.
    package func count(_ action: ImportAction, of kind: RecordKind? = nil) -> Int {
        items.count { $0.action == action && (kind == nil || $0.entry.kind == kind) }
    }

    /// Whether carrying it out would change anything.
    package var changesAnything: Bool { items.contains { $0.action == .new || $0.action == .changed } }
}
