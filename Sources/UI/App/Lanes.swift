// The lanes of work: what must end before a work begins, and what it makes void.

import Domain

/// The work that is under way, by lane.
struct Lanes {
    /// The last work on drafts, for which the next waits so that no draft is read before it is kept; and the last in turn.
    private var (drafts, turn): (Task<Void, Never>?, Task<Void, Never>?) = (nil, nil)
    /// What is asked for a list and under way; the next question makes it void.
    private var asking: [Pane: [Task<Void, Never>]] = [:]
    /// The last reading that was stopped and has not noticed yet; the next one begins behind it.
    var leftAlone: Task<Void, Never>?

    /// Makes void what a work asks again.
    /// - Returns: what must end before the work begins.
    mutating func enter(_ work: Work) -> Task<Void, Never>? {
        switch work.lane {
        // What was left alone may go on for a while; two at once would leave the screen no thread to be served by.
        case .free: return work.doing == .reading ? leftAlone : nil
        case .drafts: return drafts
        // On the connection that counts the list.
        case .inTurn: return turn ?? asking.values.joined().first
        case .list(let pane, let isAnew):
            if isAnew {
                for question in asking[pane] ?? [] { question.cancel() }
                asking[pane] = []
            }
            return nil
        }
    }

    /// Notes a work that has begun.
    mutating func note(_ task: Task<Void, Never>, of work: Work) {
        switch work.lane {
        case .free: break
        case .drafts: drafts = task
        case .inTurn: turn = task
        case .list(let pane, _): asking[pane, default: []].append(task)
        }
    }

    /// Makes void all that is asked for lists.
    func endLists() { for question in asking.values.joined() { question.cancel() } }
}
