// The short words that a person types for longer ones: looking at them, adding, changing and dropping one.
import Domain
import Vietnamese
import Words

extension AppState {
    /// Offers the short words, to change one or to add another.
    mutating func chooseShortWord() -> [Effect] {
        var items = [
            MenuItem(title: words[.shortWordAdd]) { state in
                state.askForShortWord("")
                return []
            }
        ]
        items += typing.abbreviations.pairs.map { short, long in
            MenuItem(title: short + " → " + long) { state in
                state.askForShortWord(short + " = " + long)
                return []
            }
        }
        layers.append(.menu(MenuState(title: words[.shortWordTitle], items: items)))
        return []
    }

    private mutating func askForShortWord(_ suggestion: String) {
        ask(LineQuestion(.shortWordPrompt, .shortWordNote) { $0.takeShortWord($1) }, suggestion: suggestion)
    }

    /// Takes `ubnd = UBND xã Hùng Sơn`; with nothing behind the sign the word is dropped.
    private mutating func takeShortWord(_ line: String) -> [Effect] {
        let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
            trimmed(String($0))
        }
        // Typed here too, a short word that is known was written out.
        let short = typing.abbreviations.pairs.first { $0.long == parts[0] }?.short ?? parts[0]
        guard parts.count == 2, typing.setAbbreviation(short, to: parts[1]) else {
            return complainInLine(Sentence(.shortWordProblem))
        }
        layers.removeLast()
        if parts[1].isEmpty {
            say(.shortWordDropped, short, role: .dim)
        } else {
            say(.shortWordKept, short, parts[1], role: .dim)
        }
        return [.setTyping(TypingState.abbreviationSetting, typing.abbreviations.text)]
    }
}
