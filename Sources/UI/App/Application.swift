// The loop: messages change the state, effects bring new messages, and the screen is drawn once all are handled.
import Domain
import Office
import Screen

/// Runs the interface on a display until the person leaves.
@MainActor
package final class Application {
    /// The state shown.
    package private(set) var state: AppState
    private let display: any Display
    let services: Services
    private let clock: Clock
    private var bursts = BurstDetector()
    private var held = HeldKeys()
    private var inbox: [Message] = []
    private var heldBack: [Message] = []
    private var isFlushing = false
    private var isScheduled = false
    private var owesFrame = false
    private var running = 0
    private var holding = 0
    /// The edits of which a draft is to be kept soon; nil when none is.
    private var typed: Int?
    /// Rests that are being waited for; what they bring belongs to the keys before them.
    private var resting = 0
    private var lanes = Lanes()
    /// Whether all that happened since the last frame leaves the list as it stands there, but for the place of the cursor.
    private var leavesList = false
    /// The work that Escape stops, and its number.
    private var stoppable: (number: Int, work: Work, task: Task<Void, Never>)?
    /// The reading that was stopped and has not noticed yet; nobody waits for it.
    private var left: Set<Int> = []
    /// The work for which keys wait, by its number.
    private var tasks: [Int: Task<Void, Never>] = [:]
    private var begun = 0
    /// The number of the work that has told last how far it is.
    private var reporting: Int?
    private var ending: CheckedContinuation<Void, Never>?
    private let onIdle: @MainActor () -> Void

    /// A program over a display, and what carries out the work it asks for.
    /// - Parameter onIdle: called whenever a frame is shown and no work is under way.
    package init(
        state: AppState, display: any Display, services: Services, clock: Clock,
        onIdle: @escaping @MainActor () -> Void = {}
    ) {
        self.state = state
        self.display = display
        self.clock = clock
        self.onIdle = onIdle
        self.services = services
    }

    /// Shows the screen and returns when the person has left.
    package func run() async {
        tick()
        carryOut(state.start())
        display.start { [weak self] events in self?.take(events) }
        let watch = Task { [weak self] in await self?.watch() }
        await withCheckedContinuation { continuation in
            ending = continuation
            flush()
        }
        watch.cancel()
    }

    /// Takes a message in; it is handled before the next frame.
    package func post(_ message: Message) {
        inbox.append(message)
        guard !isScheduled, !isFlushing else { return }
        isScheduled = true
        Task { self.flush() }
    }

    private func take(_ events: [Event]) {
        let now = clock.milliseconds()
        held.note(at: now)
        if events.count > 1 { inbox.append(.arrived(events)) }
        for part in bursts.parts(of: events, at: now) {
            switch part {
            case .event(let event): inbox.append(.event(event, milliseconds: now))
            case .text(let keys, let goesOn): inbox.append(.burst(keys, goesOn: goesOn, milliseconds: now))
            }
        }
        flush()
        bursts.rest(at: clock.milliseconds())
    }

    private func flush(draws: Bool = true) {
        guard !isFlushing else { return }
        (isFlushing, isScheduled) = (true, false)
        tick()
        let before = begun
        var isRest = !inbox.isEmpty
        while !inbox.isEmpty, !state.isOver {
            let message = inbox.removeFirst()
            if !message.leavesList(of: state) { leavesList = false }
            if case .rested = message {} else { isRest = false }
            if !isHeldBack(message) { carryOut(update(&state, message)) }
        }
        isFlushing = false
        defer { bursts.worked(until: clock.milliseconds()) }
        guard ending != nil, !state.isOver else { return }
        // A rest shows nothing but what is fetched for it.
        if isRest, begun > before { return }
        guard draws else { return drawSoon() }
        owesFrame = false
        present()
        if running == 0, resting == 0 { onIdle() }
    }

    /// While more answers are about to come, what they bring is drawn at once.
    private func drawSoon() {
        guard !owesFrame else { return }
        owesFrame = true
        Task {
            try? await Task.sleep(for: .milliseconds(20))
            if owesFrame { flush() }
        }
    }

    private func present() {
        let (frame, mustWait) = held.frame(of: state, leavesList: leavesList)
        leavesList = true
        display.present(frame)
        guard mustWait else { return }
        resting += 1
        Task {
            while !held.hasRested() { try? await Task.sleep(for: .milliseconds(HeldKeys.gap)) }
            resting -= 1
            flush()
        }
    }

    /// Whether a message waits until the work has ended that opens or closes what it is meant for, or is done with.
    private func isHeldBack(_ message: Message) -> Bool {
        guard holding > 0 else { return false }
        switch message {
        // A draft that is kept behind a save would be left when its form is closed.
        case .burst, .paused: break
        case .event(let event, _):
            let stops = event == .key(KeyPress(.escape)) && state.longWork != nil
            if stops || event == .terminate { stop() }
            if event == .terminate { return false }
            if stops { return true }
        default: return false
        }
        heldBack.append(message)
        return true
    }

    private func carryOut(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .quit:
                state.isOver = true
                // Nobody sees the lists any more that are on their way.
                lanes.endLists()
                finishWhenQuiet()
            case .copy(let text):
                let isSent = display.copy(text)
                // What was copied of a list says how much it was.
                if isSent, state.message != nil { break }
                state.message = StatusMessage(
                    text: state.words[isSent ? .copied : .copyTooLong], role: isSent ? .dim : .warning)
            case .examine(let isOn): display.examine(isOn)
            case .useStandIns(let standIns): display.use(standIns)
            case .awaitPause(let edits):
                // However fast somebody types, what was typed is kept so soon after the first letter.
                let isAwaited = typed != nil
                typed = edits
                guard !isAwaited else { break }
                Task {
                    try? await Task.sleep(for: .milliseconds(600))
                    guard let edits = self.typed else { return }
                    self.typed = nil
                    self.post(.paused(edits: edits))
                }
            case .awaitRest(let rest):
                resting += 1
                Task {
                    try? await Task.sleep(for: .milliseconds(rest.milliseconds))
                    self.resting -= 1
                    self.post(.rested(rest))
                }
            case .work(let work): start(work)
            }
        }
    }

    private func start(_ work: Work) {
        running += 1
        if work.holdsKeys { holding += 1 }
        let earlier = lanes.enter(work)
        let mayBeVoid = work.lane.isOfList
        begun += 1
        let number = begun
        let task = Task {
            await earlier?.value
            var answer: Message?
            if !mayBeVoid || !Task.isCancelled {
                answer = await services.run(work) { [weak self] progress in
                    Task { @MainActor in self?.show(progress, of: work, number) }
                }
                if mayBeVoid, Task.isCancelled { answer = nil }
            }
            end(work, number, answer)
        }
        lanes.note(task, of: work)
        if work.holdsKeys { tasks[number] = task }
        if work.doing != nil { makeStoppable(work, number, task) }
    }

    /// Stops what can be stopped. What only reads leaves nothing half done, so that whatever it is just at is not waited
    /// for; what writes ends by itself.
    private func stop() {
        guard let (number, work, task) = stoppable else { return }
        task.cancel()
        guard work.doing == .reading else { return }
        end(work, number, .failed(.stopped))
        left.insert(number)
        lanes.leftAlone = task
    }

    /// Hands an answer in, and the keys that waited for it.
    private func end(_ work: Work, _ number: Int, _ answer: Message?) {
        tasks[number] = nil
        if left.remove(number) != nil { return }
        running -= 1
        if stoppable?.number == number {
            stoppable = nil
            inbox.append(.progressed(nil))
        }
        if work.holdsKeys { holding -= 1 }
        if let answer { inbox.append(answer) }
        if let news = services.office.news { inbox.append(.news(news)) }
        if holding == 0, !heldBack.isEmpty {
            inbox += heldBack
            heldBack = []
        }
        // Rows are waited for; what follows them at the start comes piece by piece.
        flush(draws: running == 0 || work.lane.isOfList)
        finishWhenQuiet()
    }

    private func makeStoppable(_ work: Work, _ number: Int, _ task: Task<Void, Never>) {
        stoppable = (number, work, task)
        Task { [weak self] in
            try? await Task.sleep(for: .milliseconds(400))
            // What has told how far it is says more than that it takes long.
            guard let self, self.reporting != number else { return }
            self.show(LongWork(), of: work, number)
        }
    }

    /// Shows how far work is, unless it has ended meanwhile.
    private func show(_ progress: LongWork, of work: Work, _ number: Int) {
        // Whatever keeps somebody waiting for another program can be stopped.
        if progress.isWaiting, stoppable == nil, let task = tasks[number] { stoppable = (number, work, task) }
        guard stoppable?.number == number, let doing = work.doing ?? (progress.isWaiting ? .writing : nil) else {
            return
        }
        reporting = number
        var progress = progress
        progress.doing = doing
        post(.progressed(progress))
    }

    private func finishWhenQuiet() {
        guard state.isOver, running == 0, let ending else { return }
        self.ending = nil
        display.close()
        ending.resume()
    }

    private func tick() {
        let now = clock.now()
        if now.time != state.time || now.today != state.today {
            leavesList = false
            carryOut(update(&state, .clock(today: now.today, time: now.time)))
        }
    }
}
