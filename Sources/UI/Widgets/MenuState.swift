// A menu: its lines with what each does, what narrows it, and what typing something that is no line does.
import Domain
import TextEditing
import Vietnamese

/// What choosing a line of a menu does.
package typealias Choice = @Sendable (inout AppState) -> [Effect]

/// A line of a menu.
package struct MenuItem: Sendable {
    /// What it says.
    package let title: String
    /// What stands at its right: its key, or why it cannot be chosen now.
    package let note: String
    /// Whether it can be chosen.
    package let isEnabled: Bool
    /// What it is found by besides its title, word by word; empty when the title is enough. A line of it that is what was
    /// typed goes before words that stand anywhere.
    package let keywords: String
    /// Why it cannot be chosen, line by line, when its note has no room for all of it.
    package let reasons: [String]
    /// Whether it stands for a text that was typed and is not among the lines.
    var isTyped = false
    /// What F8 on it does; nil when it does nothing.
    var drop: Choice?
    /// What it does; the menu is closed before.
    let choose: Choice

    init(
        title: String, note: String = "", isEnabled: Bool = true, keywords: String = "", reasons: [String] = [],
        choose: @escaping Choice
    ) {
        (self.title, self.note, self.isEnabled) = (title, note, isEnabled)
        (self.keywords, self.reasons, self.choose) = (keywords, reasons, choose)
    }

    /// A line that closes the menu and does nothing, as Escape does.
    static func dismissal(_ title: String) -> MenuItem { MenuItem(title: title, note: "Esc") { _ in [] } }
}

/// A menu; typing narrows it.
package struct MenuState: Sendable {
    /// What it is about.
    package let title: String
    /// Its lines.
    package let items: [MenuItem]
    /// The line with the cursor, among those shown.
    package var cursor = 0
    /// What was typed to narrow it.
    package var filter = TextEditor(text: "", isMultiline: false)
    /// Whether its lines are the drafts of the user, which come anew when one is given up.
    package var listsDrafts = false
    /// Whether it is a question about a text that is being typed: it has no filter, and letters go on in that text.
    package var isOverText = false
    /// What typing something that is not among the lines does; nil when only the lines can be chosen.
    package var typedChoice: TypedChoice?
    /// The line of which it was said why it cannot be chosen; once more opens all that is to say.
    var toldLine: Int?

    init(title: String, items: [MenuItem], isOverText: Bool = false, typedChoice: TypedChoice? = nil) {
        (self.title, self.items, self.isOverText, self.typedChoice) = (title, items, isOverText, typedChoice)
    }
}

/// A menu into which a value of a field can be typed that is not among its lines.
package struct TypedChoice: Sendable {
    /// The field whose value it is: what records say in it is offered, and asked about when it has a list.
    let field: SuggestionKey
    /// The menu, from what records say now.
    let menu: @Sendable (AppState) -> MenuState
    /// What taking a text does.
    let take: @Sendable (inout AppState, String) -> [Effect]
}

extension MenuState {
    /// The lines that fit what was typed; marks are optional, and those that have the marks as typed come first.
    package var shownItems: [MenuItem] {
        let wanted = folded(filter.text)
        guard !wanted.isEmpty else { return items }
        let parts = wanted.split(separator: " ")
        let (named, others) = items.reduce(into: ([MenuItem](), [MenuItem]())) { found, item in
            if folded(item.title).contains(wanted) {
                found.0.append(item)
            } else if !item.keywords.isEmpty {
                let text = folded(item.title + " " + item.keywords)
                if parts.allSatisfy({ text.contains($0) }) { found.1.append(item) }
            }
        }
        let typed = trimmed(filter.text)
        let spelled = composed(typed).lowercased()
        let (exact, near) = named.reduce(into: ([MenuItem](), [MenuItem]())) { found, item in
            let isExact = spelled != wanted && composed(item.title).lowercased().contains(spelled)
            if isExact { found.0.append(item) } else { found.1.append(item) }
        }
        let isLine = others.map { item in item.keywords.split(separator: "\n").contains { folded(String($0)) == wanted }
        }
        let (lines, rest) = zip(others, isLine).reduce(into: ([MenuItem](), [MenuItem]())) { found, item in
            if item.1 { found.0.append(item.0) } else { found.1.append(item.0) }
        }
        var shown = exact + near + lines + rest
        if let typedChoice, !typed.isEmpty, !shown.contains(where: { matchKey($0.title) == matchKey(typed) }) {
            var item = MenuItem(title: "+ " + typed) { typedChoice.take(&$0, typed) }
            item.isTyped = true
            shown.append(item)
        }
        return shown
    }
}
