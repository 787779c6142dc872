// The help as a screen: from where it was opened, and what is typed to find commands.
import Domain
import Screen
import TextEditing
import Words

/// The help, as it was opened.
package struct HelpState: Sendable {
    /// The part of the program with whose keys it begins.
    let opener: Place
    /// The kind that was listed there; nil where none was.
    let kind: RecordKind?
    /// What was typed to find commands.
    var filter = TextEditor(text: "", isMultiline: false)
    /// How far it is scrolled.
    var scroll = Scroll()
}

extension HelpState: ScrolledScreen {
    var place: Place { .help }
    var layer: Layer { .help(self) }

    func hint(in context: ScreenContext) -> String {
        context.words[filter.text.isEmpty ? .hintHelpSearch : .hintHelpFound]
    }

    func text(in context: ScreenContext) -> ScrolledText {
        let (words, inner) = (context.words, Overlay(size: context.size).inner)
        let name = words.command(.help)
        let lines = HelpText(words: words, opener: opener, kind: kind).lines(
            width: inner.columns, matching: filter.text)
        return ScrolledText(
            title: filter.text.isEmpty ? name : words(.helpFound, name, filter.text), lines: lines,
            height: inner.rows)
    }

    func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        var help = self
        switch key.key {
        case .escape where !filter.text.isEmpty: help.filter = TextEditor(text: "", isMultiline: false)
        case _ where isTyping(key):
            guard state.type(key, into: &help.filter, rows: 1) else { return [] }
        default: return handleScrolling(key, in: &state)
        }
        help.scroll = Scroll()
        help.replaceTop(of: &state)
        return []
    }

    /// Whether a key belongs to what is sought. A blank in front of everything goes a page on, as in every text.
    private func isTyping(_ key: KeyPress) -> Bool {
        switch key.key {
        case .character(let letter): key.edits && !(letter == " " && filter.text.isEmpty)
        case .backspace: !filter.text.isEmpty
        default: false
        }
    }
}
