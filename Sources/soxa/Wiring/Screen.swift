// Puts terminal, interface and records together.
import Domain
import Foundation
import Office
import Repository
import Screen
import Terminal
import UI
import Words

/// Refuses to open the screen where there is none, before anything is made.
func requireTerminal() throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw Ending(Sentence(.failedTerminal)) }
}

/// Runs the screen over a store until the person leaves.
/// - Parameter begin: changes the state before anything is shown.
@MainActor
func runScreen(
    _ store: Store, officeName: String, look: ScreenOptions, remembers: Bool = true,
    begin: @MainActor (inout AppState) -> Void = { _ in }
) async throws {
    let display = try openDisplay(look)
    defer { display.close() }
    display.show(title: words[.appName] + " – " + officeName)
    var state = AppState(
        size: display.size, words: words, officeName: officeName, who: personName(), today: systemNow().today)
    let environment = ProcessInfo.processInfo.environment
    let (memory, window, name) = (TerminalMemory.here, WindowMemory(environment), environment["TERM"] ?? "")
    state.recall(memory, ofTerminal: name, display.facts, window, of: store.realPath, remembers: remembers)
    // A terminal that is known is asked nothing.
    if state.terminalRecord.isEmpty { display.ask() } else { display.use(state.terminalRecord.standIns) }
    begin(&state)
    let office = office(store)
    var machine = Machine(office)
    if remembers { machine.remember(in: memory, window) }
    let clock = Application.Clock(milliseconds: monotonicMilliseconds, now: systemNow)
    let application = Application(
        state: state, display: display, services: Services(office: office, machine: machine), clock: clock,
        onIdle: { display.announceIdle() })
    await application.run()
    if remembers { application.state.keepPlaces(in: window, of: store.realPath) }
}

/// The office over a store, in the language of the arguments.
func office(_ store: Store) -> Office {
    Office(
        store: store, words: words,
        summaryText: { summary, columns in
            SummaryText(words: words, summary: summary).lines(width: columns).map(\.text)
        })
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

extension Sentence {
    /// What to say when the terminal cannot show the screen.
    init(_ error: TerminalError) {
        switch error {
        case .notATerminal: self.init(.failedTerminal)
        case .unknownTerminal(let name): self.init(.failedTerminalName, name)
        }
    }
}
