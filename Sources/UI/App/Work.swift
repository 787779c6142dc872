// Work outside the state: what is asked, how it runs beside other work, and what its answer does.
import Domain
import Office

/// What an answer does to the state, and what follows from it.
package typealias Answer = @Sendable (inout AppState) -> [Effect]

/// What work is done with.
package struct Services: Sendable {
    let office: Office
    let machine: Machine
    /// Takes how far the work is that is being done: how much of how much.
    private(set) var report: @Sendable (Int, Int) -> Void = { _, _ in }
    /// Does a piece of work; whoever holds work back waits in here.
    package var perform: @Sendable (Work, Services) async -> Message? = { await $0.result(with: $1) }

    /// An office and the machine it works on.
    package init(office: Office, machine: Machine) { (self.office, self.machine) = (office, machine) }

    /// Does a piece of work; the answer is nil when there is nothing to say.
    /// - Parameter report: takes how far long work is.
    package func run(_ work: Work, report: @escaping @Sendable (LongWork) -> Void = { _ in }) async -> Message? {
        var services = self
        services.report = { report(LongWork(done: $0, total: $1)) }
        let told = services
        let listener = WorkProgress.Listener {
            told.report($0, $1)
        } wait: {
            var waiting = LongWork()
            waiting.isWaiting = true
            report(waiting)
        }
        return await WorkProgress.$listener.withValue(listener) {
            await perform(work, told)
        }
    }
}

/// A piece of work outside the state.
package struct Work: Sendable {
    /// What may be said of work when it is asked for; otherwise it runs beside all other work, and keys go on.
    enum Trait: Sendable {
        /// It reads or writes drafts, which is done in the order it was asked for.
        case drafts
        /// It asks for a list; what was asked for that list before is void when it is asked for again.
        case list(Pane, isAnew: Bool)

        /// Whether it fetches rows.
        var isOfList: Bool { if case .list = self { true } else { false } }
        /// Keys wait until it has ended, because it opens or closes what they are meant for.
        case holdsKeys
        /// It may take long: it shows how far it is, and Escape stops it.
        case long(LongWork.Doing)
        /// Nobody asked for it: when it fails, nothing is said.
        case unasked
        /// Its answer is none to what is done to marked records, or says itself that some of them are hidden.
        case aside
        /// Its answer changes nothing but what stands in the record beside the list.
        case ofRecord
    }

    /// What work of some kinds waits for.
    enum Lane: Sendable, Equatable {
        /// Nothing.
        case free
        /// The work on drafts that was asked for before.
        case drafts
        /// Nothing, but a later question about the list makes it void.
        case list(Pane, isAnew: Bool)
        /// What stands in this line before it, so that all of it is asked on one connection to the records.
        case inTurn

        /// Whether it fetches rows.
        var isOfList: Bool { if case .list = self { true } else { false } }
    }

    /// What it is called.
    package let name: String
    /// What it is about.
    package let subject: any Equatable & Sendable
    /// What it waits for.
    private(set) var lane = Lane.free
    /// Whether keys wait until it has ended.
    package private(set) var holdsKeys = false
    /// What is done while it takes long; nil for work that cannot be stopped.
    package private(set) var doing: LongWork.Doing?
    private var isUnasked = false
    private var isOfRecord = false
    private let answer: @Sendable (Services) async throws(OfficeFailure) -> Answer

    /// - Parameter following: what follows from the value once it is taken.
    init<Value: Sendable>(
        _ name: String, _ subject: any Equatable & Sendable, _ traits: [Trait],
        question: @escaping @Sendable (Services) async throws(OfficeFailure) -> Value,
        following: @escaping @Sendable (inout AppState, Value) -> [Effect] = { _, _ in [] },
        answer take: @escaping @Sendable (inout AppState, Value) -> [Effect]
    ) {
        (self.name, self.subject) = (name, subject)
        var isAside = false
        for trait in traits {
            switch trait {
            case .drafts: lane = .drafts
            case .list(let pane, let isAnew): lane = .list(pane, isAnew: isAnew)
            case .holdsKeys: holdsKeys = true
            case .long(let doing): self.doing = doing
            case .unasked: isUnasked = true
            case .aside: isAside = true
            case .ofRecord: isOfRecord = true
            }
        }
        let isForMarks = !isAside
        answer = { services throws(OfficeFailure) in
            let value = try await question(services)
            return { state in
                let effects = isForMarks ? state.sayingHidden { take(&$0, value) } : take(&state, value)
                return effects + following(&state, value)
            }
        }
    }

    /// The same work, but for other work that is done in turn.
    func inTurn() -> Work {
        var work = self
        if work.lane == .free { work.lane = .inTurn }
        return work
    }

    /// Does the work and says what came of it; nil when there is nothing to say.
    package func result(with services: Services) async -> Message? {
        do throws(OfficeFailure) {
            return .answer(isOfRecord: isOfRecord, try await answer(services))
        } catch {
            // What is fetched unasked is missed in silence.
            return isUnasked ? nil : .failed(error)
        }
    }
}

extension Work: Equatable {
    package static func == (one: Work, other: Work) -> Bool {
        func isSame<Subject: Equatable>(_ subject: Subject) -> Bool { other.subject as? Subject == subject }
        return one.name == other.name && isSame(one.subject)
    }
}

/// Does what may fail in a way that is an answer as well.
func attempted<Value: Sendable>(
    _ work: () async throws(OfficeFailure) -> Value
) async -> Result<Value, OfficeFailure> {
    do throws(OfficeFailure) { return .success(try await work()) } catch { return .failure(error) }
}
