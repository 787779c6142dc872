// Questions like the one that is being typed, and what quick entry goes on with.
import Domain
import Office

/// The questions like the one typed into a form.
package struct SimilarState: Sendable, Equatable {
    /// What was found, most alike first.
    package var found: [SimilarQuestion] = []
    /// The line under the cursor; nil while the cursor is in the form.
    package var cursor: Int?
    /// The question that the one typed is the same as, as far as it is known.
    package var main: RecordEntry?
    /// The question that gets the topic of the one typed when this is saved.
    package var grouped: RecordEntry?
    /// The number of the search whose answer counts.
    var generation = 0

    /// The question under the cursor.
    package var current: SimilarQuestion? { cursor.flatMap { found.indices.contains($0) ? found[$0] : nil } }
}

/// What goes on from one question to the next in quick entry.
package struct Intake: Sendable, Equatable {
    /// How many questions were taken in since it was opened.
    package var count = 0

    /// The fields it asks for, in its order; what a draft has beside them stands before the last.
    static let fields = ["unit", "asker", "channel", "question"]
}
