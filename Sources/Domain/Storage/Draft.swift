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
