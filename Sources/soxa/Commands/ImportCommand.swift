// Imports a file, or says what importing it would do.
import ArgumentParser
import Domain
import Formats
import Intake
import Office
import UI
import Vietnamese
import Words

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "import", abstract: words[.helpImport])

    @Argument(help: ArgumentHelp(words[.helpImportFile], valueName: "FILE"))
    var file: String

    @Flag(name: .long, help: ArgumentHelp(words[.helpDryRun]))
    var dryRun = false

    @Option(name: .long, help: ArgumentHelp(words[.helpFormat], valueName: "text|json"))
    var format = ListFormat.text

    @Option(name: .long, help: ArgumentHelp(words[.helpConflicts], valueName: "ours|theirs"))
    var conflicts: ImportSide?

    @Option(name: .long, help: ArgumentHelp(words[.helpEncoding], valueName: "NAME"))
    var encoding: EncodingName?

    @Option(name: .long, help: ArgumentHelp(words[.helpColumns], valueName: "HEADING=FIELD,…"))
    var columns = ""

    @Flag(help: ArgumentHelp(words[.helpSkipRefused]))
    var skipRefused = false
    @Flag(help: ArgumentHelp(words[.helpForce]))
    var force = false

    @OptionGroup var common: CommonOptions

    func run() async throws {
        // The file comes first: a wrong one leaves no database behind.
        let (records, remarks) = try await readRecords()
        let (desk, source) = (office(try await common.open(isTrial: dryRun)), fileName(file))
        var (plan, isDone) =
            try await dryRun
            ? (plan: desk.plan(records, source: source), isDone: false)
            : desk.takeIn(records, source: source, choosing: conflicts)
        if dryRun, let conflicts { plan = plan.choosing(conflicts) }
        plan.take(remarks)
        plan.choices = try columnChoices(columns)
        let report = ImportReport(plan, words, isWhole: dryRun, units: try await desk.units())
        try writeToStandardOutput(format == .json ? report.objects : report.text)
        let (refused, open) = (plan.count(.refused), plan.count(.conflict))
        guard !isDone, refused + open > 0 else { return }
        if skipRefused, !dryRun, open == 0 {
            complain(harmless(words(try await desk.takeInRest(plan, of: file, replaces: force))))
        } else if !dryRun {
            // Which row is refused, and why, is said by what is thrown.
            if refused > 0 { try await desk.carryOut(plan) }
            complain(harmless(words(.failedUndecided, plan.source, String(open))))
        }
        throw Ending.nothingFound
    }

    /// The records of the file; letters that look old are not read unasked, and not in an encoding that they do not
    /// look like. Unicode takes no letter away, so that it is a way out of every guess.
    private func readRecords() async throws -> ([IncomingRecord], ImportRemarks) {
        let choices = try columnChoices(columns)
        switch try await readImport(file, as: encoding?.request ?? .asked, choices: choices, words: words) {
        case .records(let records, let remarks):
            guard let encoding = remarks.encoding, let doubt = remarks.doubt else { return (records, remarks) }
            complain(words.doubt(doubt, about: encoding))
            if dryRun || encoding.isUnicode { return (records, remarks) }
            if case .offer(let offer) = try await readImport(file, as: .asked, choices: choices, words: words) {
                throw ending(offer)
            }
            throw Ending(Sentence(.encodingRefused))
        case .offer(let offer): throw ending(offer)
        }
    }

    /// Shows how a file would read, and ends.
    private func ending(_ offer: EncodingOffer) -> Ending {
        complain(harmless(words(.encodingLooksLike, file, words.encoding(offer.likeliest))))
        for line in offer.choices.first?.lines ?? [] { complain("  " + harmless(line)) }
        return Ending(Sentence(.encodingWayOut, offer.likeliest.rawValue))
    }
}

extension ImportSide: ExpressibleByArgument {}

/// How a file is read, as the command line names it.
struct EncodingName: ExpressibleByArgument {
    /// What is asked of reading.
    let request: EncodingRequest

    /// An encoding by its name; `auto` is the likeliest one.
    init?(argument: String) {
        if argument == Self.likeliest {
            request = .likeliest
        } else if let encoding = TextEncoding(rawValue: argument.lowercased()) {
            request = .given(encoding)
        } else {
            return nil
        }
    }

    private static let likeliest = "auto"

    /// What can be said, for completion and for complaints.
    static var allValueStrings: [String] { TextEncoding.allCases.map(\.rawValue) + [likeliest] }
}
