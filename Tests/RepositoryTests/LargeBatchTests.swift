// Many records changed in one go: it tells how far it is, stops without a trace, and leaves the search as row by row does.
import Domain
import Repository
import Synchronization
import Testing

@Suite struct LargeBatchTests {
    private func filled(_ store: Store, _ count: Int) async throws -> [RecordEntry] {
        var entries: [RecordEntry] = []
        for number in 1...count { entries.append(aQuestion("Câu \(number % 2 == 0 ? "trám" : "ong") \(number)")) }
        guard case .saved(let saved) = try await store.saveAll(entries, action: "test", by: "an") else {
            Issue.record("not saved")
            return []
        }
        return saved
    }

    private func found(_ store: Store, _ filter: String) async throws -> Int {
        var query = ListQuery(kind: question)
        query.filter = filter
        return try await store.count(query)
    }

    /// Runs work that is stopped at its first report; says what was reported.
    private func stopping(_ work: @escaping @Sendable () async throws -> Void) async -> (
        reports: [Int], isStopped: Bool
    ) {
        let reports = Mutex<[Int]>([])
        let stop = Mutex<(@Sendable () -> Void)?>(nil)
        let (gate, opened) = AsyncStream<Void>.makeStream()
        let task = Task {
            for await _ in gate { break }
            try await WorkProgress.$listener.withValue(
                .init { done, total in
                    reports.withLock { $0 += [done, total] }
                    stop.withLock { $0?() }
                }
            ) { try await work() }
        }
        stop.withLock { $0 = { task.cancel() } }
        opened.yield()
        do {
            try await task.value
            return (reports.withLock { $0 }, false)
        } catch { return (reports.withLock { $0 }, true) }
    }

    @Test func whatIsStoppedLeavesNothingBehind() async throws {
        try await withStore { store, _ in
            let saved = try await filled(store, 1200)
            let changed = saved.map { entry in
                var entry = entry
                entry["department"] = .text("Phòng Kinh tế")
                return entry
            }
            for work in [
                { @Sendable in _ = try await store.saveAll(changed, action: "field", by: "an") },
                { @Sendable in _ = try await store.binAll(saved, by: "an") },
                { @Sendable in _ = try await store.takeIn(changed, action: "import", by: "an") },
            ] {
                let (reports, isStopped) = await stopping(work)
                #expect(isStopped && reports == [WorkProgress.step, 1200])
                #expect(try await store.count(ListQuery(kind: question)) == 1200)
                #expect(try await found(store, "kinh te") == 0)
                #expect(try await found(store, "tram") == 600)
                #expect(try await store.entry(of: question, id: saved[0].identity.id)?.identity.version == 1)
            }
            // What was stopped is no change to be taken back.
            guard case .done(let action, _, _) = try await store.undo(by: "an") else {
                Issue.record("nothing undone")
                return
            }
            #expect(action == "test")
        }
    }

    @Test(arguments: [400, 700, 1200]) func theSearchKnowsWhatLeftAndWhatCameBack(count: Int) async throws {
        try await withStore { store, _ in
            let saved = try await filled(store, 1200)
            guard case .saved = try await store.binAll(Array(saved.prefix(count)), by: "an") else {
                Issue.record("not moved")
                return
            }
            #expect(try await found(store, "tram") == (1200 - count) / 2)
            #expect(try await found(store, "trám") == (1200 - count) / 2)
            #expect(try await found(store, "\"ong 1\"") == 0)
            // The triggers are back: what changes from now on is found.
            var other = saved[1199]
            if count < 1200 {
                other["question"] = .text("Hỏi về mắc ca")
                guard case .saved = try await store.save(other, by: "an") else {
                    Issue.record("not saved")
                    return
                }
                #expect(try await found(store, "mac ca") == 1)
                _ = try await store.undo(by: "an")
            }
            guard case .done(_, count, _) = try await store.undo(by: "an") else {
                Issue.record("not undone")
                return
            }
            #expect(try await found(store, "trám") == 600)
            #expect(try await found(store, "ong") == 600)
        }
    }

    @Test func onlyWhatChangesIsWrittenAndSortedAnew() async throws {
        try await withStore { store, _ in
            let saved = try await filled(store, 3)
            var changed = saved[1]
            changed["dueOn"] = .date(CalendarDate(year: 2024, month: 4, day: 12)!)
            guard case .saved(let stored) = try await store.save(changed, by: "an") else {
                Issue.record("not saved")
                return
            }
            #expect(stored.identity.version == 2)
            #expect(try await store.entry(of: question, id: stored.identity.id) == stored)
            var query = ListQuery(kind: question)
            query.sort = "dueOn"
            query.isAscending = false
            #expect(try await store.window(query, at: .start, limit: 1).rows.first?.entry == stored)
        }
    }
}
