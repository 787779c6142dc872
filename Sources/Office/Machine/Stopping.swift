// Work that signals stop: what it was writing is gone then, and the records are as they were before it.
import Domain
import Foundation
import Synchronization

/// Somebody stopped the work, by the number of the signal.
package struct StoppedBySignal: Error {
    /// The number of the signal.
    package let number: Int32
}

/// Waits for work that may be stopped (SIGINT, SIGTERM, SIGHUP).
/// - Parameter tell: says that it was stopped, where the work does not end by itself and the program ends without it.
/// - Throws: `StoppedBySignal`, or what the work throws.
package func stoppable(
    _ task: Task<Void, any Error>, telling tell: @escaping @Sendable () -> Void
) async throws {
    let received = Mutex<Int32?>(nil)
    let isOver = Mutex(false)
    let sources = [SIGINT, SIGTERM, SIGHUP].compactMap { number -> (any DispatchSourceSignal)? in
        // Who started the program may have told it to ignore a signal, as nohup does.
        let before = unsafeBitCast(signal(number, SIG_IGN), to: Int.self)
        guard before != unsafeBitCast(SIG_IGN, to: Int.self) else { return nil }
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler {
            received.withLock { $0 = $0 ?? number }
            task.cancel()
            // What does not look whether it is stopped must not go on for long, and not at all while nothing is being
            // written. Nothing is committed by halves.
            for (wait, isPatient) in [(100, true), (2000, false)] {
                DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(wait)) {
                    if isOver.withLock({ $0 }) || isPatient && Unfinished.isAny { return }
                    tell()
                    _exit(128 + number)
                }
            }
        }
        source.activate()
        return source
    }
    defer {
        isOver.withLock { $0 = true }
        for source in sources { source.cancel() }
    }
    do {
        try await task.value
    } catch {
        throw received.withLock { $0 }.map(StoppedBySignal.init) ?? error
    }
}
