// Comments on the words of an answer in the split view: made, shown and seen to.
import Domain
import Office
import Screen
import TextEditing
import Vietnamese
import Words

extension AppState {
    /// Offers to comment on the marked words, and to deal with the comments there are.
    mutating func chooseComment() {
        guard case .form(let form) = layers.last, let review = form.review else { return }
        var items: [MenuItem] = []
        let editor = form.focused?.editor
        if form.base.identity.id == 0 { return say(.notSavedYet, role: .warning) }
        let isEditing = review.comparison == nil && review.side == .answer
        if isEditing, let anchor = editor.flatMap({ Self.wordsToComment($0) }) {
            let quote = clipped(anchor.quote, toWidth: 40, columnWidth: columnWidth)
            items.append(
                MenuItem(title: words(.commentOn, quote)) { state in
                    state.ask(LineQuestion(.promptComment, .promptCommentNote) { $0.saveComment($1, on: anchor) })
                    return []
                })
        }
        let layout = ReviewLayout(state: self, form: form)
        for comment in review.comments {
            let text = "\(comment.comment.author): \(trimmed(comment.comment.text))"
            let anchor = layout.anchor(of: comment)
            if !comment.comment.isResolved {
                items.append(MenuItem(title: words(.commentShow, text)) { $0.showComment(anchor) })
            }
            let title = words(comment.comment.isResolved ? .commentReopen : .commentResolve, text)
            items.append(MenuItem(title: title) { $0.resolveComment(comment.entry) })
        }
        guard !items.isEmpty else { return say(.commentNeedsWords, role: .warning) }
        layers.append(.menu(MenuState(title: words.command(.comment), items: items)))
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
    mutating func saveComment(_ text: String, on anchor: TextAnchor) -> [Effect] {
        guard let form = openForm else { return [] }
        let (stored, typed) = (form.base["answer"].text, form.typedEntry["answer"].text)
        let place = stored == typed ? anchor : anchor.moved(through: TextComparison(from: typed, to: stored))
        guard let place else {
            say(.commentNeedsSave, role: .warning)
            return []
        }
        var comment = Comment()
        (comment.text, comment.author, comment.madeOn) = (text, who, today)
        (comment.quote, comment.start) = (place.quote, place.range.lowerBound)
        (comment.question, comment.seenVersion) = (form.base.identity.id, form.base.identity.version)
        return [.saveAll([RecordEntry(comment)], action: "comment"), .refreshReview(form.base)]
    }

    /// Puts the cursor on the words of a comment.
    mutating func showComment(_ anchor: TextAnchor?) -> [Effect] {
        guard case .form(var form) = layers.last, form.review != nil else { return [] }
        guard let anchor else {
            say(.commentWordsGone, role: .warning)
            return []
        }
        form.review?.comparison = nil
        form.review?.side = .answer
        // Not selected: the next key would write over the words.
        form.focused?.editor?.moveCursor(to: anchor.range.lowerBound)
        layers[layers.count - 1] = .form(FormLayout(state: self, form: form).scrolledForm)
        return []
    }

    /// Says that what a comment asks for is done, or that it is not.
    mutating func resolveComment(_ entry: RecordEntry) -> [Effect] {
        guard var comment = entry.record(as: Comment.self), let form = openForm else { return [] }
        comment.isResolved.toggle()
        comment.resolvedBy = comment.isResolved ? who : ""
        return [.saveAll([RecordEntry(comment)], action: "comment"), .refreshReview(form.base)]
    }
}
