// What a new terminal answers at the start, and the examination that runs without records.
import Domain
import Screen
import Testing
import UI
import Words

@Suite(.takingTurns) struct NewTerminalJourneys {
    @Test func aTerminalThatDrawsRightIsGreetedOnce() async {
        let journey = await Journey()
        let effects = journey.act(.measured(TerminalFindings(wrong: [], marksPastes: true)))
        #expect(effects.contains { ($0.work?.subject as? TerminalRecord)?.day != nil })
        #expect(journey.message == Words(.vi)[.newTerminalGood])
        await journey.press("<Down>")
        #expect(journey.message.isEmpty)
    }

    @Test func somebodyWhoTypesAheadIsNotDisturbed() async {
        let journey = await Journey(keys: "<F7>")
        #expect(journey.place == .form)
        await journey.press("Câu")
        _ = journey.act(.measured(TerminalFindings(wrong: [])))
        #expect(journey.message.isEmpty)
        #expect(journey.typed("question") == "Câu")
    }

    @Test func whatIsDrawnWrongIsNamedAndReplaced() async {
        let journey = await Journey(size: Journey.wide)
        let effects = journey.act(.measured(TerminalFindings(wrong: [.sign("●")])))
        #expect(effects.contains(.useStandIns(StandIns([.sign("●")]))))
        #expect(journey.message.contains("●"))
        #expect(journey.message.hasSuffix("soxa doctor"))
    }

    @Test func aTerminalWithoutUTF8IsToldToItsEnd() async {
        let journey = await Journey()
        _ = journey.act(.measured(TerminalFindings(wrong: DrawnSubject.all)))
        for part in ["Window › Translation › UTF-8", "unicode_start", "LANG=C.UTF-8", "soxa doctor"] {
            for word in part.split(separator: " ") { #expect(journey.text.contains(word), "\(word)") }
        }
    }

    @Test func halfAnAnswerSaysNothing() async {
        let journey = await Journey()
        #expect(journey.act(.measured(TerminalFindings(marksPastes: true))).isEmpty)
        #expect(journey.message.isEmpty)
    }
}

@MainActor @Suite(.takingTurns) struct DoctorApplicationTests {
    /// An examination without records; the batches of events come one after the other.
    private func run(_ batches: [[Event]], size: Size = Journey.usual) async -> (FakeDisplay, TerminalRecord) {
        let display = FakeDisplay()
        display.size = size
        var waiting = batches
        let doctor = DoctorApplication(
            TerminalRecord(name: "xterm"), words: Words(.vi), facts: TerminalFacts(colours: 256), display: display
        ) {
            guard !waiting.isEmpty else { return }
            let events = waiting.removeFirst()
            Task { display.send(events) }
        }
        return (display, await doctor.run())
    }

    private func keys(_ script: String) -> [Event] { keyPresses(script).map { .key($0) } }

    @Test func itRunsWithoutRecordsAndTellsWhatItFound() async {
        let (display, record) = await run([
            [.measured(TerminalFindings(wrong: [.sign("◐")]))], keys("c"), keys("k"), keys("<Esc>"),
        ])
        #expect(record.answers.wrong == [.sign("◐")])
        #expect(record.drawsLines == true)
        #expect(record.showsColours == false)
        #expect(display.examined == [true, false])
        #expect(display.standIns == [StandIns([.sign("◐")])])
        #expect(display.shown.first?.lines()[0] == " Sổ Xã · xterm")
        #expect(display.shown.contains { $0.lines().contains { $0.contains("256 màu") } })
        #expect(display.isClosed)
    }

    @Test func everyWayOutEndsIt() async {
        for end in [keys("<F10>"), keys("<C-q>"), [Event.terminate], keys("<Esc>")] {
            let (display, record) = await run([end])
            #expect(display.isClosed)
            #expect(record == TerminalRecord(name: "xterm"))
        }
    }

    @Test func aWindowThatIsTooSmallSaysSo() async {
        let (display, _) = await run([keys("k"), keys("<C-q>")], size: Size(rows: 8, columns: 30))
        #expect(display.text.contains("40×10"))
    }
}
