// Planning an import and carrying the plan out, for the screen and for the command line.
import Domain
import Formats
import Intake
import Repository
import Vietnamese
import Words

/// What came of carrying a plan out.
package enum CarriedOut {
    /// It is done.
    case done
    /// The records are not any more what the plan was made from.
    case overtaken
}

extension Office {
    /// Reads a file and says what importing it would do, or in which ways it can be read.
    /// - Parameters:
    ///   - choices: what somebody said its tables and columns are; tables with headings of which it was said before are read
    ///     so again.
    ///   - corrections: what somebody put right in its rows.
    package func planImport(
        _ written: String, in encoding: TextEncoding?, choices: ColumnChoices = ColumnChoices(),
        corrections: [FileRow: RowCorrection] = [:]
    ) async throws(OfficeFailure) -> ImportReading {
        let request = encoding.map(EncodingRequest.given) ?? .asked
        if let name = Self.communeName(written) { return .plan(try await communePlan(name, source: written)) }
        let remembered = try await rememberedColumns()
        let file: ImportFile
        do throws(OfficeFailure) {
            file = try await readImport(
                written, as: request, choices: choices, remembered: remembered, words: words)
        } catch .intake(.unrecognised(let tables), _) where tables.contains(where: \.canBeSaid) {
            return .tables(tables)
        }
        switch file {
        case .offer(let offer): return .offer(offer)
        case .records(let records, let remarks):
            var plan = try await plan(records, source: fileName(written), corrections: corrections)
            plan.take(remarks)
            plan.choices = choices
            return .plan(plan)
        }
    }

    /// Plans a file again with what was put right in its rows since; what was chosen in the plan stays.
    package func planAgain(_ plan: ImportPlan, of written: String) async throws(OfficeFailure) -> ImportPlan {
        guard
            case .plan(let now) = try await planImport(
                written, in: plan.encoding, choices: plan.choices, corrections: plan.corrections)
        else { throw .store(.busy, path: store.path) }
        return now.keepingChoices(of: plan)
    }

    /// Says what importing records would do, with what somebody put right in them.
    /// - Parameter named: the dialogue of a file that names none; nil takes the only open one without questions.
    package func plan(
        _ records: [IncomingRecord], source: String, corrections: [FileRow: RowCorrection] = [:],
        of named: Conference? = nil
    ) async throws(OfficeFailure) -> ImportPlan {
        // Asked before anything is read: whatever is written from now on is noticed when the plan is carried out.
        let basis = try await stored { () async throws(StoreError) in try await store.lastChange() }
        let records = Self.communeName(source) == nil ? try await spelled(records) : try await fitted(records)
        var (told, planned) = (records, try await planned(records, source: source, corrections: corrections))
        var dialogue: Conference?
        // Where its questions are there already the file is that of their dialogue.
        if planned.items.contains(where: { $0.remark == .untoldConference }) {
            if let named { dialogue = named } else { dialogue = try await onlyOpenDialogue() }
            if let home = dialogue, let itsOwn = Self.records(records, of: home) {
                told = itsOwn
                planned = try await self.planned(told, source: source, corrections: corrections)
            } else {
                dialogue = nil
            }
        }
        var plan = try await namingContradictions(namingUnclearUnits(bringingUnits(planned, of: told)))
        plan.basis = basis
        if named == nil, let dialogue { plan.notes.append(words(.planIntoDialogue, dialogue.title)) }
        return plan
    }

    /// The one dialogue of the office that is open and has no questions yet; nil where there is none or more than one.
    private func onlyOpenDialogue() async throws(OfficeFailure) -> Conference? {
        var open: [Conference] = []
        for conference in try await entries(Conference.self)
        where conference.level == .commune && conference.notice.isEmpty && conference.publishedOn == nil {
            let own = ListCondition.equals(field: "conference", .reference(conference.identity.id))
            if try await count(ListQuery(kind: .question, conditions: [own])) == 0 { open.append(conference) }
        }
        return open.count == 1 ? open[0] : nil
    }

    /// The records of a file that names no dialogue as those of one; nil where the file names one, or several.
    private static func records(_ records: [IncomingRecord], of dialogue: Conference) -> [IncomingRecord]? {
        let untold = records.indices.filter { records[$0].isUntold }
        guard untold.count == 1, records.count(where: { $0.entry.kind == .conference }) == 1 else { return nil }
        var told = records
        told[untold[0]].entry["title"] = .text(dialogue.title)
        told[untold[0]].entry["year"] = dialogue.year.map(FieldValue.number) ?? .none
        told[untold[0]].stated.formUnion(dialogue.year == nil ? ["title"] : ["title", "year"])
        (told[untold[0]].isUntold, told[untold[0]].isMention) = (false, true)
        return told
    }

    /// Compares records with those that are there.
    func planned(
        _ records: [IncomingRecord], source: String, corrections: [FileRow: RowCorrection]
    ) async throws(OfficeFailure) -> ImportPlan {
        var planner = ImportPlanner(try await known(to: records))
        let found = planner.plan(records, source: source, corrections: corrections)
        if Task.isCancelled { throw .stopped }
        return try await namingDoubles(found)
    }

    /// Plans records and carries the plan out, unless somebody has to look at it: some of its rows are refused, or need a
    /// choice. What others write meanwhile is planned with again.
    /// - Parameters:
    ///   - side: whose value stands where both sides changed one; nil leaves that to somebody.
    ///   - dialogue: the name of the dialogue into which its questions go; nil leaves that to the file.
    package func takeIn(
        _ records: [IncomingRecord], source: String, choosing side: ImportSide?, into dialogue: String? = nil
    ) async throws(OfficeFailure) -> (plan: ImportPlan, isDone: Bool) {
        // On the screen it is told already how far it is.
        if WorkProgress.listener != nil { return try await takenIn(records, source, side, dialogue) }
        let line = WorkLine(words, .importingProgress)
        defer { line.end() }
        let listener = WorkProgress.Listener(report: line.report)
        return try await WorkProgress.$listener.withValue(listener) { () async -> Result<_, OfficeFailure> in
            do throws(OfficeFailure) {
                return .success(try await takenIn(records, source, side, dialogue))
            } catch {
                return .failure(error)
            }
        }.get()
    }

    private func takenIn(
        _ records: [IncomingRecord], _ source: String, _ side: ImportSide?, _ dialogue: String?
    ) async throws(OfficeFailure) -> (plan: ImportPlan, isDone: Bool) {
        for _ in 0..<5 {
            var plan = try await plan(records, source: source, into: dialogue)
            if let side { plan = plan.choosing(side) }
            guard plan.count(.refused) == 0, plan.count(.conflict) == 0 else { return (plan, false) }
            if case .done = try await carryOut(plan) { return (plan, true) }
        }
        throw .store(.busy, path: store.path)
    }

    /// The records that are there, as far as those of a file may mean them.
    private func known(to records: [IncomingRecord]) async throws(OfficeFailure) -> KnownRecords {
        var known = KnownRecords(live: [])
        let kinds = ImportPlanner.kinds(of: records)
        let named = Set(records.flatMap { [$0.entry.identity.uid] + $0.links.values }.filter { !$0.isEmpty })
        for kind in kinds {
            known.live += try await stored { () async throws(StoreError) in
                try await store.allEntries(of: kind, limit: .max)
            }
            if named.isEmpty { continue }
            known.binned += try await stored { () async throws(StoreError) in
                try await store.binned(kind, limit: .max)
            }.filter { named.contains($0.identity.uid) }
        }
        // A row without a uid may say all the same from which state it was made.
        guard !named.isEmpty || records.contains(where: \.saysBase) else { return known }
        let targets = Set(
            kinds.flatMap { $0.description.fields }.compactMap { field -> RecordKind? in
                if case .reference(let kind) = field.kind { kind } else { nil }
            })
        for kind in targets {
            known.uids[kind] = try await stored { () async throws(StoreError) in
                try await store.uids(of: kind, withBin: true)
            }
            let inUse = try await stored { () async throws(StoreError) in try await store.uids(of: kind) }
            known.inUse[kind] = Set(inUse.keys)
        }
        try await addHistories(to: &known, records)
        return known
    }

    /// What the records that a file names by their uids, or by their names and versions, were before, what became of those
    /// in the bin, and whose the uids are that no record of their kind has.
    private func addHistories(to known: inout KnownRecords, _ records: [IncomingRecord]) async throws(OfficeFailure) {
        var rows: [RecordKind: Set<String>] = [:]
        for record in records where RecordIdentity.isUID(record.entry.identity.uid) {
            rows[record.entry.kind, default: []].insert(record.entry.identity.uid)
        }
        var unknown = rows
        // What a file for people calls the records that links name may be what they were called when it was made.
        for record in records where !record.linkNames.isEmpty {
            for field in record.entry.kind.description.fields where record.linkNames[field.name] != nil {
                guard case .reference(let kind) = field.kind, let uid = record.links[field.name] else { continue }
                rows[kind, default: []].insert(uid)
            }
        }
        var edited: [RecordKind: [Int64]] = [:]
        let unnamed = Set(records.filter { $0.entry.identity.uid.isEmpty && $0.saysBase }.map(\.entry.kind))
        for entry in known.live where unnamed.contains(entry.kind) && entry.identity.version > 1 {
            edited[entry.kind, default: []].append(entry.identity.id)
        }
        for entry in known.live + known.binned where rows[entry.kind]?.contains(entry.identity.uid) == true {
            unknown[entry.kind]?.remove(entry.identity.uid)
            if entry.identity.version > 1 { edited[entry.kind, default: []].append(entry.identity.id) }
        }
        for (kind, ids) in edited {
            known.states[kind] = try await stored { () async throws(StoreError) in
                try await store.states(of: kind, ids: ids)
            }
        }
        for entry in known.binned where SameName.kinds.contains(entry.kind) {
            known.mergedInto[entry.identity.uid] = try await stored { () async throws(StoreError) in
                try await store.title(mergedFrom: entry)
            }
        }
        let open = Array(Set(unknown.values.flatMap(\.self)))
        let kinds = try await stored { () async throws(StoreError) in try await store.kinds(ofUIDs: open) }
        for (kind, uids) in unknown {
            for uid in uids { known.others[uid] = kinds[uid]?.first { $0 != kind } ?? known.others[uid] }
        }
    }

    /// New rows looked at for names that are there already.
    private static let doubleLimit = 500

    /// The plan with a note at each new product and holder that probably is there under another name.
    private func namingDoubles(_ plan: ImportPlan) async throws(OfficeFailure) -> ImportPlan {
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

    /// Carries a plan out, all or nothing; a plan with refused rows that nobody left out is not begun, nor one in which somebody has to choose.
    /// - Parameter program: whether the journal names the program and not the person, whose undo then leaves it alone.
    @discardableResult
    package func carryOut(_ plan: ImportPlan, asProgram program: Bool = false) async throws(OfficeFailure) -> CarriedOut
    {
        if let refused = plan.obstacle {
            throw .rows(
                source: plan.source, count: plan.count(.refused), place: refused.place, refused.entry.kind,
                refused.problems.first)
        }
        let open = plan.count(.conflict)
        guard open == 0 else { throw .undecided(source: plan.source, count: open) }
        let batch = plan.batch
        if Self.communeName(plan.source) != nil { try await rememberCommune(of: plan) }
        guard !batch.entries.isEmpty else { return .done }
        if !program, let problem = try await access().objection(toNeeding: .clerk) {
            throw .store(.notAllowed(problem), path: store.path)
        }
        if !program { try await backUp(before: .import, of: batch.entries.count) }
        let outcome = try await stored { () async throws(StoreError) in
            try await store.takeIn(
                batch.entries, declined: batch.declined, basis: plan.basis, action: "import",
                by: program ? "soxa" : who, asProgram: program)
        }
        switch outcome {
        case .saved: return .done
        case .overtaken: return .overtaken
        case .refused(let index, let problem):
            throw .refused(title: batch.entries[index].title, batch.entries[index].kind, problem)
        }
    }

    /// Carries the plan of a file out. Where the records changed meanwhile it is made again, and carried out when it says the
    /// same.
    /// - Returns: the new plan, when it says something else and nothing was written; nil when all is done.
    package func carryOut(_ plan: ImportPlan, of written: String) async throws(OfficeFailure) -> ImportPlan? {
        // Before anything is imported: a failure afterwards would tell of records that are there all the same.
        try await remember(plan.choices, of: plan.tables)
        var plan = plan
        for _ in 0..<3 {
            guard case .overtaken = try await carryOut(plan) else { return nil }
            guard let now = try await replanned(plan, of: written) else { break }
            guard let again = plan.chosen(in: now) else { return now }
            plan = again
        }
        throw .store(.busy, path: store.path)
    }

    /// The plan of the same file for the records as they are now; nil where the file has to be asked about again.
    private func replanned(_ plan: ImportPlan, of written: String) async throws(OfficeFailure) -> ImportPlan? {
        let now =
            plan.isOfAnswers
            ? try await planAnswers(typedPaths(written), choices: plan.choices)
            : try await planImport(
                written, in: plan.encoding, choices: plan.choices, corrections: plan.corrections)
        if case .plan(let now) = now { return now }
        return nil
    }
}
