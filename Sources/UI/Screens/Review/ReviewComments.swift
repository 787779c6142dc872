// Comments on the words of an answer in the split view: made, shown and seen to.
import Domain
import Office
import Screen
import TextEditing
import Vietnamese
import Words

extension FormState {
    /// Offers to comment on the marked words, and to deal with the comments there are.
    static func chooseComment(in state: inout AppState) {
        guard case .form(let form) = state.layers.last, let review = form.review else { return }
        var items: [MenuItem] = []
        let editor = form.focused?.editor
        if form.base.identity.id == 0 { return state.say(.notSavedYet, role: .warning) }
        let isEditing = review.comparison == nil && review.side == .answer
        if isEditing, let anchor = editor.flatMap({ Self.wordsToComment($0) }) {
            let quote = clipped(anchor.quote, toWidth: 40, columnWidth: columnWidth)
            items.append(
                MenuItem(title: state.words(.commentOn, quote)) { state in
                    state.ask(LineQuestion(.promptComment, .promptCommentNote) { saveComment($1, on: anchor, in: &$0) })
                    return []
                })
        }
        for comment in review.comments {
            let text = "\(comment.comment.author): \(trimmed(comment.comment.text))"
            let anchor = form.anchor(of: comment)
            if !comment.comment.isResolved {
                items.append(MenuItem(title: state.words(.commentShow, text)) { showComment(anchor, in: &$0) })
            }
            let title = state.words(comment.comment.isResolved ? .commentReopen : .commentResolve, text)
            items.append(MenuItem(title: title) { resolveComment(comment.entry, in: &$0) })
        }
        guard !items.isEmpty else { return state.say(.commentNeedsWords, role: .warning) }
        state.layers.append(.menu(MenuState(title: state.words.command(.comment), items: items)))
    }

    /// Where the words of a comment stand in the text as typed; nil when they are gone.
    private func anchor(of comment: PlacedComment) -> TextAnchor? {
        guard let anchor = comment.anchor else { return nil }
        let (stored, typed) = (base["answer"].text, answerText)
        return stored == typed ? anchor : anchor.moved(through: TextComparison(from: stored, to: typed))
    }

    /// The marked words, else the word at the cursor.
    private static func wordsToComment(_ editor: TextEditor) -> TextAnchor? {
        var editor = editor
        if editor.selection == nil { editor.selectWord(at: editor.cursor) }
        guard let range = editor.selection else { return nil }
        let anchor = TextAnchor(range, in: editor.text)
        return anchor.quote.contains(where: \.isLetter) ? anchor : nil
    }

    /// Stores a comment on words of the text as typed; they are known by their place in the stored text.
    static func saveComment(_ text: String, on anchor: TextAnchor, in state: inout AppState) -> [Effect] {
        guard let form = state.openForm else { return [] }
        let (stored, typed) = (form.base["answer"].text, form.typedEntry["answer"].text)
        let place = stored == typed ? anchor : anchor.moved(through: TextComparison(from: typed, to: stored))
        guard let place else {
            state.say(.commentNeedsSave, role: .warning)
            return []
        }
        var comment = Comment()
        (comment.text, comment.author, comment.madeOn) = (text, state.who, state.today)
        (comment.quote, comment.start) = (place.quote, place.range.lowerBound)
        (comment.question, comment.seenVersion) = (form.base.identity.id, form.base.identity.version)
        return [.saveAll([RecordEntry(comment)], action: "comment"), .refreshReview(form.base)]
    }

    /// Puts the cursor on the words of a comment.
    static func showComment(_ anchor: TextAnchor?, in state: inout AppState) -> [Effect] {
        guard case .form(var form) = state.layers.last, form.review != nil else { return [] }
        guard let anchor else {
            state.say(.commentWordsGone, role: .warning)
            return []
        }
        form.review?.comparison = nil
        form.review?.side = .answer
        // Not selected: the next key would write over the words.
        form.focused?.editor?.moveCursor(to: anchor.range.lowerBound)
        form.replaceTop(of: &state)
        return []
    }

    /// Says that what a comment asks for is done, or that it is not.
    static func resolveComment(_ entry: RecordEntry, in state: inout AppState) -> [Effect] {
        guard var comment = entry.record(as: Comment.self), let form = state.openForm else { return [] }
        comment.isResolved.toggle()
        comment.resolvedBy = comment.isResolved ? state.who : ""
        return [.saveAll([RecordEntry(comment)], action: "comment"), .refreshReview(form.base)]
    }
}
