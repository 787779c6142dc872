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
            $0.takeSimilar($1.0, main: $1.1, generation: generation)
        }
    }
}

extension AppState {
    /// Looks for questions like the one typed, once typing rests.
    mutating func awaitSimilar(_ form: inout FormState) -> [Effect] {
        guard form.similar != nil else { return [] }
        similarGeneration += 1
        form.similar?.generation = similarGeneration
        return [.awaitRest(.similar(generation: similarGeneration))]
    }

    /// Looks for questions like the one that a form opens with.
    mutating func searchAtOpening() -> [Effect] {
        guard case .form(var form) = layers.last, !form.value(of: "question").isEmpty else { return [] }
        let effects = awaitSimilar(&form)
        layers[layers.count - 1] = .form(form)
        return effects
    }

    /// What to do when typing or the cursor has rested.
    mutating func takeRest(_ rest: Rest) -> [Effect] {
        if case .filter(let text) = rest { return lists[pane]?.filter.text == text ? settleFilter() : [] }
        guard case .similar(let generation) = rest else { return takeCursorRest() }
        guard let form = openForm, form.similar?.generation == generation else { return [] }
        // The question that this one is a part of is no news.
        return [
            .findSimilar(
                form.value(of: "question").text, excluding: form.value(of: "splitFrom").reference,
                main: form.value(of: "sameAs").reference, generation: generation)
        ]
    }

    /// Takes what was found, unless more was typed meanwhile.
    mutating func takeSimilar(_ found: [SimilarQuestion], main: RecordEntry?, generation: Int) {
        guard let place = layers.lastIndex(where: { if case .form = $0 { true } else { false } }),
            case .form(var form) = layers[place], form.similar?.generation == generation
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
        layers[place] = .form(FormLayout(state: self, form: form).scrolledForm)
    }

    /// Goes from the question's text into the list below it; false when one is not there, or it is not shown.
    mutating func enterSimilar(_ form: FormState) -> Bool {
        guard form.focused?.description.name == "question", let similar = form.similar, similar.cursor == nil,
            !similar.found.isEmpty
        else { return false }
        return put(similarCursor: 0, into: form)
    }

    /// Goes back into the text; false when the cursor was not in the list.
    mutating func leaveSimilar(_ form: FormState) -> Bool {
        form.similar?.cursor != nil && put(similarCursor: nil, into: form)
    }

    private mutating func put(similarCursor cursor: Int?, into form: FormState) -> Bool {
        var form = form
        form.completion = nil
        form.similar?.cursor = cursor
        layers[layers.count - 1] = .form(FormLayout(state: self, form: form).scrolledForm)
        return true
    }

    mutating func handleSimilar(_ key: KeyPress, in form: FormState) -> [Effect] {
        if key == KeyPress(.enter) { return chooseSame() }
        if let command = keys.command(for: key, in: .similar) { return give(command) }
        guard let similar = form.similar, let cursor = similar.cursor else { return [] }
        let last = max(0, similar.found.count - 1)
        let next =
            switch key.key {
            case .up: max(0, cursor - 1)
            case .down: min(last, cursor + 1)
            case .home, .pageUp: 0
            case .end, .pageDown: last
            default: cursor
            }
        _ = put(similarCursor: next, into: form)
        return []
    }

    /// Makes the question typed the same as the one under the cursor, or no longer.
    mutating func chooseSame() -> [Effect] {
        guard case .form(var form) = layers.last, let main = form.similar?.current?.main else { return [] }
        let value = FieldValue.reference(main.identity.id)
        let isSame = form.value(of: "sameAs") == value
        form.put(isSame ? .none : value, into: "sameAs")
        form.similar?.main = isSame ? nil : main
        say(isSame ? .sameUndone : .sameChosen, questionName(main), role: .dim)
        return keep(form)
    }

    /// Groups the question typed with the one under the cursor under one topic; one without a topic is given one.
    mutating func groupWithSimilar() -> [Effect] {
        guard case .form(let form) = layers.last, let other = form.similar?.current?.entry else { return [] }
        let own = form.value(of: "topic")
        guard !other["topic"].isEmpty else {
            ask(
                LineQuestion(.promptTopic, .promptTopicNote) { $0.takeTopic($1, sharedWith: other) },
                suggestion: own.text)
            return []
        }
        let topic = other["topic"]
        guard own.isEmpty || matchKey(own.text) == matchKey(topic.text) else {
            let items = [
                MenuItem(title: words(.topicKept, own.text), note: "Esc") { _ in [] },
                MenuItem(title: words(.topicTaken, topic.text)) { $0.take(topicOf: other) },
            ]
            layers.append(.menu(MenuState(title: words[.topicQuestion], items: items)))
            return []
        }
        return take(topicOf: other)
    }

    /// Gives the question typed the topic of another.
    private mutating func take(topicOf other: RecordEntry) -> [Effect] {
        guard case .form(var form) = layers.last else { return [] }
        form.put(other["topic"], into: "topic")
        form.similar?.grouped = nil
        say(.groupChosen, other["topic"].text, questionName(other), role: .dim)
        return keep(form)
    }

    /// Takes the topic that was asked for: the other question gets it when this one is saved.
    mutating func takeTopic(_ topic: String, sharedWith other: RecordEntry) -> [Effect] {
        layers.removeLast()
        guard case .form(var form) = layers.last,
            let field = form.kind.description["topic"],
            let value = try? FieldValue(reading: topic, for: field)
        else { return [] }
        form.put(value, into: "topic")
        form.similar?.grouped = other
        say(.groupChosen, value.text, questionName(other), role: .dim)
        return keep(form)
    }

    /// Opens the question under the cursor, its answer above all, to read.
    mutating func openSimilar() {
        guard case .form(let form) = layers.last, let entry = form.similar?.current?.entry else { return }
        layers.append(.reader(ReaderState(entry: entry)))
    }

    /// Takes a form in which something beside the typing changed, and waits for a pause to keep its draft. The cursor is
    /// in the text again: Enter there saves, and in the list would undo what was just chosen.
    private mutating func keep(_ form: FormState) -> [Effect] {
        var form = form
        form.similar?.cursor = nil
        form.edits += 1
        layers[layers.count - 1] = .form(FormLayout(state: self, form: form).scrolledForm)
        return [.awaitPause(edits: form.edits)]
    }
}
