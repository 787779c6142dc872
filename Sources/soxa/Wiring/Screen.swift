// Puts terminal, interface and records together.
import Domain
import Foundation
import Repository
import Screen
import Terminal
import UI

/// Refuses to open the screen where there is none, before anything is made.
func requireTerminal() throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw Ending(Sentence(.failedTerminal)) }
}

/// Runs the screen over a store until the person leaves.
@MainActor
func runScreen(_ store: Store, officeName: String, look: ScreenOptions, remembers: Bool = true) async throws {
    let display = try openDisplay(look)
    defer { display.close() }
    display.show(title: words[.appName] + " – " + officeName)
    var state = AppState(
        size: display.size, words: words, officeName: officeName, who: personName(), today: systemNow().today)
    state.terminal = ProcessInfo.processInfo.environment["TERM"] ?? ""
    let memory = TerminalMemory()
    state.terminalFacts = display.facts
    state.keepsTerminal = remembers
    let (record, trouble) = memory.recall()
    state.terminalRecord = record
    if let trouble { state.warn(trouble) }
    // A terminal that is known is asked nothing.
    if state.terminalRecord.isEmpty { display.ask() } else { display.use(state.terminalRecord.standIns) }
    let desk = Desk(store: store, words: words)
    var office = desk.office
    office.ruleNames = { rulings throws(Sentence) in try await desk.rule(rulings) }
    office.place = shownPath
    office.veiled = { entries, fields throws(Sentence) in try await desk.veiled(entries, fields: fields) }
    if remembers { office.rememberTerminal = { record throws(Sentence) in try memory.remember(record) } }
    let clock = Application.Clock(milliseconds: monotonicMilliseconds, now: systemNow)
    let application = Application(
        state: state, display: display, office: office, clock: clock,
        onIdle: { display.announceIdle() })
    await application.run()
}

/// Opens the terminal in full-screen mode.
@MainActor
func openDisplay(_ look: ScreenOptions) throws -> CursesDisplay {
    do throws(TerminalError) {
        return try CursesDisplay(.fromEnvironment(noColour: look.noColor, noMouse: look.noMouse))
    } catch {
        throw Ending(Sentence(error))
    }
}

/// Milliseconds that never go back.
@Sendable func monotonicMilliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
}

/// The day and the time of day here.
@Sendable func systemNow() -> (today: CalendarDate, time: String) {
    let parts = localTime(time(nil))
    return (day(parts), timeText(parts))
}

/// The day and the time of day of a moment, as `12/4/2024 09:41`.
@Sendable func momentText(at seconds: Int64) -> String {
    let parts = localTime(Int(seconds))
    return day(parts).officialText + " " + timeText(parts)
}

/// The time of day of a moment, as `09:41`.
@Sendable func timeText(at seconds: Int64) -> String { timeText(localTime(Int(seconds))) }

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
func personName() -> String {
    if let entry = getpwuid(getuid()), let name = entry.pointee.pw_name { return String(cString: name) }
    return String(getuid())
}
