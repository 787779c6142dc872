// The program: its arguments, and how every ending becomes an exit status.
import ArgumentParser
import Domain
import Foundation
import Office
import Synchronization
import UI
import Words

/// The words of the command line, in the language that the arguments ask for.
let words = Words(LanguageOption.asked("--lang", in: CommandLine.arguments).flatMap(Language.init) ?? .vi)

@main
struct Soxa: AsyncParsableCommand {
    static let version = "0.1.0"
    static let configuration = CommandConfiguration(
        commandName: "soxa", abstract: words[.helpProgram], discussion: words[.helpStatuses], version: version,
        subcommands: [
            OpenCommand.self, DemoCommand.self, TourCommand.self, ImportCommand.self, ExportCommand.self,
            PrintCommand.self,
            SearchCommand.self, TemplateCommand.self, DoctorCommand.self, BackupCommand.self, RestoreCommand.self,
            VerifyCommand.self,
        ], defaultSubcommand: OpenCommand.self)

    /// 0 done, 1 nothing found or problems found, 2 bad use or bad input, 3 the database is busy, newer or damaged.
    static func main() async {
        var status: Int32 = 0
        do {
            if let folder = LanguageOption.asked("--confine", in: CommandLine.arguments) {
                try Confinement.begin(in: folder)
            }
            var command = try parseAsRoot(searchArguments(Array(CommandLine.arguments.dropFirst())))
            if var command = command as? any AsyncParsableCommand {
                try await command is any ScreenCommand ? command.run() : stoppable(command)
            } else {
                try command.run()
            }
        } catch let ending as Ending {
            status = ending.told()
        } catch let failure as OfficeFailure {
            status = Ending(failure).told()
        } catch let sentence as Sentence {
            status = Ending(sentence).told()
        } catch {
            if exitCode(for: error) == .success {
                print(fullMessage(for: error))
            } else {
                complain(fullMessage(for: error))
                status = 2
            }
        }
        closeStores()
        if status != 0 { Foundation.exit(status) }
    }
}

/// Why the program ends before its work is done.
struct Ending: Error {
    /// What to say of it; nil when that has been said.
    let text: String?
    let status: Int32

    /// Somebody stopped it: 128 and the number of the signal, as shells have it.
    static func stopped(by signal: Int32) -> Ending { Ending(text: words[.stopped], status: 128 + signal) }

    /// Nothing was found, or problems were; what there is to say has been said.
    static let nothingFound = Ending(text: nil, status: 1)

    /// The program was used in a way that it does not have.
    init(_ sentence: Sentence) { self.init(text: words(sentence), status: 2) }

    /// The office failed; the database's own troubles have a status of their own.
    init(_ failure: OfficeFailure) { self.init(text: words(failure), status: failure.isOfRecords ? 3 : 2) }

    /// Says why, and gives the exit status.
    func told() -> Int32 {
        if let text { complain(text) }
        return status
    }

    private init(text: String?, status: Int32) {
        (self.text, self.status) = (text, status)
    }
}

/// Runs a command that may be stopped (SIGINT, SIGTERM, SIGHUP): what it was writing is gone then, and the records are
/// as they were before it.
private func stoppable(_ command: sending any AsyncParsableCommand) async throws {
    let task = Task {
        var command = command
        try await command.run()
    }
    let received = Mutex<Int32?>(nil)
    let isOver = Mutex(false)
    let sources = [SIGINT, SIGTERM, SIGHUP].compactMap { number -> (any DispatchSourceSignal)? in
        // Who started the program may have told it to ignore a signal, as nohup does.
        let before = unsafeBitCast(signal(number, SIG_IGN), to: Int.self)
        guard before != unsafeBitCast(SIG_IGN, to: Int.self) else { return nil }
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler {
            received.withLock { $0 = $0 ?? number }
            task.cancel()
            // What does not look whether it is stopped must not go on for long, and not at all while nothing is being
            // written. Nothing is committed by halves.
            for (wait, isPatient) in [(100, true), (2000, false)] {
                DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(wait)) {
                    if isOver.withLock({ $0 }) || isPatient && Unfinished.isAny { return }
                    complain(words[.stopped])
                    _exit(128 + number)
                }
            }
        }
        source.activate()
        return source
    }
    defer {
        isOver.withLock { $0 = true }
        for source in sources { source.cancel() }
    }
    do {
        try await task.value
    } catch {
        throw received.withLock { $0 }.map(Ending.stopped) ?? error
    }
}

/// Writes lines to standard error, which may be a terminal.
func complain(_ text: String) { FileHandle.standardError.write(Data((harmlessLines(text) + "\n").utf8)) }
