// What can happen to the state: events of the person, time that passes, and answers to work.
import Domain
import Office
import Screen
import Words

/// Something that happened.
package enum Message: Sendable {
    /// At the terminal; milliseconds on a clock that never goes back.
    case event(Event, milliseconds: Int)
    /// Keys arrived so close together that no hand pressed them: text that was pasted without marks; it may be the next
    /// part of what came just before.
    case burst([KeyPress], goesOn: Bool, milliseconds: Int)
    /// Keys arrived together; each comes as an event of its own afterwards.
    case arrived([Event])
    /// The day or the minute changed.
    case clock(today: CalendarDate, time: String)
    /// A pause in typing, after these edits.
    case paused(edits: Int)
    /// Typing or the cursor has rested for a moment.
    case rested(Rest)
    /// Work ended; this is what it does, perhaps to nothing but the record beside the list.
    case answer(isOfRecord: Bool = false, Answer)
    /// Work failed.
    case failed(OfficeFailure)
    /// Long work has come so far; nil when it has ended.
    case progressed(LongWork?)
    /// Something was repaired by itself.
    case news(Sentence)
    /// Another program changed the records.
    case changedElsewhere
}

extension Message {
    /// Whether it moves the cursor of the list at most, or changes what stands in the record beside it.
    func leavesList(of state: AppState) -> Bool {
        switch self {
        case .arrived, .rested(.links): return true
        case .answer(let isOfRecord, _): return isOfRecord
        case .event(.key(let key), _):
            guard key == KeyPress(.down) || key == KeyPress(.up) else { return false }
            return state.place == .list && state.lists[state.pane]?.isFiltering == false && state.tour == nil
                && state.keys.command(for: key, in: .list) == nil
        default: return false
        }
    }
}
