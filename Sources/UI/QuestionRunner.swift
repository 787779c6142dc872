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
    /// A chain of questions longer than this was not made here.
    private static let chainLimit = 16
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
        while chain.count < Self.chainLimit, let last = chain.last,
            let next = try await question(last["sameAs"].reference)
        {
            chain.append(next)
        }
        return chain
    }

    /// Makes a question the same as another, unless that one came to name it meanwhile.
    func makeSame(_ entry: RecordEntry, _ main: RecordEntry?) async throws(OfficeFailure) -> Message {
        var followers: [RecordEntry] = []
        if let main {
            guard let now = try await question(main.identity.id) else { throw .missing }
            let chain = try await chain(from: now)
            if SameQuestion.obstacle(for: entry.identity.id, chain: chain) != nil { throw .sameRefused }
            followers = try await naming(entry, in: "sameAs")
        }
        let changes = SameQuestion.changes(making: entry, sameAs: main, followers: followers)
        return .madeSame(try await office.saveAll(changes, "same"), changes, main: main)
    }

    /// Stores a new question; another one gets its topic in the same change, unless it came to have one.
    func saveQuestion(
        _ entry: RecordEntry, grouping other: RecordEntry?, takesNumber: Bool
    ) async throws(OfficeFailure) -> SaveOutcome {
        var entry = entry
        if takesNumber, entry["number"].isEmpty { entry["number"] = try await nextNumber(entry["conference"]) }
        guard !entry["topic"].isEmpty, var grouped = try await question(other?.identity.id), grouped["topic"].isEmpty
        else { return try await office.save(entry) }
        grouped["topic"] = entry["topic"]
        switch try await office.saveAll([entry, grouped], "group") {
        case .saved(let saved): return saved.first.map { .saved($0) } ?? .gone
        case .conflict(let index, let theirs):
            if index == 0 { return .conflict(theirs: theirs) }
        case .gone(let index):
            if index == 0 { return .gone }
        case .refused(let index, let problem):
            if index == 0 { return .refused(problem) }
        }
        throw .groupRefused
    }

    /// The number behind the largest of a conference; nothing when there is no larger one.
    private func nextNumber(_ conference: FieldValue) async throws(OfficeFailure) -> FieldValue {
        let query = ListQuery(
            kind: .question, sort: "number", isAscending: false,
            conditions: [.equals(field: "conference", conference)])
        let last = try await office.window(query, .start, 1).rows.first?.entry["number"].number ?? 0
        return last < 100_000 ? .number(last + 1) : .none
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
