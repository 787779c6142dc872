// Prints a paper as text.
import ArgumentParser
import UI

/// A paper that can be printed.
enum PaperName: String, ExpressibleByArgument, CaseIterable {
    case notice, summary
}

struct PrintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "print", abstract: words[.helpPrint])

    @Argument(help: ArgumentHelp(words[.helpPaper]))
    var paper: PaperName

    @Option(name: .long, help: ArgumentHelp(words[.helpNoticeNumber], valueName: "NUMBER"))
    var number: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let desk = Desk(store: try common.open(), words: words)
        do throws(Sentence) {
            let pages: [[String]]
            switch paper {
            case .summary: pages = try await desk.compose(.summary)
            case .notice:
                let conference = try await desk.conference(numbered: number)
                pages = try await desk.compose(.notice(conference: conference.identity.id, questions: []))
            }
            try writeText(PageText.text(of: pages), to: output.out, replaces: output.force)
        } catch {
            throw Ending(error)
        }
    }
}
