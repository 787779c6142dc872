// The journal: who changed what, when, and from what to what.

/// One change of one record.
package struct JournalItem: Sendable, Hashable {
    /// What happened to the record.
    package enum Step: String, CaseIterable, Sendable { case create, edit, bin, restore }
    /// Whether a person did it, or took it back, or did it again.
    package enum Role: String, CaseIterable, Sendable { case original, undo, redo }

    /// The number of the change; several records can share one.
    package let change: Int64
    /// When, in seconds since 1970.
    package let at: Int64
    /// Who did it, by the login.
    package let who: String
    /// The name behind the login; empty when nobody knew it.
    package let name: String
    /// What was done, as a code: `save`, `import`, `bin`, `restore`.
    package let action: String
    /// Whether it was done, undone or redone.
    package let role: Role
    /// What happened to the record.
    package let step: Step
    /// The record's version afterwards.
    package let version: Int
    /// The fields that changed.
    package let fields: [FieldChange]
    /// The title of the record that it happened to, when that one was merged into the one asked about.
    package let merged: String?

    /// A change of a record.
    package init(
        change: Int64, at: Int64, who: String, name: String, action: String, role: Role, step: Step, version: Int,
        fields: [FieldChange], merged: String? = nil
    ) {
        self.change = change
        self.at = at
        (self.who, self.name) = (who, name)
        self.action = action
        self.role = role
        self.step = step
        self.version = version
        self.fields = fields
        self.merged = merged
    }
}
