// The screen of an examination: what to do in this step, what has come so far, and at the end the findings.
import Screen
import TextEditing
import Words

/// Draws an examination.
package struct DoctorView {
    let words: Words
    let size: Size
    let doctor: DoctorState
    private var facts: TerminalFacts { doctor.facts }

    /// An examination in a window.
    package init(words: Words, size: Size, doctor: DoctorState) {
        self.words = words
        self.size = size
        self.doctor = doctor
    }

    private var overlay: Overlay { Overlay(size: size) }
    private var width: Int { max(8, overlay.inner.columns) }

    /// The examination with what is shown scrolled no further than its end.
    var laidOut: DoctorState {
        guard doctor.scroll.isMoved else { return doctor }
        var laidOut = doctor
        laidOut.scroll.settle(height: overlay.inner.rows, count: lines.count)
        return laidOut
    }

    func draw(into surface: inout Surface) {
        let steps = DoctorState.Step.allCases
        let title = words(
            .doctorTitle, "\(doctor.step.rawValue + 1)/\(steps.count)", words[Self.title(of: doctor.step)])
        let lines = lines
        overlay.draw(lines, from: doctor.scroll, title: title, into: &surface)
        guard doctor.step == .method, let row = lines.firstIndex(where: { $0.spans.last?.role == .input }) else {
            return
        }
        // Input methods draw at the real cursor.
        let shown = min(columnWidth(doctor.typed.text), width - 1)
        let top = doctor.scroll.first(height: overlay.inner.rows, count: lines.count)
        let at = overlay.inner.top + row - top
        surface.cursor = Point(row: at, column: overlay.inner.left + shown)
    }

    /// What is shown in this step.
    package var lines: [StyledLine] {
        switch doctor.step {
        case .lines: wrapped(words[.doctorAskLines]) + box
        case .colours: wrapped(words[.doctorAskColours]) + chips + wrapped(colourFacts, .dim)
        case .functionKeys: wrapped(words[.doctorAskKeys]) + ticks(Self.functionKeyNames)
        case .otherKeys: wrapped(words[.doctorAskOthers]) + ticks(otherKeys)
        case .paste:
            wrapped(words[.doctorAskPaste]) + (doctor.record.paste == nil ? [] : finding(doctor.record.pasting(words)))
        case .mouse:
            wrapped(words[.doctorAskMouse]) + (doctor.record.mouse == nil ? [] : finding(doctor.record.clicks(words)))
        case .method: methodLines
        case .result: doctor.record.sentences(words).flatMap(finding)
        }
    }

    private func wrapped(_ text: String, _ role: StyleRole = .normal) -> [StyledLine] {
        wrapLines(text, width).map { StyledLine($0, role) }
    }

    /// A sentence with its sign; further lines stand under the first word.
    private func finding(_ sentence: TerminalSentence) -> [StyledLine] {
        let role: StyleRole =
            switch sentence.verdict {
            case .good: .success
            case .bad: .warning
            case .unknown: .dim
            }
        return wrapLines(sentence.text, max(6, width - 2)).enumerated().map { index, text in
            StyledLine(Span(index == 0 ? sentence.verdict.rawValue + " " : "  ", role, bold: true), Span(text))
        }
    }

    /// A box that is out of line at its right when something in it is.
    private var box: [StyledLine] {
        [
            "┌───────────────┬──────────────┐",
            "│ ế ợ đ Ư ● ◐ ✓ │ ▁▂▃▄▅▆▇█ ▌ … │",
            "└───────────────┴──────────────┘",
        ].map { StyledLine($0, .border) }
    }

    /// Words in the colours that mean something, as many on a line as fit.
    private var chips: [StyledLine] {
        let roles: [(StyleRole, Text)] = [
            (.normal, .colourNormal), (.selected, .colourSelected), (.selection, .colourMarked),
            (.error, .colourError), (.warning, .colourWarning), (.overdue, .colourOverdue),
            (.success, .colourDone), (.match, .colourFound), (.accent, .colourAccent), (.dim, .colourDim),
        ]
        var lines: [StyledLine] = []
        for (role, name) in roles {
            let chip = Span(" " + words[name] + " ", role)
            if let last = lines.last, last.width + columnWidth(chip.text) + 1 <= width {
                lines[lines.count - 1].spans += [Span(" "), chip]
            } else {
                lines.append(StyledLine(chip))
            }
        }
        return lines
    }

    private var colourFacts: String {
        if facts.refusesColour { return words[.doctorNoColour] }
        let colours = words(.doctorColours, String(facts.colours), facts.colourTerm.isEmpty ? "–" : facts.colourTerm)
        return facts.substitute.isEmpty ? colours : colours + " " + words(.doctorSubstitute, facts.substitute)
    }

    private static let functionKeyNames = TerminalRecord.triedKeys.map { (name: "F\($0)", number: $0) }

    private var otherKeys: [(name: String, hasCome: Bool)] {
        [("Backspace", "b"), ("Ctrl-S", "s"), ("Ctrl-Q", "q")].map { ($0, doctor.others.contains($1)) }
    }

    private func ticks(_ keys: [(name: String, number: Int)]) -> [StyledLine] {
        ticks(keys.map { ($0.name, doctor.pressed.contains($0.number)) })
    }

    private func ticks(_ keys: [(name: String, hasCome: Bool)]) -> [StyledLine] {
        var lines: [StyledLine] = []
        for key in keys {
            let tick = Span((key.hasCome ? "✓ " : "· ") + key.name, key.hasCome ? .success : .dim)
            if let last = lines.last, last.width + columnWidth(tick.text) + 2 <= width {
                lines[lines.count - 1].spans += [Span("  "), tick]
            } else {
                lines.append(StyledLine(tick))
            }
        }
        return lines + (keys.allSatisfy(\.hasCome) ? wrapped(words[.doctorAllCame], .success) : [])
    }

    private var methodLines: [StyledLine] {
        let text = doctor.typed.text
        let shown = clip(text, width - 1)
        let field = StyledLine(
            Span(shown + String(repeating: " ", count: max(0, min(width, 40) - columnWidth(shown))), .input))
        guard let method = doctor.typed.method else { return wrapped(words[.doctorAskMethod]) + [field] }
        var record = doctor.record
        record.method = method
        return wrapped(words[.doctorAskMethod]) + [field] + finding(record.typing(words))
    }

    private static func title(of step: DoctorState.Step) -> Text {
        switch step {
        case .lines: .doctorStepLines
        case .colours: .doctorStepColours
        case .functionKeys: .doctorStepKeys
        case .otherKeys: .doctorStepOthers
        case .paste: .doctorStepPaste
        case .mouse: .doctorStepMouse
        case .method: .doctorStepMethod
        case .result: .doctorStepResult
        }
    }

    /// What the keys do in this step.
    static func hint(_ step: DoctorState.Step) -> Text {
        if step == .result { return .hintDoctorResult }
        if step.asks { return .hintDoctorAsk }
        return step.canFail ? .hintDoctorTry : .hintDoctor
    }
}
