// The time of the loop, which tests set.
import Domain

extension Application {
    /// Where the time comes from.
    package struct Clock: Sendable {
        /// Milliseconds that never go back.
        package var milliseconds: @Sendable () -> Int
        /// The day and the time of day, as `09:41`.
        package var now: @Sendable () -> (today: CalendarDate, time: String)

        /// A clock.
        package init(
            milliseconds: @escaping @Sendable () -> Int,
            now: @escaping @Sendable () -> (today: CalendarDate, time: String)
        ) {
            self.milliseconds = milliseconds
            self.now = now
        }
    }
}
