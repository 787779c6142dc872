// What the state asks for: what the application does itself, and work outside the state.
import Domain
import Office
import Screen

/// Everything that is not a change of the state.
package enum Effect: Sendable, Equatable {
    /// Put a text on the terminal's clipboard.
    case copy(String)
    /// Say when typing has paused.
    case awaitPause(edits: Int)
    /// Say when typing or the cursor has rested for a moment.
    case awaitRest(Rest)
    /// Ask the terminal how it draws and tell what Backspace sends, until it is given with false.
    case examine(Bool)
    /// Draw stand-ins from now on.
    case useStandIns(StandIns)
    /// Leave the program.
    case quit
    /// Ask the office or the machine; the answer comes back as a message.
    case work(Work)

    /// The work that it asks for.
    package var work: Work? { if case .work(let work) = self { work } else { nil } }

    /// The same, but its work waits for other work that is done in turn.
    var inTurn: Effect { work.map { .work($0.inTurn()) } ?? self }
}

extension Effect {
    /// Asks something outside the state.
    ///
    /// Such a function stands beside the screen that asks: question and answer are read in one place.
    /// - Parameters:
    ///   - subject: what is asked about; two works are the same when their names and subjects are.
    ///   - answer: what the answer does to the state.
    static func ask<Value: Sendable>(
        _ name: String, about subject: any Equatable & Sendable = "", _ traits: Work.Trait...,
        question: @escaping @Sendable (Services) async throws(OfficeFailure) -> Value,
        answer: @escaping @Sendable (inout AppState, Value) -> [Effect]
    ) -> Effect {
        .work(Work(name, subject, traits, question: question) { answer(&$0, $1) })
    }

    /// Asks something outside the state that only changes it.
    static func ask<Value: Sendable>(
        _ name: String, about subject: any Equatable & Sendable = "", _ traits: Work.Trait...,
        question: @escaping @Sendable (Services) async throws(OfficeFailure) -> Value,
        take: @escaping @Sendable (inout AppState, Value) -> Void
    ) -> Effect {
        .work(
            Work(name, subject, traits, question: question) { state, value in
                take(&state, value)
                return []
            })
    }

    /// Has records written; what the state remembers of those that were is fetched again.
    static func write<Value: Writing>(
        _ name: String, about subject: any Equatable & Sendable = "", _ traits: Work.Trait...,
        question: @escaping @Sendable (Services) async throws(OfficeFailure) -> Value,
        answer: @escaping @Sendable (inout AppState, Value) -> [Effect]
    ) -> Effect {
        .work(
            Work(
                name, subject, traits, question: question,
                following: { state, value in value.changes.map { state.renew(after: $0) } ?? [] },
                answer: { answer(&$0, $1) }))
    }

    /// Has something done of which nothing is to be said.
    static func tell(
        _ name: String, about subject: any Equatable & Sendable,
        question: @escaping @Sendable (Services) async throws(OfficeFailure) -> Void
    ) -> Effect {
        .work(Work(name, subject, [], question: question) { _, _ in [] })
    }
}
