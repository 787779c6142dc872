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

    @Argument(help: ArgumentHelp(words[.helpKind]))
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
        switch self {
        case .dialogue: Question.description.kind
        case .product: Product.description.kind
        case .support: Support.description.kind
        case .conference: Conference.description.kind
        case .indicator: Indicator.description.kind
        case .document: LegalDocument.description.kind
        case .unit: AdministrativeUnit.description.kind
        case .promise: Promise.description.kind
        case .comment: Comment.description.kind
        case .block: TextBlock.description.kind
        case .view: SavedView.description.kind
        }
    }
}
