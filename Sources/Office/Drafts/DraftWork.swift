// What was being typed, kept until it is saved or dropped.
import Domain
import Repository
import Words

extension Office {
    /// The draft of a record, or of a new record that was begun.
    package func draft(_ kind: RecordKind, _ identity: RecordIdentity) async throws(OfficeFailure) -> OpenDraft? {
        let draft = try await stored { () async throws(StoreError) in
            try await store.draft(of: kind, uid: identity.uid, by: who)
        }
        return draft.map { OpenDraft(entry: $0.entry, time: timeText(at: $0.at)) }
    }

    /// All drafts of the user, the latest first.
    package func drafts() async throws(OfficeFailure) -> [OpenDraft] {
        let drafts = try await stored { () async throws(StoreError) in try await store.drafts(by: who) }
        return drafts.map { draft in
            OpenDraft(entry: draft.entry, time: timeText(at: draft.at), moment: momentText(at: draft.at))
        }
    }

    /// Who is typing into which records at other keyboards, as a person reads it: a name, or that it is the user at
    /// another window.
    package func editors() async throws(OfficeFailure) -> [DraftName: String] {
        let editors = try await stored { () async throws(StoreError) in try await store.editors() }
        let named = editors.map { editor in
            let name = editor.login == who ? words[.editorSelf] : personText(editor.login, editor.name)
            return (editor.record, name)
        }
        return Dictionary(named) { latest, _ in latest }
    }

    /// Keeps a draft.
    /// - Returns: why the records did not take it, when it was kept in a file of its own; nil when they did.
    package func saveDraft(_ entry: RecordEntry) async throws(OfficeFailure) -> OfficeFailure? {
        let reason = try await stored { () async throws(StoreError) in try await store.saveDraft(entry, by: who) }
        return reason.map { .store($0, path: store.path) }
    }

    /// Drops a draft.
    package func discardDraft(_ kind: RecordKind, _ identity: RecordIdentity) async throws(OfficeFailure) {
        try await stored { () async throws(StoreError) in
            try await store.discardDraft(of: kind, uid: identity.uid, by: who)
        }
    }
}
