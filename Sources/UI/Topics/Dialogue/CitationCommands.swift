// Entering documents that a text cites and the register does not have.
import Domain
import Office
import Screen
import Words

extension Effect {
    /// Enters documents in the register, in one change.
    fileprivate static func enter(_ documents: [LegalDocument]) -> Effect {
        .write("enterCited", about: documents.map(\.number), .drafts, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.saveAll(documents.map { RecordEntry($0) }, "save")
        } answer: { state, outcome in
            guard case .saved(let entries) = outcome else {
                state.complain(Sentence(.citedNotEntered))
                return []
            }
            state.sayWhole(
                state.words(.citedEntered, entries.map(\.title).joined(separator: ", ")), role: .success)
            return state.reload(quietly: true)
        }
    }
}

/// Documents that texts cite and the register does not have.
enum MissingDocuments {
    /// Enters the documents that a record, or the form on top, cites and the register does not have.
    static func enter(_ entry: RecordEntry?, in state: inout AppState) -> [Effect] {
        guard let text = text(of: entry, in: state) else { return [] }
        let missing = state.documents.missing(in: text)
        guard !missing.isEmpty else {
            state.say(.citedAllKnown, role: .dim)
            return []
        }
        return [.enter(missing)]
    }

    private static func text(of entry: RecordEntry?, in state: AppState) -> String? {
        if case .form(let form) = state.layers.last { return form.typedEntry.citingText }
        return entry?.citingText
    }
}

extension Command {
    /// The kinds whose records cite documents.
    private static func citingKinds() -> Set<RecordKind> {
        Set(Catalogue.descriptions.filter { !$0.citing.isEmpty }.map(\.kind))
    }

    static let enterCited = Command("enterCited", [.letter("d")], in: [.list, .detail], of: citingKinds(), takes: .one)
    {
        state, entries in
        MissingDocuments.enter(entries.first, in: &state)
    }

    // Letters are text there.
    static let enterTyped = Command("enterTyped", in: [.form, .review], of: citingKinds()) { state, _ in
        MissingDocuments.enter(nil, in: &state)
    }

    static let citationRows: [Command] = [enterCited, enterTyped]
}
