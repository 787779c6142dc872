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
            $0.takeReview($1.0, $1.1, $1.2, $1.3)
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
            $0.takeReviewed($1.0, $1.1, $1.2, isOwn: isOwn)
        }
    }
}

extension AppState {
    /// Opens a question in the split view.
    package mutating func takeReview(
        _ entry: RecordEntry?, _ draft: OpenDraft?, _ history: [HistoryItem], _ comments: [RecordEntry]
    ) -> [Effect] {
        guard let entry else {
            say(.recordGone, role: .warning)
            return reload(quietly: true)
        }
        var form = FormState(base: entry, draft: draft, options: options, words: words)
        form.focus = form.fields.firstIndex { $0.description.name == "answer" } ?? 0
        var review = ReviewState()
        review.take(entry, history, comments)
        form.review = review
        layers.removeAll { if case .form(let open) = $0 { open.review != nil } else { false } }
        layers.append(.form(FormLayout(state: self, form: form).scrolledForm))
        if let draft { say(.draftOpened, draft.time, role: .warning) }
        return []
    }

    /// Takes what became known anew of the question that is open.
    mutating func takeReviewed(
        _ stored: RecordEntry?, _ history: [HistoryItem], _ comments: [RecordEntry], isOwn: Bool
    ) {
        guard let stored, let place = reviewPlace, case .form(var form) = layers[place], var review = form.review,
            form.base.identity.id == stored.identity.id
        else { return }
        review.take(stored, history, comments)
        if stored.identity.version > form.base.identity.version {
            let who = history.first?.who ?? ""
            if form.isChanged {
                review.isOutdated = true
                say(.newerElsewhere, who, role: .warning)
            } else {
                let seen = form.base["answer"].text
                form.rebase(on: stored)
                if stored["answer"].text != seen, !isOwn { review.comparison = Self.comparison(with: seen, words) }
                if !isOwn { say(.takenElsewhere, who, role: .warning) }
            }
        }
        form.review = review
        layers[place] = .form(FormLayout(state: self, form: form).scrolledForm)
    }

    /// Shows a version somebody else saved, held against what was on the screen.
    mutating func showNewer(_ theirs: RecordEntry) -> [Effect] {
        guard let place = reviewPlace, case .form(var form) = layers[place] else { return [] }
        let seen = form.base["answer"].text
        form.rebase(on: theirs)
        if theirs["answer"].text != seen { form.review?.comparison = Self.comparison(with: seen, words) }
        layers[place] = .form(FormLayout(state: self, form: form).scrolledForm)
        return [.refreshReview(theirs)]
    }

    private static func comparison(with seen: String, _ words: Words) -> ComparisonState {
        var comparison = ComparisonState()
        comparison.seen = AnswerVersion(text: seen, when: words[.seenBefore], who: "")
        return comparison
    }

    /// Goes on in the split view from what was just saved.
    mutating func goOn(from saved: RecordEntry) -> [Effect] {
        guard let place = reviewPlace, case .form(var form) = layers[place] else { return [] }
        form.rebase(on: saved)
        form.review?.isOutdated = false
        layers[place] = .form(FormLayout(state: self, form: form).scrolledForm)
        return [.dropDraft(saved.kind, saved.identity), .refreshReview(saved)]
    }

    /// Brings the split view back over the fields that were opened from it, once they are saved.
    mutating func returnToReview(of saved: RecordEntry) {
        let place = layers.lastIndex { if case .form(let form) = $0 { form.isOf(saved) } else { false } }
        guard let place, case .form(var form) = layers[place], form.leadsToReview, form.goBack() else { return }
        layers[place] = .form(FormLayout(state: self, form: form).scrolledForm)
    }

    /// Where the split view stands among the layers.
    private var reviewPlace: Int? {
        layers.lastIndex { if case .form(let form) = $0 { form.review != nil } else { false } }
    }

    mutating func handle(_ key: KeyPress, inReview form: FormState, _ review: ReviewState) -> [Effect] {
        if let command = keys.command(for: key, in: .review) {
            // What a comparison shows cannot be typed into.
            if command == .back, review.comparison != nil {
                replaceReview(form) { $0.comparison = nil }
                return []
            }
            return give(command)
        }
        if let comparison = review.comparison { return handle(key, in: comparison, form) }
        guard review.side == .answer else {
            if key.key == .enter {
                replaceReview(form) { $0.side = .answer }
            } else {
                let layout = ReviewLayout(state: self, form: form)
                let top = Self.scrolled(
                    review.top, key, height: layout.questionRows, count: layout.questionLines.count)
                replaceReview(form) { $0.top = top }
            }
            return []
        }
        return typeIntoText(key, form)
    }

    private mutating func handle(_ key: KeyPress, in comparison: ComparisonState, _ form: FormState) -> [Effect] {
        guard let review = form.review else { return [] }
        var comparison = comparison
        switch key.key {
        case .left, .right:
            let last = max(0, review.versionsToCompare(with: form).count - 1)
            comparison.seen = nil
            comparison.version = min(max(0, comparison.version + (key.key == .left ? 1 : -1)), last)
            comparison.top = 0
        case .character where key.modifiers.isEmpty:
            say(.leaveComparison, role: .dim)
            return []
        default:
            let layout = ReviewLayout(state: self, form: form)
            comparison.top = Self.scrolled(
                comparison.top, key, height: layout.comparisonRows, count: layout.comparisonCount)
        }
        replaceReview(form) { $0.comparison = comparison }
        return []
    }

    /// Puts a changed split view in place of the one on top.
    private mutating func replaceReview(_ form: FormState, _ change: (inout ReviewState) -> Void) {
        var form = form
        guard var review = form.review else { return }
        change(&review)
        form.review = review
        layers[layers.count - 1] = .form(FormLayout(state: self, form: form).scrolledForm)
    }

    /// Shows both sides of the split view, the one with the keyboard, the other one; false when none is on top.
    mutating func zoomReview() -> Bool {
        changeReview { review in
            let other: ReviewState.Side = review.side == .answer ? .question : .answer
            let next: ReviewState.Side? = review.zoom == nil ? review.side : review.zoom == review.side ? other : nil
            review.zoom = next
            if let next { review.side = next }
        }
    }

    /// Gives the keyboard to the other side of the split view.
    mutating func turnToOtherSide() {
        _ = changeReview { review in
            review.side = review.side == .answer ? .question : .answer
            if review.zoom != nil { review.zoom = review.side }
        }
    }

    /// Shows the fields of the record of the split view; false when none is on top.
    mutating func showReviewFields() -> Bool {
        guard case .form(var form) = layers.last, form.review != nil else { return false }
        form.showFields()
        layers[layers.count - 1] = .form(FormLayout(state: self, form: form).scrolledForm)
        return true
    }

    /// Goes on to the next way of comparing, on the score sheet or in the split view on top.
    mutating func compareVersions() {
        switch layers.last {
        case .score(let score): toggleComparison(score)
        case .form(let form): if let review = form.review { stepComparison(form, review) }
        default: break
        }
    }

    private mutating func changeReview(_ change: (inout ReviewState) -> Void) -> Bool {
        guard case .form(let form) = layers.last, form.review != nil else { return false }
        replaceReview(form, change)
        return true
    }

    /// One text with its changes marked, then both side by side, then the editor again.
    private mutating func stepComparison(_ form: FormState, _ review: ReviewState) {
        guard !review.versionsToCompare(with: form).isEmpty else {
            say(.noEarlierVersion, role: .warning)
            return
        }
        replaceReview(form) { review in
            guard var comparison = review.comparison else {
                review.comparison = ComparisonState()
                return
            }
            if comparison.isSideBySide {
                review.comparison = nil
            } else {
                comparison.isSideBySide = true
                comparison.top = 0
                review.comparison = comparison
            }
        }
    }

    /// Opens the question before or behind in the list; what was typed here stays as a draft.
    mutating func openNext(by step: Int) -> [Effect] {
        guard let form = openForm else { return [] }
        let kept = keepDraftNow()
        // A question that left the view has let the next one up into its row.
        let isStillThere = current?.identity.id == form.base.identity.id
        let moved = isStillThere ? moveList(by: step) : []
        guard let next = current, next.identity.id != form.base.identity.id else {
            say(.noMoreQuestions, role: .warning)
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
