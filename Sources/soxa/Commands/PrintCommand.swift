// Prints a paper as text, or writes it to a file.
import ArgumentParser
import Domain
import Office
import Words

struct PrintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "print", abstract: words[.helpPrint])

    @Argument(help: .of(.helpPaper, "PAPER"), completion: .list(PaperCatalogue.codes))
    var paper: String?

    @Option(help: .of(.helpNoticeNumber, "NUMBER"))
    var number: String?
    @Option(help: .of(.helpQuestions, "1,3,5"))
    var questions: String?
    @Option(help: .of(.helpPrintProduct, "NAME"))
    var product: String?
    @Option(help: .of(.helpLots, "CODE,CODE"))
    var lots: String?
    @Option(help: .of(.helpYear, "YEAR"))
    var year: Int?
    @Option(help: .of(.helpDate, "DAY"))
    var date: String?
    @Option(help: .of(.helpPrintKind, "KIND"))
    var kind: KindName?
    @Option(help: .of(.helpPrintView, "NAME"))
    var view: String?
    @Option(help: .of(.helpPrintFilter, "TEXT"))
    var filter: String?
    @Option(help: .of(.helpPrintName, "TITLE"))
    var name: String?
    @Option(help: .of(.helpRequestEnding, RequestFormat.self))
    var format: RequestFormat?

    @OptionGroup var names: NamesOptions
    @OptionGroup var printer: PrinterOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        if printer.printers { return try await printer.list(besides: paper) }
        // A wrong name is told before the records are opened.
        let (named, arguments) = (try PaperCatalogue.code(named: paper), try arguments)
        var office = office(try await common.open())
        office.paperDay = try arguments.day
        if named == PaperCatalogue.ofDepartments, let folder = output.out {
            var asked = try await office.requests(arguments)
            (asked.reason, asked.doubtful, asked.names) = (try names.reason, names.doubtfulNames, names.single)
            let written = try await office.write(asked, into: folder, replaces: output.force)
            return try writeLines(words.lines(of: written))
        }
        guard let paper = try await PaperCatalogue.asked(named, arguments, of: office) else { return }
        var order = PaperOrder(paper)
        (order.disclosure, order.doubtful, order.names) = (try names.reason, names.doubtfulNames, names.single)
        guard let job = try printer.job else {
            try await office.write(
                order, to: output.out, replaces: output.force, pages: try printer.ranges, before: tell)
            return output.tell()
        }
        guard output.out == nil else { throw Sentence(.failedOutAndPrinter) }
        complain(words(try await office.send(order, job, before: tell)))
    }

    /// Says what there is to know, and what the paper hides.
    private func tell(_ hidden: [HiddenPart], _ remarks: [Sentence]) {
        for remark in remarks { complain("! " + words(remark)) }
        names.tell(hidden)
    }

    /// What is said of the paper.
    private var arguments: PaperArguments {
        get throws {
            var arguments = PaperArguments()
            (arguments.number, arguments.questions) = (number, questions)
            (arguments.product, arguments.lots, arguments.year) = (product, lots, year)
            arguments.kind = try kind?.kind
            (arguments.view, arguments.filter, arguments.name) = (view, filter, name)
            (arguments.date, arguments.format) = (date, format)
            return arguments
        }
    }
}
