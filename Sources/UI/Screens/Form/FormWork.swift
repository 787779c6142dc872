// Records fetched for a form, and stored from one.
import Domain
import Office

extension Effect {
    /// Fetches a record and its draft for editing; an unsaved one is a new record.
    package static func open(_ entry: RecordEntry) -> Effect {
        .ask("open", about: entry, .drafts, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.open(entry)
        } answer: {
            FormState.takeOpened($1.entry, $1.draft, in: &$0)
        }
    }

    /// Opens a new record beside the drafts that there are.
    static func openCopy(_ entry: RecordEntry) -> Effect {
        .ask("openCopy", about: entry, .drafts, .holdsKeys) { _ in
            entry.begun()
        } answer: {
            FormState.takeOpened($1, nil, in: &$0)
        }
    }

    /// Stores a record.
    /// - Parameter endsDraft: whether what was typed for it ends with that, as it does in a form.
    package static func save(_ entry: RecordEntry, base: RecordEntry, endsDraft: Bool = false) -> Effect {
        .write("save", about: [entry, base], .drafts, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.save(entry, ending: endsDraft ? DraftName(base) : nil)
        } answer: {
            Saving.take($1, mine: entry, base: base, in: &$0)
        }
    }
}
