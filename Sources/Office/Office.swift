// What commands and screen do with records and files, in one place for both.
import Domain
import Repository
import Words

/// The work of the office over a store.
package struct Office: Sendable {
    let store: Store
    let words: Words
    /// Who is at the keyboard, as the journal names them.
    let who: String
    /// The day and the time of day here.
    let now: @Sendable () -> (today: CalendarDate, time: String)
    /// The day of papers, when it is not today's.
    package var paperDay: CalendarDate?

    /// The units of the whole country; read when somebody looks something up in them.
    package var country: @Sendable () -> Country = { shippedCountry }

    /// The lines of a summary in a number of columns.
    var summaryText: @Sendable (Summary, Int) -> [String]

    /// An office over a store.
    package init(
        store: Store, words: Words, who: String = personName(),
        now: @escaping @Sendable () -> (today: CalendarDate, time: String) = systemNow,
        summaryText: @escaping @Sendable (Summary, Int) -> [String] = { _, _ in [] }
    ) {
        (self.store, self.words, self.who, self.now) = (store, words, who, now)
        self.summaryText = summaryText
    }

    /// The name under which `planImport` knows the sets of criteria that come with the program.
    package static let shippedCriteria = "soxa:criteria"

    /// Values of a field fetched to be offered.
    package static let suggestionLimit = 500

    /// The most filters offered in place of one that finds nothing.
    package static let correctionLimit = 5

    /// The day of papers.
    var today: CalendarDate { paperDay ?? now().today }

    /// Does work on the store and words what goes wrong.
    func stored<Value>(_ work: () async throws(StoreError) -> Value) async throws(OfficeFailure) -> Value {
        do throws(StoreError) { return try await work() } catch { throw OfficeFailure(error, at: store.path) }
    }
}

/// The last part of a path.
package func fileName(_ path: String) -> String {
    WrittenPath(path).path.split(separator: "/").last.map(String.init) ?? path
}

extension StoreError {
    /// The error of a batch, which is the store's unless the body threw its own.
    init(any error: any Error) { self = error as? StoreError ?? .other(detail: String(describing: type(of: error))) }
}
