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

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let hasProblems: Bool
        // The file comes first: a wrong one leaves no database behind.
        let (records, encoding) = try readRecords()
        let desk = office(try await common.open(isTrial: dryRun))
        hasProblems = try await take(records, encoding, desk)
        if hasProblems { throw Ending.nothingFound }
    }

    /// Plans and, unless it is a trial, carries out; what others write meanwhile is planned with again.
    /// - Returns: whether there are rows that cannot be taken, or in which somebody has to choose.
    private func take(_ records: [IncomingRecord], _ encoding: TextEncoding?, _ desk: Office) async throws -> Bool {
        for _ in 0..<5 {
            var plan = try await desk.plan(records, source: fileName(file))
            plan.encoding = encoding
            if let conflicts { plan = plan.choosing(conflicts) }
            let written = ImportReport(plan, words, isWhole: dryRun, units: try await desk.units())
            let report = format == .json ? written.objects : written.text
            let hasProblems = plan.count(.refused) + plan.count(.conflict) > 0
            // What is counted as new is there by then; only a plan that will not be carried out is shown first.
            if dryRun || hasProblems { try writeToStandardOutput(report) }
            if dryRun { return hasProblems }
            if plan.count(.refused) == 0, plan.count(.conflict) > 0 {
                complain(harmless(words(.failedUndecided, plan.source, String(plan.count(.conflict)))))
                return true
            }
            guard case .done = try await desk.carryOut(plan) else { continue }
            try writeToStandardOutput(report)
            return false
        }
        throw OfficeFailure.store(.busy, path: common.book.path)
    }

    /// The records of the file; letters that look old are not read unasked, and not in an encoding that they do not
    /// look like. Unicode takes no letter away, so that it is a way out of every guess.
    private func readRecords() throws -> ([IncomingRecord], TextEncoding?) {
        switch try readImport(file, as: encoding?.request ?? .asked, words: words) {
        case .records(let records, let encoding, let doubt):
            guard let encoding, let doubt else { return (records, encoding) }
            complain(words.doubt(doubt, about: encoding))
            if dryRun || encoding.isUnicode { return (records, encoding) }
            if case .offer(let offer) = try readImport(file, as: .asked, words: words) { throw ending(offer) }
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
