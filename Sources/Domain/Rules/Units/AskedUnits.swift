// What was asked of a register of units already: a list asks the same of the same names whenever it is drawn.
import Synchronization

/// Which name is asked about, and where.
struct UnitQuestion: Hashable {
    let written: String
    let day: CalendarDate
    let context: [String]
}

/// The answers of one register, which never change.
final class AskedUnits: Sendable {
    /// More answers than these are not kept: then all are forgotten.
    private static let limit = 10_000
    private let answers = Mutex<[UnitQuestion: [String]]>([:])

    /// What was answered before, or what is found now.
    func answer(_ question: UnitQuestion, _ find: () -> [String]) -> [String] {
        if let known = answers.withLock({ $0[question] }) { return known }
        let found = find()
        answers.withLock { answers in
            if answers.count >= Self.limit { answers = [:] }
            answers[question] = found
        }
        return found
    }
}
