// Work on questions that takes more than one question to the office.
import Domain
import Office
import Words

extension Effect {
    /// Whether nobody asked for it: when it fails, nothing is said.
    var isUnasked: Bool {
        switch self {
        case .findSimilar, .loadLinks, .loadSuggestions, .loadPromises, .loadRelated, .loadTyping, .loadOwner,
            .loadDrafts:
            true
        case .dossier(.countExpiring): true
        case .findDoubles, .countRegisters: true
        case .cases(.load), .correct, .findMarks: true
        default: false
        }
    }
}

extension EffectRunner {
    /// So many questions that name another one are shown or moved at once.
    private static let linkLimit = 500

    /// A question by its number; nil for none.
    func question(_ id: Int64?) async throws(OfficeFailure) -> RecordEntry? {
        guard let id else { return nil }
        return try await office.entry(RecordKind.question, id)
    }

    /// The questions that speak of the same thing as a text, each with the ones it names.
    func similarQuestions(_ text: String, excluding id: Int64?) async throws(OfficeFailure) -> [SimilarQuestion] {
        var found: [SimilarQuestion] = []
        for entry in try await office.similar(text, id) {
            found.append(SimilarQuestion(entry: entry, chain: try await chain(from: entry)))
        }
        return found
    }

    /// A question, the one it names as the same, and so on.
    func chain(from entry: RecordEntry) async throws(OfficeFailure) -> [RecordEntry] {
        var chain = [entry]
        while chain.count < SameQuestion.chainLimit, let last = chain.last,
            let next = try await question(last["sameAs"].reference)
        {
            chain.append(next)
        }
        return chain
    }

    /// What other questions are to a question.
    func links(of entry: RecordEntry) async throws(OfficeFailure) -> Links {
        var links = Links()
        for field in Links.fields {
            if let other = try await question(entry[field.name].reference) {
                links.linked.append(Links.Link(relation: field.forward, entry: other))
            }
            for other in try await naming(entry, in: field.name) {
                links.linked.append(Links.Link(relation: field.back, entry: other))
            }
        }
        guard !entry["topic"].isEmpty else { return links }
        let query = ListQuery(
            kind: entry.kind, sort: "number",
            conditions: [
                .equals(field: "topic", entry["topic"]), .equals(field: "conference", entry["conference"]),
            ])
        // A window, not a count: a topic may be that of nearly every question.
        links.sharing = max(0, try await office.window(query, .start, Links.sharingLimit + 1).rows.count - 1)
        return links
    }

    /// The questions that name a question in a field.
    private func naming(_ entry: RecordEntry, in field: String) async throws(OfficeFailure) -> [RecordEntry] {
        let query = ListQuery(
            kind: entry.kind, conditions: [.equals(field: field, .reference(entry.identity.id))])
        return try await office.window(query, .start, Self.linkLimit).rows.map(\.entry)
    }
}
