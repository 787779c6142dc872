// What came of saving several records at once.
import Domain
import Office
import Vietnamese
import Words

extension Effect {
    /// Stores several records in one change; the action names for the journal what is done.
    package static func saveAll(_ entries: [RecordEntry], action: String) -> Effect {
        .write("saveAll", about: entries, .drafts, .holdsKeys, .long(.writing)) { services throws(OfficeFailure) in
            try await services.office.saveAll(entries, action)
        } answer: {
            ListPane.takeSavedAll($1, entries, in: &$0)
        }
    }

    /// Counts what goes to the bin with records.
    static func countParts(_ entries: [RecordEntry]) -> Effect {
        .ask("countParts", about: entries, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.parts(goingWith: entries)
        } answer: {
            ListPane.bin(entries, with: $1, in: &$0)
        }
    }

    /// Moves a record to the bin.
    static func bin(_ entry: RecordEntry) -> Effect {
        .write("bin", about: entry, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.bin(entry)
        } answer: {
            ListPane.takeBinned($1, entry, in: &$0)
        }
    }

    /// Moves records to the bin, in one change.
    package static func binAll(_ entries: [RecordEntry]) -> Effect {
        .write("binAll", about: entries, .holdsKeys, .long(.writing)) { services throws(OfficeFailure) in
            try await services.office.binAll(entries)
        } answer: {
            ListPane.takeBinned($1, entries, in: &$0)
        }
    }
}

extension ListPane {
    /// Says what came of saving records together, and shows the list again.
    static func takeSavedAll(_ outcome: BatchOutcome, _ entries: [RecordEntry], in state: inout AppState) -> [Effect] {
        switch outcome {
        case .saved(let saved):
            let isUnmarked = unmark(saved, in: &state)
            if state.layers.last?.isPrompt == true { state.layers.removeLast() }
            state.say(isUnmarked ? .savedUnmarked : .savedTogether, state.words.counted(entries[0].kind, saved.count))
        case .conflict(let index, _), .gone(let index): state.complain(Sentence(.failedConflict, entries[index].title))
        case .refused(let problems): StepRefusals(problems, of: entries, in: state).complain(in: &state)
        }
        return state.reload(quietly: true)
    }

    /// Takes the marks away once what they were for is done to records.
    /// - Returns: whether there were any.
    @discardableResult
    static func unmark(_ entries: [RecordEntry], in state: inout AppState) -> Bool {
        guard let marks = state.lists[state.pane]?.marks,
            entries.contains(where: { $0.kind == state.kind && marks.contains($0.identity.id) })
        else { return false }
        state.lists[state.pane]?.marks.set([])
        return true
    }

    /// Moves records to the bin. Where some of them cannot be seen, or others go with them, it is asked first.
    static func bin(_ entries: [RecordEntry], in state: inout AppState) -> [Effect] {
        guard let entry = entries.first else { return [] }
        let hasParts = !Catalogue.holds(on: entry.kind).parts.isEmpty
        return hasParts ? [.countParts(entries)] : bin(entries, with: [], in: &state)
    }

    fileprivate static func bin(_ entries: [RecordEntry], with parts: [RecordCount], in state: inout AppState)
        -> [Effect]
    {
        guard let entry = entries.first else { return [] }
        let hidden = state.shownMarks?.hiddenCount ?? 0
        let binning: [Effect] = entries.count == 1 ? [.bin(entry)] : [.binAll(entries)]
        guard hidden > 0 || !parts.isEmpty else { return binning }
        let (words, count) = (state.words, state.words.counted(entry.kind, entries.count))
        let title =
            entries.count == 1
            ? words(.binTitleOne, hidden == 0 ? state.shortTitle(entry) : words(.hiddenRecord, state.shortTitle(entry)))
            : words(.binTogetherTitle, state.counted(entries))
        let choice =
            parts.isEmpty
            ? words(.binTogether, count, grouped(Int64(hidden)))
            : words(.binWithParts, words.counted(entry.kind, entries.count), words.counted(parts))
        let items = [.dismissal(words[.binNone]), MenuItem(title: choice) { _ in binning }]
        state.layers.append(.menu(MenuState(title: title, items: items)))
        return []
    }

    /// Says what came of moving a record to the bin.
    fileprivate static func takeBinned(_ outcome: SaveOutcome, _ entry: RecordEntry, in state: inout AppState)
        -> [Effect]
    {
        let isThere: Bool
        switch outcome {
        case .saved:
            isThere = false
            unmark([entry], in: &state)
            state.say(.binned, state.shortTitle(entry))
        case .conflict:
            isThere = true
            state.complain(Sentence(.binConflict))
        case .refused(let problem):
            isThere = true
            state.message = StatusMessage(text: state.words.problem(problem.reason, kind: entry.kind), role: .error)
        case .gone:
            isThere = false
            state.say(.recordGone, role: .warning)
        }
        state.isInDetail = false
        let next = isThere ? state.current : state.lists[state.pane]?.neighbour(without: [entry.identity.id])
        return state.reload(quietly: true, around: next?.identity.id)
    }

    /// Says what came of moving records to the bin together.
    static func takeBinned(_ outcome: BatchOutcome, _ entries: [RecordEntry], in state: inout AppState) -> [Effect] {
        var next = state.current
        switch outcome {
        case .saved(let saved):
            let gone = Set(entries.map(\.identity.id))
            next = state.lists[state.pane]?.neighbour(without: gone)
            // What was left stays marked, so that it can be seen to.
            state.lists[state.pane]?.marks.keep { !gone.contains($0) }
            if saved.count == 1 {
                state.say(.binned, state.shortTitle(saved[0]))
            } else {
                state.say(.binnedTogether, state.words.counted(entries[0].kind, saved.count))
            }
        case .conflict(let index, _): state.complain(Sentence(.binTogetherConflict, state.shortTitle(entries[index])))
        case .refused(let problems):
            offerOthers(entries, StepRefusals(problems, of: entries, in: state), in: &state)
            return state.reload(quietly: true)
        case .gone: state.say(.recordGone, role: .warning)
        }
        state.isInDetail = false
        return state.reload(quietly: true, around: next?.identity.id)
    }

    /// Says which of several records stay in the register and why, once for each reason, and offers to move the others.
    private static func offerOthers(_ entries: [RecordEntry], _ left: StepRefusals, in state: inout AppState) {
        let ids = left.ids
        let others = entries.filter { !ids.contains($0.identity.id) }
        let (words, kind) = (state.words, entries[0].kind)
        let count = words.counted(kind, left.count)
        let text = words(.binLeft, count, left.line(in: state))
        state.message = StatusMessage(text: text, role: .warning, whole: left.whole(text, in: state))
        guard !others.isEmpty else { return }
        let reasons = left.groups.map { group in
            var one = StepRefusals()
            for entry in group.entries { one.add(entry, group.reason) }
            let whole = Array(one.lines(in: state).dropFirst())
            return MenuItem(title: group.reason, note: one.names(in: state), isEnabled: false, reasons: whole) { _ in []
            }
        }
        let choice = words(.binOthers, words.counted(kind, others.count), grouped(Int64(left.count)))
        let items = [.dismissal(words[.binNone]), MenuItem(title: choice) { _ in [.binAll(others)] }] + reasons
        state.layers.append(.menu(MenuState(title: words(.binLeftTitle, count), items: items)))
    }
}
