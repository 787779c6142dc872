// Which printer, and how: the options of printing on paper.
import ArgumentParser
import Office
import Words

extension PrintJob.Sides: ExpressibleByArgument {}
extension RequestFormat: ExpressibleByArgument {}

/// How a paper is printed; without a printer it is written to a file.
struct PrinterOptions: ParsableArguments {
    @Flag(name: .long, help: ArgumentHelp(words[.helpPrinters]))
    var printers = false

    @Option(name: .long, help: ArgumentHelp(words[.helpPrinter], valueName: "NAME|default")) var printer: String?

    @Option(name: .long, help: ArgumentHelp(words[.helpCopies], valueName: "N")) var copies = 1

    @Option(name: .long, help: ArgumentHelp(words[.helpPages], valueName: "1-3,5")) var pages: String?

    @Option(name: .long, help: ArgumentHelp(words[.helpSides], valueName: "one|long|short")) var sides = PrintJob.Sides
        .one

    /// What stands for the default printer.
    private static let standard = "default"

    /// The job that the options ask for; nil when nothing is to be printed.
    var job: PrintJob? {
        get throws {
            guard let printer else { return nil }
            guard PrintJob.copyLimit.contains(copies) else {
                throw Sentence(.problemCopies, String(PrintJob.copyLimit.upperBound))
            }
            var job = PrintJob(printer: printer == Self.standard ? nil : printer, copies: copies, sides: sides)
            job.pages = try ranges
            return job
        }
    }

    /// The pages that are asked for; nil for all.
    var ranges: PageRanges? {
        get throws {
            guard let pages else { return nil }
            guard let ranges = PageRanges(pages) else { throw Sentence(.problemPages, pages) }
            return ranges
        }
    }

    /// Writes the printers, the default one in front.
    func list() async throws {
        try writeToStandardOutput(try await PrintQueues().printers().text(words))
    }
}
