// Writes the records of a kind in a form that can be imported again.
import ArgumentParser
import Domain
import Office
import Words

extension ExportFormat: NamedValue {
    /// A format by its name.
    public init?(argument: String) {
        guard let format = Self.all.first(where: { $0.name == argument }) else { return nil }
        self = format
    }

    /// The names, as the help lists them.
    public static var allValueStrings: [String] { all.map(\.name) }

    /// The name.
    public var defaultValueDescription: String { name }
}

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "export", abstract: words[.helpExport])

    @Argument(help: .of(.helpExportKind, "KIND"))
    var kind: ExportChoice
    @Option(help: .of(.helpExportFormat, ExportFormat.self))
    var format = ExportFormat.csv
    @Flag(name: .customLong("private"), help: .of(.helpPrivate))
    var withPrivate = false
    @Flag(help: .of(.helpLabels))
    var labels = false

    @OptionGroup var names: NamesOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        guard kind.name != nil || format.holdsEveryKind else { throw Ending(Sentence(.failedAllFormat)) }
        guard !labels || format.isForPeople else { throw Ending(Sentence(.failedLabelsFormat)) }
        let wanted = try kind.name?.kind
        let office = office(try await common.open())
        let showing = Showing(
            withPrivate: withPrivate, reason: try names.reason, doubtful: names.doubtfulNames, names: names.single)
        let hidden = try await office.export(
            wanted, as: format, in: labels ? .people : .programs, to: output.out, replaces: output.force,
            showing: showing)
        output.tell()
        names.tell(hidden)
        let columns = Catalogue.privateColumns(of: wanted.map { [$0.description] } ?? Catalogue.descriptions)
        guard !columns.isEmpty else { return withPrivate ? complain(words[.exportNoPrivate]) : () }
        // On standard error: what is exported may go on into another program.
        complain(words(withPrivate ? .exportPrivate : .exportLeftOut, columns.joined(separator: ", ")))
    }
}

/// What can be exported: the records of a kind, or all.
struct ExportChoice: NamedValue {
    /// The kind; nil stands for all kinds.
    let name: KindName?

    /// What stands for all kinds.
    static let all = "all"

    init(argument: String) { name = argument == Self.all ? nil : KindName(argument: argument) }

    /// What can be said, for completion.
    static var allValueStrings: [String] { KindName.allValueStrings + [all] }
}
