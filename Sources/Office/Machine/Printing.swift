// Printing through the system's queues (CUPS): which there are, and handing a paper over to one.
import Domain
import Foundation
import Words

/// The queues of this machine.
package struct PrintQueues {
    /// The queues of this machine.
    package init() {}

    /// The printers.
    package func printers() async throws(OfficeFailure) -> PrinterList {
        guard programOnPath("lp") != nil, let lister = programOnPath("lpstat") else {
            throw .noPrinting
        }
        let listed = try await queue(lister, ["-e"])
        let names = listed.output.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.isEmpty }
        guard !names.isEmpty else {
            let said = firstLine(listed.complaint)
            throw said.isEmpty ? .noPrinters : .printers(said)
        }
        let standard = try await queue(lister, ["-d"]).output.split(separator: ":").last.map { trimmed(String($0)) }
        return PrinterList(names: names, standard: standard.flatMap { names.contains($0) ? $0 : nil })
    }

    /// The printer that a job is for.
    func printer(for job: PrintJob) async throws(OfficeFailure) -> String {
        let known = try await printers()
        guard let printer = job.printer ?? known.standard else { throw .noStandardPrinter(known: known.names) }
        guard known.names.contains(printer) else { throw .noSuchPrinter(printer, known: known.names) }
        return printer
    }

    /// Hands a file over; gives the number of the job, and what keeps the printer from it.
    func send(
        _ file: String, called title: String, to printer: String, _ job: PrintJob
    ) async throws(OfficeFailure) -> (number: String, trouble: String?) {
        guard let program = programOnPath("lp") else { throw .noPrinting }
        var arguments = ["-d", printer, "-n", String(job.copies), "-t", title]
        arguments += ["media=A4", "sides=" + job.sides.option].flatMap { ["-o", $0] }
        if let pages = job.pages { arguments += ["-P", pages.text] }
        let ending: ProgramEnding
        do {
            ending = try await run(program, arguments + ["--", file], limit: Self.queueLimit)
        } catch {
            throw failure(error, printer)
        }
        guard ending.status == 0 else {
            let said = firstLine(ending.complaint.isEmpty ? ending.output : ending.complaint)
            throw said.isEmpty ? .printerStatus(printer, ending.status) : .printer(printer, says: said)
        }
        return (Self.job(in: ending.output, printer) ?? firstLine(ending.output), try await trouble(of: printer))
    }

    /// The seconds that a queue may take to answer.
    private static let queueLimit = 60

    /// The number that a queue gave, which is the printer's name and a figure in every language.
    private static func job(in answer: String, _ printer: String) -> String? {
        answer.split { $0.isWhitespace || $0 == "(" }.map(String.init).first { word in
            word.hasPrefix(printer + "-") && Int(word.dropFirst(printer.count + 1)) != nil
        }
    }

    /// What a queue says of a printer that prints nothing now; nil when it does.
    private func trouble(of printer: String) async throws(OfficeFailure) -> String? {
        guard let lister = programOnPath("lpstat") else { return nil }
        let said = try await queue(lister, ["-p", printer]).output
        guard said.contains("disabled") else { return nil }
        return String(harmless(said.split(whereSeparator: \.isWhitespace).joined(separator: " ")).prefix(300))
    }

    /// Asks the queues something, in words that are the same on every machine.
    private func queue(_ program: String, _ arguments: [String]) async throws(OfficeFailure) -> ProgramEnding {
        do {
            return try await run(program, arguments, settings: ["LC_ALL": "C.UTF-8"], limit: Self.queueLimit)
        } catch {
            throw failure(error, "lpstat")
        }
    }

    private func failure(_ fault: ProgramFault, _ name: String) -> OfficeFailure {
        switch fault {
        case .notStarted(let code): .printerNotStarted(name, code: code)
        case .tooLong: .printerSilent(name, seconds: Self.queueLimit)
        case .stopped: .stopped
        }
    }
}

extension Office {
    /// The printers of this machine.
    package func printers() async throws(OfficeFailure) -> PrinterList { try await PrintQueues().printers() }

    /// Hands a paper over to a printer as PDF, whose letters and codes are drawn; says under which number.
    /// - Parameter before: is told what there is to know before it is sent.
    package func send(
        _ order: PaperOrder, _ job: PrintJob, before: Forewarning? = nil
    ) async throws(OfficeFailure) -> Sentence {
        let queues = PrintQueues()
        let printer = try await queues.printer(for: job)
        let folder = try PrivateFolder()
        let file = folder.path + "/in.pdf"
        let composition = try await composition(order)
        try await check(job.pages, of: composition.document, leavingOut: order.leftOut)
        try await write(order, to: file, replaces: false, printer: printer, before: before)
        let title = String(harmless(words.paper(order.paper)).prefix(100))
        let (number, trouble) = try await queues.send(file, called: title, to: printer, job)
        if let trouble { return Sentence(.sentWaiting, printer, number, trouble) }
        return Sentence(.sent, printer, number)
    }
}

/// The first line that says something, fit to be shown.
func firstLine(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).map { harmless(String($0)) }.first {
        $0.contains { !$0.isWhitespace }
    }
    return String((line ?? "").prefix(300))
}

extension PrintJob.Sides {
    /// What the queues call it (PWG 5100, `sides`).
    var option: String {
        switch self {
        case .one: "one-sided"
        case .long: "two-sided-long-edge"
        case .short: "two-sided-short-edge"
        }
    }
}
