// What the terminal shows of itself before anything is tried.
import Foundation
import Terminal
import UI

extension TerminalMemory {
    /// What is remembered of the terminal that the environment names.
    static var here: TerminalMemory { TerminalMemory(ProcessInfo.processInfo.environment) }
}

extension CursesDisplay {
    /// What is known about the terminal before anything is tried.
    var facts: TerminalFacts {
        let environment = ProcessInfo.processInfo.environment
        return TerminalFacts(
            colours: colourCount, colourTerm: String((environment["COLORTERM"] ?? "").prefix(20)),
            refusesColour: !wantsColour, substitute: terminfoName == environment["TERM"] ? "" : terminfoName)
    }
}
