// How a program in a pseudo-terminal ended, why it could not be followed, and until when it is waited for.

import Glibc

/// Why a program in a pseudo-terminal could not be followed.
package enum PseudoTerminalError: Error {
    /// A call of the system failed with this `errno`.
    case system(String, Int32)
    /// What was waited for did not come in time; carries what the screen showed.
    case timedOut(String, screen: String)
    /// The program ended while something else was waited for; carries what the screen showed.
    case ended(String, screen: String)
}

/// How a program ended or stopped.
package enum ProcessState: Equatable, Sendable {
    /// It called exit with this status.
    case exited(Int32)
    /// This signal killed it.
    case killed(Int32)
    /// This signal stopped it.
    case stopped(Int32)
}

/// The modes of a terminal's line discipline, to be compared before and after.
package struct LineModes: Equatable, Sendable {
    /// The flags of `termios`.
    package let input, output, control, local: UInt32
}
/// A moment on the monotonic clock.
struct Deadline {
    private let end: Int

    init(milliseconds: Int) { end = Self.now() + milliseconds }

    var isOver: Bool { Self.now() >= end }

    private static func now() -> Int { monotonicNanoseconds() / 1_000_000 }
}

/// The monotonic clock.
package func monotonicNanoseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
}
