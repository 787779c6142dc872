// The terminal as the program's display: opened, read, written, suspended and given back.

import CCurses
import Dispatch
import Glibc
import Screen

/// The terminal on standard input and output, in full-screen mode from `init` to `close()`.
///
/// A crash, an exit or a deadly signal gives the terminal back first.
@MainActor
package final class CursesDisplay: Display {
    /// The window's size now.
    package private(set) var size: Size

    private let screen: OpaquePointer
    private let signals: Int32
    private let enterModes: String
    private let leaveModes: String
    private let idleDescriptor: Int32?
    private let hasClipboard: Bool
    private var painter: FramePainter
    private var decoder: InputDecoder
    private var handler: (@MainActor ([Event]) -> Void)?
    private var sources: [any DispatchSourceProtocol] = []
    private var inputSource: (any DispatchSourceRead)?
    private var readGeneration = 0
    private var owesIdle = false
    private var isSuspended = false
    private var isEnding = false
    private var isClosed = false
    private var askedAt = 0
    /// How many colours the terminal has; 0 when it has none or none are wanted.
    package let colourCount: Int
    /// Whether colours are wanted.
    package let wantsColour: Bool

    /// Opens the terminal in full-screen mode.
    package init(_ options: TerminalOptions = .fromEnvironment()) throws(TerminalError) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
        let name = getenv("TERM").map { String(cString: $0) } ?? ""
        _ = soxa_use_utf8()
        soxa_remember_modes()
        // Before newterm, which leaves alone what is already caught.
        signals = soxa_watch_signals()
        let measured = Self.measure()
        guard !name.isEmpty,
            let opened = soxa_open_screen(Int32(measured?.rows ?? 0), Int32(measured?.columns ?? 0))
        else {
            soxa_unwatch_signals()
            throw .unknownTerminal(name)
        }
        screen = opened
        guard soxa_capability("cup") != nil else {
            endwin()
            delscreen(opened)
            soxa_unwatch_signals()
            throw .unknownTerminal(name)
        }
        let usesMouse = options.usesMouse && soxa_capability("kmous") != nil
        enterModes = "\u{1B}[?2004h" + (usesMouse ? "\u{1B}[?1000h\u{1B}[?1006h" : "")
        leaveModes = "\u{1B}[?2004l" + (usesMouse ? "\u{1B}[?1006l\u{1B}[?1000l" : "")
        idleDescriptor = getenv("SOXA_IDLE_FD").flatMap { Int32(String(cString: $0)) }
        hasClipboard = !name.hasPrefix("linux") && !name.hasPrefix("vt")
        decoder = InputDecoder(sequences: TerminfoKeys.read(), readsMouse: usesMouse)
        soxa_guard_terminal(leaveModes)
        raw()
        noecho()
        nonl()
        typeahead(-1)
        painter = FramePainter(usesColour: options.usesColour)
        wantsColour = options.usesColour
        colourCount = options.usesColour && has_colors() ? Int(soxa_colour_count()) : 0
        idlok(soxa_window(), true)
        size = Size(rows: Int(getmaxy(soxa_window())), columns: Int(getmaxx(soxa_window())))
        send(enterModes)
    }

    /// Shows a frame; only what differs from the one before is sent.
    package func present(_ surface: Surface) {
        guard !isClosed, !isSuspended else { return }
        soxa_use_crash_stack()
        painter.paint(surface, in: size)
    }

    /// Calls back on the main actor with all events that wait, in order.
    package func start(_ handler: @escaping @MainActor ([Event]) -> Void) {
        guard self.handler == nil, !isClosed else { return }
        self.handler = handler
        inputSource = watch(STDIN_FILENO) { $0.readInput() }
        if signals >= 0 { watch(signals) { $0.readSignals() } }
    }

    /// Puts a text on the clipboard of the terminal, when it is not too long and the terminal has one.
    /// Returns whether it was sent.
    package func copy(_ text: String) -> Bool {
        guard !isClosed, !isSuspended, hasClipboard, let message = Clipboard.message(for: text) else { return false }
        return soxa_write(message, message.count)
    }

    /// Asks the terminal how it draws; the answers come as one event when they have all come, and nothing waits for
    /// them. What is asked is cleared by the next frame.
    package func ask() {
        guard !isClosed, !isSuspended, let measurement = TerminalMeasurement(size: size),
            let addressing = soxa_capability("cup"), addressing[0] == 0x1B, addressing[1] == 0x5B
        else { return }
        decoder.expect(measurement)
        // At the start the screen is still to be taken.
        doupdate()
        send(measurement.question)
        clearok(soxa_shown_window(), true)
        painter.forget()
        askedAt = milliseconds()
    }

    /// Asks the terminal how it draws, and tells what Backspace sends, until it is called with false.
    package func examine(_ isOn: Bool) {
        decoder.tellsBackspace = isOn
        if isOn { ask() }
    }

    /// Draws stand-ins from now on.
    package func use(_ standIns: StandIns) { painter.standIns = standIns }

    /// Gives the terminal back as it was found; calling it again does nothing.
    package func close() {
        guard !isClosed else { return }
        isClosed = true
        for source in sources { source.cancel() }
        sources = []
        inputSource = nil
        handler = nil
        giveBack()
        delscreen(screen)
        soxa_unwatch_signals()
    }

    /// Says that the program has nothing left to do until the next event. When no input waits either, one byte
    /// goes to the descriptor of `SOXA_IDLE_FD`, so that a test can go on without sleeping.
    package func announceIdle() {
        guard let idleDescriptor else { return }
        owesIdle = true
        guard !inputWaits(), decoder.patience == nil else { return }
        owesIdle = false
        var byte: UInt8 = 1
        _ = write(idleDescriptor, &byte, 1)
    }

    @discardableResult
    private func watch(_ descriptor: Int32, _ answer: @escaping @MainActor (CursesDisplay) -> Void)
        -> any DispatchSourceRead
    {
        let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
        source.setEventHandler { [weak self] in
            MainActor.assumeIsolated {
                soxa_use_crash_stack()
                if let self, !self.isClosed { answer(self) }
            }
        }
        sources.append(source)
        source.resume()
        return source
    }

    private func deliver(_ events: [Event]) {
        if !events.isEmpty {
            owesIdle = false
            handler?(events)
        } else if owesIdle {
            announceIdle()
        }
    }

    private func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = soxa_write(bytes, bytes.count)
    }
}

// Reading.
extension CursesDisplay {
    private static let mostAtOnce = 1 << 20

    private func readInput() {
        var events: [Event] = []
        var bytes = [UInt8](repeating: 0, count: 4096)
        var total = 0
        repeat {
            let count = read(STDIN_FILENO, &bytes, bytes.count)
            if count < 0, errno == EINTR || errno == EAGAIN { break }
            guard count > 0 else {
                inputSource?.cancel()
                events += decoder.expire() + ending()
                break
            }
            total += count
            events += decoder.feed(bytes[..<count], at: milliseconds())
        } while total < Self.mostAtOnce && inputWaits()
        awaitRest()
        deliver(events)
    }

    /// Decides about a lone Escape when nothing follows it.
    private func awaitRest() {
        readGeneration += 1
        guard let patience = decoder.patience else { return }
        let generation = readGeneration
        DispatchQueue.main.asyncAfter(deadline: .now() + .milliseconds(patience)) { [weak self] in
            MainActor.assumeIsolated {
                guard let self, !self.isClosed, self.readGeneration == generation else { return }
                if self.inputWaits() { return }
                self.deliver(self.decoder.expire())
            }
        }
    }

    private func inputWaits() -> Bool {
        var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&input, 1, 0) > 0 && input.revents & Int16(POLLIN) != 0
    }

    private func milliseconds() -> Int {
        Int(truncatingIfNeeded: DispatchTime.now().uptimeNanoseconds / 1_000_000)
    }
}

// Signals.
extension CursesDisplay {
    private func readSignals() {
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

    private func ending() -> [Event] {
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
        send(enterModes)
        return events + [.resumed]
    }

    private func giveBack() {
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
        guard let found = Self.measure(), found != size else { return [] }
        soxa_resize_screen(Int32(found.rows), Int32(found.columns))
        size = found
        painter.forget()
        return [.resize(size)]
    }

    /// The window's size as the kernel knows it, within what memory allows.
    private static func measure() -> Size? {
        var rows: Int32 = 0
        var columns: Int32 = 0
        guard soxa_window_size(&rows, &columns) else { return nil }
        return Size(rows: min(Int(rows), 512), columns: min(Int(columns), 1024))
    }
}
