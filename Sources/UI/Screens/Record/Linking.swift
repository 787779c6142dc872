// Merging and splitting stored questions, and the links of the one under the cursor.
import Domain
import Office
import Screen
import TextEditing
import Words

/// The promises of the question on which the cursor rested.
package struct QuestionPromises: Sendable {
    /// The question; nil as long as it rested on none.
    package var question: Int64?
    /// Its promises, by their day.
    package var entries: [RecordEntry] = []
}

extension Effect {
    /// Fetches the questions like a stored one, to choose from; two are offered to each other.
    static func offerSame(_ entries: [RecordEntry]) -> Effect {
        .ask("offerSame", about: entries, .holdsKeys) { services throws(OfficeFailure) in
            let main = try await services.office.question(entries.first?["sameAs"].reference)
            return (try await services.office.sameQuestions(entries), main)
        } take: { state, found in
            if let entry = entries.first { LinkState.offerSame(entry, found.0, main: found.1, in: &state) }
        }
    }

    /// Makes a stored question the same as another; nil makes it one of its own.
    static func makeSame(_ entry: RecordEntry, as main: RecordEntry?) -> Effect {
        .write("makeSame", about: [entry, main], .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.makeSame(entry, main)
        } answer: {
            LinkState.takeMadeSame($1.outcome, $1.wanted, main: main, in: &$0)
        }
    }

    /// Fetches the links of a question.
    static func loadLinks(_ entry: RecordEntry, generation: Int) -> Effect {
        .ask("loadLinks", about: entry, .unasked, .ofRecord) { services throws(OfficeFailure) in
            try await services.office.links(of: entry)
        } take: {
            LinkState.takeLinks(entry.identity.id, $1, generation: generation, in: &$0)
        }
    }

    /// Fetches the promises of a question.
    static func loadPromises(question: Int64, generation: Int) -> Effect {
        .ask("loadPromises", about: question, .unasked, .ofRecord) { services throws(OfficeFailure) in
            try await services.office.promises(to: question)
        } take: { state, promises in
            guard generation == state.links.generation, question == state.links.asked?.id else { return }
            state.promises = QuestionPromises(question: question, entries: promises)
        }
    }
}

extension LinkState {
    /// Offers the questions like a stored one, to make it the same as one of them or as none.
    static func offerSame(
        _ entry: RecordEntry, _ found: [SimilarQuestion], main: RecordEntry?, in state: inout AppState
    ) {
        var items = found.map { other in
            let isNow = main?.identity.id == other.main.identity.id
            return MenuItem(
                title: similarTitle(other.entry, than: entry["conference"], in: state),
                note: isNow
                    ? state.words[.stateNow] : state.words.sign(entry.kind, "state", other.entry["state"].text) ?? "",
                isEnabled: !isNow
            ) { makeSame(entry, other, in: &$0) }
        }
        if !entry["sameAs"].isEmpty {
            if let main, !found.contains(where: { $0.main.identity.id == main.identity.id }) {
                items.insert(
                    MenuItem(
                        title: similarTitle(main, than: entry["conference"], in: state), note: state.words[.stateNow],
                        isEnabled: false
                    ) { _ in [] }, at: 0)
            }
            items.append(
                MenuItem(title: state.words[.sameNone]) { makeSame(entry, nil, in: &$0) })
        }
        guard !items.isEmpty else {
            state.say(.noSimilar, role: .warning)
            return
        }
        let title = state.words(.sameTitle, state.words.questionName(entry))
        state.layers.append(.menu(MenuState(title: title.prefix(1).uppercased() + title.dropFirst(), items: items)))
    }

    /// A question on one line: its number, its unit, its text.
    private static func similarTitle(_ entry: RecordEntry, than conference: FieldValue, in state: AppState) -> String {
        let name = [state.recordContext.otherConference(entry, than: conference), state.words.questionName(entry)]
            .compactMap { $0 }
        return clipped(
            name.joined(separator: " · ") + ": " + entry.title, toWidth: 90, columnWidth: { columnWidth($0) })
    }

    /// Makes a stored question the same as another, unless that one names it.
    static func makeSame(_ entry: RecordEntry, _ other: SimilarQuestion?, in state: inout AppState) -> [Effect] {
        guard let other else { return [.makeSame(entry, as: nil)] }
        guard SameQuestion.obstacle(for: entry.identity.id, chain: other.chain) == nil else {
            state.complain(Sentence(.sameCircle, state.words.questionName(other.entry)))
            return []
        }
        return [.makeSame(entry, as: other.main)]
    }

    static func takeMadeSame(
        _ outcome: BatchOutcome, _ entries: [RecordEntry], main: RecordEntry?, in state: inout AppState
    ) -> [Effect] {
        guard case .saved(let saved) = outcome, let entry = saved.first else {
            return ListPane.takeSavedAll(outcome, entries, in: &state)
        }
        if let main {
            state.say(.sameSaved, state.words.questionName(entry), state.words.questionName(main))
        } else {
            state.say(.sameRemoved, state.words.questionName(entry))
        }
        return state.reload(quietly: true, around: entry.identity.id)
    }

    /// Opens a new question with the text of another one, to cut out of it what belongs to the part.
    static func split(_ entry: RecordEntry, in state: inout AppState) -> [Effect] {
        var part = entry.kind.description.blank()
        for field in ["question", "unit", "asker", "channel", "conference"] { part[field] = entry[field] }
        part["splitFrom"] = .reference(entry.identity.id)
        return state.edit(part)
    }

    /// Watches for the cursor to rest on a question whose links are not here; asks for nothing while it moves.
    static func watchCursor(in state: inout AppState) -> [Effect] {
        guard state.links.watched == nil, let entry = linkable(in: state), state.links.asked != entry.identity else {
            return []
        }
        state.links.watched = entry.identity
        return [.awaitRest(.links)]
    }

    /// Fetches the links and the promises of the question on which the cursor rested.
    static func takeCursorRest(in state: inout AppState) -> [Effect] {
        let watched = state.links.watched
        state.links.watched = nil
        guard let entry = linkable(in: state), entry.identity == watched, state.links.asked != watched else {
            return []
        }
        state.links.asked = watched
        state.links.generation += 1
        let (beside, generation) = (entry.kind.description.surroundings, state.links.generation)
        var effects: [Effect] = []
        if beside.contains(.links) {
            effects.append(.loadLinks(entry, generation: generation))
            effects.append(.loadPromises(question: entry.identity.id, generation: generation))
        }
        if beside.contains(.parts) { effects.append(.loadRelated(entry, generation: generation)) }
        if beside.contains(.cases) { effects.append(.loadAround(entry, generation: generation)) }
        effects = effects.map(\.inTurn)
        if SameName.kinds.contains(entry.kind) { effects.append(.findDoubles(entry, afterSaving: false)) }
        return effects
    }

    static func takeLinks(_ id: Int64, _ found: Links, generation: Int, in state: inout AppState) {
        guard state.links.generation == generation, state.links.asked?.id == id else { return }
        state.links.shown = state.links.asked
        state.links.links = found
    }

    /// The record that is shown with what surrounds it: the one under the cursor, or the question in the split view.
    private static func linkable(in state: AppState) -> RecordEntry? {
        if !state.isOver, case .form(let form) = state.layers.last, form.review != nil { return form.base }
        guard !state.isOver, state.layers.isEmpty, !state.panes.detail.isEmpty, let current = state.current,
            current.identity.id != 0,
            !current.kind.description.surroundings.isEmpty
        else { return nil }
        return current
    }
}
