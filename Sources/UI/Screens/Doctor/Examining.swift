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

extension DoctorState: Screen {
    var place: Place { .doctor }
    var layer: Layer { .doctor(self) }

    func hint(in state: AppState) -> String { state.words[DoctorView.hint(step)] }

    func draw(in state: AppState, hasKeyboard: Bool, into surface: inout Surface) {
        state.view(of: self).draw(into: &surface)
    }

    /// Its keys never come so far.
    func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] { [] }
}

extension AppState {
    /// Begins an examination.
    mutating func startExamination() -> [Effect] {
        layers.append(.doctor(DoctorState(terminalRecord, language: words.language)))
        message = nil
        return [.useStandIns(StandIns()), .examine(true)]
    }

    /// The examination on top.
    var examination: DoctorState? { if case .doctor(let doctor) = layers.last { doctor } else { nil } }

    /// Takes an event into the examination; nil when none is open or the event is none of its.
    mutating func examine(_ event: Event) -> [Effect]? {
        guard var doctor = examination, !frame.isTooSmall else { return nil }
        let outcome = doctor.take(event)
        doctor.top = min(doctor.top, view(of: doctor).lastTop)
        layers[layers.count - 1] = .doctor(doctor)
        switch outcome {
        case .goesOn:
            guard case .measured(let findings) = event else { return [] }
            return [.useStandIns(StandIns(findings.wrong ?? []))]
        case .leaves: return endExamination(doctor)
        case .isForeign:
            // Events of the window are not for the examination, and keys that leave the program end it.
            guard case .key = event else { return nil }
            return endExamination(doctor) + give(.quit)
        }
    }

    /// Tells the examination what arrived together; false when none is open.
    mutating func examine(together events: [Event]) -> Bool {
        guard var doctor = examination else { return false }
        doctor.observe(events)
        layers[layers.count - 1] = .doctor(doctor)
        return true
    }

    /// Keeps what was found, and goes on with it.
    private mutating func endExamination(_ doctor: DoctorState) -> [Effect] {
        layers.removeLast()
        var effects: [Effect] = [.examine(false)]
        var record = doctor.found
        if record != terminalRecord {
            record.day = today
            terminalRecord = record
            effects.append(.rememberTerminal(record))
            if !record.isEmpty, keepsTerminal {
                sayWhole(words(.doctorRemembered, terminalFile), role: .success)
            }
        }
        return effects + [.useStandIns(terminalRecord.standIns)]
    }

    /// Takes what a new terminal answered at the start.
    mutating func take(_ findings: TerminalFindings) -> [Effect] {
        terminalRecord.answers = findings
        guard let wrong = findings.wrong else { return [] }
        terminalRecord.day = today
        let effects: [Effect] = [.useStandIns(terminalRecord.standIns), .rememberTerminal(terminalRecord)]
        if wrong.contains(.letters) {
            complain(Sentence(.findLetters))
        } else if let worst = terminalRecord.widths(words).first, worst.verdict == .bad {
            message = StatusMessage(text: worst.text + " " + words[.newTerminalBad], role: .warning)
        } else if layers.isEmpty, message == nil, keepsTerminal {
            say(.newTerminalGood, role: .dim)
        }
        return effects
    }

    /// Says at the start what is the matter.
    package mutating func warn(_ sentence: Sentence) {
        message = StatusMessage(text: words(sentence), role: .warning)
    }

    /// The examination as it is drawn.
    func view(of doctor: DoctorState) -> DoctorView {
        DoctorView(words: words, size: size, doctor: doctor, facts: terminalFacts)
    }
}
