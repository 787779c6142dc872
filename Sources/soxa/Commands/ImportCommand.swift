// Imports a file, or says what importing it would do.
import ArgumentParser
import Domain
import Exchange
import UI

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "import", abstract: words[.helpImport])

    @Argument(help: ArgumentHelp(words[.helpImportFile], valueName: "FILE"))
    var file: String

    @Flag(name: .long, help: ArgumentHelp(words[.helpDryRun]))
    var dryRun = false

    @Option(name: .long, help: ArgumentHelp(words[.helpFormat], valueName: "text|json"))
    var format = ListFormat.text

    @Option(name: .long, help: ArgumentHelp(words[.helpEncoding], valueName: "NAME"))
    var encoding: EncodingName?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let hasProblems: Bool
        do {
            // The file comes first: a wrong one leaves no database behind.
            let (records, encoding) = try readRecords()
            let desk = Desk(store: try await common.open(isTrial: dryRun), words: words)
            var plan = try await desk.plan(records, source: fileName(file))
            plan.encoding = encoding
            hasProblems = plan.count(.refused) > 0
            let report = lines(of: plan).map { $0 + "\n" }.joined()
            // What is counted as new is there by then; only a plan that will not be carried out is shown first.
            let isCarriedOut = !dryRun && !hasProblems
            if !isCarriedOut { try writeToStandardOutput(report) }
            if !dryRun { try await desk.carryOut(plan) }
            if isCarriedOut { try writeToStandardOutput(report) }
        } catch let sentence as Sentence {
            throw Ending(sentence)
        }
        if hasProblems { throw Ending.nothingFound }
    }

    /// The records of the file; letters that look old are not read unasked, and not in an encoding that they do not
    /// look like. Unicode takes no letter away, so that it is a way out of every guess.
    private func readRecords() throws -> ([IncomingRecord], TextEncoding?) {
        switch try readImport(file, as: encoding?.request ?? .asked) {
        case .records(let records, let encoding, let doubt):
            guard let encoding, let doubt else { return (records, encoding) }
            complain(words.doubt(doubt, about: encoding))
            if dryRun || encoding.isUnicode { return (records, encoding) }
            if case .offer(let offer) = try readImport(file, as: .asked) { throw ending(offer) }
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

    private func lines(of plan: ImportPlan) -> [String] {
        switch format {
        case .json: return plan.items.map { line($0).written }
        case .text:
            let wanted = dryRun ? plan.items : plan.items.filter { $0.action == .refused || $0.alike != nil }
            let items = wanted.map { item in
                "\(words.importAction(item.action))\t\(words.filePlace(item.place))\t"
                    + harmless(item.entry.title) + note(item)
            }
            let counts = ImportAction.allCases.map { "\(words.importAction($0)) \(plan.count($0))" }
            let encoding = plan.encoding.map { " (\(words.encoding($0)))" } ?? ""
            return items + [harmless(plan.source) + encoding + ": " + counts.joined(separator: ", ")]
        }
    }

    private func note(_ item: ImportItem) -> String {
        let problems = item.problems.map {
            words.field(item.entry.kind, $0.field) + ": " + words.problem($0.reason, kind: item.entry.kind)
        }
        let changes = item.changes.map { words.field(item.entry.kind, $0.field) }
        let notes = problems.isEmpty ? changes : problems
        let respelled = item.respelled.map { [words(.planRespelled, $0)] } ?? []
        let alike = item.alike.map { [words(.planAlike, $0)] } ?? []
        let all = notes + respelled + alike
        return all.isEmpty ? "" : "\t(" + harmless(all.joined(separator: "; ")) + ")"
    }

    private func line(_ item: ImportItem) -> JSONValue {
        .object([
            JSONMember("action", .string(item.action.rawValue)),
            JSONMember("kind", .string(item.entry.kind.rawValue)),
            JSONMember("place", .string(item.place)),
            JSONMember("title", .string(item.entry.title)),
            JSONMember("changes", .array(item.changes.map { .string($0.field) })),
            JSONMember(
                "problems",
                .array(
                    item.problems.map {
                        .string("\($0.field): " + words.problem($0.reason, kind: item.entry.kind))
                    })),
            JSONMember("respelled", item.respelled.map { .string($0) } ?? .null),
            JSONMember("alike", item.alike.map { .string($0) } ?? .null),
        ])
    }
}

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
