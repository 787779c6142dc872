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
            $0.takeSavedAll($1, entries)
        }
    }

    /// Moves a record to the bin.
    static func bin(_ entry: RecordEntry) -> Effect {
        .write("bin", about: entry, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.bin(entry)
        } answer: {
            $0.takeBinned($1, entry)
        }
    }

    /// Moves records to the bin, in one change.
    package static func binAll(_ entries: [RecordEntry]) -> Effect {
        .write("binAll", about: entries, .holdsKeys, .long(.writing)) { services throws(OfficeFailure) in
            try await services.office.binAll(entries)
        } answer: {
            $0.takeBinned($1, entries)
        }
    }
}

extension AppState {
    /// Says what came of saving records together, and shows the list anew.
    mutating func takeSavedAll(_ outcome: BatchOutcome, _ entries: [RecordEntry]) -> [Effect] {
        switch outcome {
        case .saved(let saved):
            unmark(saved)
            if layers.last?.isPrompt == true { layers.removeLast() }
            say(.savedTogether, grouped(Int64(saved.count)))
        case .conflict(let index, _), .gone(let index): complain(Sentence(.failedConflict, entries[index].title))
        case .refused(let index, let problem):
            let reason = words.problem(problem.reason, kind: entries[index].kind)
            complain(Sentence(.failedRefused, shortTitle(entries[index]), reason))
        }
        return reload(quietly: true)
    }

    /// Takes the marks away once what they were for is done to records.
    mutating func unmark(_ entries: [RecordEntry]) {
        guard let marks = lists[pane]?.marks,
            entries.contains(where: { $0.kind == kind && marks.contains($0.identity.id) })
        else { return }
        lists[pane]?.marks.set([])
    }

    /// Moves records to the bin. Where some of them cannot be seen, it is asked first.
    mutating func bin(_ entries: [RecordEntry]) -> [Effect] {
        guard let entry = entries.first else { return [] }
        let hidden = shownMarks?.hiddenCount ?? 0
        guard hidden > 0 else { return entries.count == 1 ? [.bin(entry)] : [.binAll(entries)] }
        let title = words(.binTogetherTitle, counted(entries))
        let items = [
            .dismissal(words[.binNone]),
            MenuItem(title: words(.binTogether, grouped(Int64(entries.count)), grouped(Int64(hidden)))) { _ in
                [.binAll(entries)]
            },
        ]
        layers.append(.menu(MenuState(title: title, items: items)))
        return []
    }

    /// Says what came of moving a record to the bin.
    fileprivate mutating func takeBinned(_ outcome: SaveOutcome, _ entry: RecordEntry) -> [Effect] {
        let isThere: Bool
        switch outcome {
        case .saved:
            isThere = false
            unmark([entry])
            say(.binned, shortTitle(entry))
        case .conflict:
            isThere = true
            complain(Sentence(.binConflict))
        case .refused(let problem):
            isThere = true
            message = StatusMessage(text: words.problem(problem.reason, kind: entry.kind), role: .error)
        case .gone:
            isThere = false
            say(.recordGone, role: .warning)
        }
        isInDetail = false
        let next = isThere ? current : lists[pane]?.neighbour(without: [entry.identity.id])
        return reload(quietly: true, around: next?.identity.id)
    }

    /// Says what came of moving records to the bin together.
    mutating func takeBinned(_ outcome: BatchOutcome, _ entries: [RecordEntry]) -> [Effect] {
        var next = current
        switch outcome {
        case .saved(let saved):
            let gone = Set(entries.map(\.identity.id))
            next = lists[pane]?.neighbour(without: gone)
            unmark(entries)
            if saved.count == 1 {
                say(.binned, shortTitle(saved[0]))
            } else {
                say(.binnedTogether, grouped(Int64(saved.count)))
            }
        case .conflict(let index, _): complain(Sentence(.binTogetherConflict, shortTitle(entries[index])))
        case .refused(let index, let problem):
            let reason = words.problem(problem.reason, kind: entries[index].kind)
            complain(Sentence(.failedRefused, shortTitle(entries[index]), reason))
        case .gone: say(.recordGone, role: .warning)
        }
        isInDetail = false
        return reload(quietly: true, around: next?.identity.id)
    }
}
