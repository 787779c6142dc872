// The last messages of the program, so that one that was cut or overwritten can still be read.
import Domain

/// A message and when it was said.
package struct PastMessage: Sendable, Equatable {
    /// The time of day, as `09:41`.
    package let time: String
    /// What was said.
    package let message: StatusMessage
}

/// The messages of a session, the last one first.
package struct PastMessages: Sendable, Equatable {
    /// The messages.
    package private(set) var items: [PastMessage] = []

    /// More messages than these are forgotten.
    package static let limit = 100

    /// Keeps a message; what only helps along, such as how many rows are marked, is no news.
    /// One that is said again stands once, with the last time.
    mutating func note(_ message: StatusMessage, at time: String) {
        guard message.role != .dim else { return }
        if items.first?.message == message { items.removeFirst() }
        items.insert(PastMessage(time: time, message: message), at: 0)
        if items.count > Self.limit { items.removeLast() }
    }
}
