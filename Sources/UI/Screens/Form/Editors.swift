// Who types into a record at another keyboard, and what the form of a record does when it was saved there.
import Domain
import Office
import Words

extension Effect {
    /// Fetches who is typing into which records at other keyboards.
    static var loadEditors: Effect {
        .ask("loadEditors", .unasked) { services throws(OfficeFailure) in
            try await services.office.editors()
        } take: {
            Editors.take($1, in: &$0)
        }
    }

    /// Fetches the record of a form again, which another program may have saved.
    static func renewForm(_ entry: RecordEntry) -> Effect {
        .ask("renewForm", about: entry, .drafts, .unasked) { services throws(OfficeFailure) in
            let stored = try await services.office.entry(entry.kind, entry.identity.id)
            let isNewer = stored.map { $0.identity.version > entry.identity.version } ?? false
            return (stored, isNewer ? try await services.office.history(entry).first?.who ?? "" : "")
        } take: {
            Editors.takeStored($1.0, by: $1.1, in: &$0)
        }
    }
}

/// What was typed and not saved: by the user, and by others now.
struct Unsaved: Sendable {
    /// The drafts of the user.
    let drafts: [OpenDraft]
    /// Who types into which records at other keyboards.
    let editors: [DraftName: String]

    var isEmpty: Bool { drafts.isEmpty && editors.isEmpty }

    /// The title of a record into which somebody typed, with the sign of that; who does it elsewhere is named behind it,
    /// so that the title is what a narrow column keeps. Nil when nobody did.
    func marked(_ title: String, of entry: RecordEntry) -> String? {
        if drafts.contains(where: { $0.isOf(entry) }) { return "✎ " + title }
        return editors.isEmpty ? nil : editors[DraftName(entry)].map { "✎ " + title + " · " + $0 }
    }
}

/// The people at other keyboards.
enum Editors {
    /// Takes who types where; of the record whose form is open it is told when it begins.
    static func take(_ editors: [DraftName: String], in state: inout AppState) {
        let before = state.editors
        state.editors = editors
        guard let base = state.openForm?.base, editors[DraftName(base)] != before[DraftName(base)] else { return }
        warn(of: base, in: &state)
    }

    /// Says that somebody else types into a record that is opened.
    static func warn(of entry: RecordEntry, in state: inout AppState) {
        if let who = state.editors[DraftName(entry)] { state.say(.editedBeside, who, role: .warning) }
    }

    /// Fetches what another program may have changed of the record whose form is open.
    static func renewOpen(in state: AppState) -> [Effect] {
        guard let form = state.openForm, form.base.identity.id != 0, form.plannedRow == nil else { return [] }
        return [form.review == nil ? .renewForm(form.base) : .refreshReview(form.base)]
    }

    /// Goes on from what another program saved where nobody typed yet; else F2 will hold both against each other.
    static func takeStored(_ stored: RecordEntry?, by who: String, in state: inout AppState) {
        guard let stored,
            let place = state.layers.lastIndex(where: {
                if case .form(let form) = $0 { form.isOf(stored) } else { false }
            }),
            case .form(var form) = state.layers[place], form.review == nil,
            stored.identity.version > form.base.identity.version
        else { return }
        guard !form.isChanged else { return state.say(.formOutdated, who, role: .warning) }
        form.rebase(on: stored)
        state.layers[place] = .form(form)
        state.say(.formRenewed, who, role: .warning)
    }
}
