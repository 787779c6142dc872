// A menu: its lines, what narrows it, and what typing something that is no line does.
import Domain
import TextEditing
import Vietnamese

/// A line of a menu.
package struct MenuItem: Sendable, Hashable {
    /// What it says.
    package let title: String
    /// What stands at its right: its key, or why it cannot be chosen now.
    package let note: String
    /// Whether it can be chosen.
    package let isEnabled: Bool
    /// What it does.
    package let action: MenuAction
    /// What it is found by besides its title, word by word; empty when the title is enough.
    package var keywords = ""
    /// Why it cannot be chosen, line by line, when its note has no room for all of it.
    package var reasons: [String] = []
    /// Whether it stands for a text that was typed and is not among the lines.
    package var isTyped = false
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
    /// Whether its lines are the drafts of the user: F8 gives up the one with the cursor.
    package var listsDrafts = false
    /// Whether it is a question about a text that is being typed: it has no filter, and letters go on in that text.
    package var isOverText = false
    /// What typing something that is not among the lines does; nil when only the lines can be chosen.
    package var typedChoice: TypedChoice?
    /// The line of which it was said why it cannot be chosen; once more opens all that is to say.
    var toldLine: Int?
}

/// What a line typed into a menu is for.
package enum TypedChoice: Sendable, Hashable {
    /// The department that answers these questions.
    case assign([RecordEntry])
    /// The department whose work is the user's own.
    case ownDepartment
    /// What a field of records shall hold.
    case fieldValue(String, [RecordEntry])

    /// What choosing it does.
    func action(_ text: String) -> MenuAction {
        switch self {
        case .assign(let entries): .assign(text, entries)
        case .ownDepartment: .ownDepartment(text)
        case .fieldValue(let name, let entries): .giveValue(name, .text(text), entries)
        }
    }
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
        var shown = exact + near + others
        if let typedChoice, !typed.isEmpty, !shown.contains(where: { matchKey($0.title) == matchKey(typed) }) {
            var item = MenuItem(title: "+ " + typed, note: "", isEnabled: true, action: typedChoice.action(typed))
            item.isTyped = true
            shown.append(item)
        }
        return shown
    }
}
