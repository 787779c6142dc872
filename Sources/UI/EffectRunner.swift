// Does the work that effects ask for, off the main actor, and answers with messages.
import Domain
import Office
import Words

/// Interprets effects with an office.
package struct EffectRunner: Sendable {
    let office: Office
    let machine: Machine
    /// Is told of each effect before it is carried out.
    package var before: @Sendable (Effect) async -> Void = { _ in }
    /// Is told of each effect when it is carried out.
    package var after: @Sendable (Effect) async -> Void = { _ in }

    /// A runner over an office and the machine it works on.
    package init(office: Office, machine: Machine) { (self.office, self.machine) = (office, machine) }

    /// Does what an effect asks; the answer is nil when there is nothing to say.
    /// - Parameter report: takes how far long work is.
    package func run(
        _ effect: Effect, report: @escaping @Sendable (LongWork) -> Void = { _ in }
    ) async -> Message? {
        let listener = WorkProgress.Listener { report(LongWork(done: $0, total: $1)) }
        await before(effect)
        let answer = await WorkProgress.$listener.withValue(listener) {
            await result(of: effect, report)
        }
        await after(effect)
        return answer
    }

    private func result(of effect: Effect, _ report: @escaping @Sendable (LongWork) -> Void) async -> Message? {
        do throws(OfficeFailure) {
            return try await answer(effect, report)
        } catch {
            // What is fetched unasked is missed in silence.
            if effect.isUnasked { return nil }
            if case .load(let pane, _, _, _, let generation) = effect {
                return .loadFailed(pane, error, generation: generation)
            }
            return .failed(error)
        }
    }

    /// The number that changes when another program commits; nil when it cannot be read now.
    func dataVersion() async -> Int? {
        do throws(OfficeFailure) { return try await office.dataVersion() } catch { return nil }
    }

    /// The comments on the answer of a question.
    private func comments(on entry: RecordEntry) async throws(OfficeFailure) -> [RecordEntry] {
        let query = ListQuery(
            kind: .comment,
            conditions: [.equals(field: "question", .reference(entry.identity.id))])
        return try await office.window(query, .start, 120).rows.map(\.entry)
    }

    private func answer(
        _ effect: Effect, _ report: @escaping @Sendable (LongWork) -> Void
    ) async throws(OfficeFailure) -> Message? {
        switch effect {
        case .load(let pane, let query, let position, let limit, let generation):
            return .loaded(pane, position, try await office.window(query, position, limit), generation: generation)
        case .count(let pane, let query, let generation):
            return .counted(pane, try await office.count(query), generation: generation)
        case .correct(let pane, let query, let generation):
            return .corrected(pane, try await office.corrections(query), generation: generation)
        case .countOverdue(let today):
            let late = ListQuery(kind: .question, conditions: ListCondition.overdue(on: today))
            return .overdue(try await office.count(late))
        case .summarise: return .summarised(try await office.summary())
        case .loadUnits: return .units(try await office.units())
        case .loadDocuments: return .documents(try await office.documents())
        case .loadOptions(let kind): return .options(kind, try await office.options(kind))
        case .loadOwner(let entry):
            return try await office.entry(entry.kind, entry.identity.id).map { .owner($0) }
        case .open(let entry):
            guard entry.identity.id == 0 else {
                let stored = try await office.entry(entry.kind, entry.identity.id)
                return .opened(stored, try await office.draft(entry.kind, entry.identity))
            }
            let draft = try await draft(goingOnWith: entry)
            return .opened(begun(entry, draft), draft)
        case .openCopy(let entry): return .opened(begun(entry, nil), nil)
        case .openDraft(let kind, let identity): return try await openDraft(kind, identity)
        case .loadDrafts: return .drafts(try await office.drafts())
        case .openVersion(let old, let when):
            let stored = try await office.entry(old.kind, old.identity.id)
            return .openedVersion(stored, old: old, when: when, try await office.draft(old.kind, old.identity))
        case .openReview(let entry):
            let identity = entry.identity
            return .openedReview(
                try await office.entry(entry.kind, identity.id), try await office.draft(entry.kind, identity),
                try await office.history(entry), comments: try await comments(on: entry))
        case .refreshReview(let entry, let isOwn):
            return .reviewed(
                try await office.entry(entry.kind, entry.identity.id), try await office.history(entry),
                comments: try await comments(on: entry), isOwn: isOwn)
        case .steps(let work): return .steps(try await answer(toSteps: work))
        case .replace(let entry):
            let (outcome, isNew) = try await office.replace(entry)
            return .replaced(outcome, isNew: isNew)
        case .loadViews:
            let views = try await office.window(ListQuery(kind: .savedView), .start, 120)
            return .keptViews(views.rows.compactMap { $0.entry.record() })
        case .loadDepartment: return .department(try await office.setting("department") ?? "")
        case .setDepartment(let name):
            try await office.set("department", name)
            return nil
        case .loadMarks(let pane, let query): return .marked(pane, query, try await office.ids(query))
        case .findMarks(let pane, let query, let ids):
            return .foundMarks(pane, query, try await found(ids, in: query), of: ids)
        case .gather(let command, let pane, let query, let ids):
            let (entries, found) = (try await records(query.kind, ids), try await found(ids, in: query))
            return .gathered(command, pane, query, entries, found, of: ids)
        case .assign(let assignment):
            return .assigned(try await office.saveAll(assignment.changed, "assign"), assignment)
        case .loadHistory(let entry): return .history(entry, try await office.history(entry))
        case .save(let entry, let base): return .saved(try await office.save(entry), mine: entry, base: base)
        case .saveAll(let entries, let action):
            return .savedAll(try await office.saveAll(entries, action), entries, action: action)
        case .loadSuggestions(let kind, let field):
            return .suggestions(kind, field: field, try await office.suggestions(kind, field))
        case .loadCurrentConference: return .currentConference(try await office.currentConference())
        case .chooseConference(let identity):
            try await office.chooseConference(identity)
            return .currentConference(try await office.currentConference())
        case .bin(let entry): return .binned(try await office.bin(entry), entry)
        case .binAll(let entries): return .binnedAll(try await office.binAll(entries), entries)
        case .loadBin(let kind): return .bin(try await office.bin(of: kind))
        case .takeBack(let entry): return .takenBack(try await office.restore(entry), entry)
        case .undo: return .undone(try await office.undo(), isRedo: false)
        case .redo: return .undone(try await office.redo(), isRedo: true)
        case .keepDraft(let entry, let edits):
            try await office.saveDraft(entry)
            return .draftKept(edits: edits)
        case .dropDraft(let kind, let identity):
            try await office.discardDraft(kind, identity)
            return .draftDropped
        case .planImport(let written, let encoding):
            let path = written == Office.shippedCriteria ? written : machine.place(written)
            switch try await machine.planImport(path, encoding) {
            case .plan(let plan): return .planned(plan, path: path)
            case .offer(let offer): return .encodingsOffered(offer, path: path)
            }
        case .carryOut(let plan, let path):
            guard let other = try await machine.carryOut(plan, path) else { return .carriedOut(plan) }
            return .replanned(other, path: path)
        case .compose(let order, let width):
            return .composed(order, try await machine.compose(order, width), width: width)
        case .export(let export, let written, let replaces):
            let path = machine.place(written)
            do throws(OfficeFailure) {
                return .exported(path: path, try await machine.export(export, path, replaces))
            } catch {
                guard case .exists = error else { throw error }
                return .exists(path: path, .export(export, path: path, replaces: true))
            }
        case .veil(let entries, let fields, let isTable):
            return .veiled(try await office.veiled(entries, fields: fields), isTable: isTable)
        case .openIntake:
            let blank = RecordKind.question.description.blank()
            let draft = try await draft(goingOnWith: blank)
            return .intakeOpened(try await office.currentConference(), draft, as: begun(blank, draft).identity)
        case .saveQuestion(let entry, let base, let other, let takesNumber):
            let outcome = try await office.saveQuestion(
                entry, grouping: other?.identity, takesNumber: takesNumber)
            return takesNumber ? .tookIn(outcome, mine: entry, base: base) : .saved(outcome, mine: entry, base: base)
        case .findSimilar(let text, let excluded, let main, let generation):
            return .similar(
                try await similarQuestions(text, excluding: excluded), main: try await question(main),
                generation: generation)
        case .offerSame(let entries):
            guard let entry = entries.first else { return nil }
            let found =
                entries.count == 1
                ? try await similarQuestions(entry["question"].text, excluding: entry.identity.id)
                : [SimilarQuestion(entry: entries[1], chain: try await chain(from: entries[1]))]
            return .sameOffered(entry, found, main: try await question(entry["sameAs"].reference))
        case .makeSame(let entry, let main):
            let change = try await office.makeSame(entry, main)
            return .madeSame(change.outcome, change.wanted, main: main)
        case .loadLinks(let entry, let generation):
            return .links(entry.identity.id, try await links(of: entry), generation: generation)
        case .loadBlocks:
            let query = ListQuery(kind: .textBlock)
            return .blocks(try await office.window(query, .start, 1000).rows.map(\.entry))
        case .startPromise(let entry, let quote, let today):
            guard let question = entry.record(as: Question.self) else { return nil }
            var conference: Conference?
            if let id = question.conference {
                conference = try await office.entry(RecordKind.conference, id)?.record()
            }
            let promise = RecordEntry(Promise(quoting: quote, of: question, at: conference, today: today))
            let draft = try await draft(goingOnWith: promise)
            return .promiseStarted(begun(promise, draft), draft)
        case .loadPromises(let question, let generation):
            let query = ListQuery(
                kind: .promise,
                conditions: [.equals(field: "question", .reference(question))])
            let window = try await office.window(query, .start, 100)
            return .promises(question: question, window.rows.map(\.entry), generation: generation)
        case .countOrphans(let today):
            let query = ListQuery(
                kind: .promise, conditions: ListCondition.orphanedPromises(on: today))
            return .orphansCounted(try await office.count(query))
        case .loadTyping(let name):
            let abbreviations = try await office.setting(TypingState.abbreviationSetting)
            return .typing(try await office.setting(name), abbreviations: abbreviations)
        case .setTyping(let name, let value):
            try await office.set(name, value)
            return nil
        case .loadGroups(let pane, let query, let field, let wanted):
            return .groups(pane, field: field, try await office.groups(query, field), wanted: wanted)
        case .loadRelated(let entry, let generation):
            return .related(entry, try await related(to: entry), generation: generation)
        case .dossier(let work): return .dossier(try await answer(toDossier: work))
        case .offerMerge(let entries):
            guard let first = entries.first else { return nil }
            return .mergeOffered(first, try await mergeCandidates(entries))
        case .merge(let other, let survivor):
            return .mergedRecords(try await office.merge(other, survivor), other, into: survivor)
        case .findDoubles(let entry, let afterSaving):
            return .doubles(entry, try await office.similarNames(entry, 5), afterSaving: afterSaving)
        case .countRegisters(let today): return .registersCounted(try await office.counted(today))
        case .openCode(let entry): return .codeOpened(entry, product: try await product(of: entry))
        case .writePaper(let paper, let path, let replaces):
            return try await write(paper, to: path, replaces: replaces, report: report)
        case .offerCriteria(let sheet): return .criteriaOffered(sheet, try await criteriaSets())
        case .openScore(let sheet, let old): return .scoreOpened(sheet, try await scoreMaterial(sheet, old: old))
        case .loadPrecedents(let sheet, let product):
            return .precedents(try await precedents(for: sheet, of: product))
        case .loadAccount(let year, let today): return .accountLoaded(try await office.supportAccount(year, today))
        case .cases(let work): return .cases(try await answer(toCase: work))
        case .offerTimeline(let project): return try await timeline(of: project)
        case .disclose(let order, let width, let hidden):
            return try await disclose(order, width: width, hidden: hidden)
        case .ruleNames(let rulings, let order, let width):
            try await office.rule(rulings)
            return .composed(order, try await machine.compose(order, width), width: width)
        case .printing(let work): return .printing(try await answer(toPrint: work))
        case .rememberTerminal(let record):
            try await machine.rememberTerminal(record)
            return nil
        case .copy, .awaitPause, .awaitRest, .quit, .examine, .useStandIns: return nil
        }
    }
}
