// The calendar by which offices count working days.
import Domain

extension Office {
    /// The working days by the register of holidays.
    package func workingCalendar() async throws(OfficeFailure) -> WorkingCalendar {
        WorkingCalendar(try await entries(Holiday.self))
    }
}
