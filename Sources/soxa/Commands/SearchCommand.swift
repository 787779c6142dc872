// Searches all records.
import ArgumentParser
import Domain
import Formats
import Foundation
import Office
import Words

struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "search", abstract: words[.helpSearch])

    @Argument(help: ArgumentHelp(words[.helpSearchText], valueName: "TEXT"))
    var text: [String]

    @Option(name: .long, help: ArgumentHelp(words(.helpSearchKind, KindName.list)))
    var kind: KindName?

    @Option(name: .long, help: ArgumentHelp(words[.helpLimit], valueName: "N"))
    var limit = 50

    @Option(name: .long, help: ArgumentHelp(words[.helpFormat], valueName: "text|json"))
    var format = ListFormat.text

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let kinds = try kind.map { [try $0.kind] } ?? RecordKind.allCases
        let office = office(try await common.open())
        let wanted = text.joined(separator: " ")
        let hits = try await office.search(wanted, kinds: kinds, limit: limit)
        try writeToStandardOutput(hits.map { text(of: $0) + "\n" }.joined())
        guard hits.isEmpty else { return }
        // A person is told; a script has the status.
        if isatty(STDOUT_FILENO) == 1 {
            complain(words(.searchEmpty, harmless(wanted)))
            let meant = try await office.meant(by: wanted, in: kinds).map(harmless).joined(separator: "; ")
            if !meant.isEmpty { complain(words(.searchMeantLine, meant)) }
        }
        throw Ending.nothingFound
    }

    private func text(of hit: SearchHit) -> String {
        switch format {
        case .json: return line(hit).written
        case .text:
            let kind = words.kind(hit.entry.kind)
            let field = words.field(hit.entry.kind, hit.field)
            return "\(kind) \(hit.entry.identity.id)\t\(harmless(hit.entry.title))\t[\(field)]"
        }
    }

    private func line(_ hit: SearchHit) -> JSONValue {
        .object([
            JSONMember("kind", .string(hit.entry.kind.rawValue)),
            JSONMember("id", .number(String(hit.entry.identity.id))),
            JSONMember("title", .string(hit.entry.title)),
            JSONMember("field", .string(hit.field)),
            JSONMember("uid", .string(hit.entry.identity.uid)),
        ])
    }
}
