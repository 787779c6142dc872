// The clock and the person of this machine.
import Domain
import Foundation
import Repository

/// Milliseconds that never go back.
@Sendable package func monotonicMilliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
}

/// The day and the time of day here.
@Sendable package func systemNow() -> (today: CalendarDate, time: String) {
    let parts = localTime(time(nil))
    return (day(parts), timeText(parts))
}

/// The day and the time of day of a moment, as `12/4/2024 09:41`.
@Sendable package func momentText(at seconds: Int64) -> String {
    let parts = localTime(Int(seconds))
    return day(parts).officialText + " " + timeText(parts)
}

/// The time of day of a moment, as `09:41`.
@Sendable package func timeText(at seconds: Int64) -> String { timeText(localTime(Int(seconds))) }

private func day(_ parts: tm) -> CalendarDate {
    CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday)) ?? .epoch
}

private func localTime(_ seconds: Int) -> tm {
    var seconds = seconds
    var parts = tm()
    localtime_r(&seconds, &parts)
    return parts
}

private func timeText(_ parts: tm) -> String {
    func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return padded(parts.tm_hour) + ":" + padded(parts.tm_min)
}

/// The name under which the person is logged in.
package func personName() -> String { Login.here.name }
