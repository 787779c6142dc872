// What every screen is drawn with, whatever it shows.
import Domain
import Screen
import TextEditing
import Words

/// The window, the words and what records are told with: made once for a frame, and once after an update for laying out.
/// What a screen shows it has itself.
struct ScreenContext {
    /// The window.
    let size: Size
    /// The input method, as it is set.
    let typing: TypingState
    /// What records are told with.
    let records: RecordContext
    /// How what stands beside each other shares the window.
    var split = Split()

    var words: Words { records.words }
    var today: CalendarDate { records.today }

    /// The parts of the screen.
    var frame: Frame { Frame(size: size) }

    /// The title of a record, short enough for a sentence.
    func shortTitle(_ entry: RecordEntry) -> String {
        // What follows the title, the way back above all, must stay in the window.
        let width = min(40, max(8, size.columns - 60))
        return "“" + clipped(entry.title, toWidth: width, columnWidth: columnWidth) + "”"
    }
}

extension AppState {
    /// What screens are drawn with now.
    var screenContext: ScreenContext {
        ScreenContext(size: size, typing: typing, records: recordContext, split: arrangement.split)
    }

    /// What records are told with now.
    package var recordContext: RecordContext { RecordContext(self) }
}
