// Searches all records.
import ArgumentParser
import Domain
import Formats
import Foundation
import Office
import Repository
import UI
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
        let store = try await common.open()
        let wanted = text.joined(separator: " ")
        let readings = kinds.map { ($0, words.reading(of: wanted, in: $0, on: systemNow().today)) }
        do {
            let hits = try await store.search(
                wanted, kinds: kinds, limit: min(max(1, limit), 10_000),
                readings: Dictionary(uniqueKeysWithValues: readings))
            try writeToStandardOutput(hits.map { text(of: $0) + "\n" }.joined())
            if hits.isEmpty {
                // A person is told; a script has the status.
                if isatty(STDOUT_FILENO) == 1 { try await tellNothingFound(store, kinds) }
                throw Ending.nothingFound
            }
        } catch let error as StoreError {
            throw OfficeFailure.store(error, path: store.path)
        } catch let sentence as Sentence {
            throw Ending(sentence)
        }
    }

    /// Says that nothing was found, and what was probably meant.
    private func tellNothingFound(_ store: Store, _ kinds: [RecordKind]) async throws(StoreError) {
        let wanted = text.joined(separator: " ")
        var found: [(place: Int, correction: SearchCorrection)] = []
        for kind in kinds {
            let query = ListQuery(kind: kind, filter: wanted)
            for (place, meant) in try await store.corrections(of: query, limit: Office.correctionLimit).enumerated() {
                found.append((place, meant))
            }
        }
        // What is likeliest in any register comes before what is less likely in another.
        found.sort { ($0.place, $1.correction.count) < ($1.place, $0.correction.count) }
        var meant: [String] = []
        for text in found.map(\.correction.text) where !meant.contains(where: { $0.lowercased() == text.lowercased() })
        {
            meant.append(text)
        }
        complain(words(.searchEmpty, harmless(wanted)))
        let best = meant.prefix(Office.correctionLimit).map(harmless).joined(separator: "; ")
        if !best.isEmpty { complain(words(.searchMeantLine, best)) }
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
