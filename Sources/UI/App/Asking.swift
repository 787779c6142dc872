// Asking for a line, and saying below it what will not do.
import Domain
import Office
import Screen
import TextEditing
import Words

extension AppState {
    /// Says where a file was written.
    package mutating func sayWritten(_ path: String) {
        if case .prompt = layers.last { layers.removeLast() }
        sayWhole(words(.written, path), role: .success)
    }

    /// Says something that may be longer than the line; its end can be read.
    mutating func sayWhole(_ text: String, role: StyleRole) {
        message = StatusMessage(text: text, role: role, whole: columnWidth(text) > size.columns - 2 ? [text] : [])
    }

    /// Says at the start what is the matter.
    package mutating func warn(_ sentence: Sentence) {
        message = StatusMessage(text: words(sentence), role: .warning)
    }

    /// Asks for a line.
    mutating func ask(_ question: LineQuestion, suggestion: String = "") {
        var editor = TextEditor(text: suggestion, isMultiline: false)
        // What is typed takes the place of what was suggested.
        editor.selectAll()
        layers.append(.prompt(PromptState(question: question, editor: editor)))
    }

    /// Shows below the line why what was typed will not do.
    mutating func complainInLine(_ sentence: Sentence) -> [Effect] {
        guard case .prompt(var prompt) = layers.last else { return [] }
        prompt.problem = words(sentence)
        prompt.replaceTop(of: &self)
        return []
    }

    /// Asks whether a file that is there is replaced by what an effect writes.
    mutating func askToOverwrite(_ path: String, _ again: Effect) {
        let items = [
            .dismissal(words[.dontOverwrite]), MenuItem(title: words[.overwrite]) { _ in [again] },
        ]
        layers.append(
            .menu(MenuState(title: words(.fileExists, path), items: items, isOverText: layers.last?.isPrompt == true)))
    }
}
