// How far the work of a command is, in one line of the terminal that is gone when it is done.
import Foundation
import Synchronization
import Vietnamese
import Words

/// Writes how much is done over one line of standard error, where that is a terminal.
final class WorkLine: Sendable {
    private let words: Words
    private let text: Text
    private let isShown = Mutex(false)

    /// A line in words for how much of how much is done.
    init(_ words: Words, _ text: Text) { (self.words, self.text) = (words, text) }

    /// Says how far it is.
    @Sendable
    func report(_ done: Int, _ total: Int) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        isShown.withLock { $0 = true }
        write(words(text, grouped(Int64(done)), grouped(Int64(total))))
    }

    /// Takes the line away.
    func end() { if isShown.withLock({ $0 }) { write("") } }

    /// The rest of the line is erased.
    private func write(_ line: String) {
        FileHandle.standardError.write(Data(("\r" + line + "\u{1B}[K").utf8))
    }
}
