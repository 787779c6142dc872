// Prints a paper as text, or writes it to a file.
import ArgumentParser
import Domain
import UI

/// A paper that can be printed.
enum PaperName: String, ExpressibleByArgument, CaseIterable {
    case notice, answers, conclusion, promises, summary
    case assessment, expiry, labels, market
    case supports, report
}

struct PrintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "print", abstract: words[.helpPrint])

    @Argument(help: ArgumentHelp(words[.helpPaper]))
    var paper: PaperName

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

    @OptionGroup var output: OutputOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        var desk = Desk(store: try common.open(createIfMissing: common.db == nil), words: words)
        do throws(Sentence) {
            if let date {
                guard let day = CalendarDate(date) else { throw Sentence(.problemDate, date) }
                desk.paperDay = day
            }
            try await desk.write(PaperOrder(try await named(by: desk)), to: output.out, replaces: output.force)
        } catch {
            throw Ending(error)
        }
    }

    /// The paper that the arguments ask for.
    private func named(by desk: Desk) async throws(Sentence) -> Paper {
        switch paper {
        case .summary: return .summary
        case .assessment, .expiry: return try await ofProduct(desk)
        case .labels:
            return .labels(lots: try await desk.lots(coded: lots))
        case .market: return .market(year: year)
        case .supports: return .supports(year: year)
        case .report: return .report(year: year)
        case .notice, .answers, .conclusion, .promises: return try await dialoguePaper(by: desk)
        }
    }

    private func dialoguePaper(by desk: Desk) async throws(Sentence) -> Paper {
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

    private func ofProduct(_ desk: Desk) async throws(Sentence) -> Paper {
        guard let product else {
            guard paper == .expiry else { throw Sentence(.failedPaperProduct) }
            return .expiry(products: [])
        }
        let found = try await desk.product(named: product)
        if paper == .expiry { return .expiry(products: [found.identity.id]) }
        return .assessment(dossier: try await desk.lastDossier(of: found).identity.id)
    }
}
