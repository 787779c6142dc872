// Taking the last change of a record back, and making it again.
import Domain
import Office
import Vietnamese
import Words

extension Effect {
    /// Takes the user's last change back.
    package static var undo: Effect { undo(ofNames: false) }

    /// Takes the user's last change back; on a paper only what was said of names.
    static func undo(ofNames: Bool) -> Effect {
        .write("undo", .holdsKeys, .long(.writing)) { services throws(OfficeFailure) in
            try await services.office.undo(ofNames: ofNames)
        } answer: {
            $0.takeUndone($1, isRedo: false)
        }
    }

    /// Does it again.
    package static var redo: Effect { redo(ofNames: false) }

    /// Does it again; on a paper only what was said of names.
    static func redo(ofNames: Bool) -> Effect {
        .write("redo", .holdsKeys, .long(.writing)) { services throws(OfficeFailure) in
            try await services.office.redo(ofNames: ofNames)
        } answer: {
            $0.takeUndone($1, isRedo: true)
        }
    }
}

extension AppState {
    fileprivate mutating func takeUndone(_ outcome: UndoOutcome, isRedo: Bool) -> [Effect] {
        switch outcome {
        case .nothing:
            say(isRedo ? .nothingToRedo : .nothingToUndo, role: .warning)
            return []
        case .overtaken(let entry):
            complain(Sentence(.overtaken, shortTitle(entry)))
            return []
        case .erased(let title):
            complain(Sentence(.notUndone, "“" + clip(title, 40) + "”", words[.erasedForGood]))
            return []
        case .refused(let entry, let problem):
            complain(Sentence(.notUndone, shortTitle(entry), words.problem(problem.reason, kind: entry.kind)))
            return []
        case .done(let action, let count, let entries):
            let title = count == 1 ? entries.first.map(shortTitle) : nil
            // What changed no record goes by what was done.
            let kinds = Set(entries.map(\.kind))
            let several = kinds.count == 1 ? kinds.first.map { words.counted($0, count) } : nil
            let what =
                count == 0 ? words.done(action) : title ?? several ?? words(.countedRecords, grouped(Int64(count)))
            say(isRedo ? .redone : .undone, what)
            // A paper that is looked at says what is true now.
            if openPage != nil { return PageState.composeAgain(in: &self) + reload(quietly: true) }
            // What was undone may be the record whose parts are shown.
            if let owner = lists[pane]?.owner?.entry, layers.isEmpty, entries.contains(where: { $0.isSame(as: owner) })
            {
                return ListPane.leaveParts(in: &self) ?? []
            }
            let shown = entries.first { $0.kind == kind }
            let open = openForm.map { $0.review == nil ? [] : [Effect.refreshReview($0.base, isOwn: true)] } ?? []
            return open + reload(quietly: true, around: shown?.identity.id)
        }
    }
}
