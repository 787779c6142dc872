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

    /// A desk over a store.
    init(store: Store, words: Words) {
        self.store = store
        self.words = words
        who = personName()
    }

    /// Does work on the store and words what goes wrong.
    func stored<Value>(_ work: () async throws(StoreError) -> Value) async throws(Sentence) -> Value {
        do throws(StoreError) { return try await work() } catch { throw Sentence(error, path: store.path) }
    }

    /// Reads a file and says what importing it would do.
    func planImport(_ written: String) async throws(Sentence) -> ImportPlan {
        try await plan(readRecords(written), source: fileName(written))
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
        return planner.plan(records, source: source)
    }

    /// Carries a plan out, all or nothing; a plan with refused rows is not begun.
    func carryOut(_ plan: ImportPlan) async throws(Sentence) {
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
            try await store.saveAll(entries, action: "import", by: who)
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

    /// The dialogue that a notice number names; without one the latest.
    func conference(numbered number: String? = nil, id: Int64? = nil) async throws(Sentence) -> Conference {
        let all = try await stored { () async throws(StoreError) in
            try await store.allEntries(of: Conference.description.kind)
        }
        let conferences = all.compactMap { $0.record(as: Conference.self) }
        if let number {
            guard let found = conferences.first(where: { $0.notice == number }) else {
                throw Sentence(.failedNoNotice, number)
            }
            return found
        }
        if let id, let found = conferences.first(where: { $0.identity.id == id }) { return found }
        let latest = conferences.max { left, right in
            (left.year ?? 0, left.noticeDate?.dayNumber ?? 0) < (right.year ?? 0, right.noticeDate?.dayNumber ?? 0)
        }
        guard let latest else { throw Sentence(.failedNoConference) }
        return latest
    }

    /// Composes a paper.
    func compose(_ paper: Paper) async throws(Sentence) -> [[String]] {
        switch paper {
        case .notice(let id, _), .conclusion(let id, _), .promises(let id):
            let conference = try await conference(id: id)
            let questions = Questions()
            do {
                let query = ListQuery(
                    kind: Question.description.kind, sort: "number",
                    conditions: [.equals(field: "conference", .reference(conference.identity.id))])
                try await store.forEachBatch(query) { batch in questions.add(batch.compactMap { $0.record() }) }
            } catch {
                throw Sentence(StoreError(any: error), path: store.path)
            }
            return NoticePaper(words: noticeWords).pages(conference: conference, questions: questions.inOrder)
        case .summary:
            let summary = try await stored { () async throws(StoreError) in try await store.summary() }
            let text = SummaryText(words: words, summary: summary)
            let lines = text.lines(width: SheetSize.portrait.columns).map(\.text)
            let heading = [words[.paperSummary], words(.paperAsOf, systemNow().today.officialText)]
            return PlainPaper().pages(heading: heading, lines: lines)
        }
    }

    private var noticeWords: NoticeWords {
        NoticeWords(
            heading: words[.paperNoticeHeading], notice: words[.paperNotice],
            columns: [words[.paperOrder], words[.paperQuestion], words[.paperAsker], words[.paperAnswer]],
            unanswered: words[.paperUnanswered])
    }
}

/// The last part of a path.
func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

/// The records in a file.
func readRecords(_ written: String) throws(Sentence) -> [IncomingRecord] {
    do throws(ExchangeError) {
        return try readOffice(fileAt: expandingHome(written)).records().map { record in
            // A table without a heading is a dialogue too; it is known by its file until somebody names it.
            guard record.entry.kind == Conference.description.kind, record.entry.title.isEmpty else { return record }
            var named = record
            named.entry["title"] = .text(words(.untitledDialogue, fileName(written)))
            named.stated.insert("title")
            return named
        }
    } catch {
        throw Sentence(error, path: written)
    }
}

/// The questions of one conference, gathered from batches.
private final class Questions: @unchecked Sendable {
    private(set) var all: [Question] = []

    /// By number; those without one come last.
    var inOrder: [Question] { all.filter { $0.number != nil } + all.filter { $0.number == nil } }

    func add(_ batch: [Question]) { all += batch }
}

extension StoreError {
    /// The error of a batch, which is the store's unless the body threw its own.
    init(any error: any Error) { self = error as? StoreError ?? .other(detail: String(describing: error)) }
}
