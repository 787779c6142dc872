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

/// Ends a pause in typing.
@MainActor
final class PausePoster {
    weak var application: Application?

    func post() async {
        application?.post(.paused(edits: 5))
        for _ in 0..<100 { await Task.yield() }
    }
}

extension Work {
    /// The filter of the list whose rows it fetches; nil for other work.
    fileprivate var loadedFilter: String? { (subject as? RowRequest)?.query.filter }
}

@MainActor @Suite struct ApplicationTests {
    /// A program that acts each time it is idle: the batches of keys one after the other, and then leaves.
    private func run(
        _ batches: [String], services: Services, then: @MainActor @escaping (FakeDisplay) -> Void = { _ in }
    ) async -> (FakeDisplay, AppState) {
        let display = FakeDisplay()
        var waiting = batches + ["<C-q>"]
        let state = AppState(size: display.size, words: Words(.vi), officeName: "UBND", today: Sample.today)
        let clock = Application.Clock(milliseconds: { 0 }, now: { (Sample.today, "09:41") })
        let application = Application(state: state, display: display, services: services, clock: clock) {
            guard !waiting.isEmpty else { return }
            let keys = waiting.removeFirst()
            then(display)
            Task { display.send(keyPresses(keys).map { .key($0) }) }
        }
        await application.run()
        return (display, application.state)
    }

    @Test func theFirstFrameNeedsNoRecordsAndTheEndGivesTheDisplayBack() async {
        let (display, state) = await run([], services: Sample.office().services)
        #expect(display.shown.first?.lines().first?.contains("Sổ Xã · UBND") == true)
        #expect(display.text.contains("Lớp học nghề"))
        #expect(display.isClosed)
        #expect(state.isOver)
    }

    @Test func textTypedBehindTheKeyThatOpensAFormLandsInIt() async {
        let office = Sample.office()
        _ = await run(["<Enter>", "<F4>Mới: <F2>"], services: office.services)
        #expect(office.entry(Sample.question, 1)?["question"].text == "Mới: Lớp học nghề làm mật ong mở ngày nào?")
    }

    @Test func keysInOneBatchAreHandledInOrder() async {
        let office = Sample.office()
        _ = await run(["2<F7>Rượu ngô<F2>1<F8><C-z>2<F8>"], services: office.services)
        #expect(office.change { $0.records[Sample.product]?.values.contains { $0.title == "Rượu ngô" } } == false)
        #expect(office.change { $0.records[Sample.question]?.count } == 8)
    }

    /// Letters that arrive together ask the records once: what the ones before asked for is of no use any more.
    @Test func onlyTheLastFilterOfABatchIsLookedFor() async {
        let office = Sample.office()
        var services = office.services
        let asked = AskedFilters()
        services.perform = { work, services in
            if let filter = work.loadedFilter { await asked.add(filter) }
            return await work.result(with: services)
        }
        let (_, state) = await run(["/", "trám đen"], services: services)
        #expect(await asked.filters.filter { !$0.isEmpty } == ["trám đen"])
        #expect(state.lists[.dialogue]?.rows.count == 1)
    }

    @Test func aNewFilterStopsTheWorkForTheOneBefore() async {
        let office = Sample.office()
        var slow = office.services
        let asked = AskedFilters()
        slow.perform = { work, services in
            // The first filter would take for ever; the next one makes an end of it.
            if work.loadedFilter == "t" {
                await asked.add("t")
                while !Task.isCancelled { await Task.yield() }
                await asked.add("stopped")
            }
            return await work.result(with: services)
        }
        let display = FakeDisplay()
        let state = AppState(size: display.size, words: Words(.vi), officeName: "UBND", today: Sample.today)
        let clock = Application.Clock(milliseconds: { 0 }, now: { (Sample.today, "09:41") })
        var batches = ["/t", "<Esc><C-q>"]
        let application = Application(state: state, display: display, services: slow, clock: clock) {
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
        var slow = office.services
        slow.perform = { work, services in
            if work.name == "keepDraft" { await gate.pass() }
            let answer = await work.result(with: services)
            // Whoever asks for the draft before it is kept finds none.
            if work.name == "open" { await gate.openIfAwaited() }
            return answer
        }
        let display = FakeDisplay()
        let state = AppState(size: display.size, words: Words(.vi), officeName: "UBND", today: Sample.today)
        let clock = Application.Clock(milliseconds: { 0 }, now: { (Sample.today, "09:41") })
        var steps = ["<Enter>", "<F4>", "Mới: <Esc>", "<F4>"]
        let application = Application(state: state, display: display, services: slow, clock: clock) {
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

    /// Letters that follow each other without a pause do not put a draft off.
    @Test(.hangGuard) func whoTypesOnAndOnHasADraft() async {
        let office = Sample.office()
        let display = FakeDisplay()
        let state = AppState(size: display.size, words: Words(.vi), officeName: "UBND", today: Sample.today)
        let clock = Application.Clock(milliseconds: { 0 }, now: { (Sample.today, "09:41") })
        var steps = ["<Enter>", "<F4>"]
        let application = Application(state: state, display: display, services: office.services, clock: clock) {
            let isKept = steps.isEmpty && office.draft(Sample.question, of: 1) != nil
            let keys = isKept ? "<C-q>" : steps.isEmpty ? "a" : steps.removeFirst()
            Task { display.send(keyPresses(keys).map { .key($0) }) }
        }
        await application.run()
        #expect(office.draft(Sample.question, of: 1) != nil)
    }

    @Test func noDraftIsLeftBehindASave() async {
        let office = Sample.office()
        var services = office.services
        let done = AskedFilters()
        let pause = PausePoster()
        services.perform = { work, services in
            // The pause in typing ends while the record is being saved.
            if work.name == "save" { await pause.post() }
            await done.add(work.name)
            return await work.result(with: services)
        }
        let display = FakeDisplay()
        let state = AppState(size: display.size, words: Words(.vi), officeName: "UBND", today: Sample.today)
        let clock = Application.Clock(milliseconds: { 0 }, now: { (Sample.today, "09:41") })
        var steps = ["<Enter>", "<F4>", "Mới: <F2>", "<C-q>"]
        let application = Application(state: state, display: display, services: services, clock: clock) {
            guard !steps.isEmpty else { return }
            let keys = steps.removeFirst()
            Task { display.send(keyPresses(keys).map { .key($0) }) }
        }
        pause.application = application
        await application.run()
        #expect(office.entry(Sample.question, 1)?["question"].text.hasPrefix("Mới: ") == true)
        #expect(office.draft(Sample.question, of: 1) == nil)
        let works = await done.filters
        #expect(!works.contains("keepDraft"), "\(works)")
    }

    @Test func copyingSaysWhetherItWorked() async {
        let (display, _) = await run(["<C-c>"], services: Sample.office().services)
        #expect(display.copied.count == 1)
        #expect(display.shown.contains { $0.lines().contains { $0.contains(Words(.vi)[.copyTooLong]) } })
    }

    @Test(.hangGuard) func theLinksOfARestingCursorComeByThemselves() async {
        let office = Sample.office()
        office.change { $0.records[Sample.question]?[1]?["sameAs"] = .reference(2) }
        let display = FakeDisplay()
        display.size = Journey.wide
        let state = AppState(size: display.size, words: Words(.vi), officeName: "UBND", today: Sample.today)
        let clock = Application.Clock(milliseconds: { 0 }, now: { (Sample.today, "09:41") })
        let application = Application(state: state, display: display, services: office.services, clock: clock) {
            guard display.text.contains("Cùng nội dung với câu 2") else { return }
            Task { display.send([.terminate]) }
        }
        await application.run()
        #expect(display.text.contains(Words(.vi)[.links]))
    }

    @Test func theEndWaitsForTheDraft() async {
        let office = Sample.office()
        _ = await run(["<Enter>", "<F4>", "Dở dang "], services: office.services)
        #expect(office.draft(Sample.question, of: 1)?.entry.title.hasPrefix("Dở dang") == true)
    }
}
