// A held key: the list follows at once, the record beside it when the cursor rests.
import Domain
import Office
import Screen
import Synchronization
import Testing
import UI
import Words

@MainActor @Suite struct HeldKeyTests {
    /// The frames after each of some keys, so many milliseconds apart, and the state at the end.
    private func frames(_ keys: [String], apart milliseconds: Int) async -> (
        after: [Surface], rest: [Surface], AppState
    ) {
        let office = Sample.office()
        let display = FakeDisplay()
        display.size = Journey.wide
        let time = Atomic<Int>(1000)
        let clock = Application.Clock(
            milliseconds: { time.load(ordering: .relaxed) }, now: { (Sample.today, "09:41") })
        let state = AppState(size: Journey.wide, words: Words(.vi), officeName: "UBND", today: Sample.today)
        var after: [Surface] = []
        var rest: [Surface] = []
        var isDone = false
        let application = Application(state: state, display: display, services: office.services, clock: clock) {
            guard !isDone else {
                if rest.isEmpty { rest = Array(display.shown.suffix(1)) }
                display.send([.key(KeyPress(.function(10)))])
                return
            }
            isDone = true
            Task {
                for key in keys {
                    time.add(milliseconds, ordering: .relaxed)
                    display.send(keyPresses(key).map { .key($0) })
                    after += display.shown.suffix(1)
                }
            }
        }
        await application.run()
        return (after, rest, application.state)
    }

    /// What stands beside the list.
    private func beside(_ surface: Surface, _ state: AppState) -> [String] {
        let left = state.panes.detail.left
        return surface.lines().map { String($0.dropFirst(left)) }
    }

    @Test(.hangGuard) func theRecordWaitsUntilTheCursorRests() async {
        let (after, rest, state) = await frames(["<Down>", "<Down>", "<Down>"], apart: 33)
        #expect(after.count == 3 && rest.count == 1)
        // The list follows every key.
        #expect(Set(after.map { $0.lines().joined(separator: "\n") }).count == 3)
        // The record of the first key stays beside it, and the last one is there in the end.
        #expect(beside(after[1], state)[3...20] == beside(after[0], state)[3...20])
        #expect(beside(after[2], state)[3...20] == beside(after[0], state)[3...20])
        #expect(beside(rest[0], state)[3...20] != beside(after[0], state)[3...20])
    }

    @Test(.hangGuard) func singleKeysShowTheRecordAtOnce() async {
        let (after, _, state) = await frames(["<Down>", "<Down>"], apart: 200)
        #expect(beside(after[1], state)[3...20] != beside(after[0], state)[3...20])
    }

    @Test(.hangGuard) func whatAKeyOpensIsDrawnWhole() async {
        let (after, rest, _) = await frames(["<Down>", "<F1>"], apart: 33)
        #expect(after[1].lines() == rest[0].lines())
        #expect(after[1] != after[0])
    }

    /// Only what changed since the frame before is drawn; what is shown is the state all the same.
    @Test(.hangGuard, arguments: [1, 2, 3] as [UInt64]) func everyFrameShowsTheWholeState(seed: UInt64) async {
        let office = Sample.office(
            and: (9...90).map { RecordEntry(Sample.makeQuestion($0, "Câu hỏi \($0) ｗｉｄｅ", "xã Hạ", .new)) })
        let display = FakeDisplay()
        display.size = Journey.wide
        let time = Atomic<Int>(1000)
        let clock = Application.Clock(
            milliseconds: { time.add(500, ordering: .relaxed).newValue }, now: { (Sample.today, "09:41") })
        let state = AppState(size: Journey.wide, words: Words(.vi), officeName: "UBND", today: Sample.today)
        var numbers = SeededNumbers(state: seed)
        let moves = ["<Down>", "<Down>", "<Up>", "<Down><Down>", "<Down><Up>"]
        let others = [
            "<PgDn>", "<End>", "<Home>", "<Ins>", "<F1>", "<Esc>", "/c", "<Enter>", "<Right>", "<Left>", "2", "1",
            "<Tab>",
        ]
        var left = 120
        var wrong: [Int] = []
        var frames = 0
        let poster = PausePoster()
        let application = Application(state: state, display: display, services: office.services, clock: clock) {
            left -= 1
            let keys = (left % 3 == 0 ? others : moves).randomElement(using: &numbers) ?? ""
            Task { display.send(left <= 0 ? [.terminate] : keyPresses(keys).map { .key($0) }) }
        }
        poster.application = application
        display.onPresent = { surface in
            frames += 1
            if let application = poster.application, surface != render(application.state) { wrong.append(left) }
        }
        await application.run()
        #expect(wrong.isEmpty)
        #expect(frames > 100)
    }
}
