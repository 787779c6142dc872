// A question before there are records: what is the matter, and what may be done about it.
import Domain
import Office
import Screen
import TextEditing
import Words

/// What is asked.
package struct StartQuestion: Sendable {
    let title: Text
    let note: Sentence
    let choices: [Text]
    /// The latest whole copy of a damaged file; nil where there is none, or no damage.
    private var copy: String?

    /// Whether a book is to be made where there is none.
    /// - Parameter exists: whether a file is there: what may be a failed copy is left as it is unless somebody says otherwise.
    package init(_ absence: OfficeFailure, at path: String, exists: Bool) {
        let note: Text =
            switch absence {
            case .emptyBook: .beginEmptyNote
            case .noBook: .beginNote
            default: .beginFileNote
            }
        self.init(
            title: .beginTitle, note: Sentence(note, path),
            choices: exists ? [.beginNo, .beginYes] : [.beginYes, .beginNo])
    }

    /// What is to become of a log that does not belong to the file beside it: nothing, put aside, used.
    /// - Parameter aside: what it would be called then.
    package init(log: String, isUsable: Bool, of path: String, aside: String) {
        self.init(
            title: .logTitle, note: Sentence(isUsable ? .logNoteUsable : .logNote, path, log, aside),
            choices: [.logNothing, .logAside] + (isUsable ? [.logUse] : []))
    }

    /// Whether the latest whole copy, if there is one, or what can still be read takes the place of a damaged file.
    package init(damage: OfficeFailure, of path: String) {
        if case .damaged(_, let copy, let day) = damage {
            self.init(
                title: .damagedTitle, note: Sentence(.damagedNote, path, day.officialText, copy),
                choices: [.damagedLeave, .damagedRestore, .damagedSalvage])
            self.copy = copy
        } else {
            self.init(
                title: .damagedTitle, note: Sentence(.damagedNoCopy, path), choices: [.damagedLeave, .damagedSalvage])
        }
    }

    /// What the choice of this number, nil for none, puts in the place of a damaged file; nil when that stays.
    package func replacement(chosen answer: Int?) -> Book.Replacement? {
        switch answer.map({ choices[$0] }) {
        case .damagedRestore: copy.map(Book.Replacement.copy)
        case .damagedSalvage: .salvage
        default: nil
        }
    }

    /// Whether the choice of this number, nil for none, makes a book.
    package func makesBook(_ answer: Int?) -> Bool { answer.map { choices[$0] == .beginYes } ?? false }

    /// A question with the choice at which the cursor stands first.
    package init(title: Text, note: Sentence, choices: [Text]) {
        (self.title, self.note, self.choices) = (title, note, choices)
    }
}

/// Asks on a display until the person has chosen.
@MainActor
package final class StartQuestionApplication {
    private let question: StartQuestion
    private let words: Words
    private let display: any Display
    private let onIdle: @MainActor () -> Void
    private var selected = 0
    private var ending: CheckedContinuation<Int?, Never>?
    private var isOver = false

    /// A question on a display.
    /// - Parameter onIdle: called whenever a frame is shown.
    package init(
        _ question: StartQuestion, words: Words, display: any Display, onIdle: @escaping @MainActor () -> Void = {}
    ) {
        self.question = question
        self.words = words
        self.display = display
        self.onIdle = onIdle
    }

    /// Shows the question and returns the number of the choice, nil when the person leaves.
    package func run() async -> Int? {
        let answer = await withCheckedContinuation { continuation in
            ending = continuation
            display.start { [weak self] events in self?.take(events) }
            show()
        }
        display.close()
        return answer
    }

    private func take(_ events: [Event]) {
        // Text that is pasted here chooses nothing.
        let isText = events.contains {
            if case .key(let key) = $0, case .character = key.key { key.modifiers.isEmpty } else { false }
        }
        for event in events where !isOver && !(isText && event == .key(KeyPress(.enter))) {
            switch event {
            case .key(KeyPress(.up)), .mouse(.scrollUp, _): selected = max(0, selected - 1)
            case .key(KeyPress(.down)), .mouse(.scrollDown, _): selected = min(question.choices.count - 1, selected + 1)
            case .key(KeyPress(.enter)): end(selected)
            case .key(KeyPress(.escape)), .key(KeyPress(.function(10))), .key(.control("q")), .terminate: end(nil)
            default: break
            }
        }
        if !isOver { show() }
    }

    private func end(_ answer: Int?) {
        isOver = true
        ending?.resume(returning: answer)
        ending = nil
    }

    private func show() {
        let size = display.size
        var surface = Surface(size: size)
        surface.write(clip(" " + words[.appName], size.columns - 1), row: 0, column: 0, role: .title, bold: true)
        let overlay = Overlay(size: size)
        let width = max(8, overlay.inner.columns)
        let note = wrapLines(words(question.note), width).map { StyledLine($0) } + [StyledLine("")]
        var lines = note
        var first = 0
        for (index, choice) in question.choices.enumerated() {
            let isSelected = index == selected
            if isSelected { first = lines.count }
            for (place, text) in wrapLines(words[choice], max(6, width - 2)).enumerated() {
                let mark = place == 0 && isSelected ? "▌ " : "  "
                lines.append(StyledLine(mark + text, isSelected ? .selected : .normal))
            }
        }
        // Where not all fits, the choice is seen and the words before it as far as there is room.
        let top = max(0, min(lines.count - overlay.inner.rows, first))
        overlay.draw(lines, from: Scroll(top: top), title: words[question.title], into: &surface)
        surface.cursor = Point(row: overlay.inner.top + first - top, column: overlay.inner.left)
        let hint = clip(words[.hintStart], size.columns - 2)
        surface.write(hint, row: Frame(size: size).message.top, column: 1, role: .dim)
        display.present(surface)
        onIdle()
    }
}
