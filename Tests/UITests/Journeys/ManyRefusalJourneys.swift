// What is done to several records and refused for some: each reason once, how many and which, and what can be done offered.
import Domain
import Screen
import Testing
import UI

@Suite(.takingTurns) struct ManyRefusalJourneys {
    /// The sample, whose two dialogues have questions.
    private func office() -> TestOffice {
        let office = Sample.office()
        var question = Question()
        (question.question, question.conference) = ("Có sân chơi không?", 2)
        office.put(RecordEntry(question))
        return office
    }

    /// Dialogues of which two have questions and one has none, all marked.
    private func dialogues(_ keys: String = "") async -> Journey {
        let office = office()
        var empty = Conference()
        (empty.title, empty.year) = ("Hội nghị trống", 2031)
        office.put(RecordEntry(empty))
        let journey = await Journey(office, size: Journey.wide)
        while journey.state.kind != .conference { await journey.press("]") }
        await journey.press("*" + keys)
        return journey
    }

    @Test func theOthersAreOfferedAndTheReasonIsSaidOnce() async throws {
        let journey = await dialogues()
        let count = journey.titles.count
        try #require(count == 3)
        await journey.press("<F8>")
        guard case .menu(let menu) = journey.state.layers.last else {
            Issue.record("no menu: \(journey.message)")
            return
        }
        #expect(menu.items.count == 3, "nothing, the others, one reason: \(menu.items.map(\.title))")
        #expect(journey.text.contains("2 đối thoại không xóa được"))
        #expect(journey.titles.count == 3, "nothing is gone yet")
        await journey.press("<Down><Enter>")
        #expect(journey.titles.count == 2 && !journey.titles.contains { $0.contains("trống") })
        #expect(journey.list.marks.count == 2, "those that stayed are still marked")
        await journey.press("<C-z>")
        #expect(journey.titles.count == 3)
    }

    @Test func aReasonIsReadToItsEnd() async {
        let journey = await dialogues("<F8><Down><Down><Enter><Enter>")
        guard case .messages = journey.state.layers.last else {
            Issue.record("not read: \(journey.text)")
            return
        }
        #expect(journey.text.contains("(2):"))
    }

    @Test func whereNothingCanGoAllIsSaidAndNothingOffered() async {
        let journey = await Journey(office(), size: Journey.wide)
        while journey.state.kind != .conference { await journey.press("]") }
        await journey.press("*<F8>")
        #expect(journey.state.layers.isEmpty)
        #expect(journey.message.contains("2 đối thoại không xóa được"), "\(journey.message)")
    }
}

/// `*` marks the whole list that is shown, whatever is marked already; only when all of it is, none.
@Suite(.takingTurns) struct MarkAllJourneys {
    @Test(arguments: ["", "<Space>", "<Space><Space>"]) func theWholeListIsMarked(keys: String) async {
        let journey = await Journey(keys: keys + "*")
        #expect(journey.list.marks.count == 8)
        #expect(journey.text.contains("Đã đánh dấu 8"))
        await journey.press("*")
        #expect(journey.list.marks.isEmpty && journey.text.contains("Đã bỏ hết dấu"))
    }

    @Test func marksThatAFilterHidesStayAsTheyAre() async {
        let journey = await Journey(keys: "<Space>/tram<Enter>")
        let shown = journey.titles.count
        await journey.press("*")
        #expect(journey.list.marks.count == shown + 1 && journey.list.marks.hiddenCount == 1)
        await journey.press("*")
        #expect(journey.list.marks.count == 1 && journey.text.contains("còn 1 (1 ẩn)"), "\(journey.text)")
    }
}
