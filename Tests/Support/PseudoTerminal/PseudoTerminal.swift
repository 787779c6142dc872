// Runs a program in a pseudo-terminal and plays the person in front of it, without ever sleeping.

import Glibc

/// A pseudo-terminal with a program in it and a screen that shows its output.
package final class PseudoTerminal {
    /// What a person would see now; brought up to date by every wait.
    package private(set) var screen: ScreenModel

    /// Makes it a terminal that answers questions, and draws some letters with another width.
    package func answer(oddWidths: [Unicode.Scalar: Int] = [:]) {
        screen.answers = true
        screen.oddWidths = oddWidths
    }

    /// How many bytes the program has written.
    package private(set) var outputCount = 0
    /// When the first and the last output came since the start or the last key, in `monotonicNanoseconds()`.
    package private(set) var outputTimes: (first: Int, last: Int)?
    /// The program's process number, 0 before `run`.
    package private(set) var process: pid_t = 0

    private var main: Int32 = -1
    private var line: Int32 = -1
    private var idle: Int32 = -1
    private var idleCount = 0
    private var marks = 0
    private var state: ProcessState?

    /// A terminal of the given size without a program.
    package init(rows: Int = 40, columns: Int = 120) throws {
        screen = ScreenModel(rows: rows, columns: columns)
        // Closed on exec from the first moment: tests run side by side, and a program that holds another's
        // terminal would keep it from hanging up.
        main = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
        var isLocked: Int32 = 0
        var number: UInt32 = 0
        guard main >= 0, ioctl(main, 0x4004_5431, &isLocked) == 0, ioctl(main, 0x8004_5430, &number) == 0 else {
            throw PseudoTerminalError.system("/dev/ptmx", errno)
        }
        path = "/dev/pts/\(number)"
        line = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard line >= 0 else { throw PseudoTerminalError.system(path, errno) }
        setSize(rows: rows, columns: columns)
    }

    private let path: String

    deinit {
        if process > 0, state == nil || isStopped {
            kill(process, SIGKILL)
            var status: Int32 = 0
            waitpid(process, &status, 0)
        }
        for descriptor in [main, line, idle] where descriptor >= 0 { close(descriptor) }
    }

    /// Starts a program with this terminal as its input and output. `TERM`, `LANG` and `PATH` are set unless given.
    package func run(_ program: String, _ arguments: [String] = [], environment: [String: String] = [:]) throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw PseudoTerminalError.system("pipe", errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        idle = ends[0]
        defer { close(ends[1]) }
        var variables = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
        variables.merge(environment) { $1 }
        variables["SOXA_IDLE_FD"] = environment["SOXA_IDLE_FD"] ?? "3"

        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 3)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var mask = sigset_t()
        sigemptyset(&mask)
        posix_spawnattr_setsigmask(&attributes, &mask)
        // Who runs the tests may ignore signals, as a job in the background does.
        var defaults = sigset_t()
        sigfillset(&defaults)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        // A session of its own, so that the terminal becomes the controlling one, and no signals blocked or ignored.
        posix_spawnattr_setflags(&attributes, 0x80 | Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

        let words = ([program] + arguments).map { strdup($0) }
        let settings = variables.map { strdup("\($0.key)=\($0.value)") }
        defer { for text in words + settings { free(text) } }
        let code = posix_spawn(&process, program, &actions, &attributes, words + [nil], settings + [nil])
        guard code == 0 else {
            process = 0
            throw PseudoTerminalError.system("posix_spawn", code)
        }
    }

    /// Types a text.
    package func send(_ text: String) throws { try send(Array(text.utf8)) }

    /// Types bytes; what the program said before about being idle no longer counts.
    package func send(_ bytes: [UInt8]) throws {
        pump(0)
        (idleCount, outputTimes) = (0, nil)
        var rest = bytes[...]
        let deadline = Deadline(milliseconds: 120_000)
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(main, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if count < 0, errno != EAGAIN, errno != EINTR {
                throw PseudoTerminalError.system("write", errno)
            } else {
                guard !deadline.isOver else { throw timedOut("room to type") }
                pump(10)
            }
        }
    }

    /// Whether the program has said since the last key that it has nothing left to do.
    package var isIdle: Bool { idleCount > 0 }

    /// Waits until the program says that it has nothing left to do.
    package func waitIdle(milliseconds: Int = 120_000) throws {
        try wait("idle", milliseconds) { $0.idleCount > 0 }
        idleCount = 0
        try catchUp()
    }

    /// Waits until the screen shows a text.
    package func wait(for text: String, milliseconds: Int = 120_000) throws {
        try wait(text, milliseconds) { $0.screen.text.contains(text) }
    }

    /// Waits until something holds for this terminal.
    package func wait(_ what: String, _ milliseconds: Int = 120_000, until isMet: (PseudoTerminal) -> Bool) throws {
        let deadline = Deadline(milliseconds: milliseconds)
        pump(0)
        while !isMet(self) {
            if poll(process: WNOHANG) != nil, !isStopped {
                try catchUp()
                if isMet(self) { return }
                throw PseudoTerminalError.ended(what, screen: screen.text)
            }
            guard !deadline.isOver else { throw timedOut(what) }
            pump(20)
        }
    }

    /// Waits until the program has ended, or stopped when `orStopped`, and returns how.
    package func waitEnd(orStopped: Bool = false, milliseconds: Int = 120_000) throws -> ProcessState {
        let deadline = Deadline(milliseconds: milliseconds)
        while true {
            if let state = poll(process: WNOHANG | (orStopped ? WUNTRACED : 0)), orStopped || !isStopped {
                try catchUp()
                return state
            }
            guard !deadline.isOver else { throw timedOut("the end") }
            pump(5)
        }
    }

    /// Sends a signal to the program.
    package func signal(_ number: Int32) {
        pump(0)
        idleCount = 0
        if number == SIGCONT { state = nil }
        if process > 0 { kill(process, number) }
    }

    /// Gives the window another size, which the program is told with SIGWINCH.
    package func resize(rows: Int, columns: Int) {
        pump(0)
        (idleCount, outputTimes) = (0, nil)
        screen.resize(rows: rows, columns: columns)
        setSize(rows: rows, columns: columns)
    }

    /// Closes the terminal under the program, as a lost connection does.
    package func hangUp() {
        close(line)
        close(main)
        line = -1
        main = -1
    }

    /// The modes of the line now.
    package var lineModes: LineModes? {
        var modes = termios()
        guard tcgetattr(line, &modes) == 0 else { return nil }
        return LineModes(input: modes.c_iflag, output: modes.c_oflag, control: modes.c_cflag, local: modes.c_lflag)
    }

    /// How many questions the program asked about the place of the cursor.
    package var questionCount: Int { screen.questionCount }

    /// How many bytes were typed that nobody has read.
    package var unreadCount: Int {
        // A line in its usual mode only counts what ended with Enter.
        var modes = termios()
        if tcgetattr(line, &modes) == 0 {
            cfmakeraw(&modes)
            tcsetattr(line, TCSANOW, &modes)
        }
        var count: Int32 = 0
        return ioctl(line, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
    }

    /// The milliseconds of processor time the program has used so far, as the system counts them.
    package var processorTime: Int? {
        var clock = clockid_t()
        var time = timespec()
        guard process > 0, clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else {
            return nil
        }
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }

    /// Takes all that was written before now. The kernel hands output on in its own time, so a mark of our own is
    /// written behind it and waited for.
    private func catchUp() throws {
        guard line >= 0 else { return }
        marks += 1
        let mark = Array("\u{1B}]7777;\(marks)\u{07}".utf8)
        guard write(line, mark, mark.count) == mark.count else { throw PseudoTerminalError.system("write", errno) }
        let deadline = Deadline(milliseconds: 120_000)
        while screen.lastMark != marks {
            guard !deadline.isOver else { throw timedOut("the output") }
            pump(20)
        }
    }

    private var isStopped: Bool {
        if case .stopped = state { return true }
        return false
    }

    private func poll(process options: Int32) -> ProcessState? {
        if let state, !isStopped { return state }
        guard process > 0 else { return nil }
        var status: Int32 = 0
        guard waitpid(process, &status, options) == process else { return state }
        if status & 0xFF == 0x7F {
            state = .stopped(status >> 8 & 0xFF)
        } else if status & 0x7F == 0 {
            state = .exited(status >> 8 & 0xFF)
        } else {
            state = .killed(status & 0x7F)
        }
        return state
    }

    /// Takes what the program wrote, waiting at most so many milliseconds for the first of it.
    private func pump(_ milliseconds: Int32) {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        var wait = milliseconds
        while true {
            var watched = [
                pollfd(fd: main, events: Int16(POLLIN), revents: 0),
                pollfd(fd: idle, events: Int16(POLLIN), revents: 0),
            ]
            guard Glibc.poll(&watched, 2, wait) > 0 else { return }
            wait = 0
            var total = 0
            // Output first: a frame is written before its idle byte.
            let idleWaits = watched[1].revents & Int16(POLLIN) != 0
            while main >= 0 {
                let count = read(main, &bytes, bytes.count)
                guard count > 0 else { break }
                let now = monotonicNanoseconds()
                outputTimes = (outputTimes?.first ?? now, now)
                screen.feed(bytes[..<count])
                outputCount += count
                total += count
            }
            if !screen.replies.isEmpty {
                // Fewer bytes than the line holds: never cut short.
                let written = screen.replies.withUnsafeBytes { write(main, $0.baseAddress, $0.count) }
                screen.replies.removeFirst(max(0, written))
            }
            if idleWaits {
                let count = read(idle, &bytes, bytes.count)
                if count > 0 {
                    idleCount += count
                    total += count
                }
            } else if watched[1].revents != 0 {
                close(idle)
                idle = -1
            }
            if total == 0 { return }
        }
    }

    private func setSize(rows: Int, columns: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(main, UInt(TIOCSWINSZ), &size)
    }

    private func timedOut(_ what: String) -> PseudoTerminalError { .timedOut(what, screen: screen.text) }
}
