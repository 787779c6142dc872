// Reading the terminal: bytes become events, and a pause decides what is still open.

import CCurses
import Dispatch
import Glibc
import Screen

extension CursesDisplay {
    private static let mostAtOnce = 1 << 20
    /// The milliseconds waited behind a letter for more, so that text over a slow line is seen for what it is; no hand is
    /// so fast.
    private static let gatherTime: Int32 = 2
    /// The milliseconds that the screen waits at most for the rest.
    private static let longestGathering = 50

    private func isTyping(_ events: [Event], since start: Int) -> Bool {
        guard case .key(let key) = events.last, case .character = key.key, key.modifiers.isEmpty else { return false }
        return milliseconds() - start < Self.longestGathering
    }

    func readInput() {
        var events: [Event] = []
        var bytes = [UInt8](repeating: 0, count: 4096)
        var total = 0
        let start = milliseconds()
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
        } while total < Self.mostAtOnce && inputWaits(for: isTyping(events, since: start) ? Self.gatherTime : 0)
        awaitRest()
        deliver(events)
    }

    /// Decides about a lone Escape when nothing follows it.
    func awaitRest() {
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

    func inputWaits(for milliseconds: Int32 = 0) -> Bool {
        var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&input, 1, milliseconds) > 0 && input.revents & Int16(POLLIN) != 0
    }

    func milliseconds() -> Int {
        Int(truncatingIfNeeded: DispatchTime.now().uptimeNanoseconds / 1_000_000)
    }
}
