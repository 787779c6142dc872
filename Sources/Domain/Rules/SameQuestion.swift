// Questions of the same content: one of them is answered, the others name it.

/// The rule by which questions are merged: both texts stay, and each names the one whose answer is for both. That one
/// names no other, so that nobody has to follow a chain, and there is no circle.
package enum SameQuestion {
    /// What keeps a question from being the same as another. The interface words it.
    package enum Obstacle: Sendable, Hashable {
        /// It is that question itself.
        case itself
        /// That question names this one, directly or through others.
        case circle
    }

    /// The question whose answer is for the one chosen.
    /// - Parameter chain: the question chosen, the one it names, the one that this names, and so on; it may end early
    ///   where a record is gone, and run in a circle where one was imported.
    package static func main(of chain: [RecordEntry]) -> RecordEntry? {
        var seen: Set<Int64> = []
        for entry in chain where !seen.insert(entry.identity.id).inserted { return chain.first }
        return chain.last
    }

    /// A chain longer than this was not made here, and is cut.
    package static let chainLimit = 16

    /// A question, the one it names as the same, and so on.
    /// - Parameter find: gives a question by its number; nil when it is gone.
    package static func chain<Failure>(
        from entry: RecordEntry, _ find: (Int64) throws(Failure) -> RecordEntry?
    ) throws(Failure) -> [RecordEntry] {
        var chain = [entry]
        while chain.count < chainLimit, let id = chain.last?["sameAs"].reference, let next = try find(id) {
            chain.append(next)
        }
        return chain
    }

    /// What keeps a stored question from being the same as the one chosen; nil when it may be.
    /// - Parameter chain: as for `main(of:)`.
    package static func obstacle(for id: Int64, chain: [RecordEntry]) -> Obstacle? {
        guard let place = chain.firstIndex(where: { $0.identity.id == id }) else { return nil }
        return place == 0 ? .itself : .circle
    }

    /// What is saved, in one change, to make a question the same as another, or as none.
    /// - Parameters:
    ///   - followers: the questions that name this one; they name the other from now on.
    ///   - main: the question whose answer is for all; nil makes this one a question of its own again.
    package static func changes(
        making question: RecordEntry, sameAs main: RecordEntry?, followers: [RecordEntry]
    ) -> [RecordEntry] {
        let target = main.map { FieldValue.reference($0.identity.id) } ?? .none
        let moved = main == nil ? [] : followers.filter { $0.identity.id != main?.identity.id }
        return ([question] + moved).map { entry in
            var entry = entry
            entry["sameAs"] = target
            return entry
        }
    }
}
