// Tests over records take turns: each has its files open, and hundreds begin at once.
import Testing

/// How many may be at it, and who waits.
private actor Turns {
    static let shared = Turns()
    private var free = 4
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func take() async {
        guard free == 0 else {
            free -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    func giveBack() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}

/// Lets the cases of a suite's tests begin when it is their turn.
struct TakingTurns: SuiteTrait, TestTrait, TestScoping {
    var isRecursive: Bool { true }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        await Turns.shared.take()
        do {
            try await function()
            await Turns.shared.giveBack()
        } catch {
            await Turns.shared.giveBack()
            throw error
        }
    }
}

extension Trait where Self == TakingTurns {
    /// For tests that open records.
    static var takingTurns: Self { Self() }
}
