// The program: its arguments, and how every ending becomes an exit status.
import ArgumentParser
import Domain
import Foundation
import Office
import UI
import Words

/// The words of the command line, in the language that the arguments ask for.
let words = Words(LanguageOption.asked("--lang", in: CommandLine.arguments).flatMap(Language.init) ?? .vi)

@main
struct Soxa: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "soxa", abstract: words[.helpProgram], discussion: words[.helpStatuses],
        version: ProgramVersion.text,
        subcommands: [
            OpenCommand.self, DemoCommand.self, TourCommand.self, ImportCommand.self, ExportCommand.self,
            PrintCommand.self, SearchCommand.self, TemplateCommand.self, DoctorCommand.self, BackupCommand.self,
            RestoreCommand.self, VerifyCommand.self, RoleCommand.self,
        ], defaultSubcommand: OpenCommand.self)

    /// 0 done, 1 nothing found or problems found, 2 bad use or bad input, 3 the database is busy, newer or damaged.
    static func main() async {
        var status: Int32 = 0
        do {
            if let folder = LanguageOption.asked("--confine", in: CommandLine.arguments) {
                try Confinement.begin(in: folder)
            }
            let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
            let arguments = try bareArguments(Array(CommandLine.arguments.dropFirst()), of: commands)
            var command = try parseAsRoot(searchArguments(arguments))
            if var command = command as? any AsyncParsableCommand {
                let hasScreen = command is any ScreenCommand
                try await hasScreen ? command.run() : stoppable(begin(command)) { complain(words[.stopped]) }
            } else {
                try command.run()
            }
        } catch let ending as Ending {
            status = ending.told()
        } catch let stop as StoppedBySignal {
            status = Ending.stopped(by: stop.number).told()
        } catch let failure as OfficeFailure {
            status = Ending(failure).told()
        } catch let sentence as Sentence {
            status = Ending(sentence).told()
        } catch {
            status = tell(error)
        }
        closeStores()
        if status != 0 { Foundation.exit(status) }
    }

    /// Says what the library of arguments ends in: what was asked of it, or that it was not understood.
    private static func tell(_ error: any Error) -> Int32 {
        let said = fullMessage(for: error)
        guard exitCode(for: error) == .success else {
            complain(words.usage(message(for: error), in: said))
            return 2
        }
        // It tells nobody whose help is asked for, but words it the same again.
        let asked = ([Soxa.self] + configuration.subcommands).first { Soxa.helpMessage(for: $0) == said }
        let name = asked?.configuration.commandName
        print(name.flatMap { try? CommandHelp(describedBy: _dumpHelp()).page(of: $0, words) } ?? said)
        return 0
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

    private init(text: String?, status: Int32) { (self.text, self.status) = (text, status) }
}

/// Begins a command.
private func begin(_ command: sending any AsyncParsableCommand) -> Task<Void, any Error> {
    Task {
        var command = command
        try await command.run()
    }
}

/// Writes lines to standard error, which may be a terminal.
func complain(_ text: String) { FileHandle.standardError.write(Data((harmlessLines(text) + "\n").utf8)) }
