// The loop itself, over a display that is not there: batches of events, keys that wait, the end.
import Domain
import Office
import Screen
import Testing
import UI
import Words

/// A display that keeps what it was shown.
@MainActor
final class FakeDisplay: Display {
    var size = Journey.usual
    private(set) var shown: [Surface] = []
    private(set) var copied: [String] = []
    private(set) var isClosed = false
    private var handler: (@MainActor ([Event]) -> Void)?

    /// What happens when something is shown.
    var onPresent: (@MainActor (Surface) -> Void)?

    func present(_ surface: Surface) {
        shown.append(surface)
        onPresent?(surface)
    }
    func start(_ handler: @escaping @MainActor ([Event]) -> Void) { self.handler = handler }
    func copy(_ text: String) -> Bool {
        copied.append(text)
        return text.utf8.count < 100
    }
    private(set) var examined: [Bool] = []
    private(set) var standIns: [StandIns] = []
    func examine(_ isOn: Bool) { examined.append(isOn) }
    func use(_ standIns: StandIns) { self.standIns.append(standIns) }
    func close() { isClosed = true }

    /// Sends events that arrived together.
    func send(_ events: [Event]) { handler?(events) }

    var text: String { shown.last?.lines().joined(separator: "\n") ?? "" }
}

/// A door that work waits at until it is opened.
actor Gate {
    private var isOpen = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func pass() async {
        guard !isOpen else { return }
        await withCheckedContinuation { waiting.append($0) }
    }

    func openIfAwaited() {
        if !waiting.isEmpty { open() }
    }

    func open() {
        isOpen = true
        for continuation in waiting { continuation.resume() }
        waiting = []
    }
}

/// The filters that were asked for.
actor AskedFilters {
    private(set) var filters: [String] = []

    func add(_ filter: String) { filters.append(filter) }
}

@MainActor @Suite struct ApplicationTests {
    /// A program that acts each time it is idle: the batches of keys one after the other, and then leaves.
    private func run(
        _ batches: [String], runner: EffectRunner, then: @MainActor @escaping (FakeDisplay) -> Void = { _ in }
    ) async -> (FakeDisplay, AppState) {
        let display = FakeDisplay()
        var waiting = batches + ["<F10>"]
        let state = AppState(size: display.size, words: Words(.vi), officeName: "UBND", today: Sample.today)
        let clock = Application.Clock(milliseconds: { 0 }, now: { (Sample.today, "09:41") })
        let application = Application(state: state, display: display, runner: runner, clock: clock) {
            guard !waiting.isEmpty else { return }
            let keys = waiting.removeFirst()
            then(display)
            Task { display.send(keyPresses(keys).map { .key($0) }) }
        }
        await application.run()
        return (display, application.state)
    }

    @Test func theFirstFrameNeedsNoRecordsAndTheEndGivesTheDisplayBack() async {
        let (display, state) = await run([], runner: Sample.office().runner)
        #expect(display.shown.first?.lines().first?.contains("Sổ Xã · UBND") == true)
        #expect(display.text.contains("Lớp học nghề"))
        #expect(display.isClosed)
        #expect(state.isOver)
    }

    @Test func textTypedBehindTheKeyThatOpensAFormLandsInIt() async {
        let office = Sample.office()
        _ = await run(["<Enter>", "<F4>Mới: <F2>"], runner: office.runner)
        #expect(office.entry(Sample.question, 1)?["question"].text == "Mới: Lớp học nghề làm mật ong mở ngày nào?")
    }

    @Test func keysInOneBatchAreHandledInOrder() async {
        let office = Sample.office()
        _ = await run(["2<F7>Rượu ngô<F2>1<F8><C-z>2<F8>"], runner: office.runner)
        #expect(office.change { $0.records[Sample.product]?.values.contains { $0.title == "Rượu ngô" } } == false)
        #expect(office.change { $0.records[Sample.question]?.count } == 8)
    }

    /// Letters that arrive together ask the records once: what the ones before asked for is of no use any more.
    @Test func onlyTheLastFilterOfABatchIsLookedFor() async {
        let office = Sample.office()
        var runner = office.runner
        let asked = AskedFilters()
        runner.before = { effect in
            if case .load(_, let query, _, _, _) = effect { await asked.add(query.filter) }
        }
        let (_, state) = await run(["/", "trám đen"], runner: runner)
        #expect(await asked.filters.filter { !$0.isEmpty } == ["trám đen"])
        #expect(state.lists[.dialogue]?.rows.count == 1)
    }

    @Test func aNewFilterStopsTheWorkForTheOneBefore() async {
        let office = Sample.office()
        var slow = office.runner
        let asked = AskedFilters()
        slow.before = { effect in
            // The first filter would take for ever; the next one makes an end of it.
            guard case .load(_, let query, _, _, _) = effect, query.filter == "t" else { return }
            await asked.add("t")
            while !Task.isCancelled { await Task.yield() }
            await asked.add("stopped")
        }
        let display = FakeDisplay()
        let state = AppState(size: display.size, words: Words(.vi), officeName: "UBND", today: Sample.today)
        let clock = Application.Clock(milliseconds: { 0 }, now: { (Sample.today, "09:41") })
        var batches = ["/t", "<Esc><F10>"]
        let application = Application(state: state, display: display, runner: slow, clock: clock) {
            guard !batches.isEmpty else { return }
            let keys = batches.removeFirst()
            Task {
                display.send(keyPresses(keys).map { .key($0) })
                guard keys == "/t" else { return }
                while await asked.filters.isEmpty { await Task.yield() }
                display.send(keyPresses("rám").map { .key($0) })
            }
        }
        await application.run()
        #expect(await asked.filters == ["t", "stopped"])
        #expect(application.state.message?.role != .error)
    }

    @Test func aDraftIsKeptBeforeItIsReadAgain() async {
        let office = Sample.office()
        let gate = Gate()
        var slow = office.runner
        slow.before = { effect in
            if case .keepDraft = effect { await gate.pass() }
        }
        slow.after = { effect in
            // Whoever asks for the draft before it is kept finds none.
            if case .open = effect { await gate.openIfAwaited() }
        }
        let display = FakeDisplay()
        let state = AppState(size: display.size, words: Words(.vi), officeName: "UBND", today: Sample.today)
        let clock = Application.Clock(milliseconds: { 0 }, now: { (Sample.today, "09:41") })
        var steps = ["<Enter>", "<F4>", "Mới: <Esc>", "<F4>"]
        let application = Application(state: state, display: display, runner: slow, clock: clock) {
            guard !steps.isEmpty else { return display.send([.terminate]) }
            var keys = steps.removeFirst()
            if keys.hasSuffix("<Esc>") { keys += steps.removeFirst() }
            let events = keyPresses(keys).map { Event.key($0) }
            Task {
                display.send(events)
                for _ in 0..<100 { await Task.yield() }
                await gate.open()
            }
        }
        await application.run()
        #expect(display.text.contains("Mới: Lớp học nghề"))
    }

    @Test func copyingSaysWhetherItWorked() async {
        let (display, _) = await run(["<C-c>"], runner: Sample.office().runner)
        #expect(display.copied.count == 1)
        #expect(display.shown.contains { $0.lines().contains { $0.contains(Words(.vi)[.copyTooLong]) } })
    }

    @Test(.timeLimit(.minutes(1))) func theLinksOfARestingCursorComeByThemselves() async {
        let office = Sample.office()
        office.change { $0.records[Sample.question]?[1]?["sameAs"] = .reference(2) }
        let display = FakeDisplay()
        display.size = Journey.wide
        let state = AppState(size: display.size, words: Words(.vi), officeName: "UBND", today: Sample.today)
        let clock = Application.Clock(milliseconds: { 0 }, now: { (Sample.today, "09:41") })
        let application = Application(state: state, display: display, runner: office.runner, clock: clock) {
            guard display.text.contains("Cùng nội dung với câu 2") else { return }
            Task { display.send([.terminate]) }
        }
        await application.run()
        #expect(display.text.contains(Words(.vi)[.links]))
    }

    @Test func theEndWaitsForTheDraft() async {
        let office = Sample.office()
        _ = await run(["<Enter>", "<F4>", "Dở dang "], runner: office.runner)
        #expect(office.draft(Sample.question, of: 1)?.entry.title.hasPrefix("Dở dang") == true)
    }
}
