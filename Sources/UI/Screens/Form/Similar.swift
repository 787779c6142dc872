// Questions like the one being typed: found at each rest, joined, grouped and read without leaving the form.
import Domain
import Office
import Screen
import TextEditing
import Vietnamese

extension Effect {
    /// Fetches the questions like a text, and the one that it is the same as.
    static func findSimilar(_ text: String, excluding: Int64?, main: Int64?, generation: Int) -> Effect {
        .ask("findSimilar", about: text, .unasked) { services throws(OfficeFailure) in
            let found = try await services.office.similarQuestions(text, excluding: excluding)
            return (found, try await services.office.question(main))
        } take: {
            FormState.takeSimilar($1.0, main: $1.1, generation: generation, in: &$0)
        }
    }
}

extension FormState {
    /// Looks for questions like the one typed, once typing rests.
    mutating func awaitSimilar(in state: inout AppState) -> [Effect] {
        guard similar != nil else { return [] }
        state.similarGeneration += 1
        similar?.generation = state.similarGeneration
        return [.awaitRest(.similar(generation: state.similarGeneration))]
    }

    /// Looks for questions like the one that a form opens with.
    static func searchAtOpening(in state: inout AppState) -> [Effect] {
        guard case .form(var form) = state.layers.last, !form.value(of: "question").isEmpty else { return [] }
        let effects = form.awaitSimilar(in: &state)
        form.replaceTop(of: &state)
        return effects
    }

    /// Takes what was found, unless more was typed meanwhile.
    static func takeSimilar(_ found: [SimilarQuestion], main: RecordEntry?, generation: Int, in state: inout AppState) {
        guard let place = state.layers.lastIndex(where: { if case .form = $0 { true } else { false } }),
            case .form(var form) = state.layers[place], form.similar?.generation == generation
        else { return }
        let known = main ?? form.similar?.main
        // The one it was made the same as stays in reach, so that this can be undone.
        let pinned = form.value(of: "sameAs").reference == known?.identity.id ? known : nil
        let isThere = pinned == nil || found.contains { $0.main.identity.id == pinned?.identity.id }
        let shown = (isThere ? [] : pinned.map { [SimilarQuestion(entry: $0, chain: [$0])] } ?? []) + found
        if form.similar?.cursor != nil, form.similar?.found.map(\.entry.identity.id) != shown.map(\.entry.identity.id) {
            form.similar?.cursor = shown.isEmpty ? nil : 0
        }
        form.similar?.main = known
        form.similar?.found = shown
        state.layers[place] = .form(form)
    }

    /// Goes from the question's text into the list below it; false when one is not there, or it is not shown.
    func enterSimilar(in state: inout AppState) -> Bool {
        guard focused?.description.name == "question", let similar = self.similar, similar.cursor == nil,
            !similar.found.isEmpty
        else { return false }
        return put(similarCursor: 0, in: &state)
    }

    /// Goes back into the text; false when the cursor was not in the list.
    func leaveSimilar(in state: inout AppState) -> Bool {
        similar?.cursor != nil && put(similarCursor: nil, in: &state)
    }

    private func put(similarCursor cursor: Int?, in state: inout AppState) -> Bool {
        var form = self
        form.completion = nil
        form.similar?.cursor = cursor
        form.replaceTop(of: &state)
        return true
    }

    func handleSimilar(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        if key == KeyPress(.enter) { return Self.chooseSame(in: &state) }
        if let command = state.keys.command(for: key, in: .similar) { return state.give(command) }
        guard let similar = self.similar, let cursor = similar.cursor else { return [] }
        let last = max(0, similar.found.count - 1)
        let next =
            switch key.key {
            case .up: max(0, cursor - 1)
            case .down: min(last, cursor + 1)
            case .home, .pageUp: 0
            case .end, .pageDown: last
            default: cursor
            }
        _ = put(similarCursor: next, in: &state)
        return []
    }

    /// Makes the question typed the same as the one under the cursor, or no longer.
    static func chooseSame(in state: inout AppState) -> [Effect] {
        guard case .form(var form) = state.layers.last, let main = form.similar?.current?.main else { return [] }
        let value = FieldValue.reference(main.identity.id)
        let isSame = form.value(of: "sameAs") == value
        form.put(isSame ? .none : value, into: "sameAs")
        form.similar?.main = isSame ? nil : main
        state.say(isSame ? .sameUndone : .sameChosen, state.words.questionName(main), role: .dim)
        return form.keep(in: &state)
    }

    /// Groups the question typed with the one under the cursor under one topic; one without a topic is given one.
    static func groupWithSimilar(in state: inout AppState) -> [Effect] {
        guard case .form(let form) = state.layers.last, let other = form.similar?.current?.entry else { return [] }
        let own = form.value(of: "topic")
        guard !other["topic"].isEmpty else {
            state.ask(
                LineQuestion(.promptTopic, .promptTopicNote) { takeTopic($1, sharedWith: other, in: &$0) },
                suggestion: own.text)
            return []
        }
        let topic = other["topic"]
        guard own.isEmpty || matchKey(own.text) == matchKey(topic.text) else {
            let items = [
                MenuItem(title: state.words(.topicKept, own.text), note: "Esc") { _ in [] },
                MenuItem(title: state.words(.topicTaken, topic.text)) { take(topicOf: other, in: &$0) },
            ]
            state.layers.append(.menu(MenuState(title: state.words[.topicQuestion], items: items)))
            return []
        }
        return take(topicOf: other, in: &state)
    }

    /// Gives the question typed the topic of another.
    private static func take(topicOf other: RecordEntry, in state: inout AppState) -> [Effect] {
        guard case .form(var form) = state.layers.last else { return [] }
        form.put(other["topic"], into: "topic")
        form.similar?.grouped = nil
        state.say(.groupChosen, other["topic"].text, state.words.questionName(other), role: .dim)
        return form.keep(in: &state)
    }

    /// Takes the topic that was asked for: the other question gets it when this one is saved.
    static func takeTopic(_ topic: String, sharedWith other: RecordEntry, in state: inout AppState) -> [Effect] {
        state.layers.removeLast()
        guard case .form(var form) = state.layers.last,
            let field = form.kind.description["topic"],
            let value = try? FieldValue(reading: topic, for: field)
        else { return [] }
        form.put(value, into: "topic")
        form.similar?.grouped = other
        state.say(.groupChosen, value.text, state.words.questionName(other), role: .dim)
        return form.keep(in: &state)
    }

    /// Opens the question under the cursor, its answer above all, to read.
    static func openSimilar(in state: inout AppState) {
        guard case .form(let form) = state.layers.last, let entry = form.similar?.current?.entry else { return }
        state.layers.append(.reader(ReaderState(entry: entry)))
    }

    /// Takes a form in which something beside the typing changed, and waits for a pause to keep its draft. The cursor is
    /// in the text again: Enter there saves, and in the list would undo what was just chosen.
    private func keep(in state: inout AppState) -> [Effect] {
        var form = self
        form.similar?.cursor = nil
        form.edits += 1
        form.replaceTop(of: &state)
        return [.awaitPause(edits: form.edits)]
    }
}
