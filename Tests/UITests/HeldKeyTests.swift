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
}
