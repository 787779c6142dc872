// What commands and screen do with records and files, in one place for both.
import Domain
import Exchange
import Repository
import UI

/// The work of the office over a store.
struct Desk: Sendable {
    let store: Store
    let words: Words
    /// Who is at the keyboard, as the journal names them.
    let who: String
    /// The day of papers, when it is not today's.
    var paperDay: CalendarDate?

    /// A desk over a store.
    init(store: Store, words: Words) {
        self.store = store
        self.words = words
        who = personName()
    }

    /// The day of papers.
    var today: CalendarDate { paperDay ?? systemNow().today }

    /// Does work on the store and words what goes wrong.
    func stored<Value>(_ work: () async throws(StoreError) -> Value) async throws(Sentence) -> Value {
        do throws(StoreError) { return try await work() } catch { throw Sentence(error, path: store.path) }
    }

    /// Reads a file and says what importing it would do, or in which ways it can be read.
    func planImport(_ written: String, in encoding: TextEncoding?) async throws(Sentence) -> ImportReading {
        switch try readImport(written, as: encoding.map(EncodingRequest.given) ?? .asked) {
        case .offer(let offer): return .offer(offer)
        case .records(let records, let encoding, let doubt):
            var plan = try await plan(records, source: fileName(written))
            plan.encoding = encoding
            plan.doubt = doubt
            return .plan(plan)
        }
    }

    /// Says what importing records would do.
    func plan(_ records: [IncomingRecord], source: String) async throws(Sentence) -> ImportPlan {
        var existing: [RecordEntry] = []
        for kind in ImportPlanner.kinds(of: records) {
            existing += try await stored { () async throws(StoreError) in
                try await store.allEntries(of: kind, limit: .max)
            }
        }
        var planner = ImportPlanner(existing: existing)
        return try await namingDoubles(planner.plan(records, source: source))
    }

    /// So many new rows are looked at for names that are there already.
    private static let doubleLimit = 500

    /// The plan with a note at each new product and holder that probably is there under another name.
    private func namingDoubles(_ plan: ImportPlan) async throws(Sentence) -> ImportPlan {
        var items = plan.items
        let new = items.indices.filter { items[$0].action == .new && SameName.kinds.contains(items[$0].entry.kind) }
        for index in new.prefix(Self.doubleLimit) {
            let entry = items[index].entry
            let found = try await stored { () async throws(StoreError) in
                try await store.similarNames(to: entry, limit: 1)
            }
            items[index].alike = found.first { $0.likeness.isProbable }?.entry.title
        }
        return plan.replacing(items)
    }

    /// Carries a plan out, all or nothing; a plan with refused rows is not begun.
    /// - Parameter program: whether the journal names the program and not the person, whose undo then leaves it alone.
    func carryOut(_ plan: ImportPlan, asProgram program: Bool = false) async throws(Sentence) {
        if let refused = plan.items.first(where: { $0.action == .refused }) {
            let reason = refused.problems.first.map {
                words.field(refused.entry.kind, $0.field) + ": " + words.problem($0.reason, kind: refused.entry.kind)
            }
            throw Sentence(
                .failedRows, plan.source, String(plan.count(.refused)), words.filePlace(refused.place), reason ?? "")
        }
        let entries = plan.entriesToStore
        guard !entries.isEmpty else { return }
        let outcome = try await stored { () async throws(StoreError) in
            try await store.saveAll(entries, action: "import", by: program ? "soxa" : who)
        }
        switch outcome {
        case .saved: return
        case .conflict(let index, _), .gone(let index): throw Sentence(.failedConflict, entries[index].title)
        case .refused(let index, let problem):
            let kind = entries[index].kind
            let reason = words.field(kind, problem.field) + ": " + words.problem(problem.reason, kind: kind)
            throw Sentence(.failedRefused, entries[index].title, reason)
        }
    }
}

/// The last part of a path.
func fileName(_ path: String) -> String { WrittenPath(path).path.split(separator: "/").last.map(String.init) ?? path }

extension StoreError {
    /// The error of a batch, which is the store's unless the body threw its own.
    init(any error: any Error) { self = error as? StoreError ?? .other(detail: String(describing: error)) }
}
