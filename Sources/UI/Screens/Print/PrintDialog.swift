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
    /// The first line shown of what is hidden.
    package var top = 0

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
    /// So many copies cannot be printed.
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
        } take: {
            $0.takeSent($1)
        }
    }
}

extension PrintState: Screen {
    package var place: Place { .printing }
    package var layer: Layer { .print(self) }

    package func hint(in state: AppState) -> String { state.words[.printNote] }

    package func draw(in state: AppState, hasKeyboard: Bool, into surface: inout Surface) {
        PrintDialogView(state: state, print: self).draw(into: &surface)
    }

    package func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] { state.handle(key, in: self) }
}

extension AppState {
    /// Offers the printers for the paper on top; nil when none is there.
    func printPage() -> [Effect]? {
        guard case .page(let page) = layers.last else { return nil }
        return [.offerPrinters(page.order, page.paper)]
    }

    /// Takes what came of handing a paper over; a refusal is said in the dialog.
    fileprivate mutating func takeSent(_ result: Result<Sentence, OfficeFailure>) {
        switch result {
        case .success(let sentence):
            if case .print = layers.last { layers.removeLast() }
            message = StatusMessage(text: words(sentence), role: .success)
        case .failure(let failure):
            guard case .print(var state) = layers.last else { return complain(failure) }
            state.problem = words(failure)
            layers[layers.count - 1] = .print(state)
        }
    }

    mutating func handle(_ key: KeyPress, in state: PrintState) -> [Effect] {
        var state = state
        let lines = PrintState.Line.allCases
        switch key.key {
        case .escape:
            layers.removeLast()
            return []
        case .enter:
            switch state.job {
            case .success(let job): return [.sendToPrinter(state.order, job)]
            case .failure(let problem): state.problem = words(problem)
            }
        case .up, .backTab: state.line = lines[max(0, state.line.rawValue - 1)]
        case .down, .tab: state.line = lines[min(lines.count - 1, state.line.rawValue + 1)]
        case .pageUp, .pageDown:
            let view = PrintDialogView(state: self, print: state)
            state.top = Self.scrolled(state.top, key, height: max(1, view.listedRows), count: view.listed.count)
        default:
            state.problem = nil
            change(&state, key)
        }
        layers[layers.count - 1] = .print(state)
        return []
    }

    private func change(_ state: inout PrintState, _ key: KeyPress) {
        let step = key.key == .left ? -1 : key.key == .right || key == .letter(" ") ? 1 : 0
        switch state.line {
        case .printer:
            if !state.printers.isEmpty {
                state.printer = (state.printer + step + state.printers.count) % state.printers.count
            }
        case .sides:
            let all = PrintJob.Sides.allCases
            let place = all.firstIndex(of: state.sides) ?? 0
            state.sides = all[(place + step + all.count) % all.count]
        case .copies:
            guard key.key == .left || key.key == .right else {
                _ = Self.edit(&state.copies, with: key, rows: 1)
                return
            }
            let count = min(max((Int(trimmed(state.copies.text)) ?? 1) + step, 1), PrintJob.copyLimit.upperBound)
            state.copies = PrintState.copies(count)
        case .pages: _ = Self.edit(&state.pages, with: key, rows: 1)
        }
    }
}
