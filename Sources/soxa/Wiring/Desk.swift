// What commands and screen do with records and files, in one place for both.
import Domain
import Repository
import UI
import Words

/// The work of the office over a store.
struct Desk: Sendable {
    let store: Store
    let words: Words
    /// Who is at the keyboard, as the journal names them.
    let who: String
    /// The day of papers, when it is not today's.
    var paperDay: CalendarDate?

    /// A desk over a store.
    init(store: Store, words: Words) {
        self.store = store
        self.words = words
        who = personName()
    }

    /// The day of papers.
    var today: CalendarDate { paperDay ?? systemNow().today }

    /// Does work on the store and words what goes wrong.
    func stored<Value>(_ work: () async throws(StoreError) -> Value) async throws(Sentence) -> Value {
        do throws(StoreError) { return try await work() } catch { throw Sentence(error, path: store.path) }
    }
}

/// The last part of a path.
func fileName(_ path: String) -> String { WrittenPath(path).path.split(separator: "/").last.map(String.init) ?? path }

extension StoreError {
    /// The error of a batch, which is the store's unless the body threw its own.
    init(any error: any Error) { self = error as? StoreError ?? .other(detail: String(describing: type(of: error))) }
}
