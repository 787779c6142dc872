// The examination as a program of its own, without records: `soxa doctor`.
import Domain
import Screen
import Words

/// Runs an examination on a display until the person leaves.
@MainActor
package final class DoctorApplication {
    private var doctor: DoctorState
    private let words: Words
    private let display: any Display
    private let onIdle: @MainActor () -> Void
    private var ending: CheckedContinuation<Void, Never>?
    private var isOver = false

    /// An examination of a terminal.
    /// - Parameter onIdle: called whenever a frame is shown.
    package init(
        _ record: TerminalRecord, words: Words, facts: TerminalFacts, display: any Display,
        onIdle: @escaping @MainActor () -> Void = {}
    ) {
        doctor = DoctorState(record, facts: facts, language: words.language)
        self.words = words
        self.display = display
        self.onIdle = onIdle
    }

    /// Shows the steps and returns what is known when the person has left.
    package func run() async -> TerminalRecord {
        display.examine(true)
        display.start { [weak self] events in self?.take(events) }
        show()
        if !isOver { await withCheckedContinuation { ending = $0 } }
        display.examine(false)
        display.close()
        return doctor.found
    }

    private func take(_ events: [Event]) {
        if events.count > 1 { doctor.observe(events) }
        for event in events where !isOver {
            let outcome = isTooSmall ? .isForeign : doctor.take(event)
            doctor = view.laidOut
            if case .measured(let findings) = event { display.use(StandIns(findings.wrong ?? [])) }
            switch (outcome, event) {
            case (.leaves, _), (.isForeign, .terminate), (.isForeign, .key(KeyPress(.function(10)))),
                (.isForeign, .key(.control("q"))):
                isOver = true
            default: break
            }
        }
        guard !isOver else {
            ending?.resume()
            ending = nil
            return
        }
        show()
    }

    private func show() {
        var surface = Surface(size: display.size)
        if isTooSmall {
            let least = "\(Frame.minimum.columns)×\(Frame.minimum.rows)"
            for (row, line) in wrapLines(words(.tooSmall, least), max(1, display.size.columns)).enumerated() {
                surface.write(line, row: row, column: 0, role: .warning)
            }
        } else {
            let title = " \(words[.appName]) · \(doctor.before.name)"
            surface.write(clip(title, display.size.columns - 1), row: 0, column: 0, role: .title, bold: true)
            view.draw(into: &surface)
            let hint = clip(words[DoctorView.hint(doctor.step)], display.size.columns - 2)
            surface.write(hint, row: Frame(size: display.size).message.top, column: 1, role: .dim)
        }
        display.present(surface)
        onIdle()
    }

    private var isTooSmall: Bool { Frame(size: display.size).isTooSmall }

    private var view: DoctorView { DoctorView(words: words, size: display.size, doctor: doctor) }
}
