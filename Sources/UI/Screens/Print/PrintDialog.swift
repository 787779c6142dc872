// The dialog in which a printer, copies, pages and sides are chosen before a paper is printed.
import Domain
import Office
import Screen
import TextEditing
import Vietnamese
import Words

/// What is chosen in the dialog.
package struct PrintState: Sendable {
    /// A line of the dialog.
    package enum Line: Int, Sendable, CaseIterable { case printer, copies, pages, sides }

    /// Which paper, and how it is wanted.
    package let order: PaperOrder
    /// What it hides, or shows because somebody said why.
    package let hidden: [HiddenPart]
    /// What else there is to know.
    package let remarks: [Sentence]
    /// The printers, the default one in front.
    package let printers: [String]
    /// The one that was chosen, as its place among them.
    package var printer = 0
    /// How many copies, as typed.
    package var copies = copies(1)
    /// Which pages, as typed; empty for all.
    package var pages = TextEditor(text: "", isMultiline: false)
    /// On which sides.
    package var sides = PrintJob.Sides.one
    /// The line with the cursor.
    package var line = Line.printer
    /// What is wrong with what was typed, or why no printer took it.
    package var problem: String?
    /// How far what is hidden is scrolled.
    var scroll = Scroll()

    /// A number of copies; what is typed takes its place.
    static func copies(_ count: Int) -> TextEditor {
        var editor = TextEditor(text: String(count), isMultiline: false)
        editor.selectAll()
        return editor
    }

    /// The job that was chosen, or what is wrong with it.
    var job: Result<PrintJob, PrintProblem> {
        guard let count = Int(trimmed(copies.text)), PrintJob.copyLimit.contains(count) else {
            return .failure(.copies)
        }
        var job = PrintJob(printer: printers.indices.contains(printer) ? printers[printer] : nil, copies: count)
        job.sides = sides
        let written = trimmed(pages.text)
        if !written.isEmpty {
            guard let ranges = PageRanges(written) else { return .failure(.pages(written)) }
            job.pages = ranges
        }
        return .success(job)
    }
}

/// What is wrong with a job as it was typed.
enum PrintProblem: Error {
    /// The number of copies is out of range.
    case copies
    /// This names no pages.
    case pages(String)
}

extension Words {
    /// What to say of a job that cannot be printed.
    func callAsFunction(_ problem: PrintProblem) -> String {
        switch problem {
        case .copies: self(.problemCopies, String(PrintJob.copyLimit.upperBound))
        case .pages(let written): self(.problemPages, written)
        }
    }
}

extension Effect {
    /// Fetches the printers, to offer them for a paper.
    package static func offerPrinters(_ order: PaperOrder, _ paper: ComposedPaper) -> Effect {
        .ask("offerPrinters", about: order, .holdsKeys) { services throws(OfficeFailure) in
            try await services.machine.printers()
        } take: { state, printers in
            state.layers.append(
                .print(
                    PrintState(
                        order: order, hidden: paper.hidden, remarks: paper.remarks, printers: printers.ordered)))
        }
    }

    /// Hands a paper over to a printer.
    package static func sendToPrinter(_ order: PaperOrder, _ job: PrintJob) -> Effect {
        .ask("sendToPrinter", about: order, .holdsKeys, .long(.writing)) { services throws(OfficeFailure) in
            await attempted { () throws(OfficeFailure) in try await services.machine.send(order, job) }
        } take: { state, result in
            switch (result, state.layers.last) {
            case (.success(let sentence), let top):
                if case .print = top { state.layers.removeLast() }
                state.message = StatusMessage(text: state.words(sentence), role: .success)
            case (.failure(.doubtfulNames(let parts)), _):
                DoubtfulNames.ask(about: parts, in: &state) { choice, state in
                    PageState.settle(choice, in: &state) + [.sendToPrinter(order.settling(choice), job)]
                }
            // A refusal is said in the dialog.
            case (.failure(let failure), .print(var dialog)):
                dialog.problem = state.words(failure)
                dialog.replaceTop(of: &state)
            case (.failure(let failure), _): state.complain(failure)
            }
        }
    }
}

extension PrintState: OverlayScreen {
    var place: Place { .printing }
    var layer: Layer { .print(self) }

    func hint(in context: ScreenContext) -> String { context.words[.printNote] }

    func laidOut(in context: ScreenContext) -> Layer {
        guard scroll.isMoved else { return layer }
        var laidOut = self
        let view = PrintDialogView(words: context.words, size: context.size, print: self)
        laidOut.scroll.settle(height: view.listedRows, count: view.listed.count)
        return laidOut.layer
    }

    func draw(in context: ScreenContext, hasKeyboard: Bool, into surface: inout Surface) {
        PrintDialogView(words: context.words, size: context.size, print: self).draw(into: &surface)
    }

    func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        var changed = self
        let lines = Line.allCases
        switch key.key {
        case .escape:
            state.layers.removeLast()
            return []
        case .enter:
            switch job {
            case .success(let job): return [.sendToPrinter(order, job)]
            case .failure(let problem): changed.problem = state.words(problem)
            }
        case .up, .backTab: changed.line = lines[max(0, line.rawValue - 1)]
        case .down, .tab: changed.line = lines[min(lines.count - 1, line.rawValue + 1)]
        case .pageUp, .pageDown: changed.scroll.take(key)
        default:
            changed.problem = nil
            changed.change(by: key)
        }
        changed.replaceTop(of: &state)
        return []
    }

    private mutating func change(by key: KeyPress) {
        let step = key.key == .left ? -1 : key.key == .right || key == .letter(" ") ? 1 : 0
        switch line {
        case .printer:
            if !printers.isEmpty { printer = (printer + step + printers.count) % printers.count }
        case .sides:
            let all = PrintJob.Sides.allCases
            let place = all.firstIndex(of: sides) ?? 0
            sides = all[(place + step + all.count) % all.count]
        case .copies:
            guard key.key == .left || key.key == .right else {
                _ = AppState.edit(&copies, with: key, rows: 1)
                return
            }
            let count = min(max((Int(trimmed(copies.text)) ?? 1) + step, 1), PrintJob.copyLimit.upperBound)
            copies = Self.copies(count)
        case .pages: _ = AppState.edit(&pages, with: key, rows: 1)
        }
    }
}
