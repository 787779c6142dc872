// The short words that a person types for longer ones: looking at them, adding, changing and dropping one.
import Domain
import Vietnamese
import Words

extension AppState {
    /// Offers the short words, the person's own and those of the office, to change one or to add another.
    mutating func chooseShortWord() -> [Effect] {
        func adding(_ text: Text, ofOffice: Bool) -> MenuItem {
            MenuItem(title: words[text]) { state in
                state.askForShortWord("", ofOffice: ofOffice)
                return []
            }
        }
        func changing(_ known: Abbreviations, ofOffice: Bool) -> [MenuItem] {
            known.pairs.map { short, long in
                MenuItem(title: short + " → " + long, note: ofOffice ? words[.shortWordOffice] : "") { state in
                    state.askForShortWord(short + " = " + long, ofOffice: ofOffice)
                    return []
                }
            }
        }
        let items =
            [adding(.shortWordAdd, ofOffice: false)] + changing(typing.abbreviations, ofOffice: false)
            + [adding(.shortWordAddOffice, ofOffice: true)]
            + changing(typing.officeAbbreviations, ofOffice: true)
        layers.append(.menu(MenuState(title: words[.shortWordTitle], items: items)))
        return []
    }

    private mutating func askForShortWord(_ suggestion: String, ofOffice: Bool) {
        ask(
            LineQuestion(ofOffice ? .shortWordOfficePrompt : .shortWordPrompt, .shortWordNote) {
                $0.takeShortWord($1, ofOffice)
            }, suggestion: suggestion)
    }

    /// Takes `ubnd = UBND xã Hùng Sơn`; with nothing behind the sign the word is dropped.
    private mutating func takeShortWord(_ line: String, _ ofOffice: Bool) -> [Effect] {
        let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
            trimmed(String($0))
        }
        // Typed here too, a short word that is known was written out.
        let known = typing.abbreviations.pairs + typing.officeAbbreviations.pairs
        let short = known.first { $0.long == parts[0] }?.short ?? parts[0]
        guard parts.count == 2, typing.setAbbreviation(short, to: parts[1], ofOffice: ofOffice) else {
            return complainInLine(Sentence(.shortWordProblem))
        }
        layers.removeLast()
        if parts[1].isEmpty {
            say(.shortWordDropped, short, role: .dim)
        } else {
            say(ofOffice ? .shortWordKeptOffice : .shortWordKept, short, parts[1], role: .dim)
        }
        return renewFilters() + [
            ofOffice
                ? .setShortWords(typing.officeAbbreviations)
                : .setTyping(TypingState.abbreviationSetting, typing.abbreviations.text)
        ]
    }
}
