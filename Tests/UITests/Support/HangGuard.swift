// What ends a test that hangs.
import Testing

extension Trait where Self == TimeLimitTrait {
    /// Hundreds of journeys take turns on the main actor: what waits for its turn does not hang.
    static var hangGuard: Self { .timeLimit(.minutes(15)) }
}
