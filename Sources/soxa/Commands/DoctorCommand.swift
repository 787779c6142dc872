// Examines the terminal, or tells what is remembered about it.
import ArgumentParser
import Domain
import Foundation
import Office
import Screen
import Terminal
import UI
import Words

struct DoctorCommand: ScreenCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: words[.helpDoctor], discussion: words[.helpDoctorStatus])

    @Flag(help: .of(.helpReport))
    var report = false

    @OptionGroup var language: LanguageOption

    @OptionGroup var look: ScreenOptions

    func run() async throws {
        let memory = TerminalMemory.here
        if !report { try requireTerminal() }
        let (known, trouble) = memory.recall()
        if let trouble { complain(words(trouble)) }
        if report { try writeToStandardOutput(known.report(words).joined(separator: "\n") + "\n") }
        let found = try await report ? known : examine(known)
        if found != known {
            try memory.remember(found)
            if !found.isEmpty { print(harmless(words(.doctorRemembered, memory.path))) }
        }
        if !found.isAllWell(words) { throw Ending.nothingFound }
    }

    @MainActor
    private func examine(_ known: TerminalRecord) async throws -> TerminalRecord {
        let display = try openDisplay(look)
        defer { display.close() }
        let doctor = DoctorApplication(
            known, words: words, facts: display.facts, display: display, onIdle: { display.announceIdle() })
        var found = await doctor.run()
        if found != known { found.day = systemNow().today }
        return found
    }
}
