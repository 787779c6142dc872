// The examination of the terminal inside the program: opened by a command, or by what a new terminal answers.
import Domain
import Office
import Screen
import Words

extension Effect {
    /// Remembers what is known about the terminal.
    static func rememberTerminal(_ record: TerminalRecord) -> Effect {
        .tell("rememberTerminal", about: record) { services throws(OfficeFailure) in
            try await services.machine.rememberTerminal(record)
        }
    }
}

extension DoctorState: OverlayScreen {
    var place: Place { .doctor }
    var layer: Layer { .doctor(self) }

    func hint(in context: ScreenContext) -> String { context.words[DoctorView.hint(step)] }

    func laidOut(in context: ScreenContext) -> Layer { .doctor(view(context.words, context.size).laidOut) }

    func draw(in context: ScreenContext, hasKeyboard: Bool, into surface: inout Surface) {
        view(context.words, context.size).draw(into: &surface)
    }

    /// Its keys never come so far.
    func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] { [] }
}

extension DoctorState {
    /// Begins an examination.
    static func startExamination(in state: inout AppState) -> [Effect] {
        state.layers.append(
            .doctor(DoctorState(state.terminalRecord, facts: state.terminalFacts, language: state.words.language)))
        state.message = nil
        return [.useStandIns(StandIns()), .examine(true)]
    }

    /// Takes an event into the examination; nil when none is open or the event is none of its.
    static func examine(_ event: Event, in state: inout AppState) -> [Effect]? {
        guard var doctor = state.examination, !state.frame.isTooSmall else { return nil }
        let outcome = doctor.take(event)
        doctor.replaceTop(of: &state)
        switch outcome {
        case .goesOn:
            guard case .measured(let findings) = event else { return [] }
            return [.useStandIns(StandIns(findings.wrong ?? []))]
        case .leaves: return doctor.endExamination(in: &state)
        case .isForeign:
            // Events of the window are not for the examination, and keys that close it or leave the program end it.
            guard case .key(let key) = event else { return nil }
            let ended = doctor.endExamination(in: &state)
            return key == .control("q") ? ended + state.quit() : ended
        }
    }

    /// Tells the examination what arrived together; false when none is open.
    static func examine(together events: [Event], in state: inout AppState) -> Bool {
        guard var doctor = state.examination else { return false }
        doctor.observe(events)
        doctor.replaceTop(of: &state)
        return true
    }

    /// Keeps what was found, and goes on with it.
    private func endExamination(in state: inout AppState) -> [Effect] {
        state.layers.removeLast()
        var effects: [Effect] = [.examine(false)]
        var record = found
        if record != state.terminalRecord {
            record.day = state.today
            state.terminalRecord = record
            effects.append(.rememberTerminal(record))
            if !record.isEmpty, state.keepsTerminal {
                state.sayWhole(state.words(.doctorRemembered, state.terminalFile), role: .success)
            }
        }
        return effects + [.useStandIns(state.terminalRecord.standIns)]
    }

    /// Takes what a new terminal answered at the start.
    static func take(_ findings: TerminalFindings, in state: inout AppState) -> [Effect] {
        state.terminalRecord.answers = findings
        guard let wrong = findings.wrong else { return [] }
        state.terminalRecord.day = state.today
        let effects: [Effect] = [.useStandIns(state.terminalRecord.standIns), .rememberTerminal(state.terminalRecord)]
        if wrong.contains(.letters) {
            state.complain(Sentence(.findLetters))
        } else if let worst = state.terminalRecord.widths(state.words).first, worst.verdict == .bad {
            state.message = StatusMessage(text: worst.text + " " + state.words[.newTerminalBad], role: .warning)
        } else if state.layers.isEmpty, state.message == nil, state.keepsTerminal {
            state.say(.newTerminalGood, role: .dim)
        }
        return effects
    }

    private func view(_ words: Words, _ size: Size) -> DoctorView {
        DoctorView(words: words, size: size, doctor: self)
    }
}
