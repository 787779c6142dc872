// Signals: a new size, stopping and going on, the end.

import CCurses
import Glibc
import Screen

extension CursesDisplay {
    func readSignals() {
        var numbers = [UInt8](repeating: 0, count: 64)
        var events: [Event] = []
        var hasNewSize = false
        while true {
            let count = read(signals, &numbers, numbers.count)
            guard count > 0 else { break }
            for number in numbers[..<count] {
                switch Int32(number) {
                case SIGWINCH: hasNewSize = true
                case SIGTSTP: suspend()
                case SIGCONT: events += resume()
                default: events += ending()
                }
            }
        }
        if hasNewSize { events = newSize() + events }
        deliver(events)
    }

    func ending() -> [Event] {
        defer { isEnding = true }
        return isEnding ? [] : [.terminate]
    }

    private func suspend() {
        giveBack()
        isSuspended = true
        raise(SIGSTOP)
    }

    /// Takes the terminal again, also when something else than `suspend()` had stopped the program.
    private func resume() -> [Event] {
        if !isSuspended { giveBack() }
        isSuspended = false
        soxa_set_guarded(true)
        let events = newSize()
        // The first refresh after endwin sets the modes again and redraws.
        wrefresh(soxa_window())
        send(enterModes + title)
        return events + [.resumed]
    }

    func giveBack() {
        if isSuspended { return }
        takeLateAnswers()
        send(leaveModes)
        // Shows the cursor too, and remembers that it was hidden.
        endwin()
        soxa_set_guarded(false)
    }

    /// Answers to questions of a moment ago would be text for the shell; after that moment nothing waits for them.
    private func takeLateAnswers() {
        var bytes = [UInt8](repeating: 0, count: 4096)
        while decoder.isMeasuring {
            let left = askedAt + Self.answerTime - milliseconds()
            var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            guard left > 0, poll(&input, 1, Int32(left)) > 0 else { return }
            let count = read(STDIN_FILENO, &bytes, bytes.count)
            guard count > 0 else { return }
            _ = decoder.feed(bytes[..<count])
        }
    }

    private static let answerTime = 300

    private func newSize() -> [Event] {
        guard let found = Self.measure() else { return [] }
        if found == size {
            // A window that was smaller for a moment and is as before has lost what it showed.
            clearok(soxa_shown_window(), true)
            soxa_update()
            return []
        }
        soxa_resize_screen(Int32(found.rows), Int32(found.columns))
        size = found
        decoder.window = size
        painter.forget()
        return [.resize(size)]
    }

    /// The window's size as the kernel knows it, within what memory allows.
    static func measure() -> Size? {
        var rows: Int32 = 0
        var columns: Int32 = 0
        guard soxa_window_size(&rows, &columns) else { return nil }
        return Size(rows: min(Int(rows), 512), columns: min(Int(columns), 1024))
    }
}
