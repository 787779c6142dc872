// Work on a store that is done before the next line of a test.
import Dispatch
import Synchronization

/// Waits for work that suspends. It runs on threads of its own: those on which tests run are few, and some wait here.
func blocking<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) throws -> Value {
    let result = Mutex<Result<Value, any Error>?>(nil)
    let isDone = DispatchSemaphore(value: 0)
    Task.detached(executorPreference: OwnThreads.shared) {
        let found: Result<Value, any Error>
        do { found = .success(try await work()) } catch { found = .failure(error) }
        result.withLock { $0 = found }
        isDone.signal()
    }
    isDone.wait()
    guard let found = result.withLock(\.self) else { preconditionFailure("no result") }
    return try found.get()
}

/// Threads that no test runs on.
private final class OwnThreads: TaskExecutor {
    static let shared = OwnThreads()
    private let queue = DispatchQueue(label: "blocking", attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
