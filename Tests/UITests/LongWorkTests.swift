// Work that takes long: how far it is is shown, Escape stops it, other keys wait.
import Domain
import Office
import Screen
import Synchronization
import Testing
import UI
import Words

@MainActor @Suite struct LongWorkTests {
    /// Writes a paper that comes to 3.200 of 10.000 rows and then waits for what happens.
    private func run(
        _ office: TestOffice, keys: String, meanwhile: String, opening gate: Gate? = nil
    ) async -> (FakeDisplay, AppState) {
        let display = FakeDisplay()
        var machine = office.things.machine(office)
        let write = machine.writePaper
        machine.writePaper = { order, path, replaces, progress throws(OfficeFailure) in
            progress(3200, 10_000)
            if let gate { await gate.pass() } else { while !Task.isCancelled { await Task.yield() } }
            if Task.isCancelled { throw .stopped }
            try await write(order, path, replaces, progress)
        }
        let services = Services(office: office.office, machine: machine)
        var waiting = [keys, "<C-q>"]
        let state = AppState(size: display.size, words: Words(.vi), officeName: "UBND", today: Sample.today)
        let clock = Application.Clock(milliseconds: { 0 }, now: { (Sample.today, "09:41") })
        let application = Application(state: state, display: display, services: services, clock: clock) {
            guard !waiting.isEmpty else { return }
            let events = keyPresses(waiting.removeFirst()).map { Event.key($0) }
            Task { display.send(events) }
        }
        var hasActed = false
        display.onPresent = { surface in
            guard !hasActed, surface.lines().contains(where: { $0.contains("Đang ghi… 3.200/10.000 · Esc dừng") })
            else {
                return
            }
            hasActed = true
            Task {
                display.send(keyPresses(meanwhile).map { .key($0) })
                await gate?.open()
            }
        }
        await application.run()
        #expect(hasActed)
        return (display, application.state)
    }

    @Test(.hangGuard) func escapeStopsItAndNothingIsWritten() async {
        let office = Sample.office()
        let (_, state) = await run(office, keys: "4<C-p><Enter><F2><Enter>", meanwhile: "<Esc>")
        #expect(office.change { $0.files.isEmpty })
        guard case .prompt(let prompt) = state.layers.last else {
            Issue.record("the line is still there to be given again")
            return
        }
        #expect(prompt.problem == Words(.vi)[.stopped] && state.longWork == nil)
    }

    @Test(.hangGuard) func otherKeysWaitForItsEnd() async {
        let office = Sample.office()
        let (display, state) = await run(office, keys: "4<C-p><Enter><F2><Enter>", meanwhile: "<F1>", opening: Gate())
        #expect(office.change { $0.files.count } == 1)
        guard case .help = state.layers.last else {
            Issue.record("\(display.text)")
            return
        }
    }

    /// What is only read, or only looked for, is not said to be written.
    @Test(
        .hangGuard, arguments: [("*<F8>", "Đang đọc… · Esc dừng"), ("*", "Đang đếm… · Esc dừng")])
    func whatItDoesIsSaid(keys: String, text: String) async {
        let office = Sample.large(700)
        let display = FakeDisplay()
        let gate = Gate()
        var services = office.services
        services.perform = { work, services in
            if work.name == "gather" || work.name == "loadMarks" && keys == "*" { await gate.pass() }
            return await work.result(with: services)
        }
        var waiting = [keys, "<C-q>"]
        let state = AppState(size: Journey.wide, words: Words(.vi), officeName: "UBND", today: Sample.today)
        let clock = Application.Clock(milliseconds: { 0 }, now: { (Sample.today, "09:41") })
        let application = Application(state: state, display: display, services: services, clock: clock) {
            guard !waiting.isEmpty else { return }
            let events = keyPresses(waiting.removeFirst()).map { Event.key($0) }
            Task { display.send(events) }
        }
        var seen: [String] = []
        display.onPresent = { surface in
            guard let line = surface.lines().first(where: { $0.contains("Esc dừng") }) else { return }
            seen.append(line)
            // On a busy machine the marks themselves may take long enough to be told.
            if line.contains(text) { Task { await gate.open() } }
        }
        await application.run()
        // What follows, the bin, does write.
        #expect(seen.contains { $0.contains(text) }, "\(seen)")
    }

    /// Reading that never looks whether it is stopped: nobody waits for it.
    @Test(.hangGuard, arguments: [[Event.key(KeyPress(.escape))], [.terminate]])
    func whatOnlyReadsIsLeftAtOnce(events: [Event]) async {
        let office = Sample.office()
        let display = FakeDisplay()
        let gate = Gate()
        var services = office.services
        services.perform = { work, services in
            if work.name == "planImport" { await gate.pass() }
            return await work.result(with: services)
        }
        var waiting = ["<F9>", "nhap tu tep", "<Enter>", "/a.csv", "<Enter>", "<C-q>"]
        let state = AppState(size: Journey.wide, words: Words(.vi), officeName: "UBND", today: Sample.today)
        let clock = Application.Clock(milliseconds: { 0 }, now: { (Sample.today, "09:41") })
        let application = Application(state: state, display: display, services: services, clock: clock) {
            guard !waiting.isEmpty else { return }
            let events = keyPresses(waiting.removeFirst()).map { Event.key($0) }
            Task { display.send(events) }
        }
        var hasActed = false
        display.onPresent = { surface in
            guard !hasActed, surface.lines().contains(where: { $0.contains("Đang đọc… · Esc dừng") }) else { return }
            hasActed = true
            Task { display.send(events) }
        }
        await application.run()
        #expect(hasActed)
        let isTold = display.shown.contains { $0.lines().contains { $0.contains(Words(.vi)[.stopped]) } }
        #expect(isTold || events == [.terminate])
        await gate.open()
    }

    /// Two readings at once, of which one does not notice that it was stopped, would leave the screen no thread.
    @Test(.hangGuard) func theNextReadingBeginsBehindTheOneLeftAlone() async {
        let display = FakeDisplay()
        let gate = Gate()
        let counts = Mutex((now: 0, most: 0, stops: 0))
        var services = Sample.office().services
        services.perform = { work, services in
            guard work.name == "planImport" else { return await work.result(with: services) }
            counts.withLock { ($0.now, $0.most) = ($0.now + 1, max($0.most, $0.now + 1)) }
            await gate.pass()
            counts.withLock { $0.now -= 1 }
            return await work.result(with: services)
        }
        var waiting = ["<F9>", "nhap tu tep", "<Enter>", "/a.csv", "<Enter>", "<Enter>", "<C-q>"]
        let state = AppState(size: Journey.wide, words: Words(.vi), officeName: "UBND", today: Sample.today)
        let clock = Application.Clock(milliseconds: { 0 }, now: { (Sample.today, "09:41") })
        let application = Application(state: state, display: display, services: services, clock: clock) {
            guard !waiting.isEmpty else { return }
            let events = keyPresses(waiting.removeFirst()).map { Event.key($0) }
            Task { display.send(events) }
        }
        var isShown = false
        display.onPresent = { surface in
            let shows = surface.lines().contains { $0.contains("Đang đọc… · Esc dừng") }
            defer { isShown = shows }
            guard shows, !isShown else { return }
            counts.withLock { $0.stops += 1 }
            Task { display.send([.key(KeyPress(.escape))]) }
        }
        await application.run()
        let found = counts.withLock { $0 }
        #expect(found.stops == 2 && found.most == 1, "\(found)")
        await gate.open()
    }

    @Test func whatTakesLongCanBeStopped() {
        let order = PaperOrder(.summary)
        let long: [Effect] = [
            .compose(order, width: nil), .writePaper(order, path: "a", replaces: false),
            .sendToPrinter(order, PrintJob()),
            .export(.everything(Sample.product, .people), path: "a.csv", replaces: false),
            .binAll([]), .saveAll([], action: "field"), .undo, .redo,
            .planImport("a.csv"), .carryOut(Sample.goodPlan, of: "a.csv", commune: ""),
            .carryOutRest(Sample.plan, of: "a.csv", replaces: false),
            .gather(.named("bin"), .dialogue, ListQuery(kind: Sample.question), []),
        ]
        #expect(long.compactMap(\.work).allSatisfy { $0.doing != nil && $0.holdsKeys })
        #expect(Effect.save(RecordEntry(Product()), base: RecordEntry(Product())).work?.doing == nil)
    }
}
