// Records that begin, and how what was typed for one is gone on with.
import Domain

/// A new record with the draft that goes on with it.
package struct BegunRecord: Sendable, Equatable {
    /// The record, under the name of its draft or one of its own.
    package let entry: RecordEntry
    /// What was typed for it before.
    package let draft: OpenDraft?
}

extension Office {
    /// The latest draft that goes on with what a new record begins; nil when there is none.
    package func draft(goingOnWith entry: RecordEntry) async throws(OfficeFailure) -> OpenDraft? {
        try await drafts().first { entry.isContinued(by: $0.entry) }
    }

    /// A new record, going on with its draft where there is one.
    package func begin(_ entry: RecordEntry) async throws(OfficeFailure) -> BegunRecord {
        let draft = try await draft(goingOnWith: entry)
        return BegunRecord(entry: entry.begun(draft), draft: draft)
    }

    /// A record for editing with its draft; nil when it is gone. An unsaved one begins.
    package func open(_ entry: RecordEntry) async throws(OfficeFailure) -> (entry: RecordEntry?, draft: OpenDraft?) {
        guard entry.identity.id == 0 else {
            let stored = try await self.entry(entry.kind, entry.identity.id)
            return (stored, try await draft(entry.kind, entry.identity))
        }
        let begun = try await begin(entry)
        return (begun.entry, begun.draft)
    }

    /// A draft with its record. What was typed for a record that is in the bin is not lost: it is gone on with as a new
    /// one.
    package func openDraft(_ kind: RecordKind, _ identity: RecordIdentity) async throws(OfficeFailure)
        -> (entry: RecordEntry?, draft: OpenDraft?)
    {
        guard let draft = try await draft(kind, identity) else { return (nil, nil) }
        if identity.id != 0, let stored = try await entry(kind, identity.id) { return (stored, draft) }
        var blank = kind.description.blank()
        blank.identity = RecordIdentity(id: 0, uid: identity.uid, version: 0)
        let typed = RecordEntry(kind: kind, identity: blank.identity, values: draft.entry.values)
        return (blank, OpenDraft(entry: typed, time: draft.time, moment: draft.moment))
    }
}

extension RecordEntry {
    /// A new record under the name of its draft, or under one of its own.
    package func begun(_ draft: OpenDraft? = nil) -> RecordEntry {
        var entry = self
        if let draft {
            entry.identity = draft.entry.identity
        } else if entry.identity.uid.isEmpty {
            entry.identity = .begun()
        }
        return entry
    }
}
