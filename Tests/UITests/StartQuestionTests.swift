// The question before there are records: only a key of its own chooses.
import Screen
import Testing
import UI
import Words

@MainActor @Suite struct StartQuestionTests {
    /// What was chosen after some reads, a moment apart; a question that nothing answered is left.
    private func answer(_ reads: [String]) async -> Int? {
        let display = FakeDisplay()
        let question = StartQuestion(
            title: .beginTitle, note: Sentence(.beginNote, "so.db"), choices: [.beginYes, .beginNo])
        var left = (reads + ["<Esc>"])[...]
        let application = StartQuestionApplication(
            question, words: Words(.vi), display: display,
            onIdle: {
                if let read = left.popFirst() { display.send(keyPresses(read).map { .key($0) }) }
            })
        return await application.run()
    }

    @Test func pastedTextChoosesNothing() async {
        #expect(await answer(["co\n"]) == nil)
        #expect(await answer(["y\n\n"]) == nil)
        #expect(await answer(["y\n"]) == nil)
        #expect(await answer(["\n"]) == 0)
        #expect(await answer(["<Down>", "\n"]) == 1)
    }
}
