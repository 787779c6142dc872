// The one way in which the state changes.
import Domain
import Office
import Screen
import Words

/// Changes the state for a message and says what work follows.
package func update(_ state: inout AppState, _ message: Message) -> [Effect] {
    let effects =
        switch message {
        case .event(let event, let milliseconds): state.handle(event, milliseconds)
        case .burst(let keys, let goesOn, let milliseconds): state.take(burst: keys, goesOn: goesOn, milliseconds)
        // What comes unasked is no answer to what is done to marked records; a command that is only begun says so itself.
        case .news, .loadFailed, .gathered: state.takeAnswer(message)
        default: state.sayingHidden { $0.takeAnswer(message) }
        }
    return effects + state.follow(message) + state.watchCursor()
}

extension AppState {
    /// What to do when the program starts: the first rows. What the first frame does not need follows them.
    package mutating func start() -> [Effect] { lists[pane]?.ask(.start, pane: pane) ?? [] }

    /// What is fetched once the first rows are there.
    private mutating func goOnStarting() -> [Effect] {
        guard !hasStarted else { return [] }
        hasStarted = true
        return [
            .countOverdue(today), .loadUnits, .loadDocuments, .loadOptions(RecordKind.conference),
            .loadCurrentConference, .loadViews, .loadDepartment,
            .loadTyping(typingSetting),
            .dossier(.countExpiring(today)), .loadDrafts,
        ]
    }

    mutating func takeAnswer(_ message: Message) -> [Effect] {
        switch message {
        case .event, .burst: break
        case .clock(let today, let time):
            let isOther = hasStarted && today != self.today
            (self.today, self.time) = (today, time)
            if isOther { return turnDay() }
        case .loaded(let pane, let position, let window, let generation):
            guard lists[pane]?.generation == generation else { return [] }
            let height = panes.listHeight
            lists[pane]?.take(window, at: position, height: height)
            var effects: [Effect] = []
            // The rows are there: now their number, on the same connection to the records.
            if position.isWholeList, let query = lists[pane]?.query {
                effects.append(.count(pane, query, generation: generation))
                effects += askForMarks(pane)
                if window.rows.isEmpty, !query.filter.isEmpty {
                    effects.append(.correct(pane, query, generation: generation))
                }
            }
            return effects + (lists[pane]?.fetchAhead(height: height, pane: pane) ?? []) + goOnStarting()
        case .counted(let pane, let count, let generation):
            if lists[pane]?.generation == generation { lists[pane]?.takeCount(count) }
        case .corrected(let pane, let corrections, let generation):
            if lists[pane]?.generation == generation { lists[pane]?.offer(corrections) }
        case .loadFailed(let pane, let failure, let generation):
            if lists[pane]?.generation == generation { complain(failure) }
            return goOnStarting()
        case .overdue(let count): overdue = count
        case .summarised(let summary): self.summary = summary
        case .documents(let register): documents = register
        case .units(let units):
            self.units = units
            completions = [:]
        case .options(let kind, let options): take(options, of: kind)
        case .owner(let entry): take(owner: entry)
        case .opened(let entry, let draft): return takeOpened(entry, draft)
        case .saved(let outcome, let mine, let base):
            return takeSavedFromPrompt(outcome, base: base) ?? takeSavedFromScore(outcome, mine: mine, base: base)
                ?? takeSaved(outcome, mine: mine, base: base)
        case .savedAll(let outcome, let entries, let action):
            return takeSavedAll(outcome, entries, action: action)
        case .suggestions(let kind, let field, let values):
            takeSuggestions(SuggestionKey(kind: kind, field: field), values)
            if case .menu(let menu) = layers.last, let choice = menu.typedChoice {
                var known = choice.menu(self)
                (known.filter, known.cursor) = (menu.filter, menu.cursor)
                layers[layers.count - 1] = .menu(known)
            }
        case .openedReview(let entry, let draft, let history, let comments):
            return takeReview(entry, draft, history, comments)
        case .reviewed(let stored, let history, let comments, let isOwn):
            takeReviewed(stored, history, comments, isOwn: isOwn)
        case .steps(let answer): return takeSteps(answer)
        case .replaced(let outcome, let isNew): return takeReplaced(outcome, isNew: isNew)
        case .keptViews(let views): takeViews(views)
        case .department(let name): department = name
        case .marked(let pane, let query, let ids): takeMarks(pane, query, ids)
        case .foundMarks(let pane, let query, let found, let asked):
            takeFoundMarks(pane, query, found, of: asked)
        case .gathered(let command, let pane, let query, let entries, let found, let asked):
            takeFoundMarks(pane, query, found, of: asked)
            return takeGathered(command, pane, entries)
        case .assigned(let outcome, let assignment): return takeAssigned(outcome, assignment)
        case .currentConference(let conference):
            let isOther =
                hasStarted && currentConference != nil
                && currentConference?.identity.id != conference?.identity.id
            currentConference = conference
            if isOther { return reload(quietly: true) }
        case .binned(let outcome, let entry): return takeBinned(outcome, entry)
        case .binnedAll(let outcome, let entries): return takeBinned(outcome, entries)
        case .bin(let contents): show(contents)
        case .takenBack(let outcome, let entry): return takeTakenBack(outcome, entry)
        case .undone(let outcome, let isRedo): return takeUndone(outcome, isRedo: isRedo)
        case .openedVersion(let entry, let old, let when, let draft):
            return takeVersion(entry, old: old, when: when, draft)
        case .history(let entry, let items): takeHistory(entry, items)
        case .draftKept(let edits): takeDraftKept(edits)
        case .drafts(let drafts): take(drafts)
        case .draftDropped: break
        case .planned(let plan, let path): layers.append(.plan(PlanState(plan: plan, path: path, units: units)))
        case .replanned(let plan, let path): replan(plan, path)
        case .carriedOut(let plan): return takeCarriedOut(plan)
        case .composed(let order, let paper, let width): takeComposed(order, paper, width: width)
        case .written(let path):
            if case .prompt = layers.last { layers.removeLast() }
            sayWhole(words(.written, path), role: .success)
        case .exported(let path, let rows): sayExported(path, rows)
        case .veiled(let records, let isTable): return copy(records, asTable: isTable)
        case .exists(let path, let again): askToOverwrite(path, again)
        case .paused(let edits): return keepDraftIfPaused(edits)
        case .changedElsewhere:
            let open = openForm.map { $0.review == nil ? [] : [Effect.refreshReview($0.base)] } ?? []
            return reload(quietly: true) + open
        case .failed(let failure): takeFailure(failure)
        case .news(let sentence):
            self.message = StatusMessage(text: words(sentence), role: .warning, outlivesTyping: true)
        case .rested(let rest): return takeRest(rest)
        case .intakeOpened(let conference, let draft, let identity):
            return takeIntake(conference, draft, as: identity)
        case .tookIn(let outcome, let mine, let base): return takeTookIn(outcome, mine: mine, base: base)
        case .similar(let found, let main, let generation): takeSimilar(found, main: main, generation: generation)
        case .sameOffered(let entry, let found, let main): offerSame(entry, found, main: main)
        case .madeSame(let outcome, let entries, let main): return takeMadeSame(outcome, entries, main: main)
        case .links(let id, let links, let generation): takeLinks(id, links, generation: generation)
        case .blocks(let blocks): takeBlocks(blocks)
        case .promiseStarted(let promise, let draft): return takePromiseStarted(promise, draft)
        case .arrived(let events):
            if !examine(together: events) { typing.observe(Self.typedKeys(events), events: events.count) }
        case .typing(let setting, let abbreviations): takeTyping(setting, abbreviations: abbreviations)
        case .groups(let pane, let field, let counts, let wanted):
            return takeGroups(pane, field, counts, wanted: wanted)
        case .related(let owner, let entries, let generation): takeRelated(owner, entries, generation: generation)
        case .dossier(let answer): return takeDossier(answer)
        case .mergeOffered(let entry, let candidates): offerMerge(entry, candidates)
        case .mergedRecords(let outcome, let other, let survivor): return takeMerged(outcome, other, survivor)
        case .doubles(let entry, let found, let afterSaving): takeDoubles(entry, found, afterSaving: afterSaving)
        case .registersCounted(let counted): self.counted = counted
        case .codeOpened(let entry, let product): takeCode(entry, product: product)
        case .promises, .orphansCounted: break
        case .criteriaOffered(let sheet, let sets): offer(sets, for: sheet)
        case .scoreOpened(let asked, let material): return takeScore(asked, material)
        case .precedents(let found): take(precedents: found)
        case .accountLoaded(let account): takeAccount(account)
        case .cases(let answer): return takeCase(answer)
        case .timelineOffered(let project, let offer): return offerTimeline(project, offer)
        case .printing(let answer): takePrint(answer)
        case .progressed(let work): longWork = work
        case .encodingsOffered(let offer, let path): self.offer(offer, for: path)
        }
        return []
    }

    private mutating func takeFailure(_ failure: OfficeFailure) {
        forgetAskedPage()
        if case .prompt(var prompt) = layers.last {
            prompt.problem = words(failure)
            layers[layers.count - 1] = .prompt(prompt)
        } else {
            complain(failure)
        }
    }

    /// Fetches the lists anew and keeps the cursor on its record.
    mutating func reload(quietly: Bool = false, around id: Int64? = nil) -> [Effect] {
        var effects: [Effect] = []
        links.asked = nil
        for pane in Pane.allCases where lists[pane]?.isLoaded == true {
            let wanted = pane == self.pane ? id : nil
            let position = (wanted ?? lists[pane]?.current?.identity.id).map(ListPosition.around) ?? .start
            effects += lists[pane]?.ask(position, pane: pane) ?? []
        }
        if !quietly { say(.reloaded, role: .dim) }
        return effects
    }

    /// Shows a pane.
    mutating func show(_ pane: Pane) -> [Effect] {
        self.pane = pane
        isInDetail = false
        detailTop = nil
        lists[pane]?.isFiltering = false
        if pane == .summary { return [.summarise] }
        guard lists[pane]?.isLoaded == false else { return [] }
        return lists[pane]?.ask(.start, pane: pane) ?? []
    }
}
