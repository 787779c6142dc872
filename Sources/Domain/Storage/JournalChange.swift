// A line of the journal: one thing that somebody did, whatever it changed.

/// Something that somebody did.
package struct JournalChange: Sendable, Hashable {
    /// When, in seconds since 1970.
    package let at: Int64
    /// Who did it, by the login.
    package let who: String
    /// The name behind the login; empty when nobody knew it.
    package let name: String
    /// What was done, as a code, behind which may stand what it was done with: `save`, `print: Danh sách → -`.
    package let action: String
    /// Whether it was done, undone or redone.
    package let role: JournalItem.Role
    /// How many entries it has; none where it changed no record.
    package let count: Int
    /// The kind and number of the first record that it changed.
    package let first: Record?

    /// A record that was changed.
    package struct Record: Sendable, Hashable {
        /// Its kind.
        package let kind: RecordKind
        /// Its number.
        package let id: Int64

        /// A record by its kind and number.
        package init(kind: RecordKind, id: Int64) { (self.kind, self.id) = (kind, id) }
    }

    /// A line of the journal.
    package init(
        at: Int64, who: String, name: String, action: String, role: JournalItem.Role, count: Int, first: Record?
    ) {
        (self.at, self.who, self.name, self.action) = (at, who, name, action)
        (self.role, self.count, self.first) = (role, count, first)
    }
}

/// What can be done, as the journal calls it; a name of older programs may be another one.
package enum JournalAction: String, CaseIterable, Sendable {
    case save, step, steps, field, assign, `import`, bin, restore, merge, same, split
    case amount, comment, conference, dossier, papers, unitMerger, view, visits
    case disclose, print, export, backup, separateDrafting, joinDrafting, names, empty
}
