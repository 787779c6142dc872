// How much processor time a piece of work takes: what else the machine does makes no difference.
import Glibc

/// The processor time that the calling thread uses for `work`, which must not be handed to another thread.
package func processorTime(_ work: () throws -> Void) rethrows -> Duration {
    let start = now()
    try work()
    return now() - start
}

private func now() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
