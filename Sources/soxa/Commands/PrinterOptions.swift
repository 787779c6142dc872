// Which printer, and how: the options of printing on paper.
import ArgumentParser
import Office
import Words

extension PrintJob.Sides: ExpressibleByArgument {}
extension RequestFormat: ExpressibleByArgument {}

/// How a paper is printed; without a printer it is written to a file.
struct PrinterOptions: ParsableArguments {
    @Flag(help: .of(.helpPrinters))
    var printers = false

    @Option(help: .of(.helpPrinter, "NAME|default"))
    var printer: String?

    @Option(help: .of(.helpCopies, "N"))
    var copies: Int?

    @Option(help: .of(.helpPages, "1-3,5"))
    var pages: String?

    @Option(help: .of(.helpSides, PrintJob.Sides.self))
    var sides: PrintJob.Sides?

    func validate() throws {
        try refuse("--copies", where: copies != nil && printer == nil, without: "--printer")
        try refuse("--sides", where: sides != nil && printer == nil, without: "--printer")
    }

    /// The job that the options ask for; nil when nothing is to be printed.
    var job: PrintJob? {
        get throws { try PrintJob.asked(of: printer, copies: copies ?? 1, pages: ranges, sides: sides ?? .one) }
    }

    /// The pages that are asked for; nil for all.
    var ranges: PageRanges? { get throws { try PageRanges.asked(pages) } }

    /// Writes the printers, the default one in front.
    func list(besides paper: String?) async throws {
        try refuse("PAPER", where: paper != nil, with: "--printers")
        try writeToStandardOutput(try await PrintQueues().printers().text(words))
    }
}
