// Writes the records of a kind in a form that can be imported again.
import ArgumentParser
import Domain
import Exchange
import UI

/// A form of exported records.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
    case csv, jsonl
}

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "export", abstract: words[.helpExport])

    @Argument(help: ArgumentHelp(words(.helpKind, KindName.list)))
    var kind: KindName

    @Option(name: .long, help: ArgumentHelp(words[.helpExportFormat], valueName: "csv|jsonl"))
    var format = ExportFormat.csv

    @OptionGroup var output: OutputOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let desk = Desk(store: try common.open(), words: words)
        do throws(Sentence) {
            try await desk.export(kind.kind, as: format, to: output.out, replaces: output.force)
        } catch {
            throw Ending(error)
        }
    }
}

extension KindName {
    /// The kind of record that a name stands for.
    var kind: RecordKind {
        self == .dialogue ? Question.description.kind : RecordKind(rawValue: rawValue)
    }
}
