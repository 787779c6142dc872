// Prints a paper as text, or writes it to a file.
import ArgumentParser
import Domain
import Office
import UI
import Words

/// A paper that can be printed.
enum PaperName: String, CaseIterable {
    case notice, answers, conclusion, promises, summary
    case assessment, expiry, labels, market
    case supports, report
    case list, record, score
}

struct PrintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "print", abstract: words[.helpPrint])

    @Argument(help: ArgumentHelp(words[.helpPaper]))
    var paper: String?

    @Option(name: .long, help: ArgumentHelp(words[.helpNoticeNumber], valueName: "NUMBER"))
    var number: String?

    @Option(name: .long, help: ArgumentHelp(words[.helpQuestions], valueName: "1,3,5"))
    var questions: String?

    @Option(name: .long, help: ArgumentHelp(words[.helpPrintProduct], valueName: "NAME"))
    var product: String?

    @Option(name: .long, help: ArgumentHelp(words[.helpLots], valueName: "CODE,CODE"))
    var lots: String?

    @Option(name: .long, help: ArgumentHelp(words[.helpYear], valueName: "YEAR"))
    var year: Int?

    @Option(name: .long, help: ArgumentHelp(words[.helpDate], valueName: "DAY"))
    var date: String?

    @Option(name: .long, help: ArgumentHelp(words[.helpWithNames], valueName: "REASON"))
    var withNames: String?

    @Option(name: .long, help: ArgumentHelp(words(.helpPrintKind, KindName.list), valueName: "KIND"))
    var kind: KindName?

    @Option(name: .long, help: ArgumentHelp(words[.helpPrintView], valueName: "NAME"))
    var view: String?

    @Option(name: .long, help: ArgumentHelp(words[.helpPrintFilter], valueName: "TEXT"))
    var filter: String?

    @Option(name: .long, help: ArgumentHelp(words[.helpPrintName], valueName: "TITLE"))
    var name: String?

    @OptionGroup var printer: PrinterOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        if printer.printers { return try await printer.list() }
        // A wrong name is told before the records are opened.
        let named = try named
        _ = try kind?.kind
        var desk = office(try await common.open())
        if let date {
            guard let day = CalendarDate(date) else { throw Sentence(.problemDate, date) }
            desk.paperDay = day
        }
        var order = PaperOrder(try await paper(named, by: desk))
        order.disclosure = try disclosure
        guard let job = try printer.job else {
            return try await desk.write(
                order, to: output.out, replaces: output.force, pages: try printer.ranges,
                before: { hidden, remarks throws(OfficeFailure) in try await tell(hidden, remarks, of: order, to: desk)
                }
            )
        }
        guard output.out == nil else { throw Sentence(.failedOutAndPrinter) }
        let sent = try await desk.send(
            order, job,
            before: { hidden, remarks throws(OfficeFailure) in try await tell(hidden, remarks, of: order, to: desk) })
        complain(words(sent))
    }

    /// Why the paper shows what is hidden by default; nil when it does not.
    private var disclosure: String? {
        get throws {
            guard let withNames else { return nil }
            let reason = typedLine(withNames)
            guard !reason.isEmpty else { throw Sentence(.failedNoReason) }
            return reason
        }
    }

    /// Says what there is to know; notes that the paper shows what is hidden by default, or says what it hides.
    private func tell(
        _ hidden: [HiddenPart], _ remarks: [Sentence], of order: PaperOrder, to desk: Office
    ) async throws(OfficeFailure) {
        // Text on standard output is read at once, and pipes stay quiet.
        if output.out != nil || printer.printer != nil {
            for remark in remarks { complain("! " + harmless(words(remark))) }
            if order.disclosure == nil, let suspected = words.suspected(hidden) {
                complain("! " + harmless(suspected))
            }
        }
        guard hidden.contains(where: \.reason.isHidden) else { return }
        if let reason = order.disclosure {
            try await desk.disclose(order.paper, reason: reason, hidden: hidden)
        } else {
            complain(words.hiddenFromPaper(hidden))
        }
    }

    /// The name of the paper, in the program's own words when there is none of that name.
    private var named: PaperName {
        get throws {
            let names = PaperName.allCases.map(\.rawValue).joined(separator: ", ")
            guard let paper else { throw Sentence(.failedNoPaper, names) }
            guard let name = PaperName(rawValue: paper) else { throw Sentence(.failedPaperUnknown, paper, names) }
            return name
        }
    }

    /// The paper that the arguments ask for.
    private func paper(_ paper: PaperName, by desk: Office) async throws -> Paper {
        switch paper {
        case .summary: return .summary
        case .assessment, .expiry, .score: return try await ofProduct(paper, desk)
        case .list, .record: return try await ofKind(paper, desk)
        case .labels:
            return .labels(lots: try await desk.lots(coded: lots))
        case .market: return .market(year: year)
        case .supports: return .supports(year: year)
        case .report: return .report(year: year)
        case .notice, .answers, .conclusion, .promises: return try await dialogue(paper, by: desk)
        }
    }

    private func dialogue(_ paper: PaperName, by desk: Office) async throws -> Paper {
        let conference = try await desk.conference(numbered: number)
        let id = conference.identity.id
        guard paper != .promises else { return .promises(conference: id) }
        var chosen: [Int64] = []
        if let questions { chosen = try await desk.questions(numbered: questions, of: conference) }
        switch paper {
        case .notice: return .notice(conference: id, questions: chosen)
        case .answers: return .answers(conference: id, questions: chosen)
        default: return .conclusion(conference: id, questions: chosen)
        }
    }

    private func ofKind(_ paper: PaperName, _ desk: Office) async throws -> Paper {
        guard let kind = try kind?.kind else { throw Sentence(.failedPaperKind) }
        if paper == .list { return try await desk.listPaper(of: kind, view: view, filter: filter) }
        guard let name else { throw Sentence(.failedPaperName) }
        return try await desk.recordPaper(of: kind, named: name)
    }

    private func ofProduct(_ paper: PaperName, _ desk: Office) async throws -> Paper {
        guard let product else {
            guard paper == .expiry else { throw Sentence(.failedPaperProduct) }
            return .expiry(products: [])
        }
        let found = try await desk.product(named: product)
        if paper == .score { return .score(sheet: try await desk.lastScore(of: found).identity.id) }
        if paper == .expiry { return .expiry(products: [found.identity.id]) }
        return .assessment(dossier: try await desk.lastDossier(of: found).identity.id)
    }
}
