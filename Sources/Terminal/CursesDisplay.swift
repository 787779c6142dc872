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
    package internal(set) var size: Size

    private let screen: OpaquePointer
    let signals: Int32
    let enterModes: String
    let leaveModes: String
    private let hasTitle: Bool
    var title = ""
    private let hasClipboard: Bool
    var painter: FramePainter
    var decoder: InputDecoder
    private var handler: (@MainActor ([Event]) -> Void)?
    private var sources: [any DispatchSourceProtocol] = []
    var inputSource: (any DispatchSourceRead)?
    var readGeneration = 0
    private var owesIdle = false
    var isSuspended = false
    var isEnding = false
    var isClosed = false
    var askedAt = 0
    /// The name of the description that is used: the terminal's own, or the nearest that terminfo has.
    package let terminfoName: String
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
        guard let (opened, description) = Self.open(name) else {
            soxa_unwatch_signals(false)
            throw .unknownTerminal(name)
        }
        screen = opened
        terminfoName = description
        guard soxa_capability("cup") != nil else {
            endwin()
            delscreen(opened)
            soxa_unwatch_signals(false)
            throw .unknownTerminal(name)
        }
        let program = getenv("TERM_PROGRAM").map { String(cString: $0) } ?? ""
        let kind = TerminalName(name: name, program: program, isInTmux: getenv("TMUX") != nil)
        let usesMouse = options.usesMouse && soxa_capability("kmous") != nil
        hasTitle = kind.hasTitle
        // A program before may have left it telling when it gains and loses the keyboard.
        enterModes =
            "\u{1B}[?2004h" + (usesMouse ? "\u{1B}[?1000h\u{1B}[?1006h" : "")
            + (hasTitle ? "\u{1B}[?1004l" + WindowTitle.keep : "")
        leaveModes =
            "\u{1B}[?2004l" + (usesMouse ? "\u{1B}[?1006l\u{1B}[?1000l" : "")
            + (hasTitle ? WindowTitle.giveBack : "")
        hasClipboard = !name.hasPrefix("linux") && !name.hasPrefix("vt")
        // The keys of another terminal's description would be wrong; the decoder knows the usual ones.
        decoder = InputDecoder(
            sequences: description == name ? TerminfoKeys.read() : [:], readsMouse: usesMouse,
            escapeWindow: Self.isRemote ? Self.remoteWindow : Self.localWindow, speaksKitty: kind.speaksKitty,
            speaksSCO: kind.speaksSCO)
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
        decoder.window = size
        send(enterModes)
    }

    /// Opens the terminal of a name, or by the nearest description that there is; nil when it is not known.
    private static func open(_ name: String) -> (screen: OpaquePointer, description: String)? {
        guard !name.isEmpty else { return nil }
        let measured = measure()
        for candidate in [name] + TerminalName(name: name).substitutes {
            let opened = soxa_open_screen(candidate, Int32(measured?.rows ?? 0), Int32(measured?.columns ?? 0))
            if let opened { return (opened, candidate) }
        }
        return nil
    }

    /// The most milliseconds between Escape and the rest of a key, here and over a connection.
    private static let (localWindow, remoteWindow) = (500, 1500)

    /// Whether the terminal is reached over a connection.
    private static var isRemote: Bool { getenv("SSH_TTY") != nil || getenv("SSH_CONNECTION") != nil }

    /// Shows a title in the terminal's window, where it has one, until the terminal is given back.
    package func show(title: String) {
        guard hasTitle, !isClosed else { return }
        self.title = WindowTitle.show(title)
        if !isSuspended { send(self.title) }
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
        soxa_update()
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
        soxa_unwatch_signals(true)
    }

    /// Says that the program has nothing left to do until the next event. When no input waits either, one byte
    /// goes to the descriptor of `SOXA_IDLE_FD`, so that a test can go on without sleeping.
    package func announceIdle() {
        owesIdle = true
        guard !inputWaits(), decoder.patience == nil else { return }
        owesIdle = false
        soxa_tell_listener()
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

    func deliver(_ events: [Event]) {
        if !events.isEmpty {
            owesIdle = false
            handler?(events)
        } else if owesIdle {
            announceIdle()
        }
    }

    func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = soxa_write(bytes, bytes.count)
    }
}
