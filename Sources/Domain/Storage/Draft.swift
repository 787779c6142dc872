// What somebody was typing and had not saved.

/// A record as it was being typed.
package struct Draft: Sendable, Hashable {
    /// The record with the typed values; its version is the one the typing began from, its id 0 for a new record.
    package let entry: RecordEntry
    /// When it was last kept, in seconds since 1970.
    package let at: Int64

    /// A draft.
    package init(entry: RecordEntry, at: Int64) {
        self.entry = entry
        self.at = at
    }
}

/// What a draft goes by: the kind of its record with the uid of that, or with the one of a new record that was begun.
package struct DraftName: Sendable, Hashable {
    /// The kind of record.
    package let kind: RecordKind
    /// The uid.
    package let uid: String

    /// The name of the draft of a record.
    package init(_ entry: RecordEntry) { self.init(kind: entry.kind, uid: entry.identity.uid) }

    /// A name by its parts.
    package init(kind: RecordKind, uid: String) { (self.kind, self.uid) = (kind, uid) }
}

extension RecordIdentity {
    private static let draftMark = "new-"

    /// The identity of a new record while it is being typed, another one at each call: each keeps a draft of its own.
    /// No record is ever stored under it.
    package static func begun() -> RecordIdentity {
        RecordIdentity(id: 0, uid: draftMark + String(UInt64.random(in: 0...UInt64.max), radix: 16), version: 0)
    }

    /// Whether a draft under this uid is that of a new record. Older programs kept one a kind, without a uid.
    package static func isBegun(uid: String) -> Bool { uid.isEmpty || uid.hasPrefix(draftMark) }
}

extension RecordEntry {
    /// The record as it is to be stored: a new one without the name of its draft.
    package var withoutDraftName: RecordEntry {
        identity.id == 0 ? RecordEntry(kind: kind, identity: .unsaved, values: values) : self
    }

    /// Whether a draft of a new record goes on with what this new record begins: it is of the same kind and belongs to
    /// the same records, as far as this one belongs to any.
    package func isContinued(by draft: RecordEntry) -> Bool {
        guard draft.kind == kind, draft.identity.id == 0 else { return false }
        let links = kind.description.fields.filter(\.isLink)
        return links.allSatisfy { self[$0.name].isEmpty || draft[$0.name] == self[$0.name] }
    }
}

/// Who is typing into a stored record at another keyboard and has not saved it.
package struct RecordEditor: Sendable, Hashable {
    /// The record, by the name of its draft.
    package let record: DraftName
    /// The login of who types; it may be the user's own, at another window.
    package let login: String
    /// The name of the person as the office or the system knows it; empty when neither does.
    package let name: String

    /// Somebody who types into a record.
    package init(record: DraftName, login: String, name: String) {
        (self.record, self.login, self.name) = (record, login, name)
    }
}
