// Questions that belong together: those like one, those linked with one, and the comments on an answer.
import Domain

/// A question like another.
package struct SimilarQuestion: Sendable, Hashable {
    /// The question found.
    package let entry: RecordEntry
    /// The one it names as the same, the one that this names, and so on; it is the first itself.
    package let chain: [RecordEntry]

    /// A question found.
    package init(entry: RecordEntry, chain: [RecordEntry]) {
        self.entry = entry
        self.chain = chain
    }

    /// The question whose answer is for it.
    package var main: RecordEntry { SameQuestion.main(of: chain) ?? entry }
}

/// The questions linked with a question, either way.
package struct Links: Sendable, Equatable {
    /// A way in which two questions belong together.
    package enum Relation: String, Sendable, CaseIterable {
        /// It is the same as the other.
        case same
        /// The other is the same as it.
        case samed
        /// It was split from the other.
        case whole
        /// The other was split from it.
        case part
        /// It replaces the other.
        case replaces
        /// The other replaces it.
        case replaced
    }

    /// A question and what it is to the one looked at.
    package struct Link: Sendable, Equatable {
        /// The way.
        package let relation: Relation
        /// The other question.
        package let entry: RecordEntry

        /// A linked question.
        package init(relation: Relation, entry: RecordEntry) { (self.relation, self.entry) = (relation, entry) }
    }

    /// The linked questions, in the order of the ways.
    package var linked: [Link] = []
    /// How many other questions of the conference have its topic, up to `sharingLimit`.
    package var sharing = 0

    /// No links.
    package init() {}

    /// No more questions of a topic are counted than this.
    package static let sharingLimit = 100

    /// The fields that name another question, with what that is to the one looked at, and what this is to that.
    static let fields: [(name: String, forward: Relation, back: Relation)] = [
        ("sameAs", .same, .samed), ("splitFrom", .whole, .part), ("replaces", .replaces, .replaced),
    ]
}

extension Office {
    /// Questions fetched at most that name another one.
    private static let linkLimit = 500

    /// A question by its number; nil for none.
    package func question(_ id: Int64?) async throws(OfficeFailure) -> RecordEntry? {
        guard let id else { return nil }
        return try await entry(.question, id)
    }

    /// The questions that speak of the same thing as a text, each with the ones it names.
    package func similarQuestions(_ text: String, excluding id: Int64?) async throws(OfficeFailure)
        -> [SimilarQuestion]
    {
        var found: [SimilarQuestion] = []
        for entry in try await similar(text, id) { found.append(try await similarQuestion(entry)) }
        return found
    }

    /// The questions that a stored one may be the same as: those like it, or the second of two.
    package func sameQuestions(_ entries: [RecordEntry]) async throws(OfficeFailure) -> [SimilarQuestion] {
        guard let entry = entries.first else { return [] }
        guard entries.count == 1 else { return [try await similarQuestion(entries[1])] }
        return try await similarQuestions(entry["question"].text, excluding: entry.identity.id)
    }

    private func similarQuestion(_ entry: RecordEntry) async throws(OfficeFailure) -> SimilarQuestion {
        var chain = [entry]
        while chain.count < SameQuestion.chainLimit, let last = chain.last,
            let next = try await question(last["sameAs"].reference)
        {
            chain.append(next)
        }
        return SimilarQuestion(entry: entry, chain: chain)
    }

    /// What other questions are to a question.
    package func links(of entry: RecordEntry) async throws(OfficeFailure) -> Links {
        try await stored { () async throws(StoreError) in
            try await store.look { found in
                var links = Links()
                for field in Links.fields {
                    let id = entry[field.name].reference
                    if let other = try id.flatMap({ try found.entry(.question, $0) }) {
                        links.linked.append(Links.Link(relation: field.forward, entry: other))
                    }
                    let naming = ListCondition.equals(field: field.name, .reference(entry.identity.id))
                    let query = ListQuery(kind: .question, conditions: [naming])
                    for other in try found.first(query, Self.linkLimit) {
                        links.linked.append(Links.Link(relation: field.back, entry: other))
                    }
                }
                guard !entry["topic"].isEmpty else { return links }
                let query = ListQuery(
                    kind: entry.kind, sort: "number",
                    conditions: [
                        .equals(field: "topic", entry["topic"]), .equals(field: "conference", entry["conference"]),
                    ])
                // The first ones, not a count: a topic may be that of nearly every question.
                links.sharing = max(0, try found.first(query, Links.sharingLimit + 1).count - 1)
                return links
            }
        }
    }

    /// The comments on the answer of a question.
    package func comments(on entry: RecordEntry) async throws(OfficeFailure) -> [RecordEntry] {
        try await records(of: .comment, naming: entry, in: "question", limit: 120)
    }

    /// The promises made to a question.
    package func promises(to question: Int64) async throws(OfficeFailure) -> [RecordEntry] {
        let query = ListQuery(kind: .promise, conditions: [.equals(field: "question", .reference(question))])
        return try await window(query, .start, 100).rows.map(\.entry)
    }

    /// A promise from words of a question's answer, with the draft that goes on with it.
    package func beginPromise(quoting quote: String, of question: Question, today: CalendarDate)
        async throws(OfficeFailure) -> BegunRecord
    {
        var conference: Conference?
        if let id = question.conference { conference = try await entry(.conference, id)?.record() }
        return try await begin(RecordEntry(Promise(quoting: quote, of: question, at: conference, today: today)))
    }
}
