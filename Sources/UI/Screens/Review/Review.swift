// The split view: reading and editing an answer beside its question, its comments and its earlier versions.
import Domain
import Office
import Screen
import TextEditing
import Vietnamese
import Words

extension Effect {
    /// Fetches a question with what the split view shows.
    static func openReview(_ entry: RecordEntry) -> Effect {
        .ask("openReview", about: entry, .drafts, .holdsKeys) { services throws(OfficeFailure) in
            let office = services.office
            return (
                try await office.entry(entry.kind, entry.identity.id),
                try await office.draft(entry.kind, entry.identity), try await office.history(entry),
                try await office.comments(on: entry)
            )
        } answer: {
            FormState.takeReview($1.0, $1.1, $1.2, $1.3, in: &$0)
        }
    }

    /// Fetches again what the split view shows, after a change that was made here or elsewhere.
    static func refreshReview(_ entry: RecordEntry, isOwn: Bool = false) -> Effect {
        .ask("refreshReview", about: entry, .drafts) { services throws(OfficeFailure) in
            let office = services.office
            return (
                try await office.entry(entry.kind, entry.identity.id), try await office.history(entry),
                try await office.comments(on: entry)
            )
        } take: {
            FormState.takeReviewed($1.0, $1.1, $1.2, isOwn: isOwn, in: &$0)
        }
    }
}

extension FormState {
    /// Opens a question in the split view.
    package static func takeReview(
        _ entry: RecordEntry?, _ draft: OpenDraft?, _ history: [HistoryItem], _ comments: [RecordEntry],
        in state: inout AppState
    ) -> [Effect] {
        guard let entry else {
            state.say(.recordGone, role: .warning)
            return state.reload(quietly: true)
        }
        var form = FormState(base: entry, draft: draft, options: state.options, words: state.words)
        form.focus = form.fields.firstIndex { $0.description.name == "answer" } ?? 0
        var review = ReviewState()
        review.take(entry, history, comments)
        form.review = review
        state.layers.removeAll { if case .form(let open) = $0 { open.review != nil } else { false } }
        state.layers.append(.form(form))
        if let draft {
            state.say(.draftOpened, draft.time, role: .warning)
        } else {
            Editors.warn(of: entry, in: &state)
        }
        return []
    }

    /// Takes what was fetched again of the question that is open.
    static func takeReviewed(
        _ stored: RecordEntry?, _ history: [HistoryItem], _ comments: [RecordEntry], isOwn: Bool,
        in state: inout AppState
    ) {
        guard let stored, let place = reviewPlace(in: state), case .form(var form) = state.layers[place],
            var review = form.review,
            form.base.identity.id == stored.identity.id
        else { return }
        review.take(stored, history, comments)
        if stored.identity.version > form.base.identity.version {
            let who = history.first?.who ?? ""
            if form.isChanged {
                review.isOutdated = true
                state.say(.newerElsewhere, who, role: .warning)
            } else {
                let seen = form.base["answer"].text
                form.rebase(on: stored)
                if stored["answer"].text != seen, !isOwn {
                    review.comparison = Self.comparison(with: seen, state.words)
                }
                if !isOwn { state.say(.takenElsewhere, who, role: .warning) }
            }
        }
        form.review = review
        state.layers[place] = .form(form)
    }

    /// Shows a version somebody else saved, held against what was on the screen.
    static func showNewer(_ theirs: RecordEntry, in state: inout AppState) -> [Effect] {
        guard let place = reviewPlace(in: state), case .form(var form) = state.layers[place] else { return [] }
        let seen = form.base["answer"].text
        form.rebase(on: theirs)
        if theirs["answer"].text != seen { form.review?.comparison = Self.comparison(with: seen, state.words) }
        state.layers[place] = .form(form)
        return [.refreshReview(theirs)]
    }

    private static func comparison(with seen: String, _ words: Words) -> ComparisonState {
        var comparison = ComparisonState()
        comparison.seen = AnswerVersion(text: seen, when: words[.seenBefore], who: "")
        return comparison
    }

    /// Goes on in the split view from what was just saved.
    static func goOn(from saved: RecordEntry, in state: inout AppState) -> [Effect] {
        guard let place = reviewPlace(in: state), case .form(var form) = state.layers[place] else { return [] }
        form.rebase(on: saved)
        form.review?.isOutdated = false
        state.layers[place] = .form(form)
        return [.dropDraft(saved.kind, saved.identity), .refreshReview(saved)]
    }

    /// Brings the split view back over the fields that were opened from it, once they are saved.
    static func returnToReview(of saved: RecordEntry, in state: inout AppState) {
        let place = state.layers.lastIndex { if case .form(let form) = $0 { form.isOf(saved) } else { false } }
        guard let place, case .form(var form) = state.layers[place], form.leadsToReview, form.goBack() else { return }
        state.layers[place] = .form(form)
    }

    /// Where the split view stands among the layers.
    private static func reviewPlace(in state: AppState) -> Int? {
        state.layers.lastIndex { if case .form(let form) = $0 { form.review != nil } else { false } }
    }

    func handle(_ key: KeyPress, _ review: ReviewState, in state: inout AppState) -> [Effect] {
        if let command = state.keys.command(for: key, in: .review) {
            // What a comparison shows cannot be typed into.
            if command == .back, review.comparison != nil {
                replaceReview(in: &state) { $0.comparison = nil }
                return []
            }
            return state.give(command)
        }
        if let comparison = review.comparison { return handle(key, in: comparison, in: &state) }
        guard review.side == .answer else {
            if key.key == .enter {
                replaceReview(in: &state) { $0.side = .answer }
            } else if key.edits, key != .letter(" ") {
                state.say(.leaveQuestion, role: .warning)
            } else {
                replaceReview(in: &state) { $0.scroll.take(key) }
            }
            return []
        }
        return typeIntoText(key, in: &state)
    }

    private func handle(_ key: KeyPress, in comparison: ComparisonState, in state: inout AppState) -> [Effect] {
        guard let review = self.review else { return [] }
        var comparison = comparison
        switch key.key {
        case .left, .right:
            let last = max(0, review.versionsToCompare(with: self).count - 1)
            comparison.seen = nil
            comparison.version = min(max(0, comparison.version + (key.key == .left ? 1 : -1)), last)
            comparison.scroll = Scroll()
        case _ where key.edits:
            state.say(.leaveComparison, role: .warning)
            return []
        default: comparison.scroll.take(key)
        }
        replaceReview(in: &state) { $0.comparison = comparison }
        return []
    }

    /// Puts a changed split view in place of the one on top.
    private func replaceReview(in state: inout AppState, _ change: (inout ReviewState) -> Void) {
        var form = self
        guard var review = form.review else { return }
        change(&review)
        form.review = review
        form.replaceTop(of: &state)
    }

    /// Shows both sides of the split view, the one with the keyboard, the other one; false when none is on top.
    static func zoomReview(in state: inout AppState) -> Bool {
        changeReview(in: &state) { review in
            let other: ReviewState.Side = review.side == .answer ? .question : .answer
            let next: ReviewState.Side? = review.zoom == nil ? review.side : review.zoom == review.side ? other : nil
            review.zoom = next
            if let next { review.side = next }
        }
    }

    /// Gives the keyboard to the other side of the split view.
    static func turnToOtherSide(in state: inout AppState) {
        _ = changeReview(in: &state) { review in
            review.side = review.side == .answer ? .question : .answer
            if review.zoom != nil { review.zoom = review.side }
        }
    }

    /// Shows the fields of the record of the split view; false when none is on top.
    static func showReviewFields(in state: inout AppState) -> Bool {
        guard case .form(var form) = state.layers.last, form.review != nil else { return false }
        form.showFields()
        form.replaceTop(of: &state)
        return true
    }

    /// Goes on to the next way of comparing, on the score sheet or in the split view on top.
    static func compareVersions(in state: inout AppState) {
        switch state.layers.last {
        case .score(let score): score.toggleComparison(in: &state)
        case .form(let form): if let review = form.review { form.stepComparison(review, in: &state) }
        default: break
        }
    }

    private static func changeReview(in state: inout AppState, _ change: (inout ReviewState) -> Void) -> Bool {
        guard case .form(let form) = state.layers.last, form.review != nil else { return false }
        form.replaceReview(in: &state, change)
        return true
    }

    /// One text with its changes marked, then both side by side, then the editor again.
    private func stepComparison(_ review: ReviewState, in state: inout AppState) {
        guard !review.versionsToCompare(with: self).isEmpty else {
            state.say(.noEarlierVersion, role: .warning)
            return
        }
        replaceReview(in: &state) { review in
            guard var comparison = review.comparison else {
                review.comparison = ComparisonState()
                return
            }
            if comparison.isSideBySide {
                review.comparison = nil
            } else {
                comparison.isSideBySide = true
                comparison.scroll = Scroll()
                review.comparison = comparison
            }
        }
    }

    /// Opens the question before or behind in the list; what was typed here stays as a draft.
    static func openNext(by step: Int, in state: inout AppState) -> [Effect] {
        guard let form = state.openForm else { return [] }
        let kept = Drafts.keepDraftNow(in: state)
        // A question that left the view has let the next one up into its row.
        let isStillThere = state.current?.identity.id == form.base.identity.id
        let moved = isStillThere ? ListPane.moveList(by: step, in: &state) : []
        guard let next = state.current, next.identity.id != form.base.identity.id else {
            state.say(.noMoreQuestions, role: .warning)
            return kept + moved
        }
        return kept + moved + [.openReview(next)]
    }
}

extension ReviewState {
    /// The versions that the text as typed can be held against, the latest first.
    func versionsToCompare(with form: FormState) -> [AnswerVersion] {
        form.isChanged ? versions : Array(versions.dropFirst())
    }
}
