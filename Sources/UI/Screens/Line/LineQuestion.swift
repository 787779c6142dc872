// A line that somebody is asked to type: what it is called, what is said around it, and what is done with it.
import Domain
import Office
import Screen
import TextEditing
import Vietnamese
import Words

/// Something to type in a line.
package struct LineQuestion: Sendable {
    /// What an answer to work closes the line by: what it belongs to.
    enum Subject: Sendable {
        /// Closed by its own answer.
        case itself
        /// A fact of a step, by its field.
        case step(RecordStep, field: String)
        /// Records that are stored once it is answered; taking a step with them, or not.
        case saving(isStep: Bool)
        /// A note on a promise, or who takes it over.
        case promise(PromiseLine, of: RecordEntry)
        /// Why a paper shows what is hidden by default.
        case disclosure
        /// The file for rows of a list.
        case export(Export)
    }

    /// What it is called.
    let title: @Sendable (Words) -> String
    /// What is said below it.
    let note: @Sendable (Words) -> String
    /// Sentences listed above it.
    let warnings: @Sendable (Words) -> [String]
    /// Whether nothing is an answer.
    let mayBeEmpty: Bool
    /// What it belongs to.
    let subject: Subject
    /// What is done with the text, blanks around it cut off. The line stays until this closes it.
    let answer: @Sendable (inout AppState, String) -> [Effect]

    init(
        title: @escaping @Sendable (Words) -> String, note: @escaping @Sendable (Words) -> String,
        warnings: @escaping @Sendable (Words) -> [String] = { _ in [] }, mayBeEmpty: Bool = false,
        subject: Subject = .itself, answer: @escaping @Sendable (inout AppState, String) -> [Effect]
    ) {
        (self.title, self.note, self.warnings) = (title, note, warnings)
        (self.mayBeEmpty, self.subject, self.answer) = (mayBeEmpty, subject, answer)
    }

    /// A question whose words do not depend on what is asked about.
    init(
        _ title: Text, _ note: Text, mayBeEmpty: Bool = false, subject: Subject = .itself,
        answer: @escaping @Sendable (inout AppState, String) -> [Effect]
    ) {
        self.init(
            title: { $0[title] }, note: { $0[note] }, mayBeEmpty: mayBeEmpty, subject: subject,
            answer: answer)
    }
}

/// A line to type.
package struct PromptState: Sendable {
    /// What is asked.
    var question: LineQuestion
    /// The line.
    package var editor: TextEditor
    /// Why the last line would not do.
    package var problem: String?
    /// How far what is listed above it is scrolled.
    var scroll = Scroll()
}

extension PromptState {
    /// Whether the line is done with once a step is taken.
    var isForStep: Bool {
        switch question.subject {
        case .step, .saving(isStep: true): true
        default: false
        }
    }

    /// Whether the line is done with once records are stored.
    var isForSaving: Bool { if case .saving = question.subject { true } else { false } }
}

extension PromptState: OverlayScreen {
    var place: Place { .prompt }
    var layer: Layer { .prompt(self) }

    func hint(in context: ScreenContext) -> String { context.words[.hintPrompt] }

    func laidOut(in context: ScreenContext) -> Layer {
        guard scroll.isMoved else { return layer }
        var laidOut = self
        let view = PromptView(words: context.words, size: context.size, prompt: self)
        laidOut.scroll.settle(height: view.listed, count: view.flags.lines.count)
        return laidOut.layer
    }

    func draw(in context: ScreenContext, hasKeyboard: Bool, into surface: inout Surface) {
        PromptView(words: context.words, size: context.size, prompt: self).draw(into: &surface)
    }

    func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        var prompt = self
        switch key.key {
        case .escape:
            state.layers.removeLast()
            return []
        case .enter:
            let text = trimmed(editor.text)
            guard !text.isEmpty || question.mayBeEmpty else {
                return state.complainInLine(Sentence(.problemMissing))
            }
            return question.answer(&state, text)
        case .up: prompt.scroll.move(by: -1)
        case .down: prompt.scroll.move(by: 1)
        case .pageUp: prompt.scroll.move(by: -PromptFlags.page)
        case .pageDown: prompt.scroll.move(by: PromptFlags.page)
        default:
            prompt.problem = nil
            _ = state.type(key, into: &prompt.editor, rows: 1)
        }
        prompt.replaceTop(of: &state)
        return []
    }
}
