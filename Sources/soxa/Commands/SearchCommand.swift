// Searches all records.
import ArgumentParser
import Domain
import Foundation
import Office
import Words

struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "search", abstract: words[.helpSearch])

    @Argument(help: .of(.helpSearchText, "TEXT"))
    var text: [String]
    @Option(help: .of(.helpSearchKind, "KIND"))
    var kind: KindName?
    @Option(help: .of(.helpLimit, "N"))
    var limit = 50
    @Option(help: .of(.helpFormat, ListFormat.self))
    var format = ListFormat.text

    @OptionGroup var names: NamesOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let kinds = try kind.map { [try $0.kind] } ?? RecordKind.allCases
        let office = office(try await common.open())
        let wanted = text.joined(separator: " ")
        let showing = Showing(reason: try names.reason, doubtful: names.doubtfulNames, names: names.single)
        let (result, hidden) = try await office.search(wanted, kinds: kinds, limit: limit, showing: showing)
        let (report, isTerminal) = (SearchReport(result, words), isatty(STDOUT_FILENO) == 1)
        try writeToStandardOutput(
            format == .json ? report.objects : report.text(isMarked: isTerminal), isMarked: isTerminal)
        names.tell(hidden)
        guard result.hits.isEmpty else { return }
        // A person is told; a script has the status.
        if isTerminal {
            complain(words(.searchEmpty, harmless(wanted)))
            let meant = try await office.meant(by: wanted, in: kinds).map(harmless)
            if !meant.isEmpty { complain(words(.searchMeantLine, meant.joined(separator: "; "))) }
        }
        throw Ending.nothingFound
    }
}
