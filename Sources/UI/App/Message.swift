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
    /// Work ended; this is what it does.
    case answer(Answer)
    /// Work failed.
    case failed(OfficeFailure)
    /// Long work has come so far; nil when it has ended.
    case progressed(LongWork?)
    /// Something was repaired by itself.
    case news(Sentence)
    /// Another program changed the records.
    case changedElsewhere
}
