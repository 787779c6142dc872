// Imports a file, or says what importing it would do.
import ArgumentParser
import Domain
import Formats
import Intake
import Office
import Vietnamese
import Words

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "import", abstract: words[.helpImport])

    @Argument(help: .of(.helpImportFile, "FILE"), completion: .file())
    var files: [String]
    @Flag(help: .of(.helpAnswers))
    var answers = false
    @Flag(help: .of(.helpDryRun))
    var dryRun = false
    @Option(help: .of(.helpFormat, ListFormat.self))
    var format = ListFormat.text
    @Option(help: .of(.helpConflicts, ImportSide.self))
    var conflicts: ImportSide?
    @Option(help: .of(.helpConference, "NAME|NUMBER"))
    var conference: String?
    @Option(help: .of(.helpEncoding, "NAME"))
    var encoding: EncodingRequest?
    @Option(help: .of(.helpColumns, "HEADING=FIELD,…"))
    var columns = ""
    @Flag(help: .of(.helpSkipRefused))
    var skipRefused = false
    @Flag(help: .of(.helpForce))
    var force = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        try refuse("--force", where: force && !skipRefused, without: "--skip-refused")
        try refuse("--skip-refused", where: answers && skipRefused, with: "--answers")
    }

    func run() async throws {
        if answers { return try await takeAnswers() }
        guard files.count == 1 else { throw Ending(Sentence(.failedSeveralFiles)) }
        // The file comes first: a wrong one leaves no database behind.
        let (records, remarks) = try await readRecords()
        let (office, source) = (office(try await common.open(isTrial: dryRun)), fileName(file))
        var (plan, isDone) =
            try await dryRun
            ? (plan: office.plan(records, source: source, into: conference), isDone: false)
            : office.takeIn(records, source: source, choosing: conflicts, into: conference)
        if dryRun, let conflicts { plan = plan.choosing(conflicts) }
        plan.take(remarks)
        plan.choices = try columnChoices(columns)
        let report = ImportReport(plan, words, isWhole: dryRun, units: try await office.units())
        try report.print(asObjects: format == .json)
        let (refused, open) = (plan.count(.refused), plan.count(.conflict))
        guard !isDone, refused + open > 0 else { return }
        if skipRefused, !dryRun, open == 0 {
            complain(words(try await office.takeInRest(plan, of: file, replaces: force)))
        } else if !dryRun {
            // Which row is refused, and why, is said by what is thrown.
            if refused > 0 { try await office.carryOut(plan) }
            complain(words(.failedUndecided, plan.source, String(open)))
        }
        throw Ending.nothingFound
    }

    /// Takes the answers of the files in; what is not taken is told.
    private func takeAnswers() async throws {
        let (choices, office) = (try columnChoices(columns), office(try await common.open(isTrial: dryRun)))
        let (plan, isWhole) = try await office.takeInAnswers(
            files, in: encoding ?? .asked, choices: choices, choosing: conflicts, of: conference, isTrial: dryRun)
        let report = ImportReport(plan, words, isWhole: true, units: try await office.units())
        try writeToStandardOutput(format == .json ? report.objects : report.text)
        if !isWhole { throw Ending.nothingFound }
    }

    /// The only file.
    private var file: String { files.first ?? "" }

    /// The records of the file; what is doubtful about its letters is told.
    private func readRecords() async throws -> ([IncomingRecord], ImportRemarks) {
        let (choices, request) = (try columnChoices(columns), encoding ?? .asked)
        let own = { @Sendable in (try? await office(common.open(isTrial: true)).ownCommune()) ?? "" }
        switch try await readUnasked(file, as: request, choices: choices, isTrial: dryRun, words, own: own) {
        case .records(let records, let remarks, let told):
            if let told { complain(told) }
            return (records, remarks)
        case .refused(let told, let reason):
            complain(told)
            throw Ending(reason)
        }
    }
}

extension ImportSide: ExpressibleByArgument {}

extension EncodingRequest: NamedValue {
    /// A request by the name of an encoding.
    public init?(argument: String) { self.init(named: argument) }

    /// What can be said, for completion and for complaints.
    public static var allValueStrings: [String] { names }
}
